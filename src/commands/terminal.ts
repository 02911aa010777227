import { fstatSync, writeSync } from 'node:fs'

/** What the terminal can show. Deno is asked by its own name, which needs no permission. */
export interface Terminal {
  readonly color: boolean
  /** Columns, for bars and wrapping. */
  readonly width: number
}

const PIPE_WIDTH = 100
const STDOUT = 1

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

/** Prints a result. A reader that has gone away, as `head` does, wants no more of it. */
export function print(text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(STDOUT, bytes, written)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') writeLater(bytes.subarray(written))
    else throwUnlessGone(error as Error)
  }
}

function writeLater(bytes: Uint8Array): void {
  process.stdout.once('error', throwUnlessGone)
  process.stdout.write(bytes)
}

function throwUnlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
