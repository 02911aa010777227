import { fstatSync, writeSync } from 'node:fs'
import { InputError } from '../config/index.ts'
import { codeOf, describeSystemError, isSystemError } from './system_error.ts'

/** What the terminal can show. Deno is asked by its own name, which needs no permission. */
export interface Terminal {
  readonly color: boolean
  /** Columns, for bars and wrapping. */
  readonly width: number
}

const PIPE_WIDTH = 100
const STDOUT = 1
const STDERR = 2

export function terminal(toFile: boolean): Terminal {
  // Loading Node's streams takes long, and pipes and files need none.
  if (toFile || !fstatSync(STDOUT).isCharacterDevice()) return { color: false, width: PIPE_WIDTH }
  const { stdout } = process
  if (!stdout.isTTY) return { color: false, width: PIPE_WIDTH }
  return { color: !colorIsUnwanted(), width: stdout.columns ?? PIPE_WIDTH }
}

function colorIsUnwanted(): boolean {
  const { Deno } = globalThis as { Deno?: { readonly noColor: boolean } }
  return Deno === undefined ? (process.env['NO_COLOR'] ?? '') !== '' : Deno.noColor
}

/**
 * Prints a result. A reader that has gone away, as `head` does, wants no more of it.
 *
 * @throws {InputError} where it cannot be written, as on a full disk
 */
export function print(text: string): void {
  writeTo(STDOUT, text)
}

/** Prints something beside the result, on stderr. Where that cannot be written, nobody is there to be told. */
export function printNotice(text: string): void {
  try {
    writeTo(STDERR, text)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
}

function writeTo(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written)
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (codeOf(error) === 'EAGAIN') writeLater(descriptor, bytes.subarray(written))
    else throwUnlessGone(error)
  }
}

/** By the stream, which waits for a reader that is slow. */
function writeLater(descriptor: number, bytes: Uint8Array): void {
  const stream = descriptor === STDOUT ? process.stdout : process.stderr
  stream.once('error', (error) => {
    if (codeOf(error) === 'EPIPE' || descriptor === STDERR) return
    printNotice(`${unwritten(error).message}\n`)
    process.exit(2)
  })
  stream.write(bytes)
}

function throwUnlessGone(error: Error): void {
  if (codeOf(error) !== 'EPIPE') throw unwritten(error)
}

function unwritten(error: Error): InputError {
  return new InputError(`Cannot write the result to standard output: ${describeSystemError(error)}`)
}
