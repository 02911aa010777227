import { InputError } from '../../config/index.ts'
import { type Json, jsonTextAt, numberAt } from './payload.ts'

/** The event that started the run, with the data of its payload. */
export type Event =
  | PullRequestEvent
  | { readonly kind: 'merge_group'; readonly headSha: string; readonly baseSha: string; readonly baseBranch: string }
  | {
      readonly kind: 'push'
      /** The commit before the push. Only zeros for the first push of a branch. */
      readonly before?: string
    }
  | { readonly kind: 'workflow_dispatch' }
  | { readonly kind: 'schedule' }
  | WorkflowRunEvent
  | { readonly kind: 'unsupported'; readonly name: string }

export interface PullRequestEvent {
  readonly kind: 'pull_request'
  /**
   * Whether the workflow runs for the base (`pull_request_target`). The head is then only read and never checked out.
   */
  readonly target: boolean
  readonly number: number
  readonly head: PullRequestHead
  readonly base: { readonly sha: string; readonly branch: string }
}

interface PullRequestHead {
  readonly sha: string
  readonly branch: string
  /** `owner/name`. Missing if the fork was deleted. */
  readonly repository?: string
}

/** The run that checked the dataset has ended, and this run posts its report. */
export interface WorkflowRunEvent {
  readonly kind: 'workflow_run'
  readonly headSha: string
  readonly headBranch: string
  /** Missing if the fork was deleted. */
  readonly headRepository?: string
  readonly runId: number
}

/** Whether an event cannot be handled without its payload. */
export function needsPayload(name: string): boolean {
  return ['pull_request', 'pull_request_target', 'merge_group', 'workflow_run'].includes(name)
}

/**
 * Reads the event that started the run.
 *
 * @param name the event's name, from `GITHUB_EVENT_NAME`
 * @throws {InputError} if the payload lacks a field that every event of this kind has
 */
export function readEvent(name: string, payload: Json): Event {
  const required = (path: string) => jsonTextAt(payload, path) ?? lacking(name, path)
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return readPullRequest(name, payload)
    case 'merge_group':
      return {
        kind: 'merge_group',
        headSha: required('merge_group.head_sha'),
        baseSha: required('merge_group.base_sha'),
        baseBranch: required('merge_group.base_ref').replace(/^refs\/heads\//, ''),
      }
    case 'push':
      return readPush(payload)
    case 'workflow_dispatch':
    case 'schedule':
      return { kind: name }
    case 'workflow_run':
      return readWorkflowRun(payload)
    default:
      return { kind: 'unsupported', name }
  }
}

function readPullRequest(name: string, payload: Json): PullRequestEvent {
  const required = (path: string) => jsonTextAt(payload, path) ?? lacking(name, path)
  const repository = jsonTextAt(payload, 'pull_request.head.repo.full_name')
  return {
    kind: 'pull_request',
    target: name === 'pull_request_target',
    number: numberAt(payload, 'pull_request.number') ?? lacking(name, 'pull_request.number'),
    head: {
      sha: required('pull_request.head.sha'),
      branch: required('pull_request.head.ref'),
      ...(repository === undefined ? {} : { repository }),
    },
    base: { sha: required('pull_request.base.sha'), branch: required('pull_request.base.ref') },
  }
}

function readWorkflowRun(payload: Json): WorkflowRunEvent {
  const required = (path: string) => jsonTextAt(payload, path) ?? lacking('workflow_run', path)
  const repository = jsonTextAt(payload, 'workflow_run.head_repository.full_name')
  return {
    kind: 'workflow_run',
    headSha: required('workflow_run.head_sha'),
    headBranch: jsonTextAt(payload, 'workflow_run.head_branch') ?? '',
    ...(repository === undefined ? {} : { headRepository: repository }),
    runId: numberAt(payload, 'workflow_run.id') ?? 0,
  }
}

function readPush(payload: Json): Event {
  const before = jsonTextAt(payload, 'before')
  return before === undefined ? { kind: 'push' } : { kind: 'push', before }
}

function lacking(name: string, path: string): never {
  throw new InputError(`Cannot read the payload of the event '${name}': it does not contain '${path}'`)
}
