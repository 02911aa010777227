import { EMPTY_SET, type LabelSets, type LabelTable, setOfRow, UNLABELLED } from '../../dataset/index.ts'

/** What is compared: a row, or a unit of several rows, which is at the place of its first row. */
export interface Compared extends Pick<LabelTable, 'labels' | 'labelSets'> {
  /** A code for the content of each row; -1 if it is unknown, or if the row belongs to the unit of an earlier row. */
  readonly codes: Int32Array
  /** The number of samples that each row stands for; 1 if left out. */
  readonly samples?: Uint32Array
}

/**
 * Merges the rows of each unit, such as the boxes of one image, because their labels do not contradict each other. The labels
 * of a unit are those of all its rows.
 *
 * @param units A code for the unit of each row; -1 if the row is a unit of its own.
 */
export function rowsAsUnits(table: LabelTable, codes: Int32Array, units: Int32Array): Compared {
  const firstOf = new Map<number, number>()
  const labelsOf = new Map<number, Set<number>>()
  const merged = new Int32Array(codes.length).fill(-1)
  const samples = new Uint32Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    if (table.labels[row] === UNLABELLED) continue
    const unit = units[row] as number
    const first = unit < 0 ? row : (firstOf.get(unit) ?? row)
    if (unit >= 0 && first === row) firstOf.set(unit, row)
    if (merged[first] === -1) merged[first] = codes[row] as number
    samples[first] = (samples[first] as number) + 1
    const known = labelsOf.get(first) ?? new Set()
    for (const label of labelsIn(table, row)) known.add(label)
    labelsOf.set(first, known)
  }
  return { codes: merged, samples, ...setsOf(labelsOf, codes.length) }
}

function labelsIn({ labels, labelSets }: LabelTable, row: number): Iterable<number> {
  return labelSets === undefined ? [labels[row] as number] : setOfRow(labelSets, row)
}

function setsOf(
  labelsOf: ReadonlyMap<number, ReadonlySet<number>>,
  size: number,
): { readonly labels: Int32Array; readonly labelSets: LabelSets } {
  const labels = new Int32Array(size).fill(UNLABELLED)
  const offsets = new Uint32Array(size + 1)
  const codes: number[] = []
  for (let row = 0; row < size; row++) {
    const set = labelsOf.get(row)
    if (set !== undefined) {
      const sorted = [...set].sort((a, b) => a - b)
      labels[row] = sorted[0] ?? EMPTY_SET
      for (const code of sorted) codes.push(code)
    }
    offsets[row + 1] = codes.length
  }
  return { labels, labelSets: { offsets, codes: Int32Array.from(codes) } }
}
