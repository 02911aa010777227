import { describe, expect, test } from 'vitest'
import { DataConfig } from '../../src/config/data_config.ts'
import { decimal } from '../../src/config/settings/decimal.ts'
import { defaultConfig } from '../../src/config/settings/settings_from_written.ts'

describe('DataConfig', () => {
  test('has the keys and values of the guide', () => {
    expect({ ...new DataConfig() }).toEqual({
      dataset_path: './EMOPIA_1.0',
      additional_datasets: [],
      balance_emotions: true,
      balancing_strategy: 'oversample',
      use_stratified_split: true,
      train_split: 0.7,
      val_split: 0.15,
      test_split: 0.15,
      seed: 42,
      hash: 'md5',
      rounding: 'auto',
      frozen_splits: [],
      save_split_indices: true,
      split_indices_path: './data/split_indices.json',
    })
    expect(new DataConfig().toConfig()).toEqual(defaultConfig())
  })

  test('is converted to a config', () => {
    const config = new DataConfig({
      dataset_path: './data',
      additional_datasets: ['./a', { path: './b', labels: { label: 'mood' } }],
      balancing_strategy: 'hybrid',
      train_split: 0.8,
      val_split: 0.1,
      test_split: 0.1,
      save_split_indices: false,
    })
    expect(config.balancing_strategy).toBe('hybrid')
    expect(config.toConfig()).toMatchObject({
      data: {
        datasetPath: './data',
        additionalDatasets: [{ path: './a' }, { path: './b', labels: { label: 'mood' } }],
        trainSplit: decimal('0.8'),
      },
      report: { splits: 'off' },
    })
    expect(config.toConfig().written.has('data.train_split')).toBe(true)
  })

  test('reports all problems', () => {
    const wrong = { train_spilt: 0.8, seed: 1.5, balancing_strategy: 'hybird' }
    expect(() => new DataConfig(wrong as object)).toThrow(
      /hybird.*did you mean 'hybrid'[\s\S]*1\.5 for seed[\s\S]*'train_spilt' \(did you mean 'train_split'\?\)/,
    )
  })

  test('refuses shares that do not sum to 1', () => {
    expect(() => new DataConfig({ train_split: 0.8 })).toThrow(/is 1\.1\. Set test_split to 0\.05\.$/)
  })

  test('does not accept a dataset twice', () => {
    const datasets = { dataset_path: './a', additional_datasets: ['./b', './a'] }
    expect(() => new DataConfig(datasets)).toThrow(/'\.\/a' twice: data\.dataset_path and data\.additional_datasets\.1/)
  })

  test('does not change with the object that it was created from', () => {
    const datasets = ['./a']
    const config = new DataConfig({ additional_datasets: datasets })
    datasets.push('./b')
    expect(config.additional_datasets).toEqual(['./a'])
  })

  test('accepts a key that is set later, as in the guide', () => {
    const config = new DataConfig()
    config.use_stratified_split = false
    expect(config.use_stratified_split).toBe(false)
    expect(config.toConfig().data.useStratifiedSplit).toBe(false)
    expect(config.toConfig().written.has('data.use_stratified_split')).toBe(true)
  })

  test('accepts shares that are set one after the other, and checks their sum on use', () => {
    const config = new DataConfig()
    config.train_split = 0.8
    expect(() => config.toConfig()).toThrow(RangeError)
    config.val_split = 0.1
    config.test_split = 0.1
    expect(config.toConfig().data.trainSplit).toEqual(decimal('0.8'))
  })

  test('refuses a value of the wrong type or an impossible value when it is set', () => {
    const config = new DataConfig()
    expect(() => Object.assign(config, { seed: '42' })).toThrow(TypeError)
    expect(() => Object.assign(config, { seed: 1.5 })).toThrow(RangeError)
    expect(() => Object.assign(config, { seed: undefined })).toThrow(TypeError)
    expect(config.seed).toBe(42)
  })

  test('refuses an unknown key that is set, in sloppy mode too', () => {
    const config = new DataConfig()
    const set = new Function('config', 'config.useStratifiedSplit = true')
    expect(() => set(config)).toThrow(/Unknown key "useStratifiedSplit" \(did you mean 'use_stratified_split'\?\)/)
  })

  test.each([['./EMOPIA_1.0'], [null], [[]]])('refuses %o instead of options', (options) => {
    expect(() => new DataConfig(options as object)).toThrow(TypeError)
  })

  test('becomes its keys in JSON', () => {
    expect(new DataConfig(JSON.parse(JSON.stringify(new DataConfig({ seed: 7 }))))).toEqual(new DataConfig({ seed: 7 }))
  })
})
