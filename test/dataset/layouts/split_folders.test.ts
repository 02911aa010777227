import { describe, expect, test } from 'vitest'
import { countClasses, type Dataset } from '../../../src/dataset/index.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

/** One image a folder. */
function imagesIn(...folders: readonly string[]): Record<string, string> {
  return Object.fromEntries(folders.map((folder) => [`data/${folder}/1.jpg`, folder]))
}

function countsOf({ table }: Dataset): Record<string, number> {
  const { classes, counts, unlabelled } = countClasses(table)
  const listed = Object.fromEntries(classes.map((name, code) => [name, counts[code] ?? 0]))
  return unlabelled > 0 ? { ...listed, unlabelled } : listed
}

/** The samples of each split. */
function splitsOf({ table }: Dataset): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [row, id] of texts(table.ids).entries()) {
    const name = table.splits?.names[table.splits.codes[row] ?? -1] ?? 'none'
    found[name] = [...(found[name] ?? []), id]
  }
  return found
}

function messagesOf({ notes }: Dataset): string {
  return notes.map(({ message }) => message).join('\n')
}

describe('split folders are not classes', () => {
  test.each([
    ['Training and Testing', ['Training/a', 'Training/b', 'Testing/a', 'Testing/b'], ['train', 'test']],
    [
      'a level of the same name twice',
      ['training_set/training_set/a', 'training_set/training_set/b', 'test_set/test_set/a', 'test_set/test_set/b'],
      ['train', 'test'],
    ],
    ['years', ['train2017/a', 'train2017/b', 'val2017/a', 'val2017/b'], ['train', 'val']],
    ['folds', ['fold_0/a', 'fold_0/b', 'fold_1/a', 'fold_1/b'], ['fold_0', 'fold_1']],
    ['a holdout', ['train/a', 'train/b', 'holdout/a', 'eval/b'], ['train', 'holdout', 'eval']],
    ['train alone', ['train/a', 'train/b'], ['train']],
    ['splits below classes', ['a/train', 'a/test', 'b/train', 'b/test'], ['train', 'test']],
    ['splits below years', ['2022/train/a', '2022/test/b', '2023/train/a', '2023/test/b'], ['train', 'test']],
    ['splits below some years', ['2022/train/a', '2022/test/b', '2023/train/b'], ['train', 'test']],
    ['a folder images between', ['train/images/a', 'train/images/b', 'test/images/a'], ['train', 'test']],
    ['a folder images above', ['images/train/a', 'images/val/b'], ['train', 'val']],
  ])('%s', async (_, folders, splits) => {
    const dataset = await readInMemory(imagesIn(...folders))
    expect(dataset.table.classes).toEqual(['a', 'b'])
    expect(dataset.table.splits?.names.toSorted()).toEqual(splits.toSorted())
    expect(texts(dataset.table.ids).toSorted()).toEqual(folders.map((folder) => `${folder}/1.jpg`).toSorted())
  })

  test('the samples of a split without class folders are unlabelled', async () => {
    const folders = ['seg_train/seg_train/sea', 'seg_train/seg_train/ice', 'seg_test/seg_test/sea', 'seg_pred/seg_pred']
    const dataset = await readInMemory(imagesIn(...folders, 'unlabeled/batch1'))
    expect(countsOf(dataset)).toEqual({ ice: 1, sea: 2, unlabelled: 2 })
    expect(splitsOf(dataset)).toMatchObject({
      pred: ['seg_pred/seg_pred/1.jpg'],
      unlabeled: ['unlabeled/batch1/1.jpg'],
    })
    expect(messagesOf(dataset)).toContain(
      "Counted the files in 'seg_pred/seg_pred' as unlabelled because the split has no class folders",
    )
    expect(messagesOf(dataset)).toContain("Counted the files in 'unlabeled' as unlabelled because of its name")
  })

  test('siblings that are not splits are ignored and named', async () => {
    const splits = ['train/a', 'train/b', 'test/a', 'test/b']
    const dataset = await readInMemory(imagesIn(...splits, 'assets', 'docs/img', 'node_modules/x', 'notebooks'))
    expect(countsOf(dataset)).toEqual({ a: 2, b: 2 })
    expect(messagesOf(dataset)).toContain(
      "Ignored 4 files in folders without splits, classes or samples: 'assets', 'docs', 'node_modules', 'notebooks'",
    )
  })

  test('files in a split folder next to its class folders are ignored and named', async () => {
    const dataset = await readInMemory({ ...imagesIn('train/a', 'train/b', 'test/a'), 'data/train/overview.png': '' })
    expect(dataset.table.size).toBe(3)
    expect(messagesOf(dataset)).toContain("'train/overview.png'")
  })

  test.each([
    [['valid', 'invalid'], 'valid'],
    [['test', 'control'], 'test'],
    [['train', 'bus'], 'train'],
  ])('%s are classes, and one line says so', async (folders, misleading) => {
    const dataset = await readInMemory(imagesIn(...folders))
    expect(dataset.table.classes).toEqual(folders.toSorted())
    expect(dataset.table.splits).toBeUndefined()
    expect(dataset.notes.map(({ message }) => message)).toEqual([
      `Counted '${misleading}' as a class although it has the name of a split, because the folders next to it are not splits`,
    ])
  })
})

