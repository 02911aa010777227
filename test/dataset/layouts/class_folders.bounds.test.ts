import { describe, expect, test } from 'vitest'
import { countClasses, type Dataset, folderTree, readDataset } from '../../../src/dataset/index.ts'
import { datasetAt } from '../../support/dataset_settings.ts'
import { folderWith } from '../../support/folders.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

/** Two images in each folder. */
function imagesIn(...folders: string[]): Files {
  return Object.fromEntries(folders.flatMap((folder) => [1, 2].map((i) => [`data/${folder}/${i}.jpg`, ''])))
}

function countsOf({ table }: Dataset): Record<string, number> {
  const { counts } = countClasses(table)
  return Object.fromEntries(table.classes.map((name, i) => [name, counts[i] ?? 0]))
}

function messagesOf({ notes }: Dataset): string {
  return notes.map(({ message }) => message).join('\n')
}

async function errorOf(files: Files, labels = {}): Promise<string> {
  const read = await readInMemory(files, { labels }).catch((thrown: Error) => thrown)
  expect(read).toBeInstanceOf(Error)
  return (read as Error).message
}

/** What each line of an error gives where it is pasted. */
async function readOffered(files: Files, message: string): Promise<Record<string, number>[]> {
  const read: Record<string, number>[] = []
  for (const line of linesIn(message)) read.push(countsOf(await readWithLine(files, line)))
  return read
}

const TABLE = 'id,label\n1,x\n2,y\n'

describe('tables in folders are not samples', () => {
  const files = { 'data/english/labels.csv': TABLE, 'data/german/labels.csv': TABLE }

  test.each([
    ['detected', {}, 'data/english/labels.csv'],
    ['asked for as folders', { file: 'folders' }, "'english/labels.csv', 'german/labels.csv'"],
  ])('%s, and each is offered', async (_, labels, reported) => {
    const message = await errorOf(files, labels)
    expect(message).toContain(reported)
    expect(await readOffered(files, message)).toEqual([
      { x: 1, y: 1 },
      { x: 1, y: 1 },
    ])
  })

  test.each([
    ['jsonl', '{"text": "a", "label": "x"}\n'],
    ['tsv', 'id\tlabel\n1\tx\n'],
    ['json', '[{"id": 1, "label": "x"}]'],
  ])('%s', async (ending, content) => {
    const message = await errorOf({ [`data/a/t.${ending}`]: content, [`data/b/t.${ending}`]: content })
    expect(linesIn(message)).toEqual(['a', 'b'].map((folder) => `dataset-balance analyze data/${folder}/t.${ending}`))
  })

  test('recordings in tables are samples only if the config says so', async () => {
    const recordings = { 'data/run/1.csv': 't,v\n1,2\n', 'data/walk/1.csv': 't,v\n1,2\n', 'data/walk/2.csv': 't,v\n' }
    const message = await errorOf(recordings)
    expect(await readOffered(recordings, message)).toEqual([{ run: 1, walk: 2 }])
  })
})

describe('a folder that contains only splits is not a class', () => {
  test.each([
    ['images', ['images/train', 'images/test']],
    ['any name', ['flowers/train', 'flowers/val', 'flowers/test']],
    ['folds', ['clips/fold1', 'clips/fold2']],
    ['several kinds of the same data', ['rgb/train', 'rgb/val', 'depth/train', 'depth/val']],
  ])('%s', async (_, folders) => {
    const files = imagesIn(...folders)
    for (const labels of [{}, { file: 'folders' }]) {
      expect(await errorOf(files, labels)).toContain('Found no class folders in the split folders ')
    }
  })

  test('classes that contain splits are classes', async () => {
    const dataset = await readInMemory(imagesIn('cat/train', 'cat/test', 'dog/train', 'dog/test'))
    expect(countsOf(dataset)).toEqual({ cat: 4, dog: 4 })
  })

  test('a table with labels elsewhere is read', async () => {
    const files = {
      'data/audio/fold1/1.wav': '',
      'data/audio/fold2/2.wav': '',
      'data/metadata/sounds.csv': 'slice_file_name,fold,class\n1.wav,1,siren\n2.wav,2,drill\n',
    }
    expect(countsOf(await readInMemory(files))).toEqual({ drill: 1, siren: 1 })
  })
})

