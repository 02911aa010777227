import type { InputError } from '../../config/index.ts'
import type { Dataset, Note } from '../table/index.ts'

/** Adds warnings about label files that could not be read, because one of them may be the right one. */
export function withFailures(dataset: Dataset, failures: readonly InputError[]): Dataset {
  return withNotes(
    dataset,
    failures.map(({ message }) => ({ level: 'warning', message: `Ignored a label file: ${message}` })),
  )
}

export function withNotes(dataset: Dataset, notes: readonly Note[]): Dataset {
  return notes.length === 0 ? dataset : { ...dataset, notes: [...dataset.notes, ...notes] }
}
