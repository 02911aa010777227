import { relative, sep } from 'node:path'
import { commandLine } from '../../config/index.ts'
import { ADDRESS } from './address.ts'

/** How the tool was started. */
interface Start {
  /** The path of the script, as the runtime was given it. */
  readonly script: string
  readonly runtime: 'node' | 'deno' | 'bun'
  /** The working directory. */
  readonly folder: string
}

const DENO = ['deno', 'run', '--allow-read', '--allow-write', '--allow-run=git']

/** Returns the words with which the tool can be started again in the same way. */
export function startedWith({ script, runtime, folder }: Start = thisStart()): string {
  const steps = script.split(/[\\/]/)
  if (steps.includes('_npx')) return `npx github:${ADDRESS.repository}#${ADDRESS.ref}`
  const isInstalled = /[\\/]node_modules[\\/](?:\.bin[\\/])?dataset-balance(?:[\\/]|$)/.test(script)
  // Deno runs files of `node_modules`, but may be used without npm.
  if ((isInstalled && runtime !== 'deno') || steps.at(-1) === 'dataset-balance')
    return isInstalled && runtime !== 'deno' ? 'npx dataset-balance' : 'dataset-balance'
  const path = shorter(script, relative(folder, script)).split(sep).join('/')
  return commandLine([...(runtime === 'deno' ? DENO : [runtime]), path])
}

/** A path through many parent folders is harder to read than an absolute one. */
function shorter(absolute: string, below: string): string {
  return below.startsWith(`..${sep}..`) ? absolute : below
}

function thisStart(): Start {
  const { Deno, Bun } = globalThis as { readonly Deno?: unknown; readonly Bun?: unknown }
  const runtime = Deno !== undefined ? 'deno' : Bun !== undefined ? 'bun' : 'node'
  return { script: process.argv[1] ?? 'dataset-balance', runtime, folder: process.cwd() }
}
