import { expect, test } from 'vitest'
import { statusOfError, statusStep } from '../../../src/github/publish/status.ts'
import type { Context } from '../../../src/github/runner/context.ts'
import type { Inputs } from '../../../src/github/runner/inputs.ts'
import type { GitHubApi } from '../../../src/github/runner/octokit.ts'

test('a description has at most the 140 characters that GitHub accepts, on one line', async () => {
  const sent: unknown[] = []
  const octokit = { request: async (_: string, body: unknown) => void sent.push(body) }
  const api = { octokit, repository: { owner: 'octo-org', name: 'data' } } as unknown as GitHubApi
  const context = { event: { kind: 'push' }, sha: 'a'.repeat(40), runUrl: 'https://x.test' } as Context
  const inputs = { commitStatus: 'balance' } as Inputs
  await statusOfError({ context, inputs, api }, `fail: ${'a\nb '.repeat(1000)}`)
  const [{ description: reported }] = sent as [{ description: string }]
  expect(reported).toMatch(/^fail: a b a b [^\n]*…$/)
  expect(reported.length).toBeLessThanOrEqual(140)
})

test('a check without findings says that all checks passed', async () => {
  const sent: unknown[] = []
  const octokit = { request: async (_: string, body: unknown) => void sent.push(body) }
  const publishing = {
    context: { event: { kind: 'push' }, sha: 'a'.repeat(40), runUrl: 'https://x.test' },
    inputs: { commitStatus: 'balance' },
    api: { octokit, repository: { owner: 'octo-org', name: 'data' } },
    result: { result: 'pass', findings: [] },
    project: { measured: { sha: 'a'.repeat(40) } },
  }
  await statusStep({ publishing, fails: false, commit: {}, troubles: {} } as never)
  expect(sent).toMatchObject([{ state: 'success', description: 'pass: all checks passed' }])
})
