import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/config/problems/errors.ts'
import { decimal } from '../../src/config/settings/decimal.ts'
import { defaultConfig } from '../../src/config/settings/settings_from_written.ts'
import { messagesIn, parse, problemsIn } from './problems.ts'

function numbers(count: number): string {
  return Array.from({ length: count }, (_, n) => n).join()
}

const GUIDE = `data:
  dataset_path: ./EMOPIA_1.0
  additional_datasets: [./maestro, { path: ./lakh_midi, labels: { file: labels.csv, label: mood } }]
  balance_emotions: true
  balancing_strategy: oversample
  use_stratified_split: true
  train_split: 0.7
  val_split: 0.15
  test_split: 0.15
  seed: 42
  rounding: auto
  save_split_indices: true
  split_indices_path: ./data/split_indices.json

labels:
  file: label.csv
  format: csv
  columns: [text, label, id]
  id: ID
  label: 4Q
  pattern: '^Q(?<label>[1-4])_(?<group>.{11})_\\d+\\.mid$'
  group: [song_id, 3]
  group_pattern: '^Q[1-4]_(.{11})_'
  map: { '1': joy, '2': anger, '3': sadness, '4': calm }
  names: labels.txt
  separator: ','
  one_hot: false
  split: split
  content: checksum
  ragged: labels
  bytes: hex
  ignore: ['**/.DS_Store']

thresholds:
  max_imbalance_ratio: { warn: 2.0, fail: 5.0 }
  min_class_size: 10
  required_classes: [joy, sadness, anger, calm]
  allowed_classes: { warn: [joy, sadness, anger, calm] }
  max_unlabelled: 0
  max_ratio_increase: 0.5
  max_class_loss: '10%'
  max_split_deviation: 1.0
  moved_between_splits: warn
  leakage: { group: fail, content: warn }
  max_share_change: { warn: 5 }
  max_drift: 0.10
  existing: fail

report:
  comment: on-change
  splits: commit
  policy: base
`

