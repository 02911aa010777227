import { describe, expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'

const FEATURES = `  features:
  - name: text
    dtype: string
  - name: label
    dtype:
      class_label:
        names:
          '0': calm
          '1': joy
`

function card(splits: Readonly<Record<string, number>>, more = '', features = FEATURES): string {
  const lines = Object.entries(splits).map(([name, count]) => `  - name: ${name}\n    num_examples: ${count}\n`)
  return `---\ndataset_info:\n${features}  splits:\n${lines.join('')}${more}---\n# A dataset\n`
}

const TRAIN = 'text,label\na,0\nb,1\n'
const VALIDATION = 'text,label\nc,0\n'

/** The warnings about the card. */
async function warnings(files: Readonly<Record<string, string>>, labels = {}) {
  const { notes } = await readInMemory(files, { labels })
  return notes.filter(({ message }) => message.includes('dataset card'))
}

describe('a card that matches the data', () => {
  test.each([
    ['in one file', { 'data/README.md': card({ train: 2 }), 'data/train.csv': TRAIN }],
    [
      'with a split of another name',
      { 'data/README.md': card({ train: 2, validation: 1 }), 'data/train.csv': TRAIN, 'data/val.csv': VALIDATION },
    ],
    ['without numbers', { 'data/README.md': card({}), 'data/train.csv': TRAIN }],
    ['of nothing', { 'data/README.md': '---\nlicense: mit\n---\n', 'data/train.csv': TRAIN }],
    ['without a card', { 'data/train.csv': TRAIN }],
    ['that is not YAML', { 'data/README.md': '---\ndataset_info: [\n---\n', 'data/train.csv': TRAIN }],
  ])('%s has no warning', async (_, files) => {
    expect(await warnings(files)).toEqual([])
  })
})

describe('a card that differs', () => {
  test('in the number of examples has one warning with the line', async () => {
    expect(await warnings({ 'data/README.md': card({ train: 999 }), 'data/train.csv': TRAIN })).toEqual([
      {
        level: 'warning',
        message:
          "The dataset card does not match the data: split 'train' has 999 examples in the card and 2 in the data. Correct the card or the data.",
        file: 'data/README.md',
        line: 14,
      },
    ])
  })

  test('in two splits and a missing one', async () => {
    const files = {
      'data/README.md': card({ train: 3, validation: 2, test: 1 }),
      'data/train.csv': TRAIN,
      'data/validation.csv': VALIDATION,
    }
    const [warning] = await warnings(files)
    expect(warning?.message).toContain(
      "split 'train' has 3 examples in the card and 2 in the data; split 'validation' has 2 examples in the card and 1 in the data; split 'test' has 1 example in the card and none in the data",
    )
  })

  test('in the sum, if the data has no splits', async () => {
    const files = { 'data/README.md': card({ train: 998, test: 1 }), 'data/all.csv': TRAIN }
    const [warning] = await warnings(files)
    expect(warning?.message).toContain('all splits have 999 examples in the card, 2 in the data')
  })

  test('in class names, in class folders', async () => {
    const files = {
      'data/README.md': card({ train: 3 }, '', FEATURES.replace('name: text', 'name: image')),
      'data/joy/1.jpg': '1',
      'data/joy/2.jpg': '2',
      'data/anger/3.jpg': '3',
    }
    const [warning] = await warnings(files)
    expect(warning?.message).toContain(
      "'anger' is not among the classes of the card; 'calm' of the card has no samples",
    )
  })

  test('only where the settings read all data', async () => {
    const files = {
      'data/README.md': card({ train: 2, test: 900 }),
      'data/train.csv': TRAIN,
    }
    expect(await warnings(files, { file: 'train.csv' })).toEqual([])
    expect(await warnings(files)).toHaveLength(1)
  })

  test('not in classes that the settings rename', async () => {
    const files = { 'data/README.md': card({ train: 2 }), 'data/train.csv': 'text,label\na,x\nb,y\n' }
    expect(await warnings(files, { map: new Map([['x', 'one']]) })).toEqual([])
  })
})

test('only the subset counts whose files are read', async () => {
  const subset = (name: string, count: number) =>
    `- config_name: ${name}\n${FEATURES}  splits:\n  - name: train\n    num_examples: ${count}\n`
  const configs = ['a', 'b'].map((name) => `- config_name: ${name}\n  data_files: ${name}/*.csv\n`).join('')
  const readme = (inA: number) => `---\ndataset_info:\n${subset('a', inA)}${subset('b', 7)}configs:\n${configs}---\n`
  const files = (inA: number) => ({
    'data/README.md': readme(inA),
    'data/a/train.csv': TRAIN,
    'data/b/train.csv': VALIDATION,
  })
  expect(await warnings(files(2), { file: 'a/train.csv' })).toEqual([])
  const [warning] = await warnings(files(5), { file: 'a/train.csv' })
  expect(warning?.message).toContain("split 'train' has 5 examples in the card and 2 in the data")
})
