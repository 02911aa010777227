import { expect, test } from 'vitest'
import { bandKeys, bandsFor } from '../../../../src/split/audit/near/min_hash.ts'
import { shinglesOf } from '../../../../src/split/audit/near/shingles.ts'
import { wordTexts } from '../../../../src/split/audit/near/word_texts.ts'

test.each([0.1, 0.3, 0.5, 0.8, 0.9, 1])('bands find 999 of 1,000 pairs with a similarity of %d', (threshold) => {
  const { bands, rows } = bandsFor(threshold)
  expect(bands * rows).toBeLessThanOrEqual(128)
  expect(1 - (1 - threshold ** rows) ** bands).toBeGreaterThanOrEqual(0.999)
})

test('texts agree in a hash function as often as they are similar', () => {
  const numbers = (from: number) => Array.from({ length: 42 }, (_, i) => `w${from + i}`).join(' ')
  // 30 of 50 shingles are in both.
  const shingles = shinglesOf(wordTexts([numbers(0), numbers(10)]).texts)
  let equal = 0
  for (let band = 0; band < 4000; band++) {
    const [a, b] = bandKeys(shingles, band, { bands: 4000, rows: 1 })
    if (a === b) equal++
  }
  expect(equal / 4000).toBeCloseTo(0.6, 1)
})
