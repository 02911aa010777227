import {
  decideResult,
  type Finding,
  type GateRequest,
  type IndexFileState,
  mostImportant,
  mostSevereFirst,
  type Remedy,
  type Verdict,
  waivingOf,
} from './finding/index.ts'
import { remedyForRatio } from './remedy.ts'
import { judgeIndexFile, RULES } from './rules/index.ts'

/** Checks a dataset and its splits against the thresholds. All comparisons are exact. */
export function judge(request: GateRequest): Verdict {
  const waiving = waivingOf(request)
  const outcomes = RULES.map((judgeRule) => waiving.apply(judgeRule({ ...request, waiving })))
  const findings = mostSevereFirst(outcomes.flatMap((outcome) => mostImportant(outcome.findings, request.counts)))
  const remedy = remedyOf(request, findings)
  return {
    result: decideResult(findings),
    checks: outcomes.flatMap(({ checks }) => checks),
    findings,
    ...(remedy && { remedy }),
    ...(waiving.unused().length > 0 && { unusedWaivers: waiving.unused() }),
  }
}

/** Returns the verdict after a mismatching index file could not be committed: the same as if no run can commit. */
export function withFileNotReplaced(verdict: Verdict, indexFile: IndexFileState): Verdict {
  const { checks, findings } = judgeIndexFile({ indexFile: { ...indexFile, notReplaced: 'no commit' } })
  const isKnown = verdict.checks.some(({ rule }) => rule === 'index_file')
  if (isKnown || findings.length === 0) return verdict
  const all = mostSevereFirst([...verdict.findings, ...findings])
  return { ...verdict, result: decideResult(all), checks: [...verdict.checks, ...checks], findings: all }
}

/** Uses the limit that was exceeded: a ratio that only warns is brought to the limit of the warning. */
function remedyOf({ thresholds, counts }: GateRequest, findings: readonly Finding[]): Remedy | undefined {
  const broken = findings.find(({ rule }) => rule === 'max_imbalance_ratio')
  return broken && remedyForRatio(thresholds, counts)
}
