import { Octokit } from '@octokit/core'
import type { OctokitOptions } from '@octokit/core/types'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { VERSION } from '../version.ts'
import type { Context, Hosts, Repository } from './context.ts'
import { log } from './log.ts'

/** GitHub's API for one repository and one token. */
export interface GitHubApi {
  readonly octokit: Octokit
  readonly repository: Repository
  /** @throws {GraphqlResponseError} where the answer has errors, with the data that came all the same */
  query<Answer>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer>
}

/** How often a request is sent again where the server is at fault or asks to wait. */
const RETRIES = 3
/** A wait that GitHub asks for is granted up to so many seconds. */
const LONGEST_WAIT = 60

/** Answers that another try does not change. 403 and 429 are left to the other plugin, which waits as long as GitHub asks. */
const NO_FAULT_OF_THE_SERVER = [400, 401, 403, 404, 410, 422, 429, 451]

type Queue = NonNullable<NonNullable<OctokitOptions['throttle']>['write']>
const NO_QUEUE = { key: () => ({ schedule: (_options: object, job: () => unknown) => job() }) } as unknown as Queue
/** Seconds between writing requests are for clients that write a lot; a run writes a handful, one after the other. */
const UNSPACED = { write: NO_QUEUE, notifications: NO_QUEUE }

interface Limits {
  /** An answer that takes longer, in milliseconds, is given up and asked for again. */
  readonly timeout: number
}

const LIMITS: Limits = { timeout: 30_000 }

export function connect(
  { hosts, repository }: Pick<Context, 'hosts' | 'repository'>,
  token: string,
  { timeout }: Limits = LIMITS,
): GitHubApi {
  const octokit = new (Octokit.plugin(retry, throttling))({
    auth: token,
    baseUrl: hosts.api,
    userAgent: `dataset-balance/${VERSION}`,
    retry: { retries: RETRIES, doNotRetry: NO_FAULT_OF_THE_SERVER },
    throttle: { ...UNSPACED, onRateLimit: waitForLimit, onSecondaryRateLimit: waitForLimit },
    request: { fetch: fetchWithin(timeout) },
    log: { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug },
  })
  const baseUrl = graphqlBase(hosts)
  return { octokit, repository, query: (query, variables) => octokit.graphql(query, { ...variables, baseUrl }) }
}

function graphqlBase({ graphql }: Hosts): string {
  return graphql.replace(/\/graphql$/, '')
}

function waitForLimit(seconds: number, options: object, _octokit: unknown, retryCount: number): boolean {
  const { method, url } = options as { readonly method: string; readonly url: string }
  const granted = seconds <= LONGEST_WAIT && retryCount < RETRIES
  log.info(`GitHub's rate limit asks to wait ${seconds} s before ${method} ${url}${granted ? '' : ': given up'}`)
  return granted
}

function fetchWithin(timeout: number): typeof fetch {
  return (url, options) => fetch(url, { ...options, signal: AbortSignal.timeout(timeout) })
}
