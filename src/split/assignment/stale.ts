import { type Config, counted, formatCount } from '../../config/index.ts'
import { balancingChangePhrase, type IndexFile } from '../index_file/index.ts'

interface Expected {
  readonly samples: number
  readonly generation: number
  readonly config: Config
}

/** Returns why an index file whose samples are in the expected splits is not the expected one. */
export function whyStale(file: IndexFile, { samples, generation, config }: Expected): string {
  const changes = balancingChangePhrase(config, file)
  const settings = changes === '' ? '' : `with other balancing settings (${changes})`
  if (file.dataset.samples !== samples) {
    const also = settings === '' ? '' : `, and ${settings}`
    return `it was written for ${counted(file.dataset.samples, 'sample')}, but the dataset has ${formatCount(samples)}${also}`
  }
  if (file.generation !== generation) {
    // Its samples are where they belong, so it was not edited by hand.
    const expected = `instead of ${generation}`
    return file.generation > generation
      ? `it was split again more than once in this change, so its generation is ${file.generation} ${expected}`
      : `it was split before the base branch split again, so its generation is ${file.generation} ${expected}`
  }
  return settings === ''
    ? 'it was written for different samples, a different order of rows or different settings'
    : `it was written ${settings}`
}
