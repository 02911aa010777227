import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { gitIn } from '../../../src/dataset/git/git.ts'
import { runProcess } from '../../../src/dataset/git/git_process.ts'
import { repositoryAround } from '../../../src/dataset/git/repository_place.ts'
import { commitTree } from '../../../src/dataset/tree/commit_tree.ts'
import { folderTree } from '../../../src/dataset/tree/folder_tree.ts'
import { commit, git, repository, temporaryFolder } from './repository.ts'

describe('up to ten thousand links are followed', () => {
  const linked = (count: number) => {
    const root = repository({ 'a.wav': '1' })
    mkdirSync(join(root, 'd'))
    for (let link = 0; link < count; link++) symlinkSync('../a.wav', join(root, `d/${link}.wav`))
    return root
  }

  test('on disk', async () => {
    expect(await folderTree(linked(10_000), { confined: true }).files('d')).toHaveLength(10_000)
    await expect(folderTree(linked(10_001), { confined: true }).files('d')).rejects.toThrow(
      'Cannot follow more than 10,000 links',
    )
  }, 60_000)

  test('in a commit', async () => {
    const root = linked(10_001)
    const tree = commitTree({ git: gitIn(root), commit: commit(root), prefix: '' })
    await expect(tree.files('d')).rejects.toThrow('Cannot follow more than 10,000 links in commit')
  }, 60_000)

  test('and up to forty in a row in a commit', async () => {
    const root = repository({ 'd/0': '1' })
    for (let link = 1; link <= 41; link++) symlinkSync(`${link - 1}`, join(root, `d/${link}`))
    const sha = commit(root)
    const tree = commitTree({ git: gitIn(root), commit: sha, prefix: '' })
    expect(await tree.kindOf('d/40')).toBe('file')
    await expect(tree.kindOf('d/41')).rejects.toThrow(
      new InputError(`Cannot follow this link in commit ${sha.slice(0, 7)}: it is part of a loop`, { file: 'd/41' }),
    )
  })
})

test('a .git file that refers to a repository is limited to 64 KiB', () => {
  const root = repository({ 'a.csv': '1' })
  const at = (filler: number) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '.git'), `gitdir: ${join(root, '.git')}\n${' '.repeat(filler)}`)
    return repositoryAround(folder)
  }
  expect(at(0)?.gitFolder).toBe(git(root, 'rev-parse', '--absolute-git-dir'))
  expect(at(2 ** 16)).toBeUndefined()
})

test('up to a mebibyte of a program’s stderr is kept, and the program is not stopped for more', async () => {
  const answer = await runProcess({
    program: process.execPath,
    args: ['-e', "for (let i = 0; i < 4; i++) process.stderr.write('x'.repeat(2 ** 19)); process.stdout.write('done')"],
    stdin: new Uint8Array(),
    env: {},
  })
  if ('reason' in answer) throw new Error(answer.reason)
  expect(answer.stderr.length).toBeLessThanOrEqual(2 ** 20)
  expect({ code: answer.code, stdout: new TextDecoder().decode(answer.stdout) }).toEqual({ code: 0, stdout: 'done' })
})
