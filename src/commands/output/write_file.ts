import { closeSync, lstatSync, mkdirSync, renameSync, writeFile } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { errorCode, InputError } from '../../config/index.ts'
import type { Project } from '../input/index.ts'
import { refusePlace } from './output_place.ts'
import { type OwnRows, signed } from './own_report.ts'
import { describeSystemError, isSystemError } from './system_error.ts'
import { beginTemporary, endTemporary } from './temporary_files.ts'

/** The content of a file, as a whole or piece by piece. */
type Content = string | Uint8Array | AsyncIterable<Uint8Array>

/** Throws an error if a file must not be written. */
type PlaceRule = (path: string, project: Project) => unknown

interface Writing {
  readonly project: Project
  readonly rule: PlaceRule
}

/**
 * Writes to a temporary file and renames it, so that an interrupted write leaves the old file. Creates missing folders.
 * The writing is asynchronous, so that this thread can make the next piece in the meantime.
 *
 * @returns the number of bytes
 * @throws {InputError} if the file must not or cannot be written
 */
export async function writeFileSafely(path: string, content: Content, { project, rule }: Writing): Promise<number> {
  const where = resolve(path)
  let beside: string | undefined
  try {
    await rule(path, project)
    makeFolder(dirname(where))
    const begun = beginTemporary(where)
    beside = begun.path
    const bytes = await writeAll(begun.descriptor, piecesOf(content))
    renameSync(beside, where)
    await pendingSignals()
    return bytes
  } catch (error) {
    throw inWords(error, path)
  } finally {
    if (beside !== undefined) endTemporary(beside)
  }
}

/**
 * Checks whether a file can be written, before there is anything to write.
 *
 * @throws {InputError} if it must not be written
 */
export async function refuseUnwritable(path: string, { project, rule }: Writing): Promise<void> {
  try {
    await rule(path, project)
  } catch (error) {
    throw inWords(error, path)
  }
}

/** Adds the path to errors of the system. Errors from the content are not about this file. */
function inWords(error: unknown, path: string): unknown {
  return isSystemError(error) ? new InputError(`Cannot write '${path}': ${describeSystemError(error)}`) : error
}

/**
 * Creates one folder at a time, because Node's recursive mode never ends on file systems without new folders, such as
 * `/proc`.
 */
function makeFolder(folder: string): void {
  const parent = dirname(folder)
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found !== undefined || parent === folder) return
  makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another run can have created it in the meantime.
    if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) return
    if (errorCode(error) !== 'ENOENT') throw error
    throw new InputError(`Cannot create the folder '${folder}': its file system does not allow new folders there`)
  }
}

async function* piecesOf(content: Content): AsyncGenerator<Uint8Array, void, void> {
  if (typeof content === 'string') yield Buffer.from(content)
  else if (content instanceof Uint8Array) yield content
  else yield* content
}

async function writeAll(descriptor: number, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  let writing = Promise.resolve()
  try {
    for await (const piece of pieces) {
      await writing
      writing = writePiece(descriptor, piece)
      // It is awaited later. Until then, a failure must not count as an unhandled rejection.
      writing.catch(() => undefined)
      bytes += piece.length
    }
    await writing
  } finally {
    await writing.catch(() => undefined)
    closeSync(descriptor)
  }
  return bytes
}

/** Uses a callback because `node:fs/promises` is slow to load. */
function writePiece(descriptor: number, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    writeFile(descriptor, piece, (error) => (error === null ? resolve() : reject(error)))
  })
}

/**
 * Waits one turn, in which a signal that arrived while this thread was busy is handled before its listener is removed.
 */
function pendingSignals(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Writes a report to the file that `-o` names, with a last line that identifies it. */
export function writeSigned(path: string, text: string, project: Project): Promise<void> {
  return writeOutput(path, signed(text, path), project)
}

/**
 * Writes a command's result to the file that `-o` names, unless that would replace a file that is needed.
 *
 * @param own the rows that an earlier run can have written to the file
 */
export async function writeOutput(path: string, content: Content, project: Project, own?: OwnRows) {
  const rule = (file: string) => refusePlace(file, project, own)
  await writeFileSafely(path, content, { project, rule })
}
