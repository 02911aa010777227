import { expect, test } from 'vitest'
import { projectFiles } from '../../../src/check/content/index.ts'
import { InputError } from '../../../src/config/index.ts'
import type { Tree } from '../../../src/dataset/index.ts'
import { memoryTree } from '../../support/memory_tree.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const FILES = { 'images/1.jpg': 'x', 'images/2.jpg': 'y', 'top.jpg': 'z', 'other/3.jpg': 'o' }

/** The file of each id, and the folders that were listed. */
async function filesOf(ids: readonly string[], more: Partial<Tree> = {}) {
  const csv = `id,label\n${ids.map((id) => `${id},joy`).join('\n')}\n`
  const dataset = await readInMemory({ 'data/sub/l.csv': csv }, { labels: { id: 'id', label: 'label' } })
  const [source] = dataset.table.sources
  if (source === undefined) throw new Error('Expected a source')
  const inMemory = memoryTree(FILES)
  const listed: string[] = []
  const kindOf: Tree['kindOf'] = (path) => {
    listed.push(path)
    return inMemory.kindOf(path)
  }
  const tree = { ...inMemory, kindOf, ...more }
  const asked = { dataset, source, prefix: '', folder: 'data', found: new Map(), withUntracked: false }
  const { rows, blobs } = await projectFiles({ tree, ...asked })
  return { paths: Object.fromEntries([...rows].map(([row, path]) => [ids[row], path])), blobs, listed }
}

test('files of the project are found by paths from it, from the dataset or from the label file', async () => {
  const ids = [
    'images/1.jpg',
    '/images/2.jpg',
    '../images/1.jpg',
    '../../images/2.jpg',
    'images\\1.jpg',
    'images/9.jpg',
  ]
  const { paths, blobs, listed } = await filesOf(ids)
  expect(paths).toEqual({
    'images/1.jpg': 'images/1.jpg',
    '/images/2.jpg': 'images/2.jpg',
    '../images/1.jpg': 'images/1.jpg',
    '../../images/2.jpg': 'images/2.jpg',
    'images\\1.jpg': 'images/1.jpg',
  })
  expect([...blobs.keys()]).toEqual(['images/1.jpg', 'images/2.jpg'])
  expect(new Set(listed).size).toBe(listed.length)
})

test('nothing outside the project, and no ids without folders', async () => {
  const { paths, listed } = await filesOf(['../../../images/1.jpg', 'top.jpg', '../../../../etc/passwd'])
  expect(paths).toEqual({})
  expect(listed).toEqual([])
  expect((await filesOf(['1.jpg', 'top.jpg'])).listed).toEqual([])
})

test('a folder that leads out of the project has no files', async () => {
  const kindOf = () => Promise.reject(new InputError('Cannot use this path: it is outside'))
  expect((await filesOf(['images/1.jpg'], { kindOf })).paths).toEqual({})
})
