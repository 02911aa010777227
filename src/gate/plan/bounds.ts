import { type Amount, compareDecimals, type Decimal, floorTimes } from '../../config/index.ts'
import {
  compareFractions,
  extremesOf,
  type Fraction,
  fraction,
  fractionOf,
  type GateRequest,
  type Rule,
} from '../finding/index.ts'
import { bindingLimits, type PlanScope, type PlanStart, waives } from './start.ts'

/** The limits of a plan as numbers. Lists are parallel to the names of the start. */
export interface PlanBounds {
  /** The fewest samples of each class that may have some; 0 for a class that may have none. */
  readonly least: readonly number[]
  /** The fewest samples of a class if it has any. */
  readonly ifAny: readonly number[]
  /** The largest ratio of the classes that have samples. */
  readonly ratio?: Fraction
  /** The largest change of a share in percentage points, and the classes to which that applies. */
  readonly share?: { readonly points: Decimal; readonly binds: readonly boolean[] }
  /** The largest Jensen-Shannon distance from the base. */
  readonly drift?: Decimal
}

/** Returns the bounds of a plan. They only guide the search, and the rules decide about its result. */
export function planBounds(scope: PlanScope, { names, base, head }: PlanStart): PlanBounds {
  const { request, level, without } = scope
  const { thresholds, change } = request
  const isWaivedFor = waives(request)
  const isFree = (rule: Rule, about?: string) => without.has(rule) || isWaivedFor(rule, about)
  const forgives = level === 'fail' && thresholds.existing === 'warn'
  const required = new Set(bindingLimits(thresholds.requiredClasses, level).flat())
  const size = bindingLimits(thresholds.minClassSize, level).reduce((a, b) => Math.max(a, b), 1)
  const losses = change === undefined ? [] : bindingLimits(thresholds.maxClassLoss, level)
  const sizes = names.map((name, place) => {
    const before = base[place] ?? 0
    const smallest = isFree('min_class_size', name) ? 1 : size
    const ifAny = forgives && before > 0 ? Math.min(smallest, before) : smallest
    const isNeeded = required.has(name) && !isFree('required_classes', name) && !(forgives && before === 0)
    // A class that has vanished is brought back as a whole.
    const needed = isNeeded ? Math.max(1, head[place] === 0 ? before : 1) : 0
    const kept = isFree('max_class_loss', name) ? 0 : losses.reduce((a, limit) => Math.max(a, keptOf(before, limit)), 0)
    const least = Math.max(needed, kept)
    return { ifAny, least: least === 0 ? 0 : Math.max(least, ifAny) }
  })
  const ratio = ratioBound(scope, isFree)
  const compares = change !== undefined && extremesOf(change.base) !== undefined
  const points =
    compares && !without.has('max_share_change') ? lowest(bindingLimits(thresholds.maxShareChange, level)) : undefined
  const drift = compares && !isFree('max_drift') ? lowest(bindingLimits(thresholds.maxDrift, level)) : undefined
  return {
    least: sizes.map(({ least }) => least),
    ifAny: sizes.map(({ ifAny }) => ifAny),
    ...(ratio && { ratio }),
    ...(points && { share: { points, binds: names.map((name) => !isFree('max_share_change', name)) } }),
    ...(drift && { drift }),
  }
}

/** Returns how many of the samples of a class must be left. */
function keptOf(before: number, limit: Amount): number {
  const allowed = 'samples' in limit ? limit.samples : Math.floor(floorTimes(before, limit.percent) / 100)
  return Math.max(0, before - allowed)
}

/** Both rules about the ratio as one bound. */
function ratioBound({ request, level }: PlanScope, isFree: (rule: Rule) => boolean): Fraction | undefined {
  const { thresholds, change } = request
  const before = change && extremesOf(change.base)?.ratio
  const bounds = [
    ...(isFree('max_imbalance_ratio') ? [] : ratioLimits(request, level, before)),
    ...(isFree('max_ratio_increase') || before === undefined
      ? []
      : bindingLimits(thresholds.maxRatioIncrease, level).map((limit) => plus(before, fractionOf(limit)))),
  ]
  return bounds.reduce<Fraction | undefined>(
    (a, b) => (a !== undefined && compareFractions(a, b) <= 0 ? a : b),
    undefined,
  )
}

function ratioLimits({ thresholds }: GateRequest, level: PlanScope['level'], before: Fraction | undefined): Fraction[] {
  const limits = bindingLimits(thresholds.maxImbalanceRatio, level).map(fractionOf)
  if (level === 'warn' || thresholds.existing === 'fail' || before === undefined) return limits
  return limits.map((limit) => (compareFractions(limit, before) < 0 ? before : limit))
}

function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

function lowest(limits: readonly Decimal[]): Decimal | undefined {
  return limits.toSorted(compareDecimals)[0]
}
