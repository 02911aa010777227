import type { Git } from './git.ts'

/** A folder of a commit: its own files, and the folders that it contains. */
interface Folder {
  readonly files: number
  /** The number of bytes of the names of its own files. */
  readonly nameBytes: number
  readonly folders: readonly { readonly id: string; readonly nameBytes: number }[]
}

/** All files below a folder. */
type Size = Pick<Folder, 'files'> & {
  /** The number of bytes of their paths from the folder. */
  readonly pathBytes: number
}

const NONE: Size = { files: 0, pathBytes: 0 }
const LF = 10
const SPACE = 0x20
const FOLDER_MODE = 0x34
const NAME_SEPARATOR = 1

/**
 * Returns the number of bytes that `git ls-tree -r -z` prints for a commit, without printing them: each different folder is read
 * and counted once, even if the commit contains it a million times.
 *
 * @param commit a full hash
 * @param maxBytes the size from which the result may be infinite
 * @returns `undefined` if git cannot read the commit
 */
export async function listingBytes(git: Git, commit: string, maxBytes: number): Promise<number | undefined> {
  const args = ['rev-list', '--objects', '--no-walk', '--filter=blob:none', '--end-of-options', commit]
  const listed = await git(args, { maxOutput: maxBytes })
  if (listed.isTooLong) return Number.POSITIVE_INFINITY
  if (listed.code !== 0) return undefined
  const lines = Buffer.from(listed.stdout).toString('latin1').split('\n').slice(1, -1)
  const ids = lines.map((line) => `${line.split(' ', 1)[0]}\n`)
  const stdin = new TextEncoder().encode([`${commit}^{tree}\n`, ...ids].join(''))
  const trees = await git(['cat-file', '--batch'], { stdin, maxOutput: maxBytes })
  if (trees.isTooLong) return Number.POSITIVE_INFINITY
  const { root, folders } = foldersOf(trees.stdout, commit.length / 2)
  const size = root === undefined ? undefined : sizeOf(root, folders)
  return size && size.pathBytes + size.files * `100644 blob ${commit}\t\0`.length
}

interface Folders {
  readonly root: string | undefined
  readonly folders: ReadonlyMap<string, Folder>
}

/** Parses the output of `git cat-file --batch`. The first tree is the commit's. */
function foldersOf(output: Uint8Array, idBytes: number): Folders {
  const bytes = Buffer.from(output.buffer, output.byteOffset, output.length)
  const folders = new Map<string, Folder>()
  let root: string | undefined
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LF, at)
    if (end === -1) break
    const [id = '', kind, size] = bytes.toString('latin1', at, end).split(' ')
    at = end + 1
    if (kind !== 'tree') break
    root ??= id
    const stop = at + Number(size)
    if (!folders.has(id)) folders.set(id, folderOf(bytes.subarray(at, stop), idBytes))
    at = stop + 1
  }
  return { root, folders }
}

/** The entries of a tree are `mode SP name NUL id`. Only the mode of a folder starts with a 4. */
function folderOf(bytes: Buffer, idBytes: number): Folder {
  const folders: { id: string; nameBytes: number }[] = []
  let files = 0
  let nameBytes = 0
  for (let at = 0; at < bytes.length; ) {
    const name = bytes.indexOf(SPACE, at) + 1
    const end = bytes.indexOf(0, name)
    if (name === 0 || end === -1) break
    const next = end + 1 + idBytes
    if (bytes[at] === FOLDER_MODE) folders.push({ id: bytes.toString('hex', end + 1, next), nameBytes: end - name })
    else {
      files++
      nameBytes += end - name
    }
    at = next
  }
  return { files, nameBytes, folders }
}

/** Counts the inner folders first, without recursion, because they can be nested deeply. */
function sizeOf(root: string, folders: ReadonlyMap<string, Folder>): Size {
  const sizes = new Map<string, Size>()
  const waiting = [root]
  for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
    const folder = folders.get(id)
    const before = waiting.length
    if (folder !== undefined && !sizes.has(id))
      for (const inner of folder.folders) if (!sizes.has(inner.id) && folders.has(inner.id)) waiting.push(inner.id)
    if (waiting.length > before) continue
    if (folder !== undefined && !sizes.has(id)) sizes.set(id, totalOf(folder, sizes))
    waiting.pop()
  }
  return sizes.get(root) ?? NONE
}

function totalOf(folder: Folder, sizes: ReadonlyMap<string, Size>): Size {
  let { files, nameBytes: pathBytes } = folder
  for (const { id, nameBytes } of folder.folders) {
    const inner = sizes.get(id) ?? NONE
    files += inner.files
    pathBytes += inner.pathBytes + inner.files * (nameBytes + NAME_SEPARATOR)
  }
  return { files, pathBytes }
}
