import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { configJsonSchema } from '../../scripts/json_schemas.ts'
import { configSchema } from '../../src/config/schema.ts'

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly additionalProperties?: unknown
}

function properties(schema: Schema): [string, Schema][] {
  const own = Object.entries(schema.properties ?? {})
  return [...own, ...own.flatMap(([, child]) => properties(child)), ...(schema.anyOf ?? []).flatMap(properties)]
}

describe('configJsonSchema', () => {
  test('describes every key', async () => {
    const all = properties(configJsonSchema())
    expect(all.map(([key]) => key)).toEqual(
      expect.arrayContaining([
        'data',
        'dataset_path',
        'labels',
        'group_pattern',
        'thresholds',
        'leakage',
        'report',
        'policy',
      ]),
    )
    expect(all.filter(([, { description }]) => !description).map(([key]) => key)).toEqual([])
  })

  test.each<[string, unknown, boolean]>([
    ['balancing', { target: {} }, false],
    ['balancing', { target: [] }, false],
    ['balancing', { target: { joy: 0 } }, true],
    ['balancing', { over_ratio: 0 }, false],
    ['balancing', { over_ratio: 0.1 }, true],
    ['thresholds', { leakage: { near_threshold: 0 } }, false],
    ['thresholds', { leakage: { near_threshold: 1 } }, true],
  ])('of the block %s, %j is valid where the config is: %s', (block, values, isValid) => {
    const config = { [block]: values }
    expect(new Ajv2020({ strict: false }).validate(configJsonSchema(), config)).toBe(isValid)
    expect(configSchema.safeParse(config).success).toBe(isValid)
  })

  test('allows no other key at the top', async () => {
    expect((configJsonSchema() as Schema).additionalProperties).toBe(false)
  })
})
