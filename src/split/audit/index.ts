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
export { countedContent, findLeaks, realContent, type SplitsOfRows } from './leakage.ts'
export { movesBetween } from './moves.ts'
export { summarizeSplit } from './summary.ts'
export { type Verification, verifySplit } from './verify.ts'
