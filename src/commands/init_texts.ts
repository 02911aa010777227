import type { Distribution, LookAlike } from '../analysis/index.ts'
import type { DataSettings } from '../config/index.ts'
import { additionalLine, type Dataset, looksLikeSplit, scalar } from '../dataset/index.ts'
import { showUnseen } from '../report/index.ts'

interface InitFacts {
  readonly data: DataSettings
  readonly dataset: Dataset
  readonly distribution: Distribution
  /** Classes that should have another one's name: what they are called now is nothing to allow. */
  readonly misspelt: readonly LookAlike[]
  readonly index: string
}

/** More classes than a person wants to read in a config. */
const MOST_CLASSES_LISTED = 30

/** A config that reads what was found, and whose thresholds the dataset keeps as it is now. */
export function configText({ data, dataset, distribution, misspelt, index }: InitFacts): string {
  const { layout } = dataset
  return [
    '# What dataset-balance checks on each pull request.',
    'data:',
    `  dataset_path: ${scalar(data.datasetPath)}`,
    ...additionalLines(data),
    '  balance_emotions: true',
    '  balancing_strategy: oversample       # oversample | undersample | hybrid | weighted; of train alone',
    '  use_stratified_split: true',
    '  train_split: 0.7',
    '  val_split: 0.15',
    '  test_split: 0.15',
    `  seed: ${String(data.seed).padEnd(30)} # changing it splits afresh`,
    '  save_split_indices: true',
    `  split_indices_path: ${scalar(index)}`,
    '',
    `# ${showUnseen(layout.description)}`,
    ...(layout.stableIds
      ? []
      : ['# Ids are row numbers: only appending rows keeps splits stable. Better name an id column.']),
    ...(layout.settings.length === 0 ? [] : ['labels:', ...layout.settings.map((line) => `  ${line}`)]),
    '',
    'thresholds:',
    ...ratioLines(distribution),
    ...sizeLines(distribution),
    ...misspeltLines(misspelt),
    ...classLines(withoutClasses(distribution, misspelt)),
    '',
    'report:',
    '  comment: on-change                   # on-change | always | on-findings | never',
    `  splits: ${distribution.multiLabel ? 'off   ' : 'commit'}                       # commit | check | off`,
    '',
  ].join('\n')
}

/** A config that says where the dataset is to be looked for, with what was found there as comments. */
export function proposalText(data: DataSettings, { message }: Error): string {
  return [
    '# What dataset-balance checks on each pull request.',
    'data:',
    `  dataset_path: ${scalar(data.datasetPath)}`,
    '',
    '# Say below what the dataset is. What was found:',
    ...message.split('\n').map((line) => `#   ${showUnseen(line)}`),
    '#',
    '# labels:',
    '#   file: labels.csv   # the label file, below dataset_path',
    '#   label: COLUMN      # the column with the classes',
    '',
  ].join('\n')
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
        `  # ${showUnseen(scalar(name))} is not listed, since it looks like ${showUnseen(scalar(like))}`,
    )
}

function withoutClasses(distribution: Distribution, misspelt: readonly LookAlike[]): Distribution {
  const left = new Set(misspelt.map(({ name }) => name))
  const counts = Object.fromEntries(Object.entries(distribution.counts).filter(([name]) => !left.has(name)))
  return { ...distribution, counts }
}

function ratioLines({ imbalanceRatio }: Distribution): string[] {
  if (!(imbalanceRatio > 5))
    return ['  max_imbalance_ratio: { warn: 2.0, fail: 5.0 }   # largest class / smallest class']
  return [
    `  # The ratio is ${imbalanceRatio.toFixed(2)} today: this stops it from growing; lower the limit as classes fill up.`,
    `  max_imbalance_ratio: { warn: 2.0, fail: ${Math.ceil(imbalanceRatio)} }`,
  ]
}

function sizeLines({ minClassSize }: Distribution): string[] {
  return minClassSize >= 10
    ? ['  min_class_size: 10']
    : [`  # min_class_size: 10   (the smallest class has ${minClassSize} today)`]
}

/** A class that is named as a split is may be one that was taken for a class: it is never required. */
function classLines({ counts }: Distribution): string[] {
  const names = Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [name] : []))
  if (names.length === 0 || names.length > MOST_CLASSES_LISTED) return []
  const required = names.filter((name) => !looksLikeSplit(name))
  const list = (classes: readonly string[]) => `[${classes.map(scalar).join(', ')}]`
  const doubtful = names.filter((name) => !required.includes(name))
  return [
    ...(doubtful.length > 0
      ? [`  # Not required, since the name is that of a split: ${doubtful.map((name) => showUnseen(name)).join(', ')}`]
      : []),
    ...(required.length > 0 ? [`  required_classes: ${list(required)}`] : []),
    `  allowed_classes: ${list(names)}   # anything else is a finding, such as a typo`,
  ]
}

/** The same as docs/workflows/dataset-balance.yml, which a test checks. */
export const WORKFLOW = `# The ordinary one: measures every pull request, comments on it, and commits the index file to its branch.
name: Dataset balance
on:
  pull_request:

permissions: {}

concurrency:
  group: dataset-balance-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  balance:
    runs-on: ubuntu-latest
    permissions:
      contents: write # the commit of the index file; \`read\` will do with \`splits: check\`
      pull-requests: write # the comment
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: octo-org/dataset-balance@v1 # to pin it: the commit of a release in place of v1
`
