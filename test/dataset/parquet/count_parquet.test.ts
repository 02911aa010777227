import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { countParquet } from '../../../src/dataset/parquet/count_parquet.ts'
import { countRuns } from '../../../src/dataset/parquet/hybrid_runs.ts'
import { scratchFile } from '../scan/scratch_file.ts'

const write = scratchFile()

const GZIP = { GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)) }

/** Counts with hyparquet's own objects, with missing values as the empty text, sorted by the bytes of the texts. */
async function slowly(path: string): Promise<[string, number][]> {
  const file = new Uint8Array(readFileSync(path)).buffer
  const rows = await parquetReadObjects({ file, columns: ['label'], compressors })
  const counts = new Map<string, number>()
  for (const { label } of rows) {
    const text = label === null || label === undefined ? '' : String(label)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

async function quickly(path: string): Promise<[string, number][] | undefined> {
  const found = await countParquet(path, 'label')
  return found && [...(found.columns[0] ?? [])]
}

function written(data: readonly unknown[], options: Partial<Parameters<typeof parquetWriteBuffer>[0]> = {}): string {
  const type: BasicType = data.some((value) => typeof value === 'bigint') ? 'INT64' : 'STRING'
  const column = { name: 'label', data: [...data], type, nullable: true }
  const more = { name: 'id', data: data.map((_, row) => `id ${row}`) }
  return write(new Uint8Array(parquetWriteBuffer({ columnData: [more, column], ...options })))
}

async function writtenByDuckDb(query: string, options: string): Promise<string> {
  const path = write('')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet, ${options})`)
  connection.closeSync()
  return path
}

const labels = fc.array(fc.option(fc.constantFrom('joy', 'anger', 'ärger', '', 'a name of some length')), {
  minLength: 1,
  maxLength: 400,
})

describe('a column of a Parquet file', () => {
  test('has the same counts as with hyparquet, in pages and row groups of any size', async () => {
    const options = fc.record({
      pageSize: fc.integer({ min: 1, max: 300 }),
      rowGroupSize: fc.integer({ min: 1, max: 400 }),
      codec: fc.constantFrom('SNAPPY' as const, 'UNCOMPRESSED' as const),
    })
    await fc.assert(
      fc.asyncProperty(labels, options, async (data, chosen) => {
        const path = written(data, chosen)
        expect(await quickly(path)).toEqual(await slowly(path))
      }),
      { numRuns: 100 },
    )
  })

  test('can contain more values than fit in a dictionary', async () => {
    const path = written(Array.from({ length: 5000 }, (_, row) => `label ${row % 3000}`))
    const counts = await quickly(path)
    expect(counts).toHaveLength(3000)
    expect(counts).toEqual(await slowly(path))
  })

  test('can contain whole numbers', async () => {
    const path = written(Array.from({ length: 100 }, (_, row) => (row % 7 === 0 ? null : BigInt(row % 5) - 2n)))
    expect(await quickly(path)).toEqual(await slowly(path))
    expect(await quickly(path)).toContainEqual(['-2', 17])
  })

  test.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'lz4_raw', 'brotli'])('can be packed by %s', async (codec) => {
    const query = `SELECT i AS id, CASE WHEN i % 11 = 0 THEN NULL ELSE 'class ' || (i * i % 13) END AS label FROM range(20000) t(i)`
    const path = await writtenByDuckDb(query, `COMPRESSION ${codec}, ROW_GROUP_SIZE 4096`)
    const counts = await quickly(path)
    expect(counts).toContainEqual(['', 1819])
    expect(counts).toEqual(await slowly(path))
  })

  test('can have plain encoding', async () => {
    const query = `SELECT 'label ' || i AS label FROM range(3000) t(i)`
    const path = await writtenByDuckDb(query, 'DICTIONARY_SIZE_LIMIT 1')
    expect(await quickly(path)).toHaveLength(3000)
    expect(await quickly(path)).toEqual(await slowly(path))
  })

  test('can have no values', async () => {
    const path = await writtenByDuckDb('SELECT NULL::VARCHAR AS label FROM range(100)', 'COMPRESSION snappy')
    expect(await quickly(path)).toEqual([['', 100]])
  })
})

describe('the plain reader is used', () => {
  test.each([
    ['for a list', `SELECT ['a', 'b'] AS label`],
    ['for a struct', `SELECT {'a': 1} AS label`],
    ['for a date', `SELECT DATE '2020-01-01' AS label`],
    ['for a number with a fraction', 'SELECT 0.5::DOUBLE AS label'],
    ['if the column does not exist', 'SELECT 1 AS other'],
    ['if a column with that name is inside another one', `SELECT {'label': 'x'} AS other`],
  ])('%s', async (_, query) => {
    expect(await quickly(await writtenByDuckDb(query, 'COMPRESSION snappy'))).toBeUndefined()
  })

  test('for any bytes that are not a Parquet file', async () => {
    expect(await quickly(write('PAR1'))).toBeUndefined()
    expect(await quickly(write(''))).toBeUndefined()
  })

  test('for a file with a wrong byte, unless all of its rows are there', async () => {
    const content = readFileSync(written(Array.from({ length: 300 }, (_, row) => `label ${row % 5}`)))
    await fc.assert(
      fc.asyncProperty(fc.nat(content.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const broken = new Uint8Array(content)
        broken[at] = (broken[at] ?? 0) ^ change
        const found = await countParquet(write(broken), 'label')
        const counts = [...(found?.columns[0]?.values() ?? [])]
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(found?.rows ?? 0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a run-length / bit-packed hybrid', () => {
  test('is counted for every bit width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.nat(4095), { maxLength: 100 }), (width, numbers) => {
        const values = numbers.map((number) => number % 2 ** width)
        const groups = Math.ceil(values.length / 8)
        const packed = new Uint8Array(1 + groups * width)
        packed[0] = (groups << 1) | 1
        for (const [place, value] of values.entries()) {
          for (let bit = 0; bit < width; bit++) {
            const target = place * width + bit
            packed[1 + (target >> 3)] = (packed[1 + (target >> 3)] ?? 0) | (((value >> bit) & 1) << (target & 7))
          }
        }
        const counts = new Uint32Array(2 ** width)
        expect(countRuns(packed, width, values.length, counts)).toBe(true)
        const expected = new Uint32Array(2 ** width)
        for (const value of values) expected[value] = (expected[value] ?? 0) + 1
        expect(counts).toEqual(expected)
      }),
    )
  })

  test('is reported if it is truncated', () => {
    expect(countRuns(Uint8Array.of(3), 4, 8, new Uint32Array(16))).toBe(false)
    expect(countRuns(Uint8Array.of(16), 4, 8, new Uint32Array(16))).toBe(false)
    expect(countRuns(Uint8Array.of(), 4, 8, new Uint32Array(16))).toBe(false)
  })
})

test('a page that unpacks to far more than the size of the file is left to the plain reader', async () => {
  const isCounted = async (length: number) => {
    const found = await quickly(written(['x'.repeat(length), 'y'], { codec: 'GZIP', compressors: GZIP }))
    return found !== undefined
  }
  expect(await isCounted(10_000)).toBe(true)
  expect(await isCounted(20_000_000)).toBe(false)
})
