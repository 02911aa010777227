import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScanOptions } from '../../../src/dataset/scan/count_ranges.ts'
import { countJsonl } from '../../../src/dataset/scan/jsonl.ts'
import { scratchFile } from './scratch_file.ts'

const write = scratchFile()

interface Counts {
  readonly rows: number
  readonly ids: Readonly<Record<string, number>>
  readonly labels: Readonly<Record<string, number>>
}

/** The counts of `JSON.parse` for each line, or nothing if a line is not an object or a requested value is not a scalar. */
function countSlowly(content: Uint8Array | string): Counts | undefined {
  try {
    const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content)
    const rows = text.split('\n').filter((line) => line.trim() !== '')
    const objects = rows.map((line) => JSON.parse(line))
    if (objects.some((object) => object === null || typeof object !== 'object' || Array.isArray(object)))
      return undefined
    const ids = countsOf(objects.map(({ id }) => scalar(id)))
    return { rows: objects.length, ids, labels: countsOf(objects.map(({ label }) => scalar(label))) }
  } catch {
    return undefined
  }
}

function countsOf(values: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries(counts)
}

function scalar(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') throw new TypeError('Expected a scalar')
  return String(value)
}

async function countQuickly(content: string | Uint8Array, options: Partial<ScanOptions> = {}) {
  const lines = { path: write(content), start: 0 }
  const found = await countJsonl(lines, ['id', 'label'], { threads: 1, ...options })
  const [ids, labels] = found?.columns ?? []
  return found && { rows: found.rows, ids: Object.fromEntries(ids ?? []), labels: Object.fromEntries(labels ?? []) }
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

describe('counts of a JSONL file', () => {
  test('match JSON.parse for any block size', async () => {
    await fc.assert(
      fc.asyncProperty(objects, tiny, fc.constantFrom('\n', '\r\n', ' \n\n'), async (rows, options, end) => {
        const content = rows.map((row) => JSON.stringify(row) + end).join('')
        expect(await countQuickly(content, options)).toEqual(countSlowly(content))
      }),
      { numRuns: 500 },
    )
  })

  test('match JSON.parse even if all non-ASCII characters are escaped', async () => {
    await fc.assert(
      fc.asyncProperty(objects, tiny, async (rows, options) => {
        const escaped = (text: string) =>
          text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        const content = rows.map((row) => `${escaped(JSON.stringify(row))}\n`).join('')
        expect(await countQuickly(content, options)).toEqual(countSlowly(content))
      }),
      { numRuns: 300 },
    )
  })

  test('match JSON.parse, or are left to the plain reader', async () => {
    await fc.assert(
      fc.asyncProperty(nearlyJson, tiny, async (content, options) => {
        const found = await countQuickly(content, options)
        if (found === undefined) return
        const asText = (value: string) => (value === '1.5e3' ? '1500' : value === '-0' ? '0' : value)
        const asTexts = (counts: Readonly<Record<string, number>>) =>
          countsOf(Object.entries(counts).flatMap(([value, count]) => Array(count).fill(asText(value))))
        expect({ ...found, ids: asTexts(found.ids), labels: asTexts(found.labels) }).toEqual(countSlowly(content))
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

  test('are of numbers as they are written, and of empty text for null and for a missing key', async () => {
    const content = '{"id": 1.50, "label": 275}\n{"id": null, "label": true}\n{}'
    expect(await countQuickly(content)).toEqual({
      rows: 3,
      ids: { '': 2, '1.50': 1 },
      labels: { '': 1, 275: 1, true: 1 },
    })
  })

  test('are of the last value of a repeated key', async () => {
    expect(await countQuickly('{"id": 1, "id": 2, "label": "a", "l\\u0061bel": "b"}')).toEqual({
      rows: 1,
      ids: { 2: 1 },
      labels: { b: 1 },
    })
  })

  test('do not include blank lines', async () => {
    expect(await countQuickly('\n{"id":"a"}\n \n{"id":"b"}')).toMatchObject({ rows: 2, ids: { a: 1, b: 1 } })
  })

  test('do not mistake a key inside an object for a key of the row', async () => {
    expect(await countQuickly('{"meta": {"label": "x", "id": [{"id": 1}]}, "label": "y"}')).toEqual({
      rows: 1,
      ids: { '': 1 },
      labels: { y: 1 },
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
  ])('for %s', async (_, content) => {
    expect(await countQuickly(content)).toBeUndefined()
  })

  test('for a key with a dot, which can be a path', async () => {
    expect(await countJsonl({ path: write('{}'), start: 0 }, ['a.b'])).toBeUndefined()
  })
})
