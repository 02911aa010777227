import { describe, expect, test } from 'vitest'
import { type Overrides, overrideConfig } from '../../src/config/override_config.ts'
import { InputError } from '../../src/config/problems/errors.ts'
import { decimal } from '../../src/config/settings/decimal.ts'
import { defaultConfig } from '../../src/config/settings/settings_from_written.ts'
import { parse } from './problems.ts'

const nameOf = (key: string) => `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

async function balancing(overrides: Overrides, config?: string) {
  const before = config === undefined ? defaultConfig() : await parse(config)
  return overrideConfig(before, overrides, nameOf).balancing
}

async function problems(overrides: Overrides, config?: string): Promise<readonly string[]> {
  try {
    await balancing(overrides, config)
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ message }) => message)
    throw error
  }
  return []
}

describe('flags of balancing', () => {
  test('set ratios, the limit on copies and weights', async () => {
    expect(await balancing({ overRatio: '0.5', underRatio: '.8', maxRepeat: '3', weights: 'sqrt' })).toMatchObject({
      overRatio: decimal('0.5'),
      underRatio: decimal('0.8'),
      maxRepeat: 3,
      weights: 'sqrt',
    })
  })

  test('a target is a word, sizes or classes', async () => {
    expect((await balancing({ target: 'not majority' })).target).toBe('not majority')
    expect((await balancing({ target: 'joy=200\n a=b = 5' })).target).toEqual(
      new Map([
        ['joy', 200],
        ['a=b', 5],
      ]),
    )
    expect((await balancing({ target: 'joy\ncalm' })).target).toEqual(['joy', 'calm'])
    expect((await balancing({ target: '"lead "=12\nx=3=9' })).target).toEqual(
      new Map([
        ['lead ', 12],
        ['x=3', 9],
      ]),
    )
    expect((await balancing({ target: '"x=3"\n"lead "' })).target).toEqual(['x=3', 'lead '])
  })

  test('a target of the config has its place, which a flag drops', async () => {
    const config = 'balancing:\n  target: { joy: 5 }\n'
    expect((await balancing({}, config)).targetPlace).toMatchObject({ line: 2, column: 3 })
    expect(await balancing({ target: 'joy=9' }, config)).not.toHaveProperty('targetPlace')
    expect(await balancing({ overRatio: '0.5' }, config)).toHaveProperty('targetPlace')
  })

  test('power and beta imply their formula, and replace that of the config', async () => {
    expect(await balancing({ power: '0.3' }, 'balancing: { weights: sqrt }')).toMatchObject({
      weights: 'power',
      power: decimal('0.3'),
    })
    expect(await balancing({ beta: '0.9' })).toMatchObject({ weights: 'effective', beta: decimal('0.9') })
    const { power, weights, beta } = await balancing({ weights: 'inverse' }, 'balancing: { power: 0.3 }')
    expect({ power, weights, beta }).toEqual({ power: undefined, weights: 'inverse', beta: decimal('0.999') })
  })

  test('a class can have only one size', async () => {
    expect(await problems({ target: 'joy=200\njoy=300' })).toEqual([
      expect.stringContaining(
        "Cannot use 'joy=200, joy=300' for --target: it must be a class with its size, such as joy=200 (each class once)",
      ),
    ])
  })

  test('that are wrong or contradict each other are refused in terms of flags', async () => {
    expect([
      await problems({ overRatio: '0' }),
      await problems({ maxRepeat: '0' }),
      await problems({ target: 'joy=x' }),
      await problems({ target: 'joy=1\ncalm' }),
      await problems({ weights: 'sqr' }),
      await problems({ weights: 'power' }),
      await problems({ weights: 'sqrt', power: '0.5' }),
      await problems({ target: 'majority' }),
      await problems({ strategy: 'undersample' }, 'balancing: { target: minority }'),
    ]).toMatchInlineSnapshot(`
      [
        [
          "Cannot use '0' for --over-ratio: it must be a number greater than 0 and at most 1, such as 0.7",
        ],
        [
          "Cannot use '0' for --max-repeat: it must be a whole number of at least 1, such as 3",
        ],
        [
          "Cannot use 'joy=x' for --target: it must be a class with its size, such as joy=200 (each class once), the name of a class, or auto, minority, not minority, majority, not majority or all",
        ],
        [
          "Cannot use 'joy=1, calm' for --target: it must be a class with its size, such as joy=200 (each class once), the name of a class, or auto, minority, not minority, majority, not majority or all",
        ],
        [
          "Cannot use 'sqr' for --weights (did you mean 'sqrt'?): it must be inverse, sqrt, power or effective",
        ],
        [
          "Cannot use --weights power without an exponent. Set --power, such as 0.5.",
        ],
        [
          "Cannot use --power with --weights sqrt, which does not use it. Set --weights to power, or delete --power.",
        ],
        [
          "Cannot use --target majority with oversample. Use auto, minority, not minority, not majority or all.",
        ],
        [
          "Cannot use balancing.target: minority with undersample. Use auto, not minority, majority, not majority or all.",
        ],
      ]
    `)
  })
})
