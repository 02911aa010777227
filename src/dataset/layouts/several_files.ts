import { firstFew, type InputError } from '../../config/index.ts'
import { errorWithChoices } from '../formats/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { Candidate } from './candidate.ts'
import { fileSetting } from './candidates.ts'

/** The error for several label files of one layout, with the config line that reads each. */
export function severalFiles(
  candidates: readonly Pick<Candidate, 'paths'>[],
  all: readonly string[],
  { settings, ...source }: SourceContext,
): InputError {
  const files = candidates.map(({ paths }) => fileSetting(paths, all))
  const choices = files.map((file) => ({ ...settings, file }))
  return errorWithChoices({ message: `Found several label files: ${firstFew(files)}`, choices }, source)
}
