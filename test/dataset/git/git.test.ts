import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import {
  commitParents,
  commitsBehind,
  GitSilent,
  GitUnavailable,
  gitIn,
  gitOf,
  isShallow,
  mergeBase,
  resolveCommit,
} from '../../../src/dataset/git/git.ts'
import { fetchCommit } from '../../../src/dataset/git/git_fetch.ts'
import {
  pathInRepository,
  placeInWorkspace,
  repositoryAround,
  sharedGitFolder,
  writtenInRepository,
} from '../../../src/dataset/git/repository_place.ts'
import { commitTree } from '../../../src/dataset/tree/commit_tree.ts'
import { folderTree } from '../../../src/dataset/tree/folder_tree.ts'
import { commit, git, paths, repository, temporaryFolder, text, write } from '../tree/repository.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

/** A clone of depth 1 of a merge commit, as on a runner that checks out a pull request. */
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
  return { origin, remote: { url: `file://${origin}` }, root, base, head, merge: git(root, 'rev-parse', 'HEAD') }
}

describe('repositoryAround', () => {
  test('finds the nearest .git above a folder, even if the folder does not exist', () => {
    const root = repository({ 'team/a b/1.wav': 'x' })
    const place = { topLevel: root, gitFolder: join(root, '.git') }
    expect(repositoryAround(join(root, 'team/a b'))).toEqual(place)
    expect(repositoryAround(root)).toEqual(place)
    expect(repositoryAround(join(root, 'left/out/by/a/sparse/checkout'))).toEqual(place)
    expect(pathInRepository(place, join(root, 'team/a b'))).toBe('team/a b')
    expect(pathInRepository(place, root)).toBe('')
  })

  test('finds nothing outside a repository', () => {
    expect(repositoryAround(temporaryFolder())).toBeUndefined()
  })

  test.each(['HEAD', 'config', 'commondir', 'index', 'packed-refs'])(
    'does not accept a .git with a pipe as its %s',
    (name) => {
      const root = repository({ 'd/a.csv': 'x' })
      rmSync(join(root, '.git', name), { force: true })
      execFileSync('mkfifo', [join(root, '.git', name)])
      expect(repositoryAround(root)).toBeUndefined()
    },
  )

  test('finds the folder that a worktree or a submodule refers to', () => {
    const root = repository({ 'd/a.csv': 'x' })
    const other = join(temporaryFolder(), 'other')
    git(root, 'worktree', 'add', '--quiet', other)
    const place = repositoryAround(join(other, 'd'))
    expect(place).toEqual({ topLevel: other, gitFolder: join(root, '.git/worktrees/other') })
    expect(place && sharedGitFolder(place)).toBe(join(root, '.git'))
  })

  test('does not accept a folder that looks like a repository or an empty .git', () => {
    const root = repository({
      'd/HEAD': 'ref: refs/heads/main\n',
      'd/objects/keep': '',
      'd/refs/keep': '',
      'd/config': '',
    })
    mkdirSync(join(root, 'd/.git'))
    expect(repositoryAround(join(root, 'd'))?.topLevel).toBe(root)
  })
})

describe('placeInWorkspace', () => {
  test('finds the workspace’s own repository, and not the one of a submodule', () => {
    const root = repository({ 'd/a.csv': 'x' })
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository({ 'b.csv': 'y' }), 'module')
    expect(repositoryAround(join(root, 'module'))?.topLevel).toBe(join(root, 'module'))
    expect(placeInWorkspace(root, join(root, 'module'))).toMatchObject({ root, path: 'module' })
  })

  test('finds a repository in a folder of the workspace, but not above the workspace', () => {
    const root = repository({ 'd/a.csv': 'x' })
    expect(placeInWorkspace(join(root, '..'), join(root, 'd'))).toMatchObject({ root, path: 'd' })
    expect(placeInWorkspace(join(root, 'd'), join(root, 'd'))).toEqual({ root: join(root, 'd'), path: '' })
  })

  test('keeps the path in the repository as it is written, because a pull request can change where links lead', () => {
    const workspace = temporaryFolder()
    const [own, other] = [repository({ 'evil/a.csv': 'x' }), repository({ 'music/a.csv': 'y' })]
    renameSync(own, join(workspace, 'own'))
    renameSync(other, join(workspace, 'other'))
    symlinkSync('evil', join(workspace, 'own/music'))
    symlinkSync('../other/music', join(workspace, 'own/away'))
    symlinkSync('own/evil', join(workspace, 'in'))
    const root = join(workspace, 'own')
    const at = (folder: string) => placeInWorkspace(workspace, join(workspace, folder))
    expect(at('own/music')).toMatchObject({ root, path: 'music', repository: { topLevel: root } })
    expect(at('own/away')).toMatchObject({ root, path: 'away', repository: { topLevel: root } })
    // A link outside the repository is not part of any commit.
    expect(at('in')).toMatchObject({ root, path: 'evil', repository: { topLevel: root } })
    expect(placeInWorkspace(root, join(root, 'music/deep'))).toMatchObject({ root, path: 'music/deep' })
  })
})

