import fc from 'fast-check'
import { type SetSamples, setSamples } from '../../../src/balance/label_sets/set_samples.ts'
import { type LabelTable, seededMd5, tableFromSamples } from '../../../src/dataset/index.ts'

/** A label set per sample; `null` is an unlabelled sample. */
export type Lists = readonly (readonly string[] | null)[]

type MultiLabelTable = LabelTable & { readonly labelSets: NonNullable<LabelTable['labelSets']> }

export function tableOf(lists: Lists, ids: readonly string[] = lists.map((_, row) => `s${row}`)): MultiLabelTable {
  // The last sample makes the table a multi-label table in any case. It is unlabelled, so it is never balanced.
  const samples = lists.map((labels, row) => ({ id: ids[row], emotion: labels === null ? [''] : [...labels] }))
  const table = tableFromSamples([...samples, { id: 'none', emotion: [''] }])
  if (table.labelSets === undefined) throw new TypeError('The table has no label sets')
  return { ...table, labelSets: table.labelSets }
}

export function samplesOf(lists: Lists, seed = 42): SetSamples {
  return setSamples(tableOf(lists), seededMd5(seed))
}

/** Repeats a label set. */
export function times(count: number, ...labels: string[]): readonly string[][] {
  return Array.from({ length: count }, () => labels)
}

const LABELS = ['a', 'b', 'c', 'd', 'e', 'f']

/** Datasets in which the labels have very different frequencies, with empty sets and unlabelled samples. */
export const arbitraryLists: fc.Arbitrary<Lists> = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 12, arbitrary: fc.array(fc.nat(35), { maxLength: 3 }).map((draws) => [...new Set(draws.map(labelOf))]) },
  ),
  { minLength: 1, maxLength: 80 },
)

/** `a` is drawn most often, `f` only once in 36 times. */
function labelOf(draw: number): string {
  return LABELS[Math.floor(6 - Math.sqrt(36 - draw))] ?? 'a'
}
