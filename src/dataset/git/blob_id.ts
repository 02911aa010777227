import { createHash, type Hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** The hash functions that git uses for object ids. */
type ObjectFormat = 'sha1' | 'sha256'

export function formatOfId(id: string): ObjectFormat {
  return id.length === 64 ? 'sha256' : 'sha1'
}

/** Returns git's blob id of a file with these bytes: the hash of `blob LENGTH NUL BYTES`. */
export function blobId(bytes: Uint8Array, format: ObjectFormat = 'sha1'): string {
  return blobHash(bytes.length, format).update(bytes).digest('hex')
}

function blobHash(length: number, format: ObjectFormat): Hash {
  return createHash(format).update(`blob ${length}\0`)
}

const PIECE = 1 << 20

/** Returns git's blob id of a file on disk without any conversion. The file is read piece by piece. */
export function fileBlobId(file: string, format: ObjectFormat): string {
  return hashFile(file, (size) => blobHash(size, format))
}

/** Returns the SHA-256 of a file in hexadecimal, which identifies its content in Git LFS. */
export function fileSha256(file: string): string {
  return hashFile(file, () => createHash('sha256'))
}

function hashFile(file: string, start: (size: number) => Hash): string {
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    const hash = start(size)
    const piece = Buffer.allocUnsafe(Math.min(PIECE, size + 1))
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, read))
    }
    return hash.digest('hex')
  } finally {
    closeSync(descriptor)
  }
}
