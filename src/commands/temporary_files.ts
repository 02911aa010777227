import { openSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../config/index.ts'
import { codeOf } from './system_error.ts'

/*
 * A file is written under a temporary name first, which says whose it is: `.dataset-balance-<process>-<machine>-<n>.tmp`.
 * What a killed run left behind is removed by the next one that writes into the folder.
 */
const NAME = /^\.dataset-balance-(\d+)-(\w+)-\d+\.tmp$/

/** How long a run whose process cannot be looked for is believed to be at work on a file that it does not write to. */
const FORSAKEN_MS = 10 * 60 * 1000

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Those of this run. */
const begun = new Set<string>()

interface Begun {
  readonly path: string
  readonly descriptor: number
}

/** Opens a new file in a file's folder, to be renamed or to be ended. Removes what killed runs left there. */
export function beginTemporary(file: string): Begun {
  const folder = dirname(file)
  removeLeftovers(folder, basename(file))
  const front = `.dataset-balance-${process.pid}-${thisMachine()}`
  for (let number = 0; ; number++) {
    const path = join(folder, `${front}-${number}.tmp`)
    if (begun.has(path)) continue
    const descriptor = openNew(path)
    if (descriptor !== undefined) return { path, descriptor }
    if (number > 1000)
      throw new InputError(`Cannot write into "${folder}": temporary files of earlier runs are in the way`)
  }
}

/** None where the name is taken by somebody whose file could not be removed. */
function openNew(path: string): number | undefined {
  // First, so that no signal comes between.
  begin(path)
  try {
    return openSync(path, 'wx')
  } catch (error) {
    forget(path)
    if (codeOf(error) === 'EEXIST') return undefined
    throw error
  }
}

function begin(path: string): void {
  if (begun.size === 0) for (const signal of SIGNALS) process.on(signal, removeAndEnd)
  begun.add(path)
}

function forget(path: string): void {
  begun.delete(path)
  if (begun.size === 0) for (const signal of SIGNALS) process.off(signal, removeAndEnd)
}

/** Removes it, where it was not renamed. */
export function endTemporary(path: string): void {
  removeIfThere(path)
  forget(path)
}

/** An interrupted run leaves nothing behind, and ends as one that was interrupted. */
function removeAndEnd(signal: NodeJS.Signals): void {
  for (const path of [...begun]) endTemporary(path)
  try {
    process.kill(process.pid, signal)
  } catch {
    // Deno asks a permission for that.
    process.exit(signal === 'SIGINT' ? 130 : signal === 'SIGHUP' ? 129 : 143)
  }
}

function removeLeftovers(folder: string, file: string): void {
  for (const name of namesIn(folder)) {
    const owner = ownerOf(name, file)
    if (owner === undefined) continue
    const path = join(folder, name)
    if (!begun.has(path) && isForsaken(path, owner)) removeIfThere(path)
  }
}

interface Owner {
  readonly process: number
  readonly machine: string
}

/** Who wrote under a name; none where it is no temporary name. Version 1.0 wrote `.file.process.tmp`. */
function ownerOf(name: string, file: string): Owner | undefined {
  if (!name.endsWith('.tmp')) return undefined
  const [, process, machine = UNKNOWN] = NAME.exec(name) ?? []
  if (process !== undefined) return { process: Number(process), machine }
  const number = name.startsWith(`.${file}.`) ? name.slice(file.length + 2, -'.tmp'.length) : ''
  return /^\d+$/.test(number) ? { process: Number(number), machine: UNKNOWN } : undefined
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Whoever may write into a folder need not be allowed to list it.
    return []
  }
}

function isForsaken(path: string, { process, machine }: Owner): boolean {
  const here = thisMachine()
  const alive = [here, UNKNOWN].includes(machine) || here === UNKNOWN ? isAlive(process) : undefined
  if (alive !== undefined) return !alive
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  return modified !== undefined && Date.now() - modified > FORSAKEN_MS
}

/** None where it may not be asked. */
function isAlive(owner: number): boolean | undefined {
  // This run's own are known, so that an earlier process had the same number.
  if (owner === process.pid) return false
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
    return codeOf(error) === 'EPERM' ? true : undefined
  }
}

const UNKNOWN = '0'

/** Which machine, and which container of it, numbers the processes. */
function thisMachine(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
    return `${boot}${readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '')}`
  } catch {
    // Not Linux, or not permitted.
    return UNKNOWN
  }
}

/** What this throws would hide why there is something to remove. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The error that led here is told.
  }
}
