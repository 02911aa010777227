import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRecords, firstCsvRows } from '../../../src/dataset/formats/csv_records.ts'

const START = { separator: 44, file: 'd.csv', start: 0, line: 1 }

function recordsOf(text: string, start = 0): string[][] {
  const bytes = new TextEncoder().encode(text)
  const rows = csvRecords((at, size) => bytes.subarray(at, at + size), { ...START, start })
  const found = [...rows].map((row) => [...row])
  expect([...rows]).toEqual(found)
  return found
}

describe('rows are read block by block', () => {
  test('with a row at every place of the border between two blocks', () => {
    const cells = fc
      .array(fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é', ''), { maxLength: 6 })
      .map((c) => c.join(''))
    fc.assert(
      fc.property(
        fc.integer({ min: -12, max: 12 }),
        fc.array(cells, { minLength: 1, maxLength: 9 }),
        (offset, texts) => {
          const filler = 'x'.repeat((1 << 20) + offset - 4)
          const rows = [['0', filler], ...texts.map((text, i) => [`${i}`, text])]
          const csv = rows
            .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
            .join('')
          expect(recordsOf(csv)).toEqual(rows)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('even if a row is longer than several blocks', () => {
    const long = 'line\n'.repeat(1_000_000)
    expect(recordsOf(`a,b\nc,"${long}"\nd,e`)).toEqual([
      ['a', 'b'],
      ['c', long],
      ['d', 'e'],
    ])
  })

  test('even if there are only blank lines in a block, or old line breaks', () => {
    expect(recordsOf(`a,b\n${'\n'.repeat(3_000_000)}c,d\n`)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(recordsOf('a,b\rc,d\r'.repeat(200_000)).length).toBe(400_000)
  })

  test('from their start', () => {
    expect(recordsOf('id,label\na,joy\n', 9)).toEqual([['a', 'joy']])
    expect(recordsOf('id,label\n', 9)).toEqual([])
  })

  test('unless the file changed in the meantime', () => {
    expect(() => recordsOf('a,b\n"c,d\n')).toThrow('d.csv: The file changed while it was read. Run the command again.')
  })
})

test('the first rows end before a broken one', () => {
  const first = (text: string, most: number) => firstCsvRows(new TextEncoder().encode(text), START, most)
  expect(first('a,b\nc,d\ne,f\n', 2)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(first('a,b\nc,"d\n', 2)).toEqual([['a', 'b']])
})
