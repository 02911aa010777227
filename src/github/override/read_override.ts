import type { OverrideData } from '../../report/index.ts'
import { type Event, type GitHubApi, type Refusal, refusalOf } from '../runner/index.ts'
import { lastPushes, type Push } from './branch_pushes.ts'
import {
  type LabelAnswer,
  type LabelledPullRequest,
  type OwnIndexFile,
  readLabels,
  readQueuedLabels,
} from './pull_request_labels.ts'
import { isSame, type LabelSetting, lastSetting } from './who_set_label.ts'

/** Whether a label overrides the findings of a run. */
export type OverrideAnswer =
  /** No pull request has the label, or the event has none. */
  | { readonly kind: 'not set' }
  | { readonly kind: 'counts'; readonly override: OverrideData }
  /** The label is set but does not count, with the reason as a sentence. */
  | { readonly kind: 'does not count'; readonly why: string }
  | { readonly kind: 'unread'; readonly task: 'labels' | 'pushes'; readonly refusal: Refusal }

interface OverrideQuestion {
  readonly event: Event
  /** The label of `report.override_label`. */
  readonly label: string
  /** Missing if the action commits no index file. */
  readonly index?: OwnIndexFile
  readonly api?: GitHubApi
}

/**
 * Reads from GitHub, not from the payload, whether a pull request has the label now, who set it, and whether the branch has a
 * push or another base branch since then. In a merge group, each of its pull requests must have the label.
 */
export async function readOverride({ event, label, index, api }: OverrideQuestion): Promise<OverrideAnswer> {
  if (event.kind !== 'pull_request' && event.kind !== 'merge_group') return { kind: 'not set' }
  if (api === undefined)
    return { kind: 'unread', task: 'labels', refusal: { kind: 'permission', message: 'there is no token' } }
  let task: 'labels' | 'pushes' = 'labels'
  try {
    const isOne = event.kind === 'pull_request'
    const answer = isOne ? await readLabels(api, event.number, index) : await readQueuedLabels(api, event, index)
    if (answer.pullRequests.length === 0)
      return {
        kind: 'does not count',
        why: `${start(label)} GitHub does not list the pull requests of this merge group.`,
      }
    const labelled = answer.pullRequests.filter((pull) => pull.labels.some(({ name }) => isSame(name, label)))
    if (labelled.length === 0) return { kind: 'not set' }
    const without = answer.pullRequests.find((pull) => !labelled.includes(pull))
    if (without !== undefined)
      return {
        kind: 'does not count',
        why: `${start(label)} pull request ${without.number} of this merge group does not have it.`,
      }
    task = 'pushes'
    const measured = isOne ? { measured: { head: event.head.sha, base: event.base.branch } } : {}
    return await judgeAll({ api, answer, label, ...measured })
  } catch (error) {
    return { kind: 'unread', task, refusal: refusalOf(error) }
  }
}

interface Labelled {
  readonly api: GitHubApi
  readonly answer: LabelAnswer
  readonly label: string
  readonly measured?: Measured
}

/** What the run of a pull request checks. */
interface Measured {
  readonly head: string
  /** The base branch. */
  readonly base: string
}

async function judgeAll({ api, answer, label, measured }: Labelled): Promise<OverrideAnswer> {
  const set: LabelSetting[] = []
  for (const pull of answer.pullRequests) {
    const found = lastSetting(pull, label)
    const why =
      typeof found === 'string'
        ? found
        : await whyEnded({
            api,
            ...(answer.viewer !== undefined && { viewer: answer.viewer }),
            pull,
            setting: found,
            ...(measured !== undefined && { measured }),
          })
    if (typeof found === 'string' || why !== undefined) return { kind: 'does not count', why: `${start(label)} ${why}` }
    set.push(found)
  }
  return { kind: 'counts', override: { label, set } }
}

function start(label: string): string {
  return `The label '${label}' does not count:`
}

interface Ending {
  readonly api: GitHubApi
  readonly viewer?: string
  readonly pull: LabelledPullRequest
  readonly setting: LabelSetting
  readonly measured?: Measured
}

/** Returns why the label no longer counts. A push ends it, except the action's own commit of the index file. */
async function whyEnded({ api, viewer, pull, setting, measured }: Ending): Promise<string | undefined> {
  const { head, branch, repository, parentOfIndexCommit } = pull
  if (measured !== undefined && head !== measured.head && parentOfIndexCommit !== measured.head)
    return 'the pull request has newer commits, which have their own run.'
  if (measured !== undefined && pull.base !== measured.base)
    return 'the pull request has another base branch now, which this run does not check.'
  if (repository === undefined) return 'the repository of the branch no longer exists.'
  const pushes = await lastPushes(api, repository, branch)
  const [newest, previous] = pushes
  if (newest?.after !== head) return `GitHub does not list the push of ${head.slice(0, 7)} yet. Run the job again.`
  if (pull.authorKind !== 'User' && pushes.some(({ by }) => isAccount(by, setting.by)))
    return `${setting.by} set it and has pushed to the branch. The author of the pull request is not a person, so somebody who has not pushed must set it.`
  if (isBefore(newest, setting)) return undefined
  const isOwn =
    isAccount(newest.by, viewer) && newest.before === parentOfIndexCommit && previous?.after === newest.before
  if (isOwn && isBefore(previous, setting)) return undefined
  const ending = isOwn ? previous : newest
  return `${setting.by} set it at ${setting.at}, and ${ending.after.slice(0, 7)} was pushed at ${ending.at}. Remove it, and set it again.`
}

/** At the same second, nobody can tell what the person saw. */
function isBefore(push: Push, { at }: LabelSetting): boolean {
  return push.at < at
}

/** REST names a bot with a suffix that GraphQL leaves out. */
function isAccount(login: string | undefined, viewer: string | undefined): boolean {
  const plain = (name: string) => name.replace(/\[bot\]$/, '')
  return login !== undefined && viewer !== undefined && isSame(plain(login), plain(viewer))
}
