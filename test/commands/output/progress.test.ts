import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { progressLine } from '../../../src/commands/output/progress.ts'

const written: string[] = []
const { stderr } = process
const before = Object.getOwnPropertyDescriptors(stderr)

beforeEach(() => {
  written.length = 0
  vi.useFakeTimers()
  const { fstatSync } = fs
  vi.spyOn(fs, 'fstatSync').mockImplementation(((descriptor: number, ...rest: unknown[]) => {
    const stats = Reflect.apply(fstatSync, fs, [descriptor, ...rest])
    return descriptor === 2 ? Object.assign(stats, { isCharacterDevice: () => true }) : stats
  }) as typeof fs.fstatSync)
  syncBuiltinESMExports()
  Object.defineProperty(stderr, 'isTTY', { value: true, configurable: true })
  Object.defineProperty(stderr, 'columns', { value: 24, configurable: true })
  vi.spyOn(stderr, 'write').mockImplementation((text) => {
    written.push(String(text).replace('\r\x1b[2K', ''))
    return true
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  for (const key of ['isTTY', 'columns'] as const) {
    const own = before[key]
    if (own === undefined) Reflect.deleteProperty(stderr, key)
    else Object.defineProperty(stderr, key, own)
  }
})

test('a run shows its task after a second, in one line, and removes it', () => {
  const { tell, clear } = progressLine({})
  tell('reading the labels of a table')
  vi.advanceTimersByTime(900)
  expect(written).toEqual([])
  vi.advanceTimersByTime(200)
  expect(written).toContain('reading the labels… ...')
  clear()
  expect(written.at(-1)).toBe('')
  const { length } = written
  vi.advanceTimersByTime(1000)
  expect(written).toHaveLength(length)
})

test('a new task is shown at once, because it can keep the clock from running, and counts are not', () => {
  const { tell, clear } = progressLine({})
  tell('comparing')
  vi.advanceTimersByTime(1100)
  tell('splitting')
  expect(written.at(-1)).toBe('splitting ...')
  tell('splitting', 1, 2000)
  expect(written.at(-1)).toBe('splitting ...')
  vi.advanceTimersByTime(100)
  tell('splitting', 2, 2000)
  expect(written.at(-1)).toMatch(/^splitting [12] of 2,/)
  clear()
})

test('nothing is shown with --quiet', () => {
  const { tell, clear } = progressLine({ quiet: true })
  tell('comparing')
  vi.advanceTimersByTime(2000)
  clear()
  expect(written).toEqual([])
})
