import { createHash } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { commitTree } from '../../../src/dataset/tree/commit_tree.ts'
import { folderTree } from '../../../src/dataset/tree/folder_tree.ts'
import {
  commitParents,
  fetchCommit,
  GitUnavailable,
  gitIn,
  isShallow,
  mergeBase,
  repositoryOf,
  resolveCommit,
} from '../../../src/dataset/tree/git.ts'
import { commit, git, paths, repository, temporaryFolder, text, write } from './repository.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

/** A clone of depth 1 of a merge commit, as a runner checks out a pull request. */
function shallowClone() {
  const origin = repository({ 'a.csv': 'old' })
  const base = git(origin, 'rev-parse', 'HEAD')
  git(origin, 'checkout', '--quiet', '-b', 'change')
  write(origin, { 'a.csv': 'new' })
  const head = commit(origin)
  git(origin, 'checkout', '--quiet', 'main')
  git(origin, 'merge', '--quiet', '--no-ff', '--message=merge', 'change')
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  const root = temporaryFolder()
  git(root, 'clone', '--quiet', '--depth=1', `file://${origin}`, '.')
  return { origin, root, base, head, merge: git(root, 'rev-parse', 'HEAD') }
}

describe('repositoryOf', () => {
  test('tells the top level and the way down', async () => {
    const root = repository({ 'team/a b/1.wav': 'x' })
    expect(await repositoryOf(gitIn(join(root, 'team/a b')))).toEqual({ topLevel: root, prefix: 'team/a b' })
    expect(await repositoryOf(gitIn(root))).toEqual({ topLevel: root, prefix: '' })
  })

  test('finds none outside of any', async () => {
    expect(await repositoryOf(gitIn(temporaryFolder()))).toBeUndefined()
  })
})

describe.runIf(process.getuid?.() === 0)("a repository of another user's", () => {
  test('is refused with the reason, and read where it is trusted', async () => {
    const root = repository({ 'd/a.csv': 'x' })
    chownSync(root, 12345, 12345)
    chownSync(join(root, '.git'), 12345, 12345)
    await expect(repositoryOf(gitIn(root))).rejects.toThrow(/belongs to another user/)
    expect(await repositoryOf(gitIn(root, { trusted: true }))).toEqual({ topLevel: root, prefix: '' })
    expect((await folderTree(root, { confined: true }).blobIds?.('d'))?.size).toBe(1)
  })
})

describe('resolveCommit', () => {
  test('resolves names and hashes, and takes nothing for an option', async () => {
    const root = repository({ 'a.csv': 'x' })
    const sha = git(root, 'rev-parse', 'HEAD')
    const run = gitIn(root)
    expect(await resolveCommit(run, 'main')).toBe(sha)
    expect(await resolveCommit(run, sha.slice(0, 8))).toBe(sha)
    expect(await resolveCommit(run, 'nowhere')).toBeUndefined()
    expect(await resolveCommit(run, '--help')).toBeUndefined()
    expect(await resolveCommit(run, 'main:a.csv')).toBeUndefined()
  })
})

describe('in a shallow clone', () => {
  test('the parents are those that the commit itself names', async () => {
    const { root, base, head, merge } = shallowClone()
    expect(git(root, 'log', '--format=%P', '-1')).toBe('')
    expect(await isShallow(gitIn(root))).toBe(true)
    expect(await commitParents(gitIn(root), merge)).toEqual([base, head])
  })

  test('a commit that is not here is fetched by its hash alone', async () => {
    const { root, base } = shallowClone()
    const run = gitIn(root)
    expect(await resolveCommit(run, base)).toBeUndefined()
    await expect(commitTree({ git: run, commit: base, prefix: '' }).files('')).rejects.toThrow(InputError)
    expect(await fetchCommit(run, { remote: 'origin', sha: base, shallow: true })).toBeUndefined()
    const tree = commitTree({ git: run, commit: base, prefix: '' })
    expect(paths(await tree.files(''))).toEqual(['a.csv'])
    expect(text(await tree.read('a.csv'))).toBe('old')
  })

  test('a commit that the remote lacks is told in its words', async () => {
    const { root } = shallowClone()
    const failure = await fetchCommit(gitIn(root), { remote: 'origin', sha: '1'.repeat(40), shallow: true })
    expect(failure).toMatch(/not our ref/)
  })

  test('nothing but a hash is fetched', async () => {
    const { root } = shallowClone()
    expect(await fetchCommit(gitIn(root), { remote: 'origin', sha: '--upload-pack=x', shallow: true })).toMatch(/hash/)
  })
})

describe('a full clone', () => {
  test('is not shallow, and knows merge bases', async () => {
    const { origin, base, head } = shallowClone()
    expect(await isShallow(gitIn(origin))).toBe(false)
    expect(await mergeBase(gitIn(origin), head, git(origin, 'rev-parse', 'main'))).toBe(head)
    expect(await mergeBase(gitIn(origin), head, base)).toBe(base)
    expect(await mergeBase(gitIn(origin), base, '1'.repeat(40))).toBeUndefined()
  })
})

describe('gitIn', () => {
  test('runs no program of the repository', async () => {
    const { origin, root, base } = shallowClone()
    const trap = join(root, 'trap')
    const marker = join(root, 'sprung')
    write(root, { trap: `#!/bin/sh\ntouch '${marker}'\n` })
    chmodSync(trap, 0o755)
    git(root, 'config', 'core.fsmonitor', trap)
    git(root, 'config', 'core.hooksPath', 'hooks')
    mkdirSync(join(root, 'hooks'))
    write(root, { 'hooks/reference-transaction': `#!/bin/sh\ntouch '${marker}'\n` })
    chmodSync(join(root, 'hooks/reference-transaction'), 0o755)
    await gitIn(root)(['ls-files', '--modified'])
    await fetchCommit(gitIn(root), { remote: `file://${origin}`, sha: base, shallow: true })
    await gitIn(root)(['update-ref', 'refs/heads/other', base])
    expect((await gitIn(root)(['ls-files', '--others', '-z'])).stdout).not.toHaveLength(0)
    expect(text((await gitIn(root)(['ls-files', '--others'])).stdout)).not.toContain('sprung')
  })

  test('adds to the environment and keeps the rest of it', async () => {
    const root = repository({ 'a.csv': 'x' })
    const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'dataset.word', GIT_CONFIG_VALUE_0: 'said' }
    const { stdout } = await gitIn(root)(['config', 'dataset.word'], { env })
    expect(text(stdout)).toBe('said\n')
  })

  test('gives bytes to standard input', async () => {
    const { stdout } = await gitIn(repository({}))(['hash-object', '--stdin'], { stdin: new TextEncoder().encode('x') })
    expect(text(stdout).trim()).toBe(createHash('sha1').update('blob 1\0x').digest('hex'))
  })

  test('says that git is not installed', async () => {
    vi.stubEnv('PATH', temporaryFolder())
    await expect(gitIn('.')(['version'])).rejects.toThrow(GitUnavailable)
    await expect(gitIn('.')(['version'])).rejects.toThrow('Cannot run git: git is not installed')
  })

  test('says that Deno was started without the right to run git', async () => {
    class NotCapable extends Error {
      override readonly name = 'NotCapable'
    }
    class Command {
      spawn(): never {
        throw new NotCapable('Requires run access to "git", run again with the --allow-run flag')
      }
    }
    vi.stubGlobal('Deno', { Command })
    await expect(gitIn('.')(['version'])).rejects.toThrow('Cannot run git: Deno was started without --allow-run=git')
  })
})
