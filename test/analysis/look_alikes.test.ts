import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLookAlikes, type LookAlike } from '../../src/analysis/index.ts'

type Sizes = Readonly<Record<string, number>>

interface Known {
  readonly intended?: readonly string[]
  readonly before?: readonly string[]
}

function lookAlikes(sizes: Sizes, { intended = [], before = [] }: Known = {}): LookAlike[] {
  const counts = { classes: Object.keys(sizes), counts: Object.values(sizes) }
  return findLookAlikes({ counts, intended: new Set(intended), wasThere: (name) => before.includes(name) })
}

const pairs = (sizes: Sizes, known?: Known) => lookAlikes(sizes, known).map(({ name, like }) => [name, like])

describe('findLookAlikes()', () => {
  it.each([
    ['case', 'Joy'],
    ['a space at the end', 'joy '],
    ['a zero-width space', 'jo\u200by'],
    ['a byte order mark', '\ufeffjoy'],
    ['full-width letters', '\uff4a\uff4f\uff59'],
    ['a no-break space at the end', 'joy\u00a0'],
    ['a Braille blank at the end', 'joy\u2800'],
    ['case and a space', ' JOY'],
  ])('treats a small class as a misspelling of a large one if they differ in %s', (_, name) => {
    expect(lookAlikes({ [name]: 2, joy: 250 })).toEqual([{ name, size: 2, like: 'joy', likeSize: 250, by: 'form' }])
  })

  it('treats the decomposed form as a misspelling of the composed one', () => {
    expect(pairs({ 'cafe\u0301': 2, 'caf\u00e9': 250 })).toEqual([['cafe\u0301', 'caf\u00e9']])
  })

  it('treats the smaller class as the misspelling, or the less plain one if both have the same size', () => {
    expect(pairs({ Joy: 250, joy: 2 })).toEqual([['joy', 'Joy']])
    expect(pairs({ Joy: 3, joy: 3, 'joy ': 3 })).toEqual([
      ['Joy', 'joy'],
      ['joy ', 'joy'],
    ])
  })

  it('treats a class of the base as correct, however large a new one is', () => {
    expect(pairs({ Joy: 300, joy: 250 }, { before: ['joy'] })).toEqual([['Joy', 'joy']])
  })

  it('never treats a name from the config as a misspelling', () => {
    expect(pairs({ Joy: 2, joy: 250 }, { intended: ['Joy', 'joy'] })).toEqual([])
    expect(pairs({ sadnes: 2, sadness: 250 }, { intended: ['sadnes'] })).toEqual([])
  })

  it('finds the name from the config if all its samples use another name', () => {
    expect(pairs({ Joy: 30, calm: 40 }, { intended: ['joy', 'calm'] })).toEqual([['Joy', 'joy']])
  })

  it.each([
    ['a missing letter', 'sadnes'],
    ['an extra letter', 'saddness'],
    ['another letter', 'sadnass'],
    ['a different letter at the end', 'sadnesz'],
    ['a missing letter, and case', 'Sadnes'],
    ['a letter that only looks the same', 's\u0430dness'],
  ])('treats a small class as a misspelling of a large one if they differ by %s', (_, name) => {
    expect(lookAlikes({ [name]: 2, sadness: 253 })).toMatchObject([{ name, like: 'sadness', by: 'letter' }])
  })

  it('follows two steps: a variant of a name that is itself misspelled', () => {
    expect(pairs({ SADNES: 1, sadnes: 2, sadness: 253 })).toEqual([
      ['SADNES', 'sadness'],
      ['sadnes', 'sadness'],
    ])
  })

  it.each([
    [{ cat: 1, bat: 500 }],
    [{ class1: 1, class2: 500 }],
    [{ 'grade 10': 1, 'grade 1': 500 }],
    [{ male: 1, female: 500 }],
    [{ positive: 1, negative: 500 }],
    [{ house: 1, mouse: 500 }],
    [{ typical: 500, atypical: 1 }],
    [{ valid: 500, invalid: 1 }],
    [{ calm: 500, clam: 1 }],
    [{ trial: 1, trail: 500 }],
    [{ approval: 500, disapproval: 1 }],
    [{ enjoy: 500, joy: 1 }],
    [{ 'C++': 500, C: 1 }],
    [{ '0.0': 500, '0': 1 }],
  ])('does not report %o', (sizes) => {
    expect(lookAlikes(sizes)).toEqual([])
  })

  it('does not match a class that differs by a letter if it has a hundredth of the samples', () => {
    expect(pairs({ horse: 3, hoarse: 300 })).toEqual([])
    expect(pairs({ horse: 2, hoarse: 300 })).toEqual([['horse', 'hoarse']])
  })

  it('chooses the largest of several similar classes', () => {
    expect(pairs({ anges: 1, anger: 500, angel: 400 })).toEqual([['anges', 'anger']])
  })

  it('ignores classes without samples', () => {
    expect(pairs({ Joy: 0, joy: 250 })).toEqual([])
  })

  it('agrees with a comparison of every pair', () => {
    const name = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 4, maxLength: 7 })
      .map((letters) => letters.join(''))
    const sizes = fc.dictionary(name, fc.constantFrom(1, 2, 150, 350), { maxKeys: 30 })
    fc.assert(
      fc.property(sizes, (classes) => {
        expect(lookAlikes(classes).map(({ name: own, likeSize }) => [own, likeSize])).toEqual(byPairs(classes))
      }),
      { numRuns: 500 },
    )
  })

  it('finishes for 200,000 similar classes, and for 40,000 that are all close to each other', () => {
    const letters = Array.from('abcdefghijklmnopqr')
    const cased = (i: number) => letters.map((letter, bit) => ((i >> bit) & 1 ? letter.toUpperCase() : letter)).join('')
    const alike = Array.from({ length: 200_000 }, (_, i) => [cased(i), 1])
    expect(lookAlikes(Object.fromEntries(alike))).toHaveLength(199_999)
    const letter = (code: number) => String.fromCodePoint(0x20000 + code)
    const near = Array.from({ length: 40_000 }, (_, i) => [`label${letter(i)}`, i % 2 === 0 ? 150 : 1])
    expect(lookAlikes(Object.fromEntries(near))).toHaveLength(20_000)
  }, 60_000)
})

function byPairs(sizes: Sizes): (readonly [string, number])[] {
  const names = Object.keys(sizes).sort()
  return names.flatMap((own) => {
    const near = names.filter((other) => isOneLetterOff(own, other) && (sizes[own] ?? 0) * 100 < (sizes[other] ?? 0))
    return near.length === 0 ? [] : [[own, Math.max(...near.map((other) => sizes[other] ?? 0))] as const]
  })
}

function isOneLetterOff(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || a === b) return false
  const without = (text: string) => Array.from(text.slice(1), (_, i) => text.slice(0, i + 1) + text.slice(i + 2))
  if (a.length === b.length) {
    const places = Array.from(a).flatMap((letter, i) => (letter === b[i] ? [] : [i]))
    return places.length === 1 && places[0] !== 0
  }
  return without(a).includes(b) || without(b).includes(a)
}
