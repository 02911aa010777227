import { firstFew, type InputError } from '../../config/index.ts'
import { errorWithChoices } from '../formats/index.ts'
import { splitOfFile } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { Candidate } from './candidate.ts'
import { fileSetting } from './candidates.ts'

/** With fewer tables with the same columns, each is more likely a dataset of its own. */
const FEWEST_TABLES = 3

/** Whether files may be parts of one dataset: different splits, or several tables with the same columns. */
function mayBeOne(candidates: readonly (Candidate | Pick<Candidate, 'paths'>)[]): boolean {
  const splits = candidates.map(({ paths: [path = ''] }) => splitOfFile(path))
  const areSplits = splits.includes('train') && !splits.includes(undefined) && new Set(splits).size === splits.length
  if (candidates.every((one) => 'kind' in one && one.kind === 'coco')) return areSplits
  const columns = candidates.map((one) =>
    'kind' in one && one.kind === 'manifest' ? one.manifest.columns.join() : undefined,
  )
  return (
    ((areSplits && candidates.every(({ paths }) => paths.length === 1)) || columns.length >= FEWEST_TABLES) &&
    !columns.includes(undefined) &&
    new Set(columns).size === 1
  )
}

const MOST_BEFORE = 10

/** The error for several label files of one layout, with the config line that reads each. */
export function severalFiles(
  candidates: readonly (Candidate | Pick<Candidate, 'paths'>)[],
  all: readonly string[],
  { settings, ...source }: SourceContext,
): InputError {
  const files = candidates.map(({ paths }) => fileSetting(paths, all))
  const together = mayBeOne(candidates) ? [fileSetting(candidates.flatMap(({ paths }) => paths).sort(), all)] : []
  // Only the first lines are shown.
  const choices = (files.length < MOST_BEFORE ? [...files, ...together] : [...together, ...files]).map((file) => ({
    ...settings,
    file,
  }))
  return errorWithChoices({ message: `Found several label files: ${firstFew(files)}`, choices }, source)
}
