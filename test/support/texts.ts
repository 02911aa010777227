import { type TextColumn, textAt } from '../../src/dataset/index.ts'

/** Returns all texts of a column. */
export function texts(column: TextColumn): string[] {
  return Array.from({ length: column.length }, (_, row) => textAt(column, row))
}
