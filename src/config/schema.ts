import * as z from 'zod/mini'
import { column, columnsUpTo, tableName } from './column_schema.ts'
import { githubLabelSchema, waiversSchema } from './exception_schema.ts'
import { oneOf } from './problems/index.ts'
import {
  amount,
  configuredIndexObstacle,
  increase,
  type KindName,
  keyOf,
  LABEL_FORMATS,
  parameter,
  percentagePoints,
  positiveShare,
  ratio,
  repeats,
  SETTINGS,
  type Setting,
  seed,
  share,
  size,
  sourcePath,
  TARGET_ALLOWED,
  type WrittenConfig,
  type WrittenData,
} from './settings/index.ts'

// The schema only checks the config as it is written. Each `error` says what is allowed; the caller adds what was found.
// The values are read from the text of the file, so no decimal passes through a binary float.

const name = z.union([z.string(), z.number(), z.boolean()], { error: 'text' })
const text = (what: string) => z.string({ error: what }).check(z.minLength(1, { error: `${what} that is not empty` }))
const path = text('a path').check(
  z.refine((written) => sourcePath.read(written) !== undefined, { error: sourcePath.allowed }),
)
const indexPath = text('a path').check(
  z.refine((written) => configuredIndexObstacle(written) === undefined, {
    error: ({ input }) => configuredIndexObstacle(String(input)),
  }),
)
const flag = z.boolean({ error: 'true or false' })
const names = z.array(name, { error: 'a list of names, such as [joy, sadness]' })

function optional<T extends z.ZodMiniType>(value: T, description: string) {
  return z.optional(value).check(z.describe(description))
}

/** An empty block is the same as no block. */
function nullish<T extends z.ZodMiniType>(block: T, description: string) {
  return z.nullish(block).check(z.describe(description))
}

function oneWord<const T extends readonly string[]>(words: T) {
  return z.enum(words, { error: oneOf(words) })
}

function number({ allowed }: { readonly allowed: string }, least?: number, most?: number) {
  const any = z.number({ error: allowed })
  const above = least === undefined ? any : any.check(z.minimum(least, { error: allowed }))
  return most === undefined ? above : above.check(z.maximum(most, { error: allowed }))
}

function integer({ allowed }: { readonly allowed: string }, least: number) {
  return z.int({ error: allowed }).check(z.minimum(least, { error: allowed }))
}

const sizes = z.record(z.string(), integer(size, 0)).check(
  z.refine((written) => Object.keys(written).length > 0, {
    error: 'the size of at least one class, such as { joy: 200 }',
  }),
)

function limits<T extends z.ZodMiniType>(value: T, allowed: string) {
  const both = z.strictObject({
    warn: optional(value, 'The limit for a warning.'),
    fail: optional(value, 'The limit for a failure.'),
  })
  return z.union([value, both], { error: `${allowed}, or { warn: ..., fail: ... } with such values` })
}

const amountOf = z.union(
  [
    integer(size, 0),
    z
      .string({ error: amount.allowed })
      .check(z.refine((text) => text.trim().endsWith('%') && amount.read(text), { error: amount.allowed })),
  ],
  { error: amount.allowed },
)
const labels = z.strictObject({
  file: optional(
    path,
    "The label file: a path or a glob relative to the dataset folder, or 'folders' (one folder per class).",
  ),
  format: optional(oneWord(LABEL_FORMATS), 'The format of the label file, if its extension is misleading.'),
  columns: optional(
    names.check(z.minLength(1, { error: 'a list of at least one column' })),
    'The column names of a file without a header.',
  ),
  id: optional(
    column,
    'The column with the sample ids. Default: the column that looks like a path, or the row number if there is none.',
  ),
  label: optional(
    columnsUpTo(10_000),
    'The column with the class. Several columns are combined into one class, or with one_hot are one label each. For COCO, YOLO, Pascal VOC, CVAT, labelme and Label Studio, annotations makes each annotation a sample.',
  ),
  pattern: optional(
    text('a regular expression'),
    'A regular expression (RE2) for paths, with (?<label>...) and perhaps (?<group>...) and (?<split>...).',
  ),
  group: optional(
    columnsUpTo(1000),
    "The groups, which stay together in one split: a column, a list of columns, or 'content' (identical content).",
  ),
  group_pattern: optional(
    text('a regular expression'),
    'A regular expression (RE2) whose first capturing group, or (?<group>...), captures the group.',
  ),
  map: optional(
    z.record(z.string(), name, { error: "a mapping of names to names, such as { '1': joy }" }),
    'The class name of each label in the file.',
  ),
  names: optional(path, 'A file with the class names, one per line, if the labels are numbers starting from 0.'),
  separator: optional(
    z.string({ error: "text, such as ','" }).check(z.minLength(1, { error: 'text that is not empty' })),
    'The separator between several labels of one sample. Spaces around it are part of the labels.',
  ),
  one_hot: optional(flag, 'Whether each column of label is one label and contains 0 or 1.'),
  split: optional(column, "The column with the dataset's own split, which is checked for leakage and balance."),
  content: optional(
    column,
    'The column with the content, such as the text: equal values are identical content. Default: the files of the samples.',
  ),
  ragged: optional(
    z.literal('labels', { error: "the word 'labels'" }),
    'labels: each additional cell of a row is another label.',
  ),
  bytes: optional(
    oneWord(['text', 'hex']),
    'How untyped byte columns of Parquet files are read: as text, which must be UTF-8 (the default), or in hexadecimal (hex).',
  ),
  table: optional(tableName, 'The table, if dataset_path is a database: schema.table, or a list of names.'),
  where: optional(text('a condition in SQL'), 'In a database, only rows that fulfil this SQL condition are samples.'),
  ignore: optional(
    z.array(text('a glob'), { error: "a list of globs, such as ['**/.DS_Store']" }),
    'Globs of files that are not samples.',
  ),
})

