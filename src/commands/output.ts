import { closeSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeFile } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { InputError } from '../config/index.ts'
import { type RenderOptions, safeText } from '../report/index.ts'
import { print, terminal } from './terminal.ts'

export type Format = 'text' | 'json' | 'markdown'

/** The format that was asked for, else the one that the output file's ending names, else text. */
export function formatFor(format: Format | undefined, file: string | undefined): Format {
  if (format !== undefined) return format
  const ending = extname(file ?? '').toLowerCase()
  return ending === '.json' ? 'json' : ending === '.md' || ending === '.markdown' ? 'markdown' : 'text'
}

interface OutputOptions {
  readonly format?: Format | undefined
  readonly output?: string | undefined
}

export function renderOptions({ format, output }: OutputOptions): RenderOptions {
  return { format: formatFor(format, output), ...terminal(output !== undefined) }
}

/** Prints a result, or writes it to the file that `-o` names. */
export async function deliver(
  text: string,
  options: { readonly output?: string | undefined; readonly quiet?: boolean },
): Promise<void> {
  if (options.output === undefined) print(text)
  else {
    await writeFileSafely(options.output, text)
    tell(`Wrote ${options.output}`, options)
  }
}

/** One line for the person at the terminal, beside the result. */
export function tell(line: string, { quiet }: { readonly quiet?: boolean }): void {
  if (quiet !== true) process.stderr.write(`${safeText(line)}\n`)
}

/** The content of a file, as a whole or piece by piece. */
type Content = string | Uint8Array | AsyncIterable<Uint8Array>

/**
 * Writes beside the file and renames, so that an interrupted write leaves the old one. Makes the folders on the way.
 * While it writes, this thread may do other work, such as making the next piece.
 *
 * @returns how many bytes there are
 * @throws {InputError} where the path is a link or a folder, or cannot be written.
 */
export async function writeFileSafely(path: string, content: Content): Promise<number> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    refuseOther(path)
    mkdirSync(dirname(path), { recursive: true })
    const bytes = await writeNew(beside, piecesOf(content))
    renameSync(beside, path)
    return bytes
  } catch (error) {
    removeIfThere(beside)
    // What is wrong with the content is not wrong with the file.
    if (!isOfFile(error)) throw error
    throw new InputError(`Cannot write "${path}": ${error.message}`)
  }
}

/** Only a file may be replaced: not a link, a folder, a pipe or a device. */
function refuseOther(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) throw new InputError(`Cannot write through the link "${path}": name the file itself`)
  if (found?.isDirectory()) throw new InputError(`Cannot write "${path}": it is a folder, name a file in it`)
  if (found?.isFile() === false) throw new InputError(`Cannot write "${path}": it is a pipe or a device, name a file`)
}

/** What this throws would hide why there is something to remove. */
function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The error that led here is told.
  }
}

/** Node's and Deno's permissions refuse without a system call. */
function isOfFile(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  return 'syscall' in error || error.name === 'NotCapable' || ('code' in error && error.code === 'ERR_ACCESS_DENIED')
}

async function* piecesOf(content: Content): AsyncGenerator<Uint8Array, void, void> {
  if (typeof content === 'string') yield Buffer.from(content)
  else if (content instanceof Uint8Array) yield content
  else yield* content
}

async function writeNew(file: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const descriptor = openSync(file, 'wx')
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
