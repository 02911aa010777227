import { expect, test } from 'vitest'
import { apiTree } from '../../../src/github/measured/api_tree.ts'
import { subTree } from '../../../src/github/measured/sub_tree.ts'
import type { GitHubApi } from '../../../src/github/runner/octokit.ts'

const PATHS = ['a/b.csv', 'a/c/d.mid', 'a/c/é.mid', 'a/c/z.mid', 'top.txt']

test('a folder of a tree is a tree', async () => {
  const tree = subTree(fakeTree(), 'a')
  expect(await tree.kindOf('b.csv')).toBe('file')
  expect(await tree.kindOf('./c/')).toBe('folder')
  expect(await tree.kindOf('a')).toBeUndefined()
  expect((await tree.files('.')).map(({ path }) => path)).toEqual(['b.csv', 'c/d.mid', 'c/z.mid', 'c/é.mid'])
})

test('paths in a folder can lead elsewhere in the whole tree, but not outside it', async () => {
  const tree = subTree(fakeTree(), 'a')
  expect(await tree.kindOf('../top.txt')).toBe('file')
  expect(await tree.kindOf('../../top.txt')).toBeUndefined()
})

test('a commit that the API lists completely is listed once', async () => {
  const requests: string[] = []
  const tree = fakeTree({ requests })
  await tree.files('')
  await tree.files('a')
  expect(requests).toEqual(['root recursive'])
})

test('if the API truncates a long listing, every folder is listed separately', async () => {
  const tree = fakeTree({ cutAt: 2 })
  expect((await tree.files('')).map(({ path }) => path)).toEqual([
    'a/b.csv',
    'a/c/d.mid',
    'a/c/z.mid',
    'a/c/é.mid',
    'top.txt',
  ])
})

test('a missing file is an error that names it', async () => {
  await expect(fakeTree().read('none.csv')).rejects.toThrow("Cannot find 'none.csv' in commit root")
})

/** A tree of the REST API over `PATHS`, whose listing is truncated at this number of entries. */
function fakeTree({ cutAt = 100, requests = [] }: { cutAt?: number; requests?: string[] } = {}) {
  const request = async (_route: string, { tree_sha, recursive }: { tree_sha: string; recursive?: string }) => {
    requests.push(`${tree_sha}${recursive ? ' recursive' : ''}`)
    const folder = tree_sha === 'root' ? '' : `${tree_sha.slice('tree:'.length)}/`
    const all = entriesBelow(folder).filter(({ path }) => recursive !== undefined || !path.includes('/'))
    const cut = recursive !== undefined && all.length > cutAt
    return { data: { tree: cut ? all.slice(0, cutAt) : all, truncated: cut } }
  }
  return apiTree({ octokit: { request }, repository: { owner: 'o', name: 'n' } } as unknown as GitHubApi, 'root')
}

function entriesBelow(folder: string) {
  const files = PATHS.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length))
  const folders = new Set(
    files.flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, at, steps) => steps.slice(0, at + 1).join('/')),
    ),
  )
  return [
    ...[...folders].map((path) => ({ path, type: 'tree', mode: '040000', sha: `tree:${folder}${path}` })),
    ...files.map((path) => ({ path, type: 'blob', mode: '100644', sha: `blob:${path}` })),
  ]
}
