import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultConfig } from '../../../src/config/index.ts'
import { compareTexts, folderTree, readDataset } from '../../../src/dataset/index.ts'
import { texts } from '../../support/texts.ts'

const IMG_EXTENSIONS = ['.jpg', '.jpeg', '.png', '.ppm', '.bmp', '.pgm', '.tif', '.tiff', '.webp']

/** `find_classes` and `make_dataset` of torchvision's `ImageFolder`, by its own loops. */
function imageFolder(directory: string): string[] {
  const isFolder = (path: string) => statSync(path).isDirectory()
  const classes = readdirSync(directory)
    .filter((name) => isFolder(join(directory, name)))
    .sort(compareTexts)
  const instances: string[] = []
  for (const target of classes) {
    const walked = walk(join(directory, target)).sort(([a], [b]) => compareTexts(a, b))
    for (const [root, names] of walked) {
      for (const name of names.toSorted(compareTexts)) {
        const path = join(root, name)
        if (IMG_EXTENSIONS.some((ending) => name.toLowerCase().endsWith(ending))) instances.push(path)
      }
    }
  }
  return instances.map((path) => path.slice(directory.length + 1))
}

/** Python's `os.walk`: each folder with the names of its files. */
function walk(root: string): [string, string[]][] {
  const names = readdirSync(root)
  const isFolder = (name: string) => statSync(join(root, name)).isDirectory()
  return [
    [root, names.filter((name) => !isFolder(name))],
    ...names.filter(isFolder).flatMap((name) => walk(join(root, name))),
  ]
}

async function idsAndNotes(root: string) {
  const config = defaultConfig()
  const labels = { ...config.labels, file: 'folders' }
  const tree = folderTree(root, { confined: false })
  const { table, notes } = await readDataset(tree, { data: { ...config.data, datasetPath: '.' }, labels })
  return {
    ids: texts(table.ids),
    said: notes.map(({ message }) => message).filter((text) => text.includes('ImageFolder')),
  }
}

async function onDisk<T>(files: readonly string[], use: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'image-folder-'))
  try {
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), file)
    }
    return await use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('the order is that of torchvision.datasets.ImageFolder, or the first different position is reported', async () => {
  const folder = fc.constantFrom(
    'cat',
    'cat b',
    'dog',
    'é',
    'assets',
    '.ipynb_checkpoints',
    'x',
    'train',
    'test',
    'masks',
    'images',
  )
  const name = fc.constantFrom(
    '1.jpg',
    '10.PNG',
    '2.webp',
    '._1.jpg',
    'Thumbs.db',
    '1_mask.png',
    '.jpg',
    'a.tif',
    'note.md',
  )
  const path = fc.tuple(fc.array(folder, { minLength: 1, maxLength: 3 }), name).map((parts) => parts.flat().join('/'))
  const first = fc.constantFrom('cat/0.jpg', 'train/cat/0.jpg')
  let [same, different] = [0, 0]
  const property = fc.asyncProperty(fc.uniqueArray(path, { maxLength: 8 }), first, async (paths, image) => {
    await onDisk([...new Set([...paths, image])], async (root) => {
      const read = await idsAndNotes(root).catch(() => undefined)
      if (read === undefined) return
      const theirs = imageFolder(root)
      const position = theirs.findIndex((id, i) => id !== read.ids[i])
      if (position === -1) {
        expect(read).toEqual({ ids: theirs, said: [] })
        same++
        return
      }
      different++
      expect(read.ids).toEqual(theirs.filter((id) => read.ids.includes(id)))
      const place =
        position < read.ids.length
          ? `positions differ from position ${position} onward`
          : `after position ${position - 1}`
      expect(read.said).toEqual([expect.stringContaining(place)])
      expect(read.said[0]).toMatch(new RegExp(`also counts ${theirs.length - read.ids.length} image`))
    })
  })
  await fc.assert(property, { numRuns: 300 })
  expect(Math.min(same, different)).toBeGreaterThan(10)
}, 60_000)

test('hidden images are reported with the first position that they change', async () => {
  const images = Array.from({ length: 20 }, (_, i) => `cat/${i + 10}.jpg`)
  await onDisk([...images, 'dog/1.jpg', 'dog/.ipynb_checkpoints/1.jpg'], async (root) => {
    const { said } = await idsAndNotes(root)
    expect(said).toEqual([
      "torchvision.datasets.ImageFolder also counts 1 image that is not a sample here, so it lists them after position 20: 'dog/.ipynb_checkpoints/1.jpg'",
    ])
  })
  await onDisk([...images, 'dog/1.jpg', 'dog/._1.jpg'], async (root) => {
    const { said } = await idsAndNotes(root)
    expect(said[0]).toContain("so its positions differ from position 20 onward: 'dog/._1.jpg'")
  })
})

test('a hidden folder next to the classes is reported because it changes the class numbers', async () => {
  await onDisk(['cat/1.jpg', 'dog/1.jpg', '.ipynb_checkpoints/1.jpg'], async (root) => {
    const { said } = await idsAndNotes(root)
    expect(said[0]).toContain('positions differ from position 0 onward, and its class numbers differ')
  })
})
