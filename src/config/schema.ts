import { z } from 'zod'
import { column, columnsUpTo } from './column_schema.ts'
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

/*
 * The config as it is written. The schema only checks it: each `error` says what is allowed, and the caller, which knows the
 * place, adds what was found. The values are read from the text of the file, so no decimal passes through a binary float.
 */

const name = z.union([z.string(), z.number(), z.boolean()], { error: 'text' })
const text = (what: string) => z.string({ error: what }).min(1, { error: `${what} that is not empty` })
const path = text('a path').refine((written) => sourcePath.read(written) !== undefined, { error: sourcePath.allowed })
const indexPath = text('a path').refine((written) => configuredIndexObstacle(written) === undefined, {
  error: ({ input }) => configuredIndexObstacle(String(input)),
})
const flag = z.boolean({ error: 'true or false' })
const names = z.array(name, { error: 'a list of names, such as [joy, sadness]' })

function oneWord<const T extends readonly string[]>(words: T) {
  return z.enum(words, { error: oneOf(words) })
}

function number({ allowed }: { readonly allowed: string }, least?: number, most?: number) {
  const any = z.number({ error: allowed })
  const above = least === undefined ? any : any.min(least, { error: allowed })
  return most === undefined ? above : above.max(most, { error: allowed })
}

function integer({ allowed }: { readonly allowed: string }, least: number) {
  return z.int({ error: allowed }).min(least, { error: allowed })
}

const sizes = z.record(z.string(), integer(size, 0)).refine((written) => Object.keys(written).length > 0, {
  error: 'the size of at least one class, such as { joy: 200 }',
})

function limits<T extends z.ZodType>(value: T, allowed: string) {
  const both = z.strictObject({
    warn: value.optional().describe('The limit for a warning.'),
    fail: value.optional().describe('The limit for a failure.'),
  })
  return z.union([value, both], { error: `${allowed}, or { warn: ..., fail: ... } with such values` })
}

const amountOf = z.union(
  [
    integer(size, 0),
    z
      .string({ error: amount.allowed })
      .refine((text) => text.trim().endsWith('%') && amount.read(text), { error: amount.allowed }),
  ],
  { error: amount.allowed },
)
const labels = z.strictObject({
  file: path
    .optional()
    .describe("The label file: a path or a glob relative to the dataset folder, or 'folders' (one folder per class)."),
  format: oneWord(LABEL_FORMATS).optional().describe('The format of the label file, if its extension is misleading.'),
  columns: names
    .min(1, { error: 'a list of at least one column' })
    .optional()
    .describe('The column names of a file without a header.'),
  id: column
    .optional()
    .describe(
      'The column with the sample ids. Default: the column that looks like a path, or the row number if there is none.',
    ),
  label: columnsUpTo(10_000)
    .optional()
    .describe(
      'The column with the class. Several columns are combined into one class, or with one_hot are one label each. For COCO, YOLO, Pascal VOC, CVAT, labelme and Label Studio, annotations makes each annotation a sample.',
    ),
  pattern: text('a regular expression')
    .optional()
    .describe('A regular expression (RE2) for paths, with (?<label>...) and perhaps (?<group>...) and (?<split>...).'),
  group: columnsUpTo(1000)
    .optional()
    .describe(
      "The groups, which stay together in one split: a column, a list of columns, or 'content' (identical content).",
    ),
  group_pattern: text('a regular expression')
    .optional()
    .describe('A regular expression (RE2) whose first capturing group, or (?<group>...), captures the group.'),
  map: z
    .record(z.string(), name, { error: "a mapping of names to names, such as { '1': joy }" })
    .optional()
    .describe('The class name of each label in the file.'),
  names: path
    .optional()
    .describe('A file with the class names, one per line, if the labels are numbers starting from 0.'),
  separator: z
    .string({ error: "text, such as ','" })
    .min(1, { error: 'text that is not empty' })
    .optional()
    .describe('The separator between several labels of one sample. Spaces around it are part of the labels.'),
  one_hot: flag.optional().describe('Whether each column of label is one label and contains 0 or 1.'),
  split: column
    .optional()
    .describe("The column with the dataset's own split, which is checked for leakage and balance."),
  content: column
    .optional()
    .describe(
      'The column with the content, such as the text: equal values are identical content. Default: the files of the samples.',
    ),
  ragged: z
    .literal('labels', { error: "the word 'labels'" })
    .optional()
    .describe('labels: each additional cell of a row is another label.'),
  bytes: oneWord(['text', 'hex'])
    .optional()
    .describe(
      'How untyped byte columns of Parquet files are read: as text, which must be UTF-8 (the default), or in hexadecimal (hex).',
    ),
  ignore: z
    .array(text('a glob'), { error: "a list of globs, such as ['**/.DS_Store']" })
    .optional()
    .describe('Globs of files that are not samples.'),
})

