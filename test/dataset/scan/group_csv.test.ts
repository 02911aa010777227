import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupCsv } from '../../../src/dataset/scan/group_csv.ts'
import { readCsv } from '../../../src/dataset/scan/read_csv.ts'
import { scratchFile } from './scratch_file.ts'

const write = scratchFile()

describe('the codes of equal cells', () => {
  test('are those of the cells as texts, with any block size', () => {
    const cell = fc.constantFrom('', 'a', 'b', '"a"', '"x,""y"', 'a longer text than sixteen bytes', 'é')
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(table, fc.constantFrom(1, 64, 1 << 16), (cells, blockSize) => {
        const path = write(cells.map((row) => `${row.join(',')}\n`).join(''))
        const rows = { path, start: 0, fields: 2, delimiter: 44 }
        const expected = readCsv(rows, { coded: [1, 0], texts: [] }, 1)?.coded ?? []
        const found = groupCsv(rows, [1, 0], { blockSize }) ?? []
        expect(found.map(({ codes }) => Array.from(codes))).toEqual(expected.map(({ codes }) => Array.from(codes)))
        expect(found.map(({ count }) => count)).toEqual(expected.map(({ values }) => values.length))
        expect(found.map(({ empty }) => empty)).toEqual(expected.map(({ values }) => values.indexOf('')))
      }),
    )
  })

  test('are left to the plain reader where the rows are ragged', () => {
    const path = write('a,b\nc\n')
    expect(groupCsv({ path, start: 0, fields: 2, delimiter: 44 }, [1])).toBeUndefined()
  })
})

test('can end before the last row', () => {
  const rows = { path: write('a,b\nc,b\na,b\n'), start: 0, end: 8, fields: 2, delimiter: 44 }
  expect(groupCsv(rows, [0])).toEqual([{ codes: Int32Array.of(0, 1), count: 2, empty: -1 }])
})
