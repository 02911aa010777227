import { existsSync } from 'node:fs'
import { programPlace } from './program_place.ts'

/** The exit code and the output of a program. */
interface ProcessAnswer {
  readonly code: number
  readonly stdout: Uint8Array
  readonly stderr: string
  /** Why the program was stopped before it ended; missing if it ended by itself. */
  readonly stopped?: Stopped
}

/** A program printed more than it may, or was silent for too long, or its caller no longer needs it. */
type Stopped = 'output' | 'patience' | 'caller'

/** The part of an `AbortSignal` that is used. JSR checks the public types without the types of the web. */
export interface StopSignal {
  /** Calls a function when the signal is aborted. */
  addEventListener(event: 'abort', stop: () => void): void
}

interface ProcessCall {
  readonly program: string
  readonly args: readonly string[]
  readonly stdin: Uint8Array
  /** Receives the output while the program runs. The `stdout` of the answer is then empty. */
  readonly onOutput?: (piece: Uint8Array) => void
  /** The whole environment. No variables of this process are added. */
  readonly env: Readonly<Record<string, string>>
  /** The absolute path of the working directory. */
  readonly cwd?: string
  /**
   * The number of bytes of output after which the program is stopped. Its exit code is then not 0. By default, there
   * is no limit.
   */
  readonly maxOutput?: number
  /** The number of milliseconds without output after which the program is stopped. Its exit code is then not 0. */
  readonly patience?: number
  /** Stops the program when it is aborted. Its exit code is then not 0. */
  readonly signal?: StopSignal
}

/** A program that could not be started because it is not installed, or this runtime is not allowed to run it. */
interface NotStarted {
  readonly reason: string
}

/**
 * Runs a program without a shell, on Node.js, Bun or Deno, and waits until it ends. This is the only place in the
 * project that starts a process.
 */
export async function runProcess(call: ProcessCall): Promise<ProcessAnswer | NotStarted> {
  const { Deno: deno } = globalThis as { readonly Deno?: DenoProcesses }
  const { program, env } = call
  // Deno itself searches only PATH, and looking for files there would need a permission.
  const isWindows = deno === undefined && process.platform === 'win32'
  const place = programPlace({ program, path: env['PATH'], isWindows, isFile: existsSync })
  if (place === undefined) return { reason: `${program} is not installed` }
  return deno ? runOnDeno(deno, call) : runOnNode(call, place)
}

/** The exit code of a program that was stopped. */
export const STOPPED = 1
/** Enough for the error messages of a program. */
const MAX_STDERR = 1 << 20

async function runOnNode(call: ProcessCall, place: string): Promise<ProcessAnswer | NotStarted> {
  const { program, args, stdin, env, cwd } = call
  const { spawn } = await import('node:child_process')
  return new Promise((resolve) => {
    const child = spawn(place, args, { env, cwd, windowsHide: true })
    const stdout = collector(call)
    const stderr = collector({ maxOutput: MAX_STDERR })
    let stopped: Stopped | undefined
    const stop = (reason: Stopped): void => {
      stopped ??= reason
      child.kill('SIGKILL')
      // Processes that the program itself started might still write. They are not waited for.
      child.stdout.destroy()
      child.stderr.destroy()
    }
    const watch = watchFor(call, stop)
    child.stdout.on('data', (piece: Uint8Array) => {
      watch.heard()
      if (!stdout.add(piece)) stop('output')
    })
    child.stderr.on('data', (piece: Uint8Array) => {
      watch.heard()
      stderr.add(piece)
    })
    child.on('error', (error) => {
      watch.end()
      resolve({ reason: reasonOf(error, program) })
    })
    child.on('close', (code) => {
      watch.end()
      const answer = { code: code ?? STOPPED, stdout: stdout.all(), stderr: textOf(stderr.all()) }
      resolve(stopped === undefined ? answer : { ...answer, stopped })
    })
    // A program that ends before it has read everything closes the pipe. Its exit code shows whether it failed.
    child.stdin.on('error', () => undefined)
    child.stdin.end(stdin)
  })
}

interface Watch {
  readonly heard: () => void
  readonly end: () => void
}

