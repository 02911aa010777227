import { readdirSync } from 'node:fs'
import { InputError } from '../../config/index.ts'
import { type Event, needsPayload, readEvent } from './event.ts'
import { type Hosts, readHosts } from './hosts.ts'
import { type Json, type Payload, readPayload } from './payload.ts'

/** The context of the run, from the environment variables that a runner sets. */
export interface Context {
  readonly event: Event
  readonly hosts: Hosts
  readonly repository: Repository
  /** The folder of the checkout. */
  readonly workspace: string
  /** The folder for files that later steps use; '' if the runner does not name one. */
  readonly temp: string
  /** The commit that the run is for, and its ref. */
  readonly sha: string
  readonly ref: string
  readonly runId: number
  readonly runUrl: string
  /** The account that started the run, such as `dependabot[bot]`. */
  readonly actor: string
  /** The job's id in the workflow. */
  readonly job: string
  /**
   * How the workflow names this action, such as `octo-org/dataset-balance` at `v1`. Missing if it is in the same
   * repository.
   */
  readonly action?: { readonly repository: string; readonly ref: string }
  /** Problems with the runner's variables that disable a part of the run, one sentence each. */
  readonly flaws: readonly string[]
}

export interface Repository {
  readonly owner: string
  readonly name: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the runner's variables and the event's payload. Problems that do not prevent the check are in `flaws`.
 *
 * @throws {InputError} if this is not a runner, or the commit to check cannot be determined
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
    flaws: [
      ...flaws,
      ...('flaw' in payload && name === 'push'
        ? [`${payload.flaw}. The push is not compared with an earlier commit.`]
        : []),
    ],
  }
}

/** Comments are ordered by the run id, so it must be a number. */
function readRunId(text = ''): number {
  return /^\d+$/.test(text) ? Number(text) : 0
}

function contentOf(name: string, payload: Payload): Json {
  if ('content' in payload) return payload.content
  if (needsPayload(name))
    throw new InputError(`${payload.flaw}. The event '${name}' cannot be checked without its payload.`)
  return {}
}

/** Checks the folder early, because later errors about a missing folder would not name the variable. */
function existingFolder(path: string): string {
  try {
    readdirSync(path)
    return path
  } catch (error) {
    throw new InputError(`Cannot read the workspace '${path}' (GITHUB_WORKSPACE): ${(error as Error).message}`)
  }
}

function missing(name: string): never {
  throw new InputError(`Cannot run outside GitHub Actions: ${name} is not set`)
}

/** @throws {InputError} if the text is not `owner/name` */
export function repositoryOf(text: string): Repository {
  const [owner, name, ...rest] = text.split('/')
  if (!isName(owner) || !isName(name) || rest.length > 0)
    throw new InputError(`Cannot read '${text}' as a repository: it is not owner/name`)
  return { owner, name }
}

/** Whether a text has only the characters of GitHub's names. `.` and `..` would be steps of a path. */
function isName(text = ''): text is string {
  return /^[A-Za-z0-9_.-]+$/.test(text) && text !== '.' && text !== '..'
}

export function fullName({ owner, name }: Repository): string {
  return `${owner}/${name}`
}

/** The branch that the run is for. Tags and pull requests have no branch. */
export function branchOf({ ref }: Context): string | undefined {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
}

function readAction(environment: Environment): Pick<Context, 'action'> {
  const repository = environment['GITHUB_ACTION_REPOSITORY']
  const ref = environment['GITHUB_ACTION_REF']
  return repository && ref ? { action: { repository, ref } } : {}
}
