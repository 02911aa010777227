import { describe, expect, test } from 'vitest'
import { formatDecimal } from '../../../src/config/index.ts'
import { jensenShannonDistance } from '../../../src/gate/rules/jensen_shannon.ts'

const distance = (base: readonly number[], head: readonly number[]) =>
  Number(formatDecimal(jensenShannonDistance(base.map((count, code) => ({ base: count, head: head[code] ?? 0 })))))

/** Computed by `scipy.spatial.distance.jensenshannon(base, head, base=2)` of SciPy 1.17.1. */
const SCIPY: readonly (readonly [readonly number[], readonly number[], number])[] = [
  [[250, 265, 253, 310], [662, 262, 253, 310], 0.1926333262332618],
  [[100, 75, 50], [100, 75, 0], 0.34807482172851223],
  [[100, 75, 50], [101, 75, 50], 0.0021002468050126395],
  [[1, 2, 3], [3, 2, 1], 0.35470351519813204],
  [[5, 0, 5], [0, 5, 5], Math.SQRT1_2],
  [[40, 60], [50, 50], 0.08543510262458807],
]

describe('the Jensen-Shannon distance', () => {
  test.each(SCIPY)('of %j and %j is that of SciPy', (base, head, expected) => {
    expect(distance(base, head)).toBeCloseTo(expected, 11)
    expect(distance(head, base)).toBe(distance(base, head))
  })

  test('is exactly 0 for the same shares and exactly 1 without a class in common', () => {
    expect(distance([1, 3], [7, 21])).toBe(0)
    expect(distance([3, 7, 0, 0], [0, 0, 11, 13])).toBe(1)
    const names = Array.from({ length: 1000 }, (_, code) => code)
    const half = (odd: number) => names.map((code) => (code % 2 === odd ? code + 1 : 0))
    expect(distance(half(0), half(1))).toBe(1)
  })

  test('of nearly equal shares keeps its precision', () => {
    // For a small shift of a share p, the distance is |shift| / sqrt(8 ln(2) p (1 - p)).
    const shift = 1 / (4_000_000_000 * (4 / 3))
    const expected = shift / Math.sqrt(8 * Math.LN2 * 0.25 * 0.75)
    const found = distance([1_000_000_000, 3_000_000_000], [1_000_000_001, 3_000_000_000])
    expect(Math.abs(found - expected)).toBeLessThan(1e-12)
  })

  test('has at most 12 decimals', () => {
    expect(
      formatDecimal(
        jensenShannonDistance([
          { base: 1, head: 2 },
          { base: 2, head: 1 },
        ]),
      ),
    ).toMatch(/^0\.\d{1,12}$/)
  })

  test('takes well under a second for 200,000 classes', () => {
    const base = Array.from({ length: 200_000 }, (_, code) => code % 97)
    const start = process.cpuUsage().user
    distance(base, base.toReversed())
    expect(process.cpuUsage().user - start).toBeLessThan(3_000_000)
  })
})
