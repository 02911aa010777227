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
        const expected = readCsv(rows, { coded: [1], texts: [] }, 1)?.coded[0]
        const found = groupCsv(rows, 1, { blockSize })
        expect(Array.from(found?.codes ?? [])).toEqual(Array.from(expected?.codes ?? []))
        expect(found?.count).toBe(expected?.values.length)
        expect(found?.empty).toBe(expected?.values.indexOf(''))
      }),
    )
  })

  test('are left to the plain reader where the rows are ragged', () => {
    const path = write('a,b\nc\n')
    expect(groupCsv({ path, start: 0, fields: 2, delimiter: 44 }, 1)).toBeUndefined()
  })
})
