import { counted } from '../../../config/index.ts'
import type { GroupSuggestionData, LayoutData, NoteData } from '../../data/index.ts'
import { endSentence, placeClause, type Wording } from '../../text/index.ts'
import { groupSuggestion, layoutSentences } from '../../wording/index.ts'
import { bulletList, filled, icon } from '../html/index.ts'

/** A page with more notes is no longer readable. */
const MOST_NOTES = 200

interface Remarks {
  readonly notes: readonly NoteData[]
  readonly suggestions: readonly GroupSuggestionData[]
  readonly layout?: LayoutData
}

/** Renders the remarks about what was read, warnings first. */
export function noteList({ notes, suggestions, layout }: Remarks, say: Wording): string {
  const sorted = notes.toSorted((a, b) => Number(b.level === 'warning') - Number(a.level === 'warning'))
  const rest = sorted.length - MOST_NOTES
  return bulletList(
    [
      ...suggestions.map((one) => `${groupSuggestion(one, say)} ${say.code(one.line)}`),
      ...sorted.slice(0, MOST_NOTES).map(({ level, message, file, line }) => {
        const text = `${say.prose(message)}${placeClause(file, line, say)}`
        return `${level === 'warning' ? `${icon('warn')} ` : ''}${endSentence(text)}`
      }),
      ...(rest > 0 ? [`And ${counted(rest, 'more note')}.`] : []),
      ...(layout === undefined ? [] : layoutSentences(layout, say).map(endSentence)),
    ],
    'notes',
  )
}

/** Renders sentences as paragraphs. A sentence that warns begins with a sign. */
export function sentenceList(sentences: readonly string[]): string {
  return sentences.map((sentence) => filled('p', sentence.replace(/^⚠️/, icon('warn')))).join('')
}
