import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countClasses, type Dataset, type Note } from '../../../src/dataset/index.ts'
import { mediaFolders } from '../../../src/dataset/layouts/media_folders.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

/** So many files of an ending in a folder. */
function filesIn(folder: string, count: number, ending: string): string[] {
  return Array.from({ length: count }, (_, i) => `${folder}/${i}.${ending}`)
}

function countsOf(files: readonly string[]): Record<string, number> | undefined {
  const found = mediaFolders(files)
  if (found === undefined) return undefined
  const counts: Record<string, number> = {}
  for (const name of found.classes) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** The files below `data`, each of them empty. */
function inData(files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((path) => [`data/${path}`, '']))
}

function countsRead({ table }: Dataset): Record<string, number> {
  const { counts } = countClasses(table)
  return Object.fromEntries(table.classes.map((name, i) => [name, counts[i] ?? 0]))
}

function messagesOf({ notes }: Dataset): string {
  return notes.map(({ message }) => message).join('\n')
}

const CODE = ['README.md', 'setup.py', 'src/a.py', 'src/b.py', 'requirements.txt']
const CLASSES = [...filesIn('cat', 20, 'jpg'), ...filesIn('dog', 30, 'jpg')]

describe('class folders are those of one kind of media', () => {
  test.each([
    ['images', 'jpg'],
    ['images that torchvision does not list', 'gif'],
    ['sounds', 'wav'],
    ['MIDI files', 'mid'],
    ['videos', 'mp4'],
    ['texts', 'txt'],
    ['arrays', 'npy'],
    ['meshes', 'off'],
    ['packed volumes', 'nii.gz'],
    ['an ending that nobody knows', 'q7z'],
    ['tensors', 'pt'],
  ])('%s', (_, ending) => {
    const files = [...CODE, ...filesIn('cat', 24, ending), ...filesIn('dog', 26, ending)]
    expect(countsOf(files)).toEqual({ cat: 24, dog: 26 })
  })

  test('files without an extension, or with a number or a hash in its place', () => {
    expect(countsOf(['sci.med/58001', 'sci.med/58002', 'rec.autos/7', 'spam/1.ea7e79d3153e7469', 'ham/2.'])).toEqual({
      'sci.med': 2,
      'rec.autos': 1,
      spam: 1,
      ham: 1,
    })
  })

  test.each([
    ['code', [...filesIn('python', 9, 'py'), ...filesIn('java', 9, 'java')]],
    ['tables', [...filesIn('run', 9, 'csv'), ...filesIn('walk', 9, 'csv')]],
    ['notebooks', [...filesIn('week1', 9, 'ipynb'), ...filesIn('week2', 9, 'ipynb')]],
    ['archives', [...filesIn('a', 9, 'zip'), ...filesIn('b', 9, 'zip')]],
    ['code beside tables', ['classifier/a.py', 'classifier/b.pkl', 'lexicons/a.csv', 'data/a.csv', 'src/a.py']],
    ['a single folder beside code', [...filesIn('recordings', 300, 'wav'), ...filesIn('utils', 6, 'py')]],
    ['runs with a picture each', ['a', 'b'].flatMap((run) => [`${run}/metrics.csv`, `${run}/x.py`, `${run}/loss.png`])],
  ])('%s: not classes', (_, files) => {
    expect(countsOf(files)).toBeUndefined()
  })

  test.each([
    ['nine tenths', 18, { cat: 20, dog: 30, fox: 18 }],
    ['less', 17, { cat: 20, dog: 30 }],
  ])('that fill %s of a folder', (_, images, counts) => {
    expect(countsOf([...CLASSES, ...filesIn('fox', images, 'jpg'), 'fox/a.csv', 'fox/b.csv'])).toEqual(counts)
  })

  test('with any files that accompany them under the same name', () => {
    const stems = ['cat/1', 'cat/2', 'dog/1']
    const files = stems.flatMap((stem) => ['jpg', 'txt', 'json', 'xml', 'jpg.md5'].map((ending) => `${stem}.${ending}`))
    expect(mediaFolders(files)?.paths).toEqual(['cat/1.jpg', 'cat/2.jpg', 'dog/1.jpg'])
  })

  test('with any files that describe the folder or were left by a system', () => {
    const beside = [
      'Thumbs.db',
      'README',
      'README.md',
      'LICENSE.txt',
      'labels.csv',
      '_annotations.coco.json',
      'classes.txt',
    ]
    expect(countsOf(['cat/1.jpg', 'dog/1.jpg', ...beside.map((name) => `cat/${name}`)])).toEqual({ cat: 1, dog: 1 })
  })

  test('the medium with the most files counts, and folders of another one are ignored', async () => {
    const files = [...filesIn('dog', 20, 'wav'), ...filesIn('cat', 20, 'wav'), 'covers/a.png', 'dog/cover.png']
    const dataset = await readInMemory(inData(files))
    expect(countsRead(dataset)).toEqual({ cat: 20, dog: 20 })
    expect(messagesOf(dataset)).toContain("Ignored 1 file in folders without classes or samples: 'covers'")
    expect(messagesOf(dataset)).toContain("only audio files in class folders are samples: 'dog/cover.png'")
  })
})

