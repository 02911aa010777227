import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { formatCount, InputError } from '../problems/index.ts'

/** The maximum size of a buffer on all systems. */
const MAX_BYTES = 2 ** 31 - 1
/** Folders of virtual files, which the system generates while they are read. Some never end. */
const MADE_UP = /^\/(?:proc|sys|dev)\//

/** @param real The path without symbolic links. */
export function isMadeUp(real: string): boolean {
  return MADE_UP.test(real)
}

interface FileBytesOptions {
  /** For messages. */
  readonly file: string
  /** A larger file is rejected before it is read. */
  readonly maxBytes?: number
}

/**
 * Returns the bytes of a regular file. Nothing else is read, because a pipe, a device or a file in `/proc` may never end.
 *
 * @param real The path without symbolic links.
 * @throws {InputError} if it is not a regular file, is too large, or changes while it is read. Errors of the system for a
 * file that cannot be opened or read are thrown unchanged.
 */
export function fileBytes(real: string, { file, maxBytes = MAX_BYTES }: FileBytesOptions): Uint8Array {
  return withOpened(real, file, (descriptor, size) => {
    if (size > maxBytes) {
      throw new InputError(
        `Cannot read this file: it has ${formatCount(size)} bytes, and the limit is ${formatCount(maxBytes)} bytes`,
        { file },
      )
    }
    return contentOf(descriptor, { size, file })
  })
}

/** The beginning of a file. */
export interface FileStart {
  /** The first bytes of the file. */
  readonly bytes: Uint8Array
  /** Whether these are all bytes of the file. */
  readonly isWhole: boolean
}

/**
 * Returns the first bytes of a regular file, to identify it.
 *
 * @param real The path without symbolic links.
 * @throws {InputError} as `fileBytes` does.
 */
export function fileStart(
  real: string,
  { file, bytes: most }: { readonly file: string; readonly bytes: number },
): FileStart {
  return withOpened(real, file, (descriptor, size) => {
    const bytes = new Uint8Array(Math.min(size, most))
    let filled = 0
    while (filled < bytes.length) {
      const read = readSync(descriptor, bytes, filled, bytes.length - filled, filled)
      if (read === 0) break
      filled += read
    }
    return { bytes: bytes.subarray(0, filled), isWhole: filled === size }
  })
}

function withOpened<T>(real: string, file: string, use: (descriptor: number, size: number) => T): T {
  if (isMadeUp(real)) throw noFile(file)
  // Opens a pipe without waiting for its other end. Windows has no such flag.
  const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile() && !stats.isDirectory()) throw noFile(file)
    return use(descriptor, stats.size)
  } finally {
    closeSync(descriptor)
  }
}

/** Reads exactly `size` bytes, and checks that nothing follows. */
function contentOf(descriptor: number, { size, file }: { readonly size: number; readonly file: string }): Uint8Array {
  const bytes = new Uint8Array(size)
  let filled = 0
  while (filled < size) {
    const read = readSync(descriptor, bytes, filled, size - filled, null)
    if (read === 0) break
    filled += read
  }
  const rest = readSync(descriptor, new Uint8Array(1), 0, 1, null)
  if (filled < size || rest > 0) {
    throw new InputError('Cannot read this file: its size changes while it is read', { file })
  }
  return bytes
}

function noFile(file: string): InputError {
  return new InputError(
    'Cannot read this: it is a pipe, a device or a virtual file of the system, not a file on disk',
    {
      file,
    },
  )
}
