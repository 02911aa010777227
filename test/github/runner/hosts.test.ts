import { expect, test } from 'vitest'
import { NOWHERE, readHosts } from '../../../src/github/runner/hosts.ts'

test('the addresses are those of github.com unless the runner sets others, without a trailing slash', () => {
  expect(readHosts({})).toEqual({
    hosts: { web: 'https://github.com', api: 'https://api.github.com', graphql: 'https://api.github.com/graphql' },
    flaws: [],
  })
  const { hosts, flaws } = readHosts({
    GITHUB_SERVER_URL: 'http://ghes:8080//',
    GITHUB_API_URL: ' https://ghes/api/v3/ ',
  })
  expect(hosts).toMatchObject({ web: 'http://ghes:8080', api: 'https://ghes/api/v3' })
  expect(flaws).toEqual([])
})

test.each([
  'nonsense',
  'ftp://127.0.0.1',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://',
  'https://ada:secret@127.0.0.1',
  'http://127.0.0.1:99999',
  'https://host/api?x=1',
  'https://host/#part',
])('%s is not a valid address: it is reported, and no request goes to another server', (text) => {
  const { hosts, flaws } = readHosts({ GITHUB_API_URL: text })
  expect(hosts.api).toBe(NOWHERE)
  expect(flaws).toEqual([expect.stringContaining('GITHUB_API_URL')])
  expect(flaws.join()).not.toContain('secret')
  expect(hosts.web).toBe('https://github.com')
})
