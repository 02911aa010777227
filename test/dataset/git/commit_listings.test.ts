import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CommitListing, listCommit, TooManyFiles } from '../../../src/dataset/git/commit_listing.ts'
import { commitListings } from '../../../src/dataset/git/commit_listings.ts'
import { type Git, gitIn } from '../../../src/dataset/git/git.ts'
import { commit, git, repository, write } from '../tree/repository.ts'

function shown(listing: CommitListing | undefined): string[] {
  if (listing === undefined) throw new Error('There is no such commit')
  return Array.from({ length: listing.size }, (_, at) =>
    [listing.idAt(at), listing.links.has(at) ? 'link' : 'file', listing.pathAt(at)].join(' '),
  )
}

test('the files of every commit are those that git lists, with two runs of git', async () => {
  const folder = repository({ 'a/b.txt': '1', 'a-b': '2', c: '3', 'd/e/f.csv': 'x\n', 'ü/"q\n.txt': '4' })
  const commits = [git(folder, 'rev-parse', 'HEAD')]
  const change = (action: () => void) => {
    action()
    commits.push(commit(folder))
  }
  change(() => write(folder, { 'a/b.txt': 'other', 'a.txt': 'new', 'd/e/g.csv': 'new' }))
  change(() => {})
  change(() => {
    rmSync(join(folder, 'c'))
    write(folder, { 'c/d': 'a folder in place of a file', 'c-d': 'beside it' })
  })
  change(() => {
    rmSync(join(folder, 'a'), { recursive: true })
    symlinkSync('d', join(folder, 'a'))
  })
  change(() => chmodSync(join(folder, 'a-b'), 0o755))
  git(folder, 'update-index', '--add', '--cacheinfo', `160000,${commits[0]},sub`)
  git(folder, 'commit', '--quiet', '--message=submodule')
  commits.push(git(folder, 'rev-parse', 'HEAD'))
  change(() => rmSync(join(folder, 'ü'), { recursive: true }))

  let runs = 0
  const counted: Git = (...call) => {
    runs++
    return gitIn(folder)(...call)
  }
  const found = []
  for await (const one of commitListings(counted, commits, { countAfter: 60_000 })) found.push(one)
  expect(runs).toBe(2)
  expect(found.map((one) => one.commit)).toEqual(commits)
  for (const one of found) expect(shown(one.listing)).toEqual(shown(await listCommit(gitIn(folder), one.commit)))
  expect(found.map(({ changed }) => [...changed].sort())).toEqual([
    ['a-b', 'a/b.txt', 'c', 'd/e/f.csv', 'ü/"q\n.txt'],
    ['a.txt', 'a/b.txt', 'd/e/g.csv'],
    [],
    ['c', 'c-d', 'c/d'],
    ['a', 'a/b.txt'],
    ['a-b'],
    ['sub'],
    ['sub', 'ü/"q\n.txt'],
  ])
})

test('a commit that is not there is an error', async () => {
  const folder = repository({ a: '1' })
  const listings = commitListings(gitIn(folder), ['f'.repeat(40)])
  await expect(listings.next()).rejects.toThrow('Cannot read commit fffffff: it is not in this clone')
})

test('no commits have no listings', async () => {
  expect(await commitListings(gitIn(repository({ a: '1' })), []).next()).toEqual({ done: true, value: undefined })
})

test('a commit in the middle that is not there is named', async () => {
  const folder = repository({ a: '1' })
  const [first, missing] = [git(folder, 'rev-parse', 'HEAD'), 'e'.repeat(40)]
  write(folder, { a: '2' })
  const listings = commitListings(gitIn(folder), [first, commit(folder), missing, first])
  expect((await listings.next()).value?.commit).toBe(first)
  expect((await listings.next()).value?.changed).toEqual(new Set(['a']))
  await expect(listings.next()).rejects.toThrow('Cannot read commit eeeeeee: it is not in this clone')
})

