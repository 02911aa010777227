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

test('a large label file that does not hold a name is not read again', () => {
  expect(asked('report.md', { 'a.csv': 'x'.repeat(LARGE) })).toBe(false)
})

test('a name counts wherever it stands, whatever its case', () => {
  const before = 'x'.repeat(2 ** 20 - 4)
  expect(asked('report.md', { 'a.csv': `${before}Report.MD${'x'.repeat(LARGE)}` })).toBe(true)
  expect(asked('report.md', { 'a.csv': 'x'.repeat(LARGE), 'b.csv': 'id\nreport.md\n' })).toBe(true)
})

test('a dot is no other character', () => {
  expect(asked('report.md', { 'a.csv': `${'x'.repeat(LARGE)}reportxmd` })).toBe(false)
})

test('names that a file may write in another way, and packed files, are read again', () => {
  expect(asked('ü.md', { 'a.jsonl': 'x'.repeat(LARGE) })).toBe(true)
  expect(asked('report.md', { 'a.parquet': 'x'.repeat(LARGE) })).toBe(true)
  expect(asked('report.md', { 'a.csv': 'small' })).toBe(true)
})
