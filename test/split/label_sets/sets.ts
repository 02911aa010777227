import { EMPTY_SET, type LabelTable, textColumn, UNLABELLED } from '../../../src/dataset/index.ts'

/** A sample's labels as numbers from 0, or null for an unlabelled sample. */
export type Labels = readonly number[] | null

export function tableOfSets(sets: readonly Labels[], ids = sets.map((_, row) => `clip ${row}`)): LabelTable {
  const count = Math.max(0, ...sets.flatMap((set) => set ?? [])) + 1
  const offsets = new Uint32Array(sets.length + 1)
  for (const [row, set] of sets.entries()) offsets[row + 1] = (offsets[row] as number) + (set?.length ?? 0)
  return {
    size: sets.length,
    classes: Array.from({ length: count }, (_, code) => `label ${String(code).padStart(4, '0')}`),
    labels: Int32Array.from(sets, (set) => (set === null ? UNLABELLED : (set[0] ?? EMPTY_SET))),
    labelSets: { offsets, codes: Int32Array.from(sets.flatMap((set) => set ?? [])) },
    ids: textColumn(ids),
    sources: [{ name: 'test', start: 0, end: sets.length }],
  }
}

/** The number of samples by label and part. */
export const cellsOf = (sets: readonly Labels[], assignment: ArrayLike<number>, parts: number) => {
  const cells: number[][] = []
  for (const [row, set] of sets.entries()) {
    for (const label of set ?? []) {
      cells[label] ??= new Array<number>(parts).fill(0)
      const ofLabel = cells[label] as number[]
      ofLabel[assignment[row] as number] = (ofLabel[assignment[row] as number] as number) + 1
    }
  }
  return cells.filter((row) => row !== undefined)
}
