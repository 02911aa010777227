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
}

/**
 * Reads GitHub's answer out of what the client threw.
 *
 * @throws the error itself where it is no answer but a bug
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusedError) return error.refusal
  if (error instanceof UnreachableError) return { kind: 'unreachable', message: error.message }
  const { status, message = String(error), errors } = error as ApiError
  const [first] = errors ?? []
  if (first !== undefined && status === undefined) return graphqlRefusal(first.type ?? '', first.message ?? message)
  if (status === undefined) throw error
  if (isRateLimit(message)) return { kind: 'server', message }
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

function isRateLimit(message: string): boolean {
  return /rate limit/i.test(message)
}
