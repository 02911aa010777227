import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mayBeMentioned, noReadFiles } from '../../../src/commands/input/read_files.ts'
import { folderWith } from '../../support/folders.ts'

const LARGE = 9 * 1024 * 1024

/** Whether label files of a folder may mention a name. */
function asked(name: string, files: Readonly<Record<string, string>>): boolean {
  const folder = folderWith(files)
  const reads = noReadFiles()
  for (const file of Object.keys(files)) reads.note(join(folder, file))
  return mayBeMentioned(reads, name)
}

test('a large label file that does not contain a name is not read again', () => {
  expect(asked('report.md', { 'a.csv': 'x'.repeat(LARGE) })).toBe(false)
})

test('a name is found anywhere, in any case', () => {
  const before = 'x'.repeat(2 ** 20 - 4)
  expect(asked('report.md', { 'a.csv': `${before}Report.MD${'x'.repeat(LARGE)}` })).toBe(true)
  expect(asked('report.md', { 'a.csv': 'x'.repeat(LARGE), 'b.csv': 'id\nreport.md\n' })).toBe(true)
})

test('a dot does not match any other character', () => {
  expect(asked('report.md', { 'a.csv': `${'x'.repeat(LARGE)}reportxmd` })).toBe(false)
})

test('compressed files, and names that a file can write differently, are read again', () => {
  expect(asked('ü.md', { 'a.jsonl': 'x'.repeat(LARGE) })).toBe(true)
  expect(asked('report.md', { 'a.parquet': 'x'.repeat(LARGE) })).toBe(true)
  expect(asked('report.md', { 'a.csv': 'small' })).toBe(true)
})
