import {
  decideResult,
  type Finding,
  type GateRequest,
  type IndexFileState,
  mostImportant,
  mostSevereFirst,
  type Remedy,
  type RuleOutcome,
  type Verdict,
} from './finding/index.ts'
import { remedyForRatio } from './remedy.ts'
import {
  judgeAllowedClasses,
  judgeClassLoss,
  judgeClassSize,
  judgeDataChange,
  judgeImbalanceRatio,
  judgeIndexFile,
  judgeLeakage,
  judgeMoves,
  judgeRatioIncrease,
  judgeRequiredClasses,
  judgeSplitDeviation,
  judgeSplitSettings,
  judgeUnlabelled,
} from './rules/index.ts'

/** The rules in the order of the table of checks, which is also the order of findings of one level. */
const RULES: readonly ((request: GateRequest) => RuleOutcome)[] = [
  judgeImbalanceRatio,
  judgeRatioIncrease,
  judgeClassSize,
  judgeClassLoss,
  judgeRequiredClasses,
  judgeAllowedClasses,
  judgeUnlabelled,
  judgeLeakage,
  judgeMoves,
  judgeSplitDeviation,
  judgeIndexFile,
  judgeSplitSettings,
  judgeDataChange,
]

/** Checks a dataset and its splits against the thresholds. All comparisons are exact. */
export function judge(request: GateRequest): Verdict {
  const outcomes = RULES.map((rule) => rule(request))
  const findings = mostSevereFirst(outcomes.flatMap((outcome) => mostImportant(outcome.findings, request.counts)))
  const remedy = remedyOf(request, findings)
  return {
    result: decideResult(findings),
    checks: outcomes.flatMap(({ checks }) => checks),
    findings,
    ...(remedy && { remedy }),
  }
}

/** Returns the verdict after a mismatching index file could not be committed: the same as if no run can commit. */
export function withUnmendedFile(verdict: Verdict, indexFile: IndexFileState): Verdict {
  const { checks, findings } = judgeIndexFile({ indexFile: { ...indexFile, unmended: 'no commit' } })
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
