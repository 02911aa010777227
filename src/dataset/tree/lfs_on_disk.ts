import { closeSync, opendirSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MAX_POINTER_BYTES, startsAsLfsPointer } from './lfs_pointer.ts'

/**
 * Returns the name of a Git LFS pointer among the first few files of a folder on disk, or `undefined` if they are not
 * pointers.
 */
export function lfsPointerIn(folder: string, most: number): string | undefined {
  const entries = opendirSync(folder)
  try {
    for (let looked = 0; looked < most; ) {
      const entry = entries.readSync()
      if (entry === null) return undefined
      if (!entry.isFile() || entry.name.startsWith('.')) continue
      looked++
      if (isPointer(join(folder, entry.name))) return entry.name
    }
    return undefined
  } finally {
    entries.closeSync()
  }
}

function isPointer(file: string): boolean {
  const { size } = statSync(file)
  if (size === 0 || size > MAX_POINTER_BYTES) return false
  const bytes = new Uint8Array(size)
  const opened = openSync(file, 'r')
  try {
    return startsAsLfsPointer(bytes.subarray(0, readSync(opened, bytes)))
  } finally {
    closeSync(opened)
  }
}