describe('parseConfig', () => {
  test('reads every key', async () => {
    expect(await parse(GUIDE)).toMatchObject({
      file: '.github/dataset-balance.yml',
      data: {
        ...defaultConfig().data,
        additionalDatasets: [
          { path: './maestro' },
          { path: './lakh_midi', labels: { file: 'labels.csv', label: 'mood', ignore: [] } },
        ],
      },
      labels: {
        file: 'label.csv',
        format: 'csv',
        columns: ['text', 'label', 'id'],
        id: 'ID',
        label: '4Q',
        pattern: '^Q(?<label>[1-4])_(?<group>.{11})_\\d+\\.mid$',
        group: ['song_id', 3],
        groupPattern: '^Q[1-4]_(.{11})_',
        map: new Map([
          ['1', 'joy'],
          ['2', 'anger'],
          ['3', 'sadness'],
          ['4', 'calm'],
        ]),
        names: 'labels.txt',
        separator: ',',
        oneHot: false,
        split: 'split',
        content: 'checksum',
        ragged: 'labels',
        bytes: 'hex',
        ignore: ['**/.DS_Store'],
      },
      thresholds: {
        maxImbalanceRatio: { warn: decimal('2'), fail: decimal('5') },
        minClassSize: { fail: 10 },
        requiredClasses: { fail: ['joy', 'sadness', 'anger', 'calm'] },
        allowedClasses: { warn: ['joy', 'sadness', 'anger', 'calm'] },
        maxUnlabelled: { fail: { samples: 0 } },
        maxRatioIncrease: { fail: decimal('0.5') },
        maxClassLoss: { fail: { percent: decimal('10') } },
        maxSplitDeviation: { fail: decimal('1') },
        movedBetweenSplits: 'warn',
        leakage: { group: 'fail', content: 'warn' },
        testChanged: 'warn',
        maxShareChange: { warn: decimal('5') },
        maxDrift: { fail: decimal('0.1') },
        existing: 'fail',
      },
      report: { comment: 'on-change', splits: 'commit', policy: 'base' },
      notes: [],
    })
  })

  test.each([
    ['an empty file', ''],
    ['only a comment', '# nothing yet\n'],
    ['blocks without content', 'data:\nlabels:\nthresholds:\nreport:\n'],
  ])('uses the defaults for %s', async (_, text) => {
    expect(await parse(text)).toEqual({ ...defaultConfig(), file: '.github/dataset-balance.yml' })
  })

  test('uses a single limit as the fail limit, instead of the default', async () => {
    const { thresholds } = await parse('thresholds: { max_imbalance_ratio: 2.5 }')
    expect(thresholds.maxImbalanceRatio).toEqual({ fail: decimal('2.5') })
  })

  test('uses a warn limit alone instead of the default', async () => {
    const { thresholds } = await parse('thresholds: { max_imbalance_ratio: { warn: 3 } }')
    expect(thresholds.maxImbalanceRatio).toEqual({ warn: decimal('3') })
  })

  test('sets both kinds of leakage by one word, or each separately', async () => {
    const leakage = async (written: string) => (await parse(`thresholds: { leakage: ${written} }`)).thresholds.leakage
    const near = { near: 'off', nearThreshold: decimal('0.8') }
    expect(await leakage('off')).toEqual({ group: 'off', content: 'off', ...near })
    expect(await leakage('{ content: fail }')).toEqual({ group: 'fail', content: 'fail', ...near })
    expect(await leakage('{ near: warn, near_threshold: 0.90 }')).toEqual({
      group: 'fail',
      content: 'warn',
      near: 'warn',
      nearThreshold: decimal('0.9'),
    })
  })

  test('keeps names as they are written', async () => {
    const { labels, thresholds } = await parse(`
labels: { map: { 1: 0.0, 0x10: 510B, no: yes, true: 1e3 }, columns: [1.50, id] }
thresholds: { required_classes: [0.0, 275, 510B, no, true, '00'] }`)
    expect([...(labels.map ?? [])]).toEqual([
      ['1', '0.0'],
      ['0x10', '510B'],
      ['no', 'yes'],
      ['true', '1e3'],
    ])
    expect(labels.columns).toEqual(['1.50', 'id'])
    expect(thresholds.requiredClasses.fail).toEqual(['0.0', '275', '510B', 'no', 'true', '00'])
  })

  test('keeps names that are also properties of objects', async () => {
    const { labels } = await parse('labels: { map: { __proto__: a, constructor: b, "": c } }')
    expect([...(labels.map ?? [])]).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['', 'c'],
    ])
  })

  test('reads decimals by their digits', async () => {
    const { data } = await parse(
      'data: { train_split: 0.70000000000000000001, val_split: 0.15, test_split: 0.14999999999999999999 }',
    )
    expect(data.trainSplit).toEqual(decimal('0.70000000000000000001'))
  })

  test('turns the index file off if it is not saved', async () => {
    expect((await parse('data: { save_split_indices: false }')).report.splits).toBe('off')
  })

  test('reports a report.splits setting that has no effect', async () => {
    const { report, notes } = await parse('data: { save_split_indices: false }\nreport: { splits: check }')
    expect(report.splits).toBe('off')
    expect(notes).toEqual([expect.stringContaining('report.splits has no effect')])
  })

  test('returns the keys that were set', async () => {
    const { written } = await parse('data: { seed: 1 }\nthresholds: { min_class_size: { warn: 9 }, leakage: off }')
    expect([...written]).toEqual([
      'data.seed',
      'thresholds.min_class_size',
      'thresholds.min_class_size.warn',
      'thresholds.leakage',
    ])
  })

  test('resolves anchors', async () => {
    const { thresholds } = await parse('thresholds: { required_classes: &names [joy, calm], allowed_classes: *names }')
    expect(thresholds.allowedClasses.fail).toEqual(['joy', 'calm'])
  })
})

