import { describe, expect, test } from 'vitest'
import { columnPlace } from '../../../src/dataset/formats/columns.ts'
import { openCsv } from '../../../src/dataset/formats/csv.ts'

const manifest = (header: string) =>
  openCsv(new TextEncoder().encode(`${header}\na,1,2\n`), {
    file: 'l.csv',
    format: 'csv',
    formatIsGiven: false,
    headless: false,
  })

describe('a column that the file does not have', () => {
  test('is an error in which names with a comma are quoted, with the flag that names one', () => {
    expect(() => columnPlace(manifest('"label, coarse",3,x'), 'label', 'labels.label')).toThrow(
      `Found no column 'label' (labels.label). The columns are 'label, coarse', 3, x. On the command line, quote a name with a comma: --label '"label, coarse"'`,
    )
    expect(() => columnPlace(manifest('a,b,c'), 'label', 'labels.label')).toThrow(/The columns are a, b, c\.$/)
  })
})
