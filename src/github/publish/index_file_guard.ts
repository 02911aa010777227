import { lstatSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CheckRequest, readBaseIndexFileAt, readIndexFile } from '../../check/index.ts'
import { indexFileObstacle } from '../../config/index.ts'
import { isReplaceable } from '../../split/index.ts'
import type { Checkout, GitCheckout } from '../measured/index.ts'

/**
 * Why a commit must not write a file: its path goes through a link or a submodule, or Git stores its content elsewhere
 * (LFS). Returns nothing if the file can be written.
 *
 * @param sha the commit that was measured
 */
export async function whyNotWritable(
  { root, repository }: Checkout,
  sha: string,
  path: string,
): Promise<string | undefined> {
  if (path === '' || path.startsWith('../') || path.startsWith('/')) return 'its path is outside the repository'
  const obstacle = indexFileObstacle(path)
  if (obstacle !== undefined) return `data.split_indices_path must be ${obstacle}`
  if (repository === undefined) return isLinkOnDisk(root, path) ? LINKED : undefined
  if (await isLinked(repository, sha, path)) return LINKED
  const filter = await filterOf(repository, sha, path)
  return filter === undefined
    ? undefined
    : `.gitattributes sets the filter '${filter}' for it, so its content is stored elsewhere`
}

/** Why the existing file must not be replaced: it is not an index file of this tool. */
export async function whyNotReplaceable({ head, base }: CheckRequest, path: string): Promise<string | undefined> {
  const isOurs = isReplaceable({
    there: await readIndexFile(head, path),
    onBase: await readBaseIndexFileAt(base, path),
  })
  return isOurs ? undefined : 'the existing file is not an index file of this tool'
}

const LINKED = 'its path goes through a symbolic link or a submodule'

/** The folders on the way to a path, and the path itself. */
function steps(path: string): readonly string[] {
  const names = path.split('/')
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}

function isLinkOnDisk(root: string, path: string): boolean {
  return steps(path).some((step) => lstatSync(join(root, step), { throwIfNoEntry: false })?.isSymbolicLink() === true)
}

async function isLinked({ git }: GitCheckout, sha: string, path: string): Promise<boolean> {
  const { stdout } = await git(['--literal-pathspecs', 'ls-tree', '-z', sha, '--', ...steps(path)])
  return /(^|\0)1[26]0000 /.test(new TextDecoder().decode(stdout))
}

/** The attribute `filter` in that commit, read from a separate index so that the checkout does not matter. */
async function filterOf({ git }: GitCheckout, sha: string, path: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'dataset-balance-'))
  const env = { GIT_INDEX_FILE: join(folder, 'index') }
  try {
    await git(['read-tree', sha], { env })
    const { code, stdout } = await git(['check-attr', '-z', '--cached', 'filter', '--', path], { env })
    const value = new TextDecoder().decode(stdout).split('\0')[2]
    return code !== 0 || value === undefined || value === 'unspecified' || value === 'unset' ? undefined : value
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
