import { describe, expect, test } from 'vitest'
import { countClasses } from '../../../src/dataset/index.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

/** Files with the same names in each folder. */
function same(folders: readonly string[], names: readonly string[]): Files {
  return Object.fromEntries(folders.flatMap((folder) => names.map((name) => [`${folder}/${name}`, ''])))
}

async function read(files: Files, labels = {}) {
  return readInMemory(files, { path: '.', labels })
}

async function errorOf(files: Files): Promise<string> {
  const thrown = await read(files).catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(Error)
  return (thrown as Error).message
}

const FRAMES = ['00001.jpg', '00002.jpg', '00003.jpg']
const IMAGES = ['1.png', '2.png', '3.png', '4.png']

describe('folders that may be parts of samples are asked about', () => {
  test.each([
    ['frames of videos', same(['v1/1', 'v1/2', 'v1/3'], FRAMES), "analyze v1 --pattern '^(?<label>[^/]+)/'"],
    ['pairs', same(['low', 'high'], IMAGES), "analyze . --pattern '^(?<label>[^/]+)/'"],
    ['pairs of two sets', same(['our485/low', 'our485/high', 'eval15/low', 'eval15/high'], IMAGES), '(?<label>[^/]+)/'],
    ['pairs in splits', same(['train/blur', 'train/sharp', 'test/blur', 'test/sharp'], IMAGES), '(?<label>[^/]+)/'],
    ['views', same(['train/axial', 'train/sagittal', 'val/axial', 'val/sagittal'], IMAGES), 'axial, sagittal (16'],
    [
      'headers of signals in numbered folders',
      same(['x/g1', 'x/g2'], ['A1.hea', 'A1.mat', 'A2.hea', 'A2.mat']),
      '(4 data',
    ],
    [
      'twins of images',
      same(['a', 'b'], ['1.png', '1-d.png', '2.png', '2-d.png', '3.png', '3-d.png']),
      "labels: { file: folders, ignore: ['**/*-d.*'] }",
    ],
    ['sizes', same(['64x64', '128x128'], IMAGES), "analyze . --pattern '^(?<label>[^/]+)/'"],
    ['one folder below the splits', same(['train/x', 'val/x'], ['1.wav', '2.wav']), 'it is the only one'],
    [
      'parts of subjects',
      same(['sub-01/anat', 'sub-01/func', 'sub-02/anat', 'sub-02/func'], ['a.nii.gz']),
      '2 classes: anat, func',
    ],
  ])('%s', async (_, files, line) => {
    const message = await errorOf(files)
    expect(message).toContain('Found no dataset')
    expect(message).toContain(line)
  })

  test('a few texts in folders that are named like splits behind a prefix are no classes', async () => {
    const files = {
      'task8_training/TRAIN.TXT': 'a text',
      'task8_testing_keys/KEY.TXT': 'b',
      'task8_testing_keys/X.TXT': 'c',
    }
    expect(await errorOf(files)).not.toContain('classes')
  })

  test('patients in splits are not offered as classes', async () => {
    const patients = ['training/patient001', 'training/patient002', 'testing/patient101', 'testing/patient102']
    expect(await errorOf(same(patients, ['ED.nii.gz', 'ES.nii.gz']))).not.toContain('classes: patient')
  })

  test('the offered line reads them', async () => {
    const files = same(['low', 'high'], IMAGES)
    const { table } = await read(files, { pattern: '^(?<label>[^/]+)/' })
    expect([table.classes, [...countClasses(table).counts]]).toEqual([
      ['high', 'low'],
      [4, 4],
    ])
  })

  test('the offered lines read twins without and with them', async () => {
    const files = same(['a', 'b'], ['1.png', '1-d.png', '2.png', '2-d.png', '3.png', '3-d.png'])
    const sizes = []
    for (const line of linesIn(await errorOf(files))) sizes.push((await readWithLine(files, line, '.')).table.size)
    expect(sizes).toEqual([6, 12])
  })

  test('a table about the subjects is offered first', async () => {
    const participants = 'participant_id\tdiagnosis\nsub-01\tA\nsub-02\tB\nsub-03\tA\n'
    const files = same(['sub-01/anat', 'sub-01/func', 'sub-02/anat', 'sub-02/func'], ['a.nii.gz'])
    expect(await errorOf({ ...files, 'participants.tsv': participants })).toContain(
      'dataset-balance analyze participants.tsv --label diagnosis\n',
    )
  })

  test('a folder that contains only the splits of MIDI files is not a class', async () => {
    const files = {
      ...same(['midi/train/raw', 'midi/val/raw'], ['a.mid']),
      'meta.csv': 'id,genre\n1,a\n2,b\n3,a\n4,b\n',
    }
    expect(await errorOf(files)).toContain('dataset-balance analyze meta.csv --label genre')
    const below = Object.fromEntries(Object.entries(files).map(([path, text]) => [`set/${path}`, text]))
    expect(await errorOf(below)).toContain('dataset-balance analyze set/meta.csv --label genre')
  })
})

