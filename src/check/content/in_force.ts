import { type Config, listed } from '../../config/index.ts'
import type { LabelTable, Note } from '../../dataset/index.ts'
import { countedContent, type Leak } from '../../split/index.ts'
import { type LeakQuestion, leaksIn, reportedLeaks } from './leaks.ts'

interface ForceQuestion {
  /** The dataset's own splits. */
  readonly splits: LabelTable['splits'] | undefined
  readonly config: Pick<Config, 'data' | 'written'>
  /** Whether the base has samples to compare with. */
  readonly hasBase: boolean
  /** Whether the base has an index file of this dataset, and whether the head has any, readable or not. */
  readonly files: { readonly base: boolean; readonly head: boolean }
}

/**
 * Returns the splits whose identical or similar content counts, so no case counts twice: those of the index file, otherwise the dataset's own. In a
 * change that adds the first index file, both count: the new file must not hide what is wrong in the dataset's own split.
 */
function splitsInForce({ splits, config, hasBase, files }: ForceQuestion): {
  readonly indexFile: boolean
  readonly own: boolean
} {
  if (splits === undefined || splits.names.length === 0 || files.base) return { indexFile: true, own: false }
  const isRequested = config.data.saveSplitIndices && config.written.has('data.save_split_indices')
  if (!files.head && !isRequested) return { indexFile: false, own: true }
  return { indexFile: true, own: hasBase }
}

interface CountingQuestion extends ForceQuestion {
  /** The split of the index file, existing or expected. */
  readonly planned: LeakQuestion
  /** The leakage in the dataset's own split. */
  readonly ownLeaks: readonly Leak[]
}

/** Returns the leakage that counts. Groups and ids in two of the dataset's own splits always count. */
export async function leaksInForce({
  planned,
  ownLeaks,
  ...asked
}: CountingQuestion): Promise<ReturnType<typeof reportedLeaks>> {
  const inForce = splitsInForce(asked)
  const isCounted = (leak: Leak) => inForce.own || leak.kind === 'group'
  const ofFile = inForce.indexFile ? await leaksIn(planned) : []
  const { leaks, notes } = reportedLeaks([...ofFile, ...ownLeaks.filter(isCounted)])
  return { leaks, notes: [...notes, ...noteOnUncounted(ownLeaks.filter((leak) => !isCounted(leak)))] }
}

function noteOnUncounted(leaks: readonly Leak[]): Note[] {
  const cases = leaks.filter(({ count }) => count > 0).map(countedContent)
  if (cases.length === 0) return []
  const message = `The index file applies, so the dataset's own split does not count: ${listed(cases)} in more than one split`
  return [{ level: 'note', message }]
}
