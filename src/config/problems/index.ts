export {
  type Call,
  checkArray,
  checkFlag,
  checkInteger,
  checkNoMore,
  checkOptions,
  checkShape,
  checkShare,
  checkSizes,
  checkText,
  checkWord,
  describeValue,
  isPlainObject,
  wrongType,
  wrongValue,
} from './arguments.ts'
export {
  errorCode,
  InputError,
  linesOfProblem,
  NoDataset,
  type Place,
  type Problem,
  tooMuchForMemory,
  Undetected,
} from './errors.ts'
export { largest, smallest } from './extremes.ts'
export { lastAnswer, latePattern, once } from './memo.ts'
export { didYouMean, nearest, oneOf } from './nearest.ts'
export { type PathProblem, problemsOf } from './problems.ts'
export { unknownKey } from './unknown_key.ts'
export {
  allOf,
  analyzeCommand,
  canBeShown,
  capital,
  commandLine,
  counted,
  firstAndMore,
  firstFew,
  flagsIn,
  flagWords,
  formatCount,
  formatDigits,
  linesAndMore,
  listed,
  listedFirst,
  pathWord,
  pythonCommand,
  savedAsUtf8,
  shortened,
  shown,
  typedPath,
  UNSEEN,
  utf8Command,
  visibleName,
  wordsIn,
} from './wording.ts'
