import { expect, test } from 'vitest'
import { bytesInMemory, openParquet } from '../../../src/dataset/formats/parquet.ts'
import { parquetOf } from '../../support/parquet_file.ts'

test('the statistics show whether a column has values, nested ones too', async () => {
  const content = await parquetOf(
    "SELECT 'a.png' AS file, '' AS empty, NULL::VARCHAR AS missing, 7 AS number, {'path': 'b.png', 'none': NULL::VARCHAR} AS image",
  )
  const { columns, hasValues } = await openParquet(bytesInMemory(content), 'l.parquet')
  const found = columns.filter((_, place) => hasValues?.(place))
  expect(columns).toEqual(['file', 'empty', 'missing', 'number', 'image.path', 'image.none'])
  expect(found).toEqual(['file', 'number', 'image.path'])
})
