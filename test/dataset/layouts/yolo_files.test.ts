import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../src/dataset/index.ts'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

type Files = Readonly<Record<string, string>>

const box = (code: number) => `${code} .5 .5 .1 .1\n`
const names = 'cat\ndog\n'

const darknet = {
  'data/obj.data': 'classes = 2\ntrain  = data/train.txt\nvalid = data/test.txt\nnames = data/obj.names\n',
  'data/obj.names': names,
  'data/train.txt': 'data/obj_train_data/1.jpg\ndata/obj_train_data/2.jpg\n',
  'data/test.txt': 'data/obj_train_data/3.jpg\n',
  'data/obj_train_data/1.jpg': '',
  'data/obj_train_data/1.txt': box(0),
  'data/obj_train_data/2.jpg': '',
  'data/obj_train_data/2.txt': '',
  'data/obj_train_data/3.jpg': '',
  'data/obj_train_data/3.txt': box(1),
}

const roboflow = Object.fromEntries(
  ['train', 'valid'].flatMap((split) => [
    [`data/${split}/_darknet.labels`, names],
    [`data/${split}/${split}.jpg`, ''],
    [`data/${split}/${split}.txt`, box(1)],
  ]),
)

async function readBothWays(files: Files): Promise<Dataset> {
  const detected = await readInMemory(files)
  const reported = await readInMemory(files, { labels: { format: 'yolo' } })
  expect(detected.layout.kind).toBe('yolo')
  expect(labelsById(detected)).toEqual(labelsById(reported))
  return detected
}

function splitsById({ table: { ids, splits } }: Dataset): Record<string, string | undefined> {
  return Object.fromEntries(texts(ids).map((id, row) => [id, splits?.names[splits.codes[row] ?? -1]]))
}

describe('YOLO labels next to the images are read', () => {
  test("in darknet's layout, with the splits that obj.data names", async () => {
    const dataset = await readBothWays(darknet)
    expect(labelsById(dataset)).toEqual({
      'obj_train_data/1.jpg': '{cat}',
      'obj_train_data/2.jpg': '{}',
      'obj_train_data/3.jpg': '{dog}',
    })
    expect(splitsById(dataset)).toEqual({
      'obj_train_data/1.jpg': 'train',
      'obj_train_data/2.jpg': 'train',
      'obj_train_data/3.jpg': 'val',
    })
    expect(dataset.notes.filter(({ level }) => level === 'warning')).toEqual([])
  })

  test('in an export of CVAT without images', async () => {
    const files = Object.fromEntries(Object.entries(darknet).filter(([path]) => !path.endsWith('.jpg')))
    expect(labelsById(await readBothWays(files))).toEqual({
      'obj_train_data/1.txt': '{cat}',
      'obj_train_data/2.txt': '{}',
      'obj_train_data/3.txt': '{dog}',
    })
  })

  test('in folders that could be classes', async () => {
    const files = {
      'data/obj.names': names,
      'data/obj_a/1.jpg': '',
      'data/obj_a/1.txt': box(0),
      'data/obj_b/2.jpg': '',
      'data/obj_b/2.txt': box(1),
    }
    expect(labelsById(await readBothWays(files))).toEqual({ 'obj_a/1.jpg': '{cat}', 'obj_b/2.jpg': '{dog}' })
  })

  test('in split folders that have their own names file each', async () => {
    const dataset = await readBothWays(roboflow)
    expect(labelsById(dataset)).toEqual({ 'train/train.jpg': '{dog}', 'valid/valid.jpg': '{dog}' })
    expect(splitsById(dataset)).toEqual({ 'train/train.jpg': 'train', 'valid/valid.jpg': 'val' })
  })

  test('in split folders below a data.yaml', async () => {
    const files = {
      'data/data.yaml': 'train: train\nval: val\nnames: [cat, dog]\n',
      'data/train/1.jpg': '',
      'data/train/1.txt': box(0),
      'data/val/1.jpg': '',
      'data/val/1.txt': box(1),
    }
    expect(labelsById(await readBothWays(files))).toEqual({ 'train/1.jpg': '{cat}', 'val/1.jpg': '{dog}' })
  })

  test('at the top, where an image without a file is unlabelled', async () => {
    const files = { 'data/classes.txt': names, 'data/1.jpg': '', 'data/1.txt': box(0), 'data/2.jpg': '' }
    expect(labelsById(await readBothWays(files))).toEqual({ '1.jpg': '{cat}', '2.jpg': null })
  })
})

