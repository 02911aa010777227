import type { Remedy } from '../finding/index.ts'
import type { PlanScope, PlanStart } from './start.ts'

/** More labels are not named, and the samples of a plan then have no other label. */
const MOST_NAMED = 3

interface PlannedSizes {
  readonly scope: PlanScope
  readonly start: PlanStart
  readonly sizes: readonly number[]
  readonly isMet: (sizes: readonly number[]) => boolean
}

/**
 * Returns the labels that the samples of a plan must not have besides the one that they are added or removed for, as few as
 * possible. The plan meets the limits however many of its samples have the other labels. All labels if shares are limited, because
 * each label then counts.
 */
export function labelsToAvoid({ scope, start: { names, head }, sizes, isMet }: PlannedSizes): readonly string[] {
  const { maxShareChange, maxDrift } = scope.request.thresholds
  const changes = sizes.map((size, place) => size - (head[place] ?? 0))
  const total = changes.reduce((sum, change) => sum + change, 0)
  const changed = changes.filter((change) => change !== 0).length
  if (changed === 0) return []
  const limitsShares = [maxShareChange, maxDrift].some(({ warn, fail }) => warn !== undefined || fail !== undefined)
  if (limitsShares || (total < 0 && changed > 1)) return names
  const others = names.flatMap((_, place) => (changes[place] === 0 && (head[place] ?? 0) > 0 ? [place] : []))
  // Additions raise the largest labels, and removals lower the smallest ones.
  const worstFirst = others.toSorted((a, b) => Math.sign(total) * ((sizes[b] ?? 0) - (sizes[a] ?? 0)))
  for (let avoided = 0; avoided <= Math.min(MOST_NAMED, worstFirst.length); avoided++) {
    const changing = new Set(worstFirst.slice(avoided))
    const worst = sizes.map((size, place) => (changing.has(place) ? Math.max(0, size + total) : size))
    const raised = worst.map((size, place) => (changes[place] === 0 ? size : size + total - (changes[place] ?? 0)))
    if (isMet(worst) && isMet(raised)) return worstFirst.slice(0, avoided).map((place) => names[place] ?? '')
  }
  return names
}

/** Returns whether there are as many samples to remove as the plan says, without the labels to avoid. */
export function hasSamples(
  { request: { sets } }: PlanScope,
  remove: Remedy['remove'],
  avoid: readonly string[],
): boolean {
  if (sets === undefined) return true
  const { classes, labelSets } = sets
  const { offsets, codes } = labelSets
  const avoided = new Set(avoid)
  const isAvoided = classes.map((name) => avoided.has(name))
  const found = classes.map(() => 0)
  for (let row = 0; row + 1 < offsets.length; row++) {
    const own = codes.subarray(offsets[row], offsets[row + 1])
    const bad = own.reduce((sum, code) => sum + Number(isAvoided[code]), 0)
    for (const code of own) if (bad === Number(isAvoided[code])) found[code] = (found[code] ?? 0) + 1
  }
  const places = new Map(classes.map((name, code) => [name, code]))
  return remove.every(({ class: name, samples }) => (found[places.get(name) ?? -1] ?? 0) >= samples)
}
