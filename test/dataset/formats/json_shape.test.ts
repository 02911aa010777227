import { describe, expect, test } from 'vitest'
import { describeShape } from '../../../src/dataset/formats/json_shape.ts'
import type { Dataset } from '../../../src/dataset/index.ts'
import { type InMemory, labelsById, readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

const read = (value: unknown, labels: InMemory['labels'] = {}) =>
  readInMemory({ 'data/x.json': JSON.stringify(value, undefined, 1) }, { path: 'data/x.json', labels })

/** The number of samples per class. */
function sizes({ table }: Dataset): Record<string, number> {
  const counts = table.classes.map((name, code) => [name, table.labels.filter((label) => label === code).length])
  return Object.fromEntries(counts)
}

/** The number of samples per split. */
function splitSizes({ table: { splits } }: Dataset): Record<string, number> {
  const names = splits?.names ?? []
  return Object.fromEntries(names.map((name, i) => [name, splits?.codes.filter((code) => code === i).length ?? 0]))
}

function pairs(count: number, ...labels: readonly string[]): [string, string][] {
  return labels.flatMap((label) =>
    Array.from({ length: count }, (_, i): [string, string] => [`text ${i} of ${label}`, label]),
  )
}

describe('pairs of text and label below splits', () => {
  const clinc = {
    oos_val: pairs(3, 'oos'),
    val: pairs(2, 'pay', 'transfer'),
    train: pairs(5, 'pay', 'transfer'),
    oos_test: pairs(4, 'oos'),
    test: pairs(3, 'pay', 'transfer'),
    oos_train: pairs(1, 'oos'),
  }

  test('are read with the splits of their keys, including keys with one more word, which a note mentions', async () => {
    const dataset = await read(clinc)
    expect(sizes(dataset)).toEqual({ oos: 8, pay: 10, transfer: 10 })
    expect(splitSizes(dataset)).toEqual({ val: 7, train: 11, test: 10 })
    expect(dataset.notes.map(({ message }) => message)).toEqual([
      "Assigned rows to the split that their key contains: 'oos_val' to val, 'oos_test' to test, 'oos_train' to train",
    ])
  })

  test('are numbered by their keys, so an additional pair in one split changes no id of another', async () => {
    const before = texts((await read(clinc)).table.ids)
    const more = { ...clinc, val: [...clinc.val, ['one more', 'pay']] }
    const after = texts((await read(more)).table.ids)
    expect(before).toContain('oos_train:0')
    expect(before.filter((id) => !after.includes(id))).toEqual([])
    expect(after.filter((id) => !before.includes(id))).toEqual(['val:4'])
  })

  test('use their texts as ids, so a text in two splits is found', async () => {
    const { table, layout } = await read(clinc)
    expect(table.contentValues).toContain('text 0 of oos')
    expect(layout).toMatchObject({ settings: ['label: label', 'content: text'], stableIds: false })
  })

  test('are read the same with the settings that init writes', async () => {
    const { table } = await read(clinc)
    const again = await readInMemory(
      { 'data/x.json': JSON.stringify(clinc) },
      { labels: { file: 'x.json', label: 'label', content: 'text' } },
    )
    const { lines: _, ...others } = again.table
    expect(table).toMatchObject({ ...others, sources: table.sources })
  })

  test('keep their line numbers', async () => {
    const { table } = await read({ train: pairs(2, 'a'), test: pairs(1, 'a') })
    expect([...(table.lines ?? [])]).toEqual([3, 7, 13])
  })

  test('are described as columns: text, label and split', async () => {
    const { records } = await read({ train: pairs(2, 'a', 'b'), dev: pairs(1, 'a') })
    const { columns, rows } = await records()
    expect(columns).toEqual(['text', 'label', 'split'])
    expect([...rows].at(-1)).toEqual(['text 0 of a', 'a', 'val'])
  })

  test('keep the key as a column next to the split if it contains more', async () => {
    const { columns, rows } = await (await read(clinc)).records()
    expect(columns).toEqual(['text', 'label', 'split', 'part'])
    expect([...rows][0]).toEqual(['text 0 of oos', 'oos', 'val', 'oos_val'])
  })

  test('can have the label first', async () => {
    const turned = { train: pairs(4, 'a', 'b').map(([text, label]) => [label, text]) }
    expect(sizes(await read(turned))).toEqual({ a: 4, b: 4 })
  })

  test('can have numbers as labels', async () => {
    expect(
      sizes(
        await read({
          train: [
            ['a b', 0],
            ['c d', 1],
            ['e', 0],
            ['f', 1],
          ],
        }),
      ),
    ).toEqual({ 0: 2, 1: 2 })
  })

  test('can have lists of labels', async () => {
    const { table } = await read({
      train: [
        ['a', ['x', 'y']],
        ['b', ['x']],
      ],
      test: [['c', []]],
    })
    expect([...(table.labelSets?.offsets ?? [])]).toEqual([0, 2, 3, 3])
  })

  test('are unlabelled if the label is null', async () => {
    expect((await read({ train: pairs(3, 'a', 'b'), test: [['x', null]] })).table.labels.at(-1)).toBe(-1)
  })

  test('can begin with the names of their columns', async () => {
    const header = ['label', 'text', 'source']
    const { table } = await read({ train: [header, ['a', 't', 's'], ['b', 'u', 's']], test: [header, ['a', 'v', 's']] })
    expect(table).toMatchObject({ size: 3, classes: ['a', 'b'] })
  })

  test('are paths, which become the ids, if nine tenths look like file names', async () => {
    const dataset = await read({
      train: [
        ['i/1.jpg', 'cat'],
        ['i/2.jpg', 'dog'],
        ['i/3.jpg', 'dog'],
        ['i/4.jpg', 'cat'],
      ],
    })
    expect(labelsById(dataset)).toMatchObject({ 'i/1.jpg': 'cat', 'i/2.jpg': 'dog' })
    expect(dataset.layout.stableIds).toBe(true)
  })

  test('are an error that shows both options if neither side repeats', async () => {
    const message =
      "x.json: Found an object with the key 'train', a list of 2 lists of 2 texts. Cannot determine which item of each pair " +
      'is the label: neither has far fewer distinct values than the other. Name both items, in their order. Choose one in the config:\n' +
      'labels: { file: x.json, columns: [text, label] }\nlabels: { file: x.json, columns: [label, text] }'
    const unclear = {
      train: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    }
    await expect(read(unclear)).rejects.toThrow(message)
    expect(sizes(await read(unclear, { columns: ['label', 'text'] }))).toEqual({ a: 1, c: 1 })
  })

  test('with three cells are named by the config, and the error shows how', async () => {
    const triples = {
      train: [
        ['1', 'a', 'x'],
        ['2', 'b', 'y'],
      ],
      test: [['3', 'c', 'x']],
    }
    await expect(read(triples)).rejects.toThrow('`labels: { file: x.json, columns: [id, text, label] }`')
    const dataset = await read(triples, { columns: ['id', 'text', 'label'] })
    expect(labelsById(dataset)).toEqual({ 1: 'x', 2: 'y', 3: 'x' })
    expect(splitSizes(dataset)).toEqual({ train: 2, test: 1 })
  })

  test('can be below one key', async () => {
    expect(splitSizes(await read({ name: 'c', dataset: { train: pairs(2, 'a', 'b'), test: pairs(1, 'a') } }))).toEqual({
      train: 4,
      test: 1,
    })
  })

  test('next to a list of pairs under another name use that name as a split', async () => {
    const dataset = await read({ train: pairs(2, 'a', 'b'), test: pairs(1, 'a'), oos: pairs(2, 'oos') })
    expect(splitSizes(dataset)).toEqual({ train: 4, test: 1, oos: 2 })
  })

  test('can be empty in a split', async () => {
    expect(splitSizes(await read({ train: pairs(2, 'a', 'b'), val: [] }))).toEqual({ train: 4 })
  })
})

describe('records below splits', () => {
  test('are read with their splits, and other keys at the same level are ignored and named', async () => {
    const dataset = await read({
      version: '1',
      label_names: ['neg', 'pos'],
      train: [
        { text: 'a', label: 'x' },
        { text: 'b', label: 'y' },
      ],
      dev: [{ text: 'c', label: 'x' }],
    })
    expect(sizes(dataset)).toEqual({ x: 2, y: 1 })
    expect(splitSizes(dataset)).toEqual({ train: 2, val: 1 })
    expect(dataset.notes.map(({ message }) => message)).toEqual([
      "Ignored 2 keys next to the splits: 'version', 'label_names'",
    ])
  })

  test('keep their own column `split`', async () => {
    const { columns, rows } = await (
      await read({ train: [{ label: 'x', split: 's' }], test: [{ label: 'y' }] })
    ).records()
    expect(columns).toEqual(['label', 'split', 'split_of_key'])
    expect([...rows]).toEqual([
      ['x', 's', 'train'],
      ['y', '', 'test'],
    ])
  })

  test.for([
    ['of columns', { train: { text: ['a', 'b'], label: ['p', 'q'] }, test: { text: ['c'], label: ['p'] } }],
    ['by id', { train: { a1: { label: 'p' }, a2: { label: 'q' } }, test: { a3: { label: 'p' } } }],
    ['of classes', { train: { p: ['one a', 'one b', 'one c'], q: ['two a'] }, test: { p: ['three a'], q: ['b c'] } }],
    ['of a single split', { test: [{ label: 'p' }, { label: 'q' }] }],
    ['of folds', { fold_1: [{ label: 'p' }], fold_2: [{ label: 'q' }] }],
    ['in plain YAML', { training: [{ label: 'p' }], validation: [{ label: 'q' }] }],
  ] as const)('can be %s', async ([, value]) => {
    const { table } = await read(value)
    expect(table.classes).toEqual(['p', 'q'])
    expect(table.splits?.names.length).toBeGreaterThan(0)
  })
})

describe('other shapes', () => {
  test('the records of one key are the rows', async () => {
    expect(
      sizes(
        await read({
          data: [
            { text: 'a', label: 'x' },
            { text: 'b', label: 'y' },
          ],
        }),
      ),
    ).toEqual({ x: 1, y: 1 })
  })

  test('pairs can be at the top or below one key', async () => {
    expect(sizes(await read(pairs(2, 'a', 'b')))).toEqual({ a: 2, b: 2 })
    expect(sizes(await read({ version: 1, data: pairs(2, 'a', 'b') }))).toEqual({ a: 2, b: 2 })
  })

  test.for([
    [{ positive: ['a good film', 'so good', 'fine film'], negative: ['a bad film', 'so bad'] }],
    [{ positive: ['a good film', 'so good'], negative: ['a bad film', 'so bad'] }],
    [{ reviews: { positive: ['a good film', 'so good'], negative: ['a bad film'] } }],
    [{ positive: [{ text: 'a' }, { text: 'b' }], negative: [{ text: 'c' }] }],
    [
      {
        intents: [
          { tag: 'positive', patterns: ['a', 'b'], responses: [] },
          { tag: 'negative', patterns: ['c'] },
        ],
      },
    ],
  ])('keys are classes if each has a list of texts: %j', async ([value]) => {
    expect((await read(value)).table.classes).toEqual(['negative', 'positive'])
  })

  test('keys with lists of words can be classes or ids, and the error shows both lines', async () => {
    const words = { img1: ['good', 'fine'], img2: ['bad'] }
    await expect(read(words)).rejects.toThrow(
      'labels: { file: x.json, columns: [label, text] }\nlabels: { file: x.json, columns: [id, label] }',
    )
    expect(sizes(await read(words, { columns: ['label', 'text'] }))).toEqual({ img1: 2, img2: 1 })
    expect(labelsById(await read(words, { columns: ['id', 'label'] }))).toEqual({ img1: '{fine,good}', img2: '{bad}' })
  })

  test('columns of the same length remain columns', async () => {
    expect(labelsById(await read({ path: ['a', 'b'], mood: ['x', 'y'] }, { label: 'mood' }))).toEqual({
      a: 'x',
      b: 'y',
    })
    await expect(read({ path: ['a', 'b'], mood: ['x', 'y'] })).rejects.toThrow('- mood: 2 distinct values')
  })

  test('ids that begin with the name of a split are ids', async () => {
    expect(labelsById(await read({ train_0001: { label: 'x' }, test_0002: { label: 'y' } }))).toEqual({
      train_0001: 'x',
      test_0002: 'y',
    })
    expect(labelsById(await read({ 'train_a.jpg': 'x', 'train_b.jpg': 'y' }))).toEqual({
      'train_a.jpg': 'x',
      'train_b.jpg': 'y',
    })
    expect(labelsById(await read({ train: { label: 'vehicle' }, bus: { label: 'vehicle' } }))).toEqual({
      train: 'vehicle',
      bus: 'vehicle',
    })
  })

  test('records by id can be below one key', async () => {
    expect(labelsById(await read({ annotations: { 1: { label: 'x' }, 2: { label: 'y' } } }))).toEqual({
      1: 'x',
      2: 'y',
    })
    expect(labelsById(await read({ img1: { label: 'x' } }))).toEqual({ img1: 'x' })
  })

  test.for([
    [
      { train: [[1, 2, 3]], val: [[1, 2, 3]], oos_train: [[1, 2, 3]] },
      "with the keys 'train', 'val' and 'oos_train', each a list of 1 list of 3 texts",
    ],
    [{ train: ['a.jpg', 'b.jpg'], test: ['c.jpg'] }, "with the keys 'train' and 'test', each a list of 1 to 2 texts"],
    [
      { images: [{ id: 1 }], annotations: [{ image: 1, box: [] }] },
      "with the keys 'images' and 'annotations', each a list of 1 object",
    ],
    [{ version: '1', data: [{ title: 'a', paragraphs: [] }] }, "with the keys 'version' and 'data'"],
    [{ train: 0.7, test: 0.3 }, "with the keys 'train' and 'test', each a string or number"],
    [{ name: 'x', version: '1', files: ['a', 'b'] }, "with the keys 'name', 'version' and 'files'"],
    [['a', 'b'], 'a list of 2 texts'],
    ['a', 'a single value'],
    [{}, 'an empty object'],
  ] as const)('an error describes the content of the file: %j', async ([value, shape]) => {
    await expect(read(value)).rejects.toThrow(shape)
  })
})

describe('in a folder', () => {
  const settings = { include: ['src'], exclude: ['a b', 'c d', 'e.txt'] }

  test('splits of pairs are detected', async () => {
    const json = JSON.stringify({ train: pairs(2, 'a', 'b'), test: pairs(1, 'a') })
    expect(splitSizes(await readInMemory({ 'data/data_full.json': json }))).toEqual({ train: 4, test: 1 })
  })

  test('lists of words, names of splits and settings next to a label file are not label files', async () => {
    const dataset = await readInMemory({
      'data/labels.csv': 'id,label\na,x\n',
      'data/domains.json': JSON.stringify({ banking: ['pay', 'transfer', 'balance'], travel: ['visa', 'hotel'] }),
      'data/split.json': JSON.stringify({ train: ['a'], test: ['b'] }),
      'data/vocab.json': JSON.stringify([
        ['the', 9],
        ['of', 8],
      ]),
      'data/config.yaml': 'include: [a b, c d, e f]\nexclude: [g h, i j]\n',
      'data/package.json': JSON.stringify({ name: 'x', version: '1' }),
      'data/settings.json': JSON.stringify({ ...settings, exclude: ['dist'] }),
    })
    expect(dataset.layout.files).toEqual(['data/labels.csv'])
    expect(dataset.notes).toEqual([])
  })
})

test('the shape of hundreds of thousands of lists is described', () => {
  const lists = Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [`k${i}`, i === 7 ? ['x', 'y'] : ['x']]))
  expect(describeShape(lists)).toMatch(/each a list of 1 to 2 texts/)
})
