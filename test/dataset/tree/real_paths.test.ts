import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { folderTree } from '../../../src/dataset/index.ts'
import { freePath } from '../../../src/dataset/tree/real_paths.ts'
import { memoryTree } from '../../support/memory_tree.ts'

const root = mkdtempSync(join(tmpdir(), 'free-'))
afterAll(() => rmSync(root, { recursive: true }))
mkdirSync(join(root, 'ds/inner'), { recursive: true })
mkdirSync(join(root, 'full'))
writeFileSync(join(root, 'ds/labels.csv'), 'precious\n')
symlinkSync('/nowhere/at/all', join(root, 'ds/labels_2.csv'))
symlinkSync('/nowhere/utf8', join(root, 'ds/utf8'))
symlinkSync('ds', join(root, 'linked'))
symlinkSync('inner', join(root, 'ds/other'))
for (const name of ['a', 'a_2', 'a_3', 'a_4', 'a_5', 'a_6', 'a_7', 'a_8', 'a_9'])
  writeFileSync(join(root, 'full', `${name}.csv`), '')

const context = { tree: folderTree(root, { confined: true, repository: 'none' }), folder: 'ds' }

describe('the path of a file that a printed command creates', () => {
  test.each([
    ['ds/new.csv', 'ds/new.csv', 'nothing is there'],
    ['ds/labels.csv', 'ds/labels_3.csv', 'a file and a link to nothing have the names'],
    ['ds/utf8', 'ds/utf8_2', 'a link to nothing has the name of the folder'],
    ['linked/new.csv', undefined, 'the dataset is behind a link'],
    ['ds/other/new.csv', undefined, 'a link leads to its folder'],
    ['ds/gone/new.csv', undefined, 'its folder is missing'],
    ['full/a.csv', undefined, 'all names are taken'],
  ])('%s becomes %s because %s', async (path, free, _why) => {
    expect(await freePath(path, context, 'linux')).toBe(free)
  })

  test('may be below an absolute path, if no link is inside the dataset', async () => {
    const folder = join(root, 'linked')
    expect(await freePath(join(folder, 'labels.csv'), { ...context, folder }, 'linux')).toBe(
      join(folder, 'labels_3.csv'),
    )
    expect(await freePath(join(folder, 'other/new.csv'), { ...context, folder }, 'linux')).toBe(undefined)
  })

  test('is looked up in the listing of a tree that is not on disk', async () => {
    const tree = memoryTree({ 'ds/labels.csv': '', 'ds/utf8/a.csv': '' })
    expect(await freePath('ds/labels.csv', { tree, folder: 'ds' }, 'linux')).toBe('ds/labels_2.csv')
    expect(await freePath('ds/utf8', { tree, folder: 'ds' }, 'linux')).toBe('ds/utf8_2')
  })

  test('does not exist on Windows, whose shells do not read such commands', async () => {
    expect(await freePath('ds/new.csv', context, 'win32')).toBe(undefined)
  })
})