describe('blocks of other tools', () => {
  const TRAINING = 'model: { layers: 4 }\ndata: { seed: 7 }\ntraining: { export: 1 }\nexport: x\nmetadata: y\n'

  test('are ignored and named in one note in a training config', async () => {
    const { data, notes } = await parse(TRAINING, 'configs/balanced_training.yaml')
    expect(data.seed).toBe(7)
    expect(notes).toEqual([
      'Ignored 4 keys of other tools in configs/balanced_training.yaml: model, training, export, metadata',
    ])
  })

  test.each([
    ['threshold', 'thresholds'],
    ['label', 'labels'],
    ['Data', 'data'],
    ['reports', 'report'],
  ])('are an error if they resemble ours: %s', async (key, meant) => {
    expect(await problemsIn(`model: 1\n${key}: {}\n`, 'train.yaml')).toEqual([
      {
        file: 'train.yaml',
        line: 2,
        column: 1,
        message: `Unknown key '${key}' (did you mean '${meant}'?): the allowed keys are data, labels, thresholds, balancing, report and waivers`,
      },
    ])
  })

  test.each(['dataset-balance.yml', 'a/.github/dataset-balance.yaml'])('are all errors in %s', async (file) => {
    expect(await messagesIn(TRAINING, file)).toEqual(
      ['model', 'training', 'export', 'metadata'].map((key) => expect.stringContaining(`Unknown key '${key}'`)),
    )
  })
})

