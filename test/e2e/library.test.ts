import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../support/folders.ts'
import { type Runtime, runScript, runtimes } from '../support/runtimes.ts'

const ROOT = join(import.meta.dirname, '../..')
const LIBRARY = pathToFileURL(join(ROOT, 'dist/mod.js')).href
const LABELS = `id,label\n${Array.from({ length: 60 }, (_, i) => `clip-${i},${i % 3 === 0 ? 'calm' : 'joy'}\n`).join('')}`

/** Runs plain JavaScript that imports the built library. */
function run(code: string, runtime?: Runtime) {
  const folder = folderWith({
    'ds/labels.csv': LABELS,
    'run.mjs': `import * as library from ${JSON.stringify(LIBRARY)}\nconst { DataConfig, EMOPIADataset } = library\n${code}\n`,
  })
  const { command, args } = runtime ?? { command: process.execPath, args: [] }
  const { status, stdout, stderr } = spawnSync(command, [...args, 'run.mjs'], { cwd: folder, encoding: 'utf8' })
  return { folder, status, stdout: stdout.trim(), stderr }
}

const LOAD = `const config = new DataConfig({ dataset_path: './ds' })
config.use_stratified_split = true
const all = await Promise.all(['train', 'val', 'test'].map((split) => EMOPIADataset.load(config, split)))
console.log(all.map(({ length }) => length).join(' '))`

describe.each(runtimes())('the built library on $name', (runtime) => {
  test('loads a dataset and writes the index file that split writes', () => {
    const { folder, stdout, stderr } = run(LOAD, runtime)
    expect({ stdout, stderr }).toEqual({ stdout: '56 9 9', stderr: '' })
    expect(readdirSync(join(folder, 'data'))).toEqual(['split_indices.json'])
    expect(runScript(['split', './ds', '-o', 'by_command.json', '--quiet'], folder).code).toBe(0)
    expect(readFileSync(join(folder, 'data/split_indices.json'))).toEqual(readFileSync(join(folder, 'by_command.json')))
  })

  test('writes nothing if save_split_indices is false', () => {
    const { folder, status } = run(
      `await EMOPIADataset.load(new DataConfig({ dataset_path: './ds', save_split_indices: false }), 'train')`,
      runtime,
    )
    expect(status).toBe(0)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })
})

describe('the built library in plain JavaScript', () => {
  test.each([
    [
      'new library.StratifiedSplitter({ train_ratio: 0.7 })',
      /TypeError: .*"train_ratio" \(did you mean 'trainRatio'\?\)/,
    ],
    ["new library.EmotionBalancer('oversample')", /TypeError: .*options must be an object/],
    ["new library.EmotionBalancer().balance([{ label: 'joy' }])", /TypeError: .*no sample has the key "emotion"/],
    [
      "new EMOPIADataset(new DataConfig(), { split: 'val' })",
      /TypeError: .*await EMOPIADataset\.load\(config, "val"\)/,
    ],
    ['new DataConfig().train_spilt = 0.8', /TypeError: .*did you mean 'train_split'/],
  ])('refuses %s', (code, message) => {
    const { status, stderr } = run(code)
    expect(stderr).toMatch(message)
    expect(status).toBe(1)
  })

  test('has types for what can be set and what cannot be constructed', () => {
    const types = (file: string) => readFileSync(join(ROOT, 'dist/types', file), 'utf8')
    expect(types('config/data_config.d.ts')).toMatch(/^ {4}use_stratified_split: boolean;$/m)
    expect(types('library/emopia_dataset.d.ts')).toContain('private constructor();')
  })
})
