import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DataConfig } from '../../src/config/data_config.ts'
import { configText, loadConfig } from '../../src/config/load_config.ts'
import { parseConfig } from '../../src/config/parse_config.ts'
import { defaultConfig } from '../../src/config/settings/settings_from_written.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dataset-balance-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('loadConfig', () => {
  test('reads a file and records its name', async () => {
    const file = join(folder, 'train.yaml')
    writeFileSync(file, 'data: { seed: 7 }\n')
    expect(await loadConfig(file)).toMatchObject({ file, data: { seed: 7 } })
  })

  test('reports a missing file', async () => {
    const file = join(folder, 'nowhere.yml')
    await expect(loadConfig(file)).rejects.toMatchObject({
      name: 'InputError',
      problems: [{ file, message: 'Cannot find this config file' }],
    })
  })

  test('reports a folder', async () => {
    await expect(loadConfig(folder)).rejects.toThrow(/it is a folder/)
  })

  test('refuses a file that is not UTF-8', () => {
    expect(() => configText(Uint8Array.of(0x64, 0xff), 'a.yml')).toThrow(
      'a.yml: Cannot read the config: it is not UTF-8. Save the file as UTF-8.',
    )
  })

  test('returns a config that JSON can represent', async () => {
    const file = join(folder, 'train.yaml')
    writeFileSync(
      file,
      "data: { train_split: 0.70 }\nlabels: { map: { '1': joy } }\nthresholds: { max_unlabelled: '2.5%' }\n",
    )
    expect(JSON.parse(JSON.stringify(await loadConfig(file)))).toMatchObject({
      data: { trainSplit: 0.7, valSplit: 0.15 },
      labels: { map: { 1: 'joy' } },
      thresholds: { maxImbalanceRatio: { warn: 2, fail: 5 }, maxUnlabelled: { fail: { percent: 2.5 } } },
      written: ['data.train_split', 'labels.map', 'thresholds.max_unlabelled'],
    })
  })

  test('refuses to set a key of the file on the config', async () => {
    const file = join(folder, 'train.yaml')
    writeFileSync(file, 'data: { seed: 7 }\n')
    for (const config of [await loadConfig(file), await parseConfig('', { file }), defaultConfig()]) {
      const way = 'new DataConfig({ use_stratified_split: false })'
      expect(() => Object.assign(config, { use_stratified_split: false })).toThrow(way)
      expect(() => Object.assign(config.data, { use_stratified_split: false })).toThrow(way)
      expect(() => Object.assign(config, { seed: 7 })).toThrow('new DataConfig({ seed: 7 })')
    }
  })

  test('refuses every key of the file in sloppy mode, too', () => {
    const set = new Function('config', 'key', 'config[key] = 1')
    for (const key of Object.keys(new DataConfig())) expect(() => set(defaultConfig(), key), key).toThrow(TypeError)
  })

  test('allows settings to be set by their own names', () => {
    const config = Object.assign(defaultConfig().data, { useStratifiedSplit: false, seed: 7 })
    expect(config).toMatchObject({ useStratifiedSplit: false, seed: 7 })
  })

  test.each([[undefined], [{}], [new URL('file:///a.yml')]])('refuses %o instead of a path', async (path) => {
    await expect(loadConfig(path as unknown as string)).rejects.toThrow(TypeError)
  })
})

test('a config of more than a mebibyte is not read', async () => {
  const file = join(folder, 'large.yml')
  writeFileSync(file, `# ${'x'.repeat(1024 * 1024)}\n`)
  await expect(loadConfig(file)).rejects.toThrow(
    'Cannot read this file: it has 1,048,579 bytes, and the limit is 1,048,576 bytes',
  )
})
