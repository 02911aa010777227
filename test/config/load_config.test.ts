import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { configText, loadConfig } from '../../src/config/load_config.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dataset-balance-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('loadConfig', () => {
  test('reads a file and names it', async () => {
    const file = join(folder, 'train.yaml')
    writeFileSync(file, 'data: { seed: 7 }\n')
    expect(await loadConfig(file)).toMatchObject({ file, data: { seed: 7 } })
  })

  test('says that there is none', async () => {
    const file = join(folder, 'nowhere.yml')
    await expect(loadConfig(file)).rejects.toMatchObject({
      name: 'InputError',
      problems: [{ file, message: 'Cannot find this config file' }],
    })
  })

  test('says that it is a folder', async () => {
    await expect(loadConfig(folder)).rejects.toThrow(/it is a folder/)
  })

  test('refuses what is not UTF-8', () => {
    expect(() => configText(Uint8Array.of(0x64, 0xff), 'a.yml')).toThrow(
      'a.yml: Cannot read the config: it is not UTF-8',
    )
  })
})
