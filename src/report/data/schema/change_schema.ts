import * as z from 'zod/mini'
import { count, figure, listOf, text, texts } from './values.ts'

const mean = z.nullable(figure)

/** Figures about label sets. */
export const sets = z.object({
  cardinality: mean,
  density: mean,
  distinct: count,
  empty: count,
  mean_imbalance_ratio: mean,
})

const examples = listOf(z.object({ id: text, line: count, file: z.optional(text) }), 100)
const relabelling = z.object({ from: z.nullable(text), to: z.nullable(text), count, examples })
const labelChange = z.object({ name: z.nullable(text), added: count, removed: count, examples })

const classChange = z.object({
  name: text,
  base: count,
  head: count,
  added: z.optional(count),
  removed: z.optional(count),
})

/** What changed compared with the base. */
export const change = z.object({
  base_name: text,
  base_sha: z.string().check(z.regex(/^[0-9a-f]{4,64}$/)),
  base_total: count,
  base_unlabelled: count,
  base_ratio: z.nullable(figure),
  base_label_sets: z._default(z.nullable(sets), null),
  classes: listOf(classChange),
  added: count,
  removed: count,
  relabelled: listOf(relabelling),
  relabelled_samples: z.optional(count),
  label_changes: z._default(z.nullable(listOf(labelChange)), null),
  only_sizes: z.optional(z.literal(true)),
  reordered: z.boolean(),
  unchanged: z.boolean(),
  appeared: texts,
  vanished: texts,
})