test('captions next to the images do not prevent class folders', async () => {
  const files = {
    'data/cat/1.jpg': '',
    'data/cat/1.txt': 'a cat',
    'data/dog/2.jpg': '',
    'data/dog/2.txt': '1 dog',
    'data/classes.txt': names,
  }
  expect((await readInMemory(files)).layout.kind).toBe('folders')
})

test('images/ and labels/ can be written in any case', async () => {
  const files = { 'data/data.yaml': 'names: [cat, dog]\n', 'data/Images/1.jpg': '', 'data/LABELS/1.txt': box(1) }
  expect(labelsById(await readBothWays(files))).toEqual({ 'Images/1.jpg': '{dog}' })
})

test('two images with one stem are two samples with the same labels, each in its own split', async () => {
  const files = {
    'data/obj.names': names,
    'data/images/1.jpg': '',
    'data/images/1.png': '',
    'data/labels/1.txt': box(1),
    'data/train.txt': 'images/1.jpg\n',
    'data/val.txt': 'images/1.png\n',
  }
  const dataset = await readBothWays(files)
  expect(labelsById(dataset)).toEqual({ 'images/1.jpg': '{dog}', 'images/1.png': '{dog}' })
  expect(splitsById(dataset)).toEqual({ 'images/1.jpg': 'train', 'images/1.png': 'val' })
})

describe('the names of classes', () => {
  const below = { 'data/set/train/images/1.jpg': '', 'data/set/train/labels/1.txt': box(1) }

  test('are found in a YAML file in a subfolder, like the splits', async () => {
    const yaml = 'train: train/images\nval: valid/images\nnames: [cat, dog]\n'
    const dataset = await readInMemory({ ...below, 'data/set/data.yaml': yaml })
    expect(labelsById(dataset)).toEqual({ 'train/images/1.jpg': '{dog}' })
    expect(splitsById(dataset)).toEqual({ 'train/images/1.jpg': 'train' })
  })

  test('that do not exist are a warning', async () => {
    const { notes } = await readInMemory(below)
    expect(notes.map(({ message }) => message).join()).toBe(
      'Found no class names (data.yaml, classes.txt or obj.names), so the classes are named by their numbers. Set the file that contains the names: `labels: { format: yolo, names: FILE }`. The config also needs `data: { dataset_path: data/set }`',
    )
  })
})

test('a folder labels/ with lists of paths is not YOLO', async () => {
  const files = {
    'data/images/banded/1.jpg': '',
    'data/images/dotted/1.jpg': '',
    'data/labels/train1.txt': 'banded/1.jpg\n',
  }
  await expect(readInMemory(files)).rejects.toThrow("labels: { pattern: '(^|/)images/(?<label>[^/]+)/'")
})

describe('images in other folders are not samples of YOLO, which is reported', () => {
  const pictures = { 'data/docs/images/a.png': '', 'data/example.jpg': '', 'data/result/1.jpg': '' }
  const reported = (dataset: Dataset) =>
    dataset.notes.map(({ message }) => message).filter((text) => text.startsWith('Ignored'))

  test('next to images/ and labels/', async () => {
    const files = { 'data/classes.txt': names, 'data/set/images/1.jpg': '', 'data/set/labels/1.txt': box(1) }
    const dataset = await readBothWays({ ...files, ...pictures, 'data/set/images/2.jpg': '' })
    expect(labelsById(dataset)).toEqual({ 'set/images/1.jpg': '{dog}', 'set/images/2.jpg': null })
    expect(reported(dataset)).toEqual([
      "Ignored 1 image outside the folders that contain annotated images: 'docs/images/a.png'",
    ])
  })

  test('next to pairs in one folder', async () => {
    const files = { 'data/obj.names': names, 'data/img/1.jpg': '', 'data/img/1.txt': box(1), 'data/img/2.jpg': '' }
    const dataset = await readBothWays({ ...files, ...pictures })
    expect(labelsById(dataset)).toEqual({ 'img/1.jpg': '{dog}', 'img/2.jpg': null })
    expect(reported(dataset)).toEqual([
      "Ignored 3 images outside the folders that contain annotated images: 'docs/images/a.png', 'example.jpg', 'result/1.jpg'",
    ])
  })

  test('but those in a split without labels are samples', async () => {
    const files = { 'data/classes.txt': names, 'data/train/images/1.jpg': '', 'data/train/labels/1.txt': box(1) }
    expect(labelsById(await readBothWays({ ...files, 'data/test/images/2.jpg': '' }))).toEqual({
      'train/images/1.jpg': '{dog}',
      'test/images/2.jpg': null,
    })
  })
})

