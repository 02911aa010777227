import type { Dataset } from '../dataset.ts'
import { listed } from '../naming.ts'
import { lineToRead } from '../settings_lines.ts'
import type { SourceContext } from '../source_context.ts'
import { kindOfFile } from './media.ts'
import { proposePatterns } from './name_patterns.ts'

/** With a note where the names of MIDI files that have no labels may tell their classes. */
export function withNamesNote(dataset: Dataset, files: readonly string[], context: SourceContext): Dataset {
  const [proposed] = proposePatterns(files.filter((path) => kindOfFile(path) === 'midi'))
  if (proposed === undefined) return dataset
  const { pattern, classes } = proposed
  const line = lineToRead({ ...context.settings, pattern }, context)
  const names = listed(classes.map(({ name }) => name))
  const message = `The names of the files may tell ${classes.length} classes: ${names}. To read them: \`${line}\``
  return { ...dataset, notes: [...dataset.notes, { level: 'note', message }] }
}
