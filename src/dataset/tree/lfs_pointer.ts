/** The content that a Git LFS pointer refers to. */
export interface LfsPointer {
  /** The SHA-256 of the content, in hexadecimal. */
  readonly oid: string
  /** The size in bytes. */
  readonly size: number
}

/** `git lfs` itself does not treat a longer file as a pointer. */
export const MAX_POINTER_BYTES = 1024
const VERSION = /^version https:\/\/(?:git-lfs\.github\.com\/spec|hawser\.github\.com\/spec)\/v1\n/

/** Whether a small file starts like a Git LFS pointer, even if the rest is broken. */
export function startsAsLfsPointer(bytes: Uint8Array): boolean {
  return VERSION.test(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'))
}

/** Whether these bytes are a Git LFS pointer instead of the file that it refers to. */
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

/** Returns the text of a pointer, as `git lfs` writes it. */
export function lfsPointerText({ oid, size }: LfsPointer): Uint8Array {
  return new TextEncoder().encode(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`)
}

/** A label file larger than this is not read from Git LFS. */
export const MAX_LFS_BYTES: number = 1 << 30

/** Reads the content that a pointer refers to; `undefined` if it is not available. */
export type LfsReader = (pointer: LfsPointer) => Promise<Uint8Array | undefined>
