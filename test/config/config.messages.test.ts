import { describe, expect, test } from 'vitest'
import { configJsonSchema } from '../../scripts/json_schemas.ts'
import { configFrom, DataConfig } from '../../src/config/data_config.ts'
import { compilePattern, fileBytes, loadConfig } from '../../src/config/index.ts'
import { overrideConfig } from '../../src/config/override_config.ts'
import { messagesIn, parse, problemsIn } from './problems.ts'

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
}

function descriptions(schema: Schema, path = ''): string[] {
  const own = schema.description === undefined ? [] : [`${path}: ${schema.description}`]
  const inside = Object.entries(schema.properties ?? {}).flatMap(([key, child]) =>
    descriptions(child, path === '' ? key : `${path}.${key}`),
  )
  const items = schema.items === undefined ? [] : descriptions(schema.items, `${path}.0`)
  return [...own, ...inside, ...items, ...(schema.anyOf ?? []).flatMap((option) => descriptions(option, path))]
}

async function messagesOf(configs: readonly string[]): Promise<string> {
  const messages: string[] = []
  for (const config of configs) messages.push(...(await messagesIn(config)))
  return messages.join('\n')
}

test('the JSON Schema describes each key', async () => {
  expect(descriptions(configJsonSchema()).join('\n')).toMatchInlineSnapshot(`
    ": The config of dataset-balance: the dataset, its labels, the limits of the check and how the results are reported.
    data: The dataset and its splits.
    data.dataset_path: The dataset folder or its label file.
    data.additional_datasets: Additional datasets. Their ids are prefixed with their folder.
    data.additional_datasets.0.path: The dataset folder or its label file.
    data.additional_datasets.0.labels: How its labels are read. If it is not set, the layout is detected.
    data.additional_datasets.0.labels.file: The label file: a path or a glob relative to the dataset folder, or 'folders' (one folder per class).
    data.additional_datasets.0.labels.format: The format of the label file, if its extension is misleading.
    data.additional_datasets.0.labels.columns: The column names of a file without a header.
    data.additional_datasets.0.labels.id: The column with the sample ids. Default: the column that looks like a path, or the row number if there is none.
    data.additional_datasets.0.labels.label: The column with the class. Several columns are combined into one class, or with one_hot are one label each. For COCO, YOLO, Pascal VOC, CVAT, labelme and Label Studio, annotations makes each annotation a sample.
    data.additional_datasets.0.labels.pattern: A regular expression (RE2) for paths, with (?<label>...) and perhaps (?<group>...) and (?<split>...).
    data.additional_datasets.0.labels.group: The groups, which stay together in one split: a column, a list of columns, or 'content' (identical content).
    data.additional_datasets.0.labels.group_pattern: A regular expression (RE2) whose first capturing group, or (?<group>...), captures the group.
    data.additional_datasets.0.labels.map: The class name of each label in the file.
    data.additional_datasets.0.labels.names: A file with the class names, one per line, if the labels are numbers starting from 0.
    data.additional_datasets.0.labels.separator: The separator between several labels of one sample. Spaces around it are part of the labels.
    data.additional_datasets.0.labels.one_hot: Whether each column of label is one label and contains 0 or 1.
    data.additional_datasets.0.labels.split: The column with the dataset's own split, which is checked for leakage and balance.
    data.additional_datasets.0.labels.content: The column with the content, such as the text: equal values are identical content. Default: the files of the samples.
    data.additional_datasets.0.labels.ragged: labels: each additional cell of a row is another label.
    data.additional_datasets.0.labels.bytes: How untyped byte columns of Parquet files are read: as text, which must be UTF-8 (the default), or in hexadecimal (hex).
    data.additional_datasets.0.labels.table: The table, if dataset_path is a database: schema.table, or a list of names.
    data.additional_datasets.0.labels.where: In a database, only rows that fulfil this SQL condition are samples.
    data.additional_datasets.0.labels.ignore: Globs of files that are not samples.
    data.balance_emotions: Whether the index file contains a balanced training split.
    data.balancing_strategy: How the training split is balanced.
    data.use_stratified_split: Whether each class is split separately. If false, all samples are split together.
    data.train_split: Share of the samples for training. The three shares must sum to 1.
    data.val_split: Share of the samples for validation.
    data.test_split: Share of the samples for testing.
    data.seed: Prepended to each id before it is hashed. The same seed always produces the same split.
    data.hash: The hash function that orders the samples: the first 128 bits of MD5, or of SHA-256 where MD5 is forbidden. Another one produces another split.
    data.rounding: How quotas are rounded to whole samples. class: each class keeps its shares. joint: the totals of the splits also keep their shares. auto: whichever suits the dataset.
    data.frozen_splits: Splits that get no new samples when the dataset grows, such as [test]. New samples go to the other splits.
    data.save_split_indices: Whether the index file is written.
    data.split_indices_path: The path of the index file.
    labels: How the labels are read. If it is not set, the layout is detected.
    labels.file: The label file: a path or a glob relative to the dataset folder, or 'folders' (one folder per class).
    labels.format: The format of the label file, if its extension is misleading.
    labels.columns: The column names of a file without a header.
    labels.id: The column with the sample ids. Default: the column that looks like a path, or the row number if there is none.
    labels.label: The column with the class. Several columns are combined into one class, or with one_hot are one label each. For COCO, YOLO, Pascal VOC, CVAT, labelme and Label Studio, annotations makes each annotation a sample.
    labels.pattern: A regular expression (RE2) for paths, with (?<label>...) and perhaps (?<group>...) and (?<split>...).
    labels.group: The groups, which stay together in one split: a column, a list of columns, or 'content' (identical content).
    labels.group_pattern: A regular expression (RE2) whose first capturing group, or (?<group>...), captures the group.
    labels.map: The class name of each label in the file.
    labels.names: A file with the class names, one per line, if the labels are numbers starting from 0.
    labels.separator: The separator between several labels of one sample. Spaces around it are part of the labels.
    labels.one_hot: Whether each column of label is one label and contains 0 or 1.
    labels.split: The column with the dataset's own split, which is checked for leakage and balance.
    labels.content: The column with the content, such as the text: equal values are identical content. Default: the files of the samples.
    labels.ragged: labels: each additional cell of a row is another label.
    labels.bytes: How untyped byte columns of Parquet files are read: as text, which must be UTF-8 (the default), or in hexadecimal (hex).
    labels.table: The table, if dataset_path is a database: schema.table, or a list of names.
    labels.where: In a database, only rows that fulfil this SQL condition are samples.
    labels.ignore: Globs of files that are not samples.
    thresholds: The limits of the check. A single value is the limit beyond which the check fails.
    thresholds.max_imbalance_ratio: The maximum imbalance ratio: largest class / smallest class.
    thresholds.max_imbalance_ratio.warn: The limit for a warning.
    thresholds.max_imbalance_ratio.fail: The limit for a failure.
    thresholds.min_class_size: The minimum number of samples per class.
    thresholds.min_class_size.warn: The limit for a warning.
    thresholds.min_class_size.fail: The limit for a failure.
    thresholds.required_classes: Classes that must have samples.
    thresholds.required_classes.warn: The limit for a warning.
    thresholds.required_classes.fail: The limit for a failure.
    thresholds.allowed_classes: The only classes that may occur.
    thresholds.allowed_classes.warn: The limit for a warning.
    thresholds.allowed_classes.fail: The limit for a failure.
    thresholds.max_unlabelled: The maximum number or percentage of samples without a label.
    thresholds.max_unlabelled.warn: The limit for a warning.
    thresholds.max_unlabelled.fail: The limit for a failure.
    thresholds.max_ratio_increase: The maximum increase of the imbalance ratio compared with the base.
    thresholds.max_ratio_increase.warn: The limit for a warning.
    thresholds.max_ratio_increase.fail: The limit for a failure.
    thresholds.max_class_loss: The maximum number or percentage of a class's samples that may be removed compared with the base.
    thresholds.max_class_loss.warn: The limit for a warning.
    thresholds.max_class_loss.fail: The limit for a failure.
    thresholds.max_split_deviation: The maximum deviation of a split from its share of a class, in percentage points.
    thresholds.max_split_deviation.warn: The limit for a warning.
    thresholds.max_split_deviation.fail: The limit for a failure.
    thresholds.moved_between_splits: Whether the check warns or fails if samples change their split compared with the base's index file.
    thresholds.leakage: Whether the check warns or fails if a group, or identical or nearly identical content, is in more than one split. A single word applies to group and content.
    thresholds.leakage.group: A group in more than one split.
    thresholds.leakage.content: Identical content in more than one split.
    thresholds.leakage.near: Nearly identical texts, from the column labels.content, in more than one split.
    thresholds.leakage.near_threshold: The similarity from which on two texts are nearly identical: the Jaccard index of their sets of word 3-grams. Default: 0.8.
    thresholds.label_conflicts: Whether the check warns or fails if samples with identical content have different labels.
    thresholds.max_share_change: The maximum change of a class's share compared with the base, in percentage points.
    thresholds.max_share_change.warn: The limit for a warning.
    thresholds.max_share_change.fail: The limit for a failure.
    thresholds.max_drift: The maximum Jensen-Shannon distance between the classes of base and head: from 0 (the same shares) to 1 (no class in common).
    thresholds.max_drift.warn: The limit for a warning.
    thresholds.max_drift.fail: The limit for a failure.
    thresholds.test_changed: Whether the check warns or fails if samples of the base's test split are relabelled, removed or replaced.
    thresholds.existing: Whether the check warns or fails if the base already exceeds a limit and the head is no worse.
    balancing: How the training split is balanced in detail.
    balancing.strategy: How the training split is balanced. It overrides data.balancing_strategy.
    balancing.target: The sizes of classes, such as { joy: 200 }, or the classes to resample: a list, or a word of imbalanced-learn's samplers.
    balancing.over_ratio: Smaller classes grow to this share of the largest class.
    balancing.under_ratio: Larger classes shrink to the size of the smallest class divided by this number.
    balancing.max_repeat: How often a sample may occur in the balanced training split.
    balancing.weights: The formula of class weights. inverse (the default): N / (k n). sqrt: 1 / sqrt(n). power: 1 / n^power. effective: (1 - beta) / (1 - beta^n). The last three are scaled to the sum k.
    balancing.power: The exponent of weights: power.
    balancing.beta: The beta of weights: effective.
    balancing.by: How samples with several labels are balanced: by their rare labels (ML-ROS, ML-RUS), by label set (LP-ROS, LP-RUS) or by repeat factor (LVIS; only oversample and weighted).
    report: How the results are reported.
    report.comment: When a comment is posted on the pull request.
    report.splits: Whether the index file is committed (commit), must already be up to date (check) or is ignored (off).
    report.policy: Whether the thresholds of the base or of the head apply to a pull request.
    report.override_label: The label with which a maintainer lets a pull request pass despite its findings, until the next push. Not set by default.
    waivers: Findings that do not count for the exit code until a day.
    waivers.0.rule: The rule of the finding: a key of thresholds, a kind of leakage such as leakage.group, or another rule.
    waivers.0.class: The class of the finding. If it is not set, all findings of the rule are waived.
    waivers.0.until: The last day of the waiver, in UTC.
    waivers.0.reason: Why the finding is accepted. The report shows it."
  `)
})

