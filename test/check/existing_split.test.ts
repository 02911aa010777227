import { describe, expect, test } from 'vitest'
import { auditOwnSplit } from '../../src/check/existing_split.ts'
import { parseConfig } from '../../src/config/index.ts'
import { readDataset } from '../../src/dataset/index.ts'
import { memoryTree } from '../support/memory_tree.ts'

const SPLIT = 'labels: { label: label, split: split }\n'

type Rows = readonly (readonly [count: number, label: string, split: string])[]

/** Audits a table with `count` rows of each label and split. */
async function audited(rows: Rows, settings = SPLIT, data = '') {
  const lines = rows.flatMap(([count, label, split], part) =>
    Array.from({ length: count }, (_, i) => `${part}-${i},${label},${split}\n`),
  )
  const config = await parseConfig(`data: { dataset_path: data${data} }\n${settings}`, { file: 'c.yml' })
  const files = { 'data/l.csv': `id,label,split\n${lines.join('')}` }
  const { table } = await readDataset(memoryTree(files), config)
  return auditOwnSplit(table, undefined, config)
}

const messagesOf = async (rows: Rows) => (await audited(rows)).notes.map(({ level, message }) => `${level}: ${message}`)

test('an image in two splits of YOLO is a leak that is fixed in data.yaml', async () => {
  const files = { 'data/data.yaml': 'train: images\nval: images\nnames: [cat]\n', 'data/images/a.jpg': '' }
  const config = await parseConfig('data: { dataset_path: data }\n', { file: 'c.yml' })
  const { table } = await readDataset(memoryTree({ ...files, 'data/labels/a.txt': '0 1 1 1 1\n' }), config)
  expect(auditOwnSplit(table, undefined, config).leaks).toMatchObject([
    { by: 'id', fix: 'use each image for only one split in data.yaml or the lists of the splits' },
  ])
})

describe('the notes on the dataset’s own split', () => {
  test('count its samples, with thousands separated', async () => {
    expect(
      await messagesOf([
        [1400, 'x', 'train'],
        [300, 'x', 'test'],
      ]),
    ).toEqual(['note: The dataset has its own split: train 1,400, test 300'])
  })

  test('warn of a class whose share of a split is 5 points or more from that of all samples', async () => {
    expect(
      await messagesOf([
        [90, 'x', 'train'],
        [10, 'x', 'test'],
        [60, 'y', 'train'],
        [40, 'y', 'test'],
      ]),
    ).toEqual([
      'note: The dataset has its own split: train 150, test 50',
      "warning: In the dataset's own split, train has 90.0% of x but 75.0% of all samples",
    ])
  })

  test('only mention a class whose share is 1 to 5 points from that of all samples', async () => {
    const [, second] = await messagesOf([
      [84, 'x', 'train'],
      [8, 'x', 'val'],
      [8, 'x', 'test'],
      [240, 'y', 'train'],
      [30, 'y', 'val'],
      [30, 'y', 'test'],
    ])
    expect(second).toBe("note: In the dataset's own split, train has 84.0% of x but 81.0% of all samples")
  })

  test('ignore a class of fewer than 20 samples', async () => {
    expect(
      await messagesOf([
        [160, 'x', 'train'],
        [40, 'x', 'test'],
        [19, 'y', 'test'],
      ]),
    ).not.toContainEqual(expect.stringContaining(' of y '))
  })

  test('warn of labelled samples that are not in any split', async () => {
    expect(
      await messagesOf([
        [9, 'x', 'train'],
        [1, 'x', ''],
      ]),
    ).toContain("warning: 1 labelled sample is not in any split of the dataset, for example '1-0'")
    expect(
      await messagesOf([
        [9, 'x', 'train'],
        [1200, 'x', ''],
      ]),
    ).toContain("warning: 1,200 labelled samples are not in any split of the dataset, for example '1-0'")
  })

  test('warn of a column without any split', async () => {
    const unreadable = "no row has a split in the column 'split' (labels.split)"
    expect(await audited([[9, 'x', '']])).toEqual({
      notes: [{ level: 'warning', message: `The dataset's own split is empty: ${unreadable}` }],
      leaks: [],
      unreadable,
    })
  })
})

describe('the dataset’s own split', () => {
  test('has its own shares if the config sets none', async () => {
    const { own } = await audited([
      [6, 'x', 'train'],
      [2, 'x', 'test'],
    ])
    expect(own).toMatchObject({ totals: [6, 2] })
    expect(own).not.toHaveProperty('ratios')
  })

  test('has the shares that the config writes, in the order of train, val and test', async () => {
    const rows: Rows = [
      [2, 'x', 'test'],
      [6, 'x', 'train'],
    ]
    const { own } = await audited(rows, SPLIT, ', train_split: 0.5, val_split: 0.25, test_split: 0.25')
    expect(own).toMatchObject({ names: ['train', 'val', 'test'], totals: [6, 0, 2] })
    expect(own?.ratios).toHaveLength(3)
  })

  test('cannot be judged if its only split has no share', async () => {
    expect((await audited([[9, 'x', 'extra']])).shareless).toBe(
      "the column 'split' (labels.split) contains only the split 'extra', which has no share in the config. Use train, val and test as its values.",
    )
  })

  test('cannot be judged if none of its samples has a label', async () => {
    expect(
      (
        await audited([
          [9, '', 'train'],
          [9, 'x', ''],
        ])
      ).shareless,
    ).toBe("no labelled sample has a split in the column 'split' (labels.split)")
  })

  test('says nothing if the dataset has none', async () => {
    const config = await parseConfig('data: { dataset_path: data }\n', { file: 'c.yml' })
    const { table } = await readDataset(memoryTree({ 'data/l.csv': 'id,label\na,x\n' }), config)
    expect(auditOwnSplit(table, undefined, config)).toEqual({ notes: [], leaks: [] })
  })
})
