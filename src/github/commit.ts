import { setTimeout } from 'node:timers/promises'
import { blobId } from '../dataset/index.ts'
import { neededText } from './answer.ts'
import { fullName, type Repository } from './context.ts'
import { type Fingerprint, readFingerprint, sameFingerprint } from './fingerprint.ts'
import type { GitHubApi } from './octokit.ts'
import { textAt, valueAt } from './payload.ts'
import { type Refusal, refusalOf } from './refusal.ts'

/** One file that should be on a branch. */
export interface CommitPlan {
  readonly repository: Repository
  readonly branch: string
  /** From the repository's root. */
  readonly path: string
  readonly contents: Uint8Array
  readonly message: CommitMessage
  /** What the measured commit has at `watched`: only on top of a head that has the same the file is right. */
  readonly measured: Fingerprint
  /** What the run's own head has there. */
  readonly started: Fingerprint
  /** Dataset, config and, as the last, the index file, from the repository's root. */
  readonly watched: readonly string[]
}

export interface CommitMessage {
  readonly headline: string
  readonly body: string
}

/** A head of the branch and what it has at the watched paths. */
export interface BranchHead {
  readonly sha: string
  readonly fingerprint: Fingerprint
}

export type CommitAttempt =
  | { readonly kind: 'committed'; readonly sha: string; readonly url: string; readonly author: string }
  /** The very file is there, by another run or by a request whose answer was lost. */
  | { readonly kind: 'there already'; readonly sha: string }
  /** The head has other data than what was measured; `moved`: since the run started. */
  | { readonly kind: 'differs'; readonly moved: boolean }
  | { readonly kind: 'too many races'; readonly attempts: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

const ATTEMPTS = 5
/** The wait before the second attempt, in milliseconds; it doubles from one to the next, and chance shortens it. */
const FIRST_WAIT = 400

/**
 * Commits the file by compare-and-swap: on a head that has the very data that was measured, or not at all. Where others
 * push meanwhile it looks again, up to 5 times.
 */
export async function commitFile(api: GitHubApi, plan: CommitPlan, start: BranchHead): Promise<CommitAttempt> {
  let head = start
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (hasFile(head, plan)) return { kind: 'there already', sha: head.sha }
      if (!sameFingerprint(head.fingerprint, plan.measured))
        return { kind: 'differs', moved: !sameFingerprint(head.fingerprint, plan.started) }
      const outcome = await commitOnto(api, plan, head.sha)
      if (outcome.kind !== 'stale') return outcome
      if (attempt < ATTEMPTS) await setTimeout(FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + Math.random() / 2))
      head = await readHead(api, plan)
    }
  } catch (error) {
    return { kind: 'refused', refusal: refusalOf(error) }
  }
  return { kind: 'too many races', attempts: ATTEMPTS }
}

/** Whether all is as it was measured but the index file, which is as it should be. */
function hasFile({ fingerprint }: BranchHead, { measured, contents }: CommitPlan): boolean {
  const wanted = [...measured.slice(0, -1), blobId(contents)]
  return sameFingerprint(fingerprint, wanted)
}

/** The branch as it is now. The objects are read at the very commit, so that the two belong together. */
export async function readHead(api: GitHubApi, { repository, branch, watched }: CommitPlan): Promise<BranchHead> {
  const query = `query Branch($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $branch) { target { oid } } }
}`
  const answer = await api.query(query, { ...repository, branch: `refs/heads/${branch}` })
  if (valueAt(answer, 'repository.ref') === null)
    throw Object.assign(new Error(`There is no branch '${branch}' any more`), { status: 404 })
  const sha = neededText(answer, 'repository.ref.target.oid')
  return { sha, fingerprint: await readFingerprint(api, { repository, sha }, watched) }
}

const MUTATION = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url author { name } } }
}`

async function commitOnto(
  api: GitHubApi,
  { repository, branch, path, contents, message }: CommitPlan,
  expectedHeadOid: string,
): Promise<CommitAttempt | { readonly kind: 'stale' }> {
  const input = {
    branch: { repositoryNameWithOwner: fullName(repository), branchName: branch },
    expectedHeadOid,
    message,
    fileChanges: { additions: [{ path, contents: Buffer.from(contents).toString('base64') }] },
  }
  try {
    const answer = await api.query(MUTATION, { input })
    const made = (field: string) => `createCommitOnBranch.commit.${field}`
    const [sha, url] = [neededText(answer, made('oid')), neededText(answer, made('url'))]
    return { kind: 'committed', sha, url, author: textAt(answer, made('author.name')) ?? '' }
  } catch (error) {
    const refusal = refusalOf(error)
    return refusal.kind === 'stale' ? { kind: 'stale' } : { kind: 'refused', refusal }
  }
}

const DEFAULT_MESSAGE = 'chore: update split indices'
/** Names the tool in the commit; nothing ever reads it, since anybody can write one. */
const TRAILER = 'Generated-by: dataset-balance'

/** The user's message, or the default, with the trailer. */
export function commitMessage(given: string = DEFAULT_MESSAGE): CommitMessage {
  const [headline = '', ...rest] = given.trim().split('\n')
  const body = rest.join('\n').trim()
  const lastBlock = body.split(/\n\s*\n/).at(-1) ?? ''
  const endsInTrailers = lastBlock !== '' && lastBlock.split('\n').every((line) => /^[A-Za-z-]+: \S/.test(line))
  const separator = body === '' ? '' : endsInTrailers ? '\n' : '\n\n'
  return { headline, body: `${body}${separator}${TRAILER}` }
}
