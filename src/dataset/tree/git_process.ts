/** How a program ended, and what it said. */
export interface ProcessAnswer {
  readonly code: number
  readonly stdout: Uint8Array
  readonly stderr: string
}

export interface ProcessCall {
  readonly program: string
  readonly args: readonly string[]
  readonly stdin: Uint8Array
  /** Gets the output while the program runs; the answer's `stdout` is empty then. */
  readonly onOutput?: (piece: Uint8Array) => void
  /** Added to the environment that this process has. */
  readonly env: Readonly<Record<string, string>>
}

/** A program that could not be started: it is not there, or this runtime may not run it. */
export interface NotStarted {
  readonly reason: string
}

/** Runs a program without a shell, on Node, Bun or Deno, and waits for its end. */
export async function runProcess(call: ProcessCall): Promise<ProcessAnswer | NotStarted> {
  const { Deno: deno } = globalThis as { readonly Deno?: DenoProcesses }
  return deno ? runOnDeno(deno, call) : runOnNode(call)
}

async function runOnNode({ program, args, stdin, env, onOutput }: ProcessCall): Promise<ProcessAnswer | NotStarted> {
  const { spawn } = await import('node:child_process')
  const { env: inherited } = await import('node:process')
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...inherited, ...env }, windowsHide: true })
    const stdout: Uint8Array[] = []
    const stderr: Uint8Array[] = []
    child.stdout.on('data', onOutput ?? ((chunk: Uint8Array) => stdout.push(chunk)))
    child.stderr.on('data', (chunk: Uint8Array) => stderr.push(chunk))
    child.on('error', (error) => resolve({ reason: reasonOf(error, program) }))
    child.on('close', (code) => resolve({ code: code ?? 1, stdout: joined(stdout), stderr: textOf(joined(stderr)) }))
    // A program that ends before it has read everything closes the pipe; its exit code tells.
    child.stdin.on('error', () => undefined)
    child.stdin.end(stdin)
  })
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

/** As much of Deno's own types as is used here. */
interface DenoProcesses {
  readonly Command: new (
    program: string,
    options: {
      readonly args: readonly string[]
      readonly env: Readonly<Record<string, string>>
      readonly stdin: 'piped'
      readonly stdout: 'piped'
      readonly stderr: 'piped'
    },
  ) => { spawn(): DenoChild }
}

interface DenoChild {
  readonly stdin: WritableStream<Uint8Array>
  output(): Promise<{ readonly code: number; readonly stdout: Uint8Array; readonly stderr: Uint8Array }>
}

async function runOnDeno(deno: DenoProcesses, call: ProcessCall): Promise<ProcessAnswer | NotStarted> {
  try {
    const pipes = { stdin: 'piped', stdout: 'piped', stderr: 'piped' } as const
    const child = new deno.Command(call.program, { args: call.args, env: call.env, ...pipes }).spawn()
    const [{ code, stdout, stderr }] = await Promise.all([child.output(), write(child.stdin, call.stdin)])
    call.onOutput?.(stdout)
    return { code, stdout: call.onOutput ? new Uint8Array() : stdout, stderr: textOf(stderr) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const denied = error.name === 'NotCapable' || error.name === 'PermissionDenied'
    return { reason: denied ? `Deno was started without --allow-run=${call.program}` : reasonOf(error, call.program) }
  }
}

async function write(stream: WritableStream<Uint8Array>, bytes: Uint8Array): Promise<void> {
  const writer = stream.getWriter()
  try {
    await writer.write(bytes)
    await writer.close()
  } catch {
    // As above: the exit code tells.
  }
}
