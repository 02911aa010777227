import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { childEnvironment, configFromEnvironment } from '../../../src/dataset/git/child_environment.ts'
import { runProcess } from '../../../src/dataset/git/git_process.ts'
import { text } from '../tree/repository.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const SECRETS = [
  'INPUT_TOKEN',
  'INPUT_DATABASE-URL',
  'GITHUB_TOKEN',
  'GITHUB_ENV',
  'ACTIONS_RUNTIME_TOKEN',
  'AWS_SECRET',
]

describe('childEnvironment', () => {
  test('has what a program needs, and no secret of the job', () => {
    for (const name of SECRETS) vi.stubEnv(name, 'canary')
    vi.stubEnv('PATH', '/usr/bin:/bin')
    vi.stubEnv('GITHUB_WORKSPACE', '/usr')
    const environment = childEnvironment({ network: true })
    expect(environment['PATH']).toBe('/bin')
    expect(Object.values(environment)).not.toContain('canary')
  })

  test('passes proxies and certificates only to programs that connect to a server', () => {
    vi.stubEnv('HTTPS_PROXY', 'http://user:password@proxy.example')
    expect(childEnvironment()).not.toHaveProperty('HTTPS_PROXY')
    expect(childEnvironment({ network: true })).toHaveProperty('HTTPS_PROXY')
  })

  test('is empty on Deno without the permission to read it, without a prompt', () => {
    vi.stubEnv('PATH', '/usr/bin:/bin')
    const asked: string[] = []
    const querySync = ({ variable }: { readonly variable: string }) => {
      asked.push(variable)
      return { state: variable === 'PATH' ? 'granted' : 'prompt' }
    }
    vi.stubGlobal('Deno', { permissions: { querySync } })
    expect(childEnvironment()).toEqual({ PATH: '/usr/bin:/bin' })
    expect(asked).toContain('HOME')
  })
})

test('the Git settings in the environment of a job are read by their number', () => {
  vi.stubEnv('GIT_CONFIG_COUNT', '1')
  for (const at of [0, 1]) {
    vi.stubEnv(`GIT_CONFIG_KEY_${at}`, `a.b${at}`)
    vi.stubEnv(`GIT_CONFIG_VALUE_${at}`, 'c')
  }
  expect(configFromEnvironment()).toEqual({ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b0', GIT_CONFIG_VALUE_0: 'c' })
})

test('a process gets the given environment and nothing from the environment of this process', async () => {
  vi.stubEnv('INPUT_TOKEN', 'canary')
  const answer = await runProcess({ program: '/usr/bin/env', args: [], stdin: new Uint8Array(), env: { A: 'b' } })
  expect('stdout' in answer && text(answer.stdout)).toBe('A=b\n')
})

test('a process that prints more than its limit is stopped, without waiting for its child processes', async () => {
  const args = ['-c', 'yes & yes']
  const call = { program: '/bin/sh', args, stdin: new Uint8Array(), env: childEnvironment(), maxOutput: 1000 }
  expect(await runProcess(call)).toMatchObject({ code: 1 })
})

test('a process that is silent for too long is stopped', async () => {
  const call = {
    program: '/bin/sh',
    args: ['-c', 'sleep 600'],
    stdin: new Uint8Array(),
    env: childEnvironment(),
    patience: 50,
  }
  expect(await runProcess(call)).toMatchObject({ code: 1 })
})

test('one file starts processes, and one file reads the environment for them', () => {
  const src = join(import.meta.dirname, '../../../src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const having = (pattern: RegExp) => files.filter((path) => pattern.test(readFileSync(join(src, path), 'utf8')))
  expect(having(/child_process|\bCommand\b.*\bspawn\b|deno\.Command|Bun\.spawn|node:cluster|execa/i)).toEqual([
    'dataset/git/git_process.ts',
  ])
  expect(having(/runProcess\(/).sort()).toEqual([
    'dataset/git/git.ts',
    'dataset/git/git_process.ts',
    'dataset/tree/lfs_content.ts',
  ])
})

test('up to a thousand settings are read', () => {
  vi.stubEnv('GIT_CONFIG_COUNT', '2000')
  for (const at of [999, 1000]) {
    vi.stubEnv(`GIT_CONFIG_KEY_${at}`, 'a.b')
    vi.stubEnv(`GIT_CONFIG_VALUE_${at}`, 'c')
  }
  expect(Object.keys(configFromEnvironment())).toEqual([
    'GIT_CONFIG_COUNT',
    'GIT_CONFIG_KEY_999',
    'GIT_CONFIG_VALUE_999',
  ])
})