describe('masks are not classes', () => {
  test.each([
    ['of a split', ['train', 'train_masks', 'test']],
    ['of each split', ['train', 'train_labels', 'val', 'val_labels']],
    ['gt', ['imgs', 'gt']],
    ['Pascal VOC', ['JPEGImages', 'SegmentationClass', 'SegmentationObject']],
    ['Cityscapes', ['leftImg8bit', 'gtFine']],
    ['annot', ['val', 'valannot', 'train', 'trainannot']],
  ])('%s', async (_, folders) => {
    expect(await errorOf(imagesIn(...folders))).toContain('which are not classes')
  })

  test.each([[['mask', 'no_mask']], [['with_mask', 'without_mask']], [['label', 'bottle']]])(
    '%s are classes',
    async (folders) => {
      expect(countsOf(await readInMemory(imagesIn(...folders)))).toEqual(Object.fromEntries(folders.map((f) => [f, 2])))
    },
  )

  test('a line that would make classes of splits is not offered', async () => {
    const files = imagesIn('images/train', 'images/val', 'masks/train', 'masks/val')
    expect(await errorOf(files)).not.toContain('pattern')
  })

  test.each([['Pixel Value, Class\n0, background\n1, cat\n'], ['name,r,g,b\nRoad,128,64,128\n']])(
    'the legend %j is refused by name',
    async (legend) => {
      const files = { 'data/train/_classes.csv': legend, 'data/train/1.jpg': '', 'data/train/1_mask.png': '' }
      expect(await errorOf(files)).toContain('legend of segmentation masks')
      expect(await errorOf(files, { file: 'train/_classes.csv' })).toContain('legend of segmentation masks')
    },
  )
})

describe('names that combine a split and something else are not classes', () => {
  test.each([
    [['trainA', 'trainB', 'testA', 'testB'], { A: 4, B: 4 }],
    [['train_cat', 'train_dog', 'test_cat', 'test_dog'], { cat: 4, dog: 4 }],
  ])('%s, and one line reads them', async (folders, counts) => {
    const files = imagesIn(...folders)
    expect(await readOffered(files, await errorOf(files))).toEqual([counts])
  })
})

describe('deeper levels', () => {
  test.each([[['raw/cat', 'raw/dog', 'raw/bird', 'processed/cat', 'processed/fox']]])(
    '%s: the repeated names are reported, with the line that reads them',
    async (folders) => {
      const files = imagesIn(...folders)
      const message = messagesOf(await readInMemory(files))
      expect(message).toContain(
        "The folder 'cat' occurs below several classes. If the deepest folders are the classes, use ",
      )
      expect((await readOffered(files, message))[0]).toMatchObject({ cat: 4 })
    },
  )

  test('years with other folders below each are not classes, and one line reads the deepest folders', async () => {
    const files = imagesIn('2022/cat', '2022/dog', '2023/cat', '2023/bird')
    const message = await errorOf(files)
    expect(message).toContain('- The deepest folders may be 3 classes: bird, cat, dog. If so, run:')
    expect(message).toContain("dataset-balance analyze data --pattern '^[^/]+/(?<label>[^/]+)/[^/]+$'")
    const pattern = '^[^/]+/(?<label>[^/]+)/[^/]+$'
    expect(countsOf(await readInMemory(files, { labels: { pattern } }))).toEqual({ bird: 2, cat: 4, dog: 2 })
  })

  test.each([[['raw/2023/cat', 'raw/2023/dog']], [['archive/PetImages/cat', 'archive/PetImages/dog']]])(
    '%s: the level that has several names is read',
    async (folders) => {
      expect(countsOf(await readInMemory(imagesIn(...folders)))).toEqual({ cat: 2, dog: 2 })
    },
  )

  test.each([['cell_images/'], ['']])('below %j, a copy of all folders next to it is ignored', async (above) => {
    const inner = `${above}cell_images`
    const dataset = await readInMemory(imagesIn(`${above}A`, `${above}B`, `${inner}/A`, `${inner}/B`))
    expect(countsOf(dataset)).toEqual({ A: 2, B: 2 })
    expect(messagesOf(dataset)).toContain(`Ignored '${inner}' because it contains a copy of the folders next to it`)
  })

  test('the line that groups levels is not offered again if the config contains it', async () => {
    const files = imagesIn('2022/cat', '2022/dog', '2023/cat', '2023/dog')
    const [line = ''] = linesIn(messagesOf(await readInMemory(files)))
    expect(linesIn(messagesOf(await readWithLine(files, line)))).toEqual([])
  })
})

describe('the index file of the splits is not a sample', () => {
  const files = { 'data/a_joy.mid': '', 'data/b_calm.mid': '', 'data/split_indices.json': '{}' }

  test('of a pattern', async () => {
    const dataset = await readInMemory(files, { labels: { pattern: '_(?<label>[a-z]+)\\.mid$' } })
    expect(dataset.table.size).toBe(2)
    expect(dataset.notes).toEqual([])
  })

  test('wherever it is below class folders', async () => {
    const tables = {
      'data/run/1.csv': 't,v\n1,2\n',
      'data/walk/1.csv': 't,v\n1,2\n',
      'data/run/split_indices.json': '{}',
    }
    const dataset = await readInMemory(tables, { labels: { file: 'folders' } })
    expect(countsOf(dataset)).toEqual({ run: 1, walk: 1 })
  })
})

