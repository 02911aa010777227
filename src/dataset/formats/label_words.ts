import { latePattern } from '../../config/index.ts'

/** Names of columns that hold labels, as detection knows them. */
export const LABEL_NAMES: readonly string[] = ['label', 'emotion', 'class', 'category', 'target', 'tag', 'y']

/** How strongly the name of a column indicates that it contains classes. A lower rank is stronger. */
type LabelRank = 0 | 1 | 2 | 3 | typeof NO_NAME

/** The rank of a name that does not indicate classes. */
export const NO_NAME = 4

const BETWEEN_WORDS = latePattern('[^\\p{L}\\p{N}]+', 'u')

/** The words of a name: `Finding Labels`, `gold_label` and `className` have two. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(BETWEEN_WORDS())
    .filter((word) => word !== '')
}

/** Words for classes. A longer name that contains one of them is a label name: `label_text`. */
const LABEL_WORDS: ReadonlySet<string> = new Set([
  ...LABEL_NAMES.filter((name) => name !== 'y'),
  ...['labels', 'emotions', 'classes', 'categories', 'targets', 'tags', 'classname', 'labelname'],
])
/** Words for what is predicted about a sample in various domains. */
const OUTCOME =
  /^(?:gold|truth|verdict|survived|outcome|diagnos[ei]s|dx|findings?|style|species|quality|sentiment|polarity|genres?|intent|topic|variety|grade|stance|rating|toxic|toxicity|income|subtask|spam|hate|sarcastic|sarcasm|disease|mood|churn|fraud|defects?|faults?)$/
const OUTCOME_INSIDE =
  /label|class|categor|target|emotion|sentiment|polarity|species|genre|intent|diagnos|outcome|verdict/
/** Words for codes or measures of classes rather than their names. */
const ABOUT_LABELS =
  /^(?:id|ids|idx|index|code|confidence|conf|score|scores|count|counts|num|n|prob|probability|reason|types?)$/
/** Columns that never contain classes: the subset or source of a row, the person who created it, or counts of votes. */
const NO_LABEL =
  /^(?:unnamed|index|idx|ids?|uuid|guid|uid|splits?|subsets?|folds?|usage|set|partition|authors?|annotators?|workers?|raters?|users?|username|countrycode|country|source|sources|url|date|time|datetime|timestamp|year|month|day|bbox|bboxes|boxes|polygons?|segmentation|counts?|votes|upvotes|downvotes|likes|dislikes|retweets)$/
const NO_LABEL_INSIDE: ReadonlySet<string> = new Set([
  'annotator',
  'annotators',
  'worker',
  'workers',
  'rater',
  'raters',
])

/** Words for the properties of a person, a place or a recording device. */
const ABOUT_PERSON: ReadonlySet<string> = new Set(
  (
    'sex gender age race ethnicity ethnic nationality religion education marital smoker smoking handedness height weight bmi nurse device ' +
    'site scanner hospital manufacturer accent dialect locale'
  ).split(' '),
)

/** Whether a column describes the person or the recording, which are only the classes if nothing else is. */
export function isAboutPerson(name: string): boolean {
  return wordsOf(name).some((word) => ABOUT_PERSON.has(word)) && labelRank(name) > 1
}

/** Whether each row belongs to a split: `splitset_label`, `is_test`, `service_test`. */
const OF_SPLIT =
  /(?:^|[-_ ])split(?:sets?|s)?(?:$|[-_ ])|^(?:is|in|for|service|public|private|hidden)[-_ ]?(?:train(?:ing)?|val(?:idation)?|test|eval)$/i

/** Whether a column is named like ids, splits, sources or people, so its few values are not classes. */
export function isNeverLabel(name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  if (words.some((word) => NO_LABEL_INSIDE.has(word)) || /_by$/i.test(name) || OF_SPLIT.test(name)) return true
  if (words.some((word) => LABEL_WORDS.has(word))) return false
  return NO_LABEL.test(last) || NO_LABEL.test(words.join(''))
}

/** Ranks a name: a label name, a longer name with a word for labels, a domain word, or none of these. */
export function labelRank(name: string): LabelRank {
  if (LABEL_NAMES.includes(name.toLowerCase())) return 0
  const words = wordsOf(name)
  if (words.some((word) => LABEL_WORDS.has(word))) {
    if (words.includes('gold')) return 0
    return words.some((word) => ABOUT_LABELS.test(word)) ? 3 : 1
  }
  if (words.join(' ') === 'status') return 2
  if (words.some((word) => OUTCOME.test(word))) return words.some((word) => ABOUT_LABELS.test(word)) ? 3 : 2
  if (OUTCOME_INSIDE.test(name.toLowerCase())) return 3
  return NO_NAME
}
