import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { commitTree, folderTree, gitIn } from '../../../src/dataset/index.ts'
import { listFolder } from '../../../src/dataset/tree/folder_listing.ts'
import { messageOf } from '../../../src/dataset/tree/real_paths.ts'
import { commit, git, repository, temporaryFolder } from './repository.ts'

const errorOf = (result: Promise<unknown>) => result.catch((error: Error) => error.message)

test('a folder on disk explains in one sentence why a path cannot be read', async () => {
  const root = repository({ 'd/1.wav': '1' })
  const tree = folderTree(root, { confined: true })
  expect(await errorOf(tree.read('x.csv'))).toBe('x.csv: Cannot find this file')
  expect(await errorOf(tree.files('x'))).toBe('x: Cannot find this folder')
  expect(await errorOf(tree.read('d'))).toBe('d: Cannot read this file: it is a folder')
  expect(await errorOf(tree.kindOf('a\0b'))).toBe('Cannot use a path that contains a NUL character')
  expect(await errorOf(tree.kindOf('.git/config'))).toBe(
    '.git/config: Cannot use this path: it is inside the .git folder',
  )
  expect(await errorOf(tree.read('../x'))).toBe(`../x: Cannot use this path: it is outside ${root}`)
})

test('a folder on disk explains in one sentence why a link cannot be followed', async () => {
  const root = repository({ 'd/1.wav': '1' })
  mkdirSync(join(root, 'e'))
  symlinkSync('../.git', join(root, 'd/own'))
  symlinkSync(temporaryFolder(), join(root, 'e/out'))
  const tree = folderTree(root, { confined: true })
  expect(await errorOf(tree.files('d'))).toBe(
    `${join(root, 'd/own')}: Cannot follow this link: it leads into the .git folder`,
  )
  expect(await errorOf(tree.files('e'))).toBe(
    `${join(root, 'e/out')}: Cannot follow this link: it leads outside the workspace`,
  )
})

test('a commit explains in one sentence why a path cannot be read', async () => {
  const root = repository({ 'd/1.wav': '1' })
  symlinkSync('/etc/hostname', join(root, 'd/2.wav'))
  commit(root)
  const sha = git(root, 'rev-parse', 'HEAD')
  const name = `commit ${sha.slice(0, 7)}`
  const tree = commitTree({ git: gitIn(root), commit: sha, prefix: '' })
  expect(await errorOf(tree.read('x.csv'))).toBe(`x.csv: Cannot find this file in ${name}`)
  expect(await errorOf(tree.read('../x'))).toBe('../x: Cannot read this path: it is outside the repository')
  expect(await errorOf(tree.read('d/2.wav'))).toBe(
    `d/2.wav: Cannot follow the link to '/etc/hostname' in ${name}: it leads outside the repository`,
  )
  const missing = commitTree({ git: gitIn(root), commit: '1'.repeat(40), prefix: '' })
  expect(await errorOf(missing.read('x'))).toBe(
    'Cannot read commit 1111111: it is not in this clone (run `git fetch --refetch --no-filter` to complete a partial clone)',
  )
})

test('a folder that disappears is one sentence', () => {
  const root = temporaryFolder()
  expect(() => listFolder(join(root, 'x'))).toThrow(
    new InputError('Cannot read this folder: it does not exist', { file: join(root, 'x') }),
  )
})

test.each([
  ['EACCES', 'this user has no permission to read it'],
  ['EPERM', 'this user has no permission to read it'],
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'it is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'the links form a loop'],
])('the error %s of the system is described in words', (code, words) => {
  expect(messageOf(Object.assign(new Error(`${code}: failed`), { code }))).toBe(words)
})
