import { type ChildProcess, spawn } from 'node:child_process'
import { type Runtime, SCRIPT } from './runtimes.ts'

/** The bundle while it runs in a folder. */
export interface Running {
  readonly process: ChildProcess
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null; readonly stderr: string }>
}

/** Starts the bundle, with words of a shell in front if they are given. Its results are not read. */
export function startScript(
  args: readonly string[],
  {
    cwd,
    runtime,
    front = [],
  }: { readonly cwd: string; readonly runtime?: Runtime; readonly front?: readonly string[] },
): Running {
  const { command, args: before } = runtime ?? { command: process.execPath, args: [] }
  const [first = '', ...rest] = [...front, command, ...before, SCRIPT, ...args]
  const child = spawn(first, rest, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Awaited<Running['ended']>>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stderr }))
  })
  return { process: child, ended }
}
