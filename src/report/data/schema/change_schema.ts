import { z } from 'zod'
import { count, figure, MOST_ENTRIES, text, texts } from './values.ts'

const mean = figure.nullable()

/** Figures about label sets. */
export const sets = z.object({
  cardinality: mean,
  density: mean,
  distinct: count,
  empty: count,
  mean_imbalance_ratio: mean,
})

const examples = z.array(z.object({ id: text, line: count, file: text.optional() })).max(100)
const relabelling = z.object({ from: text.nullable(), to: text.nullable(), count, examples })
const labelChange = z.object({ name: text.nullable(), added: count, removed: count, examples })

const classChange = z.object({
  name: text,
  base: count,
  head: count,
  added: count.optional(),
  removed: count.optional(),
})

/** What changed compared with the base. */
export const change = z.object({
  base_name: text,
  base_sha: z.string().regex(/^[0-9a-f]{4,64}$/),
  base_total: count,
  base_unlabelled: count,
  base_ratio: figure.nullable(),
  base_label_sets: sets.nullable().default(null),
  classes: z.array(classChange).max(MOST_ENTRIES),
  added: count,
  removed: count,
  relabelled: z.array(relabelling).max(MOST_ENTRIES),
  relabelled_samples: count.optional(),
  label_changes: z.array(labelChange).max(MOST_ENTRIES).nullable().default(null),
  reordered: z.boolean(),
  unchanged: z.boolean(),
  appeared: texts,
  vanished: texts,
})
