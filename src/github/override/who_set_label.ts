import type { OverrideData } from '../../report/index.ts'
import type { LabelEvent, LabelledPullRequest, LiveLabel } from './pull_request_labels.ts'

export type LabelSetting = OverrideData['set'][number]

/** GitHub does not distinguish labels and accounts by case. */
export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

const AGAIN = 'Remove it, and set it again.'
const UNKNOWN = `GitHub does not say who set it. ${AGAIN}`

/**
 * Returns the last time that the label was set, or why it does not count.
 *
 * A label can be renamed while it is set, and an event may have the old name or the new one. So the events are those of the
 * label and those of its name, and the last one must be of both.
 */
export function lastSetting(pull: LabelledPullRequest, label: string): LabelSetting | string {
  const live = pull.labels.find(({ name }) => isSame(name, label))
  if (live === undefined) return UNKNOWN
  const own = pull.labelEvents.filter(({ id, name }) => id === live.id || isSame(name, label))
  const at = latest(own.map((event) => event.at))
  const settings = own.filter((event) => event.at === at).map((event) => judged(event, pull, live))
  return settings.find((setting) => typeof setting === 'string') ?? settings[0] ?? UNKNOWN
}

function judged(event: LabelEvent, pull: LabelledPullRequest, live: LiveLabel): LabelSetting | string {
  const { by, at, isSet } = event
  if (!isSet || by === undefined) return UNKNOWN
  const why = whyNotBy(by, event, pull) ?? whyChanged(event, live)
  if (why !== undefined) return `${by} set it${why}`
  const baseChange = latest(pull.baseChanges)
  if (baseChange !== undefined && baseChange >= at)
    return `${by} set it at ${at}, and the base branch was changed at ${baseChange}. ${AGAIN}`
  return { pull_request: pull.number, by, at }
}

function whyNotBy(by: string, { kind }: LabelEvent, { author }: LabelledPullRequest): string | undefined {
  if (kind === 'Bot') return ', which is a bot. A person must set it.'
  if (kind !== 'User') return ', which is not the account of a person. A person must set it.'
  if (author !== undefined && isSame(by, author))
    return ', who is the author of the pull request. Another person must set it.'
  return undefined
}

/** At the same second, nobody can tell which name the person saw. */
function whyChanged({ id, name, at }: LabelEvent, live: LiveLabel): string | undefined {
  if (id !== live.id) return `, but it was another label of the same name. ${AGAIN}`
  if (!isSame(name, live.name)) return `, but it had another name. ${AGAIN}`
  if (live.editedAt === undefined) return ', but GitHub does not say when the label was renamed or edited.'
  return live.editedAt < at ? undefined : ` at ${at}, and the label was created or edited at ${live.editedAt}. ${AGAIN}`
}

function latest(times: readonly string[]): string | undefined {
  return times.reduce<string | undefined>((a, b) => (a !== undefined && a > b ? a : b), undefined)
}
