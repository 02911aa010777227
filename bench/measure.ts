import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Contender } from './contenders.ts'

/** One complete run of a contender. */
export interface Run {
  /** The time of the whole process, or only of the work if the contender measures its own time. */
  readonly seconds: number
  readonly mebibytes: number
  readonly counts: Readonly<Record<string, number>>
}

/** @throws {Error} If the contender fails. */
export function measure({ name, command, writes }: Contender, python: string): Run {
  if (writes !== undefined) rmSync(writes, { force: true })
  const script = join(import.meta.dirname, 'measure.py')
  const { stdout, stderr } = spawnSync(python, [script, ...command], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const answer = parsed(stdout)
  if (typeof answer['code'] !== 'number') throw new Error(`Cannot measure with ${python}: ${stderr}`)
  if (answer['code'] !== 0) throw new Error(`${name} exited with ${answer['code']}: ${stderr}`)
  const reported = parsed(String(answer['output']))
  return {
    seconds: Number(reported['seconds'] ?? answer['seconds']),
    mebibytes: Number(answer['mebibytes']),
    counts: (reported['counts'] ?? samplesBySplit(reported)) as Record<string, number>,
  }
}

/** The output of `split`: samples by class and split. */
function samplesBySplit({ names, cells }: Record<string, unknown>): Record<string, number> {
  if (!Array.isArray(names) || !Array.isArray(cells)) return {}
  const total = (place: number) => cells.reduce((sum: number, row: readonly number[]) => sum + (row[place] ?? 0), 0)
  return Object.fromEntries(names.map((name: string, place) => [name, total(place)]))
}

/** The JSON object that was printed, or an empty object if the output was something else. */
function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** Whether the package that a contender needs is installed. */
export function isInstalled({ needs }: Contender, python: string): boolean {
  if (needs === undefined) return true
  if ('python' in needs) return spawnSync(python, ['-c', `import ${needs.python}`]).status === 0
  try {
    import.meta.resolve(needs.npm)
    return true
  } catch {
    return false
  }
}
