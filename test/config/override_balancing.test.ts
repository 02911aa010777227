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
    ]).toMatchInlineSnapshot()
  })
})
