import type { NameTable } from './name_columns.ts'
import { type Role, rolesOf } from './name_roles.ts'
import { type NameSpan, pairsOf, spansOf } from './name_spans.ts'

/** Which part of the names may be the class, and which may be the group. */
export interface NameChoice {
  readonly label: NameSpan
  readonly group?: NameSpan
}

/** The likeliest two parts to be the class, the better one first. */
export function nameChoices(table: NameTable): readonly NameChoice[] {
  const span = spansOf(table)
  const roles = rolesOf(table, span)
  const hasId = table.columns.some((_, at) => span(at).counts.size > table.rows / 4)
  const scored = labelSpans(table, roles, span)
    .map((label) => ({ label, score: scoreOf(label, table.rows, hasId) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
  const [best, ...others] = scored
  if (best === undefined) return []
  const group = groupFor(best.label, { table, roles, span })
  const second = others.find(
    ({ label, score }) =>
      score >= best.score * 0.5 && (score >= best.score * 0.9 || group === undefined || !overlaps(label, group)),
  )
  return [best, ...(second === undefined ? [] : [second])].map(({ label }) => {
    const own = label === best.label ? group : groupFor(label, { table, roles, span })
    return own === undefined ? { label } : { label, group: own }
  })
}

type SpanOf = (from: number, to?: number) => NameSpan

const LEAST_SCORE = 0.4

function labelSpans({ columns }: NameTable, roles: readonly Role[], span: SpanOf): readonly NameSpan[] {
  const isWord = (at: number) => {
    const kind = columns[at]?.kind
    return roles[at] === 'free' && (kind === 'letters' || kind === 'text')
  }
  const singles: NameSpan[] = []
  const phrases: NameSpan[] = []
  for (let at = 0; at < columns.length; at++) {
    if (roles[at] !== 'free') continue
    singles.push(span(at))
    const to = isWord(at) ? endOfPhrase(at, { columns, span, isWord }) : at
    const phrase = span(at, to)
    if (to > at && phrase.counts.size <= MOST_NAMES) phrases.push({ ...phrase, kind: 'letters' })
  }
  // The words of a name such as `great_white_shark` are no classes of their own.
  const isPart = (part: NameSpan, whole: NameSpan) =>
    part !== whole && part.from >= whole.from && part.to <= whole.to && part.counts.size * 3 >= whole.counts.size
  return [...phrases, ...singles].filter((each) => !phrases.some((phrase) => isPart(each, phrase)))
}

/** As far as words go on that nearly always follow the same words, or are followed by the same. */
function endOfPhrase(
  from: number,
  {
    columns,
    span,
    isWord,
  }: {
    readonly columns: NameTable['columns']
    readonly span: SpanOf
    readonly isWord: (at: number) => boolean
  },
): number {
  let to = from
  while (isWord(to + 1) && columns[to + 1]?.before !== '') {
    const most = Math.max(span(from, to).counts.size, span(to + 1).counts.size)
    if (span(from, to + 1).counts.size > most * 1.05) break
    to++
  }
  return to
}

const MOST_CODES = 60
const MOST_NAMES = 1000
const BY_KIND = { letters: 1, code: 0.85, digits: 0.75, mixed: 0.7, text: 1 } as const

function scoreOf({ counts, kind, repeats }: NameSpan, rows: number, hasId: boolean): number {
  const size = counts.size
  const mean = rows / size
  if (size < 2 || mean < 4) return 0
  if (size > MOST_CODES && (kind === 'digits' || kind === 'mixed' || size > MOST_NAMES || mean < 10)) return 0
  const names = [...counts.keys()]
  const once = [...counts.values()].filter((count) => count === 1).length
  if (once > size * 0.3) return 0
  const isSymbol = names.every(({ length }) => length === 1)
  const isProperty = hasId && repeats < 1.02
  return (
    BY_KIND[kind === 'mixed' && isSymbol ? 'letters' : kind] *
    bySize(size) *
    Math.max(0.3, evenness(counts, rows)) ** 0.5 *
    byNames(names) *
    (isProperty ? 1.15 : 1)
  )
}

/** Most datasets have some six to ten classes; two values may be anything. */
function bySize(size: number): number {
  if (size <= 5) return 0.4 + size * 0.1
  if (size <= 10) return 1
  if (size <= 20) return 0.92
  return size <= MOST_CODES ? 0.85 : 0.65
}

/** From 0, where nearly all names have one value, to 1, where all values are equally frequent. */
function evenness(counts: ReadonlyMap<string, number>, rows: number): number {
  let entropy = 0
  for (const count of counts.values()) entropy -= (count / rows) * Math.log(count / rows)
  return entropy / Math.log(counts.size)
}

const CLASS_WORDS: ReadonlySet<string> = new Set(
  (
    'anger angry ang hap happy happiness joy sad sadness fear fearful fea disgust disgusted dis neutral neu calm surprise ' +
    'surprised sur ps bored boredom contempt excited exc frustrated fru amused sleepiness positive negative pos neg ' +
    'zero one two three four five six seven eight nine ' +
    'cat dog car bird horse ship truck airplane normal abnormal benign malignant healthy fake real spam ham yes no'
  ).split(' '),
)

function byNames(names: readonly string[]): number {
  const known = names.filter((name) => CLASS_WORDS.has(name.toLowerCase())).length
  if (known >= 2 && known >= names.length * 0.5) return 1.4
  if (areEmotionCodes(names)) return 1.3
  if (!names.every((name) => /^\d+$/.test(name))) return 1
  const numbers = names.map(Number)
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)]
  // Numbers with gaps are rather numbers of persons or chapters.
  if (names.length < (highest - lowest + 1) / 2) return 0.6
  if (lowest > 0 || highest > names.length - 1 || names.includes('00')) return 1
  return names.length === 10 ? 1.5 : 1.2
}

const EMOTIONS = [
  'afraid',
  'anger',
  'boredom',
  'calm',
  'disgust',
  'excited',
  'fear',
  'happy',
  'joy',
  'neutral',
  'sad',
  'surprise',
]

/** `AN`, `DI`, `HA`, `SA`; of single letters only those beside longer codes, as in `a`, `d`, `h`, `sa`, `su`. */
function areEmotionCodes(names: readonly string[]): boolean {
  const known = names.filter((name) => EMOTIONS.some((word) => word.startsWith(name.toLowerCase())))
  return known.length >= 4 && known.length >= names.length * 0.8 && known.some(({ length }) => length > 1)
}

interface Around {
  readonly table: NameTable
  readonly roles: readonly Role[]
  readonly span: SpanOf
}

/** What the files of one value have in common beside the class: who speaks, what was recorded. */
function groupFor(label: NameSpan, { table, roles, span }: Around): NameSpan | undefined {
  const { columns, rows } = table
  let best: { readonly group: NameSpan; readonly score: number } | undefined
  for (const { from, to } of groupSpans(label, { table, roles, span })) {
    const group = span(from, to)
    const size = group.counts.size
    const isPerson =
      roles.slice(from, to + 1).includes('person') || [...group.counts.keys()].every((key) => PERSON.test(key))
    const isWord = columns[to]?.kind === 'letters' || columns[to]?.kind === 'code' || isPerson
    if (size < (isWord ? 3 : Math.max(4, label.counts.size + 1)) || rows / size < 1.3) continue
    const pairs = pairsOf(group, label)
    // Where a running number tells names apart by itself, only words that go with nearly every class are names.
    const isName = columns[to]?.kind === 'letters' && pairs >= size * label.counts.size * 0.8
    if (!isPerson && !isName && group.repeats < 1.05) continue
    if (pairs < size * 1.02 && size < label.counts.size * 5) continue
    const score = size * (isPerson ? 1000 : 1) * (pairs >= size * 1.02 ? 100 : 1)
    if (best === undefined || score > best.score) best = { group, score }
  }
  return best?.group
}

const PERSON = /^(?:(?:fe)?male|(?:wo)?man|boy|girl|subject|speaker|actor|patient)[-_ ]?\d+$/i

/** Single columns, letters with the digits behind them, and all columns between two separators. */
function groupSpans(label: NameSpan, { table, roles, span }: Around): readonly Pick<NameSpan, 'from' | 'to'>[] {
  const { columns } = table
  const found: Pick<NameSpan, 'from' | 'to'>[] = []
  const isGroup = (at: number) => roles[at] === 'free' || roles[at] === 'person' || roles[at] === 'thing'
  columns.forEach(({ kind, before }, at) => {
    if (isGroup(at) && byNames([...span(at).counts.keys()]) <= 1.2) found.push({ from: at, to: at })
    const isPair = kind === 'digits' && before === '' && columns[at - 1]?.kind === 'letters'
    if (at > 0 && isPair && isGroup(at) && (isGroup(at - 1) || roles[at - 1] === 'constant'))
      found.push({ from: at - 1, to: at })
    if (kind === 'text' && at > 0 && columns[at - 1]?.kind === 'letters') found.push({ from: at - 1, to: at })
  })
  return found.filter((each) => !overlaps(each, label))
}

function overlaps(a: Pick<NameSpan, 'from' | 'to'>, b: Pick<NameSpan, 'from' | 'to'>): boolean {
  return a.from <= b.to && b.from <= a.to
}
