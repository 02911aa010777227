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
  const isSame = startsWithGroup(source) && !hasDigits(source) ? sameGroup(ids) : undefined
  const textAtRow = textReader(ids, end)
  // Neighbors are likely to share their groups.
  let [before, code, last] = ['', -1, NO_SPAN]
  for (let row = 0; row < end; row++) {
    if (isSame?.(last, row) === true) {
      codes[row] = code
      continue
    }
    const text = textAtRow(row)
    const match = pattern.exec(text)
    const group = match?.[1]
    last = NO_SPAN
    if (match === null || group === undefined || group === '') continue
    if (group !== before) [before, code] = [group, known.codeOf(group)]
    codes[row] = code
    const from = match.index + (text[match.index] === '/' ? 1 : 0)
    last = { row, from, to: from + group.length }
  }
  return { codes, count: known.values.length }
}

/** Where the group is in the name of a row, in bytes. */
interface Span {
  readonly row: number
  readonly from: number
  readonly to: number
}

const NO_SPAN: Span = { row: -1, from: 0, to: 0 }
const [DIGIT_0, DIGIT_9, LAST_ASCII] = [0x30, 0x39, 0x7f]

/**
 * Returns a function that checks whether a name differs from an earlier one only in digits after or before its group. A pattern
 * without digits then finds the same group, and comparing bytes is several times faster than matching it.
 */
function sameGroup({ bytes, offsets }: TextColumn): (span: Span, row: number) => boolean {
  return ({ row: first, from, to }, row) => {
    if (first < 0) return false
    const [a, b] = [offsets[first] as number, offsets[row] as number]
    const length = (offsets[row + 1] as number) - b
    if (length !== (offsets[first + 1] as number) - a) return false
    for (let i = 0; i < length; i++) {
      const [one, other] = [bytes[a + i] as number, bytes[b + i] as number]
      if (one > LAST_ASCII) return false
      if (one !== other && ((i >= from && i < to) || !isDigit(one) || !isDigit(other))) return false
    }
    return true
  }
}

function isDigit(byte: number): boolean {
  return byte >= DIGIT_0 && byte <= DIGIT_9
}

/** Whether a pattern contains digits that are not in a number of repetitions or in a class with all digits. */
function hasDigits(source: string): boolean {
  return /\d/.test(source.replace(/\[0-9[A-Fa-f-]*\]|\{[\d,]*\}/g, ''))
}

function startsWithGroup(source: string): boolean {
  return source.startsWith('([^/]+')
}

/** A group that may start anywhere in a step starts at the step, because it is as long as possible. This is faster to find. */
function fromStepOn(source: string): string {
  return startsWithGroup(source) ? `(?:^|/)${source}` : source
}

const ROWS_AT_ONCE = 4096
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Returns a function that decodes the text of a row. Decoding many rows at once is several times faster. It needs ASCII, where
 * characters are bytes.
 */
function textReader(column: TextColumn, end: number): (row: number) => string {
  const { bytes, offsets } = column
  let [first, last, from, texts, isAscii] = [0, 0, 0, '', false]
  return (row) => {
    if (row < first || row >= last) {
      first = row - (row % ROWS_AT_ONCE)
      last = Math.min(end, first + ROWS_AT_ONCE)
      from = offsets[first] as number
      const to = offsets[last] as number
      texts = decoder.decode(bytes.subarray(from, to))
      isAscii = texts.length === to - from
    }
    if (!isAscii) return textAt(column, row)
    return texts.slice((offsets[row] as number) - from, (offsets[row + 1] as number) - from)
  }
}
