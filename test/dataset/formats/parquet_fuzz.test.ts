import { brotliCompressSync, gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import seedrandom from 'seedrandom'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { bytesInMemory, openParquet } from '../../../src/dataset/formats/parquet.ts'
import { countParquet } from '../../../src/dataset/scan/index.ts'
import { scratchFile } from '../scan/scratch_file.ts'

const write = scratchFile()

type Options = Parameters<typeof parquetWriteBuffer>[0]
type Column = Options['columnData'][number]

const compressors = {
  GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)),
  BROTLI: (bytes: Uint8Array) => new Uint8Array(brotliCompressSync(bytes)),
}

const ROWS = 60
const rows = <T>(make: (row: number) => T): T[] => Array.from({ length: ROWS }, (_, row) => make(row))
const label: Column = { name: 'label', data: rows((row) => ['joy', 'calm', 'anger'][row % 3]), type: 'STRING' }
const maybe: Column = {
  name: 'label',
  data: rows((row) => (row % 4 === 0 ? null : `class ${row % 5}`)),
  nullable: true,
}
const id: Column = { name: 'id', data: rows((row) => `clip/${row}.mid`), type: 'STRING' }
const size: Column = { name: 'size', data: rows((row) => row * 1000), type: 'INT32' }
const length: Column = { name: 'length', data: rows((row) => row / 7), type: 'DOUBLE' }
const tags: Column = { name: 'tags', data: rows((row) => ({ genre: `g${row % 2}`, year: row })), type: 'JSON' }

const written = (columnData: readonly Column[], options: Omit<Partial<Options>, 'columnData'> = {}): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData: [...columnData], compressors, ...options }))

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['snappy', written([label, id])],
  ['uncompressed, pages of few values', written([maybe, size], { codec: 'UNCOMPRESSED', pageSize: 40 })],
  ['gzip', written([maybe, length], { codec: 'GZIP', rowGroupSize: 20 })],
  ['brotli', written([label, tags], { codec: 'BROTLI' })],
]
const VARIANTS = 200

/** The same file with a few bytes flipped or set, cut off, or with a piece of it taken out or written twice. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const below = (end: number) => Math.floor(random() * end)
  // Most of what matters stands in the footer.
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

/** Long for a file of a few kilobytes, whatever else the machine does. */
const LONG = 20_000

describe('a Parquet file that is damaged is a table or an InputError', () => {
  test.each(FILES)('%s', { timeout: 300_000 }, async (name, bytes) => {
    expect(await readAll(bytes)).toBeGreaterThan(0)
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
