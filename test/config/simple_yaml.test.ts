import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readSimpleYaml } from '../../src/config/simple_yaml.ts'
import { readYaml } from '../../src/config/yaml.ts'

const file = 'a.yml'

/** The same function without the quick way. */
async function libraryAlone(): Promise<typeof readYaml> {
  vi.resetModules()
  vi.doMock('../../src/config/simple_yaml.ts', () => ({ readSimpleYaml: () => undefined }))
  const module = await import('../../src/config/yaml.ts')
  vi.doUnmock('../../src/config/simple_yaml.ts')
  return module.readYaml
}

/** What is read, or the problems. The place of a value that is not there is of no use to anybody. */
async function outcome(read: typeof readYaml, text: string): Promise<unknown> {
  const found = await read(text, { file }).catch((error: { problems: unknown }) => error.problems)
  return JSON.parse(JSON.stringify(found), (_, value) =>
    value !== null && value.kind === 'scalar' && value.source === '' ? { ...value, place: 0 } : value,
  )
}

const PIECES = [
  'a',
  'b c',
  'data',
  "'q'",
  '"d e"',
  '12',
  '-1',
  '1.50',
  '.5',
  '1e3',
  '007',
  'true',
  'False',
  'null',
  'yes',
  '0x1F',
  'é',
  './x/y.csv',
  '~',
  'a:b',
  '- ',
  '-',
  ': ',
  ':',
  ', ',
  ',',
  '[',
  ']',
  '{',
  '}',
  ' ',
  '  ',
  '\n',
  '\n  ',
  '\n    ',
  '\r\n',
  '# c',
  ' # d',
  '\n- ',
  '\n  - ',
  'k: ',
  'k:\n  ',
  'k1: ',
  '...',
  '---',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '\t',
  '"',
  "'",
  '?',
  '%',
]

describe('simple YAML is read as the library reads it', () => {
  const agrees = async (text: fc.Arbitrary<string>, numRuns: number) => {
    const byLibrary = await libraryAlone()
    let simple = 0
    const property = fc.asyncProperty(text, async (yaml) => {
      if (readSimpleYaml(yaml, file) === undefined) return
      simple++
      expect(await outcome(readYaml, yaml)).toEqual(await outcome(byLibrary, yaml))
    })
    await fc.assert(property, { numRuns })
    expect(simple).toBeGreaterThan(numRuns / 50)
  }

  test('whatever stands beside each other', async () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 })
    await agrees(
      pieces.map((all) => all.join('')),
      3000,
    )
  })

  test('lines of all depths', async () => {
    const indent = fc.constantFrom('', '', '  ', '  ', '    ', '      ')
    const body = fc.constantFrom(
      ...['a: 1', 'b:', 'c: x y', "'d': 'e'", '- f', '- 2', 'g: [a, 1, "b"]', 'h: {a: b, c: [1.0]}', '# i', 'j: k # l'],
      ...[
        '',
        'm:   # n',
        '- [a]',
        '- {a: b}',
        'a: 2',
        'o p : q',
        '"r": "s"',
        '1: 0.50',
        'null: null',
        'T: true',
        '- -1',
      ],
    )
    const end = fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n', '\n\n')
    const lines = fc.array(fc.tuple(indent, body, end), { maxLength: 8 })
    await agrees(
      lines.map((all) => all.flat().join('')),
      5000,
    )
  })
})
