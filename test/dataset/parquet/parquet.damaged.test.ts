import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../../src/dataset/parquet/parquet_pages.ts'
import { plainValues } from '../../../src/dataset/parquet/plain_values.ts'
import { readRuns } from '../../../src/dataset/parquet/read_runs.ts'
import { readStruct } from '../../../src/dataset/parquet/thrift.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const viewOf = (...values: readonly number[]) => new DataView(bytes(...values).buffer)

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', name: 'label' } as const

describe('damaged bytes of a Parquet file are an error', () => {
  test.each<[string, () => unknown, string]>([
    ['text', () => plainValues(TEXT)?.texts(bytes(9, 0, 0, 0, 97), 1), 'Found text that is cut off'],
    ['bytes', () => plainValues(TEXT)?.texts(bytes(1, 0, 0, 0, 0xff), 1), 'Found text that is not UTF-8'],
    [
      'a number',
      () => plainValues({ type: 'INT32', name: 'label' })?.texts(bytes(1, 0, 0), 1),
      'Found a number that is cut off',
    ],
    // The compressed size (field 3) is 100.
    ['a page', () => [...pagesOf(bytes(0x35, 0xc8, 1, 0, 0), (page) => page)], 'Found a page that is cut off'],
    ['codes', () => readRuns(bytes(255, 255, 255, 255, 255, 255, 1), 8, 4), 'a run of codes is too long'],
    [
      'a header',
      () => readStruct(viewOf(0x16, ...new Array<number>(12).fill(255)), 0),
      'a number in a header is too long',
    ],
  ])('%s', (_, read, message) => {
    expect(read).toThrow(new RangeError(message))
  })
})
