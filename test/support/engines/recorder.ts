import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A proxy in front of a server, which keeps what the tool sends and receives. */
export interface Recorder {
  /** `host:port` */
  readonly address: string
  /** What came from the tool, one buffer per connection. */
  sent(): readonly Buffer[]
  /** What the server answered. */
  received(): Buffer
  close(): void
}

export async function recorderOf(target: string): Promise<Recorder> {
  const [host = '', port = ''] = target.split(':')
  const sent: Buffer[][] = []
  const received: Buffer[] = []
  const sockets: Socket[] = []
  const server = createServer((client) => {
    const mine: Buffer[] = []
    sent.push(mine)
    const upstream = connect(Number(port), host)
    sockets.push(client, upstream)
    client.on('data', (bytes) => mine.push(bytes)).on('error', () => upstream.destroy())
    upstream.on('data', (bytes) => received.push(bytes)).on('error', () => client.destroy())
    client.pipe(upstream)
    upstream.pipe(client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sent.map((pieces) => Buffer.concat(pieces)),
    received: () => Buffer.concat(received),
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** The requests in what an HTTP client sent: their first line, headers and body. */
export function httpRequests(
  sent: readonly Buffer[],
): { readonly head: string; readonly url: URL; readonly body: string }[] {
  const requests = []
  for (const bytes of sent) {
    let from = 0
    while (from < bytes.length) {
      const end = bytes.indexOf('\r\n\r\n', from)
      if (end < 0) throw new Error(`a request without an end: ${bytes.subarray(from)}`)
      const head = bytes.toString('latin1', from, end)
      const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
      if (/^transfer-encoding:/im.test(head)) throw new Error(`a request in chunks: ${head}`)
      const body = bytes.toString('utf8', end + 4, end + 4 + length)
      requests.push({ head, url: new URL(head.split(' ')[1] ?? '', 'http://server'), body })
      from = end + 4 + length
    }
  }
  return requests
}

/** The messages in what a client of PostgreSQL sent after its startup message: a letter and the content. */
export function postgresMessages(sent: Buffer): { readonly type: string; readonly content: Buffer }[] {
  const messages = []
  // A request for TLS has 8 bytes and comes before the startup message, which has no letter.
  let from = sent.length >= 8 && sent.readInt32BE(0) === 8 ? 8 : 0
  if (from < sent.length) from += sent.readInt32BE(from)
  while (from < sent.length) {
    const end = from + 1 + sent.readInt32BE(from + 1)
    messages.push({ type: String.fromCharCode(sent[from] ?? 0), content: sent.subarray(from + 5, end) })
    from = end
  }
  return messages
}
