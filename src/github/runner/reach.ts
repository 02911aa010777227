import type { Octokit } from '@octokit/core'
import { boundedBody } from './bounded_body.ts'
import { NOWHERE } from './hosts.ts'

/**
 * GitHub's API cannot be reached, or the server is not GitHub. Its shape keeps the plugins from repeating the request.
 */
export class UnreachableError extends Error {
  readonly request = {}
  readonly response = {}
}

export interface Patience {
  /** The time limit for an answer, in milliseconds. Uploads and raw files get more. */
  readonly timeout: number
  /** The waits between attempts to connect, in milliseconds. A server that does not answer gets one more request. */
  readonly waits: readonly number[]
  /** When failed requests have taken this many milliseconds of a run, later ones are not repeated. */
  readonly longestFailure: number
}

export const PATIENCE: Patience = { timeout: 15_000, waits: [500, 1_500], longestFailure: 60_000 }
/** A raw file can take longer than a JSON answer. */
const RAW_FILE = 120_000
/** More than GitHub's own limits: 100 MB for a raw file and 7 MB for a listing. */
const MAX_RAW_BYTES = 128 * 2 ** 20
const MAX_JSON_BYTES = 64 * 2 ** 20
/** The number of bytes that a slow connection sends per millisecond. */
const UPLOAD = 1_000

/**
 * A plugin for the client that gives up on a server that cannot be reached: after a few attempts for the first request,
 * and immediately for all later ones, so that a run is never delayed for long. A server that has answered before gets a
 * second chance. It must come before the plugins that repeat requests.
 */
export function giveUpWhereUnreachable({ timeout, waits }: Omit<Patience, 'longestFailure'>) {
  let given: UnreachableError | undefined
  let chances = 0
  let hasAnswered = false
  const failed = (error: UnreachableError): UnreachableError => {
    if (chances-- <= 0) given = error
    return error
  }
  const reached = async <T>(ask: () => T | Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries++) {
      if (given !== undefined) throw given
      try {
        const answer = await ask()
        if (!hasAnswered) chances = 1
        hasAnswered = true
        return answer
      } catch (error) {
        const failure = connectionFailure(error)
        if (failure === undefined) throw error
        const wait = tries < failure.tries ? waits[tries] : undefined
        if (wait === undefined) throw failed(new UnreachableError(failure.message))
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }
  }
  const plugin = (octokit: Octokit) => {
    octokit.hook.wrap('request', async (request, options) => {
      const response = await reached(() => request(options))
      const isJson = typeof response.data === 'object' && response.data !== null
      if (!isJson && isJsonExpected(options) && response.status !== 204) throw noGitHub(response.url)
      return response
    })
  }
  return { plugin, fetch: fetchWithin(timeout) }
}

function tooLong(maxBytes: number): UnreachableError {
  return new UnreachableError(`its response is larger than ${maxBytes / 2 ** 20} MiB`)
}

/**
 * A plugin that prevents a server that always fails from delaying a run: it limits the total time of failed requests.
 */
export function failWithinReason({ longestFailure }: Pick<Patience, 'longestFailure'>) {
  let lost = 0
  return (octokit: Octokit): void => {
    octokit.hook.wrap('request', async (request, options) => {
      const start = performance.now()
      if (lost > longestFailure) Object.assign(options.request, { retries: 0 })
      try {
        return await request(options)
      } catch (error) {
        lost += performance.now() - start
        throw error
      }
    })
  }
}

function noGitHub(url: string): UnreachableError {
  return new UnreachableError(`${new URL(url).origin} does not respond with complete JSON, so it is not a GitHub API`)
}

interface ConnectionFailure {
  readonly message: string
  /** How often to repeat the request. */
  readonly tries: number
}

/** The statuses of answers without JSON that GitHub, or a proxy in front of it, also sends. */
const PLAIN_ANSWERS = [401, 403, 429]

interface ClientError {
  readonly status?: number
  readonly response?: { readonly url: string; readonly headers: Readonly<Record<string, unknown>> }
  readonly cause?: Error
}

/**
 * Reads the client's error if there was no answer, or an answer from another server. Returns nothing if GitHub
 * answered.
 */
function connectionFailure(error: unknown): ConnectionFailure | undefined {
  const { status = 0, response, cause } = error as ClientError
  if (response !== undefined) {
    const isStranger = status >= 400 && status < 500 && !PLAIN_ANSWERS.includes(status)
    if (!isStranger || String(response.headers['content-type']).includes('json')) return undefined
    return { message: noGitHub(response.url).message, tries: 0 }
  }
  if (status !== 500 || cause === undefined) return undefined
  if (cause instanceof UnreachableError) return { message: cause.message, tries: 0 }
  if (cause.name === 'TimeoutError') return { message: 'it does not respond in time', tries: 1 }
  return { message: reasonOf(cause), tries: Number.POSITIVE_INFINITY }
}

/**
 * The message `fetch failed` is not helpful, but its cause is. For a name with several addresses, the cause is a list.
 */
function reasonOf(error: Error): string {
  const { cause = error } = error as { cause?: Error & { code?: string; errors?: readonly Error[] } }
  const { message, code, errors } = cause as Error & { code?: string; errors?: readonly Error[] }
  return message || errors?.[0]?.message || code || error.message
}

function isJsonExpected({ request }: { readonly request?: { readonly parseSuccessResponseBody?: boolean } }): boolean {
  return request?.parseSuccessResponseBody !== false
}

function fetchWithin(timeout: number): typeof fetch {
  return async (url, options = {}) => {
    if (String(url).startsWith(`${NOWHERE}/`)) throw new UnreachableError('its address cannot be used')
    const { body, headers } = options
    const sending = typeof body === 'string' ? Math.ceil(body.length / UPLOAD) : 0
    const isRaw = new Headers(headers).get('accept')?.includes('raw') === true
    const signal = AbortSignal.timeout((isRaw ? RAW_FILE : timeout) + sending)
    const maxBytes = isRaw ? MAX_RAW_BYTES : MAX_JSON_BYTES
    return boundedBody(await fetch(url, { ...options, signal }), maxBytes, () => tooLong(maxBytes))
  }
}
