import { describe, expect, test } from 'vitest'
import { logCommits, shallowEnd } from '../../../src/dataset/git/commit_log.ts'
import { gitIn } from '../../../src/dataset/git/git.ts'
import { git, repository, temporaryFolder, write } from '../tree/repository.ts'

function commitOf(folder: string, files: Readonly<Record<string, string>>, message: string): string {
  write(folder, files)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', `--message=${message}`)
  return git(folder, 'rev-parse', 'HEAD')
}

/** A branch with two commits is merged; another one touches nothing of interest. */
function merged() {
  const folder = repository({ 'l.csv': '1', other: '1' })
  const root = git(folder, 'rev-parse', 'HEAD')
  git(folder, 'checkout', '--quiet', '-b', 'side')
  commitOf(folder, { 'l.csv': '2' }, 'on the branch')
  commitOf(folder, { 'l.csv': '3' }, 'on the branch again')
  git(folder, 'checkout', '--quiet', 'main')
  commitOf(folder, { other: '2' }, 'something else')
  git(folder, 'merge', '--quiet', '--no-ff', '--message=Merge it', 'side')
  const merge = git(folder, 'rev-parse', 'HEAD')
  const last = commitOf(folder, { 'l.csv': '4' }, 'the last | one')
  return { folder, root, merge, last }
}

describe('the commits that touch a path', () => {
  test('are those of the first parents, the oldest first', async () => {
    const { folder, root, merge, last } = merged()
    const commits = await logCommits(gitIn(folder), { head: last, paths: ['l.csv'] })
    expect(commits).toEqual([
      { sha: root, date: '2024-01-01T00:00:00+00:00', subject: 'change' },
      { sha: merge, date: '2024-01-01T00:00:00+00:00', subject: 'Merge it' },
      { sha: last, date: '2024-01-01T00:00:00+00:00', subject: 'the last | one' },
    ])
    const since = await logCommits(gitIn(folder), { head: last, since: merge, paths: ['l.csv'] })
    expect(since.map(({ sha }) => sha)).toEqual([last])
  })

  test('are all commits for the top level', async () => {
    const { folder, last } = merged()
    const commits = await logCommits(gitIn(folder), { head: last, paths: ['l.csv', ''] })
    expect(commits.map(({ subject }) => subject)).toEqual(['change', 'something else', 'Merge it', 'the last | one'])
  })

  test.each(['--all', ':(glob)**', '*.csv', '-n1', 'a b\tc'])(
    'are found for the path %j, which is only a path',
    async (path) => {
      const folder = repository({ 'l.csv': '1' })
      const head = commitOf(folder, { [path]: 'x' }, 'odd name')
      const commits = await logCommits(gitIn(folder), { head, paths: [path] })
      expect(commits.map(({ subject }) => subject)).toEqual(['odd name'])
    },
  )

  test('have subjects with any characters, or none', async () => {
    const folder = repository({ l: '1' })
    write(folder, { l: '2' })
    git(folder, 'commit', '--quiet', '--all', '--allow-empty-message', '--message=')
    const head = commitOf(folder, { l: '3' }, 'commit \u001b[31m ::error:: \r ü')
    const commits = await logCommits(gitIn(folder), { head, paths: ['l'] })
    expect(commits.map(({ subject }) => subject)).toEqual(['change', '', 'commit \u001b[31m ::error:: \r ü'])
  })
})

describe('the end of a shallow clone', () => {
  test('is the first commit whose parents are hidden', async () => {
    const { folder, root, merge, last } = merged()
    const clone = temporaryFolder()
    git(clone, 'clone', '--quiet', '--depth=2', `file://${folder}`, 'here')
    const shallow = gitIn(`${clone}/here`)
    expect(await shallowEnd(shallow, { head: last })).toBe(merge)
    expect(await shallowEnd(shallow, { head: last, since: merge })).toBeUndefined()
    expect(await shallowEnd(gitIn(folder), { head: last })).toBeUndefined()
    expect(root).not.toBe(merge)
  })
})
