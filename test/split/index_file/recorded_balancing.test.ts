import { describe, expect, test } from 'vitest'
import { type BalancingSettings, decimal, defaultConfig, overrideConfig } from '../../../src/config/index.ts'
import { parseIndexFile } from '../../../src/split/index_file/parse_index_file.ts'
import {
  balancingChanges,
  balancingText,
  keepingStrategy,
  noteOnBalancing,
  readBalancing,
} from '../../../src/split/index_file/recorded_balancing.ts'

const DEFAULTS = defaultConfig().balancing

test('the defaults are not recorded', () => {
  expect(balancingText(DEFAULTS)).toBeUndefined()
})

test.each<[Partial<BalancingSettings>, string]>([
  [{ underRatio: decimal('0.80') }, '{ "under_ratio": 0.8 }'],
  [{ weights: 'power', power: decimal('0.5') }, '{ "weights": "power", "power": 0.5 }'],
  [
    {
      target: new Map([
        ['joy "x"', 9],
        ['2', 5],
        ['1', 0],
      ]),
      maxRepeat: 3,
    },
    '{ "target": { "1": 0, "2": 5, "joy \\"x\\"": 9 }, "max_repeat": 3 }',
  ],
  [{ target: ['joy', 'calm'], overRatio: decimal('1') }, '{ "target": ["calm", "joy"], "over_ratio": 1 }'],
  [
    { target: 'not majority', by: 'label_sets', beta: decimal('0.9') },
    '{ "by": "label_sets", "target": "not majority", "beta": 0.9 }',
  ],
])('%j is recorded as %s and read back', (settings, text) => {
  expect(balancingText({ ...DEFAULTS, ...settings })).toBe(text)
  const read = readBalancing(JSON.parse(text), 'oversample')
  expect(read && balancingText(read)).toBe(text)
})

test.each([
  null,
  [],
  { under_ratio: 0 },
  { over_ratio: 1.5 },
  { over_ratio: '0.5' },
  { max_repeat: 0 },
  { target: 'some' },
  { target: 'majority' },
  { target: [] },
  { target: [1] },
  { target: { joy: -1 } },
  { weights: 'cube' },
  { weights: 'power' },
  { by: 'luck' },
  { beta: 2 },
])('%j is refused', (json) => {
  expect(readBalancing(json, 'oversample')).toBeUndefined()
})

test('an index file with other settings is broken', () => {
  const config = { train_split: 0.7, val_split: 0.15, test_split: 0.15, seed: 42, rounding: 'class', group: null }
  const rules = { version: 1, generation: 1, dataset: { samples: 0, counts: {} }, cuts: [null, null] }
  const read = (balancing: object) => {
    const json = { ...rules, config: { ...config, balancing_strategy: 'undersample', balancing } }
    return parseIndexFile(new TextEncoder().encode(JSON.stringify(json)), { file: 'i.json' })
  }
  expect(read({ under_ratio: 0.8 }).config.balancing?.underRatio).toEqual(decimal('0.8'))
  expect(() => read({ under_ratio: 8 })).toThrow('its balancing is {"under_ratio":8}, not settings of balancing')
})

describe('an index file keeps its strategy and settings', () => {
  const earlier = {
    config: { strategy: 'undersample', balancing: { ...DEFAULTS, underRatio: decimal('0.8') } },
  } as const
  const kept = (overrides: Parameters<typeof overrideConfig>[1]) => {
    const { data, balancing } = keepingStrategy(overrideConfig(defaultConfig(), overrides, String), earlier)
    return [data.balancingStrategy, balancingText(balancing)]
  }

  test('without flags, and with the same strategy', () => {
    expect(kept({})).toEqual(['undersample', '{ "under_ratio": 0.8 }'])
    expect(kept({ strategy: 'undersample' })).toEqual(['undersample', '{ "under_ratio": 0.8 }'])
  })

  test('unless flags replace them', () => {
    expect(kept({ strategy: 'oversample' })).toEqual(['oversample', undefined])
    expect(kept({ maxRepeat: '2' })).toEqual(['undersample', '{ "max_repeat": 2 }'])
  })

  test('but not with a config file', () => {
    expect(keepingStrategy({ ...defaultConfig(), file: 'config.yml' }, earlier).balancing).toEqual(DEFAULTS)
  })
})

test.each([
  ['in the middle', 8, 14, '...3, "class 08": 3, "class 09": 3, "class 10": 3, "class 11...'],
  ['at the end', 28, 29, '...3, "class 28": 3, "class 29": 3 }'],
])('long settings that differ %s are shown where they differ', (_, from, to, before) => {
  const names = Array.from({ length: 30 }, (_, i) => `class ${String(i).padStart(2, '0')}`)
  const balancing = (changed: number) => ({
    ...DEFAULTS,
    target: new Map(names.map((name, i) => [name, i > from && i <= to ? changed : 3])),
  })
  const [change] = balancingChanges(
    { ...defaultConfig(), balancing: balancing(7) },
    { config: { strategy: 'oversample', ratios: [0.7, 0.15, 0.15], balancing: balancing(3) } },
  )
  expect(change?.before).toBe(before)
  expect(change?.after).not.toBe(before)
})

test('a note names the settings that change in the index file, from the old to the new value', () => {
  const ratios = [0.7, 0.15, 0.15]
  const { data, ...others } = defaultConfig()
  const config = {
    ...others,
    data: { ...data, balancingStrategy: 'hybrid' as const },
    balancing: { ...DEFAULTS, overRatio: decimal('0.9') },
  }
  const note = (balancing?: BalancingSettings) =>
    noteOnBalancing(config, { config: { strategy: 'oversample', ratios, balancing } })
  expect(note({ ...DEFAULTS, maxRepeat: 3 })).toEqual([
    {
      level: 'note',
      message:
        'The balancing settings of the index file change: balancing_strategy: oversample → hybrid, max_repeat: 3 → not set, over_ratio: not set → 0.9',
    },
  ])
  expect(noteOnBalancing(config, { config: { strategy: 'hybrid', ratios, balancing: config.balancing } })).toEqual([])
  expect(noteOnBalancing(config, undefined)).toEqual([])
})
