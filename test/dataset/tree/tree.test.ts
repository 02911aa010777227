import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gitIn } from '../../../src/dataset/git/git.ts'
import { commitTree } from '../../../src/dataset/tree/commit_tree.ts'
import { folderTree } from '../../../src/dataset/tree/folder_tree.ts'
import type { Tree } from '../../../src/dataset/tree/tree.ts'
import { commit, git, paths, repository, temporaryFolder, text, write } from './repository.ts'

interface Asked {
  readonly root: string
  readonly prefix?: string
}

const KINDS: readonly (readonly [string, (asked: Asked) => Tree])[] = [
  ['a folder', ({ root, prefix = '' }) => folderTree(join(root, prefix), { confined: false })],
  ['a confined folder', ({ root, prefix = '' }) => folderTree(join(root, prefix), { confined: true })],
  [
    'a commit',
    ({ root, prefix = '' }) => commitTree({ git: gitIn(root), commit: git(root, 'rev-parse', 'HEAD'), prefix }),
  ],
]

describe.each(KINDS)('the tree of %s', (_, treeOf) => {
  test('lists files in byte order, relative to the folder, without .git', async () => {
    const root = repository({
      'data/b.csv': '1',
      'data/a/z.wav': '2',
      'data/a.wav': '3',
      'data/a-b.wav': '4',
      'data/\u{1f600}.wav': '5',
      'data/\uff21.wav': '6',
      'top.txt': '7',
    })
    const tree = treeOf({ root })
    expect(paths(await tree.files('./data/'))).toEqual([
      'a-b.wav',
      'a.wav',
      'a/z.wav',
      'b.csv',
      '\uff21.wav',
      '\u{1f600}.wav',
    ])
    expect(paths(await tree.files('.'))).toHaveLength(7)
    expect(paths(await tree.files(''))).toContain('data/a/z.wav')
  })

  test('reads names with newlines, quotes, tabs and non-ASCII letters', async () => {
    const names = ['a\nb', '"quoted"', "it's", 'tab\there', 'Trauer-ü', 'back\\slash', ' space ', '-n', ':(top)x']
    const tree = treeOf({
      root: repository(Object.fromEntries(names.map((name) => [`d/${name}`, `content of ${name}`]))),
    })
    expect(new Set(paths(await tree.files('d')))).toEqual(new Set(names))
    for (const name of names) expect(text(await tree.read(`d/${name}`))).toBe(`content of ${name}`)
    expect(new Set((await tree.blobIds?.('d'))?.keys())).toEqual(new Set(names))
  })

  test('distinguishes files, folders and other entries', async () => {
    const tree = treeOf({ root: repository({ 'd/e/f.txt': 'x' }) })
    expect(await tree.kindOf('')).toBe('folder')
    expect(await tree.kindOf('.')).toBe('folder')
    expect(await tree.kindOf('./d//e/')).toBe('folder')
    expect(await tree.kindOf('d/e/f.txt')).toBe('file')
    expect(await tree.kindOf('d/e/f')).toBeUndefined()
    expect(await tree.kindOf('d/e/f.txt/g')).toBeUndefined()
  })

  test('reads bytes unchanged', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256)
    const tree = treeOf({ root: repository({ 'raw.bin': bytes, 'empty.bin': '', 'crlf.txt': 'a\r\nb\r\n' }) })
    const [raw, empty, crlf] = await Promise.all(['raw.bin', 'empty.bin', 'crlf.txt'].map((path) => tree.read(path)))
    expect(Buffer.from(raw ?? []).equals(bytes)).toBe(true)
    expect(empty).toHaveLength(0)
    expect(text(crlf ?? new Uint8Array())).toBe('a\r\nb\r\n')
  })

  test('names a missing file', async () => {
    const tree = treeOf({ root: repository({ 'a.txt': 'x' }) })
    await expect(tree.read('nowhere/b.txt')).rejects.toMatchObject({
      name: 'InputError',
      problems: [{ file: 'nowhere/b.txt' }],
    })
  })

  test('follows links to files and folders', async () => {
    const root = repository({ 'store/joy/1.wav': 'one', 'store/2.wav': 'two' })
    symlinkSync('store', join(root, 'data'))
    symlinkSync('../2.wav', join(root, 'store/joy/two.wav'))
    symlinkSync('joy', join(root, 'store/happy'))
    commit(root)
    const tree = treeOf({ root })
    expect(await tree.kindOf('data/happy')).toBe('folder')
    expect(paths(await tree.files('data'))).toEqual([
      '2.wav',
      'happy/1.wav',
      'happy/two.wav',
      'joy/1.wav',
      'joy/two.wav',
    ])
    expect(text(await tree.read('data/happy/two.wav'))).toBe('two')
    const ids = await tree.blobIds?.('data')
    expect(ids?.get('happy/two.wav')).toBe(git(root, 'rev-parse', 'HEAD:store/2.wav'))
    expect(ids?.get('joy/1.wav')).toBe(git(root, 'rev-parse', 'HEAD:store/joy/1.wav'))
  })

  test('does not follow links to a parent folder', async () => {
    const root = repository({ 'd/a/1.wav': '1', 'd/b/2.wav': '2' })
    symlinkSync('..', join(root, 'd/a/up'))
    symlinkSync('../b', join(root, 'd/a/other'))
    symlinkSync('../a', join(root, 'd/b/back'))
    commit(root)
    expect(paths(await treeOf({ root }).files('d'))).toEqual(['a/1.wav', 'a/other/2.wav', 'b/2.wav', 'b/back/1.wav'])
  })

  test('does not follow links that multiply files without limit', async () => {
    const files = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`store/${n}.wav`, '']))
    const root = repository({ ...files, 'd/1.wav': '1' })
    for (let n = 0; n < 400; n++) symlinkSync('../store', join(root, `d/${n}`))
    commit(root)
    await expect(treeOf({ root }).files('d')).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^\S*store: (?:Cannot follow links that list more than 1,000,000 files again|Cannot follow links in commit \w{7} that list more than 1,000,000 files again)$/,
      ),
    })
  }, 120_000)

  test('follows links to folders that are in the tree anyway, whatever their size', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`store/${n}.wav`, '']))
    const root = repository({ ...files, 'd/1.wav': '1' })
    for (let n = 0; n < 20; n++) symlinkSync('../store', join(root, `d/${n}`))
    commit(root)
    expect(paths(await treeOf({ root }).files('d'))).toHaveLength(6001)
  })

  test('reports that links form a loop', async () => {
    const root = repository({ 'd/1.wav': '1' })
    symlinkSync('y', join(root, 'd/x'))
    symlinkSync('x', join(root, 'd/y'))
    commit(root)
    await expect(treeOf({ root }).files('d')).rejects.toThrow(
      /Cannot follow this link(?: in commit \w{7})?: (?:the links form|it is part of) a loop/,
    )
  })

  test('counts links to content that was not fetched as files', async () => {
    const root = repository({ 'd/1.wav': '1' })
    symlinkSync('../.git/annex/objects/SHA256-2', join(root, 'd/2.wav'))
    commit(root)
    const tree = treeOf({ root })
    expect(paths(await tree.files('d'))).toEqual(['1.wav', '2.wav'])
    expect((await tree.blobIds?.('d'))?.get('2.wav')).toBe(git(root, 'rev-parse', 'HEAD:d/2.wav'))
    await expect(tree.read('d/2.wav')).rejects.toMatchObject({ name: 'InputError' })
  })

  test('returns the same blob id for the same content', async () => {
    const root = repository({ 'd/1.wav': 'same', 'd/2.wav': 'same', 'd/3.wav': 'other' })
    const ids = await treeOf({ root }).blobIds?.('d')
    expect(ids?.get('1.wav')).toBe(git(root, 'rev-parse', 'HEAD:d/1.wav'))
    expect(ids?.get('1.wav')).toBe(ids?.get('2.wav'))
    expect(ids?.get('3.wav')).not.toBe(ids?.get('1.wav'))
  })

  test('can have a root below the repository', async () => {
    const root = repository({ 'team/a/data/1.wav': 'x', 'top.wav': 'y' })
    const tree = treeOf({ root, prefix: 'team/a' })
    expect(await tree.kindOf('data')).toBe('folder')
    expect(paths(await tree.files(''))).toEqual(['data/1.wav'])
    expect([...((await tree.blobIds?.('data'))?.keys() ?? [])]).toEqual(['1.wav'])
  })

  test('does not treat submodules as files', async () => {
    const inner = repository({ 'x.wav': 'x' })
    const root = repository({ 'd/1.wav': '1' })
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${git(inner, 'rev-parse', 'HEAD')},d/module`)
    git(root, 'commit', '--quiet', '--message=module')
    expect(paths(await treeOf({ root }).files('d'))).toEqual(['1.wav'])
  })
})

describe.each(KINDS.filter(([name]) => name !== 'a folder'))('the tree of %s stays inside', (_, treeOf) => {
  test.each(['../outside.txt', '/etc/hostname', 'd/../../outside.txt'])('and refuses %j', async (path) => {
    const tree = treeOf({ root: repository({ 'd/1.wav': '1' }) })
    await expect(tree.read(path)).rejects.toThrow(/outside/)
    await expect(tree.kindOf(path)).rejects.toThrow(/outside/)
  })

  test('and refuses links that lead outside', async () => {
    const secret = temporaryFolder()
    write(secret, { 'secret.txt': 'secret' })
    const root = repository({ 'd/1.wav': '1' })
    symlinkSync(secret, join(root, 'd/folder'))
    symlinkSync(join(secret, 'secret.txt'), join(root, 'file.txt'))
    commit(root)
    const tree = treeOf({ root })
    await expect(tree.read('file.txt')).rejects.toMatchObject({ name: 'InputError' })
    await expect(tree.read('d/folder/secret.txt')).rejects.toMatchObject({ name: 'InputError' })
    await expect(tree.files('d')).rejects.toThrow(/leads outside the (?:workspace|repository)/)
  })
})
