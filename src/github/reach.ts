import type { Octokit } from '@octokit/core'
import { boundedBody } from './bounded_body.ts'
import { NOWHERE } from './hosts.ts'

/** GitHub's API cannot be reached, or what answers is no GitHub. It looks to the plugins like nothing to try again. */
export class UnreachableError extends Error {
  readonly request = {}
  readonly response = {}
}

export interface Patience {
  /** Milliseconds until an answer has to be there; what is sent and raw files get more. */
  readonly timeout: number
  /** The waits between tries where no connection comes about, in milliseconds. A server that is silent is asked once more. */
  readonly waits: readonly number[]
  /** Once failed requests have taken so many milliseconds of a run, the next ones are sent only once. */
  readonly longestFailure: number
}

export const PATIENCE: Patience = { timeout: 15_000, waits: [500, 1_500], longestFailure: 60_000 }
/** A raw file may take longer than an answer in JSON. */
const RAW_FILE = 120_000
/** GitHub's own limits, a raw file of 100 MB and a listing of 7 MB, with room to spare. */
const MAX_RAW_BYTES = 128 * 2 ** 20
const MAX_JSON_BYTES = 64 * 2 ** 20
/** What a slow connection sends in a millisecond, in bytes. */
const UPLOAD = 1_000

/**
 * A plugin for the client that gives up on a server which cannot be reached: after a few tries for the first request,
 * and at once for all later ones, so that a run is never held up for long. One that has answered before gets a second
 * chance. It stands before the plugins that try again what a server has answered.
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
  return new UnreachableError(`it answers with more than ${maxBytes / 2 ** 20} MiB`)
}

/** A plugin that keeps a server which fails all the time from holding up a run: its patience is that of a few requests. */
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
  return new UnreachableError(`${new URL(url).origin} answers without whole JSON and is no GitHub API`)
}

interface ConnectionFailure {
  readonly message: string
  /** How often another try is worth it. */
  readonly tries: number
}

/** Answers without JSON that a GitHub, or what stands before it, gives too. */
const PLAIN_ANSWERS = [401, 403, 429]

interface ClientError {
  readonly status?: number
  readonly response?: { readonly url: string; readonly headers: Readonly<Record<string, unknown>> }
  readonly cause?: Error
}

/** What the client throws where no answer came, or one by a stranger; nothing where GitHub has answered. */
function connectionFailure(error: unknown): ConnectionFailure | undefined {
  const { status = 0, response, cause } = error as ClientError
  if (response !== undefined) {
    const isStranger = status >= 400 && status < 500 && !PLAIN_ANSWERS.includes(status)
    if (!isStranger || String(response.headers['content-type']).includes('json')) return undefined
    return { message: noGitHub(response.url).message, tries: 0 }
  }
  if (status !== 500 || cause === undefined) return undefined
  if (cause instanceof UnreachableError) return { message: cause.message, tries: 0 }
  if (cause.name === 'TimeoutError') return { message: 'it does not answer in time', tries: 1 }
  return { message: reasonOf(cause), tries: Number.POSITIVE_INFINITY }
}

/** `fetch failed` says nothing; what it was caused by does, which for a name of several addresses is a list. */
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
