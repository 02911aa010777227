import { toNumber } from '../config/index.ts'
import { type Extremes, extremesOf } from './extremes.ts'
import { approximate, compareFractions, exceeds, showAgainst, showLimit } from './figures.ts'
import { brokenLimit, check, isSet, shownLimit, weighed } from './level.ts'
import { levelOf, NO_LABELS, notJudgedOrSkipped } from './not_judged.ts'
import { type GateRequest, NOTHING, type RuleOutcome } from './request.ts'

const RULE = 'max_imbalance_ratio'
const NAME = 'imbalance ratio'

/** Largest class / smallest class, over classes that have samples. */
export function judgeImbalanceRatio(request: GateRequest): RuleOutcome {
  const { thresholds, counts, change } = request
  const limits = thresholds.maxImbalanceRatio
  if (!isSet(limits)) return NOTHING
  const extremes = extremesOf(counts)
  const broken = extremes && brokenLimit(limits, (limit) => exceeds(extremes.ratio, limit))
  const limit = shownLimit(limits, broken)
  const shown = limit === undefined ? '' : showLimit(limit)
  if (extremes === undefined) {
    return notJudgedOrSkipped(request, { key: RULE, name: NAME, limit: shown, level: levelOf(limits), why: NO_LABELS })
  }
  const value = showAgainst(extremes.ratio, limit)
  const findings =
    broken === undefined
      ? []
      : [
          weighed(
            {
              rule: RULE,
              level: broken.level,
              value: approximate(extremes.ratio),
              limit: toNumber(broken.limit),
              message: `${extremes.largest.name} has ${value} times the samples of ${extremes.smallest.name}, limit ${shown}`,
            },
            isNoWorse(extremes, change && extremesOf(change.base)),
            thresholds.existing,
          ),
        ]
  return { checks: [check(RULE, { name: NAME, value, limit: shown }, findings)], findings }
}

/** A ratio that is not above the base's breaks no limit that the base had kept. */
function isNoWorse(head: Extremes, base: Extremes | undefined): boolean {
  return base !== undefined && compareFractions(head.ratio, base.ratio) <= 0
}
