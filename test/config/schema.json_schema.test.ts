import { describe, expect, test } from 'vitest'
import { configJsonSchema } from '../../scripts/json_schemas.ts'

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

  test('allows no other key at the top', async () => {
    expect((configJsonSchema() as Schema).additionalProperties).toBe(false)
  })
})
