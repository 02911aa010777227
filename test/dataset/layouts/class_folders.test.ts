import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Undetected } from '../../../src/config/index.ts'
import { classFolders } from '../../../src/dataset/layouts/class_folders.ts'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

describe('folders', () => {
  test('are in the order of torchvision.datasets.ImageFolder', () => {
    // As ImageFolder's own loops list this tree: sorted classes, in each os.walk's folders sorted, in each the names sorted.
    const listed = [
      'Z/1.png',
      'a/b.png',
      'a/z.png',
      'a/b/c.png',
      'a/b-x/a.png',
      'a b/1.png',
      'é/1.png',
      '\uff5e/1.png',
      '😀/1.png',
    ]
    expect(classFolders(listed.toReversed()).paths).toEqual(listed)
  })

  test('count only images if there are any, and report what was ignored', async () => {
    const files = {
      'd/cat/1.PNG': '',
      'd/cat/Thumbs.db': '',
      'd/dog/2.webp': '',
      'd/README.md': '',
      'd/dog/.DS_Store': '',
    }
    const dataset = await readInMemory(files, { path: 'd' })
    expect(labelsById(dataset)).toEqual({ 'cat/1.PNG': 'cat', 'dog/2.webp': 'dog' })
    expect(dataset.notes.map(({ message }) => message)).toEqual([
      "Ignored 2 files because only images in class folders are samples: 'README.md', 'cat/Thumbs.db'",
    ])
  })

  test('count the files of one medium, and not those that accompany them', async () => {
    const dataset = await readInMemory({ 'd/cat/1.wav': '', 'd/cat/1.txt': '', 'd/dog/2.wav': '' }, { path: 'd' })
    expect(labelsById(dataset)).toEqual({ 'cat/1.wav': 'cat', 'dog/2.wav': 'dog' })
    expect(dataset.notes.map(({ message }) => message)).toEqual([
      "Ignored 1 file because only audio files in class folders are samples: 'cat/1.txt'",
    ])
  })

  test('skip what the config ignores', async () => {
    const files = { 'd/cat/1.wav': '', 'd/cat/1.txt': '', 'd/dog/2.wav': '', 'd/old/3.wav': '' }
    const dataset = await readInMemory(files, { path: 'd', labels: { ignore: ['**/*.txt', 'old/**'] } })
    expect(labelsById(dataset)).toEqual({ 'cat/1.wav': 'cat', 'dog/2.wav': 'dog' })
  })

  test('below folders that are splits are classes of these splits', async () => {
    const { table } = await readInMemory(
      { 'd/train/a/1.wav': '', 'd/valid/b/1.wav': '', 'd/test/a/2.wav': '' },
      { path: 'd' },
    )
    expect(table.classes).toEqual(['a', 'b'])
    expect(texts(table.ids)).toEqual(['test/a/2.wav', 'train/a/1.wav', 'valid/b/1.wav'])
    expect(table.splits).toEqual({ names: ['test', 'train', 'val'], codes: Int32Array.of(0, 1, 2) })
  })

  test('are classes even if there is only one, if the config says so', async () => {
    const dataset = await readInMemory({ 'd/cat/1.wav': '' }, { path: 'd', labels: { file: 'folders' } })
    expect(labelsById(dataset)).toEqual({ 'cat/1.wav': 'cat' })
  })

  test('group identical files by content, an empty file with nothing', async () => {
    const files = { 'd/a/1.wav': 'same', 'd/a/2.wav': 'other', 'd/b/3.wav': 'same', 'd/b/4.wav': '', 'd/b/5.wav': '' }
    const { table } = await readInMemory(files, { path: 'd', labels: { group: 'content' } })
    expect(table.groups).toMatchObject({ key: 'content', codes: Int32Array.of(0, 1, 0, -1, -1) })
  })

  test('have no columns that the config could name', async () => {
    const labels = { file: 'folders', split: 'split' }
    await expect(readInMemory({ 'd/a/1.wav': '' }, { path: 'd', labels })).rejects.toThrow(
      'Cannot use labels.split: it applies to the columns of a label file, and the samples of this dataset are files',
    )
  })

  test('take groups from group_pattern', async () => {
    const files = { 'd/a/s1_1.wav': '', 'd/b/s1_2.wav': '' }
    const { table } = await readInMemory(files, { path: 'd', labels: { groupPattern: '/(s\\d+)_' } })
    expect(table.groups).toMatchObject({ key: '/(s\\d+)_', names: ['s1'], codes: Int32Array.of(0, 0) })
  })

  test('have path and label as records', async () => {
    const dataset = await readInMemory(
      { 'd/a/1.wav': '', 'd/b/2.wav': '' },
      { path: 'd', labels: { map: new Map([['a', 'joy']]) } },
    )
    const { columns, rows } = await dataset.records()
    expect([columns, ...rows]).toEqual([
      ['path', 'label'],
      ['a/1.wav', 'joy'],
      ['b/2.wav', 'b'],
    ])
  })

  test('list every file in a class folder exactly once, whatever the names', () => {
    const step = fc.constantFrom('a', 'b', 'a b', 'a-b', 'é', 'train')
    const path = fc.array(step, { minLength: 2, maxLength: 4 }).map((steps) => `${steps.join('/')}.wav`)
    fc.assert(
      fc.property(fc.uniqueArray(path), (files) => {
        const { paths, leftOut } = classFolders(files)
        expect([...paths, ...leftOut].sort()).toEqual(files.toSorted())
      }),
    )
  })
})