describe('folders next to the classes', () => {
  test('are named with the number of their files', async () => {
    const files = [...CLASSES, ...filesIn('classifier', 3, 'py'), ...filesIn('lexicons', 4, 'csv'), 'classifier/a.png']
    const dataset = await readInMemory(inData(files))
    expect(countsRead(dataset)).toEqual({ cat: 20, dog: 30 })
    expect(messagesOf(dataset)).toContain(
      "Ignored 8 files in folders without classes or samples: 'classifier', 'lexicons'",
    )
  })

  test('do not hide that others are splits or levels of the path', () => {
    const splits = ['train/a', 'train/b', 'test/a'].flatMap((folder) => filesIn(folder, 9, 'png'))
    const beside = [...filesIn('webapp/icons', 9, 'png'), 'webapp/a.py', 'webapp/b.py', ...filesIn('figures', 5, 'png')]
    expect(mediaFolders([...splits, ...beside])?.roles.splits).toEqual(['train', 'test'])
    const levels = ['photo/cats', 'photo/dogs', 'sketch/cats', 'sketch/dogs'].flatMap((folder) =>
      filesIn(folder, 9, 'png'),
    )
    expect(mediaFolders([...levels, ...beside])?.roles.levels).toEqual(['photo', 'sketch'])
  })

  test.each(['docs', 'assets', 'figures', 'models', 'tests', 'screenshots', 'lib', 'Examples'])(
    '%s with a few pictures is ignored, and the offered line reads it',
    async (folder) => {
      const files = inData([...CLASSES, ...filesIn(folder, 2, 'jpg'), ...filesIn('src', 3, 'py')])
      const dataset = await readInMemory(files)
      expect(countsRead(dataset)).toEqual({ cat: 20, dog: 30 })
      expect(messagesOf(dataset)).toContain(`Ignored 5 files in folders without classes or samples`)
      const [line = ''] = linesIn(messagesOf(dataset))
      expect(countsRead(await readWithLine(files, line))).toMatchObject({ cat: 20, dog: 30, [folder]: 2 })
    },
  )

  test('docs is a class if it is as large as the others, and the offered line ignores it', async () => {
    const files = inData(['docs', 'letters', 'invoices'].flatMap((folder) => filesIn(folder, 40, 'png')))
    const dataset = await readInMemory(files)
    expect(countsRead(dataset)).toEqual({ docs: 40, invoices: 40, letters: 40 })
    expect(messagesOf(dataset)).toContain(
      "Counted 'docs' as a class because it has as many files as other classes. To ignore it, use `labels: {",
    )
    const [line = ''] = linesIn(messagesOf(dataset))
    expect(countsRead(await readWithLine(files, line))).toEqual({ invoices: 40, letters: 40 })
  })

  test('docs with code or with pictures of a text is not a class', () => {
    const others = ['letters', 'invoices'].flatMap((folder) => filesIn(folder, 40, 'png'))
    expect(countsOf([...others, ...filesIn('docs', 40, 'png'), 'docs/conf.py'])).not.toHaveProperty('docs')
    expect(countsOf([...others, ...filesIn('docs/img', 40, 'png')])).not.toHaveProperty('docs')
  })

  test('of packages and environments are not classes, however large they are', () => {
    const folders = ['node_modules/x', 'venv/lib', 'a/node_modules', '__MACOSX/cat', 'env/lib/site-packages/x']
    const files = [...CLASSES, ...folders.flatMap((folder) => filesIn(folder, 50, 'jpg'))]
    expect(countsOf(files)).toEqual({ cat: 20, dog: 30 })
  })
})

describe('names of a kind of files or of a split are not classes by themselves', () => {
  test.each([
    [['images', 'test']],
    [['audio', 'samples']],
    [['data', 'pred']],
    [['train', 'photos']],
    [['images_001', 'images_002']],
    [['part1', 'part2']],
  ])('%s', (folders) => {
    expect(countsOf(folders.flatMap((folder) => filesIn(folder, 9, 'jpg')))).toBeUndefined()
  })

  test('next to a class, they are classes', () => {
    expect(countsOf(['test', 'control'].flatMap((folder) => filesIn(folder, 9, 'jpg')))).toEqual({
      control: 9,
      test: 9,
    })
  })

  test('the classes in data/ are not hidden by a few pictures elsewhere', () => {
    const files = [...CLASSES.map((path) => `data/${path}`), ...filesIn('poster', 3, 'png')]
    expect(countsOf(files)).toBeUndefined()
  })
})

