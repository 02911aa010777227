import { looksLikeSplit } from '../../paths/index.ts'
import type { NameColumn, NameTable } from './name_columns.ts'
import type { NameSpan } from './name_spans.ts'

/** The role of a column, if it is not the class. */
export type Role = 'constant' | 'counter' | 'time' | 'split' | 'side' | 'thing' | 'person' | 'class' | 'free'

/**
 * Returns the role of each column that is not a class: a constant, a running number, a date or a time, a split or a side,
 * the number of a thing (`frame12`) or of a person (`speaker3`). `class` means that the column is a class.
 */
export function rolesOf({ columns, rows }: NameTable, span: (at: number) => NameSpan): readonly Role[] {
  const times = timeColumns(columns)
  const isCoded = isCodingScheme(columns)
  if (arePersonsByCamera(columns)) return columns.map((_, at) => (at === 0 ? 'class' : 'thing'))
  const roles: Role[] = columns.map((column, at) => {
    if (span(at).counts.size === 1) return 'constant'
    if (times.has(at)) return 'time'
    if (column.kind === 'digits' || column.kind === 'code') return namedNumber(columns, at) ?? 'free'
    const aside = asideOf([...span(at).counts.keys()])
    if (aside !== undefined) return aside
    return at > 0 && span(at).repeats > 1.02 && isRunningLetter(span(at).counts) ? 'counter' : 'free'
  })
  if (isCoded) return roles
  // Only the last number may count all files. The numbers before it are takes if each has fewer files than the previous one.
  let isLast = true
  for (let at = columns.length - 1; at >= 0; at--) {
    if (roles[at] === 'constant' || roles[at] === 'time' || roles[at] === 'counter') continue
    if (roles[at] === 'person' || roles[at] === 'class' || !isCounter(span(at), { isLast, rows })) break
    roles[at] = 'counter'
    isLast = false
  }
  return roles
}

/** `0002_c1s1_000451_03`: a person or vehicle, then the camera, as for re-identification. */
function arePersonsByCamera([first, second]: readonly NameColumn[]): boolean {
  return first?.kind === 'digits' && second?.kind === 'code' && second.values.every((value) => /^c\d+$/.test(value))
}

/** Numbers of one width throughout, as in `03-01-06-01-02-01-12` and `S001C001P001R001A001`: each is a code, and none is a counter. */
function isCodingScheme(columns: readonly NameColumn[]): boolean {
  const width = columns[0]?.values[0]?.length
  return (
    columns.length >= 4 &&
    columns.every(
      ({ kind, values }) => (kind === 'digits' || kind === 'code') && values.every(({ length }) => length === width),
    )
  )
}

function isCounter(
  { counts, kind, repeats }: NameSpan,
  { isLast, rows }: { readonly isLast: boolean; readonly rows: number },
): boolean {
  if (counts.size > rows / 2) return true
  if (repeats < 1.02 || (kind !== 'digits' && kind !== 'code')) return false
  const numbers = [...counts.keys()].map((value) => Number(/(?<!\d)\d+$/.exec(value)?.[0]))
  const lowest = numbers.reduce((a, b) => Math.min(a, b))
  const highest = numbers.reduce((a, b) => Math.max(a, b))
  return isLast && repeats > 1.2 ? counts.size >= (highest - lowest + 1) * 0.6 : lowest <= 1 && isFalling(counts)
}

/** Recognizes `A`, `B`, `C`, each rarer than the previous one: takes or versions. */
function isRunningLetter(counts: ReadonlyMap<string, number>): boolean {
  const letters = [...counts.keys()].sort()
  const first = letters[0]?.codePointAt(0) ?? 0
  const isRun = letters.every((letter, at) => letter.length === 1 && letter.codePointAt(0) === first + at)
  return isRun && (first === 0x41 || first === 0x61) && isFalling(counts)
}

function isFalling(counts: ReadonlyMap<string, number>): boolean {
  const entries = [...counts]
    .sort(([a], [b]) => Number.parseInt(a, 36) - Number.parseInt(b, 36))
    .map(([, count]) => count)
  const half = Math.ceil(entries.length / 2)
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  return sum(entries.slice(0, half)) > 2 * sum(entries.slice(half)) && (entries[0] ?? 0) >= Math.max(...entries) * 0.9
}

