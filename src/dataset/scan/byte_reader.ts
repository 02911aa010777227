import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** An open file. */
export interface ByteReader {
  readonly descriptor: number
  readonly size: number
}

export function withOpenFile<T>(path: string, use: (file: ByteReader) => T): T {
  const descriptor = openSync(path, 'r')
  try {
    return use({ descriptor, size: fstatSync(descriptor).size })
  } finally {
    closeSync(descriptor)
  }
}

/** Returns `length` bytes from `start` onward, or fewer if the file ends before. */
export function readWindow({ descriptor }: ByteReader, start: number, length: number): Uint8Array {
  const window = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const read = readSync(descriptor, window, filled, length - filled, start + filled)
    if (read === 0) break
    filled += read
  }
  return window.subarray(0, filled)
}
