/** Concatenates the line numbers of several files or tables. They are 0 for a part without line numbers. */
export function joinedLines(parts: readonly { readonly size: number; readonly lines?: Uint32Array }[]): Uint32Array {
  const joined = new Uint32Array(parts.reduce((sum, { size }) => sum + size, 0))
  let start = 0
  for (const { size, lines } of parts) {
    if (lines) joined.set(lines, start)
    start += size
  }
  return joined
}
