import { safeText, shorten } from '../report/index.ts'
import { UnreachableError } from './reach.ts'

/** Why GitHub did not do what it was asked for. */
export type Refusal =
  /** The token may not; another permission or token helps. */
  | { readonly kind: 'permission'; readonly message: string }
  /** Whoever was meant is gone. */
  | { readonly kind: 'gone'; readonly message: string }
  /** The branch has moved on. */
  | { readonly kind: 'stale'; readonly message: string }
  /** A rule of the repository forbids it. */
  | { readonly kind: 'rule'; readonly message: string }
  /** The server failed, after all tries. */
  | { readonly kind: 'server'; readonly message: string }
  /** Nothing answers there, or nothing that is a GitHub. */
  | { readonly kind: 'unreachable'; readonly message: string }

/** A refusal that was met earlier and matters now. */
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

/** Of what a server says, which may be a page of megabytes, so many characters are shown. */
const LONGEST_MESSAGE = 300

/** A server's words as one short line. */
export function shortMessage(message: unknown): string {
  const start = String(message).slice(0, 4 * LONGEST_MESSAGE)
  return shorten(safeText(start.replaceAll(/\s+/g, ' ').trim()), LONGEST_MESSAGE)
}

/**
 * Runs a request. Whatever goes wrong on the way to GitHub and back comes out as something that `refusalOf` reads: the
 * client's libraries trust the shape of answers, and what they throw where it is another is the server's fault.
 */
export async function orRefusal<T>(request: () => T | Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    if (isRefusal(error)) throw error
    const message = "the server's answer is not what GitHub's API gives"
    throw Object.assign(new RefusedError({ kind: 'server', message }), { cause: error })
  }
}

function isRefusal(error: unknown): boolean {
  if (error instanceof RefusedError || error instanceof UnreachableError) return true
  const { status, errors } = error as ApiError
  return typeof status === 'number' || (Array.isArray(errors) && typeof errors[0] === 'object' && errors[0] !== null)
}

/**
 * Reads GitHub's answer out of what the client threw.
 *
 * @throws the error itself where it is no answer but a bug
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

/** A limit is one by its headers too, however the message is worded. */
function asksToWait(headers: Readonly<Record<string, unknown>> = {}): boolean {
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0'
}

function isRateLimit(message: string): boolean {
  return /rate limit/i.test(message)
}
