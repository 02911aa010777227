import { join } from 'node:path'
import { git } from './bare_repository.ts'

export interface CheckoutOptions {
  /** The default is 1. With 0, everything is fetched. */
  readonly depth?: number
  /** Whether the checkout leaves the token in `.git/config`, as `actions/checkout` does by default. */
  readonly persistCredentials?: boolean
  readonly filter?: string
  readonly sparse?: readonly string[]
}

interface CheckOut extends CheckoutOptions {
  readonly token: string
  readonly workspace: string
  readonly url: string
  readonly revision: string
}

/** The same as `actions/checkout`: fetches one commit, keeps the token for later, and checks it out detached. */
export function checkOut({
  token,
  workspace,
  url,
  revision,
  depth = 1,
  persistCredentials = true,
  filter,
  sparse,
}: CheckOut): string {
  const host = new URL(url).origin
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const authorized = ['-c', `http.${host}/.extraheader=${header}`]
  git('/', ['init', '--quiet', workspace])
  git(workspace, ['remote', 'add', 'origin', url])
  const limits = [...(depth === 0 ? [] : [`--depth=${depth}`]), ...(filter === undefined ? [] : [`--filter=${filter}`])]
  // This process serves HTTP itself, so the objects come from the folder, and only the settings are those of HTTP.
  const folder = bareFolder(workspace, url)
  const refspecs = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', revision] : [revision]
  git(workspace, ['fetch', '--quiet', '--no-tags', ...limits, `file://${folder}`, ...refspecs])
  if (persistCredentials) git(workspace, ['config', '--local', `http.${host}/.extraheader`, header])
  if (sparse !== undefined) git(workspace, ['sparse-checkout', 'set', '--no-cone', ...sparse])
  git(workspace, [...authorized, 'checkout', '--quiet', '--detach', revision])
  if (filter !== undefined) fetchMissingFrom('origin', workspace, filter)
  return workspace
}

/** Missing objects of a partial clone come from the remote, as if it had been cloned from there. */
function fetchMissingFrom(remote: string, workspace: string, filter: string): void {
  const settings = git(workspace, ['config', '--name-only', '--get-regexp', '^remote\\.file:.*']).split('\n')
  for (const name of settings) git(workspace, ['config', '--unset', name])
  git(workspace, ['config', 'core.repositoryformatversion', '1'])
  git(workspace, ['config', 'extensions.partialClone', remote])
  git(workspace, ['config', `remote.${remote}.promisor`, 'true'])
  git(workspace, ['config', `remote.${remote}.partialclonefilter`, filter])
}

function bareFolder(workspace: string, url: string): string {
  return join(workspace, '..', 'server', `${new URL(url).pathname.slice(1)}.git`)
}
