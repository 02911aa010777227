import type * as Schema from '@octokit/graphql-schema'
import {
  type FakeAccount,
  type FakeEvent,
  type FakeLabel,
  type FakePullRequest,
  type FakeState,
  nextTime,
} from './fake_state.ts'

/** What people do with labels and base branches. */
export interface FakeLabels {
  /** Sets a label, as a person or a bot does. */
  setLabel(pull: FakePullRequest, name: string, actor: FakeAccount | null): void
  removeLabel(pull: FakePullRequest, name: string, actor: FakeAccount | null): void
  renameLabel(from: string, to: string): void
  changeBase(pull: FakePullRequest, base: string, actor: FakeAccount | null): void
}

const BEFORE_ALL = '2026-11-01T00:00:00Z'

export function fakeLabels(state: FakeState): FakeLabels {
  const labels: FakeLabel[] = []
  const named = (wanted: string) => labels.find(({ name }) => name === wanted)
  const create = (name: string) => {
    const label = { id: `LA_${labels.length + 1}`, name, updatedAt: BEFORE_ALL }
    labels.push(label)
    return label
  }
  const record = (pull: FakePullRequest, event: Omit<FakeEvent, 'at'>) =>
    pull.timeline.push({ ...event, at: nextTime(state) })
  return {
    setLabel: (pull, name, actor) => {
      const label = named(name) ?? create(name)
      pull.labels.add(label)
      record(pull, { type: 'LABELED_EVENT', actor, label, name })
    },
    removeLabel: (pull, name, actor) => {
      const label = named(name) ?? create(name)
      pull.labels.delete(label)
      record(pull, { type: 'UNLABELED_EVENT', actor, label, name })
    },
    renameLabel: (from, to) => {
      const label = named(from) ?? create(from)
      label.name = to
      label.updatedAt = nextTime(state)
    },
    changeBase: (pull, base, actor) => {
      pull.base = base
      record(pull, { type: 'BASE_REF_CHANGED_EVENT', actor })
    },
  }
}

const TYPES = {
  LABELED_EVENT: 'LabeledEvent',
  UNLABELED_EVENT: 'UnlabeledEvent',
  BASE_REF_CHANGED_EVENT: 'BaseRefChangedEvent',
} as const

interface Timeline {
  readonly last: number
  readonly itemTypes: readonly Schema.PullRequestTimelineItemsItemType[]
}

/** The fields of a pull request in GraphQL that are about its labels. */
export function labelFields({ eventNames }: FakeState, { author, labels, timeline }: FakePullRequest): object {
  const node = ({ type, at, actor, label, name }: FakeEvent) => ({
    __typename: TYPES[type],
    createdAt: at,
    actor,
    ...(label && { label: { ...label, name: eventNames === 'kept' ? name : label.name } }),
  })
  return {
    author: author ?? { __typename: 'User', login: 'ada' },
    labels: ({ first }: { readonly first: number }) => ({ nodes: [...labels].slice(0, first) }),
    timelineItems: ({ last, itemTypes }: Timeline) => ({
      nodes: timeline
        .filter(({ type }) => itemTypes.includes(type))
        .slice(-last)
        .map(node),
    }),
  }
}
