import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { unpackGzip } from '../../../src/dataset/formats/gzip.ts'

describe('a gzip archive', () => {
  test('is unpacked whole', async () => {
    const text = Array.from({ length: 200_000 }, (_, row) => `${row % 97}/${row}.mid,joy\n`).join('')
    const unpacked = await unpackGzip(gzipSync(text), 'labels.csv.gz')
    expect(Buffer.from(unpacked).toString() === text).toBe(true)
  })

  test('is refused as soon as it holds far more than its size', async () => {
    const packed = gzipSync(new Uint8Array(65 * 1024 * 1024))
    await expect(unpackGzip(packed, 'labels.jsonl.gz')).rejects.toThrow('Cannot unpack the gzip archive: its')
  }, 60_000)
})
