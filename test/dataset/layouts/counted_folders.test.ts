import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultConfig, InputError, type LabelSettings } from '../../../src/config/index.ts'
import {
  commitTree,
  compareTexts,
  countClasses,
  folderTree,
  type Git,
  gitIn,
  readDataset,
  type Tree,
} from '../../../src/dataset/index.ts'
import { detectCounted } from '../../../src/dataset/layouts/counted_folders.ts'
import { commit, git, repository } from '../tree/repository.ts'

async function withFolder<T>(files: readonly string[], use: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'counted-'))
  try {
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), 'id,label\na,joy\n')
    }
    return await use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** A git that knows one commit with these files, in the order of their bytes, and one content. */
function gitWith(files: readonly string[]): Git {
  const id = 'b'.repeat(40)
  const content = 'id,label\na,joy\n'
  return async ([command], { onOutput } = {}) => {
    const listing = files.toSorted(compareTexts).map((file) => `100644 blob ${id}\t${file}\0`)
    const blob = `${id} blob ${content.length}\n${content}\n`
    if (command !== 'ls-tree') return { code: 0, stderr: '', stdout: Buffer.from(blob) }
    // In two pieces, as a pipe may cut them.
    const bytes = Buffer.from(listing.join(''))
    onOutput?.(bytes.subarray(0, bytes.length / 3))
    onOutput?.(bytes.subarray(bytes.length / 3))
    return { code: 0, stderr: '', stdout: new Uint8Array() }
  }
}

/** What `analyze` needs of a dataset, and whether its files were counted without their names. */
async function counting(tree: Tree, labels: Partial<LabelSettings>) {
  const config = defaultConfig()
  const asked = { data: { ...config.data, datasetPath: '.' }, labels: { ...config.labels, ...labels } }
  try {
    const { table, layout, notes } = await readDataset(tree, asked, { purpose: 'counts' })
    return { answer: { counts: countClasses(table), layout, notes }, isCounted: table.weights !== undefined }
  } catch (error) {
    if (error instanceof InputError) return { answer: error.message, isCounted: false }
    throw error
  }
}

/** The same question to a tree on disk, and to the same tree where every file has to be listed. */
async function both(root: string, labels: Partial<LabelSettings> = {}) {
  const onDisk = folderTree(root, { confined: false })
  const { countFiles: _, ...listed } = onDisk
  return { counted: await counting(onDisk, labels), plain: await counting(listed, labels) }
}

