import { describe, expect, test } from 'vitest'
import { labelsById, readInMemory } from '../../../support/read_in_memory.ts'

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  wd: 'https://www.wikidata.org/wiki/',
}

function field(column: string, dataType: string | readonly string[], more = {}) {
  const source = { fileObject: { '@id': 'table' }, extract: { column } }
  return { '@type': 'cr:Field', '@id': `r/${column}`, name: column, dataType, source, ...more }
}

interface Description {
  readonly fields: readonly object[]
  readonly files?: readonly object[]
  readonly more?: readonly object[]
  readonly context?: object
}

const TABLE = {
  '@type': 'cr:FileObject',
  '@id': 'table',
  name: 'notes.csv',
  contentUrl: 'notes.csv',
  encodingFormat: 'text/csv',
}

function croissant({ fields, files = [TABLE], more = [], context = CONTEXT }: Description): string {
  return JSON.stringify({
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    distribution: files,
    recordSet: [{ '@type': 'cr:RecordSet', '@id': 'r', field: fields }, ...more],
  })
}

/** No name of a column is typical of a label or a split. */
const CSV = 'id,opinion,part,age\na,good,train,1\nb,bad,test,2\nc,good,dev,3\nd,bad,train,4\n'
const FIELDS = [
  field('opinion', ['sc:Text', 'cr:Label']),
  field('part', ['sc:Text', 'wd:Q3985153']),
  field('age', 'sc:Integer'),
]
const LABELS = { a: 'good', b: 'bad', c: 'good', d: 'bad' }

const read = (description: string, files: Readonly<Record<string, string>> = { 'data/notes.csv': CSV }, labels = {}) =>
  readInMemory({ ...files, 'data/croissant.json': description }, { labels })

