import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { errorCode, InputError } from '../config/index.ts'

/**
 * Writes an index file to a temporary file and renames it, so that an interrupted write leaves the old one. Creates
 * missing folders.
 *
 * @param path The path, relative to the working directory.
 * @throws {InputError} if the path contains a symbolic link, is not a file or cannot be written.
 */
export function saveIndexFile(path: string, bytes: Uint8Array): void {
  try {
    refuseLinks(path)
    mkdirSync(dirname(path), { recursive: true })
    renameSync(writeBeside(path, bytes), path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(`Cannot write '${path}': ${reason}. To write no index file, set \`save_split_indices: false\``)
  }
}

/** Writes under a free name, because two datasets can be loaded at the same time. */
function writeBeside(path: string, bytes: Uint8Array): string {
  for (let number = 1; ; number++) {
    const beside = join(dirname(path), `.${basename(path)}.${process.pid}-${number}.tmp`)
    try {
      writeFileSync(beside, bytes, { flag: 'wx' })
      return beside
    } catch (error) {
      const isTaken = errorCode(error) === 'EEXIST'
      if (!isTaken) removeIfThere(beside)
      if (!isTaken || number === MOST_NAMES) throw error
    }
  }
}

const MOST_NAMES = 1000

/** Ignores errors, because they would hide the error that led here. */
function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The error that led here is reported.
  }
}

/** Refuses links in the path inside the working directory. Elsewhere, only the file itself must not be a link. */
function refuseLinks(path: string): void {
  const inside = relative('', resolve(path))
  const steps = isAbsolute(inside) || inside.startsWith('..') ? [] : inside.split(sep)
  const places = steps.length === 0 ? [path] : steps.map((_, last) => join(...steps.slice(0, last + 1)))
  for (const place of places) {
    const found = lstatSync(place, { throwIfNoEntry: false })
    if (found?.isSymbolicLink()) throw new InputError(`Cannot write '${path}': '${place}' is a symbolic link`)
  }
}
