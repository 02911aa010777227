import { describe, expect, test } from 'vitest'
import { knownKeys } from '../../src/config/known_keys.ts'
import { configSchema } from '../../src/config/schema.ts'
import { renderCheckText } from '../../src/report/index.ts'
import { baseOf, checkSide, findingsOf, indexFileOf, type Side } from './checking.ts'

const DATA = 'data: { dataset_path: data }\n'
const CSV = 'labels: { label: label }\n'
const TAGS = "labels: { label: label, separator: ' ' }\n"

const rows = (lines: readonly string[], columns = 'id,label') => ({
  'data/l.csv': `${[columns, ...lines].join('\n')}\n`,
})
const UNLABELLED = rows(['a,', 'b,'])
const LABELLED = rows(['a,joy', 'b,calm', 'c,joy', 'd,calm'])
const MULTI_LABEL = rows(['a,joy calm', 'b,calm', 'c,joy'])

test('samples without a label are named with their lines', async () => {
  const config = `${DATA}${CSV}thresholds: { max_unlabelled: 0 }\n`
  const { findings } = await checkSide({ config, files: rows(['a,joy', 'u1,', 'b,calm', 'u2,']) })
  expect(findings).toMatchObject([
    {
      rule: 'max_unlabelled',
      message: "2 samples have no label, limit 0: 'u1' (line 3) and 'u2' (line 5)",
      file: 'data/l.csv',
      line: 3,
    },
  ])
})

interface Case {
  readonly name: string
  readonly threshold: string
  readonly labels?: string
  readonly files: Side['files']
  readonly base?: Side
  /** The `not_judged` findings. Empty if the threshold can be checked, or is omitted because there is no base. */
  readonly found: readonly string[]
}

const onBase = (files: Side['files'], labels = CSV): Side => ({ config: `${DATA}${labels}`, files })
const brokenBase = onBase(rows(['a,joy,ragged']))

