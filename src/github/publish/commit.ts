import { setTimeout } from 'node:timers/promises'
import { blobId } from '../../dataset/index.ts'
import {
  fullName,
  type GitHubApi,
  jsonTextAt,
  neededText,
  type Refusal,
  type Repository,
  refusalOf,
} from '../runner/index.ts'
import { type BranchHead, type Fingerprint, readBranchHead, sameFingerprint } from './fingerprint.ts'

/** One file to commit to a branch. */
export interface CommitPlan {
  readonly repository: Repository
  readonly branch: string
  /** The path from the repository's root. */
  readonly path: string
  readonly contents: Uint8Array
  readonly message: CommitMessage
  /** The objects of the measured commit at `watched`. The file is only correct on a head with the same objects. */
  readonly measured: Fingerprint
  /** The objects of the run's head at `watched`. */
  readonly started: Fingerprint
  /** The paths of the dataset, the config and, last, the index file, from the repository's root. */
  readonly watched: readonly string[]
}

interface CommitMessage {
  readonly headline: string
  readonly body: string
}

export type CommitAttempt =
  | { readonly kind: 'committed'; readonly sha: string; readonly url: string; readonly author: string }
  /** The branch already has the file, from another run or from a request whose answer was lost. */
  | { readonly kind: 'there already'; readonly sha: string }
  /** The data on the head differs from the measured data; `moved`: it has changed since the run started. */
  | { readonly kind: 'differs'; readonly moved: boolean }
  | { readonly kind: 'too many races'; readonly attempts: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

const ATTEMPTS = 5
/** The wait before the second attempt, in milliseconds. It doubles with each attempt and is shortened at random. */
const FIRST_WAIT = 400

/**
 * Commits the file by compare-and-swap, only to a head with exactly the measured data. If others push in the meantime,
 * it tries again, up to 5 times.
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
      head = await readBranchHead(api, plan)
    }
  } catch (error) {
    return { kind: 'refused', refusal: refusalOf(error) }
  }
  return { kind: 'too many races', attempts: ATTEMPTS }
}

/** Whether the head has the measured data and the expected index file. */
function hasFile({ fingerprint }: BranchHead, { measured, contents }: CommitPlan): boolean {
  const wanted = [...measured.slice(0, -1), blobId(contents)]
  return sameFingerprint(fingerprint, wanted)
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
    return { kind: 'committed', sha, url, author: jsonTextAt(answer, made('author.name')) ?? '' }
  } catch (error) {
    const refusal = refusalOf(error)
    return refusal.kind === 'stale' ? { kind: 'stale' } : { kind: 'refused', refusal }
  }
}

const DEFAULT_MESSAGE = 'chore: update split indices'
/** Names the tool in the commit. Nothing reads it, because anyone can write it. */
const TRAILER = 'Generated-by: dataset-balance'

/** The user's commit message, or the default one, with the trailer. */
export function commitMessage(given: string = DEFAULT_MESSAGE): CommitMessage {
  const [headline = '', ...rest] = given.trim().split('\n')
  const body = rest.join('\n').trim()
  const lastBlock = body.split(/\n\s*\n/).at(-1) ?? ''
  const endsInTrailers = lastBlock !== '' && lastBlock.split('\n').every((line) => /^[A-Za-z-]+: \S/.test(line))
  const separator = body === '' ? '' : endsInTrailers ? '\n' : '\n\n'
  return { headline, body: `${body}${separator}${TRAILER}` }
}
