import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { lfsDownload } from '../../../src/github/measured/lfs_download.ts'

const CONTENT = 'id,label\na,joy\n'
const POINTER = { oid: createHash('sha256').update(CONTENT).digest('hex'), size: CONTENT.length }
const TOKEN = 'secret'

let server: Server | undefined

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

test.each<[string, Answer, Answer | undefined]>([
  ['returns other content', (_, response) => response.end(CONTENT.replace('joy', 'sad')), undefined],
  ['gives less', (_, response) => response.end(CONTENT.slice(1)), undefined],
  ['gives more', (_, response) => response.end(`${CONTENT}more`), undefined],
  ['refuses the object', (_, response) => response.writeHead(403).end(), undefined],
  ['refuses the request', () => undefined, (_, response) => response.writeHead(401).end()],
  ['does not have the object', () => undefined, (_, response) => response.end('{"objects":[{"oid":"x"}]}')],
  ['responds with something other than JSON', () => undefined, (_, response) => response.end('<html>')],
  ['leads elsewhere', () => undefined, (_, response) => response.writeHead(302, { location: '/object' }).end()],
])('there is no content if the server %s', async (_, object, batch) => {
  const { url } = await lfsServer(object, batch)
  expect(await lfsDownload({ url, token: TOKEN })(POINTER)).toBeUndefined()
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
})

test('more than a gigabyte is never requested', async () => {
  const { url, requests } = await lfsServer((_, response) => response.end(CONTENT))
  expect(await lfsDownload({ url, token: TOKEN })({ ...POINTER, size: 2 ** 30 + 1 })).toBeUndefined()
  expect(requests).toEqual([])
})

test('there is no content if the server cannot be reached', async () => {
  expect(await lfsDownload({ url: 'http://127.0.0.1:9', token: TOKEN })(POINTER)).toBeUndefined()
})
