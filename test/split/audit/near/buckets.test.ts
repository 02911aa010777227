import { expect, test } from 'vitest'
import { type Placed, pairsInBuckets } from '../../../../src/split/audit/near/buckets.ts'

/** @param sizes The number of texts in each split. */
function placed(...sizes: readonly number[]): Placed {
  const parts = sizes.flatMap((size, part) => new Array<number>(size).fill(part))
  return { texts: Int32Array.from(parts.keys()), parts: Int32Array.from(parts) }
}

function pairsOf(places: Placed, keys: Uint32Array) {
  const pairs: [number, number][] = []
  const areAll = pairsInBuckets(places, keys, (a, b) => pairs.push([a, b]) > 0)
  return { pairs, areAll }
}

test('all pairs with equal keys in two splits, once', () => {
  const { pairs, areAll } = pairsOf(placed(3, 1, 2), Uint32Array.of(7, 7, 9, 9, 7, 8))
  expect(pairs).toEqual([
    [0, 4],
    [1, 4],
    [2, 3],
  ])
  expect(areAll).toBe(true)
})

test.each([[[1000, 1000]], [[1, 3000]], [[3000, 1]], [new Array<number>(2000).fill(1)]])(
  'a number of pairs that grows with the texts, and some of each text, in splits of %j',
  (sizes) => {
    const places = placed(...sizes)
    const keys = new Uint32Array(places.texts.length).fill(5)
    const { pairs, areAll } = pairsOf(places, keys)
    expect(pairs.length).toBeLessThanOrEqual(64 * places.texts.length)
    expect(new Set(pairs.flat()).size).toBe(places.texts.length)
    expect(pairs.every(([a, b]) => places.parts[a] !== places.parts[b])).toBe(true)
    // A bucket whose pairs are not all compared must not hide them in later bands.
    expect(areAll).toBe(keys.every((key) => key !== 0))
  },
)

test('stops on demand', () => {
  let calls = 0
  const places = placed(10, 10)
  expect(pairsInBuckets(places, new Uint32Array(20).fill(1), () => ++calls < 3)).toBe(false)
  expect(calls).toBe(3)
})
