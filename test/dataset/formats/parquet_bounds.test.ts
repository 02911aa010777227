import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { joinManifests } from '../../../src/dataset/formats/joined_manifest.ts'
import { bytesInMemory, openParquet } from '../../../src/dataset/formats/parquet.ts'
import { readDeltas, readDeltaTexts } from '../../../src/dataset/formats/parquet_deltas.ts'

type Options = Parameters<typeof parquetWriteBuffer>[0]

const compressors = { GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)) }

function written(data: unknown[], options: Partial<Options> = {}, column: object = {}): Uint8Array {
  const columnData = [{ name: 'label', data, ...column }] as Options['columnData']
  return new Uint8Array(parquetWriteBuffer({ columnData, compressors, ...options }))
}

async function texts(bytes: Uint8Array): Promise<number> {
  const manifest = await openParquet(bytesInMemory(bytes), 'labels.parquet')
  return (await manifest.read({ coded: [], texts: [0] })).size
}

test('a long text that occurs once in the dictionary cannot be the text of a million rows', async () => {
  const bomb = written(
    new Array(1_000_000).fill('x'.repeat(100_000)),
    { codec: 'GZIP' },
    { encoding: 'RLE_DICTIONARY' },
  )
  expect(bomb.length).toBeLessThan(20_000)
  await expect(texts(bomb)).rejects.toThrow('bytes cannot hold texts of this size')
})

test('pages that unpack to far more than the size of the file are refused', async () => {
  const rows = Array.from({ length: 23 }, (_, row) => String(row).padStart(12_000_000, 'x'))
  const bomb = written(rows, { codec: 'GZIP', pageSize: 1 }, { encoding: 'PLAIN' })
  await expect(texts(bomb)).rejects.toThrow(
    'the pages of a column unpack to far more than the 270,017 bytes of the file',
  )
}, 120_000)

test('a page of a few kilobytes that unpacks to more than 16 MiB is refused', async () => {
  const bomb = written(['x'.repeat(40_000_000)], { codec: 'GZIP' }, { encoding: 'PLAIN' })
  await expect(texts(bomb)).rejects.toThrow('a page of 38,913 bytes claims to unpack to 40,000,004 bytes')
})

test('a file cannot have more rows than its size allows', async () => {
  const bytes = written(new Array(5_000_001).fill(null), {}, { nullable: true, type: 'STRING' })
  await expect(texts(bytes)).rejects.toThrow('bytes cannot hold 5,000,001 rows')
})

test('the columns of a file cannot have more cells in total than its size allows', async () => {
  const data = new Array(500_001).fill(null)
  const columnData = Array.from({ length: 101 }, (_, at) => ({ name: `c${at}`, data, nullable: true, type: 'STRING' }))
  const bytes = new Uint8Array(parquetWriteBuffer({ columnData, compressors } as Options))
  const manifest = await openParquet(bytesInMemory(bytes), 'labels.parquet')
  await expect(manifest.records()).rejects.toThrow('bytes cannot hold 50,500,101 cells')
}, 60_000)

test('lists cannot have more values than the size of the file allows', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lists-')), 'a.parquet')
  const database = await (await DuckDBInstance.create(':memory:')).connect()
  const select = 'SELECT [x % 2 FOR x IN range(1500000)] AS label FROM range(4)'
  await database.run(`COPY (${select}) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`)
  const bytes = new Uint8Array(readFileSync(file))
  expect(bytes.length).toBeLessThan(10_000)
  await expect(texts(bytes)).rejects.toThrow('its pages claim to have too many values')
})

const reader = (bytes: readonly number[]) => ({ view: new DataView(Uint8Array.from(bytes).buffer), offset: 0 })

/** A block of 128 differences in four parts, all of which are 1 and take no bits. */
const COUNTED_UP = [128, 1, 4, 0, 0, 2, 0, 0, 0, 0]

test('the total size of texts that share prefixes and each grow by a byte is limited', () => {
  const suffixes = [128, 1, 4, 0, 2, 0, 0, 0, 0, 0]
  const page = [...COUNTED_UP, ...suffixes, ...new Array<number>(129).fill(120)]
  expect(readDeltaTexts(reader(page), 129, 10_000).at(-1)).toHaveLength(129)
  expect(() => readDeltaTexts(reader(page), 129, 8000)).toThrow(
    'texts with shared prefixes are far longer than the file',
  )
})

test('a text cannot share a longer prefix with the previous text than that text has', () => {
  const suffixes = [128, 1, 4, 0, 0, 0, 0, 0, 0, 0]
  expect(() => readDeltaTexts(reader([...COUNTED_UP, ...suffixes]), 129, 10_000)).toThrow(
    'the prefix that a text shares with the previous text is longer than that text',
  )
})

test.each([
  ['without parts', [128, 1, 0, 0, 0, 0]],
  ['with a negative number of parts', [128, 1, 255, 255, 255, 255, 15, 0, 0, 0]],
  ['with a negative size', [128, 255, 255, 255, 15, 4, 0, 0, 0, 0, 0, 0, 0]],
  ['with parts of different sizes', [128, 1, 3, 0, 0, 0, 0, 0, 0]],
])('differences in blocks %s are refused', (_, bytes) => {
  for (const numbers of [new Int32Array(9), new BigInt64Array(9)]) {
    expect(() => readDeltas(reader(bytes), 9, numbers)).toThrow('a block of differences has no valid size')
  }
})

test('the first rows of a small file are limited in rows and bytes', async () => {
  const first = async (bytes: Uint8Array) => {
    const manifest = await openParquet(bytesInMemory(bytes), 'labels.parquet')
    return (await manifest.firstRows?.(10))?.length
  }
  expect(await first(written(new Array(20_000).fill('a')))).toBe(10)
  expect(await first(written(new Array(20_001).fill('a')))).toBe(0)
  const noise = Array.from({ length: 5000 }, () => randomBytes(500).toString('hex'))
  expect(await first(written(noise, { codec: 'UNCOMPRESSED' }))).toBe(0)
})

test('files that are read together cannot have more rows than their sizes allow', async () => {
  const bytes = written(new Array(4_900_000).fill(null), { codec: 'GZIP' }, { nullable: true, type: 'STRING' })
  const one = await openParquet(bytesInMemory(bytes), 'part-0.parquet')
  await expect(joinManifests(new Array(5).fill(one)).read({ coded: [], texts: [] })).rejects.toThrow(
    /^part-0\.parquet: Cannot read 5 Parquet files together: [\d,]+ bytes cannot hold 24,500,000 rows$/,
  )
  expect((await joinManifests([one, one]).read({ coded: [], texts: [] })).size).toBe(9_800_000)
})

test('reading the first rows unpacks 4 MiB of a small file, and leaves further cells empty', async () => {
  const columnData = ['a', 'b', 'c'].map((name) => ({ name, data: ['x'.repeat(3_000_000), name], encoding: 'PLAIN' }))
  const options = { columnData, compressors, codec: 'GZIP' } as unknown as Options
  const bytes = new Uint8Array(parquetWriteBuffer(options))
  const manifest = await openParquet(bytesInMemory(bytes), 'labels.parquet')
  expect((await manifest.firstRows?.(2))?.[1]).toEqual(['a', '', ''])
})
