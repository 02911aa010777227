import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { parseJson } from '../../../src/dataset/formats/json_parser.ts'

const file = 'fuzzed.json'

/** `JSON.parse` with numbers as text, for values whose numbers are in their shortest form. */
function withTextNumbers(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, child) => (typeof child === 'number' ? String(child) : child))
}

describe('the JSON parser', () => {
  test('agrees with JSON.parse on any value, with numbers as text', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnpairedSurrogates: false } as never),
        fc.constantFrom(undefined, 2),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent)
          fc.pre(!/\d[eE]|-0/.test(text))
          expect(parseJson(text, { file })).toEqual(withTextNumbers(value))
        },
      ),
    )
  })

  test('accepts exactly what JSON.parse accepts', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      'a',
      '\\',
      'u0041',
      '1',
      '0',
      '-',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join('')
        expect(
          accepts(() => parseJson(text, { file })),
          text,
        ).toBe(accepts(() => JSON.parse(text)))
      }),
      { numRuns: 20_000 },
    )
  })

  test('keeps the source text of a number', () => {
    expect(parseJson('[0.0, 1e3, -0, 12345678901234567890]', { file })).toEqual([
      '0.0',
      '1e3',
      '-0',
      '12345678901234567890',
    ])
  })

  test('returns a key named __proto__ as a key', () => {
    const value = parseJson('{"__proto__": {"label": "x"}}', { file })
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  test('refuses values that are nested too deeply instead of overflowing the stack', () => {
    expect(() => parseJson('['.repeat(100_000), { file })).toThrow(InputError)
  })

  test('reports line and column', () => {
    expect(() => parseJson('{\n "a": 1,\n  b\n}', { file })).toThrow(
      "fuzzed.json:3:3: Cannot read this as JSON: expected a key in '\"', found 'b'",
    )
  })
})

function accepts(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}
