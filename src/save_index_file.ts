import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { InputError } from './config/index.ts'

/**
 * Writes an index file beside its place and renames it, so that an interrupted write leaves the old one. Makes the folders
 * on the way.
 *
 * @param path Relative to the working directory.
 * @throws {InputError} where the path leads through a link, is no file, or cannot be written.
 */
export function saveIndexFile(path: string, bytes: Uint8Array): void {
  try {
    refuseLinks(path)
    mkdirSync(dirname(path), { recursive: true })
    renameSync(writeBeside(path, bytes), path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(`Cannot write "${path}": ${reason}; with save_split_indices: false nothing is written`)
  }
}

/** Under a name that is free: two datasets that are loaded at the same time must not write into one file. */
function writeBeside(path: string, bytes: Uint8Array): string {
  for (let number = 1; ; number++) {
    const beside = join(dirname(path), `.${basename(path)}.${process.pid}-${number}.tmp`)
    try {
      writeFileSync(beside, bytes, { flag: 'wx' })
      return beside
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST'
      if (!isTaken) removeIfThere(beside)
      if (!isTaken || number === MOST_NAMES) throw error
    }
  }
}

const MOST_NAMES = 1000

/** What this throws would hide why there is something to remove. */
function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The error that led here is told.
  }
}

/** At any step below the working directory; elsewhere the file itself. */
function refuseLinks(path: string): void {
  const inside = relative('', resolve(path))
  const steps = isAbsolute(inside) || inside.startsWith('..') ? [] : inside.split(sep)
  const places = steps.length === 0 ? [path] : steps.map((_, last) => join(...steps.slice(0, last + 1)))
  for (const place of places) {
    const found = lstatSync(place, { throwIfNoEntry: false })
    if (found?.isSymbolicLink()) throw new InputError(`Cannot write "${path}": "${place}" is a symbolic link`)
  }
}
