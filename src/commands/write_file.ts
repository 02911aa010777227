import { closeSync, lstatSync, mkdirSync, renameSync, writeFile } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { InputError } from '../config/index.ts'
import type { Project } from './project.ts'
import { codeOf, describeSystemError, isSystemError } from './system_error.ts'
import { beginTemporary, endTemporary } from './temporary_files.ts'

/** The content of a file, as a whole or piece by piece. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>

/** Throws where a file may not be written. */
export type PlaceRule = (path: string, project: Project) => unknown

interface Writing {
  readonly project: Project
  readonly rule: PlaceRule
}

/**
 * Writes beside the file and renames, so that an interrupted write leaves the old one. Makes the folders on the way.
 * While it writes, this thread may do other work, such as making the next piece.
 *
 * @returns how many bytes there are
 * @throws {InputError} where the file may not or cannot be written
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
 * Asks whether a file may be written before there is anything to write.
 *
 * @throws {InputError} where it may not
 */
export async function refuseUnwritable(path: string, { project, rule }: Writing): Promise<void> {
  try {
    await rule(path, project)
  } catch (error) {
    throw inWords(error, path)
  }
}

/** What is wrong with the content is not wrong with the file. */
function inWords(error: unknown, path: string): unknown {
  return isSystemError(error) ? new InputError(`Cannot write "${path}": ${describeSystemError(error)}`) : error
}

/** Step by step: Node's own way never ends where a file system takes no folders, as `/proc` does. */
function makeFolder(folder: string): void {
  const parent = dirname(folder)
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found !== undefined || parent === folder) return
  makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another run may have made it meanwhile.
    if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) return
    if (codeOf(error) !== 'ENOENT') throw error
    throw new InputError(`Cannot make the folder "${folder}": its file system takes none there`)
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
      // It is awaited later; until then a failure must not count as one that nobody hears of.
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

/** By a callback: `node:fs/promises` takes long to load. */
function writePiece(descriptor: number, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    writeFile(descriptor, piece, (error) => (error === null ? resolve() : reject(error)))
  })
}

/** A signal that came while this thread was busy is heard in the next turn, and not once nobody listens any more. */
function pendingSignals(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
