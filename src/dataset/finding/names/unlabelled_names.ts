import { counted } from '../../../config/index.ts'
import { lineToRead } from '../../formats/index.ts'
import { listedFew } from '../../layouts/index.ts'
import { kindOfFile } from '../../paths/index.ts'
import type { Dataset } from '../../table/index.ts'
import type { SourceContext } from '../../tree/index.ts'
import { proposePatterns } from './name_patterns.ts'

/** Adds a note if the names of unlabelled MIDI files may contain their classes. */
export function withNamesNote(dataset: Dataset, files: readonly string[], context: SourceContext): Dataset {
  const [proposed] = proposePatterns(files.filter((path) => kindOfFile(path) === 'midi'))
  if (proposed === undefined) return dataset
  const { pattern, classes } = proposed
  const line = lineToRead({ ...context.settings, pattern }, context)
  const names = listedFew(classes.map(({ name }) => name))
  const message = `The file names may contain ${counted(classes.length, 'class', 'classes')}: ${names}. To read them, add to the config: \`${line}\``
  return { ...dataset, notes: [...dataset.notes, { level: 'note', message }] }
}
