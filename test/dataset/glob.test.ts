import fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, test } from 'vitest'
import { compileGlob } from '../../src/dataset/glob.ts'

describe('a glob', () => {
  test.for([
    ['**/.DS_Store', '.DS_Store', true],
    ['**/.DS_Store', 'a/b/.DS_Store', true],
    ['*.csv', 'a.csv', true],
    ['*.csv', 'a/b.csv', false],
    ['data/**', 'data/a/b.csv', true],
    ['data/**', 'database/a.csv', false],
    ['data/**', 'data', false],
    ['{train,test}.tsv', 'test.tsv', true],
    ['{a,b{c,d}}.tsv', 'bd.tsv', true],
    ['shard-[0-9]?.csv', 'shard-42.csv', true],
    ['shard-[!0-9].csv', 'shard-4.csv', false],
    ['./a/*.csv', 'a/b.csv', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['a(b|c)', 'a(b|c)', true],
    ['é?', 'é😀', true],
  ] as const)('%s on %s: %s', ([pattern, path, expected]) => {
    expect(compileGlob(pattern)(path)).toBe(expected)
  })

  test('agrees with picomatch on stars', () => {
    const step = fc
      .array(fc.constantFrom('a', 'b', '*', '?'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''))
    const glob = fc
      .array(fc.oneof(step, fc.constant('**')), { minLength: 1, maxLength: 3 })
      .map((steps) => steps.join('/'))
    const name = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'))
    fc.assert(
      fc.property(glob, path, (pattern, text) => {
        // picomatch takes `a/**` for a itself too, and two stars within a step for what they are not.
        fc.pre(!/[^/]\*\*|\*\*[^/]|\/\*\*$/.test(pattern))
        expect(compileGlob(pattern)(text), `${pattern} on ${text}`).toBe(
          picomatch.isMatch(text, pattern, { dot: true }),
        )
      }),
      { numRuns: 3000 },
    )
  })

  test('takes no time beyond its length, however it is made', () => {
    const start = performance.now()
    expect(compileGlob(`${'*a'.repeat(500)}b`)('a'.repeat(5000))).toBe(false)
    expect(compileGlob(`${'**/'.repeat(200)}b`)('a/'.repeat(2000))).toBe(false)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