test('what git prints about large commits is kept in several parts', async () => {
  const long = 'folder'.repeat(40)
  const files = (content: string) =>
    Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${long}/${long}/${i}.txt`, content]))
  const folder = repository(files('0'))
  const commits = [git(folder, 'rev-parse', 'HEAD')]
  for (const content of ['1', '2', '3', '4', '5']) {
    write(folder, files(content))
    commits.push(commit(folder))
  }
  let runs = 0
  const counted: Git = (...call) => {
    runs++
    return gitIn(folder)(...call)
  }
  const found = []
  for await (const one of commitListings(counted, commits, { maxBytes: 160_000, countAfter: 60_000 })) found.push(one)
  expect(runs).toBeGreaterThan(3)
  for (const one of found) expect(shown(one.listing)).toEqual(shown(await listCommit(gitIn(folder), one.commit)))
  expect(found.map(({ commit, changed }) => [commit, changed.size])).toEqual(commits.map((one) => [one, 100]))
})

interface Nested {
  readonly folders: number
  readonly levels: number
}

/** A commit of a few kilobytes whose folders contain each other, on top of `HEAD`. */
function bomb(folder: string, { folders, levels }: Nested): string {
  const make = (lines: readonly string[]) =>
    execFileSync('git', ['mktree'], { cwd: folder, input: lines.join('') })
      .toString()
      .trim()
  const blob = git(folder, 'rev-parse', 'HEAD:a')
  let tree = make(Array.from({ length: folders }, (_, i) => `100644 blob ${blob}\tf${i}.png\n`))
  for (let level = 1; level < levels; level++)
    tree = make(Array.from({ length: folders }, (_, i) => `040000 tree ${tree}\td${i}\n`))
  return git(folder, 'commit-tree', '-p', 'HEAD', '-m', 'bomb', tree)
}

test('a commit with folders that list a billion files is refused', async () => {
  const folder = repository({ a: 'x' })
  const [good, bad] = [git(folder, 'rev-parse', 'HEAD'), bomb(folder, { folders: 10, levels: 9 })]
  const run = gitIn(folder)
  const error = new TooManyFiles(bad, 2 ** 20)
  expect(error.message).toBe(`Cannot list the files of commit ${bad.slice(0, 7)}: the list is longer than 1 MiB`)
  await expect(listCommit(run, bad, 2 ** 20)).rejects.toThrow(error)
  await expect(commitListings(run, [bad], { maxBytes: 2 ** 20 }).next()).rejects.toThrow(error)
  expect((await listCommit(run, good, 2 ** 20))?.size).toBe(1)
})

test('such a commit between others is refused at once and named', async () => {
  const folder = repository({ a: 'x' })
  const good = git(folder, 'rev-parse', 'HEAD')
  const bad = bomb(folder, { folders: 50, levels: 10 })
  const after = git(folder, 'commit-tree', '-p', bad, '-m', 'after', `${good}^{tree}`)
  const seen: string[] = []
  const start = performance.now()
  const list = async () => {
    for await (const { commit } of commitListings(gitIn(folder), [good, bad, after])) seen.push(commit)
  }
  await expect(list()).rejects.toThrow(new TooManyFiles(bad, 2 ** 28))
  // Git itself would compare for hours, and would be stopped after a minute.
  expect(performance.now() - start).toBeLessThan(20_000)
  expect(seen).toEqual([good])
})

test('a smaller one that git compares quickly is refused as well', async () => {
  const folder = repository({ a: 'x' })
  const good = git(folder, 'rev-parse', 'HEAD')
  const bad = bomb(folder, { folders: 10, levels: 4 })
  const after = git(folder, 'commit-tree', '-p', bad, '-m', 'after', `${good}^{tree}`)
  const list = async (maxBytes: number) => {
    const sizes: number[] = []
    const limits = { maxBytes, countAfter: 60_000 }
    for await (const { listing } of commitListings(gitIn(folder), [good, bad, after], limits)) sizes.push(listing.size)
    return sizes
  }
  await expect(list(2 ** 19)).rejects.toThrow(new TooManyFiles(bad, 2 ** 19))
  expect(await list(2 ** 21)).toEqual([1, 10_000, 1])
})
