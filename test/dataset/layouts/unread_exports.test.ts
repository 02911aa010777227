import { expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'

const createMl =
  '[{"image": "a.jpg", "annotations": [{"label": "cat", "coordinates": {"x": 1}}]}, {"image": "b.jpg", "annotations": []}]'
const image = '{"filename": "a.jpg", "size": 1, "regions": [], "file_attributes": {}}'

test.for<[string, string, string, string]>([
  ['CreateML', 'a.json', createMl, 'data/a.json: Cannot read CreateML annotations: the format is not supported.'],
  [
    'CreateML',
    'train/_annotations.createml.json',
    createMl,
    'Cannot read CreateML annotations: the format is not supported.',
  ],
  [
    'VIA',
    'train/_annotations.json',
    `{"a.jpg": ${image}}`,
    'Cannot read VGG Image Annotator (VIA) annotations: the format is not supported.',
  ],
  [
    'a project of VIA',
    'via.json',
    `{"_via_img_metadata": {"a.jpg1": ${image}}}`,
    'Cannot read VGG Image Annotator (VIA) annotations: the format is not supported.',
  ],
  [
    'Keras',
    'train/_annotations.txt',
    'a.jpg 1,2,3,4,0\n',
    'data/train/_annotations.txt: Cannot read a list of boxes for Keras: the format is not supported.',
  ],
])('an export for %s (%s) is named in the error, with what to export instead', async ([, path, content, message]) => {
  const files = { [`data/${path}`]: content, 'data/train/a.jpg': '', 'data/test/b.jpg': '' }
  await expect(readInMemory(files)).rejects.toThrow(message)
  await expect(readInMemory(files)).rejects.toThrow('Export the dataset as COCO, YOLO or Pascal VOC')
})

test('an export of Supervisely is named in the error, with what to export instead', async () => {
  const files = {
    'data/ds/ann/1.jpg.json': '{"objects": []}',
    'data/ds/img/1.jpg': '',
    'data/meta.json': '{"classes": []}',
  }
  await expect(readInMemory(files)).rejects.toThrow(
    'data/ds/ann/1.jpg.json: Cannot read Supervisely annotations: the format is not supported. Export the dataset as COCO, YOLO or Pascal VOC.',
  )
})

test('annotations of CreateML are refused even if the config names them', async () => {
  const read = readInMemory({ 'data/a.json': createMl }, { labels: { file: 'a.json', label: 'annotations' } })
  await expect(read).rejects.toThrow('CreateML')
})

test('tasks of Label Studio without classes are an error that says what they have', async () => {
  const task = (type: string) => ({ data: {}, annotations: [{ result: [{ type, value: { [type]: 3 } }] }] })
  const content = JSON.stringify([task('rating'), task('number')])
  await expect(readInMemory({ 'data/p.json': content })).rejects.toThrow(
    'data/p.json: Found no classes in this Label Studio export: its results are of type rating or number, and only choices, taxonomy and labels (such as rectanglelabels) name classes.',
  )
})

test('tasks of Label Studio without classes next to others are reported with what they have', async () => {
  const task = (type: string, value: unknown) => ({ data: {}, annotations: [{ result: [{ type, value }] }] })
  const content = JSON.stringify([task('choices', { choices: ['a'] }), task('rating', { rating: 3 })])
  const { notes } = await readInMemory({ 'data/p.json': content })
  expect(notes.map(({ message }) => message)).toContain(
    'Some tasks have only results of types that do not name classes: rating',
  )
})

test.each(['utf16le', 'big-endian'])('UTF-16 without a byte order mark is named: %s', async (kind) => {
  const little = Buffer.from('id,label\n1,a\n', 'utf16le')
  const bytes = new Uint8Array(kind === 'utf16le' ? little : little.swap16())
  await expect(readInMemory({ 'data/l.csv': bytes })).rejects.toThrow(
    'Cannot read the file: it is UTF-16. Save it as UTF-8, for example with `iconv',
  )
})

test('annotations of DOTA are an error with the command that converts them', async () => {
  const content = 'imagesource:GoogleEarth\ngsd:0.1\n1 1 2 1 2 2 1 2 plane 0\n'
  const files = { 'data/train/labelTxt-v1.5/a.txt': content, 'data/train/a.jpg': '', 'data/test/b.jpg': '' }
  await expect(readInMemory(files)).rejects.toThrow('train/labelTxt-v1.5/a.txt is in the format of DOTA')
  await expect(readInMemory(files)).rejects.toThrow('dataset-balance analyze data/labels.csv --split-column split')
})
