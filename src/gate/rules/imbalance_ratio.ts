import { formatCount, toNumber, visibleName } from '../../config/index.ts'
import {
  approximate,
  atLevel,
  brokenLimit,
  checkRow,
  compareFractions,
  type Extremes,
  exceeds,
  extremesOf,
  type GateRequest,
  isSet,
  levelOf,
  NO_OUTCOME,
  noLabels,
  notJudgedOrSkipped,
  type RuleOutcome,
  type SizedClass,
  showAgainst,
  showLimit,
  shownLimit,
} from '../finding/index.ts'

const RULE = 'max_imbalance_ratio'
const NAME = 'imbalance ratio'

/**
 * Checks largest class / smallest class, over the classes that have samples. For label sets, this is the largest imbalance
 * ratio of a label.
 */
export function judgeImbalanceRatio(request: GateRequest): RuleOutcome {
  const { thresholds, counts, change } = request
  const limits = thresholds.maxImbalanceRatio
  if (!isSet(limits)) return NO_OUTCOME
  const extremes = extremesOf(counts)
  const broken = extremes && brokenLimit(limits, (limit) => exceeds(extremes.ratio, limit))
  const limit = shownLimit(limits, broken)
  const shown = limit === undefined ? '' : showLimit(limit)
  if (extremes === undefined) {
    return notJudgedOrSkipped(request, {
      key: RULE,
      name: NAME,
      limit: shown,
      level: levelOf(limits),
      why: noLabels(counts),
    })
  }
  const value = showAgainst(extremes.ratio, limit)
  const findings =
    broken === undefined
      ? []
      : [
          atLevel(
            {
              rule: RULE,
              level: broken.level,
              value: approximate(extremes.ratio),
              limit: toNumber(broken.limit),
              message: `The imbalance ratio is ${value}, limit ${shown} (${sized(extremes.largest)}, ${sized(extremes.smallest)})`,
            },
            isNoWorse(extremes, change && extremesOf(change.base)),
            thresholds.existing,
          ),
        ]
  return { checks: [checkRow(RULE, { name: NAME, value, limit: shown }, findings)], findings }
}

function sized({ name, size }: SizedClass): string {
  return `${visibleName(name)} ${formatCount(size)}`
}

/** Returns whether the ratio is at most the base's ratio. */
function isNoWorse(head: Extremes, base: Extremes | undefined): boolean {
  return base !== undefined && compareFractions(head.ratio, base.ratio) <= 0
}
