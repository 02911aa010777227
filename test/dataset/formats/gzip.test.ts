import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { unpackedLimit, unpackGzip, unpackGzipStart } from '../../../src/dataset/formats/gzip.ts'

const TOO_LARGE =
  /^labels\.jsonl\.gz: Cannot unpack the gzip archive: its [\d,]+ bytes unpack to more than the limit of [\d,]+ bytes\. Commit the unpacked file instead\.$/

describe('a gzip archive', () => {
  test('is unpacked completely', async () => {
    const text = Array.from({ length: 200_000 }, (_, row) => `${row % 97}/${row}.mid,joy\n`).join('')
    const unpacked = await unpackGzip(gzipSync(text), 'labels.csv.gz')
    expect(Buffer.from(unpacked).toString() === text).toBe(true)
  })

  test('is refused as soon as it contains far more than its size', async () => {
    const packed = gzipSync(new Uint8Array(65 * 1024 * 1024))
    const length = unpackGzip(packed, 'labels.jsonl.gz').then((unpacked) => unpacked.length)
    await expect(length).rejects.toThrow(TOO_LARGE)
  }, 60_000)

  test('can contain more if it is large itself', async () => {
    const noise = randomBytes(1024 * 1024)
    const packed = gzipSync(Buffer.concat([noise, new Uint8Array(80 * 1024 * 1024)]), { level: 1 })
    expect(await unpackGzip(packed, 'labels.jsonl.gz').then((unpacked) => unpacked.length)).toBe(81 * 1024 * 1024)
    const bomb = Buffer.concat([packed, gzipSync(new Uint8Array(80 * 1024 * 1024))])
    const length = unpackGzip(bomb, 'labels.jsonl.gz').then((unpacked) => unpacked.length)
    await expect(length).rejects.toThrow(TOO_LARGE)
  }, 60_000)

  test('contains at most 2 GiB, however large it is itself', () => {
    expect(unpackedLimit(20 * 1024 * 1024)).toBe(2000 * 1024 * 1024)
    expect(unpackedLimit(4 * 1024 ** 3)).toBe(2 ** 31 - 1)
  })

  test('is unpacked no further than the requested first bytes', async () => {
    const packed = gzipSync(randomBytes(1024 * 1024))
    packed.fill(0xff, packed.length - 8)
    expect(await unpackGzipStart(packed, 1000)).toHaveLength(1000)
  })
})
