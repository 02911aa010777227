export {
  type Check,
  type DataChange,
  type FailOn,
  type Finding,
  type FindingWaiver,
  failsAt,
  type GateRequest,
  isWaived,
  noteUnusedWaivers,
  type OwnSplit,
  type PlacedSample,
  type Remedy,
  type Rule,
  ruleNames,
  type SplitState,
  type TestSplitState,
  type Unfrozen,
  type Verdict,
  type WhyNotReplaced,
} from './finding/index.ts'
export { judge, withFileNotReplaced } from './judge.ts'
export { judgeAudit } from './judge_audit.ts'
export { judgeCounts } from './judge_counts.ts'
export { judgeOnceRenamed, planOnceRenamed } from './once_renamed.ts'
export { COUNT_RULES, type PlannedRelabelling, type SamplePlan } from './plan/index.ts'
export { remedyForRatio } from './remedy.ts'
export {
  CHANGED_IDS,
  FROZEN_UNKNOWN,
  IN_THE_WAY,
  INDEX_FILE_PREDICATES,
  MOVED_ROWS,
  OF_DATASET,
  OWN_SPLIT,
  RESTORE_ON_BASE,
  SPLITS_AGAIN,
  testChangePhrase,
  UNFROZEN,
} from './rules/index.ts'
