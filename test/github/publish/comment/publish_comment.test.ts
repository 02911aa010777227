import { expect, test } from 'vitest'
import { commentId } from '../../../../src/github/publish/comment/comment_page.ts'
import { ownComments, runOf, withRun } from '../../../../src/github/publish/comment/own_comments.ts'
import { publishComment } from '../../../../src/github/publish/comment/publish_comment.ts'
import type { GitHubApi } from '../../../../src/github/runner/octokit.ts'

const MARKER = '<!-- dataset-balance: a.yml -->'
const comment = (body: string, viewerDidAuthor = true) => ({
  body,
  viewerDidAuthor,
  url: 'https://x/#issuecomment-9007199254',
})

test('our comments have the marker as their first line and are recognized', () => {
  const ours = comment(`${MARKER}\r\nWords`)
  const others = [
    comment(`${MARKER}\nWords`, false),
    comment(`> ${MARKER}`),
    comment(`Words\n${MARKER}`),
    comment('<!-- dataset-balance: b.yml -->\nWords'),
  ]
  expect(ownComments([...others, ours], MARKER)).toEqual([ours])
})

test('an id that does not fit in 32 bits is read from the URL', () => {
  expect(commentId(comment(''))).toBe(9_007_199_254)
})

test('a comment keeps the number of its run', () => {
  expect(runOf(withRun(`${MARKER}\nWords\n`, 123))).toBe(123)
  expect(withRun(`${MARKER}\nWords\n`, 123).split('\n')[0]).toBe(MARKER)
})

test('the run is only read from the last line, which nobody else can write', () => {
  expect(runOf('<!-- dataset-balance-run: 999 -->\nWords')).toBe(0)
})

test('a server that always has one more page of comments is asked for 250 of them', async () => {
  let asked = 0
  const query: GitHubApi['query'] = async () => {
    if (++asked > 1000) throw new Error('asked again and again')
    const pageInfo = { hasNextPage: true, endCursor: `cursor:${asked}` }
    return { repository: { pullRequest: { comments: { nodes: [], pageInfo } } } }
  }
  const api = { repository: { owner: 'octo-org', name: 'emopia' }, query } as unknown as GitHubApi
  const place = { number: 1, marker: MARKER, runId: 1 }
  await expect(publishComment(api, place, { body: 'x', create: true })).rejects.toThrow(
    'an endless number of comment pages',
  )
  expect(asked).toBe(250)
})

test('a comment of a later run is not overwritten', async () => {
  const later = comment(withRun(`${MARKER}\nWords\n`, 9))
  const firstPage = { nodes: [later], pageInfo: { hasNextPage: false, endCursor: null } }
  const api = { repository: { owner: 'octo-org', name: 'emopia' } } as unknown as GitHubApi
  const place = { number: 1, marker: MARKER, runId: 8 }
  expect(await publishComment(api, place, { body: 'x', create: true, firstPage })).toEqual({
    kind: 'left to a later run',
    url: later.url,
  })
})

test('a comment with the earlier marker is updated only if there is none with the marker', async () => {
  const earlier = { ...comment('<!-- dataset-balance: a -->\nWords'), url: 'https://x/#issuecomment-1' }
  const current = { ...comment(`${MARKER}\nWords`), url: 'https://x/#issuecomment-2' }
  const place = { number: 1, marker: MARKER, earlierMarker: '<!-- dataset-balance: a -->', runId: 8 }
  const updated = async (nodes: readonly ReturnType<typeof comment>[]) => {
    const octokit = { request: async () => ({ data: {} }) }
    const api = { repository: { owner: 'octo-org', name: 'emopia' }, octokit } as unknown as GitHubApi
    const firstPage = { nodes, pageInfo: { hasNextPage: false, endCursor: null } }
    return publishComment(api, place, { body: 'x', create: true, firstPage })
  }
  expect(await updated([earlier])).toEqual({ kind: 'updated', url: earlier.url })
  expect(await updated([earlier, current])).toEqual({ kind: 'updated', url: current.url })
})