describe('a Croissant file', () => {
  test.each(['data/croissant.json', 'data/metadata.json'])('can be the path of the dataset: %s', async (path) => {
    const files = { [path]: croissant({ fields: FIELDS }), 'data/notes.csv': CSV }
    const dataset = await readInMemory(files, { path })
    expect(labelsById(dataset)).toEqual(LABELS)
    expect(dataset.layout.found?.path).toBe('data')
  })

  test('names the table, the label column and the split column', async () => {
    const dataset = await read(croissant({ fields: FIELDS }))
    expect(labelsById(dataset)).toEqual(LABELS)
    expect(dataset.table.splits?.names).toEqual(['train', 'test', 'val'])
    expect(dataset.layout).toMatchObject({
      detected: true,
      found: { path: 'data', description: 'notes.csv, as croissant.json describes it' },
      settings: ['file: notes.csv', 'id: id', 'label: opinion', 'split: part'],
    })
  })

  test.each([
    'cr:Label',
    'http://mlcommons.org/croissant/Label',
    'https://mlcommons.org/croissant/Label',
    'http://mlcommons.org/schema/Label',
    'croissant:Label',
  ])('can write the label type as %s', async (type) => {
    const context = { croissant: 'http://mlcommons.org/croissant/' }
    expect(labelsById(await read(croissant({ fields: [field('opinion', type)], context })))).toEqual(LABELS)
  })

  test.each([
    'cr:Split',
    'wd:Q3985153',
    'https://www.wikidata.org/wiki/Q3985153',
    'http://www.wikidata.org/entity/Q3985153',
  ])('can write the split type as %s', async (type) => {
    const dataset = await read(croissant({ fields: [field('opinion', 'cr:Label'), field('part', type)] }))
    expect(dataset.table.splits?.names).toEqual(['train', 'test', 'val'])
  })

  test.each([{ '@id': 's/name' }, { field: { '@id': 's/name' } }])(
    'can refer to a record set of splits: %j',
    async (references) => {
      const splits = {
        '@id': 's',
        dataType: 'cr:Split',
        field: [
          { '@id': 's/name', dataType: 'sc:Text' },
          { '@id': 's/url', dataType: 'cr:Split' },
        ],
        data: [{ 's/name': 'train', 's/url': 'cr:TrainingSplit' }],
      }
      const fields = [field('opinion', 'cr:Label'), field('part', 'sc:Text', { references })]
      expect((await read(croissant({ fields, more: [splits] }))).table.splits?.names).toEqual(['train', 'test', 'val'])
    },
  )

  test('can describe JSON Lines by path, and single values without lists', async () => {
    const description = JSON.stringify({
      distribution: { '@id': 't', contentUrl: './rows.jsonl' },
      recordSet: {
        field: { dataType: 'cr:Label', source: { fileObject: { '@id': 't' }, extract: { jsonPath: '$.opinion' } } },
      },
    })
    const dataset = await read(description, {
      'data/rows.jsonl': '{"id":"a","opinion":"good"}\n{"id":"b","opinion":"bad"}\n',
    })
    expect(labelsById(dataset)).toEqual({ a: 'good', b: 'bad' })
  })

  test('can describe several files by a glob, whose names are the splits', async () => {
    const files = [{ '@type': 'cr:FileSet', '@id': 'table', includes: 'parts/*.csv' }]
    const of = (rows: string) => `id,opinion\n${rows}\n`
    const tables = { 'data/parts/train.csv': of('a,good\nb,bad'), 'data/parts/test.csv': of('c,good\nd,bad') }
    const dataset = await read(croissant({ fields: [field('opinion', 'cr:Label')], files }), tables)
    expect(labelsById(dataset)).toEqual(LABELS)
    expect(dataset.table.splits?.names).toEqual(['test', 'train'])
  })

  test('can name a file on the web that is also here', async () => {
    const files = [{ '@id': 'table', name: 'x', contentUrl: 'https://example.org/d/resolve/main/sub/notes.csv' }]
    const dataset = await read(croissant({ fields: FIELDS, files }), { 'data/sub/notes.csv': CSV })
    expect(labelsById(dataset)).toEqual(LABELS)
  })

  const DETECTED = { 'data/notes.csv': 'id,label,opinion\na,x,1\nb,y,2\nc,x,3\nd,y,4\n' }
  const AS_DETECTED = { a: 'x', b: 'y', c: 'x', d: 'y' }

  test('describes an additional dataset', async () => {
    const files = { 'data/l.csv': 'id,label\nx,good\ny,bad\n', 'more/notes.csv': CSV }
    const more = { 'more/croissant.json': croissant({ fields: FIELDS }) }
    const dataset = await readInMemory({ ...files, ...more }, { additional: [{ path: 'more' }] })
    expect(labelsById(dataset)).toMatchObject({ x: 'good', 'more:a': 'good', 'more:d': 'bad' })
  })

  test('can be called metadata.json', async () => {
    const described = { 'data/notes.csv': CSV, 'data/metadata.json': croissant({ fields: FIELDS }) }
    const dataset = await readInMemory(described)
    expect(labelsById(dataset)).toEqual(LABELS)
    expect(dataset.layout.found?.description).toBe('notes.csv, as metadata.json describes it')
  })

  test('is another file if metadata.json does not mention the vocabulary', async () => {
    const files = { 'data/notes.csv': CSV.replace('opinion', 'label'), 'data/metadata.json': '{ "recordSet": 1' }
    const dataset = await readInMemory(files)
    expect(labelsById(dataset)).toEqual(LABELS)
    expect(dataset.notes.map(({ message }) => message).join()).not.toContain('metadata.json')
  })

  test('gives way to settings', async () => {
    const dataset = await read(croissant({ fields: FIELDS }), undefined, { label: 'age' })
    expect(labelsById(dataset)).toEqual({ a: '1', b: '2', c: '3', d: '4' })
    const split = await read(croissant({ fields: FIELDS }), undefined, { split: 'age' })
    expect(split.table.splits?.names).not.toContain('train')
  })

  test('in the shape of Hugging Face has the splits of the folders', async () => {
    const files = [
      {
        '@type': 'cr:FileObject',
        '@id': 'repo',
        contentUrl: 'https://huggingface.co/datasets/u/d/tree/refs%2Fconvert%2Fparquet',
        encodingFormat: 'git+https',
      },
      { '@type': 'cr:FileSet', '@id': 'files', containedIn: { '@id': 'repo' }, includes: 'default/*/*.csv' },
    ]
    const source = (extract: object, more = {}) => ({ fileSet: { '@id': 'files' }, extract, ...more })
    const splits = {
      '@type': 'cr:RecordSet',
      '@id': 'default_splits',
      dataType: 'cr:Split',
      key: { '@id': 'default_splits/split_name' },
      field: [{ '@type': 'cr:Field', '@id': 'default_splits/split_name', dataType: 'sc:Text' }],
      data: [{ 'default_splits/split_name': 'train' }, { 'default_splits/split_name': 'test' }],
    }
    const split = {
      '@id': 'default/split',
      dataType: 'sc:Text',
      source: source(
        { fileProperty: 'fullpath' },
        { transform: { regex: 'default/(?:partial-)?(train|test)/.+csv$' } },
      ),
      references: { field: { '@id': 'default_splits/split_name' } },
    }
    const tables = {
      'data/default/train/0000.csv': 'id,text,opinion\na,x,good\nb,y,bad\n',
      'data/default/test/0000.csv': 'id,text,opinion\nc,x,good\nd,y,bad\n',
    }
    const label = {
      '@id': 'default/opinion',
      dataType: ['sc:Integer', 'cr:Label'],
      source: source({ column: 'opinion' }),
    }
    const dataset = await read(croissant({ fields: [split, label], files, more: [splits] }), tables)
    expect(labelsById(dataset)).toEqual(LABELS)
    expect(dataset.table.splits?.names.toSorted()).toEqual(['test', 'train'])
  })

  test('in the shape of Kaggle describes a table of the archive', async () => {
    const files = [
      {
        '@type': 'cr:FileObject',
        '@id': 'archive.zip',
        contentUrl: 'https://www.kaggle.com/api/v1/datasets/download/u/d?datasetVersionNumber=1',
        encodingFormat: 'application/zip',
      },
      { '@type': 'cr:FileObject', '@id': 'table', contentUrl: 'notes.csv', containedIn: { '@id': 'archive.zip' } },
    ]
    expect(labelsById(await read(croissant({ fields: FIELDS, files })))).toEqual(LABELS)
  })

  test('without a label field changes nothing', async () => {
    const dataset = await read(croissant({ fields: [field('opinion', 'sc:Text')] }), DETECTED)
    expect(labelsById(dataset)).toEqual(AS_DETECTED)
    expect(dataset.notes).toEqual([])
  })

  test.each(['other.csv', '../notes.csv', '/notes.csv', 'C:/notes.csv', '.git/notes.csv'])(
    'whose files are not in the folder is ignored with a note: %s',
    async (contentUrl) => {
      const files = [{ '@id': 'table', contentUrl }]
      const dataset = await read(croissant({ fields: [field('opinion', 'cr:Label')], files }), DETECTED)
      expect(labelsById(dataset)).toEqual(AS_DETECTED)
      expect(dataset.notes).toEqual([
        {
          level: 'note',
          file: 'data/croissant.json',
          message: `Ignored croissant.json: the files of its label fields are not here: '${contentUrl}'`,
        },
      ])
    },
  )

  test.each(['{', '[1]', '{"recordSet":[{"field":[3,null,{"dataType":{}}]}],"distribution":"x"}', '[[[', '"x"'])(
    'that is broken does not hide the labels: %s',
    async (description) => {
      expect(labelsById(await read(description, DETECTED))).toEqual(AS_DETECTED)
    },
  )

  test('that is not JSON is a warning with its line', async () => {
    const { notes } = await read('{\n"a" 1}', DETECTED)
    expect(notes).toEqual([
      {
        level: 'warning',
        file: 'data/croissant.json',
        line: 2,
        message: expect.stringContaining('Ignored croissant.json: '),
      },
    ])
  })

  test('that is too large is a warning', async () => {
    const { notes } = await read(`[${'0,'.repeat(200_001)}0]`, DETECTED)
    expect(notes[0]?.message).toContain('Ignored croissant.json: ')
  })

  test('with a glob of too many alternatives is a warning', async () => {
    const files = [{ '@id': 'table', includes: '{a,b}'.repeat(30) }]
    const { notes } = await read(croissant({ fields: [field('opinion', 'cr:Label')], files }), DETECTED)
    expect(notes[0]?.message).toContain('Ignored croissant.json: ')
  })

  test('with several label fields is an error that lists the choices', async () => {
    const fields = [field('opinion', 'cr:Label'), field('age', 'cr:Label')]
    await expect(
      read(croissant({ fields })),
    ).rejects.toThrow(`data/croissant.json: Found several label fields in croissant.json: 'opinion', 'age'. Add these lines to the config, with one of the lines that start with \`labels\`:
data: { dataset_path: data }
labels: { file: notes.csv, label: opinion }
labels: { file: notes.csv, label: age }`)
  })

  test('that names a column that the table does not have is an error', async () => {
    await expect(read(croissant({ fields: [field('opinions', 'cr:Label')] }))).rejects.toThrow(
      "Found no column 'opinions' (the label field of croissant.json) (did you mean 'opinion'?)",
    )
  })

  test('that names a split column that the table does not have is an error', async () => {
    const fields = [field('opinion', 'cr:Label'), field('parts', 'cr:Split')]
    await expect(read(croissant({ fields }))).rejects.toThrow("'parts' (the split field of croissant.json)")
    await expect(read(croissant({ fields: FIELDS }), undefined, { split: 'nope' })).rejects.toThrow(
      "'nope' (labels.split)",
    )
  })

  test('that is ignored is named in the error if nothing else is found', async () => {
    await expect(read('{ "recordSet": [')).rejects.toThrow(
      /but these files:\n- Ignored croissant\.json: Cannot read this as JSON.*\n- .*\n[\s\S]*--label opinion$/,
    )
  })
})

