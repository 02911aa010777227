import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/index.ts'
import { readDataset } from '../../../src/dataset/index.ts'
import { datasetAt } from '../../support/dataset_settings.ts'
import { memoryTree } from '../../support/memory_tree.ts'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

const song = (n: number) => `song-id_${String(n).padStart(3, '0')}`
const emopia = [
  'ID,4Q,annotator',
  ...[1, 2, 3, 4].flatMap((q) => [0, 1].map((clip) => `Q${q}_${song(q % 3)}_${clip},${q},D`)),
].join('\n')

describe('EMOPIA', () => {
  test('is detected by label.csv with ID and 4Q, and grouped by the song inside ID', async () => {
    const { table, layout } = await readInMemory({
      'data/label.csv': emopia,
      'data/metadata_by_song.csv': 'songID,num_Q1\nx,1\n',
    })
    expect(layout).toMatchObject({
      kind: 'emopia',
      description: 'EMOPIA: classes from column 4Q of label.csv, ids from ID, groups are the songs inside ID',
      detected: true,
      stableIds: true,
    })
    expect(table.classes).toEqual(['anger', 'calm', 'joy', 'sadness'])
    expect(table.groups).toMatchObject({ key: 'song', noun: 'songs', names: [song(1), song(2), song(0)] })
  })

  test('keeps what is detected if only the group is set', async () => {
    const { table } = await readInMemory({ 'data/label.csv': emopia }, { labels: { group: 'annotator' } })
    expect(table.classes).toContain('joy')
    expect(table.groups).toMatchObject({ key: 'annotator', noun: 'groups', names: ['D'] })
  })

  test('is detected if the dataset is label.csv itself', async () => {
    const { layout } = await readInMemory({ 'data/label.csv': emopia }, { path: './data/label.csv' })
    expect(layout.kind).toBe('emopia')
  })

  test('takes a map of the config instead of its own', async () => {
    const labels = {
      map: new Map([
        ['1', 'happy'],
        ['2', 'tense'],
        ['3', 'sad'],
        ['4', 'calm'],
      ]),
    }
    const { table } = await readInMemory({ 'data/label.csv': emopia }, { labels })
    expect(table.classes).toEqual(['calm', 'happy', 'sad', 'tense'])
  })
})

