import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
export const SCRIPT = join(ROOT, 'dist/analyze_balance.js')

/** A way to start the script bundle. */
export interface Runtime {
  readonly name: string
  readonly command: string
  /** The arguments before the bundle: Deno's permissions, exactly those in the README. */
  readonly args: readonly string[]
}

const DENO_RIGHTS = ['run', '--no-prompt', '--allow-read', '--allow-write', '--allow-run=git']

/** Node 24 runs the tests and is always available. The others come from the registry, and are required if CI is set. */
export function runtimes(): readonly Runtime[] {
  const node24: Runtime = { name: 'Node 24', command: process.execPath, args: [] }
  return [
    node24,
    ...fetched('Node 20', 'node@20', 'node', []),
    ...fetched('Deno 2', 'deno@2', 'deno', DENO_RIGHTS),
    ...fetched('Bun', 'bun@1', 'bun', []),
  ]
}

function fetched(name: string, spec: string, binary: string, args: readonly string[]): Runtime[] {
  const found = spawnSync('npx', ['--yes', '--package', spec, '--', 'which', binary], { encoding: 'utf8' })
  if (found.status === 0) return [{ name, command: found.stdout.trim(), args }]
  if (process.env['CI'] !== undefined) throw new Error(`Cannot get ${spec} from the registry: ${found.stderr}`)
  console.warn(`${name} is left out: ${spec} cannot be had from the registry`)
  return []
}

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The bundle as npm installs it, so that the commands in messages are the same on every machine. */
function installedScript(): string {
  const link = join(mkdtempSync(join(tmpdir(), 'bin-')), 'dataset-balance')
  try {
    symlinkSync(SCRIPT, link)
    return link
  } catch {
    // Links require a right on Windows.
    return SCRIPT
  }
}

const INSTALLED = installedScript()

/** Runs the bundle in a folder. */
export function runScript(args: readonly string[], cwd: string, runtime?: Runtime): Outcome {
  const { command, args: before } = runtime ?? { command: process.execPath, args: [] }
  const script = runtime === undefined ? INSTALLED : SCRIPT
  const { status, stdout, stderr } = spawnSync(command, [...before, script, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { code: status, stdout, stderr }
}

export function git(cwd: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main']
  return execFileSync('git', [...who, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  })
}
