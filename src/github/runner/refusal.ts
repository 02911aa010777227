import { safeText, shorten } from '../../report/index.ts'
import { UnreachableError } from './reach.ts'

/** Why GitHub refused a request. */
export type Refusal =
  /** The token does not have the permission. */
  | { readonly kind: 'permission'; readonly message: string }
  /** The pull request, branch or comment no longer exists (404, 410). */
  | { readonly kind: 'gone'; readonly message: string }
  /** The branch has moved on. */
  | { readonly kind: 'stale'; readonly message: string }
  /** A rule of the repository forbids it. */
  | { readonly kind: 'rule'; readonly message: string }
  /** The server failed, after all tries. */
  | { readonly kind: 'server'; readonly message: string }
  /** No server answers, or the server is not GitHub. */
  | { readonly kind: 'unreachable'; readonly message: string }

/** A refusal that occurred earlier and is reported now. */
export class RefusedError extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

interface ApiError {
  readonly status?: number
  readonly message?: string
  readonly errors?: readonly { readonly type?: string; readonly message?: string }[]
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> }
}

/** The maximum number of characters shown of a server's message, which can be megabytes long. */
const LONGEST_MESSAGE = 300

/** A server's message as one short line. */
export function shortMessage(message: unknown): string {
  const start = String(message).slice(0, 4 * LONGEST_MESSAGE)
  return shorten(safeText(start.replaceAll(/\s+/g, ' ').trim()), LONGEST_MESSAGE)
}

/**
 * Runs a request and turns every failure into an error that `refusalOf` can read. The client's libraries trust the
 * shape of answers, so their errors for another shape are the server's fault.
 */
export async function orRefusal<T>(request: () => T | Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    if (isRefusal(error)) throw error
    const message = "the server's response is not a response of the GitHub API"
    throw Object.assign(new RefusedError({ kind: 'server', message }), { cause: error })
  }
}

function isRefusal(error: unknown): boolean {
  if (error instanceof RefusedError || error instanceof UnreachableError) return true
  const { status, errors } = error as ApiError
  return typeof status === 'number' || (Array.isArray(errors) && typeof errors[0] === 'object' && errors[0] !== null)
}

/**
 * Reads GitHub's answer from the client's error.
 *
 * @throws the error itself if it is a bug and not an answer
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusedError) return error.refusal
  if (error instanceof UnreachableError) return { kind: 'unreachable', message: error.message }
  if (!isRefusal(error)) throw error
  const { status, message: whole, errors, response } = error as ApiError
  if (status === undefined) {
    const [first] = errors ?? []
    return graphqlRefusal(String(first?.type ?? ''), shortMessage(first?.message ?? whole))
  }
  const message = shortMessage(whole)
  if (isRateLimit(message)) return { kind: 'server', message }
  if (status === 429 || asksToWait(response?.headers)) return { kind: 'server', message: `${status} ${message}` }
  if (status === 401 || status === 403) return { kind: 'permission', message: `${status} ${message}` }
  if (status === 404 || status === 410) return { kind: 'gone', message: `${status} ${message}` }
  if (status >= 400 && status < 500) return { kind: 'rule', message: `${status} ${message}` }
  return { kind: 'server', message: `${status} ${message}` }
}

function graphqlRefusal(type: string, message: string): Refusal {
  if (type === 'STALE_DATA' || /expected branch to point to/i.test(message)) return { kind: 'stale', message }
  if (isRateLimit(message) || type === 'RATE_LIMITED') return { kind: 'server', message }
  if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES') return { kind: 'permission', message }
  if (type === 'NOT_FOUND') return { kind: 'gone', message }
  return { kind: /something went wrong|timed? ?out/i.test(message) ? 'server' : 'rule', message }
}

/** Detects a rate limit by its headers, because the wording of the message can vary. */
function asksToWait(headers: Readonly<Record<string, unknown>> = {}): boolean {
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0'
}

function isRateLimit(message: string): boolean {
  return /rate limit/i.test(message)
}
