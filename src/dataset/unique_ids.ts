import { counted } from './counted.ts'
import type { Dataset } from './dataset.ts'
import { createInterner } from './interner.ts'
import { firstFew } from './naming.ts'
import { textBuilder } from './text_builder.ts'
import { type TextColumn, textAt } from './text_column.ts'

/**
 * The dataset with ids that are unique: a repeated one gets `#2`, `#3`, ... (the next that is free) in row order, and one
 * warning names the first few. The same dataset where none repeats.
 */
export function withUniqueIds(dataset: Dataset): Dataset {
  const { ids, repeated } = uniqueIds(dataset.table.ids)
  if (repeated.length === 0) return dataset
  const examples = firstFew([...new Set(repeated.slice(0, 1000).map((row) => textAt(dataset.table.ids, row)))])
  const message = `Told apart ${counted(repeated.length, 'repeated id')} by #2, #3, ...: ${examples}`
  return {
    ...dataset,
    table: { ...dataset.table, ids },
    notes: [...dataset.notes, { level: 'warning', message }],
  }
}

/** The ids, each once, and the rows that had to be renamed. */
export function uniqueIds(ids: TextColumn): { readonly ids: TextColumn; readonly repeated: readonly number[] } {
  const interner = createInterner()
  const repeated: number[] = []
  let count = 0
  for (let row = 0; row < ids.length; row++) {
    const code = interner.code(ids.bytes, ids.offsets[row] ?? 0, ids.offsets[row + 1] ?? 0)
    if (code === count) count++
    else repeated.push(row)
  }
  return { ids: repeated.length === 0 ? ids : renamed(ids, repeated, new Set(interner.values())), repeated }
}

function renamed(ids: TextColumn, repeated: readonly number[], taken: Set<string>): TextColumn {
  const next = new Map<string, number>()
  const builder = textBuilder()
  let i = 0
  for (let row = 0; row < ids.length; row++) {
    if (row !== repeated[i]) {
      builder.addBytes(ids.bytes, ids.offsets[row] ?? 0, ids.offsets[row + 1] ?? 0)
      continue
    }
    i++
    const id = textAt(ids, row)
    let number = next.get(id) ?? 2
    while (taken.has(`${id}#${number}`)) number++
    next.set(id, number + 1)
    taken.add(`${id}#${number}`)
    builder.addText(`${id}#${number}`)
  }
  return builder.done()
}
