/** The JSON Schemas (2020-12) of the files that the tool reads and writes: the config, the report of `check`, and the index file. */
import { toJSONSchema } from 'zod/mini'
import { configSchema } from '../src/config/schema.ts'
import { reportSchema } from '../src/report/data/report_schema.ts'

/** With a description of every key, for editors that complete and check YAML. */
export function configJsonSchema(): object {
  return {
    title: 'dataset-balance',
    description:
      'The config of dataset-balance: the dataset, its labels, the limits of the check and how the results are reported.',
    ...toJSONSchema(configSchema, { io: 'input' }),
  }
}

/** Further keys are allowed, because later versions can add some. */
export function reportJsonSchema(): object {
  const { $schema, properties, ...schema } = toJSONSchema(reportSchema(), { io: 'input' })
  return {
    $schema,
    title: 'dataset-balance report',
    description:
      'The JSON report of dataset-balance: `check --format json`, and the output `report-json` of the action.',
    ...schema,
    properties: {
      ...properties,
      counts: {
        type: 'object',
        additionalProperties: { type: 'integer', minimum: 0 },
        description: 'Samples by class.',
      },
      percentages: {
        type: 'object',
        additionalProperties: { type: 'number', minimum: 0 },
        description: 'Percentage of the labelled samples by class.',
      },
    },
  }
}

const position = { type: 'integer', minimum: 0 } as const
const share = { type: 'number', minimum: 0, maximum: 1 } as const
const hash = { type: ['string', 'null'], pattern: '^[0-9a-f]{32}$' } as const
const cutPoints = { type: 'array', items: hash, minItems: 2, maxItems: 2 } as const

function positions(description: string): object {
  return { type: 'array', items: position, description }
}

const IDS =
  'The ids of the samples of each split, sorted by their UTF-8 bytes, not in the order of the positions. They are what a later run goes by.'

export function indexFileJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'dataset-balance index file',
    description:
      'split_indices.json of dataset-balance: the split of each sample. Rules files contain cut points instead.',
    type: 'object',
    required: ['version', 'generation', 'config', 'dataset'],
    properties: {
      version: { const: 1 },
      generation: { type: 'integer', minimum: 0, description: 'How often the dataset has been split from scratch.' },
      train: positions('0-based positions of the training samples in the order of the dataset, ascending.'),
      val: positions('0-based positions of the validation samples, ascending.'),
      test: positions('0-based positions of the test samples, ascending.'),
      train_balanced: positions('The balanced training split: the kept positions, ascending, then the copies.'),
      train_weights: {
        type: 'array',
        items: { type: 'number', minimum: 0 },
        description: 'With the strategy `weighted`: the weight of each sample of `train`, in its order.',
      },
      folds: {
        type: 'array',
        items: positions('0-based positions of the samples of one fold, ascending.'),
        description: 'With `--folds`, instead of `train`, `val` and `test`.',
      },
      rule: { type: 'string', description: 'In a rules file: what is hashed.' },
      cuts: {
        description: 'In a rules file: where the order of hashes is cut, for all samples or for each class.',
        anyOf: [cutPoints, { type: 'object', additionalProperties: cutPoints }],
      },
      config: {
        type: 'object',
        description: 'The settings that the file was made with.',
        required: ['seed', 'rounding', 'group', 'balancing_strategy'],
        properties: {
          train_split: share,
          val_split: share,
          test_split: share,
          folds: { type: 'integer', minimum: 2 },
          seed: { type: 'integer' },
          rounding: { enum: ['class', 'joint'] },
          group: { type: ['string', 'null'], description: 'The group key; null if there are no groups.' },
          hash: { enum: ['md5', 'sha256'] },
          use_stratified_split: { type: 'boolean' },
          frozen_splits: { type: 'array', items: { enum: ['train', 'val', 'test'] } },
          balancing_strategy: { enum: ['oversample', 'undersample', 'hybrid', 'weighted'] },
          balancing: {
            type: 'object',
            description: 'The settings of `balancing` in the config; left out if they are the defaults.',
          },
        },
      },
      dataset: {
        type: 'object',
        required: ['samples'],
        properties: {
          samples: { type: 'integer', minimum: 0 },
          classes: { type: 'array', items: { type: 'string' } },
          digest: {
            type: 'string',
            pattern: '^sha256:[0-9a-f]{64}$',
            description: 'The SHA-256 of the ids in the order of the dataset, each followed by a line feed.',
          },
          counts: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
        },
      },
      ids: {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'string' }, uniqueItems: true },
        description: IDS,
      },
    },
    oneOf: [
      { required: ['train', 'val', 'test', 'ids'] },
      { required: ['folds', 'ids'] },
      { required: ['rule', 'cuts'] },
    ],
  }
}