describe('file names', () => {
  const files = { 'd/midis/Q1_abc_0.mid': '', 'd/midis/Q4_abc_1.mid': '', 'd/label.txt': '' }
  const pattern = 'Q(?<label>[1-4])_(?<group>[a-z]+)_'

  test('have labels and groups by the pattern, sorted by bytes, and are unlabelled if they do not match', async () => {
    const labels = {
      pattern,
      map: new Map([
        ['1', 'joy'],
        ['4', 'calm'],
      ]),
    }
    const dataset = await readInMemory(files, { path: 'd', labels })
    expect(Object.entries(labelsById(dataset))).toEqual([
      ['label.txt', null],
      ['midis/Q1_abc_0.mid', 'joy'],
      ['midis/Q4_abc_1.mid', 'calm'],
    ])
    expect(dataset.table.groups).toMatchObject({
      key: pattern,
      noun: 'groups',
      names: ['abc'],
      codes: Int32Array.of(-1, 0, 0),
    })
    expect(dataset.notes.map(({ message }) => message)).toContain(
      "Counted 1 file as unlabelled because labels.pattern does not match its path: 'label.txt'",
    )
  })

  test('that never match are an error with an example', async () => {
    await expect(readInMemory(files, { path: 'd', labels: { pattern: '^Q(?<label>.)' } })).rejects.toThrow(
      "Cannot find labels in the paths: labels.pattern '^Q(?<label>.)' matches none of 3 paths, such as 'label.txt'",
    )
  })

  test('that match the paths below a folder name this folder and its command', async () => {
    const inFolder = { 'd/a/Q1_x.mid': 'x', 'd/a/Q2_y.mid': 'y', 'd/notes.bin': 'z' }
    const error = await readInMemory(inFolder, { path: 'd', labels: { pattern: '^Q(?<label>.)' } }).catch(
      (one: unknown) => one,
    )
    expect(error).toBeInstanceOf(Undetected)
    expect(String(error)).toMatch(
      /It matches the paths below 'a'\. To read this folder, .*:\ndataset-balance analyze d\/a --pattern '\^Q\(\?<label>\.\)'$/,
    )
  })

  test('need a label in the pattern', async () => {
    await expect(readInMemory(files, { path: 'd', labels: { pattern: 'Q(.)' } })).rejects.toThrow('no (?<label>...)')
  })
})
