import { describe, expect, test } from 'vitest'
import { countClasses } from '../../../src/dataset/index.ts'
import { parquetOf } from '../../support/parquet_file.ts'
import { type InMemory, labelsById, readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

async function counts(files: Files, asked: InMemory = {}): Promise<Record<string, number>> {
  const { table } = await readInMemory(files, asked)
  const { classes, counts } = countClasses(table)
  return Object.fromEntries(classes.map((name, code) => [name, counts[code] ?? 0]))
}

function feature(...names: readonly string[]): string {
  const listed = names.map((name, code) => `          '${code}': ${name}`).join('\n')
  return `  features:\n  - name: label\n    dtype:\n      class_label:\n        names:\n${listed}\n`
}

describe('the card of a Hugging Face dataset names the classes of the subset that is read', () => {
  const cola = `- config_name: cola\n${feature('unacceptable', 'acceptable')}`
  const sst2 = `- config_name: sst2\n${feature('negative', 'positive')}`
  const configs = [
    'configs:',
    '- config_name: cola\n  data_files:\n  - split: train\n    path: cola/train-*',
    '- config_name: sst2\n  data_files:\n  - split: train\n    path: sst2/train-*\n',
  ].join('\n')
  const card = (front: string) => `---\n${front}---\n# A dataset\n`
  const rows = 'text,label\na,0\nb,1\nc,1\n'
  const both = {
    'data/cola/train-0.csv': rows,
    'data/sst2/train-0.csv': rows,
    'data/README.md': card(`dataset_info:\n${cola}${sst2}${configs}`),
  }

  test('by its data_files', async () => {
    expect(await counts(both, { labels: { file: 'sst2/*.csv' } })).toEqual({ negative: 1, positive: 2 })
    expect(await counts(both, { labels: { file: 'cola/train-0.csv' } })).toEqual({ unacceptable: 1, acceptable: 2 })
  })

  test.each([
    ['a path', 'sst2/train-*'],
    ['a list of paths', '[sst2/train-*, sst2/test-*]'],
    ['paths by split', '{ train: sst2/train-* }'],
  ])('written as %s', async (_, written) => {
    const readme = card(
      `dataset_info:\n${cola}${sst2}configs:\n- { config_name: cola, data_files: x }\n- { config_name: sst2, data_files: ${written} }\n`,
    )
    const files = { ...both, 'data/README.md': readme }
    expect(await counts(files, { labels: { file: 'sst2/*.csv' } })).toEqual({ negative: 1, positive: 2 })
  })

  test.each(['sst2/train-0.csv', 'sst2'])('in a parent folder of %s', async (path) => {
    const above = { 'README.md': both['data/README.md'], 'sst2/train-0.csv': rows, 'other/train-0.csv': rows }
    expect(await counts(above, { path })).toEqual({ negative: 1, positive: 2 })
    expect(await counts(above, { path: path.replace('sst2', 'other') })).toEqual({ 0: 1, 1: 2 })
  })

  test('by its data_dir', async () => {
    const readme = card(
      `dataset_info:\n${cola}${sst2}configs:\n- { config_name: cola, data_dir: cola }\n- { config_name: sst2, data_dir: ./sst2 }\n`,
    )
    const files = { ...both, 'data/README.md': readme }
    expect(await counts(files, { labels: { file: 'sst2/*.csv' } })).toEqual({ negative: 1, positive: 2 })
  })

  test('by the name of its folder if the card lists no files', async () => {
    const files = { ...both, 'data/README.md': card(`dataset_info:\n${cola}${sst2}`) }
    expect(await counts(files, { labels: { file: 'sst2/*.csv' } })).toEqual({ negative: 1, positive: 2 })
  })

  test('and no other subset does', async () => {
    const files = { ...both, 'data/more/x.csv': rows }
    expect(await counts(files, { labels: { file: 'more/x.csv' } })).toEqual({ 0: 1, 1: 2 })
  })

  test('but files of several subsets are an error that lists them', async () => {
    const read = readInMemory(both, { labels: { file: '*/*.csv' } })
    await expect(read).rejects.toThrow(
      'data/README.md: Cannot determine the class names: the dataset card describes several subsets with different classes (cola, sst2), and the files do not belong to exactly one of them',
    )
    await expect(read).rejects.toThrow("labels: { file: 'sst2/train-*' }")
  })

  test('and so is a card that does not assign files to subsets', async () => {
    const files = { 'data/a.csv': rows, 'data/README.md': card(`dataset_info:\n${cola}${sst2}`) }
    await expect(readInMemory(files, { labels: { file: 'a.csv' } })).rejects.toThrow('(cola, sst2)')
  })

  test('unless their classes are the same', async () => {
    const again = sst2.replace('sst2', 'sst2_short')
    const files = { 'data/a.csv': rows, 'data/README.md': card(`dataset_info:\n${again}${sst2}`) }
    expect(await counts(files, { labels: { file: 'a.csv' } })).toEqual({ negative: 1, positive: 2 })
  })

  test('and the names in a Parquet file take precedence', async () => {
    const features = JSON.stringify({
      info: { features: { label: { names: ['no', 'yes'], _type: 'ClassLabel' } } },
    })
    const own = await parquetOf('SELECT 1 AS label', `KV_METADATA {huggingface: '${features}'}`)
    const files = { 'data/a.parquet': own, 'data/README.md': card(`dataset_info:\n${cola}${sst2}`) }
    expect(await counts(files, { labels: { file: 'a.parquet' } })).toEqual({ no: 0, yes: 1 })
  })

  test('and files with different names for one code are not read as one', async () => {
    const named = (names: readonly string[]) =>
      parquetOf(
        'SELECT 1 AS label',
        `KV_METADATA {huggingface: '${JSON.stringify({ info: { features: { label: { names } } } })}'}`,
      )
    const files = { 'data/a.parquet': await named(['no', 'yes']), 'data/b.parquet': await named(['neg', 'pos']) }
    await expect(readInMemory(files, { labels: { file: '*.parquet' } })).rejects.toThrow(
      "data/b.parquet: Expected the class names 'no', 'yes' for column 'label' as in the previous files, found 'neg', 'pos'. Set labels.file to files with the same class names.",
    )
  })
})

describe('names are found by number', () => {
  test('of a card', async () => {
    const readme = `---\ndataset_info:\n  features:\n  - name: label\n    dtype:\n      class_label:\n        names:\n          '0': person\n          '2': car\n          '10': dog\n---\n`
    const files = {
      'data/train/metadata.csv': 'file_name,label\na.jpg,0\nb.jpg,2\nc.jpg,10\n',
      'data/README.md': readme,
    }
    expect(await counts(files)).toEqual({ person: 1, car: 1, dog: 1 })
  })

  test('of a card, for a part of a struct', async () => {
    const category = '    - name: category\n      dtype: { class_label: { names: { "0": cat, "7": dog } } }\n'
    const readme = `---\ndataset_info:\n  features:\n  - name: objects\n    struct:\n    - name: id\n      dtype: int64\n${category}---\n`
    const files = {
      'data/l.parquet': await parquetOf("SELECT {'id': 1, 'category': 7} AS objects"),
      'data/README.md': readme,
    }
    expect(await counts(files, { labels: { file: 'l.parquet', label: 'objects.category' } })).toEqual({
      cat: 0,
      dog: 1,
    })
  })

  test.each([
    ['names.yaml', 'names: {0: person, 2: car}\n'],
    ['names.yaml', '0: person\n2: car\n'],
    ['config.json', '{"id2label": {"0": "person", "2": "car"}}'],
    ['notes.json', '{"categories": [{"id": 0, "name": "person"}, {"id": 2, "name": "car"}], "info": {}}'],
    ['names.json', '["person", "bus", "car"]'],
    ['names.txt', 'person\nbus\ncar\n'],
  ])('of %s: %s', async (names, content) => {
    const files = { 'data/l.csv': 'id,label\na,0\nb,2\nc,2\n', [`data/${names}`]: content }
    const found = await counts(files, { labels: { file: 'l.csv', names } })
    expect(found).toMatchObject({ person: 1, car: 2 })
  })

  test('a document without names is an error', async () => {
    const files = { 'data/l.csv': 'id,label\na,0\n', 'data/n.json': '{"a": 1}' }
    await expect(readInMemory(files, { labels: { file: 'l.csv', names: 'n.json' } })).rejects.toThrow(
      "data/n.json: Found no class names. Expected the key 'names', 'id2label' or 'categories'.",
    )
  })

  test('1.0 is number 1, and -1 means no label', async () => {
    const files = { 'data/l.csv': 'id,label\na,0.0\nb,1.0\nc,-1\nd,-1.0\n', 'data/n.txt': 'no\nyes\n' }
    const dataset = await readInMemory(files, { labels: { file: 'l.csv', names: 'n.txt' } })
    expect(labelsById(dataset)).toEqual({ a: 'no', b: 'yes', c: null, d: null })
    expect(dataset.notes).toEqual([])
  })

  test('-1 keeps the name that the config gives it', async () => {
    const files = { 'data/l.csv': 'id,label\na,0\nc,-1\n', 'data/n.txt': 'no\nyes\n' }
    const map = new Map([['-1', 'unknown']])
    const dataset = await readInMemory(files, { labels: { file: 'l.csv', names: 'n.txt', map } })
    expect(labelsById(dataset)).toEqual({ a: 'no', c: 'unknown' })
  })

  test('without names, labels are unchanged', async () => {
    expect(await counts({ 'data/l.csv': 'id,label\na,0.0\nb,1.0\nc,-1\n' })).toEqual({ '-1': 1, '0.0': 1, '1.0': 1 })
  })
})

describe('the card of a Hugging Face dataset is read for plain files', () => {
  const front = (...infos: readonly string[]) => `---\ndataset_info:\n${infos.join('')}---\n`
  const sentiment = front(feature('neg', 'pos'))
  const subsets = front(`- config_name: a\n${feature('neg', 'pos')}`, `- config_name: b\n${feature('cat', 'dog')}`)

  test.each([
    ['one table at the top', { 'data/train.csv': 'text,label\na,0\nb,1\nc,1\n' }],
    ['one table in data/', { 'data/data/train.csv': 'text,label\na,0\nb,1\nc,1\n' }],
    ['codes that pandas made floats, and -1 for none', { 'data/t.csv': 'text,label\na,0.0\nb,1.0\nc,1.0\nd,-1\n' }],
    ['lines of JSON', { 'data/train.jsonl': '{"label": 0}\n{"label": 1}\n{"label": 1}\n' }],
    ['a table for each split', { 'data/train.csv': 'text,label\na,0\nb,1\n', 'data/test.csv': 'text,label\nc,1\n' }],
  ])('%s', async (_, files: Files) => {
    const all = { ...files, 'data/README.md': sentiment }
    expect(await counts(all)).toEqual({ neg: 1, pos: 2 })
    const { layout } = await readInMemory(all)
    const [file = ''] = layout.settings.flatMap((line) => /^file: '?(.*?)'?$/.exec(line)?.[1] ?? [])
    expect(await counts(all, { labels: { file } })).toEqual({ neg: 1, pos: 2 })
  })

  test.each([
    ['one file', { 'data/train.csv': 'text,label\na,0\nb,1\n' }],
    [
      'a file for each split',
      { 'data/data/train.csv': 'text,label\na,0\n', 'data/data/test.csv': 'text,label\nb,1\n' },
    ],
    ['shards', { 'data/data/train-00000-of-00001.csv': 'text,label\na,0\nb,1\n' }],
  ])('and if it does not say which subset %s belongs to, its maps of names are offered', async (_, files: Files) => {
    const read = counts({ ...files, 'data/README.md': subsets })
    await expect(read).rejects.toThrow("map: { '0': neg, '1': pos } }\nlabels: { file: ")
    const labels = {
      map: new Map([
        ['0', 'cat'],
        ['1', 'dog'],
      ]),
    }
    expect(await counts({ ...files, 'data/README.md': subsets }, { labels })).toEqual({ cat: 1, dog: 1 })
  })

  test('and determines where the files are', async () => {
    const card =
      '---\nconfigs:\n- config_name: default\n  data_files:\n  - split: train\n    path: stuff/part-*.csv\n---\n'
    const files = {
      'data/stuff/part-1.csv': 'label\nx\n',
      'data/stuff/part-2.csv': 'label\ny\n',
      'data/README.md': card,
    }
    expect(await counts(files)).toEqual({ x: 1, y: 1 })
  })
})

describe('the names of YOLO', () => {
  const images = { 'data/images/0.jpg': '0', 'data/images/1.jpg': '1' }
  const labels = { 'data/labels/0.txt': '0 .5 .5 .1 .1\n', 'data/labels/1.txt': '2.0 .5 .5 .1 .1\n' }

  test('are found by number', async () => {
    const files = { ...images, ...labels, 'data/data.yaml': 'names: {0: person, 2: car, 10: dog}\n' }
    expect(await counts(files)).toEqual({ person: 1, car: 1, dog: 0 })
  })

  test.each([
    ['classes.txt', 'person\nbus\ncar\n'],
    ['labels/classes.txt', 'person\nbus\ncar\n'],
    ['obj.names', 'person\nbus\ncar\n'],
    ['notes.json', '{"categories": [{"id": 0, "name": "person"}, {"id": 2, "name": "car"}]}'],
  ])('are found in %s', async (name, content) => {
    const found = await counts({ ...images, ...labels, [`data/${name}`]: content })
    expect(found).toMatchObject({ person: 1, car: 1 })
  })

  test('in two files must agree', async () => {
    const two = {
      ...images,
      ...labels,
      'data/a.yaml': 'names: [person, bus, car]\n',
      'data/b.yaml': 'names: [cat, bus, car]\n',
    }
    const read = readInMemory(two)
    await expect(read).rejects.toThrow(
      "Found several files with different class names (a.yaml, b.yaml): class 0 is 'person' in one and 'cat' in another",
    )
    await expect(read).rejects.toThrow('labels: { format: yolo, names: b.yaml }')
    expect(await counts(two, { labels: { format: 'yolo', names: 'b.yaml' } })).toEqual({ cat: 1, bus: 0, car: 1 })
  })

  test('in two files that agree are one list', async () => {
    const two = {
      ...images,
      ...labels,
      'data/data.yaml': 'names: [person, bus, car]\n',
      'data/classes.txt': 'person\nbus\ncar\n',
    }
    expect(await counts(two)).toEqual({ person: 1, bus: 0, car: 1 })
  })

  test('are not labels: labels/classes.txt contains none, unless an image has that name', async () => {
    const list = { 'data/labels/classes.txt': 'person\nbus\ncar\n' }
    const dataset = await readInMemory({ ...images, ...labels, ...list })
    expect(Object.keys(labelsById(dataset))).toEqual(['images/0.jpg', 'images/1.jpg'])
  })
})

describe('labels.map', () => {
  const noted = async (labels: readonly string[], map: Record<string, string>) => {
    const csv = `id,label\n${labels.map((label, i) => `${i},${label}\n`).join('')}`
    const { notes } = await readInMemory({ 'data/l.csv': csv }, { labels: { map: new Map(Object.entries(map)) } })
    return notes.map(({ message }) => message).filter((message) => message.includes('labels.map'))
  }

  test('needs no entry for each name if it only merges some names of the data', async () => {
    expect(await noted(['joy', 'Joy', 'calm'], { Joy: 'joy' })).toEqual([])
  })

  test('needs no entry for a name that it maps to', async () => {
    expect(await noted(['1', '2', 'joy'], { 1: 'joy', 2: 'calm' })).toEqual([])
  })

  test.each([
    ['a code that it lacks', ['1', '2', '3'], { 1: 'joy', 2: 'calm' }, "'3'"],
    ['a name beside codes', ['1', 'joy', 'fear'], { 1: 'joy' }, "'fear'"],
    ['a code beside names that it merges', ['joy', 'Joy', '5'], { Joy: 'joy' }, "'5'"],
    ['a name beside names that it translates', ['froh', 'calm'], { froh: 'joy' }, "'calm'"],
  ])('warns of %s', async (_, labels, map, left) => {
    expect(await noted(labels, map)).toEqual([`Kept 1 label unchanged because it is not in labels.map: ${left}`])
  })
})
