export {
  comparisonSentence,
  remedies,
  renameLines,
  SOURCE_ALIGN,
  SOURCE_HEADER,
  sourceRows,
} from './analysis_sentences.ts'
export {
  changeCounts,
  changeSentence,
  isChecked,
  movedSentence,
  placedWhere,
  relabelledCount,
  relabellingName,
} from './change.ts'
export {
  bar,
  type ClassRow,
  classRows,
  columnSums,
  type Detail,
  type Fold,
  FULL,
  foldRows,
  hasBase,
  largestFirst,
  restName,
  restPhrase,
} from './class_rows.ts'
export { nounOf, samplesOfShares } from './class_terms.ts'
export {
  exceptionHint,
  exceptionMark,
  mergeSentence,
} from './exceptions.ts'
export { findingSentence, findingText, waiverClause } from './finding_text.ts'
export { fixes, inTheWay } from './fixes.ts'
export { eachGroup, groupSuggestion, groupsFound } from './group_suggestions.ts'
export {
  extremesSentence,
  hasOtherSettings,
  headline,
  indexFileSentence,
  isWholeHeadline,
  testChangeSentence,
} from './headline.ts'
export { labelSetPhrase, labelSetRows, mostChangedFirst } from './label_sets.ts'
export { losses, lossSentence, vanished, vanishedSentence } from './losses.ts'
export { indexFileState, layoutSentences, originPhrase } from './origin.ts'
export { NAMED, planFor } from './remedy_phrase.ts'
export {
  alikeSentence,
  failsByRename,
  noteRename,
  onceRenamed,
  onceRenamedPhrase,
  otherNotes,
  renameList,
  renamePhrase,
  renameReason,
  valuesOnceRenamed,
} from './renames.ts'
export { deviationSentence, lackingSentence, leakSentence, oversizedSentence, splitTable } from './splits.ts'
export {
  comparesLabelSets,
  configuredChoice,
  groupsKept,
  isChosen,
  MEAN_IMBALANCE_NOTE,
  markedStrategy,
  NEVER_DRAWN,
  type StrategyChoice,
  strategyEffects,
  strategyName,
  strategyTable,
} from './strategies.ts'
