import type { LabelSettings } from '../../config/index.ts'
import { settingsLines } from '../formats/index.ts'
import { codeBook, type Groups, type LabelTable, type TextColumn, textAt } from '../table/index.ts'
import { areGroups, type GroupFacts, groupFacts } from './group_facts.ts'
import { type NameCandidate, nameCandidates } from './name_candidates.ts'

/** Groups that the names of the samples show, and what they look like. */
interface NameGroups {
  readonly candidate: NameCandidate
  readonly groups: Groups
  readonly facts: GroupFacts
}

/** Finds the groups in the ids of the main dataset. Returns `undefined` if they show none. */
export function groupsInNames({ ids, labels, sources, repeated }: LabelTable): NameGroups | undefined {
  const end = sources[0]?.end ?? ids.length
  for (const candidate of nameCandidates(someNames(ids, end))) {
    const { codes, names } = cutNames(ids, end, candidate.pattern)
    // A row with a number such as `#2` belongs to the first row of its id.
    for (const [i, row] of repeated?.rows.entries() ?? []) codes[row] = codes[repeated?.firsts[i] ?? row] ?? -1
    const facts = groupFacts({ codes, count: names.length, labels })
    const isEnough = facts.rows >= candidate.kind.leastNames * end
    if (isEnough && areGroups(facts, candidate.kind.limits)) {
      return { candidate, groups: { codes, names, key: candidate.pattern, noun: 'groups' }, facts }
    }
  }
  return undefined
}

/** Whether some names may show groups, so that all of them decide. */
export function mayNameGroups(names: readonly string[] | TextColumn): boolean {
  return nameCandidates('bytes' in names ? someNames(names, names.length) : names).length > 0
}

/** Returns the line of the config that sets the group key. */
export function groupLine(key: Pick<LabelSettings, 'group' | 'groupPattern'>): string {
  return settingsLines({ ...key, ignore: [] }).join()
}

const BLOCKS = 20
const BLOCK = 50

/** Returns names from all parts of the dataset. Neighbors are likely to share their groups. */
function someNames(ids: TextColumn, end: number): string[] {
  const rows = new Set<number>()
  for (let block = 0; block < BLOCKS; block++) {
    const first = Math.floor((block * end) / BLOCKS)
    for (let row = first; row < Math.min(end, first + BLOCK); row++) rows.add(row)
  }
  return Array.from(rows, (row) => textAt(ids, row))
}

/** The codes are -1 for rows of additional datasets, for which the pattern does not count. */
function cutNames(ids: TextColumn, end: number, source: string): Pick<Groups, 'codes' | 'names'> {
  const pattern = new RegExp(source)
  const known = codeBook()
  const codes = new Int32Array(ids.length).fill(-1)
  forEachText(ids, end, (text, row) => {
    const group = pattern.exec(text)?.[1]
    if (group !== undefined && group !== '') codes[row] = known.codeOf(group)
  })
  return { codes, names: known.values }
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
