import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/config/problems/errors.ts'
import { decimal } from '../../src/config/settings/decimal.ts'
import { parse } from './problems.ts'

async function problems(yaml: string): Promise<readonly string[]> {
  try {
    await parse(yaml)
  } catch (error) {
    if (error instanceof InputError)
      return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
    throw error
  }
  return []
}

describe('the block balancing', () => {
  test('is read exactly, with names as they are written', async () => {
    const { data, balancing } = await parse(
      'data: { balancing_strategy: hybrid }\nbalancing: { strategy: oversample, target: { joy: 200, 0.0: 3 }, over_ratio: 0.50, max_repeat: 3 }',
    )
    expect(data.balancingStrategy).toBe('oversample')
    expect(balancing).toEqual({
      by: 'rare_labels',
      target: new Map([
        ['joy', 200],
        ['0.0', 3],
      ]),
      overRatio: decimal('0.5'),
      maxRepeat: 3,
      weights: 'inverse',
      beta: decimal('0.999'),
    })
    expect(JSON.parse(JSON.stringify(balancing))).toMatchObject({ target: { joy: 200 }, over_ratio: undefined })
  })

  test('a list of classes, and a formula that follows from its parameter', async () => {
    expect((await parse('balancing: { target: [joy, 1] }')).balancing.target).toEqual(['joy', '1'])
    expect((await parse('balancing: { power: 0.25 }')).balancing).toMatchObject({ weights: 'power' })
    expect((await parse('balancing: { beta: 0.99 }')).balancing).toMatchObject({ weights: 'effective' })
    expect((await parse('balancing: {}')).balancing).toMatchObject({ weights: 'inverse' })
  })

  test('wrong values are errors with their place', async () => {
    expect(
      await problems(
        [
          'balancing:',
          '  strategy: over',
          '  target: joy',
          '  over_ratio: 0',
          '  under_ratio: 1.5',
          '  max_repeat: 0',
          '  weights: log',
          '  power: 2',
          '  beta: a',
          '  over: 1',
        ].join('\n'),
      ),
    ).toMatchInlineSnapshot()
    expect(await problems('balancing:\n  target:\n    joy: 1.5')).toMatchInlineSnapshot()
  })

  test('settings that contradict each other are errors with their place', async () => {
    expect([
      await problems('balancing:\n  target: majority'),
      await problems('balancing:\n  strategy: hybrid\n  target: all'),
      await problems('balancing:\n  weights: power'),
      await problems('balancing:\n  weights: sqrt\n  power: 0.5\n  beta: 0.9'),
    ]).toMatchInlineSnapshot()
  })
})
