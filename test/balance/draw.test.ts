import fc from 'fast-check'
import seedrandom from 'seedrandom'
import { describe, expect, it } from 'vitest'
import { drawBalanced } from '../../src/balance/index.ts'
import { targetSizes } from '../../src/balance/sizes/targets.ts'
import { InputError } from '../../src/config/problems/errors.ts'
import { STRATEGIES } from '../../src/config/settings/balancing.ts'

const CLASSES = ['anger', 'joy', 'calm']

it('refuses a result of more than 2^28 rows before drawing any', () => {
  const fails = () => {
    throw new Error('it draws')
  }
  const rows = { length: 2 ** 27, slice: fails, subarray: fails } as unknown as Int32Array
  const draw = () =>
    drawBalanced({ rowsByClass: [rows, rows, rows], classes: CLASSES, strategy: 'oversample', seed: 1 })
  expect(draw).toThrow(
    "Cannot balance with 'oversample': the result would have 402,653,184 samples, more than 268,435,456. Choose another balancing_strategy, such as weighted.",
  )
  const target = new Map([['a', 1e12]])
  expect(() =>
    drawBalanced({
      rowsByClass: [Int32Array.of(0)],
      classes: ['a'],
      strategy: 'oversample',
      seed: 1,
      rules: { target },
    }),
  ).toThrow('more than 268,435,456. Lower the sizes of balancing.target.')
})

/** Rows 0, 1, 2, ... assigned to classes of these sizes, each class in a mixed order. */
function deal(sizes: readonly number[]): Int32Array[] {
  let next = 0
  return sizes.map((size) => {
    const rows = Array.from({ length: size }, () => next++)
    return Int32Array.from([...rows.filter((row) => row % 3 === 1), ...rows.filter((row) => row % 3 !== 1).reverse()])
  })
}

/** The rule in its simplest form. */
function firstDrawn(rows: Int32Array, count: number, stream: string): number[] {
  const random = seedrandom(stream)
  const order = [...rows]
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (order.length - i))
    const [a, b] = [order[i] as number, order[j] as number]
    order[i] = b
    order[j] = a
  }
  return order.slice(0, count)
}

const ascending = (rows: Iterable<number>) => [...rows].sort((a, b) => a - b)

describe('drawBalanced()', () => {
  it('lists the kept rows in ascending order, then copies by round, class bytes and row', () => {
    const rowsByClass = [Int32Array.of(5, 1, 3), Int32Array.of(0, 2, 4, 6, 7, 8, 9, 10), Int32Array.of(11, 12)]
    const drawn = [
      ...drawBalanced({ rowsByClass, classes: ['joy', 'calm', 'anger'], strategy: 'oversample', seed: 42 }),
    ]
    expect(drawn.slice(0, 13)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(drawn.slice(13, 18)).toEqual([11, 12, 1, 3, 5])
    const odd = firstDrawn(rowsByClass[0] as Int32Array, 2, '42:balance:joy')
    expect(drawn.slice(18)).toEqual([11, 12, ...ascending(odd), 11, 12])
  })

  it('drops the rows that the class’s random stream draws', () => {
    const rowsByClass = deal([20, 7, 30])
    const kept = drawBalanced({ rowsByClass, classes: CLASSES, strategy: 'undersample', seed: 7 })
    const dropped = [...firstDrawn(rowsByClass[0] as Int32Array, 13, '7:balance:anger')]
    dropped.push(...firstDrawn(rowsByClass[2] as Int32Array, 23, '7:balance:calm'))
    const all = rowsByClass.flatMap((rows) => [...rows])
    expect([...kept]).toEqual(ascending(all.filter((row) => !dropped.includes(row))))
  })

  it('keeps all rows for weighted', () => {
    const rowsByClass = deal([4, 2, 3])
    expect([...drawBalanced({ rowsByClass, classes: CLASSES, strategy: 'weighted', seed: 42 })]).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8,
    ])
  })

  it('does not let one class affect the draw of another', () => {
    const [anger, joy, calm] = deal([10, 4, 9]) as [Int32Array, Int32Array, Int32Array]
    const withCalm = drawBalanced({
      rowsByClass: [anger, joy, calm],
      classes: CLASSES,
      strategy: 'undersample',
      seed: 1,
    })
    const without = drawBalanced({
      rowsByClass: [anger, joy],
      classes: CLASSES.slice(0, 2),
      strategy: 'undersample',
      seed: 1,
    })
    expect([...withCalm].filter((row) => row < 14)).toEqual([...without])
  })

  it('does not depend on the order of the classes', () => {
    const [anger, joy, calm] = deal([10, 4, 9]) as [Int32Array, Int32Array, Int32Array]
    const given = drawBalanced({ rowsByClass: [anger, joy, calm], classes: CLASSES, strategy: 'oversample', seed: 1 })
    const other = { rowsByClass: [calm, anger, joy], classes: ['calm', 'anger', 'joy'] }
    expect(drawBalanced({ ...other, strategy: 'oversample', seed: 1 })).toEqual(given)
  })

  it('does not change its input rows', () => {
    const rowsByClass = deal([10, 3, 5])
    const before = rowsByClass.map((rows) => [...rows])
    for (const strategy of STRATEGIES) drawBalanced({ rowsByClass, classes: CLASSES, strategy, seed: 42 })
    expect(rowsByClass.map((rows) => [...rows])).toEqual(before)
  })

  it('handles classes without samples, and no classes', () => {
    expect([
      ...drawBalanced({ rowsByClass: deal([0, 2, 1]), classes: CLASSES, strategy: 'oversample', seed: 42 }),
    ]).toEqual([0, 1, 2, 2])
    expect([...drawBalanced({ rowsByClass: [], classes: [], strategy: 'hybrid', seed: 42 })]).toEqual([])
  })

  it('refuses a result that cannot be a training list', () => {
    const rowsByClass = [new Int32Array(300_000), ...Array.from({ length: 1000 }, () => new Int32Array(1))]
    const classes = rowsByClass.map((_, code) => `class ${code}`)
    expect(() => drawBalanced({ rowsByClass, classes, strategy: 'oversample', seed: 42 })).toThrow(InputError)
  })
})

