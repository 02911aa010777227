import { symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openRepository } from '../../../src/dataset/git/git.ts'
import { fetchObjects } from '../../../src/dataset/git/git_fetch.ts'
import { folderTree } from '../../../src/dataset/tree/folder_tree.ts'
import { git, paths, repository, temporaryFolder, text, write } from './repository.ts'

describe('folderTree', () => {
  test('reads anywhere on the disk unless it is confined', async () => {
    const root = temporaryFolder()
    const other = temporaryFolder()
    write(other, { 'joy/1.wav': 'one' })
    symlinkSync(other, join(root, 'link'))
    const tree = folderTree(root, { confined: false })
    for (const path of [other, relative(root, other), 'link']) {
      expect(paths(await tree.files(path))).toEqual(['joy/1.wav'])
      expect(text(await tree.read(`${path}/joy/1.wav`))).toBe('one')
    }
  })

  test('accepts absolute paths inside a confined root', async () => {
    const root = temporaryFolder()
    write(root, { 'd/1.wav': 'one' })
    expect(paths(await folderTree(root, { confined: true }).files(join(root, 'd')))).toEqual(['1.wav'])
  })

  test('returns the location of a file on disk', () => {
    const root = temporaryFolder()
    write(root, { 'd/1.wav': 'one' })
    expect(folderTree(root, { confined: true }).diskPath?.('./d/1.wav')).toBe(join(root, 'd/1.wav'))
    expect(() => folderTree(root, { confined: true }).diskPath?.('../x')).toThrow(/outside/)
  })

  test('returns no blob ids outside a repository', async () => {
    const root = temporaryFolder()
    write(root, { 'd/1.wav': 'one' })
    expect(await folderTree(root, { confined: true }).blobIds?.('d')).toEqual(new Map())
  })

  test('returns blob ids of the current content of tracked files', async () => {
    const root = repository({ 'd/kept.wav': 'kept', 'd/edited.wav': 'old', 'd/gone.wav': 'gone' })
    writeFileSync(join(root, 'd/edited.wav'), 'new')
    write(root, { 'd/untracked.wav': 'untracked' })
    git(root, 'rm', '--quiet', 'd/gone.wav')
    expect(await folderTree(root, { confined: true }).blobIds?.('d')).toEqual(
      new Map([
        ['edited.wav', git(root, 'hash-object', 'd/edited.wav')],
        ['kept.wav', git(root, 'rev-parse', 'HEAD:d/kept.wav')],
      ]),
    )
  })

  test('reports what is wrong with a missing folder', async () => {
    const tree = folderTree(temporaryFolder(), { confined: false })
    await expect(tree.files('nowhere')).rejects.toMatchObject({ name: 'InputError', problems: [{ file: 'nowhere' }] })
  })

  test('refuses to list a file', async () => {
    const root = temporaryFolder()
    write(root, { 'a.csv': 'x' })
    await expect(folderTree(root, { confined: false }).files('a.csv')).rejects.toThrow(/it is not a folder/)
  })

  test('refuses a NUL in a path', async () => {
    await expect(folderTree(temporaryFolder(), { confined: false }).kindOf('a\0b')).rejects.toThrow(/NUL/)
  })
})

describe('folderTree in a sparse checkout', () => {
  function sparseClone(...options: readonly string[]): { readonly root: string; readonly origin: string } {
    const origin = repository({
      'code/main.py': 'print()',
      'data/label.csv': 'id,label\n',
      'data/joy/1.wav': 'one',
      'data/joy/2.wav': 'two',
      'top.txt': 'top',
    })
    git(origin, 'config', 'uploadpack.allowFilter', 'true')
    const root = temporaryFolder()
    git(root, 'clone', '--quiet', '--no-checkout', ...options, `file://${origin}`, '.')
    git(root, 'sparse-checkout', 'set', 'code')
    git(root, 'checkout', '--quiet', 'main')
    return { root, origin }
  }

  test('lists and reads excluded files', async () => {
    const { root } = sparseClone()
    write(root, { 'data/joy/0.wav': 'on disk' })
    const tree = folderTree(root, { confined: true })
    expect(paths(await tree.files('data'))).toEqual(['joy/0.wav', 'joy/1.wav', 'joy/2.wav', 'label.csv'])
    expect(paths(await tree.files(''))).toContain('code/main.py')
    expect(await tree.kindOf('data/joy')).toBe('folder')
    expect(await tree.kindOf('data/label.csv')).toBe('file')
    expect(await tree.kindOf('data/nothing')).toBeUndefined()
    expect(text(await tree.read('data/joy/1.wav'))).toBe('one')
    expect(text(await tree.read('code/main.py'))).toBe('print()')
    expect(tree.diskPath).toBeUndefined()
  })

  test('returns blob ids of excluded files', async () => {
    const { root, origin } = sparseClone()
    const ids = await folderTree(root, { confined: true }).blobIds?.('data')
    expect(ids?.get('joy/2.wav')).toBe(git(origin, 'rev-parse', 'HEAD:data/joy/2.wav'))
    expect(ids?.size).toBe(3)
  })

  test('fetches missing objects of a partial clone only if it was given a way to do so', async () => {
    const { root, origin } = sparseClone('--filter=blob:none')
    git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
    const reading = folderTree(root, { confined: true })
    await expect(reading.read('data/label.csv')).rejects.toThrow(/`git fetch --refetch --no-filter`/)
    const repository = openRepository(root)
    if (repository === undefined) throw new Error('There is no repository')
    const remote = { url: `file://${origin}` }
    const fetching = {
      ...repository,
      fetchObjects: (ids: readonly string[]) => fetchObjects(repository.git, remote, ids),
    }
    const tree = folderTree(root, { confined: true, repository: fetching })
    expect(text(await tree.read('data/label.csv'))).toBe('id,label\n')
  })

  test('works from a folder of the repository', async () => {
    const { root } = sparseClone()
    const tree = folderTree(join(root, 'code'), { confined: false })
    expect(paths(await tree.files('../data/joy'))).toEqual(['1.wav', '2.wav'])
  })
})
