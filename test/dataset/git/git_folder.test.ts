import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderTree } from '../../../src/dataset/tree/folder_tree.ts'
import { paths, temporaryFolder, text, write } from '../tree/repository.ts'

const SECRET = '.git/config'
const KEY = 'MD5E-s3--68b329da9893e34099c7d8ad5cb9c940.csv'

function project(): string {
  const root = temporaryFolder()
  write(root, { [SECRET]: 'password', 'ds/a.csv': 'a' })
  return root
}

describe.each([true, false])('a tree that is confined: %s', (confined) => {
  const OWN = [SECRET, './.git/config', 'ds/../.git/config', '.GIT/config', '.git./config', 'GIT~1/config']

  test.each(OWN)('does not read %s', async (path) => {
    const tree = folderTree(project(), { confined })
    await expect(tree.read(path)).rejects.toThrow('the .git folder')
    await expect(tree.kindOf(path)).rejects.toThrow('the .git folder')
    expect(() => tree.diskPath?.(path)).toThrow('the .git folder')
  })

  test('does not list or read it by an absolute path', async () => {
    const root = project()
    const tree = folderTree(root, { confined })
    await expect(tree.files(join(root, '.git'))).rejects.toThrow('the .git folder')
    await expect(tree.read(join(root, SECRET))).rejects.toThrow('the .git folder')
  })

  test('does not list or read it through links', async () => {
    const root = project()
    symlinkSync('.git', join(root, 'link'))
    symlinkSync('../.git/config', join(root, 'ds/file.csv'))
    const tree = folderTree(root, { confined })
    await expect(tree.files('link')).rejects.toThrow('the .git folder')
    await expect(tree.read('link/config')).rejects.toThrow('the .git folder')
    await expect(tree.read('ds/file.csv')).rejects.toThrow('the .git folder')
    await expect(tree.files('ds')).rejects.toThrow('it leads into the .git folder')
  })

  test('reads the files of a dataset that git-annex stores there', async () => {
    const root = project()
    const kept = `.git/annex/objects/f1/2a/${KEY}/${KEY}`
    write(root, { [kept]: 'b' })
    symlinkSync(`../${kept}`, join(root, 'ds/b.csv'))
    const tree = folderTree(root, { confined })
    expect(paths(await tree.files('ds'))).toEqual(['a.csv', 'b.csv'])
    expect(text(await tree.read('ds/b.csv'))).toBe('b')
  })

  const OBJECTS = [
    `.git/modules/sub/set/annex/objects/f1/2a/${KEY}/${KEY}`,
    `.git/modules/sub/annex/annex/objects/f1/2a/${KEY}/${KEY}`,
    `ds/.git/annex/objects/0a1/b2c/${KEY}/${KEY}`,
    '.git/annex/objects/Zq/URL--http&c%%example.org%a/URL--http&c%%example.org%a',
  ]

  test.each(OBJECTS)('reads what git-annex stores in %s', async (kept) => {
    const root = project()
    write(root, { [kept]: 'b' })
    symlinkSync(join('..', kept), join(root, 'ds/b.csv'))
    const tree = folderTree(root, { confined })
    expect(text(await tree.read('ds/b.csv'))).toBe('b')
  })

  const FORGED = [
    '.git/modules/a/annex/objects/config/config',
    '.git/modules/a/annex/objects/f1/2a/config/config',
    '.git/modules/annex/objects/f1/2a/config/config',
    `.git/modules/annex/objects/f1/2a/${KEY}/${KEY}`,
    `.git/modules/a/annex/objects/refs/heads/${KEY}/${KEY}`,
    `.git/modules/a/annex/objects/logs/refs/heads/${KEY}/${KEY}`,
    `.git/modules/a/annex/objects/f1/2a/${KEY}/config`,
    `.git/refs/heads/annex/objects/f1/2a/${KEY}/${KEY}`,
    `.git/x/annex/objects/f1/2a/${KEY}/${KEY}`,
    '.git/annex/objects/config/config',
    '.git/annex/creds/creds',
    `.git/annex/objects/f1/2a/${KEY}/x/${KEY}`,
  ]

  test.each(FORGED)('does not read %s as an object of git-annex', async (kept) => {
    const root = project()
    write(root, { [kept]: 'password' })
    symlinkSync(join('..', kept), join(root, 'ds/b.csv'))
    const tree = folderTree(root, { confined })
    await expect(tree.read('ds/b.csv')).rejects.toThrow('the .git folder')
    await expect(tree.read(kept)).rejects.toThrow('the .git folder')
  })

  test('can be anywhere, even below a folder with the same name', async () => {
    const root = join(temporaryFolder(), '.git', 'worktree')
    write(root, { 'ds/a.csv': 'a' })
    const tree = folderTree(root, { confined })
    expect(paths(await tree.files('ds'))).toEqual(['a.csv'])
    expect(text(await tree.read(join(root, 'ds/a.csv')))).toBe('a')
  })
})
