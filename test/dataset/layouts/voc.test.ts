import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../src/dataset/index.ts'
import { each, voc } from '../../support/annotation_texts.ts'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'
import { summaryOf } from '../../support/repository_look.ts'

const cat = voc('1.jpg', 'cat')

function messagesOf({ notes }: Dataset): string[] {
  return notes.map(({ level, message }) => `${level}: ${message}`)
}

describe('Pascal VOC is found', () => {
  test.each(['annotations', 'ANNOTS', 'xmls', 'labels', 'Annotations/xmls', 'train_annotations', 'anything'])(
    'in %s/ next to images/',
    async (folder) => {
      const dataset = await readInMemory({ [`data/${folder}/1.xml`]: cat, 'data/images/1.jpg': '' })
      expect(dataset.layout.kind).toBe('voc')
      expect(labelsById(dataset)).toEqual({ '1.jpg': '{cat}' })
    },
  )

  test('as only XML files, which are the dataset', async () => {
    expect(labelsById(await readInMemory({ 'data/1.xml': cat, 'data/2.XML': voc('2.jpg') }))).toEqual({
      '1.jpg': '{cat}',
      '2.jpg': '{}',
    })
  })

  test('by the root element, after a comment and a byte order mark', async () => {
    const text = `\uFEFF<?xml version="1.0"?>\n<!-- <x> -->\n${cat.slice(cat.indexOf('<annotation>'))}`
    expect((await readInMemory({ 'data/xml/1.xml': text })).layout.kind).toBe('voc')
  })

  test('but not by a single annotation next to class folders', async () => {
    const folders = each(
      [1, 2, 3, 4, 5].flatMap((i) => [`a/${i}`, `b/${i}`]),
      (name) => `data/${name}.jpg`,
    )
    for (const place of ['sample.xml', 'more/sample.xml', 'docs/annotations/1.xml']) {
      expect((await readInMemory({ ...folders, [`data/${place}`]: cat })).layout.kind).toBe('folders')
    }
  })

  test('but not in Annotations/ with XML of another kind', async () => {
    await expect(readInMemory({ 'data/Annotations/1.xml': '<project/>' })).rejects.toThrow('Found no dataset')
  })
})

describe('images without an annotation', () => {
  const annotated = { 'data/annotations/1.xml': cat, 'data/images/1.jpg': '' }

  test('are unlabelled in folders with annotated images, and below', async () => {
    const dataset = await readInMemory({ ...annotated, 'data/images/2.jpg': '', 'data/images/more/3.jpg': '' })
    expect(labelsById(dataset)).toEqual({ '1.jpg': '{cat}', '2.jpg': null, '3.jpg': null })
    expect(messagesOf(dataset)).toEqual([])
  })

  test('are not samples in other folders, which is reported', async () => {
    const pictures = each(['docs/a', 'assets/b', 'result/1', 'example'], (name) => `data/${name}.jpg`)
    const dataset = await readInMemory({ ...annotated, ...pictures })
    expect(labelsById(dataset)).toEqual({ '1.jpg': '{cat}' })
    expect(messagesOf(dataset)).toEqual([
      "note: Ignored 3 images outside the folders that contain annotated images: 'assets/b.jpg', 'docs/a.jpg', 'example.jpg'",
    ])
  })

  test('are unlabelled in the same folder of another split', async () => {
    const dataset = await readInMemory({
      'data/train/1.xml': cat,
      'data/train/1.jpg': '',
      'data/test/1.jpg': '',
      'data/more/1.jpg': '',
    })
    expect(labelsById(dataset)).toEqual({ 'train/1.jpg': '{cat}', 'test/1.jpg': null })
  })

  test('are those of JPEGImages/ if no annotated image exists', async () => {
    const dataset = await readInMemory({
      'data/Annotations/1.xml': cat,
      'data/JPEGImages/2.jpg': '',
      'data/SegmentationClass/1.png': '',
      'data/example.jpg': '',
    })
    expect(labelsById(dataset)).toEqual({ '1.jpg': '{cat}', '2.jpg': null })
  })

  test('are not those that are annotated under another name of the XML file', async () => {
    const dataset = await readInMemory({ 'data/annotations/one.xml': cat, 'data/images/1.jpg': '' })
    expect(labelsById(dataset)).toEqual({ '1.jpg': '{cat}' })
  })

  test('are not masks of annotated ones', async () => {
    const masks = { 'data/SegmentationClass/1.png': '', 'data/annotations/trimaps/1.png': '' }
    expect(labelsById(await readInMemory({ ...annotated, ...masks }))).toEqual({ '1.jpg': '{cat}' })
  })
})

