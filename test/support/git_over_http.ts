import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface GitRequest {
  /** The parent folder of all repositories. */
  readonly root: string
  /** `/owner/name.git/info/refs`, below `root`. */
  readonly path: string
  readonly query: string
}

/** Serves one request of Git's HTTP protocol like GitHub, with Git's own CGI program. */
export function serveGit(request: IncomingMessage, response: ServerResponse, { root, path, query }: GitRequest): void {
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      ...header('HTTP_CONTENT_ENCODING', request.headers['content-encoding']),
      ...header('HTTP_GIT_PROTOCOL', request.headers['git-protocol']),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  // Git can exit before it has read everything that a client sends.
  backend.stdin.on('error', () => request.resume())
  request.pipe(backend.stdin)
  const chunks: Buffer[] = []
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  backend.on('close', () => respond(response, Buffer.concat(chunks)))
}

function header(name: string, value: string | string[] | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: String(value) }
}

/** Turns a CGI response (headers, blank line, body) into an HTTP response. */
function respond(response: ServerResponse, answer: Buffer): void {
  const end = answer.indexOf('\r\n\r\n')
  const lines = answer.subarray(0, Math.max(end, 0)).toString().split('\r\n')
  let status = end < 0 ? 500 : 200
  for (const line of lines) {
    const [name = '', value = ''] = line.split(/:\s*(.*)/s)
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10)
    else if (name !== '') response.setHeader(name, value)
  }
  response.writeHead(status)
  response.end(answer.subarray(end + 4))
}
