import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/config/problems/errors.ts'
import { changedSettings } from '../../src/config/settings/changed_settings.ts'
import { compareDecimals, decimal, sum } from '../../src/config/settings/decimal.ts'
import type { Config } from '../../src/config/settings/settings.ts'
import { parse } from './problems.ts'

const KEYS = {
  data: ['dataset_path', 'additional_datasets', 'train_split', 'val_split', 'seed', 'rounding', 'seedd', '__proto__'],
  labels: ['file', 'columns', 'label', 'pattern', 'map', 'one_hot', 'ignore', 'constructor'],
  thresholds: ['max_imbalance_ratio', 'min_class_size', 'required_classes', 'max_unlabelled', 'leakage', 'existing'],
  report: ['comment', 'splits', 'policy', 'toString'],
}

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('off', 'warn', 'fail', '2%', 0.5, 2, 10, ['joy'], { warn: 1, fail: 2 }, { fail: 3 }, '(?<label>.)'),
)
const blocks = fc.record(
  Object.fromEntries(
    Object.entries(KEYS).map(([block, keys]) => [
      block,
      fc.oneof({ weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 2 }) }, value),
    ]),
  ),
  { requiredKeys: [] },
)

async function configOrProblems(text: string): Promise<Config | InputError> {
  return parse(text).catch((error: unknown) => {
    if (error instanceof InputError) return error
    throw error
  })
}

describe('for any content of a config', () => {
  test('the result is a config that follows the rules, or problems with their places', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (config) => {
        const result = await configOrProblems(JSON.stringify(config))
        if (result instanceof InputError) {
          expect(result.problems.length).toBeGreaterThan(0)
          for (const problem of result.problems) {
            expect(problem).toMatchObject({ line: expect.any(Number), column: expect.any(Number) })
          }
        } else {
          const { trainSplit, valSplit, testSplit } = result.data
          expect(compareDecimals(sum([trainSplit, valSplit, testSplit]), decimal('1'))).toBe(0)
          expect(changedSettings(result, result)).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('no text causes a crash', async () => {
    const pieces = fc.constantFrom(
      'data',
      ':',
      ' ',
      '\n',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '!!x ',
      '"',
      "'",
      '|',
      '? ',
      '---',
      '\t',
      '#',
      'seed',
      '1',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
        const result = await configOrProblems(parts.join(''))
        expect(result instanceof InputError || result.data !== undefined).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
