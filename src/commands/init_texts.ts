import type { Distribution, LookAlike } from '../analysis/index.ts'
import type { DataSettings } from '../config/index.ts'
import { additionalLine, classNoun, type Dataset, looksLikeSplit, scalar } from '../dataset/index.ts'
import { eachGroup, type GroupSuggestionData, groupsFound, showUnseen, textWording } from '../report/index.ts'

interface InitFacts {
  readonly data: DataSettings
  readonly dataset: Dataset
  readonly distribution: Distribution
  /** Classes with a misspelled name, which must not become an allowed class. */
  readonly misspelt: readonly LookAlike[]
  /** Group keys that the data suggests, which become comments. */
  readonly suggestions: readonly GroupSuggestionData[]
  readonly index: string
  /** The label of `report.override_label`; the default is none. */
  readonly overrideLabel?: string
}

/** With more classes, the list in the config would be too long to read. */
const MOST_CLASSES_LISTED = 30

/** A config that reads the dataset that was found. Its thresholds pass for the dataset's current state. */
export function initialConfig(facts: InitFacts): string {
  const { data, dataset, distribution, misspelt, suggestions, index, overrideLabel = '' } = facts
  const { layout } = dataset
  return [
    '# What dataset-balance checks on every pull request.',
    'data:',
    `  dataset_path: ${scalar(data.datasetPath)}`,
    ...additionalLines(data),
    '  balance_emotions: true',
    '  balancing_strategy: oversample       # oversample | undersample | hybrid | weighted; for the training split only',
    '  use_stratified_split: true',
    '  train_split: 0.7',
    '  val_split: 0.15',
    '  test_split: 0.15',
    `  seed: ${String(data.seed).padEnd(30)} # a different seed produces a different split`,
    '  save_split_indices: true',
    `  split_indices_path: ${scalar(index)}`,
    '',
    `# ${showUnseen(layout.description)}`,
    ...(layout.stableIds
      ? []
      : ['# Ids are row numbers, so splits stay stable only if you append rows. To avoid this, set labels.id.']),
    ...labelLines(layout.settings, suggestions),
    '',
    'thresholds:',
    ...ratioLines(distribution),
    ...sizeLines(distribution),
    ...misspeltLines(misspelt),
    ...classLines(withoutClasses(distribution, misspelt)),
    '',
    'report:',
    '  comment: on-change                   # on-change | always | on-findings | never',
    '  splits: commit                       # commit | check | off',
    ...(overrideLabel === '' ? [] : [`  override_label: ${scalar(overrideLabel)}`]),
    '',
  ].join('\n')
}

/** The block `labels`, with suggested group keys as comments. A key without the block is a comment with it. */
function labelLines(settings: readonly string[], suggestions: readonly GroupSuggestionData[]): string[] {
  const say = textWording()
  const isEmpty = settings.length === 0
  const comments = suggestions.flatMap((one) => [
    `${groupsFound(one, say)}`,
    `To keep ${eachGroup(one)} in one split, remove the # in front of the next ${isEmpty ? '2 lines' : 'line'}.`,
    ...(isEmpty ? ['labels:'] : []),
    `${isEmpty ? '  ' : ''}${showUnseen(one.line)}`,
  ])
  return [
    ...(isEmpty ? [] : ['labels:', ...settings.map((line) => `  ${line}`)]),
    ...comments.map((line) => `${isEmpty ? '' : '  '}# ${line}`),
  ]
}

/** What `init` says about a suggested group key. */
export function suggestionLine(one: GroupSuggestionData): string {
  const key = one.by === 'column' ? 'labels.group' : 'labels.group_pattern'
  return `${groupsFound(one, textWording())} To keep ${eachGroup(one)} in one split, use ${key}, which is a comment in the config.`
}

function additionalLines({ additionalDatasets }: DataSettings): string[] {
  if (additionalDatasets.length === 0) return []
  return ['  additional_datasets:', ...additionalDatasets.map((dataset) => `    - ${additionalLine(dataset)}`)]
}

function misspeltLines(misspelt: readonly LookAlike[]): string[] {
  return misspelt
    .slice(0, MOST_CLASSES_LISTED)
    .map(
      ({ name, like }) =>
        `  # ${showUnseen(scalar(name))} is not listed because it looks like ${showUnseen(scalar(like))}`,
    )
}

function withoutClasses(distribution: Distribution, misspelt: readonly LookAlike[]): Distribution {
  const left = new Set(misspelt.map(({ name }) => name))
  const counts = Object.fromEntries(Object.entries(distribution.counts).filter(([name]) => !left.has(name)))
  return { ...distribution, counts }
}

function ratioLines({ imbalanceRatio, multiLabel }: Distribution): string[] {
  const [ratio, small] = multiLabel
    ? ['most frequent label / rarest label', 'rare labels']
    : ['largest class / smallest class', 'small classes']
  if (!(imbalanceRatio > 5)) return [`  max_imbalance_ratio: { warn: 2.0, fail: 5.0 }   # ${ratio}`]
  return [
    `  # The ratio is ${imbalanceRatio.toFixed(2)} now. The limit keeps it from growing; lower it as ${small} get more samples.`,
    `  max_imbalance_ratio: { warn: 2.0, fail: ${Math.ceil(imbalanceRatio)} }`,
  ]
}

function sizeLines({ minClassSize, multiLabel }: Distribution): string[] {
  return minClassSize >= 10
    ? ['  min_class_size: 10']
    : [`  # min_class_size: 10   (the ${multiLabel ? 'rarest label' : 'smallest class'} has ${minClassSize} now)`]
}

/** A class named like a split might be a split that was mistaken for a class, so it is never required. */
function classLines(distribution: Distribution): string[] {
  const { counts } = distribution
  const names = Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [name] : []))
  if (names.length === 0 || names.length > MOST_CLASSES_LISTED) return []
  const required = names.filter((name) => !looksLikeSplit(name))
  const list = (classes: readonly string[]) => `[${classes.map(scalar).join(', ')}]`
  const doubtful = names.filter((name) => !required.includes(name))
  return [
    ...(doubtful.length > 0
      ? [`  # Not required because the name is that of a split: ${doubtful.map((name) => showUnseen(name)).join(', ')}`]
      : []),
    ...(required.length > 0 ? [`  required_classes: ${list(required)}`] : []),
    `  allowed_classes: ${list(names)}   # any other ${classNoun(distribution).one} is a finding, such as a typo`,
  ]
}
