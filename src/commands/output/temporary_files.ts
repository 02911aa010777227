import { openSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { errorCode, InputError } from '../../config/index.ts'

/*
 * A file is first written under a temporary name that identifies its owner:
 * `.dataset-balance-<process>-<machine>-<n>.tmp`. If a run is killed, the next run that writes to the folder removes
 * its files.
 */
const NAME = /^\.dataset-balance-(\d+)-(\w+)-\d+\.tmp$/

/** How long a file can stay unchanged before its run counts as ended, if its process cannot be looked up. */
const FORSAKEN_MS = 10 * 60 * 1000

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The temporary files of this run. */
const begun = new Set<string>()

interface Begun {
  readonly path: string
  readonly descriptor: number
}

/**
 * Opens a new temporary file next to a file, to be renamed or removed. Removes the files of killed runs from the
 * folder.
 */
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
      throw new InputError(
        `Cannot write to the folder '${folder}': temporary files of earlier runs are in the way. Delete its .dataset-balance-*.tmp files.`,
      )
  }
}

/** Returns nothing if the name is taken by a file that could not be removed. */
function openNew(path: string): number | undefined {
  // Registered first, so that a signal cannot arrive in between.
  begin(path)
  try {
    return openSync(path, 'wx')
  } catch (error) {
    forget(path)
    if (errorCode(error) === 'EEXIST') return undefined
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

/** Removes a temporary file that was not renamed. */
export function endTemporary(path: string): void {
  removeIfThere(path)
  forget(path)
}

/** Removes the temporary files of an interrupted run, and lets the signal end the process. */
function removeAndEnd(signal: NodeJS.Signals): void {
  for (const path of [...begun]) endTemporary(path)
  try {
    process.kill(process.pid, signal)
  } catch {
    // Deno requires a permission for this.
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

/** The run that wrote a file, if the name is temporary. The library uses names such as `.file.process-1.tmp`. */
function ownerOf(name: string, file: string): Owner | undefined {
  if (!name.endsWith('.tmp')) return undefined
  const [, process, machine = UNKNOWN] = NAME.exec(name) ?? []
  if (process !== undefined) return { process: Number(process), machine }
  const number = name.startsWith(`.${file}.`) ? name.slice(file.length + 2, -'.tmp'.length) : ''
  const owner = /^(\d+)-\d+$/.exec(number)?.[1]
  return owner === undefined ? undefined : { process: Number(owner), machine: UNKNOWN }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // A user who can write to a folder is not always permitted to list it.
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

/** Returns nothing if the runtime does not permit the question. */
function isAlive(owner: number): boolean | undefined {
  // This run's own files are in `begun`, so this one is from an earlier process with the same number.
  if (owner === process.pid) return false
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false
    return errorCode(error) === 'EPERM' ? true : undefined
  }
}

const UNKNOWN = '0'

/** Identifies the machine and the container, because each container numbers its own processes. */
function thisMachine(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
    return `${boot}${readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '')}`
  } catch {
    // The system is not Linux, or reading is not permitted.
    return UNKNOWN
  }
}

/** Ignores errors, because they would hide the error that led here. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The error that led here is reported.
  }
}
