import { expect, test } from 'vitest'
import { apiTree } from '../../../src/github/measured/api_tree.ts'
import type { GitHubApi } from '../../../src/github/runner/octokit.ts'

const SHA = 'a'.repeat(40)
const REPOSITORY = { owner: 'o', name: 'n' }

type Answer = (route: string, options: { readonly recursive?: string }) => unknown

function treeOf(answer: Answer) {
  const request = async (route: string, options: { readonly recursive?: string }) => ({ data: answer(route, options) })
  return apiTree({ octokit: { request }, repository: REPOSITORY } as unknown as GitHubApi, SHA)
}

const entry = (path: string, type: string) => ({ path, type, mode: '100644', sha: 'b'.repeat(40) })

test('a commit with more than a thousand folders to list is refused', async () => {
  let folders = 0
  const tree = treeOf((_, { recursive }) => ({
    truncated: true,
    tree: recursive === '1' ? [] : [{ ...entry('d', 'tree'), sha: String(folders++).padStart(40, '0') }],
  }))
  await expect(tree.files('')).rejects.toMatchObject({
    refusal: { kind: 'server', message: expect.stringContaining('it has too many folders to list them one by one') },
  })
})

test.each([
  ['TimeoutError', 'the response was not complete in time'],
  ['TypeError', 'the response was cut off: terminated'],
])('a file whose response ends with a %s is one error', async (name, reason) => {
  const failing = () =>
    new ReadableStream({
      start: (controller) => controller.error(Object.assign(new Error('terminated'), { name })),
    })
  const tree = treeOf((route) => (route.includes('/blobs/') ? failing() : { tree: [entry('l.csv', 'blob')] }))
  await expect(tree.read('l.csv')).rejects.toThrow(
    `l.csv: Cannot read 'l.csv' in commit aaaaaaa through the API: ${reason}`,
  )
})

test('the place of a project that is reached through a link is refused, because links are not followed', async () => {
  const tree = treeOf(() => ({ tree: [{ ...entry('music', 'blob'), mode: '120000' }, entry('d', 'tree')] }))
  expect(await tree.realPath?.('d')).toBe('d')
  expect(await tree.realPath?.('new')).toBeUndefined()
  await expect(tree.realPath?.('music/deep')).rejects.toThrow(
    "Cannot follow the link 'music' in commit aaaaaaa: the REST API does not follow links",
  )
})

test('a commit with more than five million files is refused', async () => {
  const tenth = Array.from({ length: 500_000 }, (_, i) => entry(String(i), 'blob'))
  let folders = 0
  const subfolders = Array.from({ length: 20 }, (_, i) => ({
    ...entry(`d${i}`, 'tree'),
    sha: `${i}`.padStart(40, '0'),
  }))
  const tree = treeOf((_, { recursive }) => {
    if (folders === 0 && recursive === '1') return { truncated: true, tree: [] }
    if (folders++ === 0) return { tree: subfolders }
    return { tree: tenth }
  })
  await expect(tree.files('')).rejects.toMatchObject({
    refusal: { kind: 'server', message: 'it has too many files to list them' },
  })
})