describe('a manifest', () => {
  test('is found by a label column, whatever the case of its name', async () => {
    const dataset = await readInMemory({ 'data/songs.csv': 'ID,Emotion\na,joy\n', 'data/notes.csv': 'a,b\n1,2\n' })
    expect(labelsById(dataset)).toEqual({ a: 'joy' })
    expect(dataset.layout).toMatchObject({ kind: 'csv', detected: true, files: ['data/songs.csv'] })
  })

  test('takes precedence over folders', async () => {
    const { layout } = await readInMemory({
      'data/a/1.wav': '',
      'data/b/1.wav': '',
      'data/l.csv': 'path,label\na/1.wav,x\n',
    })
    expect(layout.kind).toBe('csv')
  })

  test('with one stem in several formats is one manifest', async () => {
    const { layout } = await readInMemory({
      'data/l.json': '[{"id": "a", "label": "x"}]',
      'data/l.csv': 'id,label\na,x\n',
      'data/l.tsv': 'id\tlabel\na\tx\n',
    })
    expect(layout.files).toEqual(['data/l.csv'])
  })

  test('next to another one is an error with the lines to choose from', async () => {
    const files = { 'data/a.csv': 'id,label\na,x\n', 'data/b.csv': 'id,label\na,x\n' }
    await expect(readInMemory(files)).rejects.toThrow(
      "Found several label files: 'a.csv', 'b.csv'. To choose one, run its command or set `dataset_path` in a config:\ndataset-balance analyze data/a.csv\ndataset-balance analyze data/b.csv",
    )
  })

  test('next to two others may also be one dataset with them', async () => {
    const files = ['a', 'b', 'c'].map((name) => [`data/${name}.csv`, `id,label\n${name},x\n`])
    await expect(readInMemory(Object.fromEntries(files))).rejects.toThrow(
      ":\n- all as one dataset, with these lines in `.github/dataset-balance.yml`:\ndata: { dataset_path: data }\nlabels: { file: '*.csv' }\n- one of them:\ndataset-balance analyze data/a.csv\n",
    )
  })

  test('next to another one is a choice of config lines if there are other settings', async () => {
    const files = { 'data/a.csv': 'id,label\na,x\n', 'data/b.csv': 'id,label\na,x\n' }
    await expect(readInMemory(files, { labels: { label: 'label' } })).rejects.toThrow(
      'with one of the lines that start with `labels`:\ndata: { dataset_path: data }\nlabels: { file: a.csv, label: label }\n',
    )
  })

  test('is chosen by a label column that the config names', async () => {
    const files = { 'data/a.csv': 'id,genre\na,x\n', 'data/b.csv': 'id,label\na,y\n' }
    expect(labelsById(await readInMemory(files, { labels: { label: 'genre' } }))).toEqual({ a: 'x' })
  })

  test('without the label column that the config names is an error that names the nearest', async () => {
    const files = { 'data/l.csv': 'id,genre\na,x\n' }
    await expect(readInMemory(files, { labels: { label: 'gender' } })).rejects.toThrow(
      "data/l.csv: Found no column 'gender' (labels.label) (did you mean 'genre'?). The columns are id, genre.",
    )
  })

  test('with a label column twice is an error', async () => {
    const files = { 'data/l.csv': 'id,label,label\na,x,y\n' }
    await expect(readInMemory(files)).rejects.toThrow(
      "Found more than one column 'label'. Rename all but one. The columns are id, label, label.",
    )
  })

  test('without label column is an error that lists the columns, and unlabelled in an additional dataset', async () => {
    const files = { 'main/l.csv': 'id,label\na,x\n', 'more/m.csv': 'composer,midi_filename\nBerg,2018/x.midi\n' }
    await expect(readInMemory(files, { path: 'more' })).rejects.toThrow(
      'more/m.csv: Found no label column (label, emotion, class, category, target, tag, y), and no column looks like one',
    )
    await expect(readInMemory(files, { path: 'more' })).rejects.toThrow(
      '\n- composer: 1 distinct value\n- midi_filename: 1',
    )
    const dataset = await readInMemory(files, { path: 'main', additional: [{ path: './more' }] })
    expect(labelsById(dataset)).toEqual({ a: 'x', 'more:2018/x.midi': null })
  })

  test('without labels that lists the files in the folders prevents these from being classes', async () => {
    const files = {
      'main/l.csv': 'id,label\na,x\n',
      'more/m.csv': 'year,file\n2004,2004/a.wav\n',
      'more/2004/a.wav': '',
      'more/2006/b.wav': '',
    }
    const { table } = await readInMemory(files, { path: 'main', additional: [{ path: 'more' }] })
    expect(table.classes).toEqual(['x'])
  })

  test('that cannot be read is reported if folders are read instead', async () => {
    const sounds = ['a', 'b'].flatMap((name) => [1, 2, 3, 4, 5].map((i) => [`data/${name}/${i}.wav`, '']))
    const files = { ...Object.fromEntries(sounds), 'data/l.csv': Uint8Array.of(0xff, 0xfe, 0x69) }
    const { layout, notes } = await readInMemory(files)
    expect(layout.kind).toBe('folders')
    expect(notes.at(-1)?.message).toBe(
      'Ignored a label file: data/l.csv:1: Cannot read the file: it is UTF-16. Save it as UTF-8.',
    )
  })

  test('that cannot be read is an error if there is nothing else', async () => {
    await expect(readInMemory({ 'data/l.csv': 'id,label\na,"x' })).rejects.toThrow('data/l.csv:2: Found a quote')
  })

  test('in YAML is recognized only if its keys look like files', async () => {
    const settings = { 'data/train.yaml': 'model: big\nlr: 0.1\n' }
    await expect(readInMemory(settings)).rejects.toThrow("Found no dataset in 'data'")
    expect(labelsById(await readInMemory({ 'data/l.yaml': 'a.mid: joy\n' }))).toEqual({ 'a.mid': 'joy' })
  })
})

describe('Hugging Face layouts', () => {
  const card =
    "---\ndataset_info:\n  features:\n  - name: label\n    dtype:\n      class_label:\n        names:\n          '0': neg\n          '1': pos\n---\n# A set\n"

  test('metadata in one folder per split gives ids relative to the dataset, and splits and names from the card', async () => {
    const dataset = await readInMemory({
      'data/README.md': card,
      'data/train/metadata.csv': 'file_name,label\n1.png,0\n2.png,1\n',
      'data/test/metadata.csv': 'file_name,label\n1.png,1\n',
    })
    expect(labelsById(dataset)).toEqual({ 'test/1.png': 'pos', 'train/1.png': 'neg', 'train/2.png': 'pos' })
    expect(dataset.layout.kind).toBe('hugging-face')
    expect(dataset.table.splits).toEqual({ names: ['test', 'train'], codes: Int32Array.of(0, 1, 1) })
  })

  test('metadata.jsonl at the top is a manifest by file_name', async () => {
    const dataset = await readInMemory({ 'data/metadata.jsonl': '{"file_name": "a.png", "label": "cat"}\n' })
    expect(labelsById(dataset)).toEqual({ 'a.png': 'cat' })
  })
})

