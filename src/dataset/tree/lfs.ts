import type { Git } from './git.ts'
import type { Tree } from './tree.ts'

/** What a Git LFS pointer stands for. */
export interface LfsPointer {
  /** SHA-256 of the content, in hex. */
  readonly oid: string
  /** Bytes. */
  readonly size: number
}

const MAX_POINTER_BYTES = 1024
const VERSION = /^version https:\/\/(?:git-lfs\.github\.com\/spec|hawser\.github\.com\/spec)\/v1\n/

/** Whether these bytes are a Git LFS pointer instead of the file that it stands for. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return lfsPointer(bytes) !== undefined
}

export function lfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length > MAX_POINTER_BYTES) return undefined
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
  if (!VERSION.test(text)) return undefined
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1]
  const size = /^size (\d{1,15})$/m.exec(text)?.[1]
  return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) }
}

/**
 * The content that a pointer stands for, through `git lfs smudge`.
 *
 * @returns none where git-lfs is not installed, cannot get the content, or gives something else
 */
export async function smudgeLfs(git: Git, pointer: Uint8Array): Promise<Uint8Array | undefined> {
  const expected = lfsPointer(pointer)
  if (!expected) return undefined
  const { code, stdout } = await git(['lfs', 'smudge'], { stdin: pointer, env: { GIT_LFS_SKIP_SMUDGE: '0' } })
  if (code !== 0 || stdout.length !== expected.size) return undefined
  const { createHash } = await import(/* webpackMode: "eager" */ 'node:crypto')
  return createHash('sha256').update(stdout).digest('hex') === expected.oid ? stdout : undefined
}

/** The tree with Git LFS pointers replaced by what they stand for, where git-lfs can get it; else they stay pointers. */
export function withLfsContent(tree: Tree, git: Git): Tree {
  return {
    ...tree,
    async read(path) {
      const bytes = await tree.read(path)
      return isLfsPointer(bytes) ? ((await smudgeLfs(git, bytes)) ?? bytes) : bytes
    },
  }
}

/** Whether these bytes are a `.dvc` file, which stands for data that `dvc pull` brings. */
export function isDvcFile(bytes: Uint8Array): boolean {
  if (bytes.length > 64 * 1024) return false
  const text = new TextDecoder().decode(bytes)
  return /^outs:\s*$/m.test(text) && /^[-\s]+(?:md5|etag|checksum|hash|path): /m.test(text)
}
