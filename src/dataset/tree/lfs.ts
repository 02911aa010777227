import type { Tree } from './tree.ts'

/** What a Git LFS pointer stands for. */
export interface LfsPointer {
  /** SHA-256 of the content, in hex. */
  readonly oid: string
  /** Bytes. */
  readonly size: number
}

/** `git lfs` itself takes nothing longer for a pointer. */
export const MAX_POINTER_BYTES = 1024
const VERSION = /^version https:\/\/(?:git-lfs\.github\.com\/spec|hawser\.github\.com\/spec)\/v1\n/

/** Whether a small file begins as a Git LFS pointer does, even where the rest is broken. */
export function startsAsLfsPointer(bytes: Uint8Array): boolean {
  return VERSION.test(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'))
}

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

/** The text of a pointer, as `git lfs` writes it. */
export function lfsPointerText({ oid, size }: LfsPointer): Uint8Array {
  return new TextEncoder().encode(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`)
}

/** A label file larger than this is not taken from Git LFS. */
export const MAX_LFS_BYTES: number = 1 << 30

/** What a pointer stands for; none where it is not to be had. */
export type LfsReader = (pointer: LfsPointer) => Promise<Uint8Array | undefined>

/** The tree with Git LFS pointers replaced by what they stand for, where that is to be had; else they stay pointers. */
export function withLfsContent(tree: Tree, content: LfsReader): Tree {
  return {
    ...tree,
    async read(path) {
      const bytes = await tree.read(path)
      const pointer = lfsPointer(bytes)
      return pointer === undefined ? bytes : ((await content(pointer)) ?? bytes)
    },
  }
}
