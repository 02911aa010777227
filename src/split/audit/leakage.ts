import { counted, shortened } from '../../config/index.ts'
import { type FurtherSplits, type LabelTable, textAt } from '../../dataset/index.ts'
import { type Leak, NO_SPLIT, type SplitPlan } from '../plan/index.ts'

/** Replaces the option in the fixes of leaks with the whole command that splits again. */
export function withSplitCommand(leaks: readonly Leak[], command: string): Leak[] {
  return leaks.map((leak) => ({ ...leak, fix: leak.fix.replace('--rebalance', () => `\`${command} --rebalance\``) }))
}

export interface LeakOptions {
  /** Identifies the content of a row's file, such as Git's blob id or a SHA-256. Missing if it is unknown. */
  readonly blobIds?: (row: number) => string | undefined
}

const MOST_EXAMPLES = 10
/** The ids of an empty file in Git (SHA-1 and SHA-256) and as SHA-256. Empty files do not count as identical. */
const EMPTY_CONTENTS: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
])

const KEEP_COPIES_TOGETHER = 'remove the copies, or split again with --rebalance to keep identical samples together'

/** A group is known only if a setting or the dataset says so, so a new split keeps it together. */
const FIXES = {
  group: 'split again with --rebalance to keep groups together',
  content: 'remove the copies, or set labels.group: content to keep identical samples together',
} as const

/** Says what to do. With `labels.group: content`, a group is identical content, and the setting need not be set. */
function fixFor(kind: keyof typeof FIXES, groups: LabelTable['groups']): string {
  return groups?.byContent ? KEEP_COPIES_TOGETHER : FIXES[kind]
}

/** The splits of rows: the one in `assignment`, and those in `further`. */
export interface SplitsOfRows extends Pick<SplitPlan, 'assignment' | 'names'> {
  readonly further?: FurtherSplits | undefined
}

/**
 * Finds groups and identical contents (of files, or in the column `labels.content`) that are in more than one split.
 */
export function findLeaks(
  table: LabelTable,
  { assignment, names, further }: SplitsOfRows,
  { blobIds }: LeakOptions = {},
): Leak[] {
  const { groups, content } = table
  const leaks: Leak[] = []
  if (groups !== undefined) leaks.push(groupLeak(table, groups, { assignment, names, further }))
  if (blobIds !== undefined) {
    leaks.push(contentLeak('file', table, (row) => realContent(blobIds(row)), assignment, names))
  }
  if (content !== undefined)
    leaks.push(contentLeak('column', table, (row) => codeOrNone(content[row]), assignment, names))
  return leaks.filter(({ count }) => count > 0)
}

function groupLeak(
  table: LabelTable,
  groups: NonNullable<LabelTable['groups']>,
  { assignment, names, further }: SplitsOfRows,
): Leak {
  const inSeveral = rowsInSeveralSplits(table.size, (row) => codeOrNone(groups.codes[row]), assignment, further)
  const examples = inSeveral.slice(0, MOST_EXAMPLES).map((rows) => {
    const splits = [...rows.keys()].sort((a, b) => a - b).map((part) => names[part])
    const name = groups.names[groups.codes[[...rows.values()][0] ?? 0] ?? 0] ?? ''
    return `${groups.byContent ? shortened(name) : name} in ${splits.join(', ')}`
  })
  return { kind: 'group', by: 'group', count: inSeveral.length, examples, fix: fixFor('group', groups) }
}

/** Counts the groups that are in more than one split, without naming them. */
export function countDivided(
  { codes, count: groups }: { readonly codes: Int32Array; readonly count: number },
  { assignment, further }: Pick<SplitsOfRows, 'assignment' | 'further'>,
): number {
  const first = new Int16Array(groups).fill(NO_SPLIT)
  const isDivided = new Uint8Array(groups)
  let count = 0
  const add = (row: number, part: number) => {
    const code = codes[row] ?? -1
    if (part < 0 || code < 0) return
    const known = first[code] as number
    if (known === NO_SPLIT) first[code] = part
    else if (known !== part && isDivided[code] === 0) {
      isDivided[code] = 1
      count++
    }
  }
  for (let row = 0; row < codes.length; row++) add(row, assignment[row] ?? NO_SPLIT)
  for (const [i, row] of further?.rows.entries() ?? []) add(row, further?.codes[i] ?? NO_SPLIT)
  return count
}

function contentLeak<K>(
  by: 'file' | 'column',
  table: LabelTable,
  contentOf: (row: number) => K | undefined,
  assignment: Int16Array,
  names: readonly string[],
): Leak {
  const inSeveral = rowsInSeveralSplits(table.size, contentOf, assignment)
  const examples = inSeveral.slice(0, MOST_EXAMPLES).map((rows) => {
    const [first, second] = [...rows].map(([part, row]) => `${textAt(table.ids, row)} (${names[part]})`)
    return `${first} = ${second}`
  })
  return { kind: 'content', by, count: inSeveral.length, examples, fix: fixFor('content', table.groups) }
}

function codeOrNone(code: number | undefined): number | undefined {
  return code === undefined || code < 0 ? undefined : code
}

/** Returns the content, or nothing for an empty file, which is identical to no other. */
export function realContent(id: string | undefined): string | undefined {
  return id === undefined || EMPTY_CONTENTS.has(id) ? undefined : id
}

/** For each key that is in more than one split, its first row in each split. In the order of the rows. */
function rowsInSeveralSplits<K>(
  size: number,
  keyOf: (row: number) => K | undefined,
  assignment: Int16Array,
  further?: FurtherSplits,
): ReadonlyMap<number, number>[] {
  const first = new Map<K, number>()
  const several = new Map<K, Map<number, number>>()
  for (let row = 0; row < size; row++) {
    const part = assignment[row] ?? NO_SPLIT
    const key = part < 0 ? undefined : keyOf(row)
    if (key === undefined) continue
    const firstRow = first.get(key)
    if (firstRow === undefined) first.set(key, row)
    else if (assignment[firstRow] !== part) noteSplit(several, key, { firstRow, row, part, assignment })
  }
  for (const [i, row] of further?.rows.entries() ?? []) {
    const part = further?.codes[i] ?? NO_SPLIT
    const key = keyOf(row)
    const firstRow = key === undefined ? undefined : first.get(key)
    if (key === undefined || firstRow === undefined || assignment[firstRow] === part) continue
    noteSplit(several, key, { firstRow, row, part, assignment })
  }
  return [...several.values()]
}

interface SecondSplit {
  readonly firstRow: number
  readonly row: number
  readonly part: number
  readonly assignment: Int16Array
}

function noteSplit<K>(
  several: Map<K, Map<number, number>>,
  key: K,
  { firstRow, row, part, assignment }: SecondSplit,
): void {
  const rows = several.get(key) ?? new Map([[assignment[firstRow] as number, firstRow]])
  if (!rows.has(part)) rows.set(part, row)
  several.set(key, rows)
}

/** Says what a leak that is not about groups counts: `2 cases of identical content`. */
export function countedContent({ kind, count, isAtLeast }: Pick<Leak, 'kind' | 'count' | 'isAtLeast'>): string {
  if (kind === 'near') {
    const pairs = counted(count, 'pair of nearly identical texts', 'pairs of nearly identical texts')
    return isAtLeast ? `at least ${pairs}` : pairs
  }
  return counted(count, 'case of identical content', 'cases of identical content')
}
