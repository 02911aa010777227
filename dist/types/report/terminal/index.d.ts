export { renderAnalysis } from './analysis.ts';
export { type BalanceReport, renderBalance } from './balance.ts';
export { renderCheckText, type TextOptions } from './check.ts';
export { renderComparison } from './comparison.ts';
export { distributionHeadline, printDistributionAnalysis } from './distribution.ts';
export { type ExplanationReport, renderExplain } from './explanation.ts';
export { renderSplit, type SplitReport } from './split.ts';
export { renderVerify, type VerificationReport } from './verification.ts';