describe('class folders stay classes', () => {
  test.each([
    ['digits', ['0', '1', '2'], FRAMES],
    ['traffic signs', ['00000', '00001', '00002'], ['00000_00000.ppm', '00000_00001.ppm', '00000_00002.ppm']],
    ['words with numbered files', ['glass', 'paper'], IMAGES],
    ['numbers in several splits', ['train/1', 'train/2', 'test/1', 'test/2'], FRAMES],
    ['weather', ['clear', 'fog', 'snow'], IMAGES],
  ])('%s', async (_, folders, names) => {
    const { table, layout } = await read(same(folders, names))
    expect([layout.kind, table.size]).toEqual(['folders', folders.length * names.length])
  })
})

test('images next to masks of another format are not classes', async () => {
  const files = {
    ...same(['training/images'], ['1_training.tif', '2_training.tif']),
    ...same(['training/1st_manual', 'training/mask'], ['1.gif', '2.gif']),
    ...same(['test/images'], ['3_test.tif', '4_test.tif']),
    ...same(['test/mask'], ['3.gif', '4.gif']),
  }
  expect(await errorOf(files)).toContain('which are not classes')
})

describe('splits inside names', () => {
  test('are read with the classes below them', async () => {
    const files = {
      ...same(['I-TrainingData/cel'], ['1.wav', '2.wav']),
      ...same(['I-TrainingData/pia'], ['3.wav', '4.wav']),
      ...same(['I-TestingData-Part1/Part1'], ['t1.wav', 't2.wav']),
    }
    const { table } = await read(files)
    expect(table.classes).toEqual(['cel', 'pia'])
    expect(countClasses(table).unlabelled).toBe(2)
  })

  test('are not classes, and a table that names the files by their stems is offered with its ids and separator', async () => {
    const files = {
      ...same(['F.dev_audio'], ['1.wav', '2.wav', '3.wav', '4.wav', '5.wav']),
      ...same(['F.eval_audio'], ['8.wav', '9.wav']),
      'gt/dev.csv': 'fname,labels,split\n1,"a,b",train\n2,a,train\n3,a,val\n4,"a,b",train\n5,a,val\n',
    }
    expect(await errorOf(files)).toContain('dataset-balance analyze gt/dev.csv --label labels --separator , --id fname')
  })
})

describe('annotations of a small part of the images in class folders', () => {
  const voc = (name: string) =>
    `<annotation><filename>${name}</filename><object><name>chair</name></object></annotation>`
  const names = Array.from({ length: 6 }, (_, i) => i)
  const images = Object.fromEntries(
    ['attic', 'pool'].flatMap((place) => names.map((i) => [`Images/${place}/${place}${i}.jpg`, ''])),
  )
  const annotations = {
    'Annotations/attic/attic1.xml': voc('attic1.jpg'),
    'Annotations/pool/pool1.xml': voc('pool1.jpg'),
  }

  test('are offered together with the class folders', async () => {
    const message = await errorOf({ ...images, ...annotations })
    expect(message).toContain('folders of images, one per class: attic, pool, 12 samples')
    expect(message).toContain('dataset-balance analyze Images\n')
    expect(message).toContain('labels: { format: voc }')
  })

  test('are read by the offered line', async () => {
    const { table } = await read({ ...images, ...annotations }, { format: 'voc' })
    expect([table.classes, countClasses(table).unlabelled]).toEqual([['chair'], 10])
  })
})

describe('classes that may be inside the class folders are asked about', () => {
  test('the ends of the names of the deepest folders', async () => {
    const studies = ['HAND/patient1/study1_positive', 'HAND/patient2/study1_negative', 'WRIST/patient1/study1_negative']
    const files = same(
      [...studies, 'WRIST/patient3/study2_positive'].flatMap((one) => [`train/${one}`, `valid/${one}`]),
      IMAGES,
    )
    const message = await errorOf(files)
    expect(message).toContain('The ends of the names of the deepest folders may be 2 classes: negative, positive')
    expect(message).toContain("analyze . --pattern '[-_. ](?<label>negative|positive)/[^/]+$'")
    const { table } = await read(files, { pattern: '[-_. ](?<label>negative|positive)/[^/]+$' })
    expect([...countClasses(table).counts]).toEqual([16, 16])
  })

  test('the folders in folders that are named like folders of classes', async () => {
    const message = await errorOf(
      same(
        [
          'lung_image_sets/lung_n',
          'lung_image_sets/lung_aca',
          'colon_image_sets/colon_n',
          'colon_image_sets/colon_aca',
        ],
        IMAGES,
      ),
    )
    expect(message).toContain('The deepest folders may be 4 classes: colon_aca, colon_n, lung_aca, lung_n. If so')
    expect(message).toContain("analyze . --pattern '^(?<label>[^/]+)/'")
  })

  test('but not numbered parts of the classes', async () => {
    const { table } = await read(same(['cat_images/1', 'cat_images/2', 'dog_images/1', 'dog_images/2'], IMAGES))
    expect(table.classes).toEqual(['cat_images', 'dog_images'])
  })
})

test('two folders with the same first word, one of which is named like a split, are not classes', async () => {
  const message = await errorOf(
    same(
      ['strokes_background/A', 'strokes_background/B', 'strokes_evaluation/C', 'strokes_evaluation/D'],
      ['1.wav', '2.wav', '3.wav', '4.wav'],
    ),
  )
  expect(message).toContain('analyze strokes_background')
})
