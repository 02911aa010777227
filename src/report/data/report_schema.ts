import * as z from 'zod/mini'
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
  listOf,
  sets,
  strategy,
  text,
  texts,
} from './schema/index.ts'

/** Returns the schema of a report. Parallel lists must have the same length. */
export function reportSchema(): z.ZodMiniType<ReportData> {
  return z
    .object({
      schema_version: z.literal(1),
      result,
      ...figures,
      classes: listOf(z.object({ name: text, count, percentage: figure, imbalance_ratio: z.nullish(figure) })),
      config,
      dataset: z.object({ path: text, digest: text, layout }),
      sources: listOf(z.object({ name: text, total: count, labelled: count, counts })),
      change: z.nullable(change),
      no_comparison: z.nullable(text),
      policy,
      override: z._default(z.nullable(override), null),
      checks: listOf(check),
      findings: listOf(finding),
      remedy: z.nullable(z.object({ add: classSamples, remove: classSamples })),
      plans: z._default(listOf(plan, 2), []),
      renames: z._default(listOf(rename), []),
      once_renamed: z._default(
        z.nullable(z.object({ result, checks: listOf(check), findings: listOf(finding) })),
        null,
      ),
      balancing: z.nullable(balancing),
      splits: z.nullable(splits),
      test_change: z._default(z.nullable(testChange), null),
      group_suggestions: z._default(listOf(groupKey, 10), []),
      notes: listOf(z.object({ level: z.enum(['note', 'warning']), message: text, file: z.nullable(text), line })),
    })
    .check(
      z.refine(({ change: compared, no_comparison }) => (compared === null) !== (no_comparison === null), {
        message: 'exactly one of change and no_comparison must be null',
      }),
    )
}

const line = z.nullable(z.int().check(z.minimum(0)))
const result = z.enum(['pass', 'warn', 'fail'])

const figures = {
  total_samples: count,
  labelled_samples: count,
  unlabelled: count,
  num_classes: count,
  imbalance_ratio: z.nullable(figure),
  min_class_size: count,
  max_class_size: count,
  entropy: figure,
  normalized_entropy: figure,
  effective_classes: figure,
  gini_simpson: figure,
  multi_label: z.boolean(),
  label_sets: z._default(z.nullable(sets), null),
}

const config = z.object({
  file: z.nullable(text),
  seed: z.int(),
  hash: z.optional(z.literal('sha256')),
  train_split: figure,
  val_split: figure,
  test_split: figure,
  balance_emotions: z.boolean(),
  balancing_strategy: strategy,
  balancing_by: z.optional(text),
  split_indices_path: text,
  use_stratified_split: z.optional(z.literal(false)),
})

const layout = z.object({ kind: text, files: texts, description: text, detected: z.boolean(), stable_ids: z.boolean() })

/** GitHub's names are shorter. */
const label = z.string().check(z.minLength(1), z.maxLength(100))
const override = z.object({
  label,
  set: listOf(z.object({ pull_request: count, by: label, at: z.iso.datetime() }), 1000),
})

const policy = z.object({
  bound_by: z.enum(['base', 'head']),
  name: text,
  changed: listOf(z.object({ key: text, before: text, after: text })),
  head_result: z.nullable(result),
  override_label: z._default(z.nullable(label), null),
})

const rule = z.enum(ruleNames())

const check = z.object({
  rule,
  name: text,
  value: text,
  limit: text,
  status: z.enum(['pass', 'warn', 'fail', 'skipped']),
  waived: z.optional(z.literal(true)),
})
const valueOrText = z.nullable(z.union([finiteNumber, text]))

const finding = z.object({
  rule,
  level: z.enum(['warn', 'fail']),
  value: valueOrText,
  limit: valueOrText,
  class: z.nullable(text),
  message: text,
  file: z.nullable(text),
  line,
  threshold: z._default(z.nullable(text), null),
  existing: z.boolean(),
  waiver: z._default(z.nullable(z.object({ until: z.iso.date(), reason: text, expired: z.boolean() })), null),
})

const rename = z.object({
  class: text,
  samples: count,
  to: text,
  to_samples: count,
  by: z.enum(['form', 'letter']),
  file: z.nullable(text),
  lines: listOf(count, 100),
})

const classSamples = listOf(z.object({ class: text, samples: count }))

const plan = z.object({
  level: z.enum(['warn', 'fail']),
  relabel: listOf(z.object({ class: text, samples: count, to: z.nullable(text) })),
  add: z.nullable(classSamples),
  remove: z.nullable(classSamples),
  waive: listOf(rule, 20),
  without: z.optional(z.object({ add: listOf(text), remove: listOf(text) })),
})

const leak = z.object({
  kind: z.enum(['group', 'content', 'near']),
  by: z._default(z.nullable(z.enum(['group', 'id', 'file', 'column', 'text'])), null),
  count,
  at_least: z._default(z.boolean(), false),
  examples: texts,
  fix: text,
})

const testChange = z.object({
  samples: count,
  relabelled: count,
  removed: count,
  replaced: count,
  examples: listOf(
    z.object({
      id: text,
      change: z.enum(['relabelled', 'removed', 'replaced']),
      from: z.nullable(text),
      to: z.nullable(text),
      file: z.nullable(text),
      line,
    }),
    100,
  ),
})

const splits = z
  .object({
    names: texts.check(z.maxLength(1000)),
    classes: texts,
    cells: listOf(counts),
    targets: listOf(listOf(figure, 1000)),
    totals: counts,
    largest_deviation: z.object({ class: z.nullable(text), split: text, share: figure, samples: figure }),
    lower_bound: z.nullable(figure),
    groups: z.nullable(
      z.object({
        key: text,
        noun: text,
        count,
        split_groups: count,
        oversized: z.nullable(z.object({ name: text, size: count, split: text })),
      }),
    ),
    lacking: listOf(z.object({ class: text, split: text })),
    followers: z._default(count, 0),
    frozen: z._default(texts, []),
    generation: count,
    rounding: z.enum(['class', 'joint']),
    rounding_reason: text,
    origin: z.enum(['fresh', 'grown']),
    placed: counts,
    gone: count,
    leaks: listOf(leak, 10),
    moves: z.object({
      total: count,
      test_to_train: count,
      from_frozen: z.optional(count),
      examples: listOf(z.object({ id: text, from: text, to: text }), 100),
    }),
    file: z.object({
      path: text,
      mode: z.enum(['commit', 'check', 'off']),
      state: z.enum(['current', 'missing', 'stale', 'edited', 'broken', 'not compared']),
      reason: text,
      samples_to_place: count,
      requested: z.boolean(),
      command: z.nullable(text),
    }),
  })
  .check(
    z.refine(({ classes, cells, names, totals }) => cells.length === classes.length && totals.length === names.length, {
      message: 'cells must have one entry per class, and totals one per name',
    }),
  )
