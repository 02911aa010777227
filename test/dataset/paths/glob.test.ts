import fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { anyGlob, compileGlob } from '../../../src/dataset/paths/glob.ts'

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
    ['{a{x},b}.csv', 'a{x}.csv', true],
    ['{a{x},b}.csv', 'b.csv', true],
    ['{a}.csv', '{a}.csv', true],
    ['{a,b.csv', '{a,b.csv', true],
    ['{a,{b,c}.csv', '{a,c.csv', true],
    ['a,b}.csv', 'a,b}.csv', true],
    ['{,sub/}*.csv', 'sub/x.csv', true],
    ['{1..3}.csv', '{1..3}.csv', true],
    ['\\{a,b\\}.csv', '{a,b}.csv', true],
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
        // picomatch also matches `a` with `a/**`, and treats two stars within a path segment differently.
        fc.pre(!/[^/]\*\*|\*\*[^/]|\/\*\*$/.test(pattern))
        expect(compileGlob(pattern)(text), `${pattern} on ${text}`).toBe(
          picomatch.isMatch(text, pattern, { dot: true }),
        )
      }),
      { numRuns: 3000 },
    )
  })

  test('takes time in proportion to its length, whatever it contains', () => {
    const start = performance.now()
    expect(compileGlob(`${'*a'.repeat(500)}b`)('a'.repeat(5000))).toBe(false)
    expect(compileGlob(`${'**/'.repeat(200)}b`)('a/'.repeat(2000))).toBe(false)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test.for([
    ['two lists', `{${'x,'.repeat(250)}}{${'y,'.repeat(250_000)}}`],
    ['many small lists', '{a,b}'.repeat(500)],
    ['lists in lists', `${'{a,'.repeat(300)}${'}'.repeat(300)}`],
    ['one long list', `{${'x,'.repeat(400_000)}}`],
    ['open braces', `${'{a,'.repeat(100_000)}*`],
  ] as const)('counts alternatives before it expands them: %s', ([, pattern]) => {
    // If this were not refused, the others would use up all memory.
    expect(() => compileGlob(`*${'{a,b}'.repeat(9)}`)).toThrow('more than 256 alternatives')
    const start = performance.now()
    expect(() => compileGlob(`*${pattern}`)).toThrow(InputError)
    expect(performance.now() - start).toBeLessThan(30_000)
  })

  test('can have a few hundred alternatives', () => {
    const glob = compileGlob(`{${Array.from({ length: 200 }, (_, n) => `shard-${n}`).join(',')}}.*`)
    expect([glob('shard-199.csv'), glob('shard-200.csv')]).toEqual([true, false])
  })

  test('is refused beyond a thousand in one list, except for plain paths', () => {
    const wild = Array.from({ length: 1001 }, (_, n) => `${n}*`)
    expect(() => anyGlob(wild)).toThrow('Cannot use 1,001 globs together: the limit is 1,000 globs with wildcards')
    expect(anyGlob(wild.slice(1))('1000.mid')).toBe(true)
    const plain = Array.from({ length: 50_000 }, (_, n) => `a/${n}.mid`)
    expect(anyGlob(plain)('a/49999.mid')).toBe(true)
  })

  test('is refused if it is longer than any path', () => {
    expect(() => compileGlob('*a'.repeat(20_000))).toThrow(InputError)
  })
})

test('each bracket that is never closed is scanned once', () => {
  const glob = compileGlob(`*${'['.repeat(19_000)}`)
  expect(glob(`a${'['.repeat(19_000)}`)).toBe(true)
  expect(compileGlob('[ab]x[')('bx[')).toBe(true)
}, 10_000)
