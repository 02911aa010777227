import { describe, expect, test } from 'vitest'
import { decimal } from '../../../../src/config/index.ts'
import { nearLeak } from '../../../../src/split/audit/near/near_leak.ts'
import { leakOfTexts, tableOfTexts, variedTexts } from './texts.ts'

/** The same by comparing all pairs: the pairs of rows in two splits, and their similarities. */
function bruteForce(texts: readonly string[], threshold: number, parts: number): string[] {
  const sets = texts.map((text) => {
    const words = text
      .normalize('NFKC')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
    const runs = words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '))
    return new Set(words.length === 0 || words.length >= 3 ? runs : [words.join(' ')])
  })
  const found: string[] = []
  for (const [i, a] of sets.entries()) {
    for (let j = i + 1; j < sets.length; j++) {
      const b = sets[j] ?? new Set()
      if (i % parts === j % parts || a.size === 0 || b.size === 0) continue
      let both = 0
      for (const run of a) if (b.has(run)) both++
      if (both / (a.size + b.size - both) >= threshold) found.push(`t${i} t${j}`)
    }
  }
  return found
}

describe('nearLeak()', () => {
  test.each([
    ['0.8', 2, 2000],
    ['0.8', 3, 800],
    ['0.5', 3, 800],
    ['0.3', 3, 800],
    ['1', 2, 800],
  ])('finds the same pairs as comparing all pairs, with the threshold %s and %i splits', (threshold, parts, size) => {
    const texts = variedTexts(size)
    const expected = bruteForce(texts, Number(threshold), parts)
    const { count, examples, isAtLeast } = leakOfTexts(texts, { threshold, parts })
    expect(isAtLeast).toBeUndefined()
    expect(expected.length).toBeGreaterThan(50)
    expect(count).toBe(expected.length)
    const named = examples.map((one) =>
      one
        .replace(/ \([^)]*\)/g, '')
        .replace(' ≈ ', ' ')
        .replace(/:.*/, ''),
    )
    expect(named).toHaveLength(10)
    expect(expected).toEqual(expect.arrayContaining(named))
  })

  test('names both samples with their splits and lines, and the similarity', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve'
    expect(leakOfTexts([`${text} end`, `  ONE ${text.slice(4)}\n`, 'other words of a text'])).toEqual({
      kind: 'near',
      by: 'text',
      count: 1,
      examples: ['t0 (train, line 2) ≈ t1 (test, line 3): 0.90'],
      fix: 'remove one text of each pair, or set labels.group to keep such samples together',
    })
  })

  test('compares a text of one or two words as a whole, and no empty text', () => {
    const { count, examples } = leakOfTexts(['Yes', ' yes ', 'no', 'yes', '', '', ' ', '\t', 'ﬁne day', 'Fine  DAY'])
    expect(examples).toEqual([
      't0 (train, line 2) ≈ t1 (test, line 3): 1.00',
      't8 (train, line 10) ≈ t9 (test, line 11): 1.00',
    ])
    expect(count).toBe(3)
  })

  test('names pairs of different values first', () => {
    const same = Array.from({ length: 12 }, (_, i) => Array.from({ length: 2 }, () => `one two three ${i}`)).flat()
    const { count, examples } = leakOfTexts([...same, 'One more text', 'one more text'])
    expect([count, examples.length]).toEqual([13, 10])
    expect(examples.slice(0, 2)).toEqual([
      't24 (train, line 26) ≈ t25 (test, line 27): 1.00',
      't0 (train, line 2) ≈ t1 (test, line 3): 1.00',
    ])
  })

  test('finds a pair exactly at the threshold', () => {
    const words = Array.from({ length: 11 }, (_, i) => `w${i}`)
    const pair = [words.join(' '), words.slice(0, 10).join(' ')]
    expect(leakOfTexts(pair, { threshold: '0.88888888888888888888' }).count).toBe(1)
    expect(leakOfTexts(pair, { threshold: '0.88888888888888888889' }).count).toBe(0)
  })

  test('ignores pairs in one split, and samples in no split', () => {
    const table = tableOfTexts(['a b c d', 'a b c d', 'a b c d'])
    const leak = (...assignment: number[]) =>
      nearLeak(
        table,
        { assignment: Int16Array.from(assignment), names: ['train', 'test'] },
        { threshold: decimal('0.8') },
      )
    expect(leak(0, 0, 0).count).toBe(0)
    expect(leak(0, -1, -1).count).toBe(0)
    expect(leak(0, -1, 1).count).toBe(1)
    expect(leak(0, 1, 1).count).toBe(2)
  })

  test('compares further splits of a row', () => {
    const further = { rows: Int32Array.of(0), codes: Int32Array.of(1) }
    const splits = { assignment: Int16Array.of(0, 0), names: ['train', 'test'], further }
    expect(nearLeak(tableOfTexts(['a b c d', 'A b c d']), splits, { threshold: decimal('0.8') }).count).toBe(2)
  })

  test('is the same in every run', () => {
    const texts = variedTexts(500)
    expect(leakOfTexts(texts)).toEqual(leakOfTexts(texts))
  })

  test('is quick with 100,000 identical texts', () => {
    const { count, isAtLeast } = leakOfTexts(Array.from({ length: 100_000 }, () => 'the same words in each text'))
    expect(count).toBe(2_500_000_000)
    expect(isAtLeast).toBeUndefined()
  })

  test('compares only some of very many texts that are alike, and says so', () => {
    const words = Array.from({ length: 29 }, (_, i) => `w${i}`).join(' ')
    const { count, examples, isAtLeast } = leakOfTexts(Array.from({ length: 4000 }, (_, i) => `${words} ${i}`))
    expect(isAtLeast).toBe(true)
    expect(count).toBeGreaterThan(100_000)
    expect(count).toBeLessThanOrEqual(1_000_000)
    expect(examples[0]).toBe('t0 (train, line 2) ≈ t1 (test, line 3): 0.93')
  })

  test('finds pairs among many texts that share a half of their words', () => {
    const shared = Array.from({ length: 15 }, (_, i) => `w${i}`).join(' ')
    const texts = Array.from({ length: 4000 }, (_, i) => {
      const own = Array.from({ length: 14 }, (_, k) => `x${((i < 400 ? i >> 1 : i) * 7919 + k * 104_729) % 1_000_003}`)
      return `${shared} ${own.join(' ')} y${i}`
    })
    expect(leakOfTexts(texts).count).toBeGreaterThanOrEqual(198)
  })
})
