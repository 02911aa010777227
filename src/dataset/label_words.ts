/** Names of columns that hold labels, as detection knows them. */
export const LABEL_NAMES: readonly string[] = ['label', 'emotion', 'class', 'category', 'target', 'tag', 'y']

/** How much the name of a column says that it holds classes; the lower, the more. */
export type LabelRank = 0 | 1 | 2 | 3 | 4

/** The words of a name: `Finding Labels`, `gold_label` and `className` have two. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Words for classes, which the last one before a number or a code makes a name of classes: `label_text`. */
const LABEL_WORDS: ReadonlySet<string> = new Set([
  ...LABEL_NAMES.filter((name) => name !== 'y'),
  ...['labels', 'emotions', 'classes', 'categories', 'targets', 'tags', 'classname', 'labelname'],
])
/** Words that tell what is to be found out about a sample, in one field or another. */
const OUTCOME =
  /^(?:gold|truth|verdict|survived|outcome|diagnos[ei]s|dx|style|species|quality|sentiment|polarity|genres?|intent|topic|variety|stance|rating|toxic|toxicity|income|subtask|spam|hate|sarcastic|sarcasm|disease|mood|churn|fraud)$/
const OUTCOME_INSIDE =
  /label|class|categor|target|emotion|sentiment|polarity|species|genre|intent|diagnos|outcome|verdict/
/** Codes and measures of classes rather than their names. */
const ABOUT_LABELS =
  /^(?:id|ids|idx|index|code|confidence|conf|score|scores|count|counts|num|n|prob|probability|reason|types?)$/
/** Columns that are never classes: which part of a dataset a row is in, where it is from, and who made it. */
const NO_LABEL =
  /^(?:unnamed|index|idx|ids?|uuid|guid|uid|splits?|subsets?|folds?|usage|set|partition|authors?|annotators?|workers?|raters?|users?|username|countrycode|country|source|sources|url|date|time|datetime|timestamp|year|month|day)$/
const NO_LABEL_INSIDE: ReadonlySet<string> = new Set([
  'annotator',
  'annotators',
  'worker',
  'workers',
  'rater',
  'raters',
])

/** Whether a column is named like ids, splits, sources or people, so that its few values are no classes. */
export function isNeverLabel(name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  if (words.some((word) => NO_LABEL_INSIDE.has(word))) return true
  if (words.some((word) => LABEL_WORDS.has(word))) return false
  return NO_LABEL.test(last) || NO_LABEL.test(words.join(''))
}

/** By its name alone: a name of labels, words for labels in a longer one, words of a field, or nothing of these. */
export function labelRank(name: string): LabelRank {
  if (LABEL_NAMES.includes(name.toLowerCase())) return 0
  const words = wordsOf(name)
  if (words.some((word) => LABEL_WORDS.has(word))) {
    if (words.includes('gold')) return 0
    return words.some((word) => ABOUT_LABELS.test(word)) ? 3 : 1
  }
  if (words.some((word) => OUTCOME.test(word))) return words.some((word) => ABOUT_LABELS.test(word)) ? 3 : 2
  if (OUTCOME_INSIDE.test(name.toLowerCase())) return 3
  return 4
}