describe('folders that are counted', () => {
  const step = fc.constantFrom(
    'joy',
    'calm ',
    'é',
    'train',
    'val',
    '.hidden',
    '2004',
    'a',
    'images',
    'labels',
    'Annotations',
    'Training',
    'test_set',
    'fold_1',
    'unlabeled',
    '2005',
    'masks',
    'assets',
    '.ipynb_checkpoints',
    'docs',
    'models',
    'src',
  )
  const name = fc.constantFrom(
    '1.mid',
    '2.MIDI',
    '3.wav',
    '4.JPG',
    '5.png',
    'none',
    'dot.',
    '.DS_Store',
    'a.txt',
    'b.csv.gz',
    '7.py',
    '8.npy',
    '9.xyzzy',
    '10.gif',
  )
  const rare = fc.constantFrom(
    'metadata.csv',
    'x.json',
    'x.xml',
    'x.dvc',
    'label.csv',
    'x.YAML',
    '._5.png',
    '.git',
    '5_mask.png',
    '5_Mask_1.png',
    'clip_seg.mp4',
    'LICENSE',
    'README.txt',
    'readme_2.txt',
    'LICENSE2',
    'classes.txt',
    'Thumbs.db',
    'Makefile',
    'labels.csv',
    '3.txt',
    '3.jpg',
  )
  const last = fc.oneof({ weight: 12, arbitrary: name }, { weight: 1, arbitrary: rare })
  const steps = fc.oneof(
    { weight: 12, arbitrary: fc.array(step, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constant([]) },
  )
  const path = fc.tuple(steps, last).map((parts) => parts.flat().join('/'))
  const upper = fc.constantFrom(
    ['train', 'val'],
    ['Training', 'test_set/test_set', 'unlabeled'],
    ['fold_1', 'fold_2'],
    ['2022', '2023'],
    ['photo', 'sketch'],
    ['train', 'bus'],
    ['images', 'masks'],
    ['x'],
  )
  const classes = fc.uniqueArray(fc.constantFrom('cats', 'dogs', 'a', 'b', 'train', 'test'), { maxLength: 3 })
  /** The same class folders below each of the upper ones, and up to two files more. */
  const regular = fc
    .tuple(upper, classes, name, fc.array(path, { maxLength: 2 }))
    .map(([uppers, names, file, more]) => {
      const folders = uppers.flatMap((folder) =>
        names.length === 0 ? [folder] : names.map((one) => `${folder}/${one}`),
      )
      return [...new Set([...folders.map((folder) => `${folder}/${file}`), ...more])]
    })
  const trees = fc.oneof(fc.uniqueArray(path, { maxLength: 6 }), regular)
  const labels = fc.constantFrom<Partial<LabelSettings>>(
    {},
    { file: 'folders' },
    { map: new Map([['joy', 'happy']]) },
    { ignore: ['**/*.txt'] },
    { pattern: '(?<label>joy|calm)' },
    { file: 'folders', separator: ',' },
  )

  test('are the same as the listed ones, whatever they contain', async () => {
    let counted = 0
    const property = fc.asyncProperty(trees, labels, async (files, settings) => {
      await withFolder(files, async (root) => {
        const answers = await both(root, settings)
        expect(answers.counted.answer).toEqual(answers.plain.answer)
        if (answers.counted.isCounted) counted++
      })
    })
    await fc.assert(property, { numRuns: 500 })
    expect(counted).toBeGreaterThan(10)
  }, 60_000)

  test('of a commit are the same as the listed ones', async () => {
    let counted = 0
    const property = fc.asyncProperty(trees, labels, async (files, settings) => {
      const tree = commitTree({ git: gitWith(files), commit: 'c'.repeat(40), prefix: '' })
      const { countFiles: _, ...listed } = tree
      const found = await counting(tree, settings)
      expect(found.answer).toEqual((await counting(listed, settings)).answer)
      if (found.isCounted) counted++
    })
    await fc.assert(property, { numRuns: 500 })
    expect(counted).toBeGreaterThan(10)
  }, 60_000)

  test('of a commit can start with a space', async () => {
    const root = repository({ ' data/joy/1.png': '1', ' data/calm/2.png': '2' })
    const tree = commitTree({ git: gitIn(root), commit: git(root, 'rev-parse', 'HEAD'), prefix: '' })
    expect([...((await tree.blobIds?.(' data')) ?? [])]).toEqual([
      ['calm/2.png', git(root, 'rev-parse', 'HEAD: data/calm/2.png')],
      ['joy/1.png', git(root, 'rev-parse', 'HEAD: data/joy/1.png')],
    ])
    expect(Buffer.from(await tree.read(' data/joy/1.png')).toString()).toBe('1')
  })

  test('of a commit are found next to names that are not UTF-8', async () => {
    const names = [Buffer.from('a\x80/1.txt', 'latin1'), Buffer.from('a\x81/1.txt', 'latin1'), Buffer.from('aé/1.txt')]
    const records = names.map((name) =>
      Buffer.concat([Buffer.from(`100644 blob ${'b'.repeat(40)}\t`), name, Buffer.of(0)]),
    )
    const listing: Git = async (_, { onOutput } = {}) => {
      for (const record of records) onOutput?.(record)
      return { code: 0, stderr: '', stdout: new Uint8Array() }
    }
    const tree = commitTree({ git: listing, commit: 'c'.repeat(40), prefix: '' })
    expect(await tree.kindOf('aé')).toBe('folder')
    expect(await tree.files('aé')).toEqual([{ path: '1.txt' }])
  })

  test('of a commit do not include submodules, and are listed if there are links', async () => {
    const root = repository({ 'joy/1.mid': '1', 'joy/2.mid': '2', 'calm/3.mid': '3', 'calm.x/deep/4.mid': '4' })
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${'a'.repeat(40)},anger/module`)
    git(root, 'commit', '--quiet', '--message=module')
    const at = (hash: string) => commitTree({ git: gitIn(root), commit: hash, prefix: '' })
    const { answer, isCounted } = await counting(at(git(root, 'rev-parse', 'HEAD')), {})
    expect(isCounted).toBe(true)
    expect(answer).toMatchObject({ counts: { classes: ['calm', 'calm.x', 'joy'], counts: [1, 1, 2] } })
    symlinkSync('../joy/1.mid', join(root, 'calm/4.mid'))
    const linked = await counting(at(commit(root)), {})
    expect(linked.isCounted).toBe(false)
    expect(linked.answer).toMatchObject({ counts: { classes: ['calm', 'calm.x', 'joy'], counts: [2, 1, 2] } })
  })

  test('are not listed if names do not matter', async () => {
    await withFolder(['train/joy/1.mid', 'train/joy/2.MID', 'val/calm/1.mid', 'val/.DS_Store'], async (root) => {
      const { counted, plain } = await both(root)
      expect(counted.isCounted).toBe(true)
      expect(counted.answer).toMatchObject({ counts: { classes: ['calm', 'joy'], counts: [1, 2], total: 3 } })
      expect(counted.answer).toEqual(plain.answer)
    })
  })

  test.each([
    ['few files', 2, ['calm', 'joy']],
    ['as many files as the others', 30, ['calm', 'joy', 'models']],
  ])('are decided by their sizes if one has a descriptive name and %s', async (_, size, classes) => {
    const filesIn = (folder: string, count: number) => Array.from({ length: count }, (_, i) => `${folder}/${i}.mid`)
    await withFolder([...filesIn('joy', 40), ...filesIn('calm', 50), ...filesIn('models', size)], async (root) => {
      const { counted, plain } = await both(root)
      expect(counted.answer).toEqual(plain.answer)
      expect(counted.answer).toMatchObject({ counts: { classes } })
    })
  })

  test.each(['joy/README.txt', 'joy/classes.txt', 'joy/LICENSE'])(
    'are listed if there is a %s among texts',
    async (file) => {
      const files = ['joy/a.txt', 'calm/b.txt', file]
      const answers = await withFolder(files, (root) => both(root))
      const ofCommit = await counting(commitTree({ git: gitWith(files), commit: 'c'.repeat(40), prefix: '' }), {})
      expect(answers.counted).toEqual(answers.plain)
      expect(ofCommit.answer).toMatchObject({ counts: { classes: ['calm', 'joy'], counts: [1, 1] } })
    },
  )

  test.each(['joy/b.csv', 'README.md', 'joy/cover.png'])('are listed if there is a %s', async (file) => {
    await withFolder(['joy/1.mid', 'calm/2.mid', file], async (root) => {
      const { counted, plain } = await both(root)
      expect(counted).toEqual(plain)
    })
  })

  test.each([
    'joy/1_mask.png',
    'joy/1_MASK_2.PNG',
    'joy/1-masks.png',
    'joy/1_seg.png',
    'joy/1 segmentation.png',
    'joy/._1.png',
    'joy/.hidden/deep/1.png',
    '.ipynb_checkpoints/1.png',
  ])('are listed on disk and in a commit if there is a %s', async (file) => {
    const files = ['joy/1.png', 'calm/2.png', file]
    const answers = await withFolder(files, (root) => both(root))
    const tree = commitTree({ git: gitWith(files), commit: 'c'.repeat(40), prefix: '' })
    const ofCommit = await counting(tree, {})
    expect(answers.counted).toEqual(answers.plain)
    expect(ofCommit.isCounted).toBe(false)
    expect(ofCommit.answer).toMatchObject({ counts: { counts: [1, 1] } })
  })

  test('are listed if a link must be followed', async () => {
    await withFolder(['joy/1.mid', 'calm/2.mid'], async (root) => {
      symlinkSync(join(root, 'joy'), join(root, 'anger'))
      const { counted, plain } = await both(root)
      expect(counted).toEqual(plain)
      expect(counted.answer).toMatchObject({ counts: { classes: ['anger', 'calm', 'joy'] } })
    })
  })
})

describe('counting stops where listing is faster', () => {
  test.each([
    ['after many code files', 'py', 3, 334],
    ['after many folders with few files', 'jpg', 3, 5000],
    ['never, if the folders contain many files', 'jpg', 30, 6000],
  ])('%s', async (_, ending, files, expected) => {
    let asked = 0
    const countFiles: Tree['countFiles'] = async (_folder, accepts = () => true) => {
      for (; asked < 6000; asked++) {
        const one = { folder: `f${asked}`, files, endings: new Map([[ending, files]]), example: `a${asked}.${ending}` }
        if (!accepts(one)) return undefined
      }
      return undefined
    }
    const tree = { ...folderTree('.', { confined: false }), countFiles }
    const settings = { ignore: [] }
    const place = { path: '.', folder: '', name: 'data', role: 'main', purpose: 'counts', largeFrom: 1 } as const
    await detectCounted({ tree, settings, ...place })
    expect(asked + (expected < 6000 ? 1 : 0)).toBe(expected)
  })
})
