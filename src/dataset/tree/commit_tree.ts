import { checkNoMore, checkOptions, checkShape, checkText, formatCount, InputError } from '../../config/index.ts'
import {
  type BlobReader,
  below,
  blobReader,
  LACKING,
  type ListedCommit,
  listCommit,
  type OpenRepository,
  positionOf,
} from '../git/index.ts'
import { folderOf, joinPath } from '../paths/index.ts'
import { compareTexts } from '../table/index.ts'
import { kindIn, type ListedBlob, leavesRoot, linkTargets, type OpenCommit, resolved } from './commit_links.ts'
import { countListed } from './count_listed.ts'
import { type LinkedFolders, linkedFolders } from './folders_twice.ts'
import type { Tree } from './tree.ts'

/** Options of `commitTree`. */
export interface CommitTreeOptions extends Pick<OpenRepository, 'git' | 'fetchObjects'> {
  /** The hash of the commit, in hexadecimal. */
  readonly commit: string
  /** The path of the tree's root within the repository; empty for the top level. */
  readonly prefix: string
}

const MAX_FOLLOWED = 10_000
const MAX_REPEATED = 1_000_000

/**
 * Opens the files of a commit, read from git's objects. Nothing is checked out and no filter runs, so a Git LFS
 * pointer remains a pointer. Links are followed inside the repository. A link that leaves it is an error, and a link
 * whose target does not exist there (as with git-annex) is a file. Submodules are ignored.
 */
export function commitTree(options: CommitTreeOptions, ...more: never[]): Tree {
  const call = { doing: 'read a commit', name: 'options' }
  const example = '{ git: gitIn("."), commit, prefix: "" }'
  checkNoMore(more, call.doing, 'options')
  checkOptions(options, { ...call, known: ['git', 'fetchObjects', 'commit', 'prefix'], example })
  checkShape(options, call, `an object such as ${example}`, ['git', 'commit', 'prefix'])
  const { commit, prefix, ...repository } = options
  checkText(commit, { ...call, name: 'commit' }, "a commit's hash")
  checkText(prefix, { ...call, name: 'prefix' }, 'the path of a folder')
  const name = nameOf(commit)
  return treeOf({ name, prefix, opened: opener({ repository, commit, name }) })
}

/** Opens the files of a commit whose listing is known. */
export function listedTree({ commit, listing }: ListedCommit, blob: BlobReader): Tree {
  const name = nameOf(commit)
  let state: Promise<OpenCommit> | undefined
  const open = async () => ({ name, listing, targets: await linkTargets(listing, blob), blob })
  return treeOf({ name, prefix: '', opened: () => (state ??= open()) })
}

interface TreeOfCommit extends Pick<CommitTreeOptions, 'prefix'> {
  readonly name: string
  readonly opened: () => Promise<OpenCommit>
}

function treeOf({ name, prefix, opened }: TreeOfCommit): Tree {
  async function at(path: string): Promise<{ readonly open: OpenCommit; readonly inRepository: string }> {
    const inRepository = path.startsWith('/') ? path : joinPath(prefix, path)
    if (leavesRoot(inRepository))
      throw new InputError('Cannot read this path: it is outside the repository', { file: path })
    return { open: await opened(), inRepository }
  }

  return {
    name,
    async kindOf(path) {
      const { open, inRepository } = await at(path)
      return kindIn(open, resolved(inRepository, open))
    },
    async files(folder) {
      const { open, inRepository } = await at(folder)
      return list(open, inRepository).found.map(({ path }) => ({ path }))
    },
    async realPath(path) {
      const { open, inRepository } = await at(path)
      const real = resolved(inRepository, open)
      return kindIn(open, real) && real
    },
    async foldersTwice(folder) {
      const { open, inRepository } = await at(folder)
      return open.listing.links.size === 0 ? [] : list(open, inRepository).folders.twice
    },
    async countFiles(folder, accepts) {
      const { open, inRepository } = await at(folder)
      const counted = countListed(open.listing, inRepository)
      return counted?.every(accepts) ? counted : undefined
    },
    async read(path) {
      const { open, inRepository } = await at(path)
      const real = resolved(inRepository, open)
      if (kindIn(open, real) !== 'file') throw new InputError(`Cannot find this file in ${name}`, { file: path })
      return open.blob(open.listing.idAt(positionOf(open.listing, real)))
    },
    async blobIds(path) {
      const { open, inRepository } = await at(path)
      return new Map(list(open, inRepository).found.map(({ path: file, id }) => [file, id]))
    },
  }
}