test('the answer sheet of a competition is not a label file', async () => {
  for (const name of ['sampleSubmission', 'sample_submission', 'submission', 'submission_v2', 'gender_submission']) {
    const files = { ...imagesIn('train/cat', 'train/dog', 'test'), [`data/${name}.csv`]: 'id,label\n1,0\n' }
    expect(countsOf(await readInMemory(files))).toEqual({ cat: 2, dog: 2 })
  }
})

describe('samples without labels', () => {
  const reviews = Object.fromEntries(
    ['train/pos', 'train/neg', 'test/pos', 'test/neg', 'train/unsup'].map((folder) => [`data/${folder}/1.txt`, '']),
  )

  test('a folder for them inside a split is not a class', async () => {
    const dataset = await readInMemory(reviews)
    expect(countsOf(dataset)).toEqual({ neg: 2, pos: 2 })
    expect(messagesOf(dataset)).toContain("'train/unsup'")
  })

  test('a folder for them next to the splits can have subfolders', async () => {
    const dataset = await readInMemory(imagesIn('train/cat', 'train/dog', 'unlabeled/cat'))
    expect(countsOf(dataset)).toEqual({ cat: 2, dog: 2 })
    expect(messagesOf(dataset)).toContain("'unlabeled'")
    expect(messagesOf(dataset)).not.toContain('without class folders')
  })
})

describe('a pattern', () => {
  test('does not count label files and descriptions of the dataset as samples', async () => {
    const files = { ...imagesIn('cat', 'dog'), 'data/README.md': '', 'data/LICENSE': '', 'data/dog/labels.csv': 'a\n' }
    const dataset = await readInMemory(files, { labels: { pattern: '(?<label>[A-Za-z]+)/?[^/]*$' } })
    expect(dataset.table.size).toBe(4)
    expect(messagesOf(dataset)).toBe("Ignored 1 table or label file among the samples: 'dog/labels.csv'")
  })

  test('keeps samples whose names resemble those of descriptions', async () => {
    const files = { 'data/license-1.jpg': '', 'data/readme_2.jpg': '' }
    const dataset = await readInMemory(files, { labels: { pattern: '^(?<label>[a-z]+)[-_]' } })
    expect(countsOf(dataset)).toEqual({ license: 1, readme: 1 })
  })

  test('counts tables as samples if it matches nothing else', async () => {
    const files = { 'data/run_1.csv': 't\n1\n', 'data/walk_1.csv': 't\n1\n', 'data/readings.csv': 'x\n' }
    const dataset = await readInMemory(files, { labels: { pattern: '^(?<label>[a-z]+)_' } })
    expect(countsOf(dataset)).toEqual({ run: 1, walk: 1 })
    expect(messagesOf(dataset)).toContain("'readings.csv'")
  })

  test('that is offered for names in splits does not match an answer sheet', async () => {
    const names = ['train/cat.0', 'train/cat.1', 'train/dog.0', 'train/dog.1', 'test1/1', 'test1/2']
    const files = {
      ...Object.fromEntries(names.map((name) => [`data/${name}.jpg`, ''])),
      'data/sampleSubmission.csv': 'id,label\n1,0\n',
    }
    expect(await readOffered(files, await errorOf(files))).toEqual([{ cat: 2, dog: 2 }])
  })
})

describe('Git LFS pointers in class folders', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`
  const read = (files: Files, purpose: 'rows' | 'counts') =>
    readDataset(
      folderTree(folderWith(files), { confined: true }),
      { data: datasetAt('data'), labels: { ignore: [] } },
      { purpose },
    )

  test.each(['rows', 'counts'] as const)('are counted by their paths, with one warning (%s)', async (purpose) => {
    const files = { ...imagesIn('cat', 'dog'), 'data/cat/1.jpg': pointer, 'data/dog/2.jpg': pointer }
    const dataset = await read(files, purpose)
    expect(countsOf(dataset)).toEqual({ cat: 2, dog: 2 })
    const warnings = dataset.notes.filter(({ level }) => level === 'warning')
    expect(warnings.map(({ message }) => message)).toEqual([
      "Some files are Git LFS pointers, such as 'cat/1.jpg', 'dog/2.jpg'. They are counted by their paths, and their contents are not read. To fetch the contents, run `git lfs pull`, or set `lfs: true` for `actions/checkout`",
    ])
  })

  test('do not matter if the images exist', async () => {
    expect((await read(imagesIn('cat', 'dog'), 'rows')).notes).toEqual([])
  })
})
