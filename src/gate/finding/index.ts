export { classesWithSamples, type Extremes, extremesOf, type SizedClass, sizeOf } from './extremes.ts'
export {
  approximate,
  compareFractions,
  difference,
  exceeds,
  type Fraction,
  fraction,
  showAgainst,
  showLimit,
} from './figures.ts'
export type { Check, Finding, Remedy, Rule, Verdict } from './finding.ts'
export { brokenLimit, check, decideResult, type FailOn, failsAt, finding, isSet, shownLimit, weighed } from './level.ts'
export { listedNames, mostImportant, mostSevereFirst } from './most_told.ts'
export { levelOf, NO_LABELS, NO_SPLIT, notJudged, notJudgedOrSkipped, withoutBase } from './not_judged.ts'
export {
  type DataChange,
  type GateRequest,
  type IndexFileState,
  NOTHING,
  type OwnSplit,
  type RuleOutcome,
  type SplitState,
  type Unmended,
} from './request.ts'
