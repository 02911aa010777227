import { type Config, listed } from '../config/index.ts'
import type { LabelTable } from '../dataset/index.ts'

/**
 * Says which balancing settings have no effect: the method without several labels per sample, targets and ratios with them, and
 * whatever changes sizes if weights keep all samples.
 */
export function noteUnusedBalancing(
  { data, balancing, written }: Config,
  { labelSets }: Pick<LabelTable, 'labelSets'>,
): string | undefined {
  const isMultiLabel = labelSets !== undefined
  const isFactor = balancing.by === 'repeat_factor'
  const isWeighted = data.balancingStrategy === 'weighted'
  const sizes = ['target', 'under_ratio', ...(isMultiLabel && isFactor ? [] : ['over_ratio'])]
  const reasons: readonly (readonly [why: string, keys: readonly string[]])[] = [
    ...(isMultiLabel ? [] : [['each sample has one label', ['by']] as const]),
    ...(isMultiLabel ? [['samples can have several labels', sizes] as const] : []),
    ...(isWeighted
      ? [['weighted keeps every sample once', [...(isMultiLabel ? [] : sizes), 'max_repeat']] as const]
      : []),
  ]
  const notes = reasons.flatMap(([why, keys]) => {
    const unused = keys.map((key) => `balancing.${key}`).filter((key) => written.has(key))
    if (unused.length === 0) return []
    return [`${listed(unused)} ${unused.length === 1 ? 'has' : 'have'} no effect, because ${why}`]
  })
  return notes.length === 0 ? undefined : notes.join('; ')
}