test('names that end like splits are reported', async () => {
  const dataset = await readInMemory(imagesIn('cats_train', 'dogs_test'))
  expect(messagesOf(dataset)).toContain(
    "Counted 'cats_train', 'dogs_test' as classes although they have names of splits, because the folders next to them are not splits",
  )
})

describe('levels of the path are not classes', () => {
  test.each([
    ['years', ['2022/cats', '2022/dogs', '2023/cats', '2023/dogs']],
    ['whatever else', ['photo/cats', 'photo/dogs', 'sketch/cats', 'sketch/dogs']],
    ['below a single folder', ['raw/2023/cats', 'raw/2023/dogs', 'raw/2024/cats', 'raw/2024/dogs']],
  ])('%s, with a group and the alternative as lines that work', async (_, folders) => {
    const files = imagesIn(...folders)
    const dataset = await readInMemory(files)
    expect(countsOf(dataset)).toEqual({ cats: 2, dogs: 2 })
    expect(dataset.table.splits).toBeUndefined()
    const [grouped = '', upper = '', ...others] = linesIn(messagesOf(dataset))
    expect(others).toEqual([])
    expect((await readWithLine(files, grouped)).table.groups?.names).toHaveLength(2)
    expect(countsOf(await readWithLine(files, upper))).not.toHaveProperty('cats')
  })

  test('if folders below classes are numbered, the upper folders are the classes', async () => {
    const dataset = await readInMemory(imagesIn('cat/001', 'cat/002', 'dog/001', 'dog/002'))
    expect(countsOf(dataset)).toEqual({ cat: 2, dog: 2 })
    expect(dataset.notes).toEqual([])
  })

  test('deeper names that repeat are reported, with the line that reads them', async () => {
    const files = imagesIn('raw/2023/cats', 'raw/2023/dogs', 'clean/2024/cats', 'clean/2024/dogs')
    const dataset = await readInMemory(files)
    expect(messagesOf(dataset)).toContain("The folders 'cats', 'dogs' occur below several classes")
    const [line = ''] = linesIn(messagesOf(dataset))
    expect(countsOf(await readWithLine(files, line))).toEqual({ cats: 2, dogs: 2 })
  })
})