const additional = z.strictObject({
  path: path.describe('The dataset folder or its label file.'),
  labels: labels.optional().describe('How its labels are read. If it is not set, the layout is detected.'),
})

const SCHEMAS: Readonly<Record<KindName, (setting: Setting) => z.ZodType>> = {
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
  'positive share': () => number(positiveShare, 0, 1).refine((value) => value > 0, { error: positiveShare.allowed }),
  seed: () => integer(seed, Number.MIN_SAFE_INTEGER),
  ratio: (setting) => limitOf(setting, number(ratio, 1), ratio.allowed),
  increase: (setting) => limitOf(setting, number(increase, 0), increase.allowed),
  'percentage points': (setting) => limitOf(setting, number(percentagePoints, 0, 100), percentagePoints.allowed),
  size: (setting) => limitOf(setting, integer(size, 0), size.allowed),
  amount: (setting) => limitOf(setting, amountOf, amount.allowed),
  names: (setting) => limitOf(setting, names, 'a list of names'),
  splits: ({ words = [] }) =>
    z.array(oneWord(words), { error: 'a list of splits, such as [test]' }).superRefine((written, { addIssue }) => {
      const repeated = written.findIndex((name, place) => written.indexOf(name) < place)
      if (repeated >= 0)
        addIssue({ code: 'custom', path: [repeated], message: 'a split that the list contains only once' })
    }),
  text: () => githubLabelSchema(),
  repeats: () => integer(repeats, 1),
  target: ({ words = [] }) =>
    z.union([oneWord(words), names.min(1, { error: 'a list of at least one class, such as [joy, sadness]' }), sizes], {
      error: TARGET_ALLOWED,
    }),
  leakage: ({ words = [] }) =>
    z.union(
      [
        oneWord(words),
        z.strictObject({
          group: oneWord(words).optional().describe('A group in more than one split.'),
          content: oneWord(words).optional().describe('Identical content in more than one split.'),
          near: oneWord(words)
            .optional()
            .describe('Nearly identical texts, from the column labels.content, in more than one split.'),
          near_threshold: number(positiveShare, 0, 1)
            .refine((value) => value > 0, { error: positiveShare.allowed })
            .optional()
            .describe(
              'The similarity from which on two texts are nearly identical: the Jaccard index of their sets of word 3-grams. Default: 0.8.',
            ),
        }),
      ],
      {
        error: 'off, warn or fail, or { group: ..., content: ... } with such values',
      },
    ),
}

function limitOf({ isLimit }: Setting, value: z.ZodType, allowed: string): z.ZodType {
  return isLimit ? limits(value, allowed) : value
}

function block(settings: Readonly<Record<string, Setting>>) {
  const keys = Object.entries(settings).map(([name, setting]) => {
    const schema = SCHEMAS[setting.kind](setting)
    return [keyOf(name), schema.optional().describe(setting.description)]
  })
  return z.strictObject(Object.fromEntries(keys) as Readonly<Record<string, z.ZodType>>)
}

const data = block(SETTINGS.data)

/** An empty block is the same as no block. */
const config = z.strictObject({
  data: data.nullish().describe('The dataset and its splits.'),
  labels: labels.nullish().describe('How the labels are read. If it is not set, the layout is detected.'),
  thresholds: block(SETTINGS.thresholds)
    .nullish()
    .describe('The limits of the check. A single value is the limit beyond which the check fails.'),
  balancing: block(SETTINGS.balancing).nullish().describe('How the training split is balanced in detail.'),
  report: block(SETTINGS.report).nullish().describe('How the results are reported.'),
  waivers: waiversSchema(name).nullish().describe('Findings that do not count for the exit code until a day.'),
})

/** The whole file. */
export const configSchema: z.ZodType<WrittenConfig> = config as z.ZodType<WrittenConfig>

/** Only the `data:` block. */
export const dataSchema: z.ZodType<WrittenData> = data as z.ZodType<WrittenData>

/** Returns the JSON Schema of the file, for editors. */
export function jsonSchemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input' })
}
