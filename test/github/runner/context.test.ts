import { expect, test } from 'vitest'
import { branchOf, readContext } from '../../../src/github/runner/context.ts'

const ENVIRONMENT = {
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_REPOSITORY: 'octo-org/emopia',
  GITHUB_WORKSPACE: '/work',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '12',
  RUNNER_TEMP: '/temp',
}

test('the default hosts are those of github.com', () => {
  const { hosts, runUrl } = readContext(ENVIRONMENT)
  expect(hosts).toEqual({
    web: 'https://github.com',
    api: 'https://api.github.com',
    graphql: 'https://api.github.com/graphql',
  })
  expect(runUrl).toBe('https://github.com/octo-org/emopia/actions/runs/12')
})

test('the hosts of GitHub Enterprise Server come from the environment', () => {
  const { hosts } = readContext({
    ...ENVIRONMENT,
    GITHUB_SERVER_URL: 'https://git.example/',
    GITHUB_API_URL: 'https://git.example/api/v3',
    GITHUB_GRAPHQL_URL: 'https://git.example/api/graphql',
  })
  expect(hosts).toEqual({
    web: 'https://git.example',
    api: 'https://git.example/api/v3',
    graphql: 'https://git.example/api/graphql',
  })
})

test('a tag is not a branch', () => {
  expect(branchOf(readContext(ENVIRONMENT))).toBe('main')
  expect(branchOf(readContext({ ...ENVIRONMENT, GITHUB_REF: 'refs/tags/v1' }))).toBeUndefined()
})

test('the action has a repository and ref if a workflow uses it that way', () => {
  const called = { ...ENVIRONMENT, GITHUB_ACTION_REPOSITORY: 'octo-org/dataset-balance', GITHUB_ACTION_REF: 'v1' }
  expect(readContext(called).action).toEqual({ repository: 'octo-org/dataset-balance', ref: 'v1' })
  expect(readContext({ ...called, GITHUB_ACTION_REPOSITORY: '' }).action).toBeUndefined()
})

test('the error outside a runner names the variable that is not set', () => {
  expect(() => readContext({ ...ENVIRONMENT, GITHUB_WORKSPACE: '' })).toThrow('GITHUB_WORKSPACE is not set')
  expect(() => readContext({ ...ENVIRONMENT, GITHUB_REPOSITORY: 'emopia' })).toThrow('it is not owner/name')
})
