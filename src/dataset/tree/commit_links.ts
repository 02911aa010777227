import { InputError } from '../../config/index.ts'
import { type BlobReader, below, type CommitListing, positionOf } from '../git/index.ts'
import { folderOf, joinPath } from '../paths/index.ts'

export interface OpenCommit {
  readonly name: string
  readonly listing: CommitListing
  /** The target of each symbolic link, as it is written in the link. */
  readonly targets: ReadonlyMap<string, string>
  readonly blob: BlobReader
}

export interface ListedBlob {
  readonly path: string
  readonly id: string
}

const MAX_LINKS = 40

export async function linkTargets(
  { pathAt, idAt, links }: CommitListing,
  blob: BlobReader,
): Promise<OpenCommit['targets']> {
  const known = new Map<string, Promise<string>>()
  const targetOf = (id: string): Promise<string> => {
    const target = known.get(id) ?? blob(id).then((bytes) => new TextDecoder().decode(bytes))
    known.set(id, target)
    return target
  }
  const targets = [...links].map(async (position) => [pathAt(position), await targetOf(idAt(position))] as const)
  return new Map(await Promise.all(targets))
}

/**
 * Resolves the links in a path.
 *
 * @throws {InputError} if a link leaves the repository, or links form a loop
 */
export function resolved(path: string, { targets, name }: OpenCommit): string {
  if (targets.size === 0) return path
  let left: readonly string[] = stepsOf(path)
  let done: readonly string[] = []
  for (let followed = 0; left.length > 0; ) {
    const [step = '', ...rest] = left
    const here = [...done, step].join('/')
    const target = targets.get(here)
    if (target === undefined) [done, left] = [[...done, step], rest]
    else [done, left] = [[], [...destination(here, target, name), ...rest]]
    if (target !== undefined && ++followed > MAX_LINKS) {
      throw new InputError(`Cannot follow this link in ${name}: it is part of a loop`, { file: path })
    }
  }
  return done.join('/')
}

function destination(link: string, target: string, name: string): readonly string[] {
  const path = target.startsWith('/') ? target : joinPath(folderOf(link), target)
  if (!leavesRoot(path)) return stepsOf(path)
  throw new InputError(`Cannot follow the link to '${target}' in ${name}: it leads outside the repository`, {
    file: link,
  })
}

export function leavesRoot(path: string): boolean {
  return path.startsWith('/') || path === '..' || path.startsWith('../')
}

function stepsOf(path: string): readonly string[] {
  return path === '' ? [] : path.split('/')
}

/** Returns what is at a path without links. */
export function kindIn({ listing }: OpenCommit, path: string): 'file' | 'folder' | undefined {
  if (path === '') return 'folder'
  const position = positionOf(listing, path)
  if (position !== -1) return listing.links.has(position) ? undefined : 'file'
  const { start, end } = below(listing, path)
  return start < end ? 'folder' : undefined
}
