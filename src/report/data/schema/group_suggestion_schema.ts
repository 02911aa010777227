import { z } from 'zod'
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
  kind: kind.nullable(),
  column: text.nullable(),
  line: text,
  groups: count,
  samples: count,
  complete: z.boolean(),
  split_groups: count.nullable(),
  split: z.enum(['index_file', 'own']).nullable(),
})
