import { type Base, type CheckRequest, readBaseConfig, readConfig } from '../../check/index.ts'
import { CONFIG_FILE, type Config, defaultConfig, InputError, overrideConfig } from '../../config/index.ts'
import { lfsContent, type Tree, withLfsContent } from '../../dataset/index.ts'
import { type Context, type GitHubApi, type Inputs, inputName, targetBranch } from '../runner/index.ts'
import { findBaseCommit } from './base_commit.ts'
import { type Checkout, checkedOutTree, type OpenedCheckout, openCheckout, projectIn } from './checkout.ts'
import { commentKey } from './comment_key.ts'
import { refuseNewDatabase } from './database_settings.ts'
import { lfsDownload } from './lfs_download.ts'
import { openCommit } from './open_commit.ts'
import { repeatCommand } from './repeat_command.ts'
import { subTree } from './sub_tree.ts'

/** The project to check: the request for `check()`, and its place in the repository. */
export interface PreparedCheck {
  readonly request: CheckRequest
  readonly checkout: Checkout
  /** The commit whose files are checked. */
  readonly measured: { readonly sha: string; readonly tree: Tree }
  /** Identifies the comment: see `commentKey`. */
  readonly key: string
}

interface Opening {
  readonly context: Context
  readonly inputs: Inputs
  readonly api?: GitHubApi
  /** The day in UTC, which decides whether a waiver has expired. */
  readonly today: string
}

/**
 * Finds the head, the base and the config.
 *
 * @throws {InputError} if the config is missing or broken, or if the head cannot be read
 */
export async function prepareCheck(opening: Opening): Promise<PreparedCheck> {
  const { context, inputs, today } = opening
  const opened = await openCheckout(context, inputs.workingDirectory, inputs.token)
  const measured = await openHead(opening, opened)
  const checkout = measured.isCheckedOut ? opened : { ...opened, project: await projectIn(measured.tree, opened) }
  const head = subTree(measured.tree, checkout.project)
  const config = await readHeadConfig(head, inputs)
  const base = await openBase(opening, checkout, config)
  refuseNewDatabase(context, config, base)
  return {
    request: {
      config,
      head,
      base,
      today,
      cannotCommit: targetBranch(context) === undefined,
      ...(inputs.databaseUrl !== undefined && { databaseUrl: inputs.databaseUrl }),
      splitCommand: repeatCommand('split', { context, inputs, checkout, base }),
    },
    checkout,
    measured,
    key: commentKey({ project: checkout.project, config: config.file, dataset: config.data.datasetPath }),
  }
}

type Head = PreparedCheck['measured'] & { readonly isCheckedOut: boolean }

/** The checkout, or the head commit for `pull_request_target`, which is read and never checked out. */
async function openHead({ context, api }: Opening, checkout: Checkout): Promise<Head> {
  const { event } = context
  if (event.kind !== 'pull_request' || !event.target)
    return { sha: checkout.repository?.head ?? context.sha, tree: checkedOutTree(checkout), isCheckedOut: true }
  const opened = await openCommit({ checkout, ...(api === undefined ? {} : { api }) }, event.head.sha)
  if ('tree' in opened) return { sha: event.head.sha, tree: opened.tree, isCheckedOut: false }
  throw new InputError(`Cannot read the pull request's head: ${opened.reason}`)
}

async function readHeadConfig(head: Tree, inputs: Inputs): Promise<Config> {
  const file = inputs.config ?? CONFIG_FILE
  const there = (await head.kindOf(file)) === 'file'
  if (!there && inputs.config !== undefined)
    throw new InputError(`Cannot find the config '${file}' of the input 'config'`)
  const config = there ? await readConfig({ tree: head, path: file }) : defaultConfig()
  return overrideConfig(config, inputs.overrides, inputName)
}

async function openBase({ context, inputs, api }: Opening, checkout: OpenedCheckout, head: Config): Promise<Base> {
  const withApi = api === undefined ? {} : { api }
  const commit = await findBaseCommit({ event: context.event, checkout, ...withApi })
  if (commit.kind === 'none') return commit
  const opened = await openCommit({ checkout, ...withApi }, commit.sha)
  if ('reason' in opened) return { kind: 'none', reason: opened.reason, unreadable: true }
  const whole = withContent(opened.tree, checkout, inputs.token)
  const project = await inBase(opened.tree, checkout)
  if ('reason' in project) return { kind: 'none', ...project, unreadable: true }
  const tree = subTree(whole, project.path)
  const { sha, name } = commit
  const file = head.file ?? inputs.config ?? CONFIG_FILE
  const lay = (own: Config) => overrideConfig(own, inputs.overrides, inputName)
  const config = await readBaseConfig({ tree, path: file, name, lay })
  const pushed = context.event.kind === 'push' ? { headBinds: PUSHED } : {}
  return { kind: 'tree', tree, sha, name, config, ...pushed }
}

async function inBase(
  tree: Tree,
  checkout: OpenedCheckout,
): Promise<{ readonly path: string } | { readonly reason: string }> {
  try {
    return { path: await projectIn(tree, checkout) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { reason: error.message }
  }
}

/** Reads Git LFS files from the local storage, or from the repository's own server. */
function withContent(tree: Tree, { repository }: Checkout, token: string): Tree {
  if (repository === undefined) return tree
  const server = `${repository.remote.url}.git/info/lfs`
  const open = lfsContent({ place: repository.place, server })
  const secret = token === '' ? undefined : lfsDownload({ url: server, token })
  return withLfsContent(tree, async (pointer) => (await open(pointer)) ?? secret?.(pointer))
}

const PUSHED = 'A push is checked against its own thresholds'
