import { expect, test } from 'vitest'
import { findBaseCommit } from '../../../src/github/measured/base_commit.ts'
import type { Checkout } from '../../../src/github/measured/checkout.ts'
import type { PullRequestEvent } from '../../../src/github/runner/event.ts'
import type { GitHubApi } from '../../../src/github/runner/octokit.ts'

const EVENT: PullRequestEvent = {
  kind: 'pull_request',
  target: false,
  number: 1,
  head: { sha: 'head', branch: 'topic', repository: 'o/n' },
  base: { sha: 'old base', branch: 'main' },
}

test.each([
  { parents: ['base', 'head'], base: 'base' },
  { parents: ['head', 'base'], base: 'base' },
])('the base of the merge of $parents is $base', async ({ parents, base }) => {
  expect(await findBaseCommit({ event: EVENT, checkout: checkoutOf(parents) })).toEqual({
    kind: 'commit',
    sha: base,
    name: 'main',
  })
})

test.each([
  ['the head itself is a merge commit', checkoutOf(['evil', 'base'], 'head')],
  ['another merge commit is checked out', checkoutOf(['evil', 'a newer head'])],
  ['a merge of three commits is checked out', checkoutOf(['evil', 'base', 'head'])],
])('if %s, its parents are not used', async (_, checkout) => {
  const api = comparing({ 'main...head': 'fork point' })
  expect(await findBaseCommit({ event: EVENT, checkout, api })).toMatchObject({ sha: 'fork point' })
})

test('if the head itself is checked out, the merge base comes from the API', async () => {
  const api = comparing({ 'main...head': 'fork point' })
  expect(await findBaseCommit({ event: EVENT, checkout: checkoutOf(['parent']), api })).toMatchObject({
    sha: 'fork point',
  })
})

test('after the merge, when the branch contains the head, the comparison uses the base of the payload', async () => {
  const api = comparing({ 'main...head': 'head', 'old base...head': 'old base' })
  expect(await findBaseCommit({ event: EVENT, checkout: checkoutOf(['parent']), api })).toMatchObject({
    sha: 'old base',
  })
})

test('if no merge base can be found, there is none, and the reason explains why', async () => {
  const base = await findBaseCommit({ event: EVENT, checkout: checkoutOf(['parent']) })
  expect(base).toEqual({
    kind: 'none',
    reason: 'the commit where topic forked from main cannot be determined',
    unreadable: true,
  })
})

test('the event of a merge queue contains the base', async () => {
  const event = { kind: 'merge_group', headSha: 'h', baseSha: 'b', baseBranch: 'main' } as const
  expect(await findBaseCommit({ event, checkout: checkoutOf([]) })).toEqual({ kind: 'commit', sha: 'b', name: 'main' })
})

function checkoutOf(parents: readonly string[], head = 'merge'): Checkout {
  const git = async () => ({ code: 1, stdout: new Uint8Array(), stderr: '' })
  return {
    root: '/',
    project: '',
    repository: {
      git,
      head,
      parents,
      shallow: true,
      remote: { url: '' },
      place: { topLevel: '/', gitFolder: '/.git' },
    },
  }
}

function comparing(answers: Readonly<Record<string, string>>): GitHubApi {
  const request = async (_route: string, { basehead }: { basehead: string }) => ({
    data: { merge_base_commit: { sha: answers[basehead] } },
  })
  return { octokit: { request }, repository: { owner: 'o', name: 'n' } } as unknown as GitHubApi
}
