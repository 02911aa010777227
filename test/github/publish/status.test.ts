import { expect, test } from 'vitest'
import { setStatus } from '../../../src/github/publish/status.ts'
import type { GitHubApi } from '../../../src/github/runner/octokit.ts'

test('a description has at most the 140 characters that GitHub accepts, on one line', async () => {
  const sent: unknown[] = []
  const octokit = { request: async (_: string, body: unknown) => void sent.push(body) }
  const api = { octokit, repository: { owner: 'octo-org', name: 'data' } } as unknown as GitHubApi
  const description = `fail: ${'a\nb '.repeat(1000)}`
  await setStatus(api, ['a'.repeat(40)], { name: 'balance', state: 'failure', description, runUrl: 'https://x.test' })
  const [{ description: reported }] = sent as [{ description: string }]
  expect(reported).toMatch(/^fail: a b a b [^\n]*…$/)
  expect(reported.length).toBeLessThanOrEqual(140)
})
