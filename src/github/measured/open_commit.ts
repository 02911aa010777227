import { InputError } from '../../config/index.ts'
import { fetchCommit, resolveCommit, TooManyFiles, type Tree } from '../../dataset/index.ts'
import { type GitHubApi, log, refusalOf, shortMessage } from '../runner/index.ts'
import { apiTree } from './api_tree.ts'
import { type Checkout, type GitCheckout, treeOfCommit } from './checkout.ts'

type OpenedCommit =
  | { readonly tree: Tree }
  /** With `isFinal`, the REST API is of no use either. */
  | { readonly reason: string; readonly isFinal?: true }

interface Source {
  readonly checkout: Checkout
  readonly api?: GitHubApi
}

const COMMIT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i

/** Opens the files of a commit: from the clone, fetched into the clone, or through the REST API, in this order. */
export async function openCommit({ checkout, api }: Source, sha: string): Promise<OpenedCommit> {
  if (!COMMIT_ID.test(sha)) return { reason: `'${shortMessage(sha)}' is not a commit SHA` }
  const local = await openInClone(checkout, sha)
  if ('tree' in local || local.isFinal) return local
  if (api === undefined) return { reason: `commit ${sha.slice(0, 7)} cannot be read (${local.reason})` }
  log.info(`Reading commit ${sha.slice(0, 7)} through the REST API: ${local.reason}`)
  return openByApi(api, sha, local.reason)
}

async function openInClone({ repository }: Checkout, sha: string): Promise<OpenedCommit> {
  if (repository === undefined) return { reason: 'there is no Git repository here' }
  const refusal = await bring(repository, sha)
  if (refusal !== undefined) return { reason: refusal }
  const tree = treeOfCommit(repository, sha)
  try {
    // A clone made with `--filter=tree:0` has the commit, but not its folders.
    await tree.kindOf('')
    return { tree }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { reason: error.message, ...(error instanceof TooManyFiles && { isFinal: true }) }
  }
}

async function openByApi(api: GitHubApi, sha: string, missing: string): Promise<OpenedCommit> {
  const tree = apiTree(api, sha)
  try {
    await tree.kindOf('')
    return { tree }
  } catch (error) {
    return { reason: `commit ${sha.slice(0, 7)} cannot be read (${missing}; REST API: ${refusalOf(error).message})` }
  }
}

/** Fetches a missing commit. Only a clone that is already shallow gets a shallow fetch, so a full clone stays full. */
async function bring({ git, shallow, remote }: GitCheckout, sha: string): Promise<string | undefined> {
  if ((await resolveCommit(git, sha)) !== undefined) return undefined
  const refusal = await fetchCommit(git, { remote, sha, shallow })
  const [line] = refusal?.split('\n', 1) ?? []
  return line && shortMessage(line.replaceAll(sha, sha.slice(0, 7)))
}
