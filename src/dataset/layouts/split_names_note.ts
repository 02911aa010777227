import { formatCount, type LabelSettings } from '../../config/index.ts'
import { lineToRead } from '../formats/index.ts'
import { lastStep, namedSplit } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'

const FIRST_WORD = /^([a-z]{2,12})[-_. ]?\d/i

/**
 * A note on the splits with which the names of all samples start: `train_00001.jpg`, `test_00001.jpg`.
 *
 * @param front What precedes the name in the pattern, such as `(?<label>[^/]+)/`.
 */
export function splitNamesNote(
  { size, idAt }: { readonly size: number; readonly idAt: (row: number) => string },
  settings: LabelSettings,
  { front, context }: { readonly front: string; readonly context: SourceContext },
): Note[] {
  const counts = new Map<string, number>()
  for (let row = 0; row < size; row++) {
    const word = FIRST_WORD.exec(lastStep(idAt(row)))?.[1] ?? ''
    if (namedSplit(word) === undefined) return []
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts.keys()]
  if (words.length < 2 || !words.some((word) => namedSplit(word)?.kind === 'train')) return []
  const splits = [...counts].map(([word, count]) => `${word} (${formatCount(count)})`).join(', ')
  const pattern = `${front}(?<split>${words.join('|')})[-_. ]?\\d[^/]*$`
  const line = lineToRead({ ...settings, pattern }, context)
  return [
    {
      level: 'note',
      message: `The names of all samples start with a split: ${splits}. To use these splits, set \`${line}\``,
    },
  ]
}
