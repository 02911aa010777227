import { realpathSync } from 'node:fs'
import { sep } from 'node:path'
import { errorCode, InputError } from '../../config/index.ts'

/**
 * Resolves the links in a path. Returns `undefined` if nothing is there.
 *
 * @param written the path in the error
 */
export function realPath(path: string, written: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new InputError(`Cannot read this path: ${messageOf(error)}`, { file: written })
  }
}

function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR'
}

/** Whether a path is a folder or inside it. The links in both are resolved. */
export function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** Describes common errors in words, and others with the system's own message. */
export function messageOf(error: unknown): string {
  const code = errorCode(error)
  if (code === 'ENOENT') return 'it does not exist'
  if (code === 'ENOTDIR') return 'it is not a folder'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'this user has no permission to read it'
  if (code === 'ELOOP') return 'the links form a loop'
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
}
