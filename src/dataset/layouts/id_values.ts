import type { Manifest, Part } from '../formats/index.ts'
import { baseName } from '../paths/index.ts'
import { type TextColumn, textAt } from '../table/index.ts'

const FIRST_ROWS = 20

/**
 * Returns the manifest without its detected id column if the column does not identify the samples: all its cells are empty,
 * or it counts the rows of each file from the same number. The rows are then numbered, in the latter case per file.
 */
export async function withoutUselessIds(manifest: Manifest, id: number): Promise<Manifest | undefined> {
  const first = (await manifest.firstRows?.(FIRST_ROWS)) ?? []
  const cells = first.map((row) => row[id]?.trim() ?? '')
  // Images inside a Parquet file often have no path.
  const areEmpty = manifest.format === 'parquet' && cells.every((cell) => cell === '')
  const mayBeEmpty = areEmpty && manifest.hasValues?.(id) !== true
  const mayBeCounts = manifest.files.length > 1 && cells.length > 1 && isCount(cells)
  if (!mayBeEmpty && !mayBeCounts) return undefined
  const { texts, sizes = [], size } = await manifest.read({ coded: [], texts: [id] })
  const [column] = texts
  if (column === undefined || size === 0) return undefined
  if (!hasValues(column)) return manifest
  return mayBeCounts && countsEachFile(column, sizes) ? { ...manifest, parts: partsOf(manifest, sizes) } : undefined
}

function hasValues(column: TextColumn): boolean {
  for (let row = 0; row < column.length; row++) if (textAt(column, row) !== '') return true
  return false
}

function isCount(cells: readonly string[]): boolean {
  const start = Number(cells[0])
  return (start === 0 || start === 1) && cells.every((cell, row) => cell === `${start + row}`)
}

function countsEachFile(column: TextColumn, sizes: readonly number[]): boolean {
  let at = 0
  const first = textAt(column, 0)
  for (const size of sizes) {
    for (let row = 0; row < size; row++) if (textAt(column, at + row) !== `${Number(first) + row}`) return false
    at += size
  }
  return sizes.length > 1
}

/** The prefixes of the ids are the names of the files. */
function partsOf({ files }: Manifest, sizes: readonly number[]): readonly Part[] {
  const stems = files.map((file) => baseName(file).replace(/\..*$/, ''))
  const names = new Set(stems).size === files.length ? stems : files
  return sizes.map((size, i) => ({ name: names[i] ?? `${i}`, size }))
}
