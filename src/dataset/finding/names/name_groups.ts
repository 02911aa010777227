import type { NameTable } from './name_columns.ts'
import type { Role } from './name_roles.ts'
import { likenessOfNames } from './name_scores.ts'
import { type NameSpan, pairsOf } from './name_spans.ts'

/** All that is known about the names. */
export interface KnownNames {
  readonly table: NameTable
  readonly roles: readonly Role[]
  readonly span: (from: number, to?: number) => NameSpan
}

/** Finds the part, apart from the class, that the files of one group share: the speaker, the recorded object. */
export function groupFor(label: NameSpan, { table, roles, span }: KnownNames): NameSpan | undefined {
  const { columns, rows } = table
  let best: { readonly group: NameSpan; readonly score: number } | undefined
  for (const { from, to } of groupSpans(label, { table, roles, span })) {
    const group = span(from, to)
    const size = group.counts.size
    const isPerson =
      roles.slice(from, to + 1).includes('person') || [...group.counts.keys()].every((key) => PERSON.test(key))
    const isEntity = isEntityNumber(group, columns[1]?.before === '' ? 2 : 3)
    const isWord = columns[to]?.kind === 'letters' || columns[to]?.kind === 'code' || isPerson
    const fewest = isEntity ? 2 : isWord ? 4 : Math.max(4, label.counts.size + 1)
    if (size < fewest || rows / size < 1.3) continue
    const pairs = pairsOf(group, label)
    // If a running number alone distinguishes the names, only words that occur with nearly every class are groups.
    const isName = columns[to]?.kind === 'letters' && pairs >= size * label.counts.size * 0.8
    if (!isPerson && !isName && group.repeats < 1.05) continue
    if (pairs < size * 1.02 && size < label.counts.size * 5) continue
    if (!isPerson && label.kind === 'letters' && isSecondLabel(group, label, rows)) continue
    const score =
      size *
      (isPerson ? 1000 : isEntity ? 20 : 1) *
      (isSentenceCode(group) ? 0.001 : 1) *
      (pairs >= size * 1.02 ? 100 : 1)
    if (best === undefined || score > best.score) best = { group, score }
  }
  return best?.group
}

/** The number of words that occur with every class and divide the samples into few parts: the genre next to the emotion. */
const MOST_SECOND_LABELS = 6

/** Whether words may be a second label of the samples, because each occurs with each class in many samples: `happy_jazz`, `sad_jazz`. */
function isSecondLabel(group: NameSpan, label: NameSpan, rows: number): boolean {
  const areWords = [...group.counts.keys()].every((key) => /^[a-z]{3,}$/i.test(key))
  const isCrossed = pairsOf(group, label) >= group.counts.size * label.counts.size * 0.9
  return areWords && isCrossed && group.counts.size <= MOST_SECOND_LABELS && rows / group.counts.size >= 10
}

const PERSON = /^(?:(?:fe)?male|(?:wo)?man|boy|girl|subject|speaker|actor|patient)[-_ ]?\d+$/i

/** Whether all names start with the numbers of persons or things: `1001_IEO_ANG_HI`, `03a01Fa`. */
function isEntityNumber({ from, to, kind, counts }: NameSpan, leastDigits: number): boolean {
  const isAtStart = from === 0 && to === 0 && kind === 'digits'
  return isAtStart && areOfOneLength(counts) && [...counts.keys()].every((key) => key.length >= leastDigits)
}

/** Whether all values are capital letters of one length, such as the sentence in `1001_IEO_ANG_HI`. Persons come first. */
function isSentenceCode({ kind, counts }: NameSpan): boolean {
  return kind === 'letters' && areOfOneLength(counts) && [...counts.keys()].every((key) => /^[A-Z]{2,4}$/.test(key))
}

function areOfOneLength(counts: ReadonlyMap<string, number>): boolean {
  return new Set([...counts.keys()].map(({ length }) => length)).size === 1
}

/** Returns single columns, letters with the digits after them, and all columns between two separators. */
function groupSpans(label: NameSpan, { table, roles, span }: KnownNames): readonly Pick<NameSpan, 'from' | 'to'>[] {
  const { columns } = table
  const found: Pick<NameSpan, 'from' | 'to'>[] = []
  const isGroup = (at: number) => roles[at] === 'free' || roles[at] === 'person' || roles[at] === 'thing'
  columns.forEach(({ kind, before }, at) => {
    if (isGroup(at) && likenessOfNames([...span(at).counts.keys()]) <= 1.2) found.push({ from: at, to: at })
    const isPair = kind === 'digits' && before === '' && columns[at - 1]?.kind === 'letters'
    if (at > 0 && isPair && isGroup(at) && (isGroup(at - 1) || roles[at - 1] === 'constant'))
      found.push({ from: at - 1, to: at })
    if (kind === 'text' && at > 0 && columns[at - 1]?.kind === 'letters') found.push({ from: at - 1, to: at })
  })
  const isAttached = ({ from }: Pick<NameSpan, 'from'>) => from === label.to + 1 && columns[from]?.before === ''
  return found.filter((each) => !overlaps(each, label) && !isAttached(each))
}

export function overlaps(a: Pick<NameSpan, 'from' | 'to'>, b: Pick<NameSpan, 'from' | 'to'>): boolean {
  return a.from <= b.to && b.from <= a.to
}