describe('writtenInRepository', () => {
  test('does not resolve links below the top level', () => {
    const root = repository({ 'evil/a.csv': 'x' })
    symlinkSync('evil', join(root, 'music'))
    const outside = temporaryFolder()
    symlinkSync(root, join(outside, 'link'))
    const at = (path: string) => writtenInRepository({ topLevel: root }, path)
    expect(at(root)).toBe('')
    expect(at(join(root, 'music/a.csv'))).toBe('music/a.csv')
    expect(at(join(outside, 'link/music'))).toBe('music')
    expect(at(outside)).toMatch(/^\.\.\//)
  })
})

describe.runIf(process.getuid?.() === 0)('a repository of another user', () => {
  test('is read, because nothing that it configures is run', async () => {
    const root = repository({ 'd/a.csv': 'x' })
    chownSync(root, 12345, 12345)
    chownSync(join(root, '.git'), 12345, 12345)
    expect((await folderTree(root, { confined: false }).blobIds?.('d'))?.size).toBe(1)
  })
})

describe('a repository whose config includes a pipe', () => {
  test('is an error that says so, and is not waited for again', async () => {
    const root = repository({ 'a.csv': 'x' })
    const place = repositoryAround(root)
    execFileSync('mkfifo', [join(root, 'pipe')])
    write(root, { '.git/config': '[include]\n\tpath = ../pipe\n' })
    const run = gitOf(place ?? { topLevel: '', gitFolder: '' }, 500)
    const silent = new GitSilent(
      'Cannot run Git: `git rev-parse` did not respond in time. A file in the .git folder, or a file that its config includes, might be a pipe.',
    )
    await expect(resolveCommit(run, 'HEAD')).rejects.toThrow(silent)
    const start = performance.now()
    await expect(commitParents(run, 'a'.repeat(40))).rejects.toThrow(silent)
    expect(performance.now() - start).toBeLessThan(100)
  })
})

describe('resolveCommit', () => {
  test('resolves names and hashes, and treats nothing as an option', async () => {
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
  test('the parents are the ones that the commit itself names', async () => {
    const { root, base, head, merge } = shallowClone()
    expect(git(root, 'log', '--format=%P', '-1')).toBe('')
    expect(await isShallow(gitIn(root))).toBe(true)
    expect(await commitParents(gitIn(root), merge)).toEqual([base, head])
  })

  test('a missing commit is fetched by its hash alone', async () => {
    const { root, base, remote } = shallowClone()
    const run = gitIn(root)
    expect(await resolveCommit(run, base)).toBeUndefined()
    await expect(commitTree({ git: run, commit: base, prefix: '' }).files('')).rejects.toThrow(InputError)
    expect(await fetchCommit(run, { remote, sha: base, shallow: true })).toBeUndefined()
    const tree = commitTree({ git: run, commit: base, prefix: '' })
    expect(paths(await tree.files(''))).toEqual(['a.csv'])
    expect(text(await tree.read('a.csv'))).toBe('old')
  })

  test('a commit that the remote does not have is reported in the remote’s words', async () => {
    const { root, remote } = shallowClone()
    const failure = await fetchCommit(gitIn(root), { remote, sha: '1'.repeat(40), shallow: true })
    expect(failure).toMatch(/not our ref/)
  })

  test('only hashes are fetched', async () => {
    const { root, remote } = shallowClone()
    expect(await fetchCommit(gitIn(root), { remote, sha: '--upload-pack=x', shallow: true })).toBe(
      "'--upload-pack=x' is not the hash of an object",
    )
  })

  test.each(['ext::sh -c "touch sprung"', 'git@example.org:a/b', 'origin', '--upload-pack=x', 'ssh://example.org/a'])(
    'nothing is fetched from %s',
    async (url) => {
      const { root, base } = shallowClone()
      expect(await fetchCommit(gitIn(root), { remote: { url }, sha: base, shallow: true })).toBe(
        `'${url}' is not a URL that Git may fetch from`,
      )
    },
  )

  test('an address that the repository rewrites to another protocol is refused', async () => {
    const { root, base, remote } = shallowClone()
    git(root, 'config', `url.ext::sh -c "touch sprung" #.insteadOf`, remote.url)
    expect(await fetchCommit(gitIn(root), { remote, sha: base, shallow: true })).toMatch(/'ext' not allowed/)
    expect(existsSync(join(root, 'sprung'))).toBe(false)
  })
})

describe('a full clone', () => {
  test('is not shallow, and has merge bases', async () => {
    const { origin, base, head } = shallowClone()
    expect(await isShallow(gitIn(origin))).toBe(false)
    expect(await mergeBase(gitIn(origin), head, git(origin, 'rev-parse', 'main'))).toBe(head)
    expect(await mergeBase(gitIn(origin), head, base)).toBe(base)
    expect(await mergeBase(gitIn(origin), base, '1'.repeat(40))).toBeUndefined()
  })

  test('counts the commits that the head lacks', async () => {
    const { origin, base, head } = shallowClone()
    const main = git(origin, 'rev-parse', 'main')
    const behind = git(origin, 'rev-list', '--count', main, `^${base}`)
    expect(await commitsBehind(gitIn(origin), main, base)).toBe(Number(behind))
    expect(await commitsBehind(gitIn(origin), base, head)).toBe(0)
    expect(await commitsBehind(gitIn(origin), main, '1'.repeat(40))).toBeUndefined()
    expect(await commitsBehind(gitIn(origin), '--all', head)).toBeUndefined()
  })
})

describe('gitIn', () => {
  test('names the repository in every command', async () => {
    const root = repository({ 'd/a.csv': 'x' })
    expect(text((await gitIn(join(root, 'd'))(['rev-parse', '--show-prefix', '--absolute-git-dir'])).stdout)).toBe(
      `\n${join(root, '.git')}\n`,
    )
  })

  test('reports a missing repository', () => {
    expect(() => gitIn(temporaryFolder())).toThrow('Found no Git repository in this folder or a parent folder')
  })

  test('adds to the environment', async () => {
    const root = repository({ 'a.csv': 'x' })
    const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'dataset.word', GIT_CONFIG_VALUE_0: 'said' }
    const { stdout } = await gitIn(root)(['config', 'dataset.word'], { env })
    expect(text(stdout)).toBe('said\n')
  })

  test('passes bytes to standard input', async () => {
    const { stdout } = await gitIn(repository({}))(['hash-object', '--stdin'], { stdin: new TextEncoder().encode('x') })
    expect(text(stdout).trim()).toBe(createHash('sha1').update('blob 1\0x').digest('hex'))
  })

  test('reports that Git is not installed', async () => {
    const run = gitIn(repository({}))
    vi.stubEnv('PATH', temporaryFolder())
    await expect(run(['version'])).rejects.toThrow(GitUnavailable)
    await expect(run(['version'])).rejects.toThrow('Cannot run Git: git is not installed')
  })

  test('reports that Deno was started without the permission to run Git', async () => {
    class NotCapable extends Error {
      override readonly name = 'NotCapable'
    }
    class Command {
      spawn(): never {
        throw new NotCapable('Requires run access to "git", run again with the --allow-run flag')
      }
    }
    const run = gitIn(repository({}))
    vi.stubGlobal('Deno', { Command })
    await expect(run(['version'])).rejects.toThrow('Cannot run Git: Deno was started without --allow-run=git')
  })
})
