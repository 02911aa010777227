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
      targetPlace: { file: '.github/dataset-balance.yml', line: 2, column: 36 },
      overRatio: decimal('0.5'),
      maxRepeat: 3,
      weights: 'inverse',
      beta: decimal('0.999'),
    })
    expect(JSON.parse(JSON.stringify(balancing))).toMatchObject({ target: { joy: 200 } })
  })

  test('a list of classes, and a formula that follows from its parameter', async () => {
    expect((await parse('balancing: { target: [joy, 1] }')).balancing.target).toEqual(['joy', '1'])
    expect((await parse('balancing: { power: 0.25 }')).balancing).toMatchObject({ weights: 'power' })
    expect((await parse('balancing: { beta: 0.99 }')).balancing).toMatchObject({ weights: 'effective' })
    expect((await parse('balancing: {}')).balancing).toMatchObject({ weights: 'inverse' })
  })

  test('a target has at least one class', async () => {
    expect(await problems('balancing: { target: {} }')).toEqual([
      '1:14 Cannot use a mapping for balancing.target: it must be the size of at least one class, such as { joy: 200 }',
    ])
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
    ).toMatchInlineSnapshot(`
      [
        "2:3 Cannot use the text 'over' for balancing.strategy: it must be oversample, undersample, hybrid or weighted",
        "3:3 Cannot use the text 'joy' for balancing.target: it must be the sizes of classes, such as { joy: 200 }, a list of classes, or 'auto', 'minority', 'not minority', 'majority', 'not majority' or 'all'",
        "4:3 Cannot use 0 for balancing.over_ratio: it must be a number greater than 0 and at most 1, such as 0.7",
        "5:3 Cannot use 1.5 for balancing.under_ratio: it must be a number greater than 0 and at most 1, such as 0.7",
        "6:3 Cannot use 0 for balancing.max_repeat: it must be a whole number of at least 1, such as 3",
        "7:3 Cannot use the text 'log' for balancing.weights: it must be inverse, sqrt, power or effective",
        "8:3 Cannot use 2 for balancing.power: it must be a number from 0 to 1",
        "9:3 Cannot use the text 'a' for balancing.beta: it must be a number from 0 to 1",
        "10:3 Unknown key 'over' in balancing (did you mean 'power'?): the allowed keys are strategy, target, over_ratio, under_ratio, max_repeat, weights, power, beta and by",
      ]
    `)
    expect(await problems('balancing:\n  target:\n    joy: 1.5')).toMatchInlineSnapshot(`
      [
        "3:5 Cannot use 1.5 for balancing.target.joy: it must be a whole number of at least 0, such as 10",
      ]
    `)
  })

  test('settings that contradict each other are errors with their place', async () => {
    expect([
      await problems('balancing:\n  target: majority'),
      await problems('balancing:\n  strategy: hybrid\n  target: all'),
      await problems('balancing:\n  weights: power'),
      await problems('balancing:\n  weights: sqrt\n  power: 0.5\n  beta: 0.9'),
    ]).toMatchInlineSnapshot(`
      [
        [
          "2:3 Cannot use balancing.target: majority with oversample. Use auto, minority, not minority, not majority or all.",
        ],
        [
          "3:3 Cannot use balancing.target: all with hybrid: words need the strategy oversample or undersample. List the sizes of the classes instead.",
        ],
        [
          "2:3 Cannot use balancing.weights: power without an exponent. Set balancing.power, such as 0.5.",
        ],
        [
          "3:3 Cannot use balancing.power with balancing.weights: sqrt, which does not use it. Set balancing.weights to power, or delete balancing.power.",
          "4:3 Cannot use balancing.beta with balancing.weights: sqrt, which does not use it. Set balancing.weights to effective, or delete balancing.beta.",
        ],
      ]
    `)
  })
})
