import * as z from 'zod/mini'
import { count, counts, figure, listOf, strategy, text, texts } from './values.ts'

const method = z.enum(['rare_labels', 'label_sets', 'repeat_factor'])

const outcome = z.object({
  strategy,
  targets: counts,
  by: z.optional(method),
  settings: z.optional(text),
  mean_imbalance: z.nullish(figure),
  total: count,
  copied: count,
  dropped: count,
  most_repeated: count,
  weights: z.nullable(listOf(figure)),
  never_drawn: z.nullable(listOf(figure)),
  pro: text,
  con: text,
  advice: texts,
})

/** What the balancing strategies would do. */
export const balancing = z
  .object({
    on: z.enum(['train', 'all']),
    classes: texts,
    sizes: counts,
    total: count,
    strategies: listOf(outcome, 11),
    recommended_strategy: z.nullable(strategy),
    recommended_by: z.nullish(method),
    mean_imbalance_before: z.nullish(figure),
    obstacles: z.optional(listOf(z.object({ label: text, with: text, samples: count }))),
    reason: text,
    also: texts,
  })
  .check(
    z.refine(
      ({ classes, sizes, strategies }) =>
        [sizes, ...strategies.map(({ targets }) => targets)].every(({ length }) => length === classes.length),
      { message: 'sizes and targets must have one entry per class' },
    ),
  )