describe('XML files next to annotations', () => {
  test('of another kind in a separate folder are ignored, which is reported', async () => {
    const dataset = await readInMemory({ 'data/Annotations/1.xml': cat, 'data/pom.xml': '<project/>' })
    expect(labelsById(dataset)).toEqual({ '1.jpg': '{cat}' })
    expect(messagesOf(dataset)).toEqual(["note: Ignored 1 XML file in folders without annotations: 'pom.xml'"])
  })

  test('of another kind in the same folder are an error', async () => {
    const files = { 'data/Annotations/1.xml': cat, 'data/Annotations/2.xml': '<project/>' }
    await expect(readInMemory(files)).rejects.toThrow(
      'data/Annotations/2.xml: Expected <annotation> as the root element of a Pascal VOC file',
    )
  })

  test('of another kind alone are an error if the config says Pascal VOC', async () => {
    await expect(readInMemory({ 'data/a.xml': '<project/>' }, { labels: { format: 'voc' } })).rejects.toThrow(
      'data/a.xml: Expected <annotation> as the root element of a Pascal VOC file',
    )
  })
})

describe("Pascal VOC's splits", () => {
  const names = ['a', 'b', 'c', 'd']
  const four = each(
    names,
    (name) => `data/Annotations/${name}.xml`,
    (name) => voc(`${name}.jpg`, 'cat'),
  )
  const listsIn = (folder: string) => ({ [`data/${folder}/train.txt`]: 'a\nb\n', [`data/${folder}/valid.txt`]: 'c\n' })

  test.each(['ImageSets/Main', 'imagesets/main', 'ImageSets'])('are the lists in %s/', async (folder) => {
    expect(summaryOf(await readInMemory({ ...four, ...listsIn(folder) }))).toBe('voc 4: cat 4, train 2, val 1')
  })

  test('do not include trainval next to train and val, or lists of one class', async () => {
    const more = { 'data/ImageSets/Main/trainval.txt': 'a\nd\n', 'data/ImageSets/Main/cat_test.txt': 'd 1\n' }
    expect(summaryOf(await readInMemory({ ...four, ...listsIn('ImageSets/Main'), ...more }))).toBe(
      'voc 4: cat 4, train 2, val 1',
    )
  })

  test('can be only trainval and test', async () => {
    const lists = { 'data/ImageSets/Main/trainval.txt': 'a\nb\nc\n', 'data/ImageSets/Main/test.txt': 'd\n' }
    expect(summaryOf(await readInMemory({ ...four, ...lists }))).toBe('voc 4: cat 4, trainval 3, test 1')
  })

  test('of one year are separate from those of another year', async () => {
    const dataset = await readInMemory({
      ...each(
        ['2007', '2012'],
        (year) => `data/VOC${year}/Annotations/1.xml`,
        () => cat,
      ),
      'data/VOC2007/ImageSets/Main/train.txt': '1\n',
      'data/VOC2012/ImageSets/Main/val.txt': '1\n',
    })
    expect(dataset.table.splits?.further).toBeUndefined()
    expect(summaryOf(dataset)).toBe('voc 2: cat 2, train 1, val 1')
  })

  test('are lists in a parent folder of the annotations that start with one of them', async () => {
    const lists = { 'data/train_list.txt': 'images/z.jpg\nimages/a.jpg Annotations/a.xml\n', 'data/valid.txt': 'c\n' }
    expect(summaryOf(await readInMemory({ ...four, ...lists }))).toBe('voc 4: cat 4, train 1, val 1')
    const texts = { 'data/train.txt': 'python train.py\n', 'data/test.txt': 'nothing\n' }
    expect((await readInMemory({ ...four, ...texts })).table.splits).toBeUndefined()
  })

  test('are folders that are named after them, in which a name can repeat', async () => {
    const dataset = await readInMemory({
      ...each(
        ['train', 'test'],
        (split) => `data/${split}/annotations/1.xml`,
        () => cat,
      ),
      'data/train/images/1.jpg': '',
    })
    expect(labelsById(dataset)).toEqual({ 'train/images/1.jpg': '{cat}', 'test/annotations/1.jpg': '{cat}' })
    expect(summaryOf(dataset)).toBe('voc 2: cat 2, test 1, train 1')
  })

  test('are the ends of folder names, if there are several', async () => {
    const years = each(
      ['a_train', 'a_val'],
      (folder) => `data/${folder}/xml/${folder}.xml`,
      () => cat,
    )
    expect(summaryOf(await readInMemory(years))).toBe('voc 2: cat 2, train 1, val 1')
    expect((await readInMemory({ 'data/a_test/xml/1.xml': cat })).table.splits).toBeUndefined()
  })
})
