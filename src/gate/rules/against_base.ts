import type { ClassChange } from '../../analysis/index.ts'
import { counted, formatCount, toNumber, visibleName } from '../../config/index.ts'
import { classNoun } from '../../dataset/index.ts'
import {
  approximate,
  brokenLimit,
  checkRow,
  compareFractions,
  difference,
  exceeds,
  extremesOf,
  type Finding,
  finding,
  fraction,
  type GateRequest,
  isSet,
  levelOf,
  NO_OUTCOME,
  notCompared,
  type RuleOutcome,
  showAgainst,
  showLimit,
  shownLimit,
  withoutBase,
} from '../finding/index.ts'
import { amountValue, exceedsAmount, type PartOfTotal, partValue, showAmount, showPart } from './amount.ts'

/** Checks the head's imbalance ratio minus the base's. Skipped if either side has no class with samples. */
export function judgeRatioIncrease(request: GateRequest): RuleOutcome {
  const { thresholds, change } = request
  const rule = 'max_ratio_increase'
  const name = 'increase of the ratio'
  const limits = thresholds.maxRatioIncrease
  if (!isSet(limits)) return NO_OUTCOME
  const base = change && extremesOf(change.base)
  const head = change && extremesOf(change.head)
  const rise = base && head && difference(head.ratio, base.ratio)
  const broken = rise && brokenLimit(limits, (limit) => exceeds(rise, limit))
  const limit = shownLimit(limits, broken)
  const shown = limit === undefined ? '' : showLimit(limit)
  if (rise === undefined || base === undefined || head === undefined)
    return notCompared(request, { key: rule, name, limit: shown, level: levelOf(limits) })
  const value = `${rise.numerator > 0n ? '+' : ''}${showAgainst(rise, limit)}`
  const message = `The imbalance ratio increased by ${value.slice(1)}, from ${showAgainst(base.ratio, undefined)} to ${showAgainst(head.ratio, undefined)}, limit ${shown}`
  const findings = broken
    ? [finding({ rule, level: broken.level, value: approximate(rise), limit: toNumber(broken.limit), message })]
    : []
  return { checks: [checkRow(rule, { name, value, limit: shown }, findings)], findings }
}

/**
 * Checks what each class of the base has lost, relabelled samples included: (base - head) / base. The largest loss
 * comes first.
 */
export function judgeClassLoss(request: GateRequest): RuleOutcome {
  const { thresholds, counts, change } = request
  const rule = 'max_class_loss'
  const name = `largest loss of a ${classNoun(counts).one}`
  const limits = thresholds.maxClassLoss
  if (!isSet(limits)) return NO_OUTCOME
  const losses = change?.classes.filter(({ base }) => base > 0).map(lossOf) ?? []
  const inPercent = 'percent' in (limits.fail ?? limits.warn ?? { samples: 0 })
  const worstFirst = losses.toSorted((a, b) => (inPercent ? byShare(a, b) : b.samples - a.samples))
  const findings = worstFirst.flatMap((loss) => judgeLoss(loss, limits))
  const [worst] = worstFirst
  const broken = worst && brokenLimit(limits, (limit) => exceedsAmount(worst, limit))
  const limit = shownLimit(limits, broken)
  const shown = limit === undefined ? '' : showAmount(limit)
  if (worst === undefined) return withoutBase(request, { key: rule, name, limit: shown })
  const value =
    worst.samples > 0 ? `${visibleName(worst.name)} ${showPart(worst, limit)}` : showPart({ samples: 0, of: 1 }, limit)
  return { checks: [checkRow(rule, { name, value, limit: shown }, findings)], findings }
}

interface Loss extends PartOfTotal {
  readonly name: string
}

/** The loss of a class; 0 if the class grew. */
function lossOf({ name, base, head }: ClassChange): Loss {
  return { name, samples: Math.max(0, base - head), of: base }
}

function byShare(a: Loss, b: Loss): number {
  return compareFractions(fraction(b.samples, b.of), fraction(a.samples, a.of))
}

function judgeLoss(loss: Loss, limits: GateRequest['thresholds']['maxClassLoss']): Finding[] {
  const broken = brokenLimit(limits, (limit) => exceedsAmount(loss, limit))
  if (broken === undefined) return []
  const part = `${formatCount(loss.samples)} of its ${counted(loss.of, 'sample')}`
  const isShare = 'percent' in broken.limit
  const share = isShare ? ` (${showPart(loss, broken.limit)})` : ''
  const limit = isShare ? showAmount(broken.limit) : counted(broken.limit.samples, 'sample')
  return [
    finding({
      rule: 'max_class_loss',
      level: broken.level,
      value: partValue(loss, broken.limit),
      limit: amountValue(broken.limit),
      class: loss.name,
      message: `${visibleName(loss.name)} lost ${part}${share}, limit ${limit}`,
    }),
  ]
}
