type Rows = readonly (readonly string[])[]

/** Fewer columns may have -1 in the same rows by chance. */
const FEWEST_COLUMNS = 3
/** Wider tables contain features. */
const MOST_COLUMNS = 1000
const FLAG = /^(?:-1|0|1)(?:\.0)?$/

/**
 * Returns the columns of 0, 1 and -1 that all have -1 in the same rows, which are not labelled, with the text that they have
 * there: the tests of a competition that were not scored.
 */
export function unlabelledFlags(
  width: number,
  rows: Rows,
): ReadonlyMap<number, { readonly isFlag: true; readonly unlabelled: string }> {
  const byRows = new Map<string, { readonly place: number; readonly unlabelled: string }[]>()
  for (let place = 0; place < width && width <= MOST_COLUMNS; place++) {
    const cells = flagsAt(place, rows)
    if (cells === undefined) continue
    const missing = cells.flatMap((cell, row) => (cell.startsWith('-') ? [row] : []))
    const unlabelled = cells[missing[0] ?? -1]
    if (unlabelled === undefined || !cells.some((cell) => cell.startsWith('0'))) continue
    const key = missing.join()
    const alike = byRows.get(key)
    if (alike === undefined) byRows.set(key, [{ place, unlabelled }])
    else alike.push({ place, unlabelled })
  }
  const found = [...byRows.values()].filter(({ length }) => length >= FEWEST_COLUMNS).flat()
  return new Map(found.map(({ place, unlabelled }) => [place, { isFlag: true, unlabelled }]))
}

/** Returns undefined if a cell is not a flag. */
function flagsAt(place: number, rows: Rows): readonly string[] | undefined {
  const cells: string[] = []
  for (const row of rows) {
    const cell = row[place]?.trim() ?? ''
    if (!FLAG.test(cell)) return undefined
    cells.push(cell)
  }
  return cells
}
