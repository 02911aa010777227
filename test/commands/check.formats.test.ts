import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkDataset } from '../../src/commands/check.ts'
import { jsonIn, labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'

const FILES = { 'sub/l.csv': labelsOf(30) }
const BROKEN = { quiet: true, maxImbalanceRatio: '1.5' }

test('the ending of the file or --format chooses the format, and the exit code is that of check', () =>
  inFolder(FILES, async () => {
    expect(await checkDataset('sub/l.csv', { ...BROKEN, output: 'a.sarif' })).toBe(1)
    expect(jsonIn('a.sarif')).toMatchObject({ version: '2.1.0', runs: [{ results: [{ level: 'error' }] }] })
    expect(await checkDataset('sub/l.csv', { ...BROKEN, output: 'a.XML' })).toBe(1)
    expect(readFileSync('a.XML', 'utf8')).toContain('failures="1"')
    expect(await checkDataset('sub/l.csv', { quiet: true, format: 'gitlab', output: 'gl.json' })).toBe(0)
    expect(jsonIn('gl.json')).toEqual([])
  }))

test('paths start at the root of the repository', () =>
  inFolder(FILES, async (folder) => {
    execFileSync('git', ['init', '-q'], { cwd: folder })
    process.chdir('sub')
    await checkDataset('l.csv', { ...BROKEN, format: 'gitlab', output: 'gl.json' })
    expect(jsonIn('gl.json')).toMatchObject([{ location: { path: 'sub/l.csv', lines: { begin: 1 } } }])
  }))
