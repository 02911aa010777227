import type { GateRequest, RuleOutcome } from '../finding/index.ts'
import { judgeClassLoss, judgeRatioIncrease } from './against_base.ts'
import { judgeAllowedClasses, judgeRequiredClasses } from './class_names.ts'
import { judgeDrift, judgeShareChange } from './class_shares.ts'
import { judgeClassSize } from './class_size.ts'
import { judgeImbalanceRatio } from './imbalance_ratio.ts'
import { judgeDataChange, judgeFrozenUnknown, judgeIndexFile, judgeSplitSettings } from './index_file.ts'
import { judgeLabelConflicts } from './label_conflicts.ts'
import { judgeLeakage } from './leakage.ts'
import { judgeMoves } from './moves.ts'
import { judgeSplitDeviation } from './split_deviation/index.ts'
import { judgeTestChange } from './test_changed.ts'
import { judgeUnlabelled } from './unlabelled.ts'

/** The rules that depend on the numbers of samples alone, here and on the base, except for those without a label. */
export const JUDGES_OF_COUNTS: readonly ((request: GateRequest) => RuleOutcome)[] = [
  judgeImbalanceRatio,
  judgeRatioIncrease,
  judgeClassSize,
  judgeClassLoss,
  judgeShareChange,
  judgeDrift,
  judgeRequiredClasses,
  judgeAllowedClasses,
]

/** The rules in the order of the table of checks, which is also the order of findings of one level. */
export const RULES: readonly ((request: GateRequest) => RuleOutcome)[] = [
  ...JUDGES_OF_COUNTS,
  judgeUnlabelled,
  judgeTestChange,
  judgeLabelConflicts,
  judgeLeakage,
  judgeMoves,
  judgeSplitDeviation,
  judgeIndexFile,
  judgeSplitSettings,
  judgeFrozenUnknown,
  judgeDataChange,
]