describe('a problem in a config', () => {
  test('is reported with all others, in the order of the file, with its place', async () => {
    const problems = await problemsIn(`thresholds:
  max_imbalance_ration: 3
  min_class_size: ten
data:
  balancing_strategy: oversampel
  train_split: 0.8
  additional_datasets:
    - path: ./a
      labels: { fiel: x }
`)
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message.split(':', 1)[0]}`)).toEqual([
      "2:3 Unknown key 'max_imbalance_ration' in thresholds (did you mean 'max_imbalance_ratio'?)",
      "3:3 Cannot use the text 'ten' for thresholds.min_class_size",
      "5:3 Cannot use the text 'oversampel' for data.balancing_strategy (did you mean 'oversample'?)",
      "9:17 Unknown key 'fiel' in data.additional_datasets.0.labels (did you mean 'file'?)",
    ])
    expect(problems[2]?.message).toBe(
      "Cannot use the text 'oversampel' for data.balancing_strategy (did you mean 'oversample'?): it must be oversample, undersample, hybrid or weighted",
    )
  })

  test.each([
    ["data: { train_split: '0.7' }", "Cannot use the text '0.7' for data.train_split"],
    ['data: { train_split: 0, val_split: 0.5, test_split: 0.5 }', 'Cannot use 0 for data.train_split'],
    ['data: { val_split: 1.1 }', 'Cannot use 1.1 for data.val_split'],
    ['data: { test_split: -0.1 }', 'Cannot use -0.1 for data.test_split'],
    ['data: { seed: 1.5 }', 'Cannot use 1.5 for data.seed'],
    ['data: { seed: 9007199254740993 }', 'for data.seed: it must be a whole number'],
    ['data: { seed: }', 'Cannot use nothing for data.seed'],
    ['data: { seed: .inf }', 'Cannot use Infinity for data.seed'],
    [
      'data: { balance_emotions: yes }',
      "Cannot use the text 'yes' for data.balance_emotions: it must be true or false",
    ],
    ["data: { dataset_path: '' }", 'it must be a path that is not empty'],
    ['data: [a]', 'Cannot use a list for data: it must be a mapping of keys'],
    ['data: { additional_datasets: ./a }', "Cannot use the text './a' for data.additional_datasets"],
    ['data: { additional_datasets: [{ labels: {} }] }', 'Missing data.additional_datasets.0.path'],
    ['labels: { format: cvs }', "(did you mean 'csv'?)"],
    ['labels: { id: -1 }', 'Cannot use -1 for labels.id'],
    ['labels: { label: [] }', 'for labels.label'],
    [
      'labels: { label: [a, b, a] }',
      "the text 'a' for labels.label.2: it must be a column that the list contains only once",
    ],
    [
      'labels: { group: [0, a, 0] }',
      'Cannot use 0 for labels.group.2: it must be a column that the list contains only once',
    ],
    [
      `labels: { label: [${numbers(10_001)}] }`,
      'for labels.label.10000: it must be in a list of at most 10,000 columns',
    ],
    [`labels: { group: [${numbers(1001)}] }`, 'for labels.group.1000: it must be in a list of at most 1,000 columns'],
    [
      `labels: { group: [${'a,'.repeat(50_000)}] }`,
      'for labels.group.1000: it must be in a list of at most 1,000 columns',
    ],
    [
      `data: { additional_datasets: [${'./a,'.repeat(50_000)}] }`,
      'Cannot read 50,000 additional datasets: the limit is 1,000',
    ],
    ['labels: { map: [a] }', 'Cannot use a list for labels.map: it must be a mapping of names to names'],
    ['labels: { map: { a: } }', 'Cannot use nothing for labels.map.a: it must be text'],
    ['labels: { ragged: yes }', "it must be the word 'labels'"],
    ['labels: { bytes: base64 }', 'it must be text or hex'],
    ['labels: { one_hot: 1 }', 'Cannot use 1 for labels.one_hot'],
    ["labels: { separator: '' }", 'it must be text that is not empty'],
    ["labels: { pattern: '(?<label>' }", "Cannot compile the pattern '(?<label>': missing closing )"],
    ["labels: { pattern: 'Q[1-4]' }", 'Found no group (?<label>...)'],
    ["labels: { group_pattern: 'Q[1-4]' }", 'Found no group (...) in the group_pattern'],
    ["labels: { pattern: '(?<label>a)(?=b)' }", 'Cannot compile the pattern'],
    ['thresholds: { max_imbalance_ratio: 0.5 }', 'it must be a number of at least 1'],
    [
      'thresholds: { min_class_size: { warn: 1, fial: 2 } }',
      "(did you mean 'fail'?): the allowed keys are warn and fail",
    ],
    ['thresholds: { max_unlabelled: 0.5 }', 'Cannot use 0.5 for thresholds.max_unlabelled'],
    ["thresholds: { max_unlabelled: '101%' }", "Cannot use the text '101%'"],
    ["thresholds: { max_class_loss: { fail: '5' } }", "Cannot use the text '5' for thresholds.max_class_loss.fail"],
    ['thresholds: { max_share_change: 101 }', 'it must be percentage points from 0 to 100'],
    ['thresholds: { max_drift: 1.5 }', 'it must be a number from 0 to 1'],
    ['thresholds: { max_drift: { warn: -0.1 } }', 'Cannot use -0.1 for thresholds.max_drift.warn'],
    ['thresholds: { required_classes: joy }', 'it must be a list of names'],
    ['thresholds: { leakage: fial }', "(did you mean 'fail'?): it must be off, warn or fail"],
    ['thresholds: { leakage: { groups: off } }', "(did you mean 'group'?)"],
    ['thresholds: { leakage: { near_threshold: 0 } }', 'greater than 0 and at most 1'],
    ['thresholds: { leakage: { near_threshold: 80 } }', 'greater than 0 and at most 1'],
    ['thresholds: { leakage: { near: yes } }', 'it must be off, warn or fail'],
    ['thresholds: { label_conflicts: error }', 'it must be off, warn or fail'],
    ['thresholds: { existing: off }', 'it must be warn or fail'],
    ['report: { comment: allways }', "(did you mean 'always'?)"],
    ['- data', 'it must be a mapping with the keys data, labels'],
    ['just text', 'it must be a mapping with the keys data, labels'],
  ])('%s', async (text, message) => {
    expect(await messagesIn(text)).toEqual([expect.stringContaining(message)])
  })

  test.each([
    ['data.additional_datasets.0 and data.additional_datasets.1', '[./a, a/]'],
    [
      'data.additional_datasets.0 and data.additional_datasets.1',
      '[{ path: ./a }, { path: b/../a, labels: { id: x } }]',
    ],
    ['data.dataset_path and data.additional_datasets.1', '[./a, ./ds]'],
  ])('the same dataset twice: %s of %s', async (places, datasets) => {
    expect(await problemsIn(`data:\n  dataset_path: ds\n  additional_datasets: ${datasets}\n`)).toEqual([
      expect.objectContaining({ line: 3, message: expect.stringContaining(`twice: ${places} are the same dataset`) }),
    ])
  })

  test('two label files of one folder are two datasets', async () => {
    const datasets = '[{ path: ./a, labels: { file: x.csv } }, { path: ./a, labels: { file: y.csv } }]'
    expect((await parse(`data: { additional_datasets: ${datasets} }`)).data.additionalDatasets).toHaveLength(2)
  })

  test.each([
    ['max_imbalance_ratio: { warn: 5.01, fail: 5 }', 'at most'],
    ['min_class_size: { warn: 9, fail: 10 }', 'at least'],
    ['max_unlabelled: { warn: 3, fail: 2 }', 'at most'],
    ["max_class_loss: { warn: '3%', fail: '2.9%' }", 'at most'],
    ['max_ratio_increase: { warn: 1, fail: 0.5 }', 'at most'],
    ['max_split_deviation: { warn: 1, fail: 0.5 }', 'at most'],
    ['max_share_change: { warn: 1, fail: 0.5 }', 'at most'],
    ['max_drift: { warn: 0.2, fail: 0.1 }', 'at most'],
  ])('a warn limit beyond the fail limit: %s', async (text, side) => {
    const key = text.split(':', 1)[0]
    expect(await problemsIn(`thresholds:\n  ${text}\n`)).toEqual([
      expect.objectContaining({
        line: 2,
        message: `Cannot warn beyond the fail limit: thresholds.${key}.warn must be ${side} thresholds.${key}.fail`,
      }),
    ])
  })

  test('the warn limit and the fail limit can be equal', async () => {
    expect((await parse('thresholds: { min_class_size: { warn: 9, fail: 9 } }')).thresholds.minClassSize).toEqual({
      warn: 9,
      fail: 9,
    })
  })
})

describe('splits that do not sum to 1', () => {
  test('report the sum and the value that would fix it', async () => {
    expect(await problemsIn('data:\n  seed: 1\n  train_split: 0.8\n')).toEqual([
      expect.objectContaining({
        line: 3,
        message:
          'The splits must sum to 1, but train_split 0.8 + val_split 0.15 + test_split 0.15 is 1.1. Set test_split to 0.05.',
      }),
    ])
  })

  test('suggest a value for the share that was not set', async () => {
    expect(await messagesIn('data: { train_split: 0.6, test_split: 0.2 }')).toEqual([
      expect.stringMatching(/is 0\.95\. Set val_split to 0\.2\.$/),
    ])
  })

  test('have no suggestion if no share could fix the sum', async () => {
    expect(await messagesIn('data: { train_split: 0.9, val_split: 0.9 }')).toEqual([expect.stringMatching(/is 1\.95$/)])
  })

  test('are not affected by the rounding of binary floats', async () => {
    expect((await parse('data: { train_split: 0.7, val_split: 0.1, test_split: 0.2 }')).data.testSplit).toEqual(
      decimal('0.2'),
    )
  })
})

test('twenty problems of a file are listed, and all are counted', async () => {
  const keys = Array.from({ length: 30 }, (_, i) => `  k${i}: 1\n`).join('')
  const error = await parse(`data:\n${keys}`).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(InputError)
  const { message, problems } = error as InputError
  expect(message.split('\n')).toHaveLength(21)
  expect(message).toMatch(/\n\.\.\. and 10 more$/)
  expect(problems).toHaveLength(30)
})

test.each([
  ['thresholds: { "a\\nb": 1 }', "Unknown key 'a\\nb' in thresholds"],
  ['thresholds: { max_class_loss: { "a\\r\\nb": 1 } }', "Unknown key 'a\\r\\nb' in"],
  ['data: { rounding: "a\\nb" }', "Cannot use the text 'a\\nb' for data.rounding"],
  ['labels: { pattern: "a\\nb(" }', "Cannot compile the pattern 'a\\nb('"],
  ['"dat\\na": 1', "Unknown key 'dat\\na'"],
  ['{ "a\\nb": 1, "a\\nb": 1 }', "Found the key 'a\\nb' twice"],
])('an error is one line: %s', async (text, message) => {
  const error: unknown = await parse(text).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  expect((error as InputError).message).toContain(message)
  expect((error as InputError).message.split('\n')).toHaveLength(1)
})
