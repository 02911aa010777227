import * as z from 'zod/mini'
import { count, text } from './values.ts'

const kind = z.enum([
  'songs',
  'speakers',
  'recordings',
  'people',
  'frames',
  'clips',
  'slices',
  'patches',
  'roboflow',
  'augmented',
  'copies',
  'numbers',
])

export const groupKey = z.object({
  by: z.enum(['column', 'names']),
  kind: z.nullable(kind),
  column: z.nullable(text),
  line: text,
  groups: count,
  samples: count,
  complete: z.boolean(),
  split_groups: z.nullable(count),
  split: z.nullable(z.enum(['index_file', 'own'])),
})
