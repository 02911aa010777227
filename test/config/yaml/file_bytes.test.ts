import fs, { truncateSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { fileBytes, InputError, loadConfig } from '../../../src/config/index.ts'
import { folderWith } from '../../support/folders.ts'

/** A file of null bytes that takes up no space on the disk. */
function fileOf(bytes: number): { readonly folder: string; readonly path: string } {
  const folder = folderWith({ 'a.yml': '' })
  const path = join(folder, 'a.yml')
  truncateSync(path, bytes)
  return { folder, path }
}

test('a file is read up to the requested size', () => {
  const { path } = fileOf(1000)
  expect(fileBytes(path, { file: 'a.yml', maxBytes: 1000 })).toHaveLength(1000)
  expect(() => fileBytes(path, { file: 'a.yml', maxBytes: 999 })).toThrow(
    'a.yml: Cannot read this file: it has 1,000 bytes, and the limit is 999 bytes',
  )
})

test('a file that becomes shorter while it is read is one error', () => {
  const { path } = fileOf(1000)
  const { readSync } = fs
  vi.spyOn(fs, 'readSync').mockImplementationOnce(() => 0)
  syncBuiltinESMExports()
  try {
    expect(() => fileBytes(path, { file: 'a.yml' })).toThrow(
      new InputError('Cannot read this file: its size changes while it is read', { file: 'a.yml' }),
    )
  } finally {
    fs.readSync = readSync
    syncBuiltinESMExports()
  }
})

test('a file of two gibibytes is refused before it is read', () => {
  const { path } = fileOf(2 ** 31)
  expect(() => fileBytes(path, { file: 'a.csv' })).toThrow(
    'it has 2,147,483,648 bytes, and the limit is 2,147,483,647 bytes',
  )
})

test('a config of more than a mebibyte is refused before it is read', async () => {
  const { path } = fileOf(2 ** 20 + 1)
  await expect(loadConfig(path)).rejects.toThrow('it has 1,048,577 bytes, and the limit is 1,048,576 bytes')
})
