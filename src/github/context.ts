import { readdirSync } from 'node:fs'
import { InputError } from '../config/index.ts'
import { type Event, needsPayload, readEvent } from './event.ts'
import { type Hosts, readHosts } from './hosts.ts'
import { type Json, type Payload, readPayload } from './payload.ts'

export type { Hosts } from './hosts.ts'

/** Where the run stands: what a runner tells a step by its environment. */
export interface Context {
  readonly event: Event
  readonly hosts: Hosts
  readonly repository: Repository
  /** The checkout's folder. */
  readonly workspace: string
  /** Where files may be left for later steps; '' where the runner names no folder. */
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
  /** What is wrong with the runner's variables and costs a part of the run, a sentence each. */
  readonly flaws: readonly string[]
}

export interface Repository {
  readonly owner: string
  readonly name: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads a runner's variables and the event's payload. What the measurement can do without is told in `flaws`.
 *
 * @throws {InputError} where this is no runner, or what is to be measured cannot be told
 */
export function readContext(environment: Environment): Context {
  const required = (name: string) => environment[name] || missing(name)
  const { hosts, flaws } = readHosts(environment)
  const repository = repositoryOf(required('GITHUB_REPOSITORY'))
  const runId = readRunId(environment['GITHUB_RUN_ID'])
  const name = required('GITHUB_EVENT_NAME')
  const payload = readPayload(environment['GITHUB_EVENT_PATH'])
  return {
    event: readEvent(name, contentOf(name, payload)),
    hosts,
    repository,
    workspace: existingFolder(required('GITHUB_WORKSPACE')),
    temp: environment['RUNNER_TEMP'] ?? '',
    sha: required('GITHUB_SHA'),
    ref: environment['GITHUB_REF'] ?? '',
    runId,
    runUrl: `${hosts.web}/${fullName(repository)}/actions/runs/${runId}`,
    actor: environment['GITHUB_ACTOR'] ?? '',
    job: environment['GITHUB_JOB'] ?? '',
    ...readAction(environment),
    flaws: [...flaws, ...('flaw' in payload && name === 'push' ? [`${payload.flaw}. The push has no comparison`] : [])],
  }
}

/** Comments are ordered by it, so that it has to be a number. */
function readRunId(text = ''): number {
  return /^\d+$/.test(text) ? Number(text) : 0
}

function contentOf(name: string, payload: Payload): Json {
  if ('content' in payload) return payload.content
  if (needsPayload(name)) throw new InputError(`${payload.flaw}. Without it nobody knows what '${name}' is about`)
  return {}
}

/** What git or the reader of a folder would say of a missing one helps nobody. */
function existingFolder(path: string): string {
  try {
    readdirSync(path)
    return path
  } catch (error) {
    throw new InputError(`Cannot read the workspace '${path}' (GITHUB_WORKSPACE): ${(error as Error).message}`)
  }
}

function missing(name: string): never {
  throw new InputError(`Cannot run outside of GitHub Actions: ${name} is not set`)
}

/** @throws {InputError} where the text is not `owner/name` */
export function repositoryOf(text: string): Repository {
  const [owner, name, ...rest] = text.split('/')
  if (!isName(owner) || !isName(name) || rest.length > 0)
    throw new InputError(`Cannot read '${text}' as a repository: it is not owner/name`)
  return { owner, name }
}

/** Of what GitHub makes names from; `.` and `..` would be steps of a path. */
function isName(text = ''): text is string {
  return /^[A-Za-z0-9_.-]+$/.test(text) && text !== '.' && text !== '..'
}

export function fullName({ owner, name }: Repository): string {
  return `${owner}/${name}`
}

/** The branch that the run is for; none on a tag or a pull request. */
export function branchOf({ ref }: Context): string | undefined {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
}

function readAction(environment: Environment): Pick<Context, 'action'> {
  const repository = environment['GITHUB_ACTION_REPOSITORY']
  const ref = environment['GITHUB_ACTION_REF']
  return repository && ref ? { action: { repository, ref } } : {}
}
