import { showCount, showSamples } from '../analysis/index.ts'
import type { Level } from '../config/index.ts'
import type { Leak } from '../split/index.ts'

import type { Finding } from './finding.ts'
import { check, finding, skipped, weighed } from './level.ts'
import { type GateRequest, NOTHING, type RuleOutcome } from './request.ts'

/** Samples whose split differs from the one in the base's index file. */
export function judgeMoves({ thresholds, splits, moves }: GateRequest): RuleOutcome {
  const rule = 'moved_between_splits'
  const name = 'moved between splits'
  const level = thresholds.movedBetweenSplits
  if (level === 'off') return NOTHING
  if (moves === undefined) return { checks: splits ? [skipped(rule, name, '0')] : [], findings: [] }
  const contaminated = moves.testToTrain > 0 ? `, ${showCount(moves.testToTrain)} of them from test to train` : ''
  const message = `${showSamples(moves.total)} moved between splits${contaminated}, limit 0`
  const findings = moves.total > 0 ? [finding({ rule, level, value: moves.total, limit: 0, message })] : []
  return { checks: [check(rule, { name, value: showCount(moves.total), limit: '0' }, findings)], findings }
}

/** Groups, and identical contents, that lie in two splits. */
export function judgeLeakage(request: GateRequest): RuleOutcome {
  const { leakage } = request.thresholds
  const outcomes = (['group', 'content'] as const).map((kind) => judgeLeak(kind, leakage[kind], request))
  return { checks: outcomes.flatMap(({ checks }) => checks), findings: outcomes.flatMap(({ findings }) => findings) }
}

function judgeLeak(kind: Leak['kind'], level: Level, { thresholds, splits, baseSplits }: GateRequest): RuleOutcome {
  if (level === 'off' || !splits?.lookedFor.includes(kind)) return NOTHING
  const leaks = splits.leaks.filter((one) => one.kind === kind && one.count > 0)
  const what = kind === 'group' ? (splits.groupNoun ?? 'groups') : 'same content'
  const count = leaks.reduce((sum, leak) => sum + leak.count, 0)
  const findings = leaks.map((leak) =>
    weighed(leakFinding(leak, level, what), countBefore(leak, baseSplits) >= leak.count, thresholds.existing),
  )
  const row = { name: `leakage: ${what} in two splits`, value: showCount(count), limit: '0' }
  return { checks: [check('leakage', row, findings)], findings }
}

/** The mend tells the splits that the rules give from those that the dataset has of its own. */
function countBefore({ by, mend }: Leak, baseSplits: GateRequest['baseSplits']): number {
  return baseSplits?.leaks.find((one) => one.by === by && one.mend === mend)?.count ?? 0
}

function leakFinding({ kind, count, examples, mend }: Leak, level: 'warn' | 'fail', noun: string) {
  const what = kind === 'group' ? noun : count === 1 ? 'content' : 'contents'
  const named = [...examples, ...(count > examples.length ? ['…'] : [])].join('; ')
  const toMend = mend.charAt(0).toUpperCase() + mend.slice(1)
  const message = `${showCount(count)} ${what} in more than one split, limit 0: ${named}. ${toMend}`
  return { rule: 'leakage', level, value: count, limit: 0, message } as const satisfies Partial<Finding>
}
