export { classesWithSamples, type Extremes, extremesOf, type SizedClass, sizeOf } from './extremes.ts'
export { type FailOn, failsAt } from './fail_on.ts'
export {
  approximate,
  ceilOver,
  compareFractions,
  difference,
  exceeds,
  type Fraction,
  fraction,
  fractionOf,
  showAgainst,
  showLimit,
} from './figures.ts'
export {
  type Check,
  type Finding,
  type FindingWaiver,
  type Remedy,
  type Rule,
  ruleNames,
  type Verdict,
} from './finding.ts'
export {
  atLevel,
  brokenLimit,
  checkRow,
  decideResult,
  finding,
  isSet,
  shownLimit,
} from './level.ts'
export { mostImportant, mostSevereFirst, namesForTable } from './most_severe.ts'
export {
  levelOf,
  noLabels,
  notCompared,
  notJudged,
  notJudgedOrSkipped,
  withoutBase,
} from './not_judged.ts'
export {
  type DataChange,
  type GateRequest,
  type IndexFileState,
  isConfigured,
  NO_OUTCOME,
  type OwnSplit,
  type PlacedSample,
  type RuleOutcome,
  type SplitState,
  type TestSplitState,
  type Unfrozen,
  type Waiving,
  type WhyNotReplaced,
} from './request.ts'
export { noteUnusedWaivers } from './unused_waivers.ts'
export { applyWaivers, isWaived, waivingOf } from './waive.ts'
