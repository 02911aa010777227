import type { Note } from '../../dataset/index.ts'
import type { FindingData, GroupSuggestionData, NoteData } from '../data/index.ts'
import { placeClause, type Wording } from '../text/index.ts'
import { findingSentence, groupSuggestion } from '../wording/index.ts'
import { wrap } from './columns.ts'
import type { Paint } from './paint.ts'

/** How text is rendered. */
export interface TextStyle {
  readonly paint: Paint
  readonly say: Wording
  /** The number of columns of the terminal. */
  readonly width: number
}

/** Joins blocks of lines with a blank line between them. */
export function textBlocks(blocks: readonly (readonly string[])[]): string {
  const written = blocks.map((lines) => lines.filter((line) => line !== '').join('\n')).filter((block) => block !== '')
  return `${written.join('\n\n')}\n`
}

/** The width without a terminal, where programs read the first lines. */
const PIPE_WIDTH = 100

/** The first lines of a result. They are wrapped on a narrow terminal only, because programs recognize a file by them. */
export function firstLine(text: string, width: number): string {
  return width < PIPE_WIDTH ? wrap(text, width, '  ') : text
}

export function findingLine(finding: FindingData, { paint, say, width }: TextStyle): string {
  const mark = finding.level === 'fail' ? paint.red('✗') : paint.yellow('!')
  return wrap(`${mark} ${findingSentence(finding, say)}`, width, '  ')
}

export function noteLine(
  { level, message, file = null, line = null }: Note | NoteData,
  { paint, say, width }: TextStyle,
): string {
  const mark = level === 'warning' ? paint.yellow('!') : paint.dim('·')
  return wrap(`${mark} ${say.prose(message)}${placeClause(file, line, say)}`, width, '  ')
}

/** Suggestions of a group key, then notes. The line for the config is not wrapped, so that it can be copied. */
export function noteLines(
  suggestions: readonly GroupSuggestionData[],
  notes: readonly (Note | NoteData)[],
  style: TextStyle,
): string[] {
  const { paint, say, width } = style
  const line = (one: GroupSuggestionData) =>
    wrap(`${paint.dim('·')} ${groupSuggestion(one, say, { isCommand: true })}`, width, '  ')
  return [
    ...suggestions.map((one) => `${line(one)}\n    ${say.code(one.line)}`),
    ...notes.map((note) => noteLine(note, style)),
  ]
}
