import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { InputError } from './errors.ts'

/** What one buffer can hold everywhere. */
const MAX_BYTES = 2 ** 31 - 1
/** Where the system makes files up while they are read; some never end. */
const MADE_UP = /^\/(?:proc|sys|dev)\//

/** @param real without links on its way */
export function isMadeUp(real: string): boolean {
  return MADE_UP.test(real)
}

export interface FileBytesOptions {
  /** For messages. */
  readonly file: string
  /** A larger file is refused before it is read. */
  readonly maxBytes?: number
}

/**
 * The bytes of a regular file. Nothing else is read: a pipe or a device may never end, nor may a file below `/proc`.
 *
 * @param real without links on its way
 * @throws {InputError} for anything but a regular file, for one that is too large and one that changes meanwhile. What the
 * system says about a file that cannot be opened or read is thrown as it is.
 */
export function fileBytes(real: string, { file, maxBytes = MAX_BYTES }: FileBytesOptions): Uint8Array {
  return withOpened(real, file, (descriptor, size) => {
    if (size > maxBytes) {
      throw new InputError(`Cannot read this file: it has ${size} bytes, and ${maxBytes} are the most`, { file })
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
 * The first bytes of a regular file, to tell what it is.
 *
 * @param real without links on its way
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
  // A pipe is opened without waiting for its other end. Windows has none of this.
  const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile() && !stats.isDirectory()) throw noFile(file)
    return use(descriptor, stats.size)
  } finally {
    closeSync(descriptor)
  }
}

/** Exactly `size` bytes, with nothing behind them. */
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
  return new InputError('Cannot read this: it is a pipe, a device or made up by the system, and no file on disk', {
    file,
  })
}