describe('detection objects', () => {
  test('YOLO has one sample per image, an empty file means no objects, and no file means unlabelled', async () => {
    const dataset = await readInMemory({
      'data/data.yaml': 'train: images/train\nnames:\n  0: cat\n  1: dog\n  2: cow\n',
      'data/images/train/a.jpg': '',
      'data/images/train/b.jpg': '',
      'data/images/val/c.jpg': '',
      'data/labels/train/a.txt': '1 .1 .1 .2 .2\n0 .1 .1 .2 .2\n1 .5 .5 .1 .1\n',
      'data/labels/val/c.txt': '',
    })
    expect(dataset.layout.kind).toBe('yolo')
    expect(dataset.table.classes).toEqual(['cat', 'cow', 'dog'])
    expect(labelsById(dataset)).toEqual({
      'images/train/a.jpg': '{cat,dog}',
      'images/train/b.jpg': null,
      'images/val/c.jpg': '{}',
    })
    expect(dataset.table.splits?.names).toEqual(['train', 'val'])
  })

  test('YOLO names the line without class', async () => {
    const files = { 'data/images/a.jpg': '', 'data/labels/a.txt': '0 1 1 1 1\ncat 1 1 1 1\n' }
    await expect(readInMemory(files)).rejects.toThrow(
      "data/labels/a.txt:2: Expected a class number at the start of the line, found 'cat'",
    )
  })

  test('YOLO names the class that has no name', async () => {
    const files = { 'data/d.yaml': 'names: [cat]\n', 'data/images/a.jpg': '', 'data/labels/a.txt': '1 1 1 1 1\n' }
    await expect(readInMemory(files)).rejects.toThrow(
      'data/labels/a.txt:1: Found class 1, but the list of class names has only 1 name',
    )
  })

  test('Pascal VOC has one sample per image, with the names of its objects', async () => {
    const dataset = await readInMemory({
      'data/Annotations/a.xml':
        '<annotation><filename>a.jpg</filename><object><name>cat</name></object><object><name>R&amp;B</name></object></annotation>',
      'data/Annotations/b.xml': '<annotation><filename>b.jpg</filename></annotation>',
      'data/JPEGImages/a.jpg': '',
      'data/JPEGImages/z.jpg': '',
      'data/ImageSets/Main/train.txt': 'a\nz\n',
    })
    expect(dataset.layout.kind).toBe('voc')
    expect(labelsById(dataset)).toEqual({ 'a.jpg': '{R&B,cat}', 'b.jpg': '{}', 'z.jpg': null })
    expect(dataset.table.splits).toEqual({ names: ['train'], codes: Int32Array.of(0, -1, 0) })
  })

  test('Pascal VOC names the line that is not XML', async () => {
    const files = { 'data/Annotations/a.xml': '<annotation>\n<object>\n</annotation>' }
    await expect(readInMemory(files)).rejects.toThrow(/^data\/Annotations\/a.xml:\d:\d+: Cannot read this as XML/)
  })

  test('Pascal VOC can have elements of any name, and a document type is an error', async () => {
    const odd = '<annotation><__proto__>x</__proto__><object><constructor/><name>\n cat </name></object></annotation>'
    expect(labelsById(await readInMemory({ 'data/Annotations/a.xml': odd }))).toEqual({ a: '{cat}' })
    const deep = { 'data/Annotations/a.xml': `<annotation>${'<a>'.repeat(50_000)}` }
    await expect(readInMemory(deep)).rejects.toThrow(
      'data/Annotations/a.xml: Cannot read this as XML: its elements are',
    )
    const entities = {
      'data/Annotations/a.xml': '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY a "b">]>\n<annotation/>',
    }
    await expect(readInMemory(entities)).rejects.toThrow('data/Annotations/a.xml:2: Cannot read XML with a <!DOCTYPE>')
  })

  test('each annotation is a sample if the config says so', async () => {
    const files = {
      'data/Annotations/a.xml':
        '<annotation><object><name>cat</name></object><object><name>cat</name></object></annotation>',
    }
    const { table } = await readInMemory(files, { labels: { label: 'annotations' } })
    expect(texts(table.ids)).toEqual(['a#0', 'a#1'])
    expect(table.groups).toMatchObject({ key: 'image', noun: 'images', codes: Int32Array.of(0, 0) })
  })

  test('have no label columns', async () => {
    const files = { 'data/Annotations/a.xml': '<annotation/>' }
    await expect(readInMemory(files, { labels: { format: 'voc', label: 'name' } })).rejects.toThrow(
      'Cannot use labels.label with Pascal VOC: the only value is `annotations`, which makes each annotation a sample',
    )
  })

  test('COCO is found in annotations/', async () => {
    const coco =
      '{"images": [{"id": 1, "file_name": "a.jpg"}], "annotations": [{"id": 1, "image_id": 1, "category_id": 0}], "categories": [{"id": 0, "name": "can"}]}'
    const dataset = await readInMemory({
      'data/annotations/instances.json': coco,
      'data/images/a.jpg': '',
      'data/masks/a.png': '',
    })
    expect(dataset.layout.kind).toBe('coco')
    expect(labelsById(dataset)).toEqual({ 'a.jpg': '{can}' })
  })
})