describe('the messages of a config', () => {
  test('say what each value must be', async () => {
    expect(
      await messagesOf([
        '1',
        'data: { additional_datasets: 1, dataset_path: .git/x, split_indices_path: .github/x.json }',
        'data: { additional_datasets: [{}], split_indices_path: x.txt, seed: 0.5, balance_emotions: 1 }',
        'data: { train_split: 0, val_split: 2, rounding: x }',
        'data: { split_indices_path: "a\\nb.json" }',
        'data: { frozen_splits: test }',
        'data: { frozen_splits: [test, tset, test] }',
        'data: { frozen_splits: [train, val, test] }',
        'data: { frozen_splits: [train], val_split: 0, test_split: 0, train_split: 1 }',
        'data: { frozen_splits: [test], split_indices_path: data/s.rules.json }',
        'labels: { columns: 1, id: [], label: {}, file: "", map: 1, separator: 1, ragged: x, ignore: 1 }',
        'labels: { columns: [] }',
        'labels: { pattern: "", group_pattern: 1, ignore: [""] }',
        'thresholds: { max_imbalance_ratio: x, min_class_size: -1, required_classes: x, max_unlabelled: x }',
        'thresholds: { max_ratio_increase: x, max_split_deviation: 101, leakage: x }',
        'thresholds: { min_class_size: { warn: 1, fail: 2 }, max_imbalance_ratio: { warn: 3, fail: 2 } }',
      ]),
    ).toMatchInlineSnapshot(`
      "Cannot use this as a config: it must be a mapping with the keys data, labels, thresholds, balancing, report and waivers
      Cannot use 1 for data.additional_datasets: it must be a list of paths
      Cannot use the text '.git/x' for data.dataset_path: it must be a path outside the folder \`.git\`
      Cannot use the text '.github/x.json' for data.split_indices_path: it must be a path outside the folder \`.github\`, which is reserved for GitHub
      Missing data.additional_datasets.0.path: it must be a path
      Cannot use the text 'x.txt' for data.split_indices_path: it must be the path of a file whose name ends in '.json' or '.rules.json'
      Cannot use 0.5 for data.seed: it must be a whole number between -9007199254740991 and 9007199254740991, such as 42
      Cannot use 1 for data.balance_emotions: it must be true or false
      Cannot use 0 for data.train_split: it must be a number greater than 0 and at most 1, such as 0.7
      Cannot use 2 for data.val_split: it must be a number from 0 to 1, such as 0.15
      Cannot use the text 'x' for data.rounding: it must be auto, class or joint
      Cannot use the text 'a
      b.json' for data.split_indices_path: it must be a path without control characters
      Cannot use the text 'test' for data.frozen_splits: it must be a list of splits, such as [test]
      Cannot use the text 'tset' for data.frozen_splits.1 (did you mean 'test'?): it must be train, val or test
      Cannot freeze all splits: at least one must stay open for new samples. Remove one from frozen_splits.
      Cannot freeze all splits: at least one must stay open for new samples. Remove one from frozen_splits.
      Cannot freeze splits in a rules file: in 'data/s.rules.json', the hash of a new sample decides. Set split_indices_path to a file that does not end in .rules.json, or remove frozen_splits.
      Cannot use 1 for labels.columns: it must be a list of names, such as [joy, sadness]
      Cannot use a list for labels.id: it must be a column name, or a column number starting from 0
      Cannot use a mapping for labels.label: it must be a column name, a column number starting from 0, or a list of these
      Cannot use the text '' for labels.file: it must be a path that is not empty
      Cannot use 1 for labels.map: it must be a mapping of names to names, such as { '1': joy }
      Cannot use 1 for labels.separator: it must be text, such as ','
      Cannot use the text 'x' for labels.ragged: it must be the word 'labels'
      Cannot use 1 for labels.ignore: it must be a list of globs, such as ['**/.DS_Store']
      Cannot use a list for labels.columns: it must be a list of at least one column
      Cannot use the text '' for labels.pattern: it must be a regular expression that is not empty
      Cannot use 1 for labels.group_pattern: it must be a regular expression
      Cannot use the text '' for labels.ignore.0: it must be a glob that is not empty
      Cannot use the text 'x' for thresholds.max_imbalance_ratio: it must be a number of at least 1, such as 5.0, or { warn: ..., fail: ... } with such values
      Cannot use -1 for thresholds.min_class_size: it must be a whole number of at least 0, such as 10
      Cannot use the text 'x' for thresholds.required_classes: it must be a list of names, or { warn: ..., fail: ... } with such values
      Cannot use the text 'x' for thresholds.max_unlabelled: it must be a whole number of samples, such as 5, or a percentage in quotes, such as '2%'
      Cannot use the text 'x' for thresholds.max_ratio_increase: it must be a number of at least 0, such as 0.5, or { warn: ..., fail: ... } with such values
      Cannot use 101 for thresholds.max_split_deviation: it must be percentage points from 0 to 100, such as 1.0
      Cannot use the text 'x' for thresholds.leakage: it must be off, warn or fail, or { group: ..., content: ... } with such values
      Cannot warn beyond the fail limit: thresholds.min_class_size.warn must be at least thresholds.min_class_size.fail
      Cannot warn beyond the fail limit: thresholds.max_imbalance_ratio.warn must be at most thresholds.max_imbalance_ratio.fail"
    `)
  })

  test('say what is wrong with patterns', async () => {
    expect(
      await messagesOf(["labels: { pattern: 'a' }", "labels: { group_pattern: 'a' }", "labels: { pattern: '(' }"]),
    ).toMatchInlineSnapshot(`
      "Found no group (?<label>...) in the pattern. Put it around the part of the name that is the class.
      Found no group (...) in the group_pattern. Put it around the part of the name that is the group.
      Cannot compile the pattern '(': missing closing ): \`(\`"
    `)
    await expect(compilePattern('(?<label>(a{100}){1000})')).rejects.toThrowErrorMatchingInlineSnapshot(
      `[InputError: Cannot compile the pattern '(?<label>(a{100}){1000})': invalid repeat count: \`{1000}\`]`,
    )
  })

  test('say how to describe an additional dataset', async () => {
    expect(await messagesOf(['data: { additional_datasets: [1, { path: 1 }, {}] }'])).toMatchInlineSnapshot(`
      "Cannot use 1 for data.additional_datasets.0: it must be a path, or { path: ..., labels: ... }
      Cannot use 1 for data.additional_datasets.1.path: it must be a path
      Missing data.additional_datasets.2.path: it must be a path"
    `)
  })

  test('say that there are too many to list', async () => {
    expect(await problemsIn(`labels:\n  ignore: [${'1,'.repeat(130_000)}]\n`, 'c.yml')).toEqual([
      { file: 'c.yml', message: 'Cannot list the mistakes in this config: there are 100,000 or more' },
    ])
  }, 60_000)

  test('say which of two settings that exclude each other to delete', async () => {
    const problems = await problemsIn(`data:
  additional_datasets:
    - { path: ./more, labels: { separator: ';', one_hot: true } }
    - { path: ./other, labels: { separator: ';', one_hot: false } }
labels:
  label: [a, b]
  one_hot: true
  separator: ','
`)
    const file = '.github/dataset-balance.yml'
    expect(problems).toEqual([
      {
        file,
        line: 3,
        column: 33,
        message:
          'Cannot use data.additional_datasets.0.labels.separator together with data.additional_datasets.0.labels.one_hot, which makes each column one label. Delete data.additional_datasets.0.labels.separator, or delete data.additional_datasets.0.labels.one_hot if the cells contain several labels.',
      },
      {
        file,
        line: 8,
        column: 3,
        message:
          'Cannot use labels.separator together with labels.one_hot, which makes each column one label. Delete labels.separator, or delete labels.one_hot if the cells contain several labels.',
      },
    ])
  })

  test('say what is wrong with the YAML', async () => {
    expect(
      await messagesOf(['data: *a', 'data: &a [*a]', '? [a]\n: 1', 'data: {}\ndata: {}', 'data: {}\n---\nlabels: {}']),
    ).toMatchInlineSnapshot(`
      "Cannot find the anchor &a before its alias
      Cannot follow *a: it is inside its own anchor
      Cannot use a list or a mapping as a key
      Found the key 'data' twice in one mapping. Remove one of them.
      Found a second document (---). A file can contain only one document."
    `)
  })

  test('say that a setting has no effect', async () => {
    const { notes } = await parse('data: { save_split_indices: false }\nreport: { splits: check }')
    expect(notes).toEqual([
      'report.splits has no effect because data.save_split_indices is false: the index file is ignored',
    ])
  })
})

