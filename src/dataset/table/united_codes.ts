/**
 * Combines two codes per row into one. Rows have equal codes if they have an equal code in either list, or if other rows
 * connect them: with `a` = `b` by the first list and `b` = `c` by the second, all three are equal. -1 means no code.
 */
export function unitedCodes(first: Int32Array, second: Int32Array): Int32Array {
  const offset = first.reduce(above, 0)
  const parents = Int32Array.from({ length: offset + second.reduce(above, 0) }, (_, code) => code)
  const rootOf = (code: number): number => {
    let root = code
    while (parents[root] !== root) {
      const parent = parents[root] as number
      parents[root] = parents[parent] as number
      root = parents[root] as number
    }
    return root
  }
  for (const [row, code] of first.entries()) {
    const other = second[row] as number
    if (code >= 0 && other >= 0) parents[rootOf(offset + other)] = rootOf(code)
  }
  return first.map((code, row) => {
    const other = second[row] as number
    return code >= 0 ? rootOf(code) : other >= 0 ? rootOf(offset + other) : -1
  })
}

function above(most: number, code: number): number {
  return code >= most ? code + 1 : most
}
