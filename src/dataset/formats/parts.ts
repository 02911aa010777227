import { type CodedColumn, type TextColumn, textBuilder } from '../table/index.ts'

/** Rows that belong together: those of one key in a JSON file, or of one file of a pair. */
export interface Part {
  /** The prefix of the row numbers: `train`, `oos_train`. */
  readonly name: string
  /** The split, or `undefined` if the name does not contain one. */
  readonly split?: string
  readonly size: number
}

/** Returns the ids of rows without other ids: `train:0`, `train:1`, ..., `test:0`. */
export function partIds(parts: readonly Part[]): TextColumn {
  const builder = textBuilder()
  for (const { name, size } of parts) for (let row = 0; row < size; row++) builder.addText(`${name}:${row}`)
  return builder.done()
}

/** Returns the split of each row, or `undefined` if no part has one. */
export function partSplits(parts: readonly Part[]): CodedColumn | undefined {
  if (parts.every(({ split }) => split === undefined)) return undefined
  const values = [...new Set(parts.map(({ split = '' }) => split))]
  const codes = new Int32Array(parts.reduce((sum, { size }) => sum + size, 0))
  let start = 0
  for (const { split = '', size } of parts) {
    codes.fill(values.indexOf(split), start, start + size)
    start += size
  }
  return { values, codes }
}
