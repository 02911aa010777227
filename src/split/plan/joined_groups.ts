import { compareTexts, type Groups, type RepeatedRows } from '../../dataset/index.ts'

/**
 * The groups, where groups with rows of the same id are joined into one. Returns nothing if no id has rows in two
 * groups. A joined group has the name that comes first in byte order.
 */
export function joinedGroups(groups: Groups, { rows, firsts }: RepeatedRows): Groups | undefined {
  const { codes, names } = groups
  const parents = Int32Array.from(names.keys())
  const groupOfFirst = new Map<number, number>()
  let joins = 0
  for (const [i, row] of rows.entries()) {
    const first = firsts[i] as number
    const known = groupOfFirst.get(first) ?? (codes[first] as number)
    const group = codes[row] as number
    if (known < 0) groupOfFirst.set(first, group)
    else if (group >= 0 && join(parents, known, group)) joins++
  }
  const adopted = [...groupOfFirst].filter(([, group]) => group >= 0)
  if (joins === 0 && adopted.length === 0) return undefined
  const joinedCodes = codes.map((code) => (code < 0 ? code : rootOf(parents, code)))
  for (const [first, group] of adopted) joinedCodes[first] = rootOf(parents, group)
  return { ...groups, codes: joinedCodes, names: joinedNames(names, parents) }
}

/** Joins two groups. Returns whether they were separate. */
function join(parents: Int32Array, a: number, b: number): boolean {
  const [rootA, rootB] = [rootOf(parents, a), rootOf(parents, b)]
  parents[rootB] = rootA
  return rootA !== rootB
}

function rootOf(parents: Int32Array, code: number): number {
  let root = code
  while (parents[root] !== root) root = parents[root] as number
  for (let at = code; at !== root; ) {
    const next = parents[at] as number
    parents[at] = root
    at = next
  }
  return root
}

function joinedNames(names: readonly string[], parents: Int32Array): string[] {
  const joined = [...names]
  for (const [code, name] of names.entries()) {
    const root = rootOf(parents, code)
    if (compareTexts(name, joined[root] as string) < 0) joined[root] = name
  }
  return joined
}
