import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScanOptions } from '../../../src/dataset/scan/count_ranges.ts'
import { countJsonl, readJsonl } from '../../../src/dataset/scan/jsonl.ts'
import { texts } from '../../../src/dataset/table/text_column.ts'
import { scratchFile } from './scratch_file.ts'

const write = scratchFile()

/** The result of `JSON.parse` for each line, or nothing if a line is not an object or a requested value is not a scalar. */
function slowly(content: Uint8Array | string): { ids: string[]; labels: string[] } | undefined {
  try {
    const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content)
    const rows = text.split('\n').filter((line) => line.trim() !== '')
    const objects = rows.map((line) => JSON.parse(line))
    if (objects.some((object) => object === null || typeof object !== 'object' || Array.isArray(object)))
      return undefined
    return { ids: objects.map(({ id }) => scalar(id)), labels: objects.map(({ label }) => scalar(label)) }
  } catch {
    return undefined
  }
}

function scalar(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') throw new TypeError('Expected a scalar')
  return String(value)
}

function readQuickly(content: string | Uint8Array, options: Partial<ScanOptions> = {}) {
  const found = readJsonl({ path: write(content), start: 0 }, { coded: ['label'], texts: ['id'] }, options)
  if (found === undefined) return undefined
  const [column] = found.coded
  const [ids] = found.texts
  const labels = Array.from(column?.codes ?? [], (code) => column?.values[code] ?? '')
  return { ids: ids ? texts(ids) : [], labels, lines: [...found.lines] }
}

const tiny = fc.record({ blockSize: fc.integer({ min: 1, max: 200 }) })
const scalars = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null))
const objects = fc.array(
  fc.oneof(
    fc.record({ id: scalars, label: scalars, more: fc.jsonValue() }, { requiredKeys: [] }),
    fc.record({ label: scalars, 'a key of more than sixteen bytes': scalars, id: scalars }),
  ),
  { maxLength: 20 },
)
const PIECES = [
  '{',
  '}',
  '"id"',
  '"label"',
  ':',
  ',',
  '"a"',
  '"\\u00e9\\n"',
  '1',
  '-0',
  '01',
  '1.5e3',
  'null',
  'true',
  '[',
  ']',
]
const nearlyJson = fc
  .array(fc.constantFrom(...PIECES, ' ', '\t', '\r', '\n', '{"id":"x","label":"y"}\n', '"\\ud800"', 'é'), {
    maxLength: 40,
  })
  .map((pieces) => Buffer.from(pieces.join('')))

describe('rows of a JSONL file', () => {
  test('match JSON.parse for any block size', () => {
    fc.assert(
      fc.property(objects, tiny, fc.constantFrom('\n', '\r\n', ' \n\n'), (rows, options, end) => {
        const content = rows.map((row) => JSON.stringify(row) + end).join('')
        expect(readQuickly(content, options)).toMatchObject(slowly(content) ?? {})
      }),
      { numRuns: 500 },
    )
  })

  test('match JSON.parse even if all non-ASCII characters are escaped', () => {
    fc.assert(
      fc.property(objects, tiny, (rows, options) => {
        const escaped = (text: string) =>
          text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        const content = rows.map((row) => `${escaped(JSON.stringify(row))}\n`).join('')
        expect(readQuickly(content, options)).toMatchObject(slowly(content) ?? {})
      }),
      { numRuns: 300 },
    )
  })

  test('match JSON.parse, or are left to the plain reader', () => {
    fc.assert(
      fc.property(nearlyJson, tiny, (content, options) => {
        const found = readQuickly(content, options)
        if (found === undefined) return
        const slow = slowly(content)
        const asText = (value: string) => (value === '1.5e3' ? '1500' : value === '-0' ? '0' : value)
        expect({ ids: found.ids.map(asText), labels: found.labels.map(asText) }).toEqual(slow)
      }),
      { numRuns: 700 },
    )
  })

  test('have the same counts with one thread and with two', async () => {
    const content = Array.from({ length: 300 }, (_, row) => `{"id": ${row}, "label": "label ${row % 7}"}\n`).join('')
    const lines = { path: write(content), start: 0 }
    const alone = await countJsonl(lines, ['label'], { threads: 1 })
    expect(alone?.rows).toBe(300)
    expect(alone?.columns[0]?.get('label 3')).toBe(43)
    expect(await countJsonl(lines, ['label'], { threads: 2, rangeSize: 500, blockSize: 64 })).toEqual(alone)
  })

  test('return a number as it is written, and nothing for null and for a missing key', () => {
    const content = '{"id": 1.50, "label": 275}\n{"id": null, "label": true}\n{}'
    expect(readQuickly(content)).toMatchObject({ ids: ['1.50', '', ''], labels: ['275', 'true', ''] })
  })

  test('return the last value of a repeated key', () => {
    expect(readQuickly('{"id": 1, "id": 2, "label": "a", "l\\u0061bel": "b"}')).toMatchObject({
      ids: ['2'],
      labels: ['b'],
    })
  })

  test('have the line number of each row', () => {
    expect(readQuickly('\n{"id":"a"}\n \n{"id":"b"}')).toMatchObject({ ids: ['a', 'b'], lines: [2, 4] })
  })

  test('do not mistake a key inside an object for a key of the row', () => {
    expect(readQuickly('{"meta": {"label": "x", "id": [{"id": 1}]}, "label": "y"}')).toMatchObject({
      labels: ['y'],
      ids: [''],
    })
  })
})

describe('the plain reader is used', () => {
  test.each([
    ['a line that is not JSON', '{"id": 1,}\n'],
    ['a line that is not an object', '[1]\n'],
    ['a text that is not closed', '{"id": "a\n"}\n'],
    ['a truncated line', '{"id": "a"'],
    ['two objects on a line', '{"id": 1}{"id": 2}\n'],
    ['a requested value that is a list', '{"label": ["a"]}\n'],
    ['a requested value that is half of a surrogate pair', '{"label": "\\ud83d"}\n'],
    ['a requested value that is two first halves of a surrogate pair', '{"label": "\\ud83d\\ud83d"}\n'],
    ['a control character in a text', '{"more": "a\u0001"}\n'],
    ['an unknown escape', '{"more": "\\x"}\n'],
    ['bytes that are not UTF-8', Buffer.from('{"more": "\xff"}\n', 'latin1')],
    ['values that are nested very deeply', `{"more": ${'['.repeat(1000)}${']'.repeat(1000)}}\n`],
  ])('for %s', (_, content) => {
    expect(readQuickly(content)).toBeUndefined()
  })

  test('for a key with a dot, which can be a path', () => {
    expect(readJsonl({ path: write('{}'), start: 0 }, { coded: ['a.b'], texts: [] })).toBeUndefined()
  })
})
