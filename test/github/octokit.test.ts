import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { connect } from '../../src/github/octokit.ts'

let server: Server

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('an answer that does not come in time is asked for again', async () => {
  let requests = 0
  const url = await listen(() => ++requests > 1)
  const api = connectTo(url, 200)
  const { data } = await api.octokit.request('GET /repos/{owner}/{repo}/pulls', { owner: 'o', repo: 'n' })
  expect(data).toEqual([])
  expect(requests).toBe(2)
})

test('the hosts of GitHub Enterprise Server keep their prefixes for REST and GraphQL', async () => {
  const paths: string[] = []
  const url = await listen(() => true, paths)
  const api = connectTo(url, 5_000)
  await api.octokit.request('GET /repos/{owner}/{repo}/pulls', { owner: 'o', repo: 'n' })
  await api.query('{ viewer { login } }', {}).catch(() => undefined)
  expect(paths).toEqual(['/api/v3/repos/o/n/pulls', '/api/graphql'])
})

function connectTo(url: string, timeout: number) {
  const hosts = { web: url, api: `${url}/api/v3`, graphql: `${url}/api/graphql` }
  return connect({ hosts, repository: { owner: 'o', name: 'n' } }, 'token', { timeout, waits: [1, 1] })
}

/** Answers where it is told to, and else never. */
function listen(isAnswered: () => boolean, paths: string[] = []): Promise<string> {
  server = createServer((request, response) => {
    paths.push(request.url ?? '')
    if (!isAnswered()) return
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('[]')
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}