const PERSONS =
  'subject sub subj patient pat pt person speaker spk spkr actor user participant client id pid singer rater s p u'
const THINGS =
  'video vid clip frame fr img image photo pic picture file sample page scan slice scene shot seq sequence session ses take ' +
  'trial run part segment seg chunk cam camera view track song record recording rec audio utt utterance dia dialogue ' +
  'dialog sentence sent nr no num number idx index fold set batch block rep repetition copy crop tile patch aug day week ' +
  'month year hour minute time version ver layer level depth x y z row col ' +
  'b d e f g h i j k m o r t v w'
const CLASSES = 'class cls label lbl category emotion emo target action act a'
const WORDS: ReadonlyMap<string, Role> = new Map([
  ...CLASSES.split(' ').map((word) => [word, 'class'] as const),
  ...PERSONS.split(' ').map((word) => [word, 'person'] as const),
  ...THINGS.split(' ').map((word) => [word, 'thing'] as const),
])

const SIDES: ReadonlySet<string> = new Set(
  'left right top bottom bot front back rear up down center centre middle side original augmented aug flipped'.split(
    ' ',
  ),
)
const SPLITS: ReadonlySet<string> = new Set(['te', 'tr', 'ts', 'tst', 'trn'])

/** Words for the purpose of a file or for where it comes from. */
function asideOf(values: readonly string[]): 'split' | 'side' | undefined {
  const splits = values.filter((value) => SPLITS.has(value.toLowerCase()) || looksLikeSplit(value))
  const sides = values.filter((value) => SIDES.has(value.toLowerCase()))
  const areMost = (known: readonly string[]) => known.length >= 2 && known.length >= values.length / 2
  if (areMost(splits)) return 'split'
  return areMost(sides) ? 'side' : undefined
}

/** Returns what a number counts, judging by the word before it: `frame12`, `speaker_3`. */
function namedNumber(columns: readonly NameColumn[], at: number): Role | undefined {
  const column = columns[at]
  const before = columns[at - 1]
  if (column?.kind === 'code') return WORDS.get((/^\D+/.exec(column.values[0] ?? '')?.[0] ?? '').toLowerCase())
  if (before?.kind !== 'letters' || before.values.some((value) => value !== before.values[0])) return undefined
  return WORDS.get((before.values[0] ?? '').toLowerCase())
}

/** Finds columns of dates, and of times after them: `20200101_123000`, `2020-01-01 at 10.11.12`. */
function timeColumns(columns: readonly NameColumn[]): ReadonlySet<number> {
  const found = new Set<number>()
  const isNumber = (at: number, low: number, high: number, width: number) => isWithin(columns[at], { low, high, width })
  columns.forEach((column, at) => {
    if (isDate(column)) found.add(at)
    if (!isNumber(at, 1900, 2099, 4)) return
    found.add(at)
    for (const [month, day] of [
      [at + 1, at + 2],
      [at - 1, at - 2],
    ] as const) {
      if (!isNumber(month, 1, 12, 2) || !isNumber(day, 1, 31, 2)) continue
      found.add(month).add(day)
    }
  })
  columns.forEach((_, at) => {
    if (!found.has(at - 1) && !(found.has(at - 2) && columns[at - 1]?.kind === 'letters')) return
    if (isNumber(at, 0, 235959, 6)) found.add(at)
    if (!isNumber(at, 0, 23, 2)) return
    found.add(at)
    if (!isNumber(at + 1, 0, 59, 2)) return
    found.add(at + 1)
    if (isNumber(at + 2, 0, 59, 2)) found.add(at + 2)
  })
  return found
}

function isWithin(column: NameColumn | undefined, range: { low: number; high: number; width: number }): boolean {
  if (column?.kind !== 'digits') return false
  return column.values.every(
    (value) => value.length === range.width && Number(value) >= range.low && Number(value) <= range.high,
  )
}

/** Recognizes `20200101`, more digits for a time after it, and seconds or milliseconds since 1970. */
const DATE = /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d*|1\d{9}|1\d{12})$/

function isDate({ kind, values }: NameColumn): boolean {
  return (kind === 'digits' || kind === 'code') && values.every((value) => DATE.test(value.replace(/^\D+/, '')))
}
