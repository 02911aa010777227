import { describe, expect, test } from 'vitest'
import { choosePolicy, gateChanges, readingChanges } from '../../src/check/policy.ts'
import type { Base } from '../../src/check/request.ts'
import { defaultConfig, parseConfig } from '../../src/config/index.ts'
import { baseOf } from './checking.ts'

const configOf = (text: string) => parseConfig(text, { file: 'head.yml' })
const limit = (fail: number) => `thresholds: { max_imbalance_ratio: ${fail} }\n`
const policyOf = async (head: string, base: string, more: Partial<Base> = {}) =>
  choosePolicy(await configOf(head), { ...(await baseOf({ config: base, files: {} })), ...more } as Base)

describe('the policy that applies', () => {
  test('is the head’s without a base', async () => {
    const head = await configOf(limit(3))
    expect(choosePolicy(head, { kind: 'none', reason: '' })).toEqual({
      binding: head,
      boundBy: 'head',
      name: 'head.yml',
      changed: [],
    })
  })

  test('is called the defaults if there is no config file', () => {
    expect(choosePolicy(defaultConfig(), { kind: 'none', reason: '' }).name).toBe('the defaults')
  })

  test('is the base’s, so a change cannot loosen its limits', async () => {
    const { binding, boundBy, name } = await policyOf(limit(9), limit(3))
    expect({ boundBy, name }).toEqual({ boundBy: 'base', name: 'main' })
    expect(binding.thresholds).toEqual((await configOf(limit(3))).thresholds)
  })

  test('is the head’s if the base has no usable config, with the reason', async () => {
    const policy = await policyOf(limit(9), limit(3), { config: { missing: 'main has no config' } } as Partial<Base>)
    expect(policy).toMatchObject({ boundBy: 'head', note: 'main has no config', changed: [] })
  })

  test('is the head’s if the base’s config says so, and changes are reported', async () => {
    const policy = await policyOf(limit(9), `${limit(3)}report: { policy: head }\n`)
    expect(policy.boundBy).toBe('head')
    expect(policy.changed).toMatchInlineSnapshot(`
      [
        {
          "after": "9",
          "before": "3",
          "key": "thresholds.max_imbalance_ratio.fail",
        },
        {
          "after": "base",
          "before": "head",
          "key": "report.policy",
        },
      ]
    `)
    expect(policy).not.toHaveProperty('note')
  })

  test('is the base’s if only the head’s config says otherwise', async () => {
    expect((await policyOf(`${limit(9)}report: { policy: head }\n`, limit(3))).boundBy).toBe('base')
  })

  test.each([
    [
      'head.yml',
      "On main, the config of this dataset is '../b.yml'. Its thresholds, waivers and test split apply, not those of 'head.yml'.",
    ],
    [
      undefined,
      "The change removes the config '../b.yml'. Its thresholds, waivers and test split on main still apply.",
    ],
  ])('is that of another file, with a note: %s', async (file, note) => {
    const { file: _, ...head } = await configOf(limit(9))
    const config = { ...(await configOf(limit(3))), file: '../b.yml' }
    const base = { ...(await baseOf({ config: '', files: {} })), config } as Base
    expect(choosePolicy({ ...head, ...(file && { file }) }, base)).toMatchObject({ boundBy: 'base', note })
  })

  test('has no note if it is that of the same file', async () => {
    const config = await configOf(limit(3))
    const base = { ...(await baseOf({ config: '', files: {} })), config } as Base
    expect(choosePolicy(await configOf(limit(9)), base)).not.toHaveProperty('note')
  })

  test('is the head’s after a push, with the reason', async () => {
    const policy = await policyOf(limit(9), limit(3), { headBinds: 'the push is checked' } as Partial<Base>)
    expect(policy).toMatchObject({ boundBy: 'head', note: 'the push is checked' })
  })
})

describe('the settings that a change edits', () => {
  const changes = ['labels.label', 'labels', 'data.dataset_path', 'data.additional_datasets', 'data.seed'].concat(
    'thresholds.min_class_size',
    'thresholds',
    'report.comment',
  )
  const changed = changes.map((key) => ({ key, before: 'a', after: 'b' }))
  const keys = (list: typeof changed | ReturnType<typeof gateChanges>) => list.map(({ key }) => key)

  test('decide about the samples if they are of labels or of the paths', () => {
    expect(keys(readingChanges(changed))).toEqual([
      'labels.label',
      'labels',
      'data.dataset_path',
      'data.additional_datasets',
    ])
  })

  test('decide about the result if they are thresholds', () => {
    expect(keys(gateChanges(changed))).toEqual(['thresholds.min_class_size', 'thresholds'])
  })
})
