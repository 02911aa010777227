import { counted, formatCount } from '../../config/index.ts'
import {
  checkRow,
  finding,
  type GateRequest,
  isConfigured,
  NO_OUTCOME,
  notJudgedOrSkipped,
  type RuleOutcome,
  withoutBase,
} from '../finding/index.ts'

/** Checks for samples whose split differs from the one in the base's index file. */
export function judgeMoves(request: GateRequest): RuleOutcome {
  const { thresholds, counts, splits, moves, movesUnknown } = request
  const rule = 'moved_between_splits'
  const row = { name: 'samples that changed split', limit: '0' }
  const level = thresholds.movedBetweenSplits
  if (level === 'off') return NO_OUTCOME
  if (movesUnknown !== undefined) {
    const { why, isUnreadable } = movesUnknown
    return notJudgedOrSkipped(request, { key: rule, ...row, level: isUnreadable ? 'warn' : level, why })
  }
  if (moves === undefined) {
    const isNotRequested = (counts.multiLabel || splits === undefined) && !isConfigured(request, rule)
    return isNotRequested ? NO_OUTCOME : withoutBase(request, { key: rule, ...row })
  }
  const from = [
    moves.testToTrain > 0 ? `${formatCount(moves.testToTrain)} of them from test to train` : '',
    moves.fromFrozen ? `${formatCount(moves.fromFrozen)} of them out of a frozen split` : '',
  ].filter((part) => part !== '')
  // The action replaces an edited file, and then no sample changes its split.
  const what =
    request.indexFile?.state === 'edited'
      ? `The edited index file moves ${counted(moves.total, 'sample')} to another split`
      : counted(moves.total, 'sample changed its split', 'samples changed their split')
  const message = `${what}${from.map((part) => `, ${part}`).join('')}, limit 0`
  const findings = moves.total > 0 ? [finding({ rule, level, value: moves.total, limit: 0, message })] : []
  return { checks: [checkRow(rule, { ...row, value: formatCount(moves.total) }, findings)], findings }
}
