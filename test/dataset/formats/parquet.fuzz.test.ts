import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetWriteBuffer } from 'hyparquet-writer'
import seedrandom from 'seedrandom'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { bytesInMemory, openParquet } from '../../../src/dataset/formats/parquet.ts'
import { countParquet } from '../../../src/dataset/parquet/count_parquet.ts'
import { scratchFile } from '../scan/scratch_file.ts'

const write = scratchFile()

type Options = Parameters<typeof parquetWriteBuffer>[0]
type Column = Options['columnData'][number]

const ROWS = 60
const rows = <T>(make: (row: number) => T): T[] => Array.from({ length: ROWS }, (_, row) => make(row))
const label: Column = { name: 'label', data: rows((row) => ['joy', 'calm', 'anger'][row % 3]), type: 'STRING' }
const maybe: Column = { name: 'label', data: rows((row) => (row % 4 ? `class ${row % 5}` : null)), nullable: true }
const id: Column = { name: 'id', data: rows((row) => `clip/${row}.mid`), type: 'STRING' }
const size: Column = { name: 'size', data: rows((row) => row * 1000), type: 'INT32' }
const tags: Column = { name: 'tags', data: rows((row) => ({ genre: `g${row % 2}`, year: row })), type: 'JSON' }

const byHyparquet = (columnData: Column[], options: Omit<Partial<Options>, 'columnData'> = {}) => {
  const bytes = new Uint8Array(parquetWriteBuffer({ columnData, ...options }))
  return () => Promise.resolve(bytes)
}

const NESTED = "{'genre': 'g' || (i % 2), 'year': i} AS meta, ['t' || (i % 3), NULL] AS tags"

function byDuckDb(columns: string, options: string) {
  return async (): Promise<Uint8Array> => {
    const file = join(mkdtempSync(join(tmpdir(), 'fuzz-')), 'a.parquet')
    const database = await (await DuckDBInstance.create(':memory:')).connect()
    const select = `SELECT 'class ' || (i % 5) AS label, ${columns} FROM range(${ROWS}) t(i)`
    await database.run(`COPY (${select}) TO '${file}' (FORMAT parquet, ${options})`)
    return new Uint8Array(readFileSync(file))
  }
}

const FILES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['snappy', byHyparquet([label, id])],
  ['uncompressed, with few values per page', byHyparquet([maybe, size], { codec: 'UNCOMPRESSED', pageSize: 40 })],
  ['objects in three row groups', byHyparquet([label, tags], { rowGroupSize: 20 })],
  ['a dictionary', byHyparquet([{ ...label, encoding: 'RLE_DICTIONARY' }], { codec: 'UNCOMPRESSED' })],
  ['lengths with delta encoding', byHyparquet([{ ...label, encoding: 'DELTA_LENGTH_BYTE_ARRAY' }])],
  [
    'texts and numbers with delta encoding',
    byHyparquet([
      { ...id, name: 'label', encoding: 'DELTA_BYTE_ARRAY' },
      { ...size, encoding: 'DELTA_BINARY_PACKED' },
    ]),
  ],
  ['gzip', byDuckDb("'clip/' || i AS id, i / 7 AS length", 'COMPRESSION gzip')],
  ['brotli', byDuckDb("'clip/' || i AS id, i % 3 = 0 AS flag", 'COMPRESSION brotli')],
  ['zstd', byDuckDb("'clip/' || i AS id, i AS size", 'COMPRESSION zstd')],
  ['lz4', byDuckDb("'clip/' || i AS id, i AS size", 'COMPRESSION lz4_raw')],
  ['zstd, page version 2, nested', byDuckDb(NESTED, 'COMPRESSION zstd, PARQUET_VERSION v2')],
  ['uncompressed, nested', byDuckDb(NESTED, 'COMPRESSION uncompressed')],
]
const VARIANTS = 180

/** The same file with a few bytes flipped or set, truncated, or with a piece removed or duplicated. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const below = (end: number) => Math.floor(random() * end)
  // Most of the important data is in the footer.
  const place = () => (random() < 0.5 ? below(bytes.length) : bytes.length - 1 - below(Math.min(bytes.length, 600)))
  const kind = random()
  if (kind < 0.1) return bytes.slice(0, below(bytes.length))
  const changed = bytes.slice()
  if (kind < 0.2) return Buffer.concat([changed.subarray(0, place()), changed.subarray(place())])
  for (let left = 1 + below(3); left > 0; left--) {
    const at = place()
    const value = [(changed[at] ?? 0) ^ (1 << below(8)), 0, 255, 127, 128, below(256)][below(6)] ?? 0
    changed.fill(value, at, at + (random() < 0.2 ? 1 + below(8) : 1))
  }
  return changed
}

async function readAll(bytes: Uint8Array): Promise<number> {
  const manifest = await openParquet(bytesInMemory(bytes), 'labels.parquet')
  const places = manifest.columns.map((_, place) => place)
  const { size: found } = await manifest.read({ coded: places, texts: places })
  await manifest.records()
  return found
}

/** A long time for a file of a few kilobytes, even on a busy machine. */
const LONG = 20_000

describe('a damaged Parquet file results in a table or an InputError', () => {
  test.each(FILES)('%s', { timeout: 300_000 }, async (name, made) => {
    const bytes = await made()
    expect(await readAll(bytes)).toBe(ROWS)
    const random = seedrandom(name)
    for (let variant = 0; variant < VARIANTS; variant++) {
      const damaged = mutated(bytes, random)
      const start = performance.now()
      const outcome = await readAll(damaged).catch((error: unknown) => error)
      if (typeof outcome !== 'number') expect(outcome, `variant ${variant}`).toBeInstanceOf(InputError)
      const counted = await countParquet(write(damaged), 'label')
      expect(counted === undefined || counted.rows >= 0).toBe(true)
      expect(performance.now() - start, `variant ${variant}`).toBeLessThan(LONG)
    }
    expect(process.memoryUsage.rss()).toBeLessThan(4 * 2 ** 30)
  })
})
