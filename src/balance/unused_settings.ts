import { type Config, listed } from '../config/index.ts'
import type { LabelTable } from '../dataset/index.ts'

/**
 * Says which balancing settings have no effect: the method without several labels per sample, targets and ratios with them, and
 * whatever changes sizes if weights keep all samples.
 *
 * @param weightsAreUsed Whether the formula of weights has an effect with other strategies than `weighted`, as in a comparison.
 */
export function noteUnusedBalancing(
  { data, balancing, written }: Config,
  { labelSets }: Pick<LabelTable, 'labelSets'>,
  weightsAreUsed = true,
): string | undefined {
  const isMultiLabel = labelSets !== undefined
  const sizes = ['target', 'under_ratio', ...(balancing.by === 'repeat_factor' && isMultiLabel ? [] : ['over_ratio'])]
  const unused = (keys: readonly string[], why: string) => {
    const found = keys.map((key) => `balancing.${key}`).filter((key) => written.has(key))
    return found.length === 0
      ? []
      : [`${listed(found)} ${found.length === 1 ? 'has' : 'have'} no effect, because ${why}`]
  }
  const notes = [
    ...(isMultiLabel ? unused(sizes, 'samples can have several labels') : unused(['by'], 'each sample has one label')),
    ...(data.balancingStrategy === 'weighted'
      ? unused([...(isMultiLabel ? [] : sizes), 'max_repeat'], 'weighted keeps every sample once')
      : weightsAreUsed
        ? []
        : unused(['weights', 'power', 'beta'], `${data.balancingStrategy} does not weigh samples`)),
  ]
  return notes.length === 0 ? undefined : notes.join('; ')
}
