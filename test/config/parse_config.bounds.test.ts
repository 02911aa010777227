import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/parse_config.ts'
import { InputError } from '../../src/config/problems/errors.ts'
import { decimal } from '../../src/config/settings/decimal.ts'
import { compilePattern } from '../../src/config/settings/pattern.ts'

const file = '.github/dataset-balance.yml'
const lines = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('')

/** Each takes about a second. If keys were compared with each other, it would take minutes. */
const SOON = 20_000

const problemsOf = async (text: string, name = file) => {
  const error = await parseConfig(text, { file: name }).catch((thrown: unknown) => thrown)
  return error instanceof InputError ? error.problems : Promise.reject(error)
}

describe('a config with many keys is read quickly', () => {
  test(
    'unknown blocks',
    async () => {
      const text = lines(20_000, (n) => `k${n}: 1\n`)
      expect(await problemsOf(text)).toHaveLength(20_000)
    },
    SOON,
  )

  test(
    'blocks of other tools, of which up to twenty are named',
    async () => {
      const { notes } = await parseConfig(
        lines(20_000, (n) => `k${n}: 1\n`),
        { file: 'train.yml' },
      )
      expect(notes).toHaveLength(1)
      expect(notes[0]).toMatch(/ k18, k19 and 19,980 more$/)
    },
    SOON,
  )

  test(
    'unknown keys in a block',
    async () => {
      const text = `labels:\n${lines(20_000, (n) => `  k${n}: 1\n`)}`
      const problems = await problemsOf(text)
      expect(problems).toHaveLength(20_000)
      expect(problems[19_999]).toMatchObject({ file, line: 20_001, column: 3 })
    },
    SOON,
  )

  test(
    'a flow mapping',
    async () => {
      const text = `{ labels: { map: { ${lines(20_000, (n) => `${n}: 1,`)} } } }`
      const { labels } = await parseConfig(text, { file })
      expect(labels.map?.size).toBe(20_000)
    },
    SOON,
  )

  test(
    'numbers as names, which keep their original text',
    async () => {
      const text = `labels:\n  map:\n${lines(20_000, (n) => `    ${n}: ${n}.0\n`)}`
      const { labels } = await parseConfig(text, { file })
      expect(labels.map?.get('19999')).toBe('19999.0')
    },
    SOON,
  )

  test(
    'one key, repeated',
    async () => {
      const problems = await problemsOf(lines(20_000, () => 'k: 1\n'))
      expect(problems).toHaveLength(19_999)
      expect(problems[0]).toMatchObject({ line: 2, message: expect.stringContaining("Found the key 'k' twice") })
    },
    SOON,
  )

  test(
    'an unlimited number of mistakes',
    async () => {
      expect((await problemsOf('[}'.repeat(300_000))).length).toBeLessThan(1000)
      expect((await problemsOf(`a: [${','.repeat(90_000)}]`)).length).toBeGreaterThan(100)
    },
    SOON,
  )
})

describe('the size of YAML is limited', () => {
  test.each([
    ['plain keys', lines(80_000, (n) => `k${n}: 1\n`)],
    ['a flow mapping', `{ labels: { map: { ${lines(80_000, (n) => `${n}: 1,`)} } } }`],
    ['anchors', lines(60_000, (n) => `k${n}: &a 1\n`)],
    ['blocks of text', lines(100_000, () => '- |\n  x\n')],
    ['deep lists', lines(5000, () => `- ${'['.repeat(50)}${']'.repeat(50)}\n- "\\t"\n`)],
  ])('%s', async (_, text) => {
    const [problem, ...others] = await problemsOf(text, 'train.yml')
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      line: expect.any(Number),
      message:
        'Cannot read YAML with more than 400,000 keys, values, marks, comments and line breaks. ' +
        'To read this file, put the class names in a separate file (labels.names) or in the label file.',
    })
  })
})

test('a pattern of more than 100,000 characters is refused before it is compiled', async () => {
  await expect(compilePattern(`[${'a'.repeat(100_000)}]`)).rejects.toThrow(
    /^Cannot use the pattern '\[a{76}\.\.\.': it is too large\. Simplify it\.$/,
  )
})

describe('unlimited nesting is one problem', () => {
  test.each([
    ['flow lists', '['.repeat(500_000)],
    ['flow lists that are closed', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['flow mappings', '{a: '.repeat(100_000)],
    ['lists', `${'- '.repeat(250_000)}a`],
    ['keys', `${'? '.repeat(250_000)}a`],
    ['mappings', lines(1000, (n) => `${' '.repeat(n)}k:\n`)],
  ])('%s', async (_, text) => {
    const problems = await problemsOf(text, 'train.yml')
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      line: expect.any(Number),
      message: 'Cannot read YAML that is nested more than 100 levels deep',
    })
  })

  test('a training config of normal depth is read', async () => {
    const text = lines(60, (n) => `${' '.repeat(n)}k:\n`)
    await expect(parseConfig(text, { file: 'train.yml' })).resolves.toMatchObject({ file: 'train.yml' })
  })
})

describe('numbers', () => {
  test.each(['0.7', '0.', '1e-', '-'])('with a million digits are refused: %s...', async (start) => {
    const [problem] = await problemsOf(`data: { train_split: ${start}${'7'.repeat(1_000_000)} }`)
    expect(problem?.message).toMatch(/train_split/)
    expect(problem?.message.length).toBeLessThan(500)
  })

  test(
    'with zeros up to the end of the file are refused',
    async () => {
      expect(() => decimal(`0.7${'0'.repeat(1_000_000)}`)).toThrow(SyntaxError)
      const [problem] = await problemsOf(`data: { train_split: 0.7${'0'.repeat(1_000_000)} }`)
      expect(problem?.message).toBe(
        'Cannot use a number of 1,000,003 characters for data.train_split: the limit is 100',
      )
    },
    SOON,
  )

  test('can be names of any length', async () => {
    const name = '7'.repeat(200)
    const { labels } = await parseConfig(`labels: { map: { ${name}: ${name} } }`, { file })
    expect(labels.map?.get(name)).toBe(name)
  })
})

describe('patterns', () => {
  test('that are large and numerous are refused together', async () => {
    const text = `data:\n  additional_datasets:\n${lines(
      1000,
      (n) => `  - { path: d${n}, labels: { pattern: '(?<label>.{900})' } }\n`,
    )}`
    const problems = await problemsOf(text)
    expect(problems).toEqual([
      expect.objectContaining({
        message: 'Cannot use the patterns of this config: together they are too large. Simplify them.',
      }),
    ])
  })

  test('that are large are not matched against an unlimited number of long names', async () => {
    const pattern = await compilePattern('(?<label>((a|b)?){200}((a|c)?){200})[a-z]$')
    const search = () => Array.from({ length: 300 }, () => pattern.search('a'.repeat(240)))
    expect(search).toThrow(
      /^Cannot match the pattern '.*' with so many long names: it is too large\. Use fewer repetitions \{n,m\}, or match a shorter part of the name\.$/,
    )
  }, 60_000)

  test('that list many names are matched against any number of names', async () => {
    const names = Array.from({ length: 300 }, (_, n) => `class_${n * 7919}`)
    const pattern = await compilePattern(`^(?<label>${names.join('|')})_`)
    const found = Array.from({ length: 20_000 }, (_, n) => pattern.search(`class_39595_${n}.mid`)?.get('label'))
    expect(new Set(found)).toEqual(new Set(['class_39595']))
  })
})
