import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern } from '../../../../src/config/settings/pattern.ts'
import { proposePatterns } from '../../../../src/dataset/finding/names/name_patterns.ts'
import { crossed, numbers, repeated, type Scheme } from '../generated_names.ts'
import { IMAGES } from '../names_of_images.ts'
import { RECORDINGS, SENTENCES } from '../names_of_recordings.ts'
import { NOTHING } from '../names_without_classes.ts'

const SCHEMES = { ...RECORDINGS, ...IMAGES }

describe('proposePatterns', () => {
  it.each([
    ['parts of a corpus', ['ids', 'tags', 'text']],
    ['scans', ['flair', 'seg', 't1', 't1ce', 't2']],
  ])('proposes no %s as classes', (_, kinds) => {
    const paths = Array.from({ length: 10 }, (_, i) => kinds.map((kind) => `case_0${i}_${kind}.txt`)).flat()
    expect(proposePatterns(paths).filter(({ classes }) => classes.some(({ name }) => kinds.includes(name)))).toEqual([])
  })

  it.each(Object.entries(SCHEMES))('reads names of %s', (_, { paths, pattern, classes, groups }) => {
    const [best] = proposePatterns(paths)
    expect(best?.pattern).toBe(pattern)
    expect(best?.classes.length).toBe(classes)
    if (groups !== undefined) expect(best?.groups).toBe(groups)
  })

  it.each(Object.entries(SCHEMES))('shows the classes that labels.pattern captures for %s', async (_, { paths }) => {
    for (const { pattern, classes, groups } of proposePatterns(paths)) {
      const { search } = await compilePattern(pattern)
      const found = paths.map((path) => search(path))
      const labels = found.flatMap((each) => each?.get('label') ?? [])
      expect(classes).toEqual(
        classes.map(({ name }) => ({ name, samples: labels.filter((each) => each === name).length })),
      )
      expect(classes.reduce((sum, { samples }) => sum + samples, 0)).toBe(labels.length)
      expect(groups).toBe(new Set(found.flatMap((each) => each?.get('group') ?? [])).size || undefined)
    }
  })

  it.each(Object.entries(NOTHING))('proposes nothing for %s', (_, paths) => {
    expect(proposePatterns(paths)).toEqual([])
  })

  it('proposes the second most likely part second', () => {
    const { paths } = SCHEMES['actor, sentence, emotion and level'] as Scheme
    expect(proposePatterns(paths).map(({ classes }) => classes.map(({ name }) => name))).toEqual([
      ['ANG', 'DIS', 'FEA', 'HAP', 'NEU', 'SAD'],
      SENTENCES,
    ])
  })

  it('proposes numbers after words, because the words may be the class', () => {
    const paths = crossed(numbers(0, 4), ['_'], ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'], ['_'], numbers(0, 9), [
      '.wav',
    ])
    expect(proposePatterns(paths).map(({ classes }) => classes.map(({ name }) => name))).toEqual([
      ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'],
      ['0', '1', '2', '3', '4'],
    ])
  })

  it('lists classes that are numbers by their values', () => {
    const [best] = proposePatterns((SCHEMES['fold, clip, take and the number of the class'] as Scheme).paths)
    expect(best?.classes.map(({ name }) => name)).toEqual(numbers(0, 49))
  })

  it('counts all of very many files', () => {
    const paths = repeated(60_000, (at) => `${['cat', 'dog', 'cow'][at % 3]}_${at}.jpg`)
    const [best] = proposePatterns(paths)
    expect(best?.classes.map(({ samples }) => samples)).toEqual([20_000, 20_000, 20_000])
  })

  it('finds small groups among very many files', () => {
    const paths = repeated(15_000, (at) => `p${String(at).padStart(5, '0')}`).flatMap((patient, at) =>
      repeated(4, (slice) => `${patient}_${slice}_${['benign', 'malignant'][at % 2]}.png`),
    )
    const [best] = proposePatterns(paths)
    expect(best?.pattern).toBe('^(?<group>p\\d+)_\\d+_(?<label>[a-z]+)\\.png$')
    expect(best?.groups).toBe(15_000)
  })

  it('shows how many names a pattern does not match', () => {
    const paths = [...crossed(['cat', 'dog'], ['_'], numbers(1, 100), ['.jpg']), 'cover.jpg', 'logo-2.final.jpg']
    const [best] = proposePatterns(paths)
    expect(best?.classes.map(({ samples }) => samples)).toEqual([100, 100])
    expect(best?.reason).toMatch(/; 2 names would not match$/)
  })

  it('escapes characters that have a meaning in a pattern', () => {
    const [best] = proposePatterns(crossed(['a+b (x)_'], ['cat', 'dog'], ['^'], numbers(1, 20), ['$.jpg']))
    expect(best?.pattern).toBe('^a\\+b \\(x\\)_(?<label>[a-z]+)\\^\\d+\\$\\.jpg$')
    expect(best?.classes.map(({ samples }) => samples)).toEqual([20, 20])
  })

  it('reads names that are properties of every object', () => {
    const [best] = proposePatterns(crossed(['constructor', 'valueOf', 'toString'], ['-'], numbers(1, 20), ['.wav']))
    expect(best?.classes.map(({ name }) => name)).toEqual(['constructor', 'toString', 'valueOf'])
  })

  it('proposes only patterns that labels.pattern accepts, for any names', async () => {
    const field = fc.oneof(
      fc.constantFrom(
        'cat',
        'dog',
        'a',
        'B7',
        '01',
        '2',
        '\u00fc',
        '\ud83d',
        '\u{1f600}',
        '[',
        '^',
        '$',
        '\\',
        ']-',
        'x\ny',
      ),
      fc.string({ maxLength: 4, unit: 'binary' }),
    )
    const fields = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    const separator = fc.constantFrom('', '_', '-', '.', ' (', '^', ']', '\\', '/')
    await fc.assert(
      fc.asyncProperty(
        fields,
        separator,
        fc.constantFrom('.wav', '.a b', '', '.jpg'),
        async (lists, between, ending) => {
          const names = lists.reduce<string[]>(
            (all, list) => all.flatMap((name) => list.map((text) => name + between + text)),
            [''],
          )
          const paths = [...names, ...names, ...names, ...names, ...names].map(
            (name, at) => `${name}${between}${at}${ending}`,
          )
          for (const { pattern, classes } of proposePatterns(paths)) {
            const { search } = await compilePattern(pattern)
            const labels = paths.flatMap((path) => search(path)?.get('label') ?? [])
            expect(labels.length).toBeGreaterThanOrEqual(paths.length * 0.95)
            expect(classes.reduce((sum, { samples }) => sum + samples, 0)).toBe(labels.length)
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('skips names with too many parts', () => {
    expect(proposePatterns(repeated(3000, (at) => `${'ab_12-'.repeat(40)}${at}.png`))).toEqual([])
  })
})

describe('names for re-identification', () => {
  it('have the person first, not the camera or the number of the box', () => {
    const paths = Array.from(
      { length: 60 },
      (_, i) => `000${2 + (i % 6)}_c${1 + (i % 4)}s${1 + (i % 3)}_0004${10 + i}_0${i % 3}.jpg`,
    )
    expect(proposePatterns(paths).map(({ pattern }) => pattern)).toEqual([
      '^(?<label>\\d+)_c\\d+s\\d+_\\d+_\\d+\\.jpg$',
    ])
  })
})
