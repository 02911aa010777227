import { describe, expect, test } from 'vitest'
import { findPathLists } from '../../../src/dataset/finding/finders/path_lists.ts'
import { findTextPairs } from '../../../src/dataset/finding/finders/text_pairs.ts'
import type { Find, Finder, Look } from '../../../src/dataset/finding/found/find.ts'
import { memoryTree } from '../../support/memory_tree.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('')
}

/** What there is to look at, and which files were opened. */
function lookAt(files: Files): { readonly look: Look; readonly opened: Set<string> } {
  const opened = new Set<string>()
  const look: Look = {
    files: Object.keys(files).sort(),
    context: {
      ...{ tree: memoryTree(files), folder: '', path: '.', name: 'x', role: 'main', purpose: 'rows', largeFrom: 1e9 },
      settings: { ignore: [] },
    },
    start: async (path) => {
      opened.add(path)
      const bytes = new TextEncoder().encode(files[path])
      return { bytes: bytes.subarray(0, 65536), isWhole: bytes.length <= 65536 }
    },
  }
  return { look, opened }
}

const find = (finder: Finder, files: Files) => finder(lookAt(files).look)

/** What the reader counts that is pointed at a find by its settings. */
async function countedAt({ folder, settings }: Find, files: Files): Promise<number> {
  return (await readInMemory(files, { path: folder || '.', labels: settings })).table.size
}

function task(folder: string): Record<string, string> {
  return Object.fromEntries(
    ['train', 'val', 'test'].flatMap((split) => [
      [`${folder}/${split}_text.txt`, lines(6, (i) => `${split} ${i}`)],
      [`${folder}/${split}_labels.txt`, lines(6, (i) => String(i % 2))],
    ]),
  )
}

describe('pairs of text files in a repository', () => {
  test('are one result per task, and its path reads the same samples', async () => {
    const files = {
      ...task('datasets/emotion'),
      ...task('datasets/stance/climate'),
      'datasets/stance/mapping.txt': '0 a\n1 b\n',
      'README.md': 'x',
      'evaluate.py': 'x',
    }
    const finds = await find(findTextPairs, files)
    expect(finds.map(({ folder, path, settings }) => ({ folder, path, settings }))).toEqual([
      { folder: 'datasets/emotion', path: 'datasets/emotion', settings: {} },
      { folder: 'datasets/stance/climate', path: 'datasets/stance/climate', settings: {} },
    ])
    expect(finds[0]).toMatchObject({ kind: 'text-pairs', samples: 18, namesFiles: false })
    for (const one of finds) expect(await countedAt(one, files)).toBe(18)
  })

  test('next to a table, or to another task in one folder, are read with settings', async () => {
    const files = {
      ...task('a'),
      'a/scores.csv': 'id,label\n1,x\n',
      'b/x_text.txt': lines(4, (i) => `x ${i}`),
      'b/x_labels.txt': lines(4, (i) => String(i % 2)),
      'b/y_text.txt': lines(8, (i) => `y ${i}`),
      'b/y_labels.txt': lines(8, (i) => String(i % 2)),
    }
    const finds = await find(findTextPairs, files)
    expect(finds.map(({ settings }) => settings)).toEqual([
      { format: 'text-pairs' },
      { format: 'text-pairs', file: 'x_labels.txt' },
      { format: 'text-pairs', file: 'y_labels.txt' },
    ])
    expect(await Promise.all(finds.map((one) => countedAt(one, files)))).toEqual([18, 4, 8])
  })

  test('can be in split folders: the dataset is the parent folder', async () => {
    const files = {
      'data/atis/train/seq.in': lines(6, (i) => `fly ${i}`),
      'data/atis/train/label': lines(6, (i) => `flight${i % 2}`),
      'data/atis/test/seq.in': lines(4, (i) => `to ${i}`),
      'data/atis/test/label': lines(4, (i) => `flight${i % 2}`),
    }
    const [only, ...others] = await find(findTextPairs, files)
    expect(others).toEqual([])
    expect(only).toMatchObject({ folder: 'data/atis', settings: {}, samples: 10 })
    expect(only && (await countedAt(only, files))).toBe(10)
  })

  test('more than three levels deep are not searched', async () => {
    expect(await find(findTextPairs, task('a/b/c'))).toHaveLength(1)
    expect(await find(findTextPairs, task('a/b/c/d'))).toEqual([])
  })

  test('have an unknown number of samples if only the start of a file was read', async () => {
    const files = { 'train_text.txt': 'x\n'.repeat(40_000), 'train_labels.txt': '0\n'.repeat(40_000) }
    expect((await find(findTextPairs, files))[0]?.samples).toBeUndefined()
  })

  test('are found without opening other files', async () => {
    const files = { ...task('a'), 'b/1.txt': 'x', 'c/y.py': 'y' }
    const { look, opened } = lookAt(files)
    await findTextPairs(look)
    expect([...opened].every((path) => path.startsWith('a/'))).toBe(true)
  })
})

describe('lists of paths in a repository', () => {
  const list = lines(24, (i) => `glass${i}.jpg ${i % 4}`)

  test('are one result per family, and its path reads the same samples', async () => {
    const files = {
      'data/one-indexed-files.txt': list,
      ...Object.fromEntries(
        ['train', 'val', 'test'].map((split) => [`data/notrash_${split}.txt`, list.replaceAll('glass', split)]),
      ),
      'data/constants.py': 'x = 1\n',
      'requirements.txt': 'numpy 1.0\n',
      'README.md': 'x',
    }
    const finds = await find(findPathLists, files)
    expect(finds.map(({ folder, settings }) => ({ folder, settings }))).toEqual([
      { folder: 'data', settings: { format: 'path-list', file: 'notrash_*.txt' } },
      { folder: 'data', settings: { format: 'path-list', file: 'one-indexed-files.txt' } },
    ])
    expect(finds[1]).toMatchObject({ path: 'data/one-indexed-files.txt', samples: 24, namesFiles: false })
    expect(await Promise.all(finds.map((one) => countedAt(one, files)))).toEqual([72, 24])
  })

  test('need no settings if the reader finds them by itself', async () => {
    const [only] = await find(findPathLists, { 'data/list.txt': list, 'code/x.py': 'x' })
    expect(only).toMatchObject({ folder: 'data', settings: {}, path: 'data/list.txt' })
  })

  test('belong to the folder that contains their paths', async () => {
    const images = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`set/images/glass${i}.jpg`, `${i}`]))
    const files = { ...images, 'set/lists/train.txt': list.replaceAll('glass', 'images/glass') }
    const [only] = await find(findPathLists, files)
    expect(only).toMatchObject({
      folder: 'set',
      settings: { format: 'path-list', file: 'lists/train.txt' },
      namesFiles: true,
    })
    expect(only && (await countedAt(only, files))).toBe(24)
  })

  test('can name files by their base names', async () => {
    const [only] = await find(findPathLists, { 'meta/list.txt': list, 'img/glass0.jpg': 'x' })
    expect(only).toMatchObject({ folder: 'meta', namesFiles: true })
  })

  test('are not searched in folders with many text files or more than three levels deep', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`texts/${i}.txt`, list]))
    const { look, opened } = lookAt({ ...many, 'a/b/c/d/list.txt': list })
    expect(await findPathLists(look)).toEqual([])
    expect(opened.size).toBe(0)
  })
})