describe('folders without classes are an error that names them', () => {
  const flat = (folder: string) =>
    Object.fromEntries(['cat', 'dog'].flatMap((name) => [1, 2].map((i) => [`data/${folder}/${name}.${i}.jpg`, ''])))

  test.each([
    ['split folders with classes in the names', { ...flat('train'), ...imagesIn('test1') }, "folders 'test1', 'train'"],
    ['images beside labels', imagesIn('images/a', 'images/b', 'labels'), "the folders 'images', 'labels'"],
    ['images beside masks', { ...flat('images'), ...imagesIn('masks') }, "the folders 'images', 'masks'"],
  ])('%s, and offers lines that work', async (_, files, found) => {
    const error = await readInMemory(files).catch((thrown: Error) => thrown)
    expect(String(error)).toContain(found)
    const lines = linesIn(String(error))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      const { table } = await readWithLine(files, line)
      expect(countClasses(table).counts.some((count) => count > 0)).toBe(true)
    }
  })

  test('split folders without class folders, whose names are never offered as classes', async () => {
    const error = await readInMemory(imagesIn('train', 'val')).catch((thrown: Error) => thrown)
    expect(String(error)).toContain(
      "Found no class folders in the split folders 'train', 'val'. Neither the folders nor the file names indicate classes. Set a label file, such as `labels: {",
    )
    expect(linesIn(String(error))).toEqual(['labels: { file: labels.csv, label: class }'])
  })

  test('with the files that may contain the labels', async () => {
    const files = { ...imagesIn('train', 'test'), 'data/train/a.csv': 'x\n1\n', 'data/train/b.csv': 'x\n1\n' }
    await expect(readInMemory(files)).rejects.toThrow("but found 2 possible label files: 'train/a.csv', 'train/b.csv'")
  })

  test('images in splits', async () => {
    const files = imagesIn('train/images', 'test/images')
    await expect(readInMemory(files)).rejects.toThrow("Found no class folders in the split folders 'test', 'train'")
  })

  test('images next to masks of each split', async () => {
    const files = imagesIn('train/images', 'train/masks', 'test/images', 'test/masks')
    await expect(readInMemory(files)).rejects.toThrow(
      "Found the folders 'test/images', 'test/masks', which are not classes",
    )
    await expect(readInMemory(files, { labels: { file: 'folders' } })).rejects.toThrow('which are not classes')
  })
})

describe('files that are not samples are not counted', () => {
  test('masks next to images', async () => {
    const dataset = await readInMemory({
      ...imagesIn('benign', 'normal', 'COVID/images', 'COVID/masks'),
      'data/benign/1_mask.png': '',
      'data/benign/1_mask_1.png': '',
      'data/normal/with_mask.png': '',
    })
    expect(labelsById(dataset)).toEqual({
      'COVID/images/1.jpg': 'COVID',
      'benign/1.jpg': 'benign',
      'normal/1.jpg': 'normal',
      'normal/with_mask.png': 'normal',
    })
    expect(messagesOf(dataset)).toContain("'benign/1_mask.png', 'benign/1_mask_1.png'")
    expect(messagesOf(dataset)).toContain("'COVID/masks'")
  })

  test('tables in folders of audio files, which are named', async () => {
    const dataset = await readInMemory({ 'data/a/1.wav': '', 'data/b/1.wav': '', 'data/a/labels.csv': 'id,x\n1,2\n' })
    expect(countsOf(dataset)).toEqual({ a: 1, b: 1 })
    expect(messagesOf(dataset)).toContain("'a/labels.csv'")
  })

  test('DVC pointers: an error that says how to get the data if there is none', async () => {
    const files = { 'data/train/a.dvc': 'outs:\n', 'data/train/b.dvc': 'outs:\n', 'data/test/a.dvc': 'outs:\n' }
    await expect(readInMemory(files)).rejects.toThrow('dvc pull')
    await expect(readInMemory(files, { labels: { file: 'folders' } })).rejects.toThrow('dvc pull')
  })

  test('DVC pointers: a warning if only some of the data exists', async () => {
    const dataset = await readInMemory({ ...imagesIn('a', 'b'), 'data/a.dvc': 'outs:\n', 'data/c.dvc': 'outs:\n' })
    expect(countsOf(dataset)).toEqual({ a: 1, b: 1 })
    expect(dataset.notes.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual([
      "Samples may be missing because 1 DVC pointer has no data next to it: 'c.dvc'. Run `dvc pull` to fetch the data.",
    ])
  })
})

test('a list that may contain the classes of a split without class folders is named', async () => {
  const images = (folder: string) =>
    Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${folder}/${i}.jpg`, 'x']))
  const { notes } = await readInMemory({
    ...images('data/train/cat/images'),
    ...images('data/train/dog/images'),
    ...images('data/val/images'),
    'data/val/val_annotations.txt': '0.jpg\tbird\t0\t32\t44\t62\n',
  })
  expect(notes.map(({ message }) => message)).toContain(
    "Counted the files in 'val/images' as unlabelled because the split has no class folders. 'val/val_annotations.txt' may contain their classes, but it is not read. To use the classes, move each file to a folder named after its class.",
  )
})
