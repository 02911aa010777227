export { contentByName } from './compare_content.ts'
export {
  auditExisting,
  auditForeign,
  type ExistingAudit,
  type ForeignSplits,
  type Listed,
  listedText,
  parseForeignIndex,
} from './existing.ts'
export { explainSample, type SampleExplanation } from './explain.ts'
export { countDivided, countedContent, findLeaks, realContent, type SplitsOfRows, withSplitCommand } from './leakage.ts'
export { movesBetween } from './moves.ts'
export { hasDrifted, summarizeCells, summarizeSplit } from './summary.ts'
export { type ChangedTestSample, compareTestSplit, type TestChange, testSplitOf } from './test_split.ts'
export { compareSettings, conclude, type Verification, verifySplit } from './verify.ts'
export { compareRecordedCounts, keepsCuts, sameCuts } from './verify_rules.ts'