test('the messages of flags say what each value must be', async () => {
  const config = await parse('')
  const overrides = { label: 'a,a', id: 'a,b', columns: 'a,a', seed: 'x', datasetPath: '.git', splits: 'chek' }
  const given = () => overrideConfig(config, overrides, (key) => `--${key}`)
  expect(given).toThrowErrorMatchingInlineSnapshot(`
    [InputError: Cannot use '.git' for --datasetPath: it must be a path outside the folder \`.git\`
    Cannot use 'x' for --seed: it must be a whole number between -9007199254740991 and 9007199254740991, such as 42
    Cannot use 'a,a' for --label: it must be a column name, a column number starting from 0, or several of these separated by commas, each once
    Cannot use 'a,a' for --columns: it must be the names of all columns separated by commas, each once, such as id,label
    Cannot use 'chek' for --splits (did you mean 'check'?): it must be commit, check or off]
  `)
})

test('the messages of the library name what cannot be done', async () => {
  const config = await parse('')
  const data = new DataConfig()
  expect(() => Reflect.set(config, 'seed', 1)).toThrowErrorMatchingInlineSnapshot(
    `[TypeError: Cannot set seed on this config. Set it on a DataConfig instead: new DataConfig({ seed: 1 })]`,
  )
  expect(() => Reflect.set(data, 'sed', 1)).toThrowErrorMatchingInlineSnapshot(
    `[TypeError: Unknown key "sed" (did you mean 'seed'?): the allowed keys are dataset_path, additional_datasets, balance_emotions, balancing_strategy, use_stratified_split, train_split, val_split, test_split, seed, hash, rounding, frozen_splits, save_split_indices and split_indices_path]`,
  )
  expect(() => Reflect.set(data, 'seed', undefined)).toThrowErrorMatchingInlineSnapshot(
    `[TypeError: Cannot set seed to undefined]`,
  )
  expect(() => configFrom({} as never, 'split')).toThrowErrorMatchingInlineSnapshot(
    `[TypeError: Cannot split: config must be a DataConfig or the result of loadConfig: current value is an object. Create one from it: new DataConfig({ ... })]`,
  )
})

test('the messages of files say why they cannot be read', async () => {
  expect(() => fileBytes('/dev/null', { file: 'a.csv' })).toThrowErrorMatchingInlineSnapshot(
    `[InputError: a.csv: Cannot read this: it is a pipe, a device or a virtual file of the system, not a file on disk]`,
  )
  await expect(loadConfig('.')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[InputError: .: Cannot read this config file: it is a folder]`,
  )
})
