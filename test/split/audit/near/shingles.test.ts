import { expect, test } from 'vitest'
import { compareSets, type Shingles, shinglesOf } from '../../../../src/split/audit/near/shingles.ts'
import { wordTexts } from '../../../../src/split/audit/near/word_texts.ts'

const shinglesIn = (...texts: readonly string[]) => shinglesOf(wordTexts(texts).texts)

test('counts each shingle of a text once', () => {
  const { sizes, inBoth } = compareSets(shinglesIn('a b c a b c a b', 'x a b c', 'a b', 'b a', 'b c a'))
  expect([...sizes]).toEqual([3, 2, 1, 1, 1])
  expect(inBoth(0, 1)).toBe(1)
  expect(inBoth(1, 0)).toBe(1)
  expect(inBoth(0, 4)).toBe(1)
  expect(inBoth(2, 3)).toBe(0)
  expect(inBoth(0, 2)).toBe(0)
  expect(inBoth(0, 0)).toBe(3)
})

test('does not mistake shingles with equal hashes', () => {
  const shingles = shinglesIn('a b c', 'd e f', 'a b', 'a')
  const equal: Shingles = { ...shingles, hashes: shingles.hashes.map(() => 7) }
  const { inBoth } = compareSets(equal)
  expect([inBoth(0, 1), inBoth(0, 2), inBoth(2, 3), inBoth(1, 1)]).toEqual([0, 0, 0, 1])
})
