import { readFileSync } from 'node:fs'
import { InputError } from '../config/index.ts'
import { type Event, readEvent } from './event.ts'
import type { Json } from './payload.ts'

/** Where the run stands: what a runner tells a step by its environment. */
export interface Context {
  readonly event: Event
  readonly hosts: Hosts
  readonly repository: Repository
  /** The checkout's folder. */
  readonly workspace: string
  /** Where files may be left for later steps. */
  readonly temp: string
  /** The commit that the run is for, and the ref that it was found by. */
  readonly sha: string
  readonly ref: string
  readonly runId: number
  readonly runUrl: string
  /** Whose doing the run is: `dependabot[bot]`. */
  readonly actor: string
  /** The job's id in the workflow. */
  readonly job: string
  /** How a workflow calls this action: `octo-org/dataset-balance` at `v1`; none where it lies in the repository itself. */
  readonly action?: { readonly repository: string; readonly ref: string }
}

/** Addresses without a slash at their end. */
export interface Hosts {
  readonly web: string
  readonly api: string
  readonly graphql: string
}

export interface Repository {
  readonly owner: string
  readonly name: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads a runner's variables and the event's payload.
 *
 * @throws {InputError} where this is no runner, or the payload cannot be read
 */
export function readContext(environment: Environment): Context {
  const required = (name: string) => environment[name] || missing(name)
  const hosts = readHosts(environment)
  const repository = repositoryOf(required('GITHUB_REPOSITORY'))
  const runId = Number(environment['GITHUB_RUN_ID'] ?? 0)
  return {
    event: readEvent(required('GITHUB_EVENT_NAME'), readPayload(environment['GITHUB_EVENT_PATH'])),
    hosts,
    repository,
    workspace: required('GITHUB_WORKSPACE'),
    temp: required('RUNNER_TEMP'),
    sha: required('GITHUB_SHA'),
    ref: environment['GITHUB_REF'] ?? '',
    runId,
    runUrl: `${hosts.web}/${fullName(repository)}/actions/runs/${runId}`,
    actor: environment['GITHUB_ACTOR'] ?? '',
    job: environment['GITHUB_JOB'] ?? '',
    ...readAction(environment),
  }
}

function missing(name: string): never {
  throw new InputError(`Cannot run outside of GitHub Actions: ${name} is not set`)
}

function readHosts(environment: Environment): Hosts {
  const host = (name: string, otherwise: string) => (environment[name] || otherwise).replace(/\/+$/, '')
  return {
    web: host('GITHUB_SERVER_URL', 'https://github.com'),
    api: host('GITHUB_API_URL', 'https://api.github.com'),
    graphql: host('GITHUB_GRAPHQL_URL', 'https://api.github.com/graphql'),
  }
}

/** @throws {InputError} where the text is not `owner/name` */
export function repositoryOf(text: string): Repository {
  const [owner, name, ...rest] = text.split('/')
  if (!owner || !name || rest.length > 0)
    throw new InputError(`Cannot read '${text}' as a repository: it is not owner/name`)
  return { owner, name }
}

export function fullName({ owner, name }: Repository): string {
  return `${owner}/${name}`
}

/** The branch that the run is for; none on a tag or a pull request. */
export function branchOf({ ref }: Context): string | undefined {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
}

function readPayload(path: string | undefined): Json {
  if (!path) return {}
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new InputError(`Cannot read the event's payload: ${(error as Error).message}`)
  }
}

function readAction(environment: Environment): Pick<Context, 'action'> {
  const repository = environment['GITHUB_ACTION_REPOSITORY']
  const ref = environment['GITHUB_ACTION_REF']
  return repository && ref ? { action: { repository, ref } } : {}
}
