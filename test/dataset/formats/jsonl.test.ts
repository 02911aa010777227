import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { openJsonl } from '../../../src/dataset/formats/jsonl.ts'
import { texts } from '../../support/texts.ts'

const open = (text: string) => openJsonl(new TextEncoder().encode(text), 'fuzzed.jsonl')

const key = fc.constantFrom('label', 'id', 'a"b', 'é', 'tab\tkey', '__proto__', 'x\\y')
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('joy', 'a\nb', 'c"d', 'e\\f', '😀'),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
)
const row = fc
  .uniqueArray(fc.tuple(key, scalar), { selector: ([name]) => name, maxLength: 5 })
  .map((members) => Object.fromEntries(members))

function plainText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

describe('the JSONL reader', () => {
  test('agrees with JSON.parse on each line', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        async (rows, end) => {
          const manifest = open(rows.map((value) => JSON.stringify(value)).join(end))
          const parsed = rows.map((value) => JSON.parse(JSON.stringify(value)))
          const columns = [...new Set(parsed.flatMap((value) => Object.keys(value)))]
          expect(manifest.columns).toEqual(columns)
          const places = columns.map((_, place) => place)
          const { coded, texts: packed, size } = await manifest.read({ coded: places, texts: places })
          expect(size).toBe(rows.length)
          for (const [place, column] of columns.entries()) {
            const expected = parsed.map((value) => (Object.hasOwn(value, column) ? plainText(value[column]) : ''))
            const codes = coded[place]
            expect(Array.from(codes?.codes ?? [], (code) => codes?.values[code])).toEqual(expected)
            expect(packed[place] && texts(packed[place])).toEqual(expected)
          }
        },
      ),
    )
  })

  test('accepts exactly the lines that JSON.parse accepts as objects', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
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
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = `{${parts.join('')}`
        expect(isRead(text), text).toBe(isObject(text))
      }),
      { numRuns: 20_000 },
    )
  })

  test('finds columns that only occur in a later line', async () => {
    const manifest = open(`${'{"id":"a"}\n'.repeat(3000)}{"id":"b","meta":{"label":"x"}}`)
    expect(manifest.columns).toEqual(['id', 'meta.label'])
    const { coded } = await manifest.read({ coded: [1], texts: [] })
    expect(coded[0]?.values).toEqual(['', 'x'])
    expect(coded[0]?.codes.at(-1)).toBe(1)
  })

  test('keeps lists in records unchanged', async () => {
    const { columns, rows } = await open('{"id": 1, "box": [1, 2.0, "a"], "t": "x\\ty"}').records()
    expect([columns, ...rows]).toEqual([
      ['id', 'box', 't'],
      ['1', '[1, 2.0, "a"]', 'x\ty'],
    ])
  })
})

function isRead(text: string): boolean {
  try {
    open(text)
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

function isObject(text: string): boolean {
  try {
    const value = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

test('a line that is nested thousands of levels deep is refused', async () => {
  const nested = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}\n`
  expect(() => open(nested.repeat(2))).toThrow(InputError)
})
