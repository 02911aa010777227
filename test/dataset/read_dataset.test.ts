import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countClasses, tableFromSamples, textColumn, uniqueIds, withUniqueIds } from '../../src/dataset/index.ts'
import { labelsById, readInMemory } from '../support/read_in_memory.ts'
import { texts } from '../support/texts.ts'

describe('additional datasets', () => {
  const files = {
    'main/l.csv': 'id,label,song\na,joy,1\nb,calm,2\n',
    'x/more/l.csv': 'id,label,song\na,anger,1\nc,joy,\n',
    'y/more/m.csv': 'file\nz.mid\n',
  }

  test('have their ids prefixed with their folder, in one table that records each source', async () => {
    const dataset = await readInMemory(files, { path: 'main', additional: [{ path: './x/more/' }] })
    expect(labelsById(dataset)).toEqual({ a: 'joy', b: 'calm', 'more:a': 'anger', 'more:c': 'joy' })
    expect(dataset.table.classes).toEqual(['anger', 'calm', 'joy'])
    expect(dataset.table.sources).toEqual([
      { name: 'main', start: 0, end: 2, files: [{ path: 'main/l.csv', start: 0, end: 2 }], format: 'csv' },
      { name: 'more', start: 2, end: 4, files: [{ path: 'x/more/l.csv', start: 2, end: 4 }], format: 'csv' },
    ])
    expect(dataset.table.lines).toEqual(Uint32Array.of(2, 3, 2, 3))
  })

  test('that are a file are named after its folder', async () => {
    const dataset = await readInMemory(files, { path: 'main/l.csv', additional: [{ path: 'y/more/m.csv' }] })
    expect(texts(dataset.table.ids)).toEqual(['a', 'b', 'more:z.mid'])
    expect(dataset.table.sources.map(({ name }) => name)).toEqual(['main', 'more'])
  })

  test('with the same name are distinguished by their path as written', async () => {
    const additional = [{ path: './x/more' }, { path: 'y/more' }]
    const dataset = await readInMemory(files, { path: 'main', additional })
    expect(texts(dataset.table.ids)).toEqual(['a', 'b', './x/more:a', './x/more:c', 'y/more:z.mid'])
  })

  test('without labels are unlabelled, and do not count if unlabelled samples are limited', async () => {
    const dataset = await readInMemory(files, { path: 'main', additional: [{ path: 'y/more' }] })
    const { unlabelled, unlabelledAmongLabelled, samplesAmongLabelled, total } = countClasses(dataset.table)
    expect({ unlabelled, unlabelledAmongLabelled, samplesAmongLabelled, total }).toEqual({
      unlabelled: 1,
      unlabelledAmongLabelled: 0,
      samplesAmongLabelled: 2,
      total: 3,
    })
  })

  test('can have their own labels and groups', async () => {
    const labels = { ignore: [], label: 'song', group: 'label' }
    const dataset = await readInMemory(files, {
      path: 'main',
      labels: { group: 'song' },
      additional: [{ path: 'x/more', labels }],
    })
    expect(labelsById(dataset)).toEqual({ a: 'joy', b: 'calm', 'more:a': '1', 'more:c': null })
    expect(dataset.table.groups).toMatchObject({ key: 'song', names: ['1', '2', 'more:anger', 'more:joy'] })
  })

  test('with sets of labels turn all labels into sets', async () => {
    const more = { path: 'x/more', labels: { ignore: [], label: 'label', separator: 'g' } }
    const dataset = await readInMemory(files, { path: 'main', additional: [more] })
    expect(labelsById(dataset)).toEqual({ a: '{joy}', b: '{calm}', 'more:a': '{an,er}', 'more:c': '{joy}' })
  })

  test('add their columns to the records', async () => {
    const dataset = await readInMemory(files, { path: 'main', additional: [{ path: 'y/more' }] })
    const { columns, rows } = await dataset.records()
    expect([columns, ...rows]).toEqual([
      ['id', 'label', 'song', 'file'],
      ['a', 'joy', '1', ''],
      ['b', 'calm', '2', ''],
      ['', '', '', 'z.mid'],
    ])
  })
})