/** What makes it impossible to check each threshold, and what happens then. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  max_imbalance_ratio: [
    { name: 'without labels', threshold: '{ fail: 3 }', files: UNLABELLED, found: ['fail max_imbalance_ratio'] },
    { name: 'with labels', threshold: '{ fail: 3 }', files: LABELLED, found: [] },
  ],
  min_class_size: [
    { name: 'without labels', threshold: '{ warn: 3 }', files: UNLABELLED, found: ['warn min_class_size'] },
    { name: 'with several labels', threshold: '1', labels: TAGS, files: MULTI_LABEL, found: [] },
  ],
  required_classes: [{ name: 'without labels', threshold: '[joy]', files: UNLABELLED, found: [] }],
  allowed_classes: [
    { name: 'without labels', threshold: '[joy]', files: UNLABELLED, found: ['fail allowed_classes'] },
    { name: 'without labels', threshold: '{ warn: [joy] }', files: UNLABELLED, found: ['warn allowed_classes'] },
    { name: 'with labels', threshold: '[joy, calm]', files: LABELLED, found: [] },
  ],
  max_unlabelled: [
    { name: 'without labels', threshold: '0', files: UNLABELLED, found: ['fail max_unlabelled'] },
    { name: 'with labels', threshold: '0', files: LABELLED, found: [] },
  ],
  max_ratio_increase: [
    { name: 'without a base', threshold: '{ warn: 1 }', files: LABELLED, found: [] },
    { name: 'on a base that has no dataset', threshold: '1', files: LABELLED, base: onBase({}), found: [] },
    {
      name: 'if every label is gone',
      threshold: '1',
      files: UNLABELLED,
      base: onBase(LABELLED),
      found: ['fail max_ratio_increase'],
    },
    {
      name: 'on an unreadable base',
      threshold: '1',
      files: LABELLED,
      base: brokenBase,
      found: ['warn max_ratio_increase'],
    },
  ],
  max_class_loss: [
    { name: 'without a base', threshold: "'10%'", files: LABELLED, found: [] },
    {
      name: 'on an unreadable base',
      threshold: "'10%'",
      files: LABELLED,
      base: brokenBase,
      found: ['warn max_class_loss'],
    },
  ],
  max_split_deviation: [
    { name: 'without labels', threshold: '60', files: UNLABELLED, found: ['fail max_split_deviation'] },
    {
      name: 'with several labels and no split of its own',
      threshold: '{ warn: 60 }',
      labels: TAGS,
      files: MULTI_LABEL,
      found: [],
    },
    {
      name: 'with several labels and its own split',
      threshold: '60',
      labels: "labels: { label: label, separator: ' ', split: split }\n",
      files: rows(['a,joy,train', 'b,joy,test', 'c,calm,train', 'd,calm,test'], 'id,label,split'),
      found: [],
    },
    {
      name: 'with an empty split column',
      threshold: '60',
      labels: 'labels: { label: label, split: split }\n',
      files: rows(['a,joy,', 'b,calm,'], 'id,label,split'),
      found: ['fail max_split_deviation'],
    },
    {
      name: 'with a split column that names a single fold',
      threshold: '60',
      labels: 'labels: { label: label, split: split }\n',
      files: rows(['a,joy,f1', 'b,calm,f1'], 'id,label,split'),
      found: ['fail max_split_deviation'],
    },
    {
      name: 'with a split column that is empty in all labelled rows',
      threshold: '60',
      labels: 'labels: { label: label, split: split }\n',
      files: rows(['a,joy,', 'b,calm,', 'c,,test'], 'id,label,split'),
      found: ['fail max_split_deviation'],
    },
  ],
  moved_between_splits: [
    { name: 'without a base', threshold: 'fail', files: LABELLED, found: [] },
    {
      name: 'with an unreadable index file on the base',
      threshold: 'fail',
      files: LABELLED,
      base: onBase({ ...LABELLED, 'data/split_indices.json': '<<<<<<< HEAD\n' }),
      found: ['warn moved_between_splits'],
    },
    {
      name: 'with several labels and an unreadable index file on the base',
      threshold: 'fail',
      labels: TAGS,
      files: MULTI_LABEL,
      base: onBase({ ...MULTI_LABEL, 'data/split_indices.json': '{}' }, TAGS),
      found: ['warn moved_between_splits'],
    },
    {
      name: 'with several labels and no index file on the base',
      threshold: 'fail',
      labels: TAGS,
      files: MULTI_LABEL,
      base: onBase(MULTI_LABEL, TAGS),
      found: [],
    },
    { name: 'with several labels and no base', threshold: 'fail', labels: TAGS, files: MULTI_LABEL, found: [] },
  ],
  leakage: [
    { name: 'if neither kind is possible', threshold: 'warn', files: LABELLED, found: ['warn leakage'] },
    {
      name: 'if one kind is possible',
      threshold: 'fail',
      files: rows(['a,joy,s', 'b,calm,s'], 'id,label,song'),
      labels: 'labels: { label: label, group: song }\n',
      found: [],
    },
    {
      name: 'by groups without a group key',
      threshold: '{ group: fail }',
      files: LABELLED,
      found: ['fail leakage.group'],
    },
    {
      name: 'by groups if no sample has a group',
      threshold: '{ group: warn }',
      files: rows(['a,joy,', 'b,calm,'], 'id,label,song'),
      labels: 'labels: { label: label, group: song }\n',
      found: ['warn leakage.group'],
    },
    {
      name: 'by content without files',
      threshold: '{ content: fail }',
      files: LABELLED,
      found: ['fail leakage.content'],
    },
    {
      name: 'by content of files',
      threshold: '{ content: fail }',
      files: { 'data/joy/a.mid': '1', 'data/joy/b.mid': '2', 'data/calm/c.mid': '3' },
      labels: '',
      found: [],
    },
    {
      name: 'by content in an empty column',
      threshold: '{ content: fail }',
      files: rows(['a,joy,', 'b,calm,'], 'id,label,text'),
      labels: 'labels: { label: label, content: text }\n',
      found: ['fail leakage.content'],
    },
    {
      name: 'with several labels and no files to compare',
      threshold: '{ group: fail, content: warn }',
      labels: "labels: { label: label, separator: ' ', group: id }\n",
      files: MULTI_LABEL,
      found: ['warn leakage.content'],
    },
    { name: 'switched off', threshold: "'off'", files: LABELLED, found: [] },
    {
      name: 'by nearly identical texts without a column',
      threshold: '{ near: warn }',
      files: { 'data/joy/a.mid': '1', 'data/joy/b.mid': '2', 'data/calm/c.mid': '3' },
      labels: '',
      found: ['warn leakage.near'],
    },
    {
      name: 'by nearly identical texts in an empty column',
      threshold: '{ near: fail, near_threshold: 0.9 }',
      files: rows(['a,joy,', 'b,calm,'], 'id,label,text'),
      labels: 'labels: { label: label, content: text }\n',
      found: ['fail leakage.near'],
    },
    {
      name: 'by nearly identical texts',
      threshold: '{ near: fail }',
      files: rows(['a,joy,x', 'b,calm,y'], 'id,label,text'),
      labels: 'labels: { label: label, content: text }\n',
      found: [],
    },
  ],
  label_conflicts: [
    { name: 'without files', threshold: 'fail', files: LABELLED, found: ['fail label_conflicts'] },
    {
      name: 'of files',
      threshold: 'fail',
      files: { 'data/joy/a.mid': '1', 'data/joy/b.mid': '2', 'data/calm/c.mid': '3' },
      labels: '',
      found: [],
    },
    {
      name: 'of some files',
      threshold: 'warn',
      files: { ...rows(['a.mid,joy', 'b.mid,calm']), 'data/a.mid': '1' },
      found: ['warn label_conflicts'],
    },
    {
      name: 'with an empty column',
      threshold: 'warn',
      files: rows(['a,joy,', 'b,calm,'], 'id,label,text'),
      labels: 'labels: { label: label, content: text }\n',
      found: ['warn label_conflicts'],
    },
    {
      name: 'with several labels and a column',
      threshold: 'fail',
      files: rows(['a,joy calm,x', 'b,calm joy,x'], 'id,label,text'),
      labels: "labels: { label: label, content: text, separator: ' ' }\n",
      found: [],
    },
    { name: 'switched off', threshold: "'off'", files: LABELLED, found: [] },
  ],
  ...Object.fromEntries(
    ['max_share_change', 'max_drift'].map((rule): [string, Case[]] => [
      rule,
      [
        { name: 'without a base', threshold: '1', files: LABELLED, found: [] },
        { name: 'on a base that has no dataset', threshold: '1', files: LABELLED, base: onBase({}), found: [] },
        {
          name: 'if every label is gone',
          threshold: '{ warn: 1 }',
          files: UNLABELLED,
          base: onBase(LABELLED),
          found: [`warn ${rule}`],
        },
        { name: 'on an unreadable base', threshold: '1', files: LABELLED, base: brokenBase, found: [`warn ${rule}`] },
      ],
    ]),
  ),
  test_changed: [
    { name: 'without a base', threshold: 'fail', files: LABELLED, found: [] },
    { name: 'without a test split on the base', threshold: 'fail', files: LABELLED, base: onBase(LABELLED), found: [] },
    {
      name: 'on an unreadable base',
      threshold: 'fail',
      files: LABELLED,
      base: brokenBase,
      found: ['warn test_changed'],
    },
    {
      name: 'with an unreadable index file on the base',
      threshold: 'fail',
      files: LABELLED,
      base: onBase({ ...LABELLED, 'data/split_indices.json': '<<<<<<< HEAD\n' }),
      found: ['fail test_changed'],
    },
  ],
  existing: [{ name: 'without a base', threshold: 'warn', files: LABELLED, found: [] }],
}

test('every threshold of the schema is in the table', () => {
  expect(Object.keys(CASES)).toEqual(knownKeys(configSchema, ['thresholds']))
})

for (const [key, cases] of Object.entries(CASES)) {
  describe(key, () => {
    test.each(cases)('$name', async ({ threshold, labels = CSV, files, base, found }) => {
      const config = `${DATA}${labels}thresholds: { ${key}: ${threshold} }\n`
      // The base's thresholds apply.
      const side = base && (await baseOf({ ...base, config: `${base.config}thresholds: { ${key}: ${threshold} }\n` }))
      const result = await checkSide({ config, files }, side)
      expect(findingsOf(result, 'not_judged')).toEqual(found)
      const levels = found.map((one) => one.split(' ')[0])
      if (found.length > 0) expect(result.result).toBe(levels.includes('fail') ? 'fail' : 'warn')
    })
  })
}

test('the reasons match the golden file', async () => {
  const messages = new Set<string>()
  for (const [key, cases] of Object.entries(CASES)) {
    for (const { threshold, labels = CSV, files, base } of cases.filter(({ name }) => !name.includes('unreadable'))) {
      const config = `${DATA}${labels}thresholds: { ${key}: ${threshold} }\n`
      const side = base && (await baseOf({ ...base, config: `${base.config}thresholds: { ${key}: ${threshold} }\n` }))
      const { findings } = await checkSide({ config, files }, side)
      for (const { rule, message } of findings) if (rule === 'not_judged') messages.add(message)
    }
  }
  await expect([...messages, ''].join('\n')).toMatchFileSnapshot('golden/not_judged.txt')
})

test('a threshold that is not set is never reported as unchecked', async () => {
  for (const files of [UNLABELLED, LABELLED]) {
    expect(findingsOf(await checkSide({ config: `${DATA}${CSV}`, files }), 'not_judged')).toEqual([])
  }
})

test('the finding says why and what to write, and has its own row in the table of checks', async () => {
  const config = `${DATA}${CSV}thresholds: { leakage: { group: fail } }\n`
  const { findings, checks } = await checkSide({ config, files: LABELLED })
  expect(findings).toMatchObject([
    {
      rule: 'not_judged',
      value: null,
      limit: null,
      threshold: 'leakage.group',
      message:
        'Cannot check leakage.group: no setting determines which samples belong together. Set labels.group (to a column, or to content) or labels.group_pattern.',
    },
  ])
  expect(checks.find(({ rule }) => rule === 'not_judged')).toMatchObject({ value: 'not checked', status: 'fail' })
})

test('reports say in one line what could not be checked, and what to do', async () => {
  const config = `${DATA}${CSV}thresholds: { leakage: { group: fail } }\n`
  const result = await checkSide({ config, files: LABELLED })
  const text = renderCheckText(result, { color: false, width: 200 })
  expect(text).toMatch(/^FAIL {2}leakage\.group could not be checked\n/)
  expect(text).toContain('To pass: make sure that leakage.group can be checked, or remove it from the config')
})

test('a base that cannot be read is a warning, and the thresholds still apply', async () => {
  const { notes, result } = await checkSide({ config: `${DATA}${CSV}`, files: LABELLED }, await baseOf(brokenBase))
  expect(notes).toContainEqual({ level: 'warning', message: expect.stringMatching(/^Cannot compare with the base: /) })
  expect(result).toBe('pass')
})

test('the base’s thresholds are the ones that are checked', async () => {
  const base = await baseOf({ config: `${DATA}${CSV}thresholds: { leakage: { group: warn } }\n`, files: LABELLED })
  const result = await checkSide({ config: `${DATA}${CSV}`, files: LABELLED }, base)
  expect(findingsOf(result, 'not_judged')).toEqual(['warn leakage.group'])
  expect(result.policy.headResult).toBe('pass')
})

test('an index file on the base makes it possible to check moves', async () => {
  const config = `${DATA}${CSV}thresholds: { moved_between_splits: fail }\n`
  const index = indexFileOf(await checkSide({ config, files: LABELLED }))
  const files = { ...LABELLED, 'data/split_indices.json': index }
  const result = await checkSide({ config, files }, await baseOf({ config, files }))
  expect(result.checks.find(({ rule }) => rule === 'moved_between_splits')?.status).toBe('pass')
})
