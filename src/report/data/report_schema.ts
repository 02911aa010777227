import { z } from 'zod'
import { ruleNames } from '../../gate/index.ts'
import type { ReportData } from './report_data.ts'
import {
  balancing,
  change,
  count,
  counts,
  figure,
  finiteNumber,
  groupKey,
  MOST_ENTRIES,
  sets,
  strategy,
  text,
  texts,
} from './schema/index.ts'

/** Returns the schema of a report. Parallel lists must have the same length. */
export function reportSchema(): z.ZodType<ReportData> {
  return z
    .object({
      schema_version: z.literal(1),
      result,
      ...figures,
      classes: z
        .array(z.object({ name: text, count, percentage: figure, imbalance_ratio: figure.nullish() }))
        .max(MOST_ENTRIES),
      config,
      dataset: z.object({ path: text, digest: text, layout }),
      sources: z.array(z.object({ name: text, total: count, labelled: count, counts })).max(MOST_ENTRIES),
      change: change.nullable(),
      no_comparison: text.nullable(),
      policy,
      override: override.nullable().default(null),
      checks: z.array(check).max(MOST_ENTRIES),
      findings: z.array(finding).max(MOST_ENTRIES),
      remedy: z.object({ add: classSamples, remove: classSamples }).nullable(),
      plans: z.array(plan).max(2).default([]),
      renames: z.array(rename).max(MOST_ENTRIES).default([]),
      once_renamed: z
        .object({ result, checks: z.array(check).max(MOST_ENTRIES), findings: z.array(finding).max(MOST_ENTRIES) })
        .nullable()
        .default(null),
      balancing: balancing.nullable(),
      splits: splits.nullable(),
      test_change: testChange.nullable().default(null),
      group_suggestions: z.array(groupKey).max(10).default([]),
      notes: z
        .array(z.object({ level: z.enum(['note', 'warning']), message: text, file: text.nullable(), line }))
        .max(MOST_ENTRIES),
    })
    .refine(({ change: compared, no_comparison }) => (compared === null) !== (no_comparison === null), {
      message: 'exactly one of change and no_comparison must be null',
    })
}

const line = z.int().min(0).nullable()
const result = z.enum(['pass', 'warn', 'fail'])

const figures = {
  total_samples: count,
  labelled_samples: count,
  unlabelled: count,
  num_classes: count,
  imbalance_ratio: figure.nullable(),
  min_class_size: count,
  max_class_size: count,
  entropy: figure,
  normalized_entropy: figure,
  effective_classes: figure,
  gini_simpson: figure,
  multi_label: z.boolean(),
  label_sets: sets.nullable().default(null),
}

const config = z.object({
  file: text.nullable(),
  seed: z.int(),
  train_split: figure,
  val_split: figure,
  test_split: figure,
  balance_emotions: z.boolean(),
  balancing_strategy: strategy,
  split_indices_path: text,
  use_stratified_split: z.literal(false).optional(),
})

const layout = z.object({ kind: text, files: texts, description: text, detected: z.boolean(), stable_ids: z.boolean() })

/** GitHub's names are shorter. */
const label = z.string().min(1).max(100)
const override = z.object({
  label,
  set: z.array(z.object({ pull_request: count, by: label, at: z.iso.datetime() })).max(1000),
})

const policy = z.object({
  bound_by: z.enum(['base', 'head']),
  name: text,
  changed: z.array(z.object({ key: text, before: text, after: text })).max(MOST_ENTRIES),
  head_result: result.nullable(),
  override_label: label.nullable().default(null),
})

const rule = z.enum(ruleNames())

const check = z.object({
  rule,
  name: text,
  value: text,
  limit: text,
  status: z.enum(['pass', 'warn', 'fail', 'skipped']),
  waived: z.literal(true).optional(),
})
const valueOrText = z.union([finiteNumber, text]).nullable()

const finding = z.object({
  rule,
  level: z.enum(['warn', 'fail']),
  value: valueOrText,
  limit: valueOrText,
  class: text.nullable(),
  message: text,
  file: text.nullable(),
  line,
  threshold: text.nullable().default(null),
  existing: z.boolean(),
  waiver: z.object({ until: z.iso.date(), reason: text, expired: z.boolean() }).nullable().default(null),
})

const rename = z.object({
  class: text,
  samples: count,
  to: text,
  to_samples: count,
  by: z.enum(['form', 'letter']),
  file: text.nullable(),
  lines: z.array(count).max(100),
})

const classSamples = z.array(z.object({ class: text, samples: count })).max(MOST_ENTRIES)

const plan = z.object({
  level: z.enum(['warn', 'fail']),
  relabel: z.array(z.object({ class: text, samples: count, to: text.nullable() })).max(MOST_ENTRIES),
  add: classSamples.nullable(),
  remove: classSamples.nullable(),
  waive: z.array(rule).max(20),
  without: z.object({ add: z.array(text).max(MOST_ENTRIES), remove: z.array(text).max(MOST_ENTRIES) }).optional(),
})

const leak = z.object({
  kind: z.enum(['group', 'content', 'near']),
  by: z.enum(['group', 'id', 'file', 'column', 'text']).nullable().default(null),
  count,
  at_least: z.boolean().default(false),
  examples: texts,
  fix: text,
})

const testChange = z.object({
  samples: count,
  relabelled: count,
  removed: count,
  replaced: count,
  examples: z
    .array(
      z.object({
        id: text,
        change: z.enum(['relabelled', 'removed', 'replaced']),
        from: text.nullable(),
        to: text.nullable(),
        file: text.nullable(),
        line,
      }),
    )
    .max(100),
})

const splits = z
  .object({
    names: texts.max(1000),
    classes: texts,
    cells: z.array(counts).max(MOST_ENTRIES),
    targets: z.array(z.array(figure).max(1000)).max(MOST_ENTRIES),
    totals: counts,
    largest_deviation: z.object({ class: text.nullable(), split: text, share: figure, samples: figure }),
    lower_bound: figure.nullable(),
    groups: z
      .object({
        key: text,
        noun: text,
        count,
        split_groups: count,
        oversized: z.object({ name: text, size: count, split: text }).nullable(),
      })
      .nullable(),
    lacking: z.array(z.object({ class: text, split: text })).max(MOST_ENTRIES),
    followers: count.default(0),
    frozen: texts.default([]),
    generation: count,
    rounding: z.enum(['class', 'joint']),
    rounding_reason: text,
    origin: z.enum(['fresh', 'grown']),
    placed: counts,
    gone: count,
    leaks: z.array(leak).max(10),
    moves: z.object({
      total: count,
      test_to_train: count,
      from_frozen: count.optional(),
      examples: z.array(z.object({ id: text, from: text, to: text })).max(100),
    }),
    file: z.object({
      path: text,
      mode: z.enum(['commit', 'check', 'off']),
      state: z.enum(['current', 'missing', 'stale', 'edited', 'broken', 'not compared']),
      reason: text,
      samples_to_place: count,
      requested: z.boolean(),
      command: text.nullable(),
    }),
  })
  .refine(({ classes, cells, names, totals }) => cells.length === classes.length && totals.length === names.length, {
    message: 'cells must have one entry per class, and totals one per name',
  })
