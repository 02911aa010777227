import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readFileSync, rmSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderTree } from '../../../src/dataset/tree/folder_tree.ts'
import { lfsPointerText } from '../../../src/dataset/tree/lfs_pointer.ts'
import { git, repository, temporaryFolder, text, write } from './repository.ts'

async function idsIn(root: string, folder = ''): Promise<ReadonlyMap<string, string>> {
  return (await folderTree(root, { confined: true }).blobIds?.(folder)) ?? new Map()
}

/** The id that Git itself gives these bytes. */
function idOf(content: string | Uint8Array): string {
  return execFileSync('git', ['hash-object', '--stdin'], { input: content, encoding: 'utf8' }).trim()
}

/** Long enough ago that the index is newer and its times are reliable. */
function makeOld(root: string, ...paths: readonly string[]): void {
  for (const path of paths) utimesSync(join(root, path), 1e9, 1e9)
  git(root, 'update-index', '--refresh')
}

describe('the id of a tracked file', () => {
  test('matches Git’s id of the content, changed or not, staged or not', async () => {
    const root = repository({ 'd/a.csv': 'a', 'd/b.csv': 'b', 'd/c.csv': 'c' })
    write(root, { 'd/b.csv': 'B', 'd/c.csv': 'C', 'd/untracked.csv': 'u' })
    git(root, 'add', 'd/c.csv')
    expect(await idsIn(root, 'd')).toEqual(
      new Map([
        ['a.csv', idOf('a')],
        ['b.csv', idOf('B')],
        ['c.csv', idOf('C')],
      ]),
    )
  })

  test('matches the new content if the size and the time of the change are the same as before', async () => {
    const root = repository({ 'a.csv': 'old' })
    makeOld(root, 'a.csv')
    writeFileSync(join(root, 'a.csv'), 'new')
    utimesSync(join(root, 'a.csv'), 1e9, 1e9)
    expect((await idsIn(root)).get('a.csv')).toBe(idOf('new'))
  })

  test('matches the new content if the file was changed at the moment the index was written', async () => {
    for (let round = 0; round < 20; round++) {
      const root = repository({ 'a.csv': 'old' })
      writeFileSync(join(root, 'a.csv'), 'new')
      expect((await idsIn(root)).get('a.csv')).toBe(idOf('new'))
    }
  })

  test('is the same in a copy of the whole folder', async () => {
    const root = repository({ 'a.csv': 'a', 'b/c.csv': 'c' })
    const copy = join(temporaryFolder(), 'copy')
    cpSync(root, copy, { recursive: true })
    expect(await idsIn(copy)).toEqual(await idsIn(root))
  })

  test('does not change if only the line endings are those of another system', async () => {
    const root = repository({ '.gitattributes': '*.csv text\n', 'a.csv': 'id,label\n1,joy\n', 'b.csv': 'id,label\n' })
    write(root, { 'a.csv': 'id,label\r\n1,joy\r\n', 'b.csv': 'id,label\r\n2,sad\r\n' })
    const ids = await idsIn(root)
    expect(ids.get('a.csv')).toBe(idOf('id,label\n1,joy\n'))
    expect(ids.get('b.csv')).toBe(idOf('id,label\n2,sad\n'))
  })

  test('keeps carriage returns that are in the index, and those of a binary file', async () => {
    const root = repository({ 'a.csv': 'id,label\r\n', 'b.bin': 'x\0\n' })
    write(root, { 'a.csv': 'id,label\r\n1,joy\r\n', 'b.bin': 'x\0\r\n' })
    const ids = await idsIn(root)
    expect(ids.get('a.csv')).toBe(idOf('id,label\r\n1,joy\r\n'))
    expect(ids.get('b.bin')).toBe(idOf('x\0\r\n'))
  })

  test('matches the pointer if the index has one, based on the content of the file', async () => {
    const pointer = (content: string) =>
      lfsPointerText({ oid: createHash('sha256').update(content).digest('hex'), size: content.length })
    const extended = `${text(pointer('two')).replace('oid', `ext-0-foo sha256:${'0'.repeat(64)}\noid`)}`
    const root = repository({ 'a.wav': pointer('one'), 'b.wav': extended, 'c.wav': pointer('three') })
    write(root, { 'a.wav': 'one', 'b.wav': 'two', 'c.wav': 'changed' })
    const ids = await idsIn(root)
    expect(ids.get('a.wav')).toBe(idOf(pointer('one')))
    expect(ids.get('b.wav')).toBe(idOf(extended))
    expect(ids.get('c.wav')).toBe(idOf(pointer('changed')))
  })

  test('of a link is the id of its target file', async () => {
    const root = repository({ 'd/a.csv': 'a', 'e/b.csv': 'b' })
    symlinkSync('../e/b.csv', join(root, 'd/link.csv'))
    git(root, 'add', '--all')
    expect((await idsIn(root, 'd')).get('link.csv')).toBe(idOf('b'))
  })

  test('of a link without a target is the id of the link, which can have changed', async () => {
    const root = repository({ 'a.csv': 'a' })
    symlinkSync('.git/annex/objects/x', join(root, 'annexed'))
    git(root, 'add', '--all')
    expect((await idsIn(root)).get('annexed')).toBe(idOf('.git/annex/objects/x'))
    unlinkSync(join(root, 'annexed'))
    symlinkSync('.git/annex/objects/y', join(root, 'annexed'))
    expect((await idsIn(root)).get('annexed')).toBe(idOf('.git/annex/objects/y'))
  })

  test('is a SHA-256 in a repository of that kind', async () => {
    const root = temporaryFolder()
    git(root, 'init', '--quiet', '--object-format=sha256')
    write(root, { 'a.csv': 'a', 'b.csv': 'b' })
    git(root, 'add', '--all')
    write(root, { 'b.csv': 'changed' })
    const sha256 = (content: string) => createHash('sha256').update(`blob ${content.length}\0${content}`).digest('hex')
    expect(await idsIn(root)).toEqual(
      new Map([
        ['a.csv', sha256('a')],
        ['b.csv', sha256('changed')],
      ]),
    )
  })

  test('is returned for any name, and in a split and a compressed index', async () => {
    const names = ['a b.csv', 'größe.csv', '音楽.csv', 'x\ny.csv', ' 0\tz.csv', '-o.csv', ':(top)q.csv', '*.csv']
    const root = repository(Object.fromEntries(names.map((name) => [`d/${name}`, name])))
    const expected = new Map(names.map((name) => [name, idOf(name)]))
    expect(new Map([...(await idsIn(root, 'd'))].sort())).toEqual(new Map([...expected].sort()))
    for (const option of ['--index-version=4', '--split-index']) {
      git(root, 'update-index', option)
      expect((await idsIn(root, 'd')).size, option).toBe(names.length)
    }
  })

  test('is not returned for a file with a conflict or for a submodule', async () => {
    const root = repository({ 'a.csv': 'a', 'b.csv': 'b' })
    const stages = [1, 2, 3].map((stage) => `100644 ${idOf('b')} ${stage}\tb.csv`).join('\n')
    git(root, 'rm', '--quiet', '--cached', 'b.csv')
    execFileSync('git', ['-C', root, 'update-index', '--index-info'], { input: `${stages}\n` })
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${git(root, 'rev-parse', 'HEAD')},module`)
    expect([...(await idsIn(root)).keys()]).toEqual(['a.csv'])
  })

  test('does not read the file if index and file agree', async () => {
    const root = repository({ 'a.csv': 'a' })
    makeOld(root, 'a.csv')
    const index = readFileSync(join(root, '.git/index'))
    // If an index records other content for the same file, the index is used, so the file itself was not read.
    const at = index.indexOf(Buffer.from(idOf('a'), 'hex'))
    index.set(Buffer.from(idOf('b'), 'hex'), at)
    const body = index.subarray(0, -20)
    writeFileSync(join(root, '.git/index'), Buffer.concat([body, createHash('sha1').update(body).digest()]))
    expect((await idsIn(root)).get('a.csv')).toBe(idOf('b'))
  })

  test('is missing if the folder is gone or Git tracks nothing in it', async () => {
    const root = repository({ 'a.csv': 'a' })
    write(root, { 'd/b.csv': 'b' })
    expect(await idsIn(root, 'd')).toEqual(new Map())
    rmSync(join(root, 'd'), { recursive: true })
    expect(await idsIn(root, 'd')).toEqual(new Map())
  })
})
