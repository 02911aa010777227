import { z } from 'zod'
import { count, counts, figure, MOST_ENTRIES, strategy, text, texts } from './values.ts'

const method = z.enum(['rare_labels', 'label_sets', 'repeat_factor'])

const outcome = z.object({
  strategy,
  targets: counts,
  by: method.optional(),
  settings: text.optional(),
  mean_imbalance: figure.nullish(),
  total: count,
  copied: count,
  dropped: count,
  most_repeated: count,
  weights: z.array(figure).max(MOST_ENTRIES).nullable(),
  never_drawn: z.array(figure).max(MOST_ENTRIES).nullable(),
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
    strategies: z.array(outcome).max(11),
    recommended_strategy: strategy.nullable(),
    recommended_by: method.nullish(),
    mean_imbalance_before: figure.nullish(),
    obstacles: z
      .array(z.object({ label: text, with: text, samples: count }))
      .max(MOST_ENTRIES)
      .optional(),
    reason: text,
    also: texts,
  })
  .refine(
    ({ classes, sizes, strategies }) =>
      [sizes, ...strategies.map(({ targets }) => targets)].every(({ length }) => length === classes.length),
    { message: 'sizes and targets must have one entry per class' },
  )
