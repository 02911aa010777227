import { existsSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Project } from '../input/index.ts'
import { refuseFolders } from './output_place.ts'
import { refuseUnwritable, writeFileSafely } from './write_file.ts'

/** A file to write, and the folder below which no link may lead to it. */
interface NewFile {
  readonly path: string
  readonly content: string | Uint8Array
  readonly root: string
}

/**
 * Writes several files, or none of them: if one cannot be written, those written before it are removed or get their old content
 * back, and the folders that were created for them are removed.
 *
 * @throws {InputError} if a file must not or cannot be written
 */
export async function writeTogether(files: readonly NewFile[], project: Project): Promise<void> {
  const writing = ({ root }: NewFile) => ({ project: { ...project, root }, rule: refuseFolders })
  for (const file of files) await refuseUnwritable(file.path, writing(file))
  const undo: (() => Promise<unknown> | unknown)[] = []
  try {
    for (const file of files) {
      const where = resolve(file.path)
      for (const folder of missingFolders(where)) undo.push(() => rmdirSync(folder))
      const before = existsSync(where) ? readFileSync(where) : undefined
      const restore = () => (before === undefined ? rmSync(where) : writeFileSafely(file.path, before, writing(file)))
      await writeFileSafely(file.path, file.content, writing(file))
      undo.push(restore)
    }
  } catch (error) {
    for (const step of undo.toReversed()) await Promise.resolve().then(step).catch(noMatter)
    throw error
  }
}

/** The folders that do not exist yet, the outermost first. */
function missingFolders(file: string): string[] {
  const folder = dirname(file)
  return existsSync(folder) ? [] : [...missingFolders(folder), folder]
}

/** What cannot be undone does not hide the error that led here. A folder that was not created cannot be removed. */
function noMatter(): undefined {
  return undefined
}