const dealt = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 })
const request = fc.record({ sizes: dealt, strategy: fc.constantFrom(...STRATEGIES), seed: fc.integer() })

function draw({ sizes, strategy, seed }: { sizes: number[]; strategy: (typeof STRATEGIES)[number]; seed: number }) {
  const rowsByClass = deal(sizes)
  const classes = sizes.map((_, code) => `class ${code}`)
  const counts = new Map<number, number>()
  for (const row of drawBalanced({ rowsByClass, classes, strategy, seed })) counts.set(row, (counts.get(row) ?? 0) + 1)
  return rowsByClass.map((rows) => [...rows].map((row) => counts.get(row) ?? 0))
}

it('brings every class to its target', () => {
  fc.assert(
    fc.property(request, (given) => {
      const drawn = draw(given).map((copies) => copies.reduce((a, b) => a + b, 0))
      expect(drawn).toEqual(targetSizes(given.strategy, given.sizes))
    }),
  )
})

it('repeats no sample more than once more than another of its class, and drops none of a growing class', () => {
  fc.assert(
    fc.property(request, (given) => {
      const targets = targetSizes(given.strategy, given.sizes)
      for (const [code, copies] of draw(given).entries()) {
        if (copies.length === 0) continue
        expect(Math.max(...copies) - Math.min(...copies)).toBeLessThanOrEqual(1)
        if ((targets[code] as number) >= copies.length) expect(Math.min(...copies)).toBeGreaterThanOrEqual(1)
      }
    }),
  )
})

it('takes one row of every group in turn if a class shrinks, and draws the same rows without groups', () => {
  const rowsByClass = [Int32Array.from({ length: 40 }, (_, row) => row), Int32Array.of(40, 41, 42, 43)]
  const draw = { rowsByClass, classes: ['joy', 'calm'], strategy: 'undersample', seed: 42 } as const
  const names = ['a', 'b', 'c', 'd', 'e']
  // 36 of the 40 rows of joy are in one group.
  const codes = Int32Array.from({ length: 44 }, (_, row) => (row < 36 ? 0 : row < 40 ? row - 35 : -1))
  const kept = drawBalanced({ ...draw, groups: { codes, names } }).filter((row) => row < 40)
  expect(new Set(Array.from(kept, (row) => codes[row])).size).toBe(4)
  const alone = { codes: new Int32Array(44).fill(-1), names: [] }
  expect(drawBalanced({ ...draw, groups: alone })).toHaveLength(drawBalanced(draw).length)
})
