import { CsvError, parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanCsv } from '../../../src/dataset/formats/csv_scanner.ts'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function scan(text: string, separator = ','): { rows: string[][]; lines: number[] } {
  const rows: string[][] = []
  const lines: number[] = []
  let row: string[] = []
  const options = { separator: separator.charCodeAt(0), file: 'fuzzed.csv', start: 0, line: 1 }
  scanCsv(new TextEncoder().encode(text), options, {
    cell: (_, bytes, start, end) => void row.push(decoder.decode(bytes.subarray(start, end))),
    row(_, line) {
      rows.push(row)
      lines.push(line)
      row = []
      return true
    },
  })
  return { rows, lines }
}

const peerOptions = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
}

const piece = fc.constantFrom('a', 'bc', 'é', '😀', ' ', '"', '""', ',', '\n', '\r\n', '\r')
const anyText = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
const wellQuoted = fc
  .array(
    fc.array(
      fc.array(piece, { maxLength: 4 }).map((cell) => cell.join('')),
      { minLength: 1, maxLength: 4 },
    ),
    { maxLength: 6 },
  )
  .map((rows) => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'))

describe('the CSV scanner', () => {
  test('agrees with csv-parse on any correctly quoted text', () => {
    fc.assert(
      fc.property(wellQuoted, (text) => {
        expect(scan(text).rows).toEqual(parse(text, peerOptions))
      }),
      { numRuns: 1000 },
    )
  })

  test('agrees with csv-parse on fuzzed text, except for quotes within unquoted cells, which are text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ours = attempt(() => scan(text).rows)
        const theirs = attempt(() => parse(text, peerOptions))
        if (theirs === 'INVALID_OPENING_QUOTE') return
        expect(ours === undefined || typeof ours === 'string' ? 'refused' : ours).toEqual(
          typeof theirs === 'string' ? 'refused' : theirs,
        )
      }),
      { numRuns: 5000 },
    )
  })

  test('returns the line on which every row starts', () => {
    expect(scan('a\n\n"b\nb"\r\nc\rd').lines).toEqual([1, 3, 5, 6])
  })

  test('counts the empty cell after a delimiter at the end', () => {
    expect(scan('a,\n,b\n,').rows).toEqual([
      ['a', ''],
      ['', 'b'],
      ['', ''],
    ])
  })

  test('treats quotes within an unquoted cell as text', () => {
    expect(scan('say "hi",5" disk').rows).toEqual([['say "hi"', '5" disk']])
  })

  test('accepts any byte as the delimiter', () => {
    expect(scan('a;b\t"c;d"', ';').rows).toEqual([['a', 'b\t"c', 'd"']])
  })
})

function attempt<T>(read: () => T): T | string {
  try {
    return read()
  } catch (error) {
    return error instanceof CsvError ? error.code.replace(/^CSV_/, '') : 'ours'
  }
}
