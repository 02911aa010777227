import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** ClickHouse 26 in this process, behind the part of its HTTP interface that the tool uses. */
export interface ModernClickhouse {
  /** `host:port` */
  readonly address: string
  run(statement: string): string
  close(): void
}

interface Session {
  query(sql: string, format?: string): string
  cleanup(): void
}

export async function modernClickhouse(chdb: string): Promise<ModernClickhouse> {
  const { Session } = createRequire(import.meta.url)(chdb) as { readonly Session: new () => Session }
  const session = new Session()
  const run = (statement: string) => session.query(statement, 'TabSeparated')
  const server = createServer(async (request, response) => {
    const [status, answer] = answerTo(await statementOf(request), run)
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=UTF-8' }).end(answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    run,
    close() {
      server.close()
      server.closeAllConnections()
      session.cleanup()
    },
  }
}

/** The statement with the settings that the URL has, which chdb only knows as a clause. */
async function statementOf(request: IncomingMessage): Promise<string> {
  const { searchParams } = new URL(request.url ?? '', 'http://server')
  return `${searchParams.get('query') ?? ''} ${await text(request)}`.trim()
}

function answerTo(statement: string, run: (statement: string) => string): [number, string] {
  try {
    return [200, run(statement)]
  } catch (error) {
    return [500, error instanceof Error ? error.message.replace(/^Query failed: /, '') : String(error)]
  }
}
