import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { readHosts } from '../../../src/github/runner/hosts.ts'
import { connect, type GitHubApi } from '../../../src/github/runner/octokit.ts'
import { waitsOfRun } from '../../../src/github/runner/rate_limit.ts'
import { UnreachableError } from '../../../src/github/runner/reach.ts'

const REPO = { owner: 'o', repo: 'n' }

let server: Server

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('a request without a response in time is sent again', async () => {
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

test('a server that does not respond gets two requests, and no later request waits for it', async () => {
  const paths: string[] = []
  const api = connectTo(await listen(() => false, paths), 50)
  for (const _ of [1, 2, 3]) await expect(pulls(api)).rejects.toThrow('does not respond in time')
  expect(paths).toHaveLength(2)
})

test('a response that stops halfway is also given up', async () => {
  const url = await serve((response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('[')
  })
  await expect(pulls(connectTo(url, 50))).rejects.toThrow(UnreachableError)
})

test('a server that has responded before gets a second chance', async () => {
  let requests = 0
  const api = connectTo(await listen(() => [1, 4].includes(++requests)), 1_000)
  expect((await pulls(api)).status).toBe(200)
  await expect(pulls(api)).rejects.toThrow(UnreachableError)
  expect((await pulls(api)).status).toBe(200)
  await expect(pulls(api)).rejects.toThrow(UnreachableError)
  await expect(pulls(api)).rejects.toThrow(UnreachableError)
  expect(requests).toBe(6)
})

const NOT_JSON = ' does not respond with complete JSON, so it is not a GitHub API'
const NO_DATA = '/api/graphql responds without data, so it is not a GitHub API'

test.each([
  ['42', NOT_JSON],
  ['null', NOT_JSON],
  ['"text"', NOT_JSON],
  ['{}', NO_DATA],
  ['[]', NO_DATA],
  ['{"data":null}', NO_DATA],
])('GraphQL that responds with %s is not GitHub', async (answer, message) => {
  const url = await serve((response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(answer)
  })
  await expect(connectTo(url, 5_000).query('{ viewer { login } }', {})).rejects.toThrow(
    new UnreachableError(`${url}${message}`),
  )
})

test('an address that cannot be used is not requested', async () => {
  await serve(() => undefined)
  const { hosts } = readHosts({ GITHUB_API_URL: 'ftp://host' })
  const api = connect({ hosts, repository: { owner: 'o', name: 'n' } }, 'token', {
    timeout: 50,
    waits: [1, 1],
    longestFailure: 1,
  })
  await expect(pulls(api)).rejects.toThrow('its address cannot be used')
})

test('once failures have taken too long, a request is sent only once', async () => {
  let requests = 0
  const url = await serve((response) => {
    requests++
    response.writeHead(502, { 'content-type': 'application/json' })
    response.end('{}')
  })
  await expect(pulls(connectTo(url, 5_000, -1))).rejects.toThrow()
  expect(requests).toBe(1)
})

describe('a response that does not end is given up', () => {
  const MIB = 2 ** 20
  /** A mebibyte of spaces, repeated: few bytes in transit, as a server could send them. */
  const serveBlanks = (mebibytes: number) =>
    serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      const blanks = gzipSync(Buffer.alloc(MIB, ' '))
      for (let sent = 0; sent < mebibytes; sent++) response.write(blanks)
      response.end(gzipSync('[]'))
    })

  test('beyond 64 MiB of JSON', async () => {
    const answer = pulls(connectTo(await serveBlanks(65), 60_000)).then(({ data }) => data.length)
    await expect(answer).rejects.toThrow(UnreachableError)
  })

  test('beyond 128 MiB of a raw file', async () => {
    const { octokit } = connectTo(await serveBlanks(129), 60_000)
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
      ...REPO,
      file_sha: 'x',
      headers: { accept: 'application/vnd.github.raw+json' },
      request: { parseSuccessResponseBody: false },
    })
    const whole = new Response(data as unknown as ReadableStream).arrayBuffer()
    const length = whole.then(({ byteLength }) => byteLength)
    await expect(length).rejects.toThrow('its response is larger than 128 MiB')
  })

  test('but not a shorter one', async () => {
    expect((await pulls(connectTo(await serveBlanks(2), 60_000))).data).toEqual([])
  })
})

test('the waiting time for rate limits of a run is limited per wait and in total', () => {
  const grants = waitsOfRun()
  const asked = (seconds: number, retry = 0) => grants(seconds, { method: 'GET', url: '/x' }, null, retry)
  expect([asked(61), asked(60), asked(5, 3), asked(40), asked(21), asked(20), asked(1)]).toEqual([
    false,
    true,
    false,
    true,
    false,
    true,
    false,
  ])
})

function pulls({ octokit }: GitHubApi) {
  return octokit.request('GET /repos/{owner}/{repo}/pulls', { owner: 'o', repo: 'n' })
}

function connectTo(url: string, timeout: number, longestFailure = 60_000) {
  const hosts = { web: url, api: `${url}/api/v3`, graphql: `${url}/api/graphql` }
  const patience = { timeout, waits: [1, 1], longestFailure }
  return connect({ hosts, repository: { owner: 'o', name: 'n' } }, 'token', patience)
}

/** Responds when the test triggers it, and otherwise never. */
function listen(isAnswered: () => boolean, paths: string[] = []): Promise<string> {
  return serve((response, request) => {
    paths.push(request.url ?? '')
    if (!isAnswered()) return
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('[]')
  })
}

function serve(answer: (response: ServerResponse, request: IncomingMessage) => void): Promise<string> {
  server = createServer((request, response) => answer(response, request))
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}
