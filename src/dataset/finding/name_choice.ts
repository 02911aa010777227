import type { NameTable } from './name_columns.ts'
import { groupFor, overlaps } from './name_groups.ts'
import { type Role, rolesOf } from './name_roles.ts'
import { classScore, MOST_NAMES } from './name_scores.ts'
import { type NameSpan, spansOf } from './name_spans.ts'

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
  const evidenceFor = ({ from, kind }: NameSpan) => ({
    rows: table.rows,
    hasId,
    isNamed: roles[from] === 'class',
    isAttached: kind === 'digits' && from > 0 && table.columns[from]?.before === '',
  })
  const scored = labelSpans(table, roles, span)
    .map((label) => ({ label, score: classScore(label, evidenceFor(label)) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
  const [best, ...others] = scored
  if (best === undefined) return []
  const group = groupFor(best.label, { table, roles, span })
  const second = others.find(
    ({ label, score }) =>
      score >= best.score * 0.5 &&
      (isWords(label) || !isWords(best.label)) &&
      (score >= best.score * 0.9 || group === undefined || !overlaps(label, group)),
  )
  return [best, ...(second === undefined ? [] : [second])].map(({ label }) => {
    const own = label === best.label ? group : groupFor(label, { table, roles, span })
    return own === undefined ? { label } : { label, group: own }
  })
}

function isWords({ kind }: NameSpan): boolean {
  return kind === 'letters' || kind === 'text'
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
    if (roles[at] !== 'free' && roles[at] !== 'class') continue
    // The first word of a sentence or title.
    if (columns[at + 1]?.kind !== 'text' || columns[at + 1]?.before !== ' ') singles.push(span(at))
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
