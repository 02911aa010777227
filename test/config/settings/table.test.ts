import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultConfig, InputError, overrideConfig, readYaml } from '../../../src/config/index.ts'
import { describeSettings } from '../../../src/config/settings/describe_settings.ts'
import type { Setting } from '../../../src/config/settings/kinds.ts'
import { keyOf, overridesOf, SETTINGS, thresholdNames } from '../../../src/config/settings/table.ts'
import type { ThresholdName } from '../../../src/config/settings/threshold_table.ts'
import { plainValue } from '../../../src/config/yaml/read_yaml.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** The compiler requires each name exactly once. */
const THRESHOLD_NAMES: Readonly<Record<ThresholdName, true>> = {
  max_imbalance_ratio: true,
  min_class_size: true,
  required_classes: true,
  allowed_classes: true,
  max_unlabelled: true,
  max_ratio_increase: true,
  max_class_loss: true,
  max_split_deviation: true,
  moved_between_splits: true,
  leakage: true,
  label_conflicts: true,
  max_share_change: true,
  max_drift: true,
  test_changed: true,
  existing: true,
}

test('the names of thresholds are the keys of the table', () => {
  expect(thresholdNames()).toEqual(Object.keys(THRESHOLD_NAMES))
})

test('each setting has a default that is described, or is not set', () => {
  const described = describeSettings(defaultConfig())
  expect(described.get('data.train_split')).toBe('0.7')
  for (const [block, settings] of Object.entries(SETTINGS))
    for (const [name, { initial }] of Object.entries(settings)) {
      const key = `${block}.${keyOf(name)}`
      const isSaid = [...described.keys()].some((one) => one === key || one.startsWith(`${key}.`))
      expect({ key, isSaid }).toEqual({ key, isSaid: initial !== undefined && !Array.isArray(initial) })
    }
})

test('an override belongs to a setting of the table', () => {
  for (const [, { of }] of overridesOf()) {
    const [block = '', key, half] = of.split('.')
    const settings: Readonly<Record<string, Setting>> =
      Object.entries(SETTINGS).find(([name]) => name === block)?.[1] ?? {}
    const setting = Object.entries(settings).find(([name]) => keyOf(name) === key)?.[1]
    expect({ of, isLimit: setting?.isLimit === true }).toEqual({ of, isLimit: half !== undefined })
  }
})

test('an override of each kind is read, and a wrong value is reported with its name', () => {
  const good = { seed: '7', rounding: 'joint', minClassSize: '3', requiredClasses: 'joy, calm', comment: 'never' }
  const laid = overrideConfig(defaultConfig(), good, (key) => key)
  expect(laid.data.rounding).toBe('joint')
  expect(laid.thresholds.minClassSize).toEqual({ fail: 3 })
  expect(laid.thresholds.requiredClasses).toEqual({ fail: ['joy', 'calm'] })
  for (const key of ['seed', 'rounding', 'minClassSize', 'maxImbalanceRatio', 'comment', 'trainSplit', 'splits'])
    expect(() => overrideConfig(defaultConfig(), { [key]: 'x y' }, (name) => `<${name}>`)).toThrow(
      new RegExp(`^Cannot use 'x y' for <${key}>: it must be `),
    )
  expect(() => overrideConfig(defaultConfig(), { seed: 'x' }, (name) => name)).toThrow(InputError)
})

test('each input of the table is in action.yml, where its description names the setting', async () => {
  const text = readFileSync(join(ROOT, 'action.yml'), 'utf8')
  const { inputs } = plainValue(await readYaml(text, { file: 'action.yml' })) as {
    readonly inputs: Readonly<Record<string, { readonly description: string }>>
  }
  for (const [, { input, of }] of overridesOf()) {
    if (input === undefined) continue
    const [block, key] = of.split('.')
    expect({ input, description: inputs[input]?.description }).toEqual({
      input,
      description: expect.stringContaining(`\`${block}.${key}\``),
    })
  }
})
