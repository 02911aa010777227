import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { DataConfig } from '../../src/config/data_config.ts'
import type { SplitName } from '../../src/config/index.ts'
import { InputError } from '../../src/config/problems/errors.ts'
import type { Config } from '../../src/config/settings/settings.ts'
import { EMOPIADataset } from '../../src/library/emopia_dataset.ts'
import { parseIndexFile } from '../../src/split/index_file/parse_index_file.ts'
import { folderWith } from '../support/folders.ts'

const home = process.cwd()
const folders: string[] = []
afterEach(() => {
  process.chdir(home)
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const rows = (count: number) => Array.from({ length: count }, (_, i) => `clip-${i},${i % 3 === 0 ? 'calm' : 'joy'}`)

/** A dataset in the working directory. */
function dataset(count = 60): { readonly folder: string; readonly config: DataConfig; readonly index: string } {
  const folder = folderWith({ 'ds/labels.csv': ['id,label', ...rows(count), ''].join('\n') })
  folders.push(folder)
  process.chdir(folder)
  const index = join(folder, 'data/split_indices.json')
  return {
    folder,
    index,
    config: new DataConfig({ dataset_path: './ds', split_indices_path: 'data/split_indices.json' }),
  }
}

const PlainDataset = EMOPIADataset as unknown as new (...given: readonly unknown[]) => EMOPIADataset

describe('new EMOPIADataset()', () => {
  it.each([
    [[new DataConfig(), { split: 'val' }], 'val'],
    [[new DataConfig(), 'test'], 'test'],
    [[new DataConfig()], 'train'],
  ])('names the line to write', (given, split) => {
    expect(() => new PlainDataset(...given)).toThrow(
      `Cannot create an EMOPIADataset with \`new\`: the labels must be read from disk. Use \`const dataset = await EMOPIADataset.load(config, "${split}")\``,
    )
  })
})

describe('EMOPIADataset.load()', () => {
  it.each([
    [{ seed: 7 }, 'seed'],
    [{ train_split: 0.8, val_split: 0.1, test_split: 0.1 }, 'train_split'],
    [{ use_stratified_split: false }, 'use_stratified_split'],
  ])('refuses an index file that was made with other settings than %j', async (settings, key) => {
    const { config } = dataset()
    await EMOPIADataset.load(config, 'train')
    const other = new DataConfig({ dataset_path: './ds', split_indices_path: 'data/split_indices.json', ...settings })
    await expect(EMOPIADataset.load(other, 'train')).rejects.toThrow(
      new InputError(
        `Cannot use 'data/split_indices.json': it was created with a different ${key}. Restore the setting, or run \`split --rebalance\``,
      ),
    )
  })

  it('writes the index file that its samples come from', async () => {
    const { config, index } = dataset()
    const val = await EMOPIADataset.load(config, 'val')
    const file = parseIndexFile(readFileSync(index), { file: index })
    expect(file.kind === 'list' && Array.from(file.positions[1] ?? [])).toEqual(val.samples.map((one) => one.index))
  })

  it('does not change an index file that is up to date', async () => {
    const { config, index } = dataset()
    await EMOPIADataset.load(config, 'train')
    utimesSync(index, 1, 1)
    await EMOPIADataset.load(config, 'test')
    expect(statSync(index).mtimeMs).toBe(1000)
  })

  it('adds new samples to the index file, and moves none', async () => {
    const { config, folder, index } = dataset()
    const before = await EMOPIADataset.load(config, 'test')
    writeFileSync(join(folder, 'ds/labels.csv'), ['id,label', ...rows(90), ''].join('\n'))
    const after = await EMOPIADataset.load(config, 'test')
    expect(after.samples.map(({ id }) => id)).toEqual(expect.arrayContaining(before.samples.map(({ id }) => id)))
    expect(JSON.parse(readFileSync(index, 'utf8')).dataset.samples).toBe(90)
  })

  it('loads all splits at the same time and leaves no other file next to the index file', async () => {
    const { config, folder } = dataset()
    const all = (['train', 'val', 'test'] as const).map((split) => EMOPIADataset.load(config, split))
    expect((await Promise.all(all)).map(({ length }) => length)).toEqual([56, 9, 9])
    expect(readdirSync(join(folder, 'data'))).toEqual(['split_indices.json'])
  })

  it('writes nothing if save_split_indices is false', async () => {
    const { config, index } = dataset()
    config.save_split_indices = false
    await EMOPIADataset.load(config, 'train')
    expect(existsSync(index)).toBe(false)
  })

  it('never replaces a file that is not an index file', async () => {
    const { config, folder, index } = dataset()
    mkdirSync(join(folder, 'data'))
    writeFileSync(index, '{"mine": true}')
    await expect(EMOPIADataset.load(config, 'train')).rejects.toThrow(InputError)
    expect(readFileSync(index, 'utf8')).toBe('{"mine": true}')
  })

  it('never writes through a symbolic link', async () => {
    const { config, folder, index } = dataset()
    mkdirSync(join(folder, 'data'))
    symlinkSync(join(folder, 'elsewhere.json'), index)
    await expect(EMOPIADataset.load(config, 'train')).rejects.toThrow(/symbolic link/)
    expect(existsSync(join(folder, 'elsewhere.json'))).toBe(false)
  })

  it('never writes below a folder that is a symbolic link', async () => {
    const { config, folder } = dataset()
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'data'))
    await expect(EMOPIADataset.load(config, 'train')).rejects.toThrow(
      "Cannot write 'data/split_indices.json': 'data' is a symbolic link",
    )
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  })

  it('says how to fix an index file that cannot be written', async () => {
    const { config } = dataset()
    config.split_indices_path = 'ds/labels.csv/split_indices.json'
    await expect(EMOPIADataset.load(config, 'train')).rejects.toThrow(
      /^Cannot write 'ds\/labels\.csv\/split_indices\.json': .+\. To write no index file, set `save_split_indices: false`$/,
    )
  })

  it('splits without regard to the classes if use_stratified_split is set to false', async () => {
    const { config } = dataset()
    config.save_split_indices = false
    const stratified = await EMOPIADataset.load(config, 'val')
    config.use_stratified_split = false
    const plain = await EMOPIADataset.load(config, 'val')
    expect(plain.samples).not.toEqual(stratified.samples)
  })

  it.each([
    ['a plain object', { dataset_path: './ds' }, /\. Create one from it: new DataConfig/],
    ['a promise', Promise.resolve(new DataConfig()), /\. Await it first\.$/],
    ['nothing', undefined, /config must be a DataConfig.*current value is undefined/],
  ])('refuses %s instead of a config', async (_, config, message) => {
    await expect(EMOPIADataset.load(config as unknown as Config, 'train')).rejects.toThrow(message)
  })

  it.each([
    ['validation', RangeError],
    [undefined, TypeError],
    [{ split: 'train' }, TypeError],
  ])('refuses the split %o', async (split, kind) => {
    await expect(EMOPIADataset.load(new DataConfig(), split as SplitName)).rejects.toThrow(kind)
  })
})
