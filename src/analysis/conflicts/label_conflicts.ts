import { shortened } from '../../config/index.ts'
import { isSameSet, type LabelTable, lineOfRow, placeOfRow, setOfRow, textAt, UNLABELLED } from '../../dataset/index.ts'
import type { Compared } from './units.ts'

/** Samples with identical content and different labels. */
export interface LabelConflicts {
  /** The number of samples concerned. */
  readonly samples: number
  /** The first ten of them, those with the same content together: `a.jpg (cat, line 3) = b.jpg (dog, line 9)`. */
  readonly examples: readonly string[]
  /** The number of samples that the examples name. */
  readonly named: number
  /** The label file and the line of the first sample that contradicts an earlier one. */
  readonly place?: { readonly file: string; readonly line: number }
}

/** The number of samples that the examples name. */
const MOST_NAMED = 10

/**
 * Finds contents under different labels: different classes, or different sets of labels. Unlabelled samples contradict
 * nothing.
 *
 * @param table For names and places.
 * @param compared The contents and labels of the rows, which are those of the table unless rows are merged into units.
 */
export function findLabelConflicts(table: LabelTable, compared: Compared): LabelConflicts {
  const { codes, labels, samples } = compared
  const { conflicted, place } = contradictedContents(compared)
  if (place === undefined) return { samples: 0, examples: [], named: 0 }
  let total = 0
  const first = new Map<number, FirstSamples>()
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code < 0 || labels[row] === UNLABELLED || conflicted[code] === 0) continue
    total += samples?.[row] ?? 1
    nameSample(first, code, row, compared)
  }
  const at = placeOfRow(table, place)
  return { samples: total, ...examplesOf([...first.values()], table, compared), ...(at && { place: at }) }
}

/** Marks the contents that have more than one label, and returns the first row whose label contradicts an earlier one. */
function contradictedContents(compared: Compared): { readonly conflicted: Uint8Array; readonly place?: number } {
  const { codes, labels } = compared
  const size = codes.reduce((most, code) => (code >= most ? code + 1 : most), 0)
  const firsts = new Int32Array(size).fill(-1)
  const conflicted = new Uint8Array(size)
  let place: number | undefined
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code < 0 || labels[row] === UNLABELLED) continue
    const first = firsts[code] as number
    if (first < 0) firsts[code] = row
    else if (conflicted[code] === 0 && !haveSameLabels(compared, first, row)) {
      conflicted[code] = 1
      place ??= row
    }
  }
  return { conflicted, ...(place !== undefined && { place }) }
}

function haveSameLabels({ labels, labelSets }: Compared, a: number, b: number): boolean {
  return labelSets === undefined ? labels[a] === labels[b] : isSameSet(labelSets, a, b)
}

/** The first samples of a content: one for each label, and others with these labels. */
interface FirstSamples {
  readonly differing: number[]
  readonly others: number[]
}

function nameSample(first: Map<number, FirstSamples>, code: number, row: number, compared: Compared): void {
  const known = first.get(code)
  if (known === undefined) {
    // Each content names at least two samples.
    if (2 * first.size < MOST_NAMED) first.set(code, { differing: [row], others: [] })
    return
  }
  const { differing, others } = known
  if (differing.length === MOST_NAMED) return
  if (!differing.some((one) => haveSameLabels(compared, one, row))) differing.push(row)
  else if (others.length < MOST_NAMED) others.push(row)
}

function examplesOf(
  first: readonly FirstSamples[],
  table: LabelTable,
  compared: Compared,
): Pick<LabelConflicts, 'examples' | 'named'> {
  const examples: string[] = []
  let left = MOST_NAMED
  let named = 0
  for (const { differing, others } of first) {
    const rows = [...differing, ...others].slice(0, left)
    if (rows.length < 2) break
    left -= rows.length
    for (const row of rows) named += compared.samples?.[row] ?? 1
    examples.push(rows.map((row) => sampleText(table, compared, row)).join(' = '))
  }
  return { examples, named }
}

function sampleText(table: LabelTable, compared: Compared, row: number): string {
  const line = lineOfRow(table, row)
  return `${textAt(table.ids, row)} (${labelOf(table, compared, row)}${line === undefined ? '' : `, ${line}`})`
}

const MOST_LABELS = 5

function labelOf({ classes }: LabelTable, { labels, labelSets }: Compared, row: number): string {
  if (labelSets === undefined) return shortened(classes[labels[row] ?? UNLABELLED] ?? '')
  const set = [...setOfRow(labelSets, row)]
  const names = set.slice(0, MOST_LABELS).map((code) => shortened(classes[code] ?? ''))
  const more = set.length > MOST_LABELS ? ', ...' : ''
  return names.length === 0 ? 'no label' : `${names.join(', ')}${more}`
}
