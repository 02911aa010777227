import { describe, expect, test } from 'vitest'
import { parquetOf } from '../../support/parquet_file.ts'
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

function total(count: number | string): string {
  return `---\ndataset_info:\n  num_examples: ${count}\n---\n`
}

const TRAIN = 'text,label\na,0\nb,1\n'
const VALIDATION = 'text,label\nc,0\n'

/** The messages of the warnings about the card. */
async function messages(files: Readonly<Record<string, string | Uint8Array>>, labels = {}): Promise<string[]> {
  return (await warnings(files, labels)).map(({ message }) => message)
}

/** The warnings about the card. */
async function warnings(files: Readonly<Record<string, string | Uint8Array>>, labels = {}) {
  const { notes } = await readInMemory(files, { labels })
  return notes.filter(({ message }) => message.includes('dataset card'))
}

function differs(text: string): string {
  return `The dataset card does not match the data: ${text}. Correct the card or the data.`
}

function mistake(text: string): string {
  return `The dataset card has a mistake: ${text}. Correct the card.`
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
    ['with a total', { 'data/README.md': total(2), 'data/train.csv': TRAIN }],
    ['with CRLF', { 'data/README.md': card({ train: 2 }).replaceAll('\n', '\r\n'), 'data/train.csv': TRAIN }],
    ['that is not about the data', { 'data/README.md': '---\nlicense: [\n---\n', 'data/train.csv': TRAIN }],
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
    const found = await warnings(files)
    expect(found.map(({ message, line }) => [line, message])).toEqual([
      [14, differs("split 'train' has 3 examples in the card and 2 in the data")],
      [16, differs("split 'validation' has 2 examples in the card and 1 in the data")],
      [18, differs("split 'test' has 1 example in the card and none in the data")],
    ])
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
    expect(await messages(files)).toEqual([
      differs("'anger' is not among the classes of the card"),
      differs("'calm' of the card has no samples"),
    ])
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

describe('a card that cannot be read', () => {
  test.each([
    ['is broken', '---\nlicense: mit\ndataset_info:\n  a: 1\n b: 2\n---\n', 5],
    ['repeats a key', '---\ndataset_info:\n  splits: []\n  splits: []\n---\n', 4],
    ['has no end', '---\ndataset_info:\n  splits: []\n\n# Data\n', 1],
    ['multiplies aliases', `---\na0: &a0 [x]\n${aliases(30)}dataset_info: *a30\n---\n`, undefined],
  ])('has one warning with the line if it %s', async (_, readme, line) => {
    const found = await warnings({ 'data/README.md': readme, 'data/train.csv': TRAIN })
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toMatch(
      /^Cannot read the YAML of the dataset card, so its class names and numbers of examples are not used: /,
    )
    if (line !== undefined) expect(found[0]).toMatchObject({ file: 'data/README.md', line })
  })
})

function aliases(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')
}

describe('a number of examples that is none', () => {
  test.each([
    ["'1,000'", "num_examples of split 'val' is '1,000', which is not a whole number"],
    ['-5', "num_examples of split 'val' is '-5', which is not a whole number"],
    ['1.0', "num_examples of split 'val' is '1.0', which is not a whole number"],
    ['null', "num_examples of split 'val' is empty"],
    ['', "num_examples of split 'val' is empty"],
    ['12345678901234567890', "num_examples of split 'val' is '12345678901234567890', which is not a whole number"],
    ['[1]', `num_examples of split 'val' is '["1"]', which is not a whole number`],
  ])('%s', async (number, text) => {
    const more = `  - name: val\n    num_examples: ${number}\n`
    const files = { 'data/README.md': card({ train: 2 }, more), 'data/train.csv': TRAIN, 'data/val.csv': VALIDATION }
    expect(await warnings(files)).toEqual([
      { level: 'warning', message: mistake(text), file: 'data/README.md', line: 16 },
    ])
  })

  test('is missing for one split', async () => {
    const more = '  - name: val\n    num_bytes: 3\n'
    const files = { 'data/README.md': card({ train: 2 }, more), 'data/train.csv': TRAIN, 'data/val.csv': VALIDATION }
    expect(await messages(files)).toEqual([mistake("split 'val' has no num_examples")])
  })

  test('is missing for all splits, which promises nothing', async () => {
    expect(await messages({ 'data/README.md': card({}, '  - name: train\n'), 'data/train.csv': TRAIN })).toEqual([])
  })
})

describe('a split that the card names differently', () => {
  const files = { 'data/train.csv': TRAIN, 'data/val.csv': VALIDATION }
  const configs = (name: string) =>
    `configs:\n- config_name: default\n  data_files:\n  - split: ${name}\n    path: train.csv\n  - split: validation\n    path: val.csv\n`
  test('than its data_files', async () => {
    const found = await warnings({ ...files, 'data/README.md': card({ training: 2, validation: 1 }, configs('train')) })
    expect(found).toEqual([
      {
        level: 'warning',
        message: differs("split 'training' is named 'train' in data_files"),
        file: 'data/README.md',
        line: 13,
      },
    ])
  })
  test('than the files', async () => {
    expect(await messages({ ...files, 'data/README.md': card({ training: 2, validation: 1 }) })).toEqual([
      differs("split 'training' is not named so in the data, where its file is 'train.csv'"),
    ])
  })
  test.each([
    [
      'the name in data_files',
      { ...files, 'data/README.md': card({ training: 2, validation: 1 }, configs('training')) },
    ],
    ['the name of the file', { 'data/training.csv': TRAIN, 'data/README.md': card({ training: 2 }) }],
  ])('not if it is %s', async (_, all) => {
    expect(await messages(all)).toEqual([])
  })
})

test('a split that the card does not list', async () => {
  const files = { 'data/README.md': card({ train: 2 }), 'data/train.csv': TRAIN, 'data/test.csv': VALIDATION }
  expect(await messages(files)).toEqual([differs("split 'test' has 1 example in the data and is not in the card")])
})

test('a total without splits, and one that is not the sum', async () => {
  expect(await messages({ 'data/README.md': total(999), 'data/train.csv': TRAIN })).toEqual([
    differs('999 examples in the card, 2 in the data'),
  ])
  const files = { 'data/README.md': card({ train: 2 }, '  num_examples: 7\n'), 'data/train.csv': TRAIN }
  expect(await messages(files)).toEqual([differs('num_examples is 7, but the splits have 2 examples')])
})

test('a column with splits is no split of the card', async () => {
  const table = 'text,label,split\na,0,train\nb,1,test\n'
  const files = { 'data/README.md': card({ train: 2 }), 'data/train.csv': table }
  expect(await messages(files, { split: 'split' })).toEqual([])
})

describe('class names', () => {
  const named = (names: string) => FEATURES.replace(/names:[\s\S]*/, `names: ${names}\n`)

  test.each([
    ['twice', '[calm, joy, calm]', "class 'calm' of 'label' has two numbers, 0 and 2"],
    ['with a gap', "{'0': calm, '2': joy, '1': x, '4': y}", "no class of 'label' has the number 3"],
  ])('%s', async (_, names, text) => {
    const files = { 'data/README.md': card({ train: 2 }, '', named(names)), 'data/train.csv': TRAIN }
    expect(await messages(files)).toContain(mistake(text))
  })

  test('in another order than in the data', async () => {
    const features = { label: { names: ['joy', 'calm', 'anger'], _type: 'ClassLabel' } }
    const parquet = await parquetOf(
      'SELECT * FROM (VALUES (0), (1), (2)) t(label)',
      `KV_METADATA {huggingface: '${JSON.stringify({ info: { features } })}'}`,
    )
    const readme = (names: string) => card({ train: 3 }, '', named(names))
    expect(await messages({ 'data/README.md': readme('[joy, calm, anger]'), 'data/train.parquet': parquet })).toEqual(
      [],
    )
    expect(await messages({ 'data/README.md': readme('[calm, joy, anger]'), 'data/train.parquet': parquet })).toEqual([
      differs(
        "the classes have other numbers: 'calm' is 0 in the card and 1 in the data, 'joy' is 1 in the card and 0 in the data",
      ),
    ])
  })

  test('of texts have no order', async () => {
    const files = {
      'data/README.md': card({ train: 2 }, '', named('[joy, calm]')),
      'data/train.csv': 'text,label\na,calm\nb,joy\n',
    }
    expect(await messages(files)).toEqual([])
  })
})

describe('several subsets', () => {
  const subset = (name: string, count: number) =>
    `- config_name: ${name}\n${FEATURES}  splits:\n  - name: train\n    num_examples: ${count}\n`
  const config = (name: string, glob: string) => `- config_name: ${name}\n  data_files: ${glob}\n`

  test('that are read together are compared one by one', async () => {
    const readme = (b: number) =>
      `---\ndataset_info:\n${subset('a', 2)}${subset('b', b)}configs:\n${config('a', 'a/*.csv')}${config('b', 'b/*.csv')}---\n`
    const files = (b: number) => ({
      'data/README.md': readme(b),
      'data/a/train.csv': TRAIN,
      'data/b/train.csv': VALIDATION,
    })
    expect(await messages(files(1), { file: '*/train.csv' })).toEqual([])
    expect(await messages(files(7), { file: '*/train.csv' })).toEqual([
      differs("in subset 'b', split 'train' has 7 examples in the card and 1 in the data"),
    ])
  })

  test('without files: one that fits is enough', async () => {
    const readme = (b: number) => `---\ndataset_info:\n${subset('a', 5)}${subset('b', b)}---\n`
    expect(await messages({ 'data/README.md': readme(2), 'data/train.csv': TRAIN })).toEqual([])
    expect(await messages({ 'data/README.md': readme(3), 'data/train.csv': TRAIN })).toEqual([
      differs("in subset 'a', split 'train' has 5 examples in the card and 2 in the data"),
    ])
  })

  test('with the same name', async () => {
    const readme = `---\ndataset_info:\n${subset('a', 2)}${subset('a', 2)}---\n`
    expect(await warnings({ 'data/README.md': readme, 'data/train.csv': TRAIN })).toEqual([
      {
        level: 'warning',
        message: mistake("dataset_info describes the subset 'a' twice"),
        file: 'data/README.md',
        line: 16,
      },
    ])
  })
})

test('other shapes of the card', async () => {
  const found = async (yaml: string) => messages({ 'data/README.md': `---\n${yaml}\n---\n`, 'data/train.csv': TRAIN })
  expect(await found('dataset_info: big')).toEqual([mistake("dataset_info contains 'big', which is not a mapping")])
  expect(await found('dataset_info: { splits: 3 }')).toEqual([mistake("splits is '3', which is not a list")])
  expect(await found('dataset_info: { splits: [{ num_examples: 2 }] }')).toEqual([
    mistake('splits contains an entry without a name'),
  ])
  expect(await found('dataset_info: { splits: { train: { num_examples: 3 } } }')).toEqual([
    differs("split 'train' has 3 examples in the card and 2 in the data"),
  ])
})

test('many differences are counted', async () => {
  const splits = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`s${i}`, 1]))
  const found = await messages({ 'data/README.md': card(splits), 'data/train.csv': TRAIN })
  expect(found).toHaveLength(11)
  expect(found.at(-1)).toBe('The dataset card has 21 more mistakes and differences')
})

