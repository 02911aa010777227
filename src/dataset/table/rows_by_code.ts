/**
 * Rows sorted by a code. Those of code `c` are `rows[starts[c]]` up to, but not including, `rows[starts[c + 1]]`,
 * ascending.
 */
export interface RowsByCode {
  readonly rows: Int32Array
  /** One element more than there are codes. */
  readonly starts: Int32Array
}

/**
 * Collects rows by their codes in one counting pass.
 *
 * @param codes A code per row, less than `count`. Rows with a negative code are ignored.
 */
export function rowsByCode(codes: Int32Array, count: number): RowsByCode {
  const starts = new Int32Array(count + 1)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code >= 0) starts[code + 1] = (starts[code + 1] as number) + 1
  }
  for (let code = 0; code < count; code++) {
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number)
  }
  const next = starts.slice()
  const rows = new Int32Array(starts[count] as number)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code < 0) continue
    const place = next[code] as number
    rows[place] = row
    next[code] = place + 1
  }
  return { rows, starts }
}