describe('several files as one dataset', () => {
  const files = { 'd/dev.tsv': 'x y\t0\ta\n', 'd/test.tsv': 'z\t1,0\tb\n', 'd/labels.txt': 'joy\ncalm\nfear\n' }
  const labels = { file: '*.tsv', columns: ['text', 'label', 'id'], separator: ',', names: 'labels.txt' }

  test('are read with a glob in the order of their paths, with splits by their names', async () => {
    const dataset = await readInMemory(files, { path: 'd', labels })
    expect(labelsById(dataset)).toEqual({ a: '{joy}', b: '{calm,joy}' })
    expect(dataset.table.classes).toEqual(['calm', 'fear', 'joy'])
    expect(dataset.table.splits).toEqual({ names: ['val', 'test'], codes: Int32Array.of(0, 1) })
    expect(dataset.table.sources[0]?.files).toEqual([
      { path: 'd/dev.tsv', start: 0, end: 1 },
      { path: 'd/test.tsv', start: 1, end: 2 },
    ])
  })

  test('must have the same columns, in any order', async () => {
    const glob = { file: '*.csv' }
    const ordered = { 'd/1.csv': 'id,label\na,x\n', 'd/2.csv': 'label,id\ny,b\n' }
    expect(labelsById(await readInMemory(ordered, { path: 'd', labels: glob }))).toEqual({ a: 'x', b: 'y' })
    const other = { ...ordered, 'd/2.csv': 'label,name\ny,b\n' }
    await expect(readInMemory(other, { path: 'd', labels: glob })).rejects.toThrow(
      'd/2.csv:1: Expected the columns of d/1.csv (id, label), found label, name. Set labels.file to files with the same columns.',
    )
  })

  test('of different splits may have further columns, unless these contain the labels', async () => {
    const splits = { 'd/test.csv': 'id,fine,label,text\na,1,x,t\n', 'd/train.csv': 'label,id,text,usage\ny,b,t,u\n' }
    const dataset = await readInMemory(splits, { path: 'd' })
    expect(labelsById(dataset)).toEqual({ a: 'x', b: 'y' })
    expect(dataset.notes.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        "Ignored 1 column that other splits do not have: 'fine'",
        "Ignored 1 column that other splits do not have: 'usage'",
      ]),
    )
    await expect(readInMemory(splits, { path: 'd', labels: { file: '*.csv', label: 'fine' } })).rejects.toThrow(
      'Set labels.file to files with the same columns.',
    )
    const unlabelled = { ...splits, 'd/test.csv': 'id,text\na,t\n' }
    await expect(readInMemory(unlabelled, { path: 'd', labels: { file: '*.csv' } })).rejects.toThrow(
      'Set labels.file to files with the same columns.',
    )
  })

  test('are an error if nothing matches', async () => {
    await expect(readInMemory(files, { path: 'd', labels: { file: '*.csv' } })).rejects.toThrow(
      "Found no file that matches '*.csv' (labels.file) in d",
    )
  })
})

describe('repeated ids', () => {
  test('get the next free number, in row order, and one warning', async () => {
    const dataset = await readInMemory({ 'l.csv': 'id,label\na,x\na,y\na#2,x\nb,x\na,x\nb,x\n' }, { path: 'l.csv' })
    const unique = withUniqueIds(dataset)
    expect(texts(unique.table.ids)).toEqual(['a', 'a#3', 'a#2', 'b', 'a#4', 'b#2'])
    expect(unique.notes).toEqual([
      { level: 'warning', message: "Appended #2, #3, ... to 3 rows with duplicate ids: 'a', 'b'" },
    ])
  })

  test('are all made unique, and nothing else is changed', () => {
    const id = fc.constantFrom('', 'a', 'b', 'a#2', 'a#3', '#2', 'a#2#2')
    fc.assert(
      fc.property(fc.array(id, { maxLength: 12 }), (ids) => {
        const unique = texts(uniqueIds(textColumn(ids)).ids)
        expect(new Set(unique).size).toBe(ids.length)
        for (const [row, text] of ids.entries()) {
          if (ids.indexOf(text) === row) expect(unique[row]).toBe(text)
          else expect(unique[row]?.startsWith(`${text}#`)).toBe(true)
        }
      }),
    )
  })

  test('do not change the dataset if there are none', async () => {
    const dataset = await readInMemory({ 'l.csv': 'id,label\na,x\nb,y\n' }, { path: 'l.csv' })
    expect(withUniqueIds(dataset)).toBe(dataset)
  })
})

