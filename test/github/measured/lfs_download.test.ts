import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lfsDownload } from '../../../src/github/measured/lfs_download.ts'
import { log } from '../../../src/github/runner/log.ts'

const CONTENT = 'id,label\na,joy\n'
const POINTER = { oid: createHash('sha256').update(CONTENT).digest('hex'), size: CONTENT.length }
const TOKEN = 'secret'

let server: Server | undefined
let logged: unknown[] = []

beforeEach(() => {
  logged = []
  vi.spyOn(log, 'info').mockImplementation((message) => void logged.push(message))
})

afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())))

interface Seen {
  readonly url: string
  readonly requests: { readonly path: string; readonly authorization: string | undefined }[]
}

type Answer = (path: string, response: ServerResponse) => void

/** A server whose batch API promises `/object`, which sends the given response. */
async function lfsServer(object: Answer, batch?: Answer): Promise<Seen> {
  const requests: Seen['requests'] = []
  server = createServer((request: IncomingMessage, response) => {
    const path = request.url ?? ''
    requests.push({ path, authorization: request.headers.authorization })
    if (path === '/object') object(path, response)
    else if (batch) batch(path, response)
    else {
      const href = `http://${request.headers.host}/object`
      response.end(JSON.stringify({ objects: [{ oid: POINTER.oid, actions: { download: { href } } }] }))
    }
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

test('the content comes from the address that the server returns, and only the server itself receives the token', async () => {
  const { url, requests } = await lfsServer((_, response) => response.end(CONTENT))
  const content = await lfsDownload({ url: `${url}/o/n.git/info/lfs`, token: TOKEN })(POINTER)
  expect(new TextDecoder().decode(content)).toBe(CONTENT)
  const basic = `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`
  expect(requests).toEqual([
    { path: '/o/n.git/info/lfs/objects/batch', authorization: basic },
    { path: '/object', authorization: undefined },
  ])
})

test.each<[string, Answer, Answer | undefined, string]>([
  [
    'returns other content',
    (_, response) => response.end(CONTENT.replace('joy', 'sad')),
    undefined,
    'the server sent content with a different hash',
  ],
  [
    'gives less',
    (_, response) => response.end(CONTENT.slice(1)),
    undefined,
    'the server sent content with a different hash',
  ],
  [
    'gives more',
    (_, response) => response.end(`${CONTENT}more`),
    undefined,
    'the content is longer than the 15 bytes in the pointer',
  ],
  ['refuses the object', (_, response) => response.writeHead(403).end(), undefined, 'the server responded with 403'],
  [
    'refuses the request',
    () => undefined,
    (_, response) => response.writeHead(401).end(),
    'the server responded with 401',
  ],
  [
    'does not have the object',
    () => undefined,
    (_, response) => response.end('{"objects":[{"oid":"x"}]}'),
    'the server does not have it',
  ],
  [
    'responds with something other than JSON',
    () => undefined,
    (_, response) => response.end('<html>'),
    'Unexpected token \'<\', "<html>" is not valid JSON',
  ],
  [
    'leads elsewhere',
    () => undefined,
    (_, response) => response.writeHead(302, { location: '/object' }).end(),
    'fetch failed',
  ],
])('there is no content if the server %s', async (_, object, batch, reason) => {
  const { url } = await lfsServer(object, batch)
  expect(await lfsDownload({ url, token: TOKEN })(POINTER)).toBeUndefined()
  expect(logged).toEqual([`Cannot download ${POINTER.oid.slice(0, 7)} from Git LFS: ${reason}`])
})

test('there is no content if the response does not end, even if it contains the complete object', async () => {
  const answer = async (spaces: number) => {
    const { url } = await lfsServer(
      (_, response) => response.end(CONTENT),
      (__, response) => {
        const href = `${response.req.headers.host}`
        const objects = [{ oid: POINTER.oid, actions: { download: { href: `http://${href}/object` } } }]
        response.end(`${' '.repeat(spaces)}${JSON.stringify({ objects })}`)
      },
    )
    const content = await lfsDownload({ url, token: TOKEN })(POINTER)
    await new Promise<void>((resolve) => server?.close(() => resolve()))
    server = undefined
    return content
  }
  expect(await answer(2 ** 19)).toHaveLength(CONTENT.length)
  expect(await answer(2 ** 21)).toBeUndefined()
  expect(logged).toEqual([`Cannot download ${POINTER.oid.slice(0, 7)} from Git LFS: the response is too long`])
})

test('more than a gigabyte is never requested', async () => {
  const { url, requests } = await lfsServer((_, response) => response.end(CONTENT))
  expect(await lfsDownload({ url, token: TOKEN })({ ...POINTER, size: 2 ** 30 + 1 })).toBeUndefined()
  expect(requests).toEqual([])
})

test('there is no content if the server cannot be reached', async () => {
  expect(await lfsDownload({ url: 'http://127.0.0.1:9', token: TOKEN })(POINTER)).toBeUndefined()
})

test('a server that does not respond is asked once', async () => {
  const { url, requests } = await lfsServer(
    () => undefined,
    () => undefined,
  )
  const content = lfsDownload({ url, token: TOKEN, patience: 200 })
  expect(await content(POINTER)).toBeUndefined()
  expect(await content(POINTER)).toBeUndefined()
  expect(requests).toHaveLength(1)
  expect(logged).toHaveLength(1)
  server?.closeAllConnections()
})

test('a server that does not have one file is asked for the next one', async () => {
  const { url, requests } = await lfsServer(
    () => undefined,
    (_, response) => response.writeHead(404).end(),
  )
  const content = lfsDownload({ url, token: TOKEN })
  expect(await content(POINTER)).toBeUndefined()
  expect(await content(POINTER)).toBeUndefined()
  expect(requests).toHaveLength(2)
})
