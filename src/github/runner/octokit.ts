import { Octokit } from '@octokit/core'
import type { OctokitOptions } from '@octokit/core/types'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { USER_AGENT } from '../../version.ts'
import type { Context, Repository } from './context.ts'
import type { Hosts } from './hosts.ts'
import { log } from './log.ts'
import type { Json } from './payload.ts'
import { RETRIES, waitsOfRun } from './rate_limit.ts'
import { failWithinReason, giveUpWhereUnreachable, PATIENCE, type Patience, UnreachableError } from './reach.ts'
import { orRefusal, shortMessage } from './refusal.ts'

/** GitHub's API for one repository, with one token. */
export interface GitHubApi {
  readonly octokit: Octokit
  readonly repository: Repository
  /** @throws {GraphqlResponseError} if the answer contains errors, together with the data that it contains */
  query(query: string, variables: Readonly<Record<string, unknown>>): Promise<Json>
}

/**
 * Answers that a repeated request does not change. The throttling plugin handles 403 and 429, and waits as GitHub asks.
 */
const NO_FAULT_OF_THE_SERVER = [400, 401, 403, 404, 410, 422, 429, 451]

type Queue = NonNullable<NonNullable<OctokitOptions['throttle']>['write']>
const NO_QUEUE = { key: () => ({ schedule: (_options: object, job: () => unknown) => job() }) } as unknown as Queue
/** Pauses between writing requests are for clients that write often. A run writes only a few times, in sequence. */
const UNSPACED = { write: NO_QUEUE, notifications: NO_QUEUE }

export function connect(
  { hosts, repository }: Pick<Context, 'hosts' | 'repository'>,
  token: string,
  patience: Patience = PATIENCE,
): GitHubApi {
  const { plugin, fetch } = giveUpWhereUnreachable(patience)
  const waitForLimit = waitsOfRun()
  const debug = (message: string) => log.debug(shortMessage(message))
  const quiet = { debug, info: debug, warn: debug, error: debug }
  const octokit = new (Octokit.plugin(plugin, retry, throttling, failWithinReason(patience)))({
    auth: token,
    baseUrl: hosts.api,
    userAgent: USER_AGENT,
    retry: { retries: RETRIES, doNotRetry: NO_FAULT_OF_THE_SERVER },
    throttle: { ...UNSPACED, onRateLimit: waitForLimit, onSecondaryRateLimit: waitForLimit },
    request: { fetch, log: quiet },
    log: quiet,
  })
  // This is the outermost hook, so that no answer can break the plugins.
  octokit.hook.wrap('request', (request, options) => orRefusal(() => request(options)))
  const baseUrl = graphqlBase(hosts)
  const query: GitHubApi['query'] = (text, variables) => orRefusal(() => ask(octokit, text, { ...variables, baseUrl }))
  return { octokit, repository, query }
}

function graphqlBase({ graphql }: Hosts): string {
  return graphql.replace(/\/graphql$/, '')
}

async function ask(octokit: Octokit, query: string, variables: Record<string, unknown>): Promise<Json> {
  const answer = await octokit.graphql<Json>(query, variables)
  if (typeof answer === 'object' && answer !== null) return answer
  throw new UnreachableError(`${variables['baseUrl']}/graphql responds without data, so it is not a GitHub API`)
}