test('a repository of code with pictures has no class folders', () => {
  const files = [
    ...CODE,
    ...filesIn('docs/img', 10, 'png'),
    ...filesIn('tests/fixtures/a', 3, 'png'),
    ...filesIn('tests/fixtures/b', 3, 'png'),
    ...filesIn('web/icons', 12, 'png'),
    ...filesIn('android/res/drawable-hdpi', 5, 'png'),
    ...filesIn('android/res/drawable-mdpi', 5, 'png'),
  ]
  expect(countsOf(files)).toBeUndefined()
})

test('MIDI files in folders of years are unlabelled', () => {
  expect(countsOf(['2004/a.midi', '2006/b.midi'])).toBeUndefined()
})

describe('file: folders', () => {
  const reported = { labels: { file: 'folders' } }

  test('reads folders of code if the config says so', async () => {
    const files = inData([...filesIn('python', 3, 'py'), ...filesIn('java', 4, 'java')])
    await expect(readInMemory(files)).rejects.toThrow()
    expect(countsRead(await readInMemory(files, reported))).toEqual({ java: 4, python: 3 })
  })

  test('reads what is detected, with the same notes', async () => {
    const folder = fc.constantFrom(
      'cat',
      'dog',
      'a b',
      'docs',
      'models',
      'src',
      'figures',
      'data',
      'images',
      'x/y',
      'x/z',
    )
    const ending = fc.constantFrom('jpg', 'jpg', 'jpg', 'wav', 'txt', 'py', 'csv', 'npy', 'q7z', 'md', 'json')
    const part = fc.tuple(folder, fc.integer({ min: 1, max: 12 }), ending).map((parts) => filesIn(...parts))
    const above = fc.constantFrom([''], [''], ['train/', 'test/'], ['2022/', '2023/'])
    const tree = fc
      .tuple(above, fc.array(part, { minLength: 2, maxLength: 6 }), fc.boolean())
      .map(([uppers, parts, hasCode]) => [
        ...new Set([...uppers.flatMap((upper) => parts.flat().map((path) => upper + path)), ...(hasCode ? CODE : [])]),
      ])
    let found = 0
    const property = fc.asyncProperty(tree, async (files) => {
      const detected = await readInMemory(inData(files)).catch(() => undefined)
      if (detected?.layout.kind !== 'folders') return
      found++
      const { path = 'data' } = detected.layout.found ?? {}
      const { table, notes } = await readInMemory(inData(files), { ...reported, path })
      expect({ ...table, sources: [] }).toEqual({ ...detected.table, sources: [] })
      const others = ({ message }: Note) => !/^(?:Ignored a label file|Ignored 1 other possible dataset)/.test(message)
      expect(notes.filter(others)).toEqual(detected.notes.filter(others))
    })
    await fc.assert(property, { numRuns: 500 })
    expect(found).toBeGreaterThan(40)
  })
})

describe('folders of a repository', () => {
  test('named tr, cv and tt are splits', () => {
    const files = ['tr', 'cv', 'tt'].flatMap((split) =>
      ['male', 'female'].flatMap((name) => filesIn(`${split}/${name}`, 9, 'wav')),
    )
    expect(mediaFolders(files)?.roles.splits.toSorted()).toEqual(['cv', 'tr', 'tt'])
    expect(countsOf(files)).toEqual({ female: 27, male: 27 })
  })

  test('may be the classes if they differ below levels that repeat', () => {
    const files = ['lower/landmarks/cecum', 'lower/findings/polyps', 'upper/landmarks/pylorus', 'upper/findings/ulcer']
    expect(mediaFolders(files.flatMap((folder) => filesIn(folder, 20, 'jpg')))).toBeUndefined()
    const repeated = ['lower/landmarks/a', 'lower/findings/a', 'upper/landmarks/a', 'upper/findings/a']
    expect(mediaFolders(repeated.flatMap((folder) => filesIn(folder, 20, 'jpg')))).toBeDefined()
  })
})

test('a folder named evaluation next to training is the test split', async () => {
  const files = ['training', 'validation', 'evaluation'].flatMap((split) => CLASSES.map((path) => `${split}/${path}`))
  const { table } = await readInMemory(inData(files), { path: 'data' })
  expect(table.splits?.names.toSorted()).toEqual(['test', 'train', 'val'])
})