describe('the fields of a Croissant file', () => {
  const splitsOf = async (dataset: ReturnType<typeof read>) => {
    const { splits } = (await dataset).table
    return Array.from(splits?.codes ?? [], (code) => splits?.names[code])
  }
  const SPLITS = ['train', 'test', 'val', 'train']
  const withSource = (column: string, dataType: string, source: object) => ({ ...field(column, dataType), source })

  test('can be parts of another field', async () => {
    const parts = [field('opinion', 'cr:Label'), field('part', 'cr:Split')]
    const dataset = read(croissant({ fields: [{ '@id': 'r/both', repeated: true, subField: parts }] }))
    expect(labelsById(await dataset)).toEqual(LABELS)
    expect(await splitsOf(dataset)).toEqual(SPLITS)
  })

  test.each([{ field: { '@id': 'b/opinion' } }, { field: 'b/opinion' }, { '@id': 'b/opinion' }])(
    'can have their values from another field: %j',
    async (source) => {
      const more = [{ '@id': 'b', field: [{ ...field('opinion', 'sc:Text'), '@id': 'b/opinion' }] }]
      const fields = [withSource('opinion', 'cr:Label', source)]
      expect(labelsById(await read(croissant({ fields, more })))).toEqual(LABELS)
    },
  )

  test('that have their values from each other are not followed for ever', async () => {
    const own = {
      ...withSource('opinion', 'cr:Label', { field: { '@id': 'r/opinion' } }),
      subField: { '@id': 'r/opinion' },
    }
    await expect(read(croissant({ fields: [own] }))).rejects.toThrow(
      "its label fields are not columns of a table: 'r/opinion'",
    )
  })

  test('are visited once, even if thousands contain each other', async () => {
    const next = (i: number) => ({ '@id': `n${(i + 1) % 12_000}` })
    const graph = Array.from({ length: 12_000 }, (_, i) => ({
      '@id': `n${i}`,
      dataType: 'cr:Label',
      source: { field: next(i) },
      subField: next(i),
      field: { '@id': `n${i}` },
    }))
    const started = performance.now()
    await expect(read(JSON.stringify({ '@graph': graph }))).rejects.toThrow(
      'its label fields are not columns of a table',
    )
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('can name their file in a text', async () => {
    const source = { fileObject: 'table', extract: { column: 'opinion' } }
    expect(labelsById(await read(croissant({ fields: [withSource('opinion', 'cr:Label', source)] })))).toEqual(LABELS)
  })

  test.each(['separator', 'delimiter'])('can have several labels in a cell: %s', async (key) => {
    const source = { fileObject: { '@id': 'table' }, extract: { column: 'tags' }, transform: { [key]: '|' } }
    const fields = [{ ...withSource('tags', 'cr:Label', source), repeated: true }]
    const dataset = await read(croissant({ fields }), { 'data/notes.csv': 'id,tags\na,x|y\nb,x\n' })
    expect(dataset.table.classes).toEqual(['x', 'y'])
  })

  test('name what they do with the values that is not applied', async () => {
    const source = {
      fileObject: 'table',
      extract: { column: 'opinion' },
      transform: [{ regex: '^(.)' }, { replace: 'a/b' }],
    }
    const { notes } = await read(croissant({ fields: [withSource('opinion', 'cr:Label', source)] }))
    expect(notes[0]).toMatchObject({
      level: 'warning',
      message:
        "The label field 'r/opinion' of croissant.json changes its values by 'regex', 'replace', which is not applied",
    })
  })

  test('can have keys with prefixes', async () => {
    const prefixed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(prefixed)
      if (typeof value !== 'object' || value === null) return value
      const prefix = (key: string) =>
        /^@/.test(key) ? '' : /^(?:distribution|contentUrl|name)$/.test(key) ? 'sc:' : 'cr:'
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          `${prefix(key)}${key}`,
          key === '@context' ? inner : prefixed(inner),
        ]),
      )
    }
    const description = JSON.stringify(prefixed(JSON.parse(croissant({ fields: FIELDS }))))
    expect(labelsById(await read(description))).toEqual(LABELS)
    expect(await splitsOf(read(description))).toEqual(SPLITS)
  })

  test.each([true, false])('can be in a graph: nested %s', async (isNested) => {
    const { '@context': context, ...dataset } = JSON.parse(croissant({ fields: FIELDS }))
    const flat = [
      { '@id': 'd', recordSet: { '@id': 'r' }, distribution: [{ '@id': 'table' }] },
      { '@id': 'r', field: FIELDS.map((one) => ({ '@id': one['@id'] })) },
      TABLE,
      ...FIELDS,
    ]
    const description = JSON.stringify({ '@context': context, '@graph': isNested ? [dataset] : flat })
    expect(labelsById(await read(description))).toEqual(LABELS)
  })

  test.each(['$.meta.kind', '$[*].meta.kind', "$['meta']['kind']", '@.meta["kind"]'])(
    'can be nested keys of JSON: %s',
    async (jsonPath) => {
      const files = [{ '@id': 'table', contentUrl: 'rows.jsonl' }]
      const fields = [withSource('kind', 'cr:Label', { fileObject: { '@id': 'table' }, extract: { jsonPath } })]
      const rows = '{"id":"a","meta":{"kind":"good"}}\n{"id":"b","meta":{"kind":"bad"}}\n'
      expect(labelsById(await read(croissant({ fields, files }), { 'data/rows.jsonl': rows }))).toEqual({
        a: 'good',
        b: 'bad',
      })
    },
  )

  test('can be in files with blanks in their addresses', async () => {
    const files = [{ '@id': 'table', contentUrl: 'my%20notes.csv' }]
    expect(labelsById(await read(croissant({ fields: FIELDS, files }), { 'data/my notes.csv': CSV }))).toEqual(LABELS)
  })

  test('leave out the files that a set excludes', async () => {
    const files = [{ '@id': 'table', includes: '*.csv', excludes: ['x*.csv', '../n*.csv'] }]
    const dataset = await read(croissant({ fields: FIELDS, files }), {
      'data/notes.csv': CSV,
      'data/x.csv': 'a,b\n1,2\n',
    })
    expect(labelsById(dataset)).toEqual(LABELS)
  })

  test.each(['cr:', 'http://mlcommons.org/croissant/', 'https://mlcommons.org/croissant/'])(
    'can have the splits of the vocabulary: %s',
    async (prefix) => {
      const csv = CSV.replaceAll('train', `${prefix}TrainingSplit`).replace('test', `${prefix}TestSplit`)
      const table = { 'data/notes.csv': csv.replace('dev', `${prefix}ValidationSplit`) }
      expect(await splitsOf(read(croissant({ fields: FIELDS }), table))).toEqual(SPLITS)
    },
  )

  describe('with a split in the file names', () => {
    const of = (rows: string) => `id,opinion\n${rows}\n`
    const tables = { 'data/p/xtrainof2014.csv': of('a,good\nb,bad'), 'data/p/xtestof2014.csv': of('c,good\nd,bad') }
    const described = (fileProperty: string, regex: string) => {
      const source = { fileSet: { '@id': 'table' }, extract: { fileProperty }, transform: { regex } }
      const fields = [field('opinion', 'cr:Label'), withSource('part', 'cr:Split', source)].map((one) => ({
        ...one,
        source: {
          fileSet: { '@id': 'table' },
          ...('extract' in one.source ? { extract: one.source.extract } : {}),
          ...('transform' in one.source ? { transform: one.source.transform } : {}),
        },
      }))
      return croissant({ fields, files: [{ '@id': 'table', includes: 'p/*.csv' }] })
    }

    test.each([
      ['filename', '^x(train|test)of2014.*$'],
      ['filename', 'x(train|test)of'],
      ['fullpath', 'p/x(?:(train)|(test))of.*'],
    ])('read it: %s %s', async (property, regex) => {
      const dataset = read(described(property, regex), tables)
      expect(labelsById(await dataset)).toEqual(LABELS)
      expect((await splitsOf(dataset)).toSorted()).toEqual(['test', 'test', 'train', 'train'])
    })

    test.each([
      ['filename', '(train|test)of', "its pattern finds no split in 'p/xtestof2014.csv'"],
      ['filename', '', 'it is neither a column nor a part of the file names'],
    ])('say why they do not read it: %s %s', async (property, regex, why) => {
      const { notes } = await read(described(property, regex), tables)
      expect(notes.map(({ message }) => message)).toContain(
        `Ignored the split field 'r/part' of croissant.json: ${why}`,
      )
    })
  })

  test('with a split in other files say so', async () => {
    const files = [TABLE, { '@id': 'other', contentUrl: 'other.csv' }]
    const part = withSource('part', 'cr:Split', { fileObject: { '@id': 'other' }, extract: { column: 'part' } })
    const { notes } = await read(croissant({ fields: [field('opinion', 'cr:Label'), part], files }))
    expect(notes[0]?.message).toBe("Ignored the split field 'r/part' of croissant.json: the labels are in other files")
  })
})