function nameOf(commit: string): string {
  return `commit ${commit.slice(0, 7)}`
}

interface Opening {
  readonly repository: Pick<OpenRepository, 'git' | 'fetchObjects'>
  readonly commit: string
  readonly name: string
}

/** Lists the commit once, when it is first needed. */
function opener(opening: Opening): () => Promise<OpenCommit> {
  let state: Promise<OpenCommit> | undefined
  return () => {
    state ??= openCommit(opening)
    return state
  }
}

async function openCommit({ repository, commit, name }: Opening): Promise<OpenCommit> {
  const listing = await listCommit(repository.git, commit)
  if (!listing) throw new InputError(`Cannot read ${name}: ${LACKING}`)
  const blob = blobReader(repository)
  return { name, listing, targets: await linkTargets(listing, blob), blob }
}

function list(open: OpenCommit, folder: string): Pick<Walk, 'found' | 'folders'> {
  const found: ListedBlob[] = []
  const real = resolved(folder, open)
  const folders = linkedFolders(real)
  walk({ open, found, folders, followed: 0, linked: 0 }, { real, shown: '', way: [] })
  if (open.listing.links.size > 0) found.sort((a, b) => compareTexts(a.path, b.path))
  return { found, folders }
}

interface Walk {
  readonly open: OpenCommit
  readonly found: ListedBlob[]
  readonly folders: LinkedFolders
  /** The number of links so far. Folders that link to each other multiply it. */
  followed: number
  /** The number of files below the folders that links lead to. Several links to the same folder multiply it. */
  linked: number
}

interface Visit {
  /** The folder with its links resolved. */
  readonly real: string
  /** The prefix of the listed paths: '' or `folder/`. */
  readonly shown: string
  /** The folders that contain the links that were followed to get here. */
  readonly way: readonly string[]
}

function walk(walking: Walk, { real, shown, way }: Visit): void {
  const { listing } = walking.open
  const { start, end } = below(listing, real)
  const from = real === '' ? 0 : real.length + 1
  for (let position = start; position < end; position++) {
    const path = listing.pathAt(position)
    const listed = { path: shown + path.slice(from), id: listing.idAt(position) }
    if (listing.links.has(position)) follow(walking, { link: path, listed, way: [...way, folderOf(path)] })
    else walking.found.push(listed)
  }
}

interface Following {
  readonly link: string
  readonly listed: ListedBlob
  readonly way: readonly string[]
}

function follow(walking: Walk, { link, listed, way }: Following): void {
  const { open, found } = walking
  if (++walking.followed > MAX_FOLLOWED)
    throw new InputError(`Cannot follow more than ${formatCount(MAX_FOLLOWED)} links in ${open.name}`, { file: link })
  const real = resolved(link, open)
  if (kindIn(open, real) === 'folder') {
    if (way.some((folder) => contains(real, folder))) return
    countLinked(walking, real)
    walking.folders.note(real, listed.path)
    walk(walking, { real, shown: `${listed.path}/`, way })
  } else {
    const position = positionOf(open.listing, real)
    found.push(position === -1 ? listed : { ...listed, id: open.listing.idAt(position) })
  }
}

function countLinked(walking: Walk, real: string): void {
  const { listing, name } = walking.open
  const { start, end } = below(listing, real)
  walking.linked += end - start
  if (walking.linked > listing.size + MAX_REPEATED) {
    const most = formatCount(MAX_REPEATED)
    throw new InputError(`Cannot follow links in ${name} that list more than ${most} files again`, { file: real })
  }
}

function contains(folder: string, other: string): boolean {
  return folder === '' || other === folder || other.startsWith(`${folder}/`)
}
