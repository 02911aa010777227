import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileBytes, loadConfig } from '../../src/config/index.ts'
import { folderWith } from '../support/folders.ts'

/** A file of blanks that takes no room on the disk. */
function fileOf(bytes: number): { readonly folder: string; readonly path: string } {
  const folder = folderWith({ 'a.yml': '' })
  const path = join(folder, 'a.yml')
  truncateSync(path, bytes)
  return { folder, path }
}

test('a file is read up to the size that was asked for', () => {
  const { path } = fileOf(1000)
  expect(fileBytes(path, { file: 'a.yml', maxBytes: 1000 })).toHaveLength(1000)
  expect(() => fileBytes(path, { file: 'a.yml', maxBytes: 999 })).toThrow('it has 1000 bytes, and 999 are the most')
})

test('a file of two gibibytes is refused before it is read', () => {
  const { path } = fileOf(2 ** 31)
  expect(() => fileBytes(path, { file: 'a.csv' })).toThrow('it has 2147483648 bytes, and 2147483647 are the most')
})

test('a config of more than a mebibyte is refused before it is read', async () => {
  const { path } = fileOf(2 ** 20 + 1)
  await expect(loadConfig(path)).rejects.toThrow('it has 1048577 bytes, and 1048576 are the most')
})
