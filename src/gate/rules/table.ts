import type { GateRequest, RuleOutcome } from '../finding/index.ts'
import { judgeClassLoss, judgeRatioIncrease } from './against_base.ts'
import { judgeAllowedClasses, judgeRequiredClasses } from './class_names.ts'
import { judgeDrift, judgeShareChange } from './class_shares.ts'
import { judgeClassSize } from './class_size.ts'
import { judgeImbalanceRatio } from './imbalance_ratio.ts'
import { judgeDataChange, judgeIndexFile, judgeSplitSettings } from './index_file.ts'
import { judgeLabelConflicts } from './label_conflicts.ts'
import { judgeLeakage } from './leakage.ts'
import { judgeMoves } from './moves.ts'
import { judgeSplitDeviation } from './split_deviation/index.ts'
import { judgeTestChange } from './test_changed.ts'
import { judgeUnlabelled } from './unlabelled.ts'

interface TableEntry {
  readonly judge: (request: GateRequest) => RuleOutcome
  /** What the rule needs besides the samples: their content, a base to compare with, or splits. */
  readonly needs: 'nothing' | 'content' | 'base' | 'splits'
}

/** The rules in the order of the table of checks, which is also the order of findings of one level. */
export const RULES: readonly TableEntry[] = [
  { judge: judgeImbalanceRatio, needs: 'nothing' },
  { judge: judgeRatioIncrease, needs: 'base' },
  { judge: judgeClassSize, needs: 'nothing' },
  { judge: judgeClassLoss, needs: 'base' },
  { judge: judgeShareChange, needs: 'base' },
  { judge: judgeDrift, needs: 'base' },
  { judge: judgeRequiredClasses, needs: 'nothing' },
  { judge: judgeAllowedClasses, needs: 'nothing' },
  { judge: judgeUnlabelled, needs: 'nothing' },
  { judge: judgeTestChange, needs: 'base' },
  { judge: judgeLabelConflicts, needs: 'content' },
  { judge: judgeLeakage, needs: 'splits' },
  { judge: judgeMoves, needs: 'splits' },
  { judge: judgeSplitDeviation, needs: 'splits' },
  { judge: judgeIndexFile, needs: 'splits' },
  { judge: judgeSplitSettings, needs: 'splits' },
  { judge: judgeDataChange, needs: 'base' },
]
