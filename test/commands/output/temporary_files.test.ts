import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { beginTemporary, endTemporary } from '../../../src/commands/output/temporary_files.ts'
import { InputError } from '../../../src/config/index.ts'
import { folderWith } from '../../support/folders.ts'

/** A process that has ended and whose number is not in use yet. */
const dead = () => spawnSync(process.execPath, ['-e', '']).pid
const MACHINE = ownMachine()

function begin(folder: string): { readonly path: string; readonly end: () => void } {
  const { path, descriptor } = beginTemporary(join(folder, 'x.json'))
  closeSync(descriptor)
  return { path, end: () => endTemporary(path) }
}

function ownMachine(): string {
  const { path, end } = begin(folderWith({}))
  end()
  return /-(\w+)-\d+\.tmp$/.exec(path)?.[1] ?? ''
}

function leave(folder: string, name: string, { minutes = 0 } = {}): string {
  const path = join(folder, name)
  writeFileSync(path, 'left')
  const then = new Date(Date.now() - minutes * 60_000)
  utimesSync(path, then, then)
  return path
}

/** Whether it still exists after the next run has written to the folder. */
function survives(path: string, folder: string): boolean {
  begin(folder).end()
  return existsSync(path)
}

describe('a temporary file', () => {
  test('cannot be created if more than a thousand folders have its names', () => {
    const folder = folderWith({})
    for (let number = 0; number <= 1001; number++)
      mkdirSync(join(folder, `.dataset-balance-${process.pid}-${MACHINE}-${number}.tmp`))
    expect(() => begin(folder)).toThrow(
      new InputError(
        `Cannot write to the folder '${folder}': temporary files of earlier runs are in the way. Delete its .dataset-balance-*.tmp files.`,
      ),
    )
  })

  test('is removed at the end, and two runs have two', () => {
    const folder = folderWith({})
    const [one, two] = [begin(folder), begin(folder)]
    expect(readdirSync(folder)).toHaveLength(2)
    one.end()
    expect(existsSync(two.path)).toBe(true)
    two.end()
    expect(readdirSync(folder)).toEqual([])
  })

  test('is created even if its name has the maximum length', () => {
    const folder = folderWith({})
    const { path, descriptor } = beginTemporary(join(folder, 'x'.repeat(255)))
    closeSync(descriptor)
    endTemporary(path)
    expect(readdirSync(folder)).toEqual([])
  })

  test('of a killed run is removed by the next run', () => {
    const folder = folderWith({})
    const left = [`.dataset-balance-${dead()}-${MACHINE}-0.tmp`, `.dataset-balance-${dead()}-0-0.tmp`]
    expect(left.map((name) => survives(leave(folder, name), folder))).toEqual([false, false])
  })

  test('of the library is also removed, for the same file. A file that only looks similar is not', () => {
    const folder = folderWith({})
    expect(survives(leave(folder, `.x.json.${dead()}.tmp`), folder)).toBe(true)
    expect(survives(leave(folder, `.x.json.${dead()}-1.tmp`), folder)).toBe(false)
    expect(survives(leave(folder, `.other.json.${dead()}.tmp`), folder)).toBe(true)
  })

  test('of an earlier process with the same number is no obstacle and is removed', () => {
    const folder = folderWith({})
    const left = [0, 1].map((n) => leave(folder, `.dataset-balance-${process.pid}-${MACHINE}-${n}.tmp`))
    left.push(leave(folder, `.x.json.${process.pid}-7.tmp`))
    begin(folder).end()
    expect(left.filter((path) => existsSync(path))).toEqual([])
  })

  test('of a running process is kept, however old it is', () => {
    const folder = folderWith({})
    const name = `.dataset-balance-${process.ppid}-${MACHINE}-0.tmp`
    expect(survives(leave(folder, name, { minutes: 600 }), folder)).toBe(true)
  })

  test('of another machine is kept as long as its run can be active', () => {
    const folder = folderWith({})
    const name = `.dataset-balance-${dead()}-otherMachine-0.tmp`
    expect(survives(leave(folder, name, { minutes: 5 }), folder)).toBe(MACHINE !== '0')
    expect(survives(leave(folder, name, { minutes: 15 }), folder)).toBe(false)
  })

  test.each([
    'x.tmp',
    '.x.tmp',
    '.x.json.tmp',
    '.x.json.1a.tmp',
    '.dataset-balance-1.tmp',
    'dataset-balance-1-0-0.tmp',
  ])('is not a file that another program names %s', (name) => {
    const folder = folderWith({})
    expect(survives(leave(folder, name, { minutes: 600 }), folder)).toBe(true)
  })
})