describe('samples in memory', () => {
  test('have their id, or else their path, or else their index', () => {
    const table = tableFromSamples([
      { id: 7, path: 'x', emotion: 'joy' },
      { path: 'y', emotion: 'calm' },
      { emotion: null },
    ])
    expect(texts(table.ids)).toEqual(['7', 'y', '2'])
    expect(table).toMatchObject({ classes: ['calm', 'joy'], labels: Int32Array.of(1, 0, -1), size: 3 })
  })

  test('can have another key for the label, and one for the group', () => {
    const samples = [
      { y: 1, song: 's' },
      { y: 2.5, song: 's' },
      { y: true, song: '' },
    ]
    const table = tableFromSamples(samples, { label: 'y', group: 'song' })
    expect(table.classes).toEqual(['1', '2.5', 'true'])
    expect(table.groups).toMatchObject({ key: 'song', names: ['s'], codes: Int32Array.of(0, 0, -1) })
  })

  test('can have lists of labels', () => {
    const table = tableFromSamples([{ emotion: ['joy', 'calm'] }, { emotion: 'joy' }, {}, { emotion: [] }])
    expect(table.labels).toEqual(Int32Array.of(0, 1, -1, -2))
    expect(table.labelSets?.codes).toEqual(Int32Array.of(0, 1, 1))
  })

  test('are refused if a label is not text', () => {
    expect(() => tableFromSamples([{ emotion: { name: 'joy' } }])).toThrow(
      'Cannot read samples: samples[0].emotion must be a string or a number: current value is an object',
    )
    expect(() => tableFromSamples([{ emotion: '\ud800' }])).toThrow('half of a surrogate pair')
  })
})

describe('untrusted values', () => {
  test.each([
    ['names.txt', 'x\n'.repeat(200_001), 'data/names.txt:200001: Found more than 200,000 class names'],
    ['names.json', `["x"${',"x"'.repeat(200_000)}]`, 'data/names.json: Found more than 200,000 class names'],
  ])('are limited to 200,000 in a file of names: %s', async (names, content, message) => {
    const files = { 'data/l.csv': 'id,label\na,0\nb,1\n', [`data/${names}`]: content }
    const labels = { file: 'l.csv', names }
    await expect(readInMemory(files, { labels })).rejects.toThrow(message)
  })

  test('such as 10,000 characters, names of object properties and empty texts are ordinary labels', async () => {
    const long = 'x'.repeat(10_000)
    const dataset = await readInMemory(
      { 'l.csv': `id,label\n__proto__,${long}\nconstructor,__proto__\n,toString\n` },
      { path: 'l.csv' },
    )
    expect(dataset.table.classes).toEqual(['__proto__', 'toString', long])
    expect(texts(dataset.table.ids)).toEqual(['__proto__', 'constructor', ''])
  })

  test('are ordinary columns in the header', async () => {
    const files = { 'l.jsonl': '{"__proto__": "joy", "constructor": "a"}\n' }
    const dataset = await readInMemory(files, { path: 'l.jsonl', labels: { label: '__proto__', id: 'constructor' } })
    expect(labelsById(dataset)).toEqual({ a: 'joy' })
  })

  test('never make a reader crash: any bytes result in a table or an input error', async () => {
    const bytes = fc.array(
      fc.constantFrom(...Buffer.from('id,label\t\n\r"{}[]:\\\0\xe9 -1.e'), 0xff, 0xef, 0xbb, 0xbf),
      { maxLength: 60 },
    )
    const name = fc.constantFrom('l.csv', 'l.tsv', 'l.jsonl', 'l.json', 'l.yaml', 'l.parquet', 'l.csv.gz')
    await fc.assert(
      fc.asyncProperty(bytes, name, async (content, path) => {
        const outcome = await readInMemory({ [path]: Uint8Array.from(content) }, { path }).then(
          ({ table }) => table.ids.length === table.size,
          (error: Error) => error.name === 'InputError',
        )
        expect(outcome).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
