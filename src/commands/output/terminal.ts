import { fstatSync, statSync, writeSync } from 'node:fs'
import { errorCode, InputError } from '../../config/index.ts'
import { describeSystemError, isSystemError } from './system_error.ts'
import { wrapNotice } from './wrap_notice.ts'

/** What the terminal can display. In Deno, `Deno.noColor` is used because it needs no permission. */
interface Terminal {
  readonly color: boolean
  /** The number of columns, for bars and wrapping. */
  readonly width: number
}

const PIPE_WIDTH = 100
const STDOUT = 1
const STDERR = 2

export function terminal(toFile: boolean): Terminal {
  // Loading Node's streams is slow, and pipes, files and /dev/null do not need them.
  if (toFile || !mayBeTerminal(STDOUT)) return { color: false, width: PIPE_WIDTH }
  const { stdout } = process
  if (!stdout.isTTY) return { color: false, width: PIPE_WIDTH }
  return { color: !colorIsUnwanted(), width: stdout.columns ?? PIPE_WIDTH }
}

/** Whether standard error may be a terminal. */
export function mayStderrBeTerminal(): boolean {
  return mayBeTerminal(STDERR)
}

/**
 * On Windows, some kinds of standard output refuse to be asked, with EBADF or EISDIR. They are treated as files, and so is
 * /dev/null.
 */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor)
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}

function colorIsUnwanted(): boolean {
  const { Deno } = globalThis as { Deno?: { readonly noColor: boolean } }
  return Deno === undefined ? (process.env['NO_COLOR'] ?? '') !== '' : Deno.noColor
}

/**
 * Prints a result. Stops without an error if the reader has closed the pipe, as `head` does.
 *
 * @throws {InputError} if the result cannot be written, for example on a full disk
 */
export function print(text: string): void {
  writeTo(STDOUT, text)
}

/**
 * Prints a notice on stderr, wrapped at spaces on a terminal. Ignores errors, because there is nowhere left to report them.
 */
export function printNotice(text: string): void {
  try {
    writeTo(STDERR, mayBeTerminal(STDERR) && process.stderr.isTTY ? wrapNotice(text, process.stderr.columns) : text)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
}

/** A runner reads commands that start with `##[` anywhere in a line. Texts that must stay exact have escaped them already. */
function writeTo(descriptor: number, text: string): void {
  const bytes = Buffer.from(text.replaceAll('##[', '#\\x23['))
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written)
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (errorCode(error) === 'EAGAIN') writeLater(descriptor, bytes.subarray(written))
    else throwUnlessGone(error)
  }
}

/** Writes through the stream, which waits for a slow reader. */
function writeLater(descriptor: number, bytes: Uint8Array): void {
  const stream = descriptor === STDOUT ? process.stdout : process.stderr
  stream.once('error', (error) => {
    if (errorCode(error) === 'EPIPE' || descriptor === STDERR) return
    printNotice(`${unwritten(error).message}\n`)
    process.exit(2)
  })
  stream.write(bytes)
}

function throwUnlessGone(error: Error): void {
  if (errorCode(error) !== 'EPIPE') throw unwritten(error)
}

function unwritten(error: Error): InputError {
  return new InputError(`Cannot write the result to standard output: ${describeSystemError(error)}`)
}
