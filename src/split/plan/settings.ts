import { type Config, type Decimal, denominator, SPLIT_NAMES } from '../../config/index.ts'
import type { Parts, SplitPlan, SplitSettings } from './plan.ts'

/** What the `data:` block says about splits. With `folds`, that many equal parts in place of train, val and test. */
export function splitSettings({ data }: Config, folds?: number): SplitSettings {
  return {
    parts:
      folds === undefined
        ? splitParts(data.trainSplit, data.valSplit, data.testSplit)
        : { kind: 'folds', count: folds },
    seed: data.seed,
    hash: data.hash,
    rounding: data.rounding,
    stratified: data.useStratifiedSplit,
    ...(folds === undefined && data.frozenSplits.length > 0 && { frozen: data.frozenSplits }),
  }
}

function splitParts(...ratios: [Decimal, Decimal, Decimal]): Parts {
  return { kind: 'splits', ratios }
}

/** `train`, `val`, `test`, or `0` ... `k-1`. */
export function partNames(parts: Parts): readonly string[] {
  return parts.kind === 'splits' ? SPLIT_NAMES : Array.from({ length: parts.count }, (_, fold) => String(fold))
}

/** The shares over a common denominator: split s gets `numerators[s] / denominator`. */
export interface Shares {
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
}

export function sharesOf(parts: Parts): Shares {
  if (parts.kind === 'folds')
    return { numerators: new Array<bigint>(parts.count).fill(1n), denominator: BigInt(parts.count) }
  const common = 10n ** BigInt(Math.max(...parts.ratios.map((r) => r.scale)))
  return { numerators: parts.ratios.map((r) => (r.units * common) / denominator(r)), denominator: common }
}

/** n r for each split, as the nearest binary fractions. */
export function idealSizes(n: number, parts: Parts): number[] {
  return idealSizesOf(n, sharesOf(parts))
}

export function idealSizesOf(n: number, { numerators, denominator: over }: Shares): number[] {
  return numerators.map((share) => Number(BigInt(n) * share) / Number(over))
}

/** The places of the splits with a share above 0. */
export function activeParts(parts: Parts): number[] {
  return activePartsOf(sharesOf(parts))
}

export function activePartsOf({ numerators }: Shares): number[] {
  return numerators.flatMap((share, part) => (share > 0n ? [part] : []))
}

/** A plan in which the rules alone decided: nothing is kept from an earlier file. */
export function freshPlan(
  settings: SplitSettings,
  decided: Pick<SplitPlan, 'assignment' | 'generation' | 'rounding' | 'roundingReason' | 'group'>,
): SplitPlan {
  return { names: partNames(settings.parts), settings, ...decided, origin: 'fresh', placed: [], gone: 0 }
}
