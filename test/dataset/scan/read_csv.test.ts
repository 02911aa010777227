import { openSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCsv } from '../../../src/dataset/scan/count_csv.ts'
import type { ScanOptions } from '../../../src/dataset/scan/count_ranges.ts'
import { csvBorders } from '../../../src/dataset/scan/csv_borders.ts'
import { readCsv } from '../../../src/dataset/scan/read_csv.ts'
import { texts } from '../../support/texts.ts'
import { scratchFile } from './scratch_file.ts'

const COMMA = 44
const write = scratchFile()

/** The rows according to `csv-parse`, or nothing if it reports an error. */
function slowly(content: Uint8Array, fields: number): string[][] | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    const rows: string[][] = parse(Buffer.from(content), { record_delimiter: ['\n', '\r\n'], skip_empty_lines: true })
    return rows.every((row) => row.length === fields) ? rows : undefined
  } catch {
    return undefined
  }
}

function counted(cells: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

function rowsAt(path: string, fields: number, start = 0) {
  return { path, start, fields, delimiter: COMMA }
}

async function countQuickly(content: string | Uint8Array, fields: number, options: Partial<ScanOptions>) {
  const found = await countCsv(rowsAt(write(content), fields), [fields - 1], options)
  return found && { rows: found.rows, cells: [...(found.columns[0] ?? [])] }
}

function readQuickly(content: string | Uint8Array, fields: number, options: Partial<ScanOptions> = {}) {
  const found = readCsv(rowsAt(write(content), fields), { coded: [fields - 1], texts: [0] }, 1, options)
  if (fields === 1 || found === undefined) return found
  const [column] = found.coded
  const [first] = found.texts
  const last = Array.from(column?.codes ?? [], (code) => column?.values[code] ?? '')
  return { first: first ? texts(first) : [], last, lines: [...found.lines] }
}

const cell = fc.stringMatching(/^[a-c, "\n\r\té😀]{0,20}$/u)
const wellFormed = fc
  .record({
    rows: fc.array(fc.tuple(cell, fc.boolean(), cell, cell), { minLength: 1, maxLength: 30 }),
    end: fc.constantFrom('\n', '\r\n', '\n\n'),
    ended: fc.boolean(),
  })
  .map(({ rows, end, ended }) => {
    const quoted = (text: string, always: boolean) =>
      always || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    const lines = rows.map(([a, always, b, c]) => `${quoted(a, always)},${quoted(b, false)},${quoted(c, always)}`)
    return { rows, content: lines.join(end) + (ended ? end : '') }
  })
const anyBytes = fc
  .array(fc.constantFrom(...'aaaabc,,,""""\n\n\r'.split(''), '\r\n', 'é', '😀', '\0'), { maxLength: 200 })
  .map((parts) => Buffer.from(parts.join('')))
const tiny = fc.record({ blockSize: fc.integer({ min: 1, max: 200 }), threads: fc.constant<1>(1) })

describe('rows of a CSV file', () => {
  test('are read as they were written, for any block size', () => {
    fc.assert(
      fc.property(wellFormed, tiny, ({ rows, content }, options) => {
        const found = readQuickly(content, 3, options)
        expect(found).toMatchObject({ first: rows.map(([a]) => a), last: rows.map(([, , , c]) => c) })
      }),
      { numRuns: 300 },
    )
  })

  test('match csv-parse for any bytes, or are left to the plain reader', () => {
    fc.assert(
      fc.property(anyBytes, fc.integer({ min: 2, max: 3 }), tiny, (content, fields, options) => {
        const found = readQuickly(content, fields, options)
        const rows = slowly(content, fields)
        if (found === undefined) return
        expect(found).toMatchObject({ first: rows?.map((row) => row[0]), last: rows?.map((row) => row.at(-1)) })
      }),
      { numRuns: 700 },
    )
  })

  test('have the same counts as with csv-parse for any bytes, or are left to the plain reader', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.integer({ min: 2, max: 3 }), tiny, async (content, fields, options) => {
        const found = await countQuickly(content, fields, options)
        const rows = slowly(content, fields)
        if (found === undefined) return
        expect(found).toEqual({ rows: rows?.length, cells: counted(rows?.map((row) => row.at(-1) ?? '') ?? []) })
      }),
      { numRuns: 500 },
    )
  })

  test('have the same counts with one thread and with two, with quoted newlines at every boundary', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormed, fc.integer({ min: 3, max: 60 }), async ({ rows, content }, rangeSize) => {
        const cells = counted(rows.map(([, , , c]) => c))
        expect(await countQuickly(content, 3, { threads: 2, rangeSize, blockSize: 16 })).toEqual({
          rows: rows.length,
          cells,
        })
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  test('have the line number on which each begins', () => {
    expect(readQuickly('a,b\n\n"c\nd",e\r\nf,g', 2)).toMatchObject({ lines: [1, 3, 5] })
  })

  test('can be longer than a block', () => {
    const long = 'x'.repeat(10_000)
    expect(readQuickly(`${long},a\n${long},b\n`, 2, { blockSize: 64 })).toMatchObject({ first: [long, long] })
  })

  test('keep a byte order mark that is not at the start of the file', () => {
    expect(readQuickly('\uFEFFa,\uFEFFb\n', 2)).toMatchObject({ first: ['\uFEFFa'], last: ['\uFEFFb'] })
  })

  test('can have labels of any length, including labels with a common prefix', () => {
    const labels = ['', 'a', 'abcdefgh', 'abcdefghi', 'abcdefghijklmnop', 'abcdefghijklmnopq', 'abcdefghijklmnopr']
    expect(readQuickly(labels.map((label) => `x,${label}\n`).join(''), 2)).toMatchObject({ last: labels })
  })

  test('can have any number of labels', () => {
    const labels = Array.from({ length: 20_000 }, (_, row) => `label ${row % 7000}`)
    expect(readQuickly(labels.map((label) => `x,${label}\n`).join(''), 2)).toMatchObject({ last: labels })
  })

  test('begin at the given offset, after the byte order mark and the header', async () => {
    const path = write('\uFEFFid,label\n1,joy\n')
    expect(await countCsv(rowsAt(path, 2, 12), [1])).toEqual({ rows: 1, columns: [new Map([['joy', 1]])] })
  })

  test('do not exist in an empty file', async () => {
    expect(await countQuickly('', 2, {})).toEqual({ rows: 0, cells: [] })
  })
})

describe('the plain reader is used', () => {
  test.each([
    ['a row with an extra cell', 'a,b\nc,d,e\n'],
    ['a row with a missing cell', 'a,b\nc\n'],
    ['a quote inside an unquoted cell', 'a,b\nc"d,e\n'],
    ['text after a closing quote', 'a,b\n"c"d,e\n'],
    ['a quote that is never closed', 'a,b\n"c,d\n'],
    ['a lone carriage return', 'a,b\rc,d\n'],
    ['a carriage return at the end of the file', 'a,b\r'],
    ['bytes that are not UTF-8', Buffer.from([97, 44, 0xff, 10])],
    ['a truncated character at the end', Buffer.from([97, 44, 0xc3])],
    ['an encoded surrogate', Buffer.from([97, 44, 0xed, 0xa0, 0x80, 10])],
    ['an overlong form', Buffer.from([97, 44, 0xe0, 0x80, 0xaf, 10])],
  ])('for %s', async (_, content) => {
    expect(readQuickly(content, 2)).toBeUndefined()
    expect(await countQuickly(content, 2, { threads: 2, rangeSize: 1 })).toBeUndefined()
  })

  test('for a row that exceeds the maximum length', () => {
    expect(readQuickly(`${'x'.repeat(500)},a\n`, 2, { blockSize: 64, longestRow: 100 })).toBeUndefined()
  })

  test('for more columns than the scanner supports, and for a column that is requested twice', () => {
    expect(readCsv(rowsAt(write('a'), 5000), { coded: [0], texts: [] }, 1)).toBeUndefined()
    expect(readCsv(rowsAt(write('a,b'), 2), { coded: [0], texts: [0] }, 1)).toBeUndefined()
  })
})

describe('a boundary between two ranges', () => {
  /** The guessed starts of the two ranges: that of the file, and the first row from the middle on. */
  const bordersOf = (after: string) => {
    const path = write('-'.repeat(after.length) + after)
    const file = { descriptor: openSync(path, 'r'), size: 2 * after.length }
    return csvBorders(file, rowsAt(path, 2), after.length)
  }

  test('is after the next newline', () => {
    expect(bordersOf('c,d\ne,f\n')).toEqual([0, 12, 16])
  })

  test('is not inside quotes that began before it', () => {
    expect(bordersOf('text\nmore",d\ne,f\n')).toEqual([0, 30, 34])
  })

  test('does not exist if there is no newline', () => {
    expect(bordersOf('abc')).toEqual([0, 6])
  })

  test('splits a file into ranges of about the requested size', () => {
    const path = write('aa,b\n'.repeat(100))
    const file = { descriptor: openSync(path, 'r'), size: 500 }
    expect(csvBorders(file, rowsAt(path, 2), 100)).toEqual([0, 105, 205, 305, 405, 500])
  })
})
