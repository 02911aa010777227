import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { beginTemporary, endTemporary } from '../../../src/commands/output/temporary_files.ts'
import { folderWith } from '../../support/folders.ts'

/** A process that has ended, and whose number nobody has yet. */
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

/** Whether it is still there when the next run has written into the folder. */
function survives(path: string, folder: string): boolean {
  begin(folder).end()
  return existsSync(path)
}

describe('a temporary file', () => {
  test('is gone at the end, and two at once are two', () => {
    const folder = folderWith({})
    const [one, two] = [begin(folder), begin(folder)]
    expect(readdirSync(folder)).toHaveLength(2)
    one.end()
    expect(existsSync(two.path)).toBe(true)
    two.end()
    expect(readdirSync(folder)).toEqual([])
  })

  test('of a name that is as long as names can be is begun', () => {
    const folder = folderWith({})
    const { path, descriptor } = beginTemporary(join(folder, 'x'.repeat(255)))
    closeSync(descriptor)
    endTemporary(path)
    expect(readdirSync(folder)).toEqual([])
  })

  test('of a run that was killed is removed by the next one', () => {
    const folder = folderWith({})
    const left = [`.dataset-balance-${dead()}-${MACHINE}-0.tmp`, `.dataset-balance-${dead()}-0-0.tmp`]
    expect(left.map((name) => survives(leave(folder, name), folder))).toEqual([false, false])
  })

  test('of version 1.0 is removed too, for the same file', () => {
    const folder = folderWith({})
    expect(survives(leave(folder, `.x.json.${dead()}.tmp`), folder)).toBe(false)
    expect(survives(leave(folder, `.other.json.${dead()}.tmp`), folder)).toBe(true)
  })

  test('of an earlier process with the number of this one is no hindrance, and removed', () => {
    const folder = folderWith({})
    const left = [0, 1].map((n) => leave(folder, `.dataset-balance-${process.pid}-${MACHINE}-${n}.tmp`))
    left.push(leave(folder, `.x.json.${process.pid}.tmp`))
    begin(folder).end()
    expect(left.filter((path) => existsSync(path))).toEqual([])
  })

  test('of a run that is alive stays, however old it is', () => {
    const folder = folderWith({})
    const name = `.dataset-balance-${process.ppid}-${MACHINE}-0.tmp`
    expect(survives(leave(folder, name, { minutes: 600 }), folder)).toBe(true)
  })

  test('of another machine stays as long as its run may be at work', () => {
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
  ])('is not what somebody else calls %s', (name) => {
    const folder = folderWith({})
    expect(survives(leave(folder, name, { minutes: 600 }), folder)).toBe(true)
  })
})
