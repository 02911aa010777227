import type { InputError } from '../../config/index.ts'
import { firstFew } from '../naming.ts'
import { errorWithChoices } from '../settings_lines.ts'
import type { SourceContext } from '../source_context.ts'
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
