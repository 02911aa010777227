import { textBuilder } from '../text_builder.ts'
import type { TextColumn } from '../text_column.ts'
import type { CodedColumn } from './manifest.ts'

/** Rows that stand together: below one key of a JSON file, or in one file of a pair. */
export interface Part {
  /** What numbers of rows are counted in: `train`, `oos_train`. */
  readonly name: string
  /** None where the name tells none. */
  readonly split?: string
  readonly size: number
}

/** `train:0`, `train:1`, ..., `test:0`: the ids of rows that have no other. */
export function partIds(parts: readonly Part[]): TextColumn {
  const builder = textBuilder()
  for (const { name, size } of parts) for (let row = 0; row < size; row++) builder.addText(`${name}:${row}`)
  return builder.done()
}

/** The split of each row; none where no part tells one. */
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
