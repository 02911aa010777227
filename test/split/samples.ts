import fc from 'fast-check'
import { type Config, type DataSettings, decimal, defaultConfig } from '../../src/config/index.ts'
import { type LabelTable, textAt, textColumn, UNLABELLED } from '../../src/dataset/index.ts'
import type { SplitPlan } from '../../src/split/index.ts'

/** A sample as written in a test. Without a label it is unlabelled. */
export interface Sample {
  readonly id: string
  readonly label?: string
  readonly group?: string
}

export function tableOf(samples: readonly Sample[]): LabelTable {
  const classes = [...new Set(samples.flatMap(({ label }) => label ?? []))].sort()
  const names = [...new Set(samples.flatMap(({ group }) => group ?? []))]
  const groups = {
    codes: Int32Array.from(samples, ({ group }) => (group === undefined ? -1 : names.indexOf(group))),
    names,
    key: 'song_id',
    noun: 'songs',
  }
  return {
    size: samples.length,
    classes,
    labels: Int32Array.from(samples, ({ label }) => (label === undefined ? UNLABELLED : classes.indexOf(label))),
    ids: textColumn(samples.map(({ id }) => id)),
    sources: [{ name: 'test', start: 0, end: samples.length }],
    ...(names.length > 0 && { groups }),
  }
}

/** Samples `joy_0` ... for `{ joy: 100, anger: 75 }`. */
export function samplesOf(sizes: Readonly<Record<string, number>>): Sample[] {
  return Object.entries(sizes).flatMap(([label, n]) =>
    Array.from({ length: n }, (_, i) => ({ id: `${label}_${i}`, label })),
  )
}

export function configWith(data: Partial<DataSettings> = {}): Config {
  const config = defaultConfig()
  return { ...config, data: { ...config.data, ...data } }
}

export const ZERO = decimal('0')

/** The name of the split of every id. */
export function membership(table: LabelTable, { assignment, names }: SplitPlan): Map<string, string | undefined> {
  return new Map(Array.from(assignment, (part, row) => [textAt(table.ids, row), names[part]]))
}

export function cell(table: LabelTable, plan: SplitPlan, label: string): number[] {
  const code = table.classes.indexOf(label)
  return plan.names.map(
    (_, part) => plan.assignment.filter((p, row) => p === part && table.labels[row] === code).length,
  )
}

const anyId = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 40 })
const anyLabel = fc.constantFrom(undefined, 'joy', 'joy', 'anger', 'calm', 'sadness', '__proto__')

/** Samples with unique ids of all kinds, some of them unlabelled. */
export const anySamples: fc.Arbitrary<Sample[]> = fc
  .uniqueArray(anyId, { maxLength: 120 })
  .chain((ids) =>
    fc
      .array(anyLabel, { minLength: ids.length, maxLength: ids.length })
      .map((labels) => ids.map((id, i) => withLabel(id, labels[i]))),
  )

/** Like `anySamples`, with some of them in one of 12 groups. */
export const anyGroupedSamples: fc.Arbitrary<Sample[]> = anySamples.chain((samples) =>
  fc
    .array(fc.option(fc.integer({ min: 0, max: 11 })), { minLength: samples.length, maxLength: samples.length })
    .map((groups) =>
      samples.map((sample, i) => ({ ...sample, ...(groups[i] !== null && { group: `song ${groups[i]}` }) })),
    ),
)

function withLabel(id: string, label: string | undefined): Sample {
  return label === undefined ? { id } : { id, label }
}

/** Three shares in hundredths that sum to 1. Any of them can be 0. */
export const anyRatios: fc.Arbitrary<Pick<DataSettings, 'trainSplit' | 'valSplit' | 'testSplit'>> = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([a, b]) => [Math.min(a, b), Math.abs(a - b), 100 - Math.max(a, b)])
  .map(([train = 0, val = 0, test = 0]) => ({
    trainSplit: decimal(`${train}e-2`),
    valSplit: decimal(`${val}e-2`),
    testSplit: decimal(`${test}e-2`),
  }))
