import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Files } from './bare_repository.ts'
import { type CheckoutOptions, checkOut } from './checkout.ts'
import { type Emopia, emopia } from './emopia.ts'
import { type FakeGitHub, startFakeGitHub } from './fake_github.ts'
import type { FakePullRequest, FakeRepository, FakeToken, PullRequestRefs } from './fake_state.ts'
import { type RunOptions, type RunOutcome, runAction, type Server } from './runner.ts'

export const REPOSITORY = 'octo-org/emopia'
export const CONFIG_FILE = '.github/dataset-balance.yml'
export const INDEX_FILE = 'data/split_indices.json'

/** A `GITHUB_TOKEN` with every permission that the action uses. */
export const TOKEN = 'ghs_all'
export const BOT = 'github-actions[bot]'
export const ALL_PERMISSIONS: FakeToken = { login: BOT, contents: 'write', pullRequests: 'write', statuses: 'write' }

export const CONFIG: string = `data:
  dataset_path: ./EMOPIA_1.0
  save_split_indices: true
  split_indices_path: ./${INDEX_FILE}
thresholds:
  max_imbalance_ratio: { warn: 2.0, fail: 2.5 }
`

/** A repository with a small dataset on `main`, on a separate fake GitHub. */
export interface Scenario {
  readonly github: FakeGitHub
  readonly repository: FakeRepository
  /** Changes on `main`. */
  commitToMain(files: Files, message?: string): string
  /** A pull request with one commit on a separate branch. */
  open(files: Files, options?: OpenOptions): FakePullRequest
  /** One more commit on the pull request's branch. */
  push(pull: FakePullRequest, files: Files): PullRequestRefs
  checkout(revision: string, options?: CheckoutOptions): string
  /** The ordinary run: the merge result of the pull request, shallow, as `actions/checkout` leaves it. */
  run(pull: FakePullRequest, options?: PullRequestRun): Promise<RunOutcome>
  runEvent(event: EventRun): Promise<RunOutcome>
  comments(pull: FakePullRequest): readonly string[]
  server(options?: { readonly enterprise: boolean }): Server
  stop(): Promise<void>
}

export interface OpenOptions {
  readonly branch?: string
  /** The fork that contains the branch. */
  readonly fork?: FakeRepository
}

export type PullRequestRun = Partial<RunOptions> & {
  /** The commit that is checked out. The default is the merge result. */
  readonly checkout?: 'merge' | 'head' | 'base'
  readonly checkoutOptions?: CheckoutOptions
  readonly action?: 'opened' | 'synchronize' | 'labeled'
}

export type EventRun = Partial<RunOptions> &
  Pick<RunOptions, 'eventName' | 'event' | 'sha' | 'ref'> & {
    readonly checkoutOptions?: CheckoutOptions
  }

export interface ScenarioOptions {
  readonly config?: string | null
  readonly dataset?: Emopia
  readonly files?: Files
}

/** 20 joy, 16 anger, 16 sadness, 16 calm: the ratio is 1.25. */
export const BALANCED: Emopia = emopia({ joy: 20, anger: 16, sadness: 16, calm: 16 })

export async function createScenario(options: ScenarioOptions = {}): Promise<Scenario> {
  const { config = CONFIG, dataset = BALANCED, files = {} } = options
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'))
  const github = await startFakeGitHub({ root: join(folder, 'server') })
  github.addToken(TOKEN, ALL_PERMISSIONS)
  const repository = github.addRepository(REPOSITORY)
  const initial = { ...dataset.files, ...(config === null ? {} : { [CONFIG_FILE]: config }), ...files }
  repository.bare.commit('main', initial, { message: 'The dataset' })
  let checkouts = 0
  let runs = 0
  const server: Scenario['server'] = ({ enterprise } = { enterprise: false }) => ({
    url: github.url,
    apiUrl: enterprise ? `${github.url}/api/v3` : github.url,
    graphqlUrl: enterprise ? `${github.url}/api/graphql` : `${github.url}/graphql`,
  })
  const checkout: Scenario['checkout'] = (revision, how = {}) => {
    const workspace = join(folder, `checkout-${++checkouts}`)
    return checkOut({ workspace, url: `${github.url}/${REPOSITORY}`, revision, token: TOKEN, ...how })
  }
  const runEvent: Scenario['runEvent'] = ({ checkoutOptions = {}, ...event }) =>
    runAction({
      workspace: event.workspace ?? checkout(event.sha, checkoutOptions),
      server: server(),
      repository: REPOSITORY,
      token: TOKEN,
      runId: ++runs,
      ...event,
    })
  return {
    github,
    repository,
    commitToMain: (changed, message = 'Change main') => repository.bare.commit('main', changed, { message }),
    open: (changed, how = {}) => open({ github, repository }, changed, how),
    push: (pull, changed) => {
      const { bare } = github.state.repositories.get(pull.headRepository) ?? repository
      bare.commit(pull.headBranch, changed, { message: 'Push' })
      return github.refresh(repository, pull)
    },
    checkout,
    runEvent,
    run: (pull, { checkout: what = 'merge', action = 'synchronize', ...rest } = {}) => {
      const refs = github.refresh(repository, pull)
      const measured = { merge: refs.merge ?? refs.head, head: refs.head, base: refs.base }[what]
      return runEvent({
        eventName: 'pull_request',
        event: pullRequestEvent(pull, refs, action),
        sha: measured,
        ref: `refs/pull/${pull.number}/merge`,
        ...rest,
      })
    },
    comments: (pull) => pull.comments.map(({ body }) => body),
    server,
    stop: async () => {
      await github.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Opened {
  readonly github: FakeGitHub
  readonly repository: FakeRepository
}

function open({ github, repository }: Opened, files: Files, { branch, fork }: OpenOptions): FakePullRequest {
  const number = repository.pullRequests.size + 1
  const headBranch = branch ?? `change-${number}`
  const head = fork ?? repository
  const main = repository.bare.resolve('refs/heads/main') ?? ''
  if (fork !== undefined) fork.bare.fetch(repository.bare, main)
  head.bare.commit(headBranch, files, { from: main, message: 'Open' })
  return github.openPullRequest(repository, { number, base: 'main', headBranch, headRepository: head.fullName })
}

/** The payload that GitHub sends for a pull request, with every field that is read. */
export function pullRequestEvent(
  pull: FakePullRequest,
  { base, head, merge }: PullRequestRefs,
  action: string,
): object {
  const repository = { name: 'emopia', full_name: REPOSITORY, default_branch: 'main', owner: { login: 'octo-org' } }
  const [owner = '', name = ''] = pull.headRepository.split('/')
  return {
    action,
    number: pull.number,
    pull_request: {
      number: pull.number,
      state: 'open',
      draft: false,
      merge_commit_sha: merge,
      head: {
        ref: pull.headBranch,
        sha: head,
        repo: { name, full_name: pull.headRepository, fork: owner !== 'octo-org', owner: { login: owner } },
      },
      base: { ref: pull.base, sha: base, repo: repository },
    },
    repository,
    sender: { login: 'ada' },
  }
}

export function writeTo(folder: string, name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
