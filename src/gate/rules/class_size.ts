import { counted, formatCount, visibleName } from '../../config/index.ts'
import {
  atLevel,
  brokenLimit,
  checkRow,
  classesWithSamples,
  type Finding,
  type GateRequest,
  isSet,
  levelOf,
  NO_OUTCOME,
  noLabels,
  notJudgedOrSkipped,
  type RuleOutcome,
  type SizedClass,
  shownLimit,
  sizeOf,
} from '../finding/index.ts'

const RULE = 'min_class_size'

/**
 * Checks that every class that has samples has enough of them. Classes without samples are left to `required_classes`.
 */
export function judgeClassSize(request: GateRequest): RuleOutcome {
  const { thresholds, counts } = request
  const limits = thresholds.minClassSize
  const name = counts.multiLabel ? 'rarest label' : 'smallest class'
  if (!isSet(limits)) return NO_OUTCOME
  const bySize = classesWithSamples(counts).sort((a, b) => a.size - b.size)
  const [smallest] = bySize
  const findings = bySize.flatMap((sized) => judgeClass(sized, request))
  const broken = smallest && brokenLimit(limits, (limit) => smallest.size < limit)
  const limit = `≥ ${formatCount(shownLimit(limits, broken) ?? 0)}`
  if (smallest === undefined) {
    return notJudgedOrSkipped(request, { key: RULE, name, limit, level: levelOf(limits), why: noLabels(counts) })
  }
  return { checks: [checkRow(RULE, { name, value: formatCount(smallest.size), limit }, findings)], findings }
}

function judgeClass({ name, size }: SizedClass, { thresholds, change }: GateRequest): Finding[] {
  const broken = brokenLimit(thresholds.minClassSize, (limit) => size < limit)
  if (broken === undefined) return []
  const before = change === undefined ? 0 : sizeOf(change.base, name)
  const message = `${visibleName(name)} has ${counted(size, 'sample')}, below the minimum of ${formatCount(broken.limit)}`
  const found = { rule: RULE, level: broken.level, value: size, limit: broken.limit, class: name, message } as const
  return [atLevel(found, before > 0 && before <= size && before < broken.limit, thresholds.existing)]
}