/** Stops a program that has been silent for too long, or that its caller no longer needs. */
function watchFor({ patience, signal }: ProcessCall, stop: (reason: Stopped) => void): Watch {
  const timer = patience === undefined ? undefined : setTimeout(stop, patience, 'patience')
  signal?.addEventListener('abort', () => stop('caller'))
  return { heard: () => void timer?.refresh(), end: () => clearTimeout(timer) }
}

interface Collector {
  /** @returns false once the limit is exceeded; nothing more is kept */
  readonly add: (piece: Uint8Array) => boolean
  readonly all: () => Uint8Array
}

function collector({
  onOutput,
  maxOutput = Number.POSITIVE_INFINITY,
}: Pick<ProcessCall, 'onOutput' | 'maxOutput'>): Collector {
  const pieces: Uint8Array[] = []
  const keep = onOutput ?? ((piece: Uint8Array) => void pieces.push(piece))
  let length = 0
  return {
    add(piece) {
      length += piece.length
      if (length > maxOutput) return false
      keep(piece)
      return true
    },
    all: () => joined(pieces),
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let end = 0
  for (const chunk of chunks) {
    whole.set(chunk, end)
    end += chunk.length
  }
  return whole
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function reasonOf(error: Error, program: string): string {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || error.name === 'NotFound' ? `${program} is not installed` : firstLine(error.message)
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? ''
}

/** The part of Deno's types that is used here. */
interface DenoProcesses {
  readonly Command: new (
    program: string,
    options: {
      readonly args: readonly string[]
      readonly env: Readonly<Record<string, string>>
      readonly clearEnv: true
      readonly cwd?: string
      readonly stdin: 'piped'
      readonly stdout: 'piped'
      readonly stderr: 'piped'
    },
  ) => { spawn(): DenoChild }
}

interface DenoChild {
  readonly stdin: WritableStream<Uint8Array>
  readonly stdout: AsyncIterable<Uint8Array>
  readonly stderr: AsyncIterable<Uint8Array>
  readonly status: Promise<{ readonly code: number }>
  kill(signal: 'SIGKILL'): void
}

async function runOnDeno(deno: DenoProcesses, call: ProcessCall): Promise<ProcessAnswer | NotStarted> {
  const { program, args, env, cwd } = call
  try {
    const pipes = { stdin: 'piped', stdout: 'piped', stderr: 'piped' } as const
    const where = cwd === undefined ? {} : { cwd }
    const child = new deno.Command(program, { args, env, clearEnv: true, ...where, ...pipes }).spawn()
    let stopped: Stopped | undefined
    const stop = (reason: Stopped): void => {
      stopped ??= reason
      kill(child)
    }
    const watch = watchFor(call, stop)
    const stdout = heardBy(watch, collector(call))
    const stderr = heardBy(watch, collector({ maxOutput: MAX_STDERR }))
    const [{ code }] = await Promise.all([
      child.status,
      read(child.stdout, stdout).then((whole) => whole || stop('output')),
      read(child.stderr, stderr),
      write(child.stdin, call.stdin),
    ]).finally(watch.end)
    const answer = { code, stdout: stdout.all(), stderr: textOf(stderr.all()) }
    return stopped === undefined ? answer : { ...answer, stopped }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const denied = error.name === 'NotCapable' || error.name === 'PermissionDenied'
    return { reason: denied ? `Deno was started without --allow-run=${program}` : reasonOf(error, program) }
  }
}

function heardBy({ heard }: Watch, { add, all }: Collector): Collector {
  const addHeard = (piece: Uint8Array): boolean => {
    heard()
    return add(piece)
  }
  return { add: addHeard, all }
}

function kill(child: DenoChild): void {
  try {
    child.kill('SIGKILL')
  } catch {
    // The process has already ended.
  }
}

/** @returns whether everything was read; leaving the loop closes the stream */
async function read(stream: AsyncIterable<Uint8Array>, { add }: Collector): Promise<boolean> {
  for await (const piece of stream) if (!add(piece)) return false
  return true
}

async function write(stream: WritableStream<Uint8Array>, bytes: Uint8Array): Promise<void> {
  const writer = stream.getWriter()
  try {
    await writer.write(bytes)
    await writer.close()
  } catch {
    // See above: the exit code shows whether it failed.
  }
}