describe('anything that would lose a sample is an error', () => {
  test('a key twice in an object of labels by id', async () => {
    await expect(readInMemory({ 'data/l.json': '{"a.mid": "x",\n "b.mid": "y", "a.mid": "y"}' })).rejects.toThrow(
      "data/l.json:2:16: Found the key 'a.mid' twice in one object. Each key must occur only once.",
    )
  })

  test('an image id twice in COCO', async () => {
    const coco =
      '{"categories": [], "annotations": [], "images": [{"id": 1, "file_name": "a"},\n{"id": 1, "file_name": "b"}]}'
    await expect(readInMemory({ 'data/i.json': coco })).rejects.toThrow(
      "data/i.json:2: Found a duplicate image id: '1'",
    )
  })
})

test('a choice of Label Studio can be a text instead of a list', async () => {
  const result = '[{"type": "choices", "value": {"choices": "joy"}}]'
  const dataset = await readInMemory({
    'data/x.json': `[{"id": 1, "data": {}, "annotations": [{"result": ${result}}]}]`,
  })
  expect(labelsById(dataset)).toEqual({ 1: 'joy' })
})

describe('a dataset without labels', () => {
  test('is a folder of MIDI files, all unlabelled', async () => {
    const dataset = await readInMemory({
      'data/b.mid': '',
      'data/x/a.midi': '',
      'data/.hidden.mid': '',
      'data/LICENSE': '',
    })
    expect(dataset.layout.kind).toBe('unlabelled')
    expect(labelsById(dataset)).toEqual({ 'b.mid': null, 'x/a.midi': null })
  })

  test('is a tree of MIDI files in folders of years or of hexadecimal digits', async () => {
    const years = await readInMemory({ 'data/2004/a.midi': '', 'data/2006/b.midi': '' })
    const digits = await readInMemory({ 'data/0/a.mid': '', 'data/f/b.mid': '' })
    expect([years.layout.kind, digits.layout.kind]).toEqual(['unlabelled', 'unlabelled'])
  })

  test('is an error if there is nothing at all', async () => {
    await expect(readInMemory({ 'data/README.md': '' })).rejects.toThrow("Found no dataset in 'data'")
  })

  test('can be stored with DVC, and the error says what to do', async () => {
    await expect(readInMemory({ 'data/l.csv.dvc': 'outs:\n' })).rejects.toThrow(/data\/l\.csv\.dvc: .*`dvc pull`/)
    await expect(readInMemory({ 'data.dvc': 'outs:\n' })).rejects.toThrow(/data\.dvc: .*`dvc pull`/)
    await expect(readInMemory({ 'data/l.csv.dvc': '', 'data/a': '' }, { labels: { file: 'l.csv' } })).rejects.toThrow(
      'dvc pull',
    )
  })

  test('is not a dataset if the path does not exist', async () => {
    await expect(readInMemory({ 'other/a.csv': '' })).rejects.toThrow(
      "Cannot find the dataset 'data' in memory (data.dataset_path)",
    )
  })
})

describe('the settings of a layout', () => {
  const layouts: Record<string, Record<string, string>> = {
    EMOPIA: { 'data/label.csv': emopia },
    'a manifest': { 'data/all labels.csv': "path;label\na;x: 'y'\nb;2\n" },
    folders: { 'data/train/cat/1.wav': '', 'data/train/dog/1.wav': '', 'data/val/cat/2.wav': '' },
    'Hugging Face': {
      'data/train/metadata.csv': 'file_name,label\n1.png,0\n',
      'data/test/metadata.csv': 'file_name,label\n1.png,1\n',
    },
    YOLO: { 'data/d.yaml': 'names: [cat]\n', 'data/images/a.jpg': '', 'data/labels/a.txt': '0 1 1 1 1\n' },
    VOC: { 'data/Annotations/a.xml': '<annotation><object><name>cat</name></object></annotation>' },
    'Label Studio': { 'data/x.json': '[{"id": 1, "data": {}, "annotations": []}]' },
    'MIDI files': { 'data/a.mid': '' },
  }

  test.for(Object.entries(layouts))('of %s give the same result in a config', async ([, files]) => {
    const tree = memoryTree(files)
    const detected = await readInMemory(files)
    const lines = detected.layout.settings.map((line) => `  ${line}\n`).join('')
    const { config } = await configOf(`labels:\n${lines}`)
    const reported = await readDataset(tree, { data: datasetAt('data'), labels: config.labels })
    expect(reported.table).toEqual(detected.table)
  })
})

async function configOf(text: string) {
  return { config: await parseConfig(text, { file: 'dataset-balance.yml' }) }
}
