import type { NameTable } from './name_columns.ts'
import { groupFor, type KnownNames, overlaps } from './name_groups.ts'
import { rolesOf } from './name_roles.ts'
import { classScore, MOST_NAMES } from './name_scores.ts'
import { type NameSpan, spansOf } from './name_spans.ts'

/** The parts of the names that may be the class and the group. */
export interface NameChoice {
  readonly label: NameSpan
  readonly group?: NameSpan
}

/** Returns the two parts that are most likely the class, the better one first. */
export function nameChoices(table: NameTable): readonly NameChoice[] {
  const span = spansOf(table)
  const roles = rolesOf(table, span)
  const choices = choicesBy({ table, roles, span })
  if (choices.length > 0) return choices
  // If nothing else can be the class, `left` and `right` can.
  return choicesBy({ table, roles: roles.map((role) => (role === 'side' ? 'free' : role)), span })
}

function choicesBy(known: KnownNames): readonly NameChoice[] {
  const [best, ...others] = scoredLabels(known)
  if (best === undefined) return []
  const group = groupFor(best.label, known)
  const second = others.find(
    ({ label, score }) =>
      score >= best.score * 0.5 &&
      (isWords(label) || !isWords(best.label) || score > best.score * 0.76) &&
      (score >= best.score * 0.9 || group === undefined || !overlaps(label, group)),
  )
  return [best, ...(second === undefined ? [] : [second])].map(({ label }) => {
    const own = label === best.label ? group : groupFor(label, known)
    // The more likely class is no group.
    return own === undefined || overlaps(own, best.label) ? { label } : { label, group: own }
  })
}

interface ScoredLabel {
  readonly label: NameSpan
  readonly score: number
}

function scoredLabels({ table, roles, span }: KnownNames): readonly ScoredLabel[] {
  const { columns, rows } = table
  const hasId = columns.some((_, at) => span(at).counts.size > rows / 4)
  return labelSpans({ table, roles, span })
    .map((label) => ({
      label,
      score: classScore(label, {
        rows,
        hasId,
        isNamed: roles[label.from] === 'class',
        isAttached: label.kind === 'digits' && label.from > 0 && columns[label.from]?.before === '',
      }),
    }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
}

function isWords({ kind }: NameSpan): boolean {
  return kind === 'letters' || kind === 'text'
}

const LEAST_SCORE = 0.4

function labelSpans({ table, roles, span }: KnownNames): readonly NameSpan[] {
  const { columns } = table
  const isWord = (at: number) => {
    const kind = columns[at]?.kind
    return roles[at] === 'free' && (kind === 'letters' || kind === 'text')
  }
  const singles: NameSpan[] = []
  const phrases: NameSpan[] = []
  for (let at = 0; at < columns.length; at++) {
    if (roles[at] !== 'free' && roles[at] !== 'class') continue
    // This is the first word of a sentence or title.
    if (columns[at + 1]?.kind !== 'text' || columns[at + 1]?.before !== ' ') singles.push(span(at))
    const to = isWord(at) ? endOfPhrase(at, { table, roles, span, isWord }) : at
    const phrase = span(at, to)
    if (to > at && phrase.counts.size <= MOST_NAMES) phrases.push({ ...phrase, kind: 'letters' })
  }
  // The words of a name such as `great_white_shark` are not separate classes.
  const isPart = (part: NameSpan, whole: NameSpan) =>
    part !== whole && part.from >= whole.from && part.to <= whole.to && part.counts.size * 3 >= whole.counts.size
  return [...phrases, ...singles].filter((each) => !phrases.some((phrase) => isPart(each, phrase)))
}

/** Extends a span over words that nearly always follow, or are followed by, the same words. */
function endOfPhrase(
  from: number,
  { table, span, isWord }: KnownNames & { readonly isWord: (at: number) => boolean },
): number {
  let to = from
  while (isWord(to + 1) && table.columns[to + 1]?.before !== '') {
    const most = Math.max(span(from, to).counts.size, span(to + 1).counts.size)
    if (span(from, to + 1).counts.size > most * 1.05) break
    to++
  }
  return to
}