describe('YOLO labels can be in folders', () => {
  test.each([
    ['imgs', 'label'],
    ['JPEGImages', 'labels'],
    ['image', 'yolo_labels'],
    ['images', 'annotations'],
  ])('%s/ and %s/', async (images, labels) => {
    const files = { 'data/classes.txt': names, [`data/${images}/1.jpg`]: '', [`data/${labels}/1.txt`]: box(1) }
    expect(labelsById(await readBothWays(files))).toEqual({ [`${images}/1.jpg`]: '{dog}' })
  })

  test('with a list of names in labels/ next to pairs in another folder', async () => {
    const files = {
      'data/obj.names': names,
      'data/img/1.jpg': '',
      'data/img/1.txt': box(1),
      'data/labels/coco.txt': 'a',
    }
    expect(labelsById(await readBothWays(files))).toEqual({ 'img/1.jpg': '{dog}' })
  })

  test('alone below a data.yaml, if the images do not exist', async () => {
    const files = { 'data/data.yaml': 'names: [cat, dog]\n', 'data/labels/train/1.txt': box(1) }
    expect(labelsById(await readBothWays(files))).toEqual({ 'labels/train/1.txt': '{dog}' })
  })
})

describe("of several names files for darknet, the ones in the dataset's own obj.data count", () => {
  const pair = { 'data/obj/1.jpg': '', 'data/obj/1.txt': box(0) }
  const others = { 'data/coco.names': 'person\n', 'data/cfg/coco.data': 'names = /home/me/coco.list\n' }

  test('by the end of the path', async () => {
    const own = { 'data/obj.data': 'classes=1\nnames = build/x64/data/obj.names\n', 'data/obj.names': 'cat\n' }
    expect(labelsById(await readBothWays({ ...pair, ...others, ...own }))).toEqual({ 'obj/1.jpg': '{cat}' })
  })

  test('and if it names none, different ones are an error', async () => {
    const files = { ...pair, ...others, 'data/obj.names': 'cat\n' }
    await expect(readInMemory(files)).rejects.toThrow(
      "Found several files with different class names (coco.names, obj.names): class 0 is 'person' in one and 'cat' in another",
    )
  })

  test('and a table that ends in .data is not one', async () => {
    const table = { 'data/iris.data': '5.1,3.5,1.4,0.2,Iris-setosa\n', 'data/obj.names': 'cat\n' }
    expect(labelsById(await readBothWays({ ...pair, ...table }))).toEqual({ 'obj/1.jpg': '{cat}' })
  })
})

test('of several YAML files, the ones that name folders of the dataset count', async () => {
  const files = {
    'data/images/train/1.jpg': '',
    'data/labels/train/1.txt': box(0),
    'data/my.yaml': 'train: images/train\nnames: [ball]\n',
    'data/coco.yaml': 'train: images/train2017\nnames: [person]\n',
  }
  expect(labelsById(await readBothWays(files))).toEqual({ 'images/train/1.jpg': '{ball}' })
})

describe('the dataset can be the file that describes it', () => {
  test.each([
    ['data.yaml', 'train: train/images\nnames: [cat, dog]\n'],
    ['obj.data', 'classes = 2\nnames = data/my.names\n'],
  ])('%s', async (file, text) => {
    const files = {
      [`data/${file}`]: text,
      'data/my.names': names,
      'data/train/images/1.jpg': '',
      'data/train/labels/1.txt': box(1),
    }
    const dataset = await readInMemory(files, { path: `data/${file}` })
    expect(labelsById(dataset)).toEqual({ 'train/images/1.jpg': '{dog}' })
  })

  test('but other YAML is read as before', async () => {
    const dataset = await readInMemory({ 'data/l.yaml': 'a.mid: x\nb.mid: y\n' }, { path: 'data/l.yaml' })
    expect(labelsById(dataset)).toEqual({ 'a.mid': 'x', 'b.mid': 'y' })
  })
})