const additional = z.strictObject({
  path: path.check(z.describe('The dataset folder or its label file.')),
  labels: optional(labels, 'How its labels are read. If it is not set, the layout is detected.'),
})

const SCHEMAS: Readonly<Record<KindName, (setting: Setting) => z.ZodMiniType>> = {
  path: () => path,
  'index path': () => indexPath,
  datasets: () =>
    z.array(z.union([path, additional], { error: 'a path, or { path: ..., labels: ... }' }), {
      error: 'a list of paths',
    }),
  flag: () => flag,
  word: ({ words = [] }) => oneWord(words),
  share: (setting) => limitOf(setting, number(share, 0, 1), share.allowed),
  fraction: () => number(parameter, 0, 1),
  'positive share': () =>
    number(positiveShare, 0, 1).check(z.refine((value) => value > 0, { error: positiveShare.allowed })),
  seed: () => integer(seed, Number.MIN_SAFE_INTEGER),
  ratio: (setting) => limitOf(setting, number(ratio, 1), ratio.allowed),
  increase: (setting) => limitOf(setting, number(increase, 0), increase.allowed),
  'percentage points': (setting) => limitOf(setting, number(percentagePoints, 0, 100), percentagePoints.allowed),
  size: (setting) => limitOf(setting, integer(size, 0), size.allowed),
  amount: (setting) => limitOf(setting, amountOf, amount.allowed),
  names: (setting) => limitOf(setting, names, 'a list of names'),
  splits: ({ words = [] }) =>
    z.array(oneWord(words), { error: 'a list of splits, such as [test]' }).check(
      z.superRefine((written, { addIssue }) => {
        const repeated = written.findIndex((name, place) => written.indexOf(name) < place)
        if (repeated >= 0)
          addIssue({ code: 'custom', path: [repeated], message: 'a split that the list contains only once' })
      }),
    ),
  text: () => githubLabelSchema(),
  repeats: () => integer(repeats, 1),
  target: ({ words = [] }) =>
    z.union(
      [
        oneWord(words),
        names.check(z.minLength(1, { error: 'a list of at least one class, such as [joy, sadness]' })),
        sizes,
      ],
      {
        error: TARGET_ALLOWED,
      },
    ),
  leakage: ({ words = [] }) =>
    z.union(
      [
        oneWord(words),
        z.strictObject({
          group: optional(oneWord(words), 'A group in more than one split.'),
          content: optional(oneWord(words), 'Identical content in more than one split.'),
          near: optional(
            oneWord(words),
            'Nearly identical texts, from the column labels.content, in more than one split.',
          ),
          near_threshold: optional(
            number(positiveShare, 0, 1).check(z.refine((value) => value > 0, { error: positiveShare.allowed })),
            'The similarity from which on two texts are nearly identical: the Jaccard index of their sets of word 3-grams. Default: 0.8.',
          ),
        }),
      ],
      {
        error: 'off, warn or fail, or { group: ..., content: ... } with such values',
      },
    ),
}

function limitOf({ isLimit }: Setting, value: z.ZodMiniType, allowed: string): z.ZodMiniType {
  return isLimit ? limits(value, allowed) : value
}

function block(settings: Readonly<Record<string, Setting>>) {
  const keys = Object.entries(settings).map(([name, setting]) => {
    const schema = SCHEMAS[setting.kind](setting)
    return [keyOf(name), optional(schema, setting.description)]
  })
  return z.strictObject(Object.fromEntries(keys) as Readonly<Record<string, z.ZodMiniType>>)
}

const data = block(SETTINGS.data)

const config = z.strictObject({
  data: nullish(data, 'The dataset and its splits.'),
  labels: nullish(labels, 'How the labels are read. If it is not set, the layout is detected.'),
  thresholds: nullish(
    block(SETTINGS.thresholds),
    'The limits of the check. A single value is the limit beyond which the check fails.',
  ),
  balancing: nullish(block(SETTINGS.balancing), 'How the training split is balanced in detail.'),
  report: nullish(block(SETTINGS.report), 'How the results are reported.'),
  waivers: nullish(waiversSchema(name), 'Findings that do not count for the exit code until a day.'),
})

/** The whole file. */
export const configSchema: z.ZodMiniType<WrittenConfig> = config as z.ZodMiniType<WrittenConfig>

/** Only the `data:` block. */
export const dataSchema: z.ZodMiniType<WrittenData> = data as z.ZodMiniType<WrittenData>
