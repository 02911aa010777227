import type { LabelSettings } from '../../config/index.ts'
import { settingsLines } from '../formats/index.ts'
import { codeBook, type FoundGroups, type LabelTable, type TextColumn, textAt, textColumn } from '../table/index.ts'
import { areGroups, type GroupFacts, groupFacts, matchClasses } from './group_facts.ts'
import { type NameCandidate, nameCandidates } from './name_candidates.ts'

/** Groups that names show, and what they look like. */
interface NameGroups {
  readonly candidate: NameCandidate
  readonly groups: Pick<FoundGroups, 'codes' | 'count'>
  readonly facts: GroupFacts
}

/** Finds the groups in the ids of the main dataset. Returns `undefined` if they show none. */
export function groupsInNames({ ids, labels, sources, repeated }: LabelTable): NameGroups | undefined {
  const end = sources[0]?.end ?? ids.length
  return firstFit(nameCandidates(namesAt(ids, someRows(end, BLOCK))), labels, (pattern) => {
    const groups = cutNames(ids, end, pattern)
    const { codes } = groups
    // A row with a number such as `#2` belongs to the first row of its id.
    for (const [i, row] of repeated?.rows.entries() ?? []) codes[row] = codes[repeated?.firsts[i] ?? row] ?? -1
    return groups
  })
}

/** Finds the groups in some of the ids, as far as these are enough. */
export function groupsInSomeNames(table: Pick<LabelTable, 'ids' | 'labels' | 'sources'>): NameGroups | undefined {
  const { ids, labels, sources } = table
  const end = sources[0]?.end ?? ids.length
  const rows = someRows(end, LARGE_BLOCK)
  const classes = rows.map((row) => labels[row] ?? -1)
  return groupsIn(namesAt(ids, rows), classes)
}

/** Finds the groups in names. */
export function groupsIn(names: readonly string[], classes: ArrayLike<number>): NameGroups | undefined {
  const column = textColumn(names)
  const candidates = nameCandidates(names.length <= BLOCKS * BLOCK ? names : everyNth(names))
  return firstFit(candidates, classes, (pattern) => cutNames(column, names.length, pattern))
}

function everyNth(names: readonly string[]): string[] {
  const step = Math.ceil(names.length / (BLOCKS * BLOCK))
  return names.filter((_, i) => i % step === 0)
}

function firstFit(
  candidates: readonly NameCandidate[],
  labels: ArrayLike<number>,
  cut: (pattern: string) => Pick<FoundGroups, 'codes' | 'count'>,
): NameGroups | undefined {
  for (const candidate of candidates) {
    const groups = cut(candidate.pattern)
    const { codes } = groups
    const facts = groupFacts({ ...groups, labels })
    const isEnough = facts.rows >= candidate.kind.leastNames * codes.length
    if (isEnough && areGroups(facts, candidate.kind.limits)) return { candidate, groups, facts }
  }
  return undefined
}

/** Returns the patterns that some of the names match. All names decide whether they show groups. */
export function candidatesIn(names: readonly string[] | TextColumn): NameCandidate[] {
  return nameCandidates('bytes' in names ? namesAt(names, someRows(names.length, BLOCK)) : everyNth(names))
}

/** Whether the groups that a pattern finds in names from all class folders are the classes. */
export function areOnlyClasses(
  { pattern, kind }: NameCandidate,
  names: readonly string[],
  classes: ArrayLike<number>,
): boolean {
  const groups = cutNames(textColumn(names), names.length, pattern)
  return matchClasses(groupFacts({ ...groups, labels: classes }), kind.limits)
}

/** Returns the line of the config that sets the group key. */
export function groupLine(key: Pick<LabelSettings, 'group' | 'groupPattern'>): string {
  return settingsLines({ ...key, ignore: [] }).join()
}

const BLOCKS = 20
const BLOCK = 50
const LARGE_BLOCK = 500

/** Returns rows from all parts of the dataset. Neighbors are likely to share their groups. */
function someRows(end: number, block: number): number[] {
  const rows = new Set<number>()
  for (let i = 0; i < BLOCKS; i++) {
    const first = Math.floor((i * end) / BLOCKS)
    for (let row = first; row < Math.min(end, first + block); row++) rows.add(row)
  }
  return [...rows]
}

function namesAt(ids: TextColumn, rows: readonly number[]): string[] {
  return rows.map((row) => textAt(ids, row))
}

/** The codes are -1 for rows of additional datasets, for which the pattern does not count. */
function cutNames(ids: TextColumn, end: number, source: string): Pick<FoundGroups, 'codes' | 'count'> {
  const pattern = new RegExp(fromStepOn(source))
  const known = codeBook()
  const codes = new Int32Array(ids.length).fill(-1)
  // Neighbors are likely to share their groups.
  let [before, code] = ['', -1]
  forEachText(ids, end, (text, row) => {
    const group = pattern.exec(text)?.[1]
    if (group === undefined || group === '') return
    if (group !== before) [before, code] = [group, known.codeOf(group)]
    codes[row] = code
  })
  return { codes, count: known.values.length }
}

/** A group that may start anywhere in a step starts at the step, because it is as long as possible. This is faster to find. */
function fromStepOn(source: string): string {
  return source.startsWith('([^/]+') ? `(?:^|/)${source}` : source
}

const ROWS_AT_ONCE = 4096
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Decoding many rows at once is several times faster. It needs ASCII, where characters are bytes. */
function forEachText(column: TextColumn, end: number, visit: (text: string, row: number) => void): void {
  const { bytes, offsets } = column
  for (let first = 0; first < end; first += ROWS_AT_ONCE) {
    const last = Math.min(end, first + ROWS_AT_ONCE)
    const [from, to] = [offsets[first] as number, offsets[last] as number]
    const texts = decoder.decode(bytes.subarray(from, to))
    const isAscii = texts.length === to - from
    for (let row = first; row < last; row++) {
      const text = isAscii
        ? texts.slice((offsets[row] as number) - from, (offsets[row + 1] as number) - from)
        : textAt(column, row)
      visit(text, row)
    }
  }
}