test('the card of an additional dataset counts as well', async () => {
  const files = {
    'data/train.csv': TRAIN,
    'more/README.md': card({ train: 9 }),
    'more/train.csv': TRAIN,
  }
  const { notes } = await readInMemory(files, { additional: [{ path: 'more' }] })
  expect(notes.filter(({ message }) => message.includes('dataset card'))).toMatchObject([
    {
      message: `more: ${differs("split 'train' has 9 examples in the card and 2 in the data")}`,
      file: 'more/README.md',
      line: 14,
    },
  ])
})

test.each([
  ['braces that multiply', `'{${'x,'.repeat(250)}}{${'y,'.repeat(250)}}'`, 'its braces have more than'],
  ['globs without end', `[${Array.from({ length: 20_000 }, (_, i) => `'a${i}*b*.csv'`).join(', ')}]`, 'globs'],
])('a card with %s is a warning with its line, and the data is read', async (_, globs, why) => {
  const readme = `---\nconfigs:\n- config_name: a\n  data_files: ${globs}\n- config_name: b\n  data_files: b.csv\n---\n`
  const { notes, table } = await readInMemory({ 'data/README.md': readme, 'data/train.csv': TRAIN }, {})
  expect(table.size).toBe(2)
  const [note] = notes.filter(({ level }) => level === 'warning')
  expect(note?.message).toContain(why)
  expect(note).toMatchObject({ file: 'data/README.md', line: 3 })
})
