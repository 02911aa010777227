import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compressors } from '../../../src/dataset/parquet/codecs.ts'
import { unpackZstd } from '../../../src/dataset/parquet/zstd/frames.ts'

const unpack = (codec: keyof typeof compressors, packed: Uint8Array, size: number) => compressors[codec]?.(packed, size)

/** A frame with one block, which repeats a byte. */
const zstdOf = (byte: number, size: number) =>
  Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0x38, ((size << 3) | 3) & 255, (size >> 5) & 255, size >> 13, byte)

/** One literal, and a match that repeats it. */
const lz4Of = (byte: number, size: number) => {
  const rest = size - 1 - 4 - 15
  return Uint8Array.of(0x1f, byte, 1, 0, ...new Array<number>(Math.floor(rest / 255)).fill(255), rest % 255)
}

const SIZE = 100_000
const PACKED = {
  GZIP: gzipSync(Buffer.alloc(SIZE, 7)),
  BROTLI: brotliCompressSync(Buffer.alloc(SIZE, 7)),
  ZSTD: zstdOf(7, SIZE),
  LZ4: lz4Of(7, SIZE),
  LZ4_RAW: lz4Of(7, SIZE),
}

describe.each(Object.entries(PACKED))('%s', (name, packed) => {
  const codec = name as keyof typeof PACKED

  test('unpacks a page', () => {
    const bytes = unpack(codec, packed, SIZE)
    expect(bytes?.length).toBe(SIZE)
    expect(bytes?.every((byte) => byte === 7)).toBe(true)
  })

  test('refuses a page that is longer than its header declares', () => {
    expect(() => unpack(codec, packed, SIZE - 1)).toThrow()
    expect(() => unpack(codec, packed, 0)).toThrow()
  })

  test('finishes quickly for any bytes', () => {
    const cut = fc.nat(packed.length).map((end) => packed.slice(0, end))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), cut), fc.nat(2000), (bytes, size) => {
        try {
          expect(unpack(codec, bytes, size)?.length).toBeLessThanOrEqual(Math.max(1, size))
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }),
    )
  })
})

test('an LZ4 match of gigabytes is refused before it is written', () => {
  const packed = new Uint8Array(32 << 20).fill(255)
  packed.set([0x1f, 7, 1, 0])
  packed.set([0], packed.length - 1)
  const start = process.cpuUsage().user
  expect(() => unpack('LZ4_RAW', packed, 1000)).toThrow('a page is not LZ4 data of the size that its header states')
  expect(process.cpuUsage().user - start).toBeLessThan(5_000_000)
})

test('LZ4 in Hadoop frames is unpacked', () => {
  const block = lz4Of(7, 1000)
  const frame = [0, 0, 3, 232, 0, 0, 0, block.length, ...block]
  expect(unpack('LZ4', Uint8Array.from([...frame, ...frame]), 2000)).toEqual(new Uint8Array(2000).fill(7))
})

describe('Zstandard', () => {
  /** Packed by `zstd -1` and `zstd -19`: Huffman-coded literals, and sequences with their own tables. */
  const TEXT = Array.from(
    { length: 400 },
    (_, i) => `clip/${(i * 7919) % 977}.mid,${['joy', 'calm', 'anger'][i % 3]}\n`,
  ).join('')

  const PACKED_TEXTS = [
    'KLUv/QRIxRAAlh9GGJBHwwH5iwC2jQjT/49RSpmSTCmLsLsdlFAANwA4AGuL5pZyRHNLuaNFcttxDM3M78treh6WkMah3TMndfTQUCwQBIMAAQKAQkLBMPzgoaFYIAiMBQCikFAwDD12aCgWCMJBwUAhoWAYjkNDsUAEc0u5uWhuKVc0t5QjKZpbyhXNLeUsRXNLuaK5pRylaG4pRzS3lKtWW5LbiOaWcm/R3FKOaG4pA7eUW9Hc0tVpbim3ormF+4vmlnIrmrtcXzS3lFvRXModL5pbyh1FYyk3Lppbyh1Ft5QTF80t5Y4KhIOCgUJCwTD002pJbhvR3FJOWjS3lCOaW8qtRXNLuaG5pRyxaG4pR3NLORbNLeU8NLeUY9HcUnJoAoGMqHHU5v6/AZFnFOoR/A1FRf2ZMuW5JbHRvPjBH5yyGjBI1uVeJOF/N9FkMEj3U1+MEmk8okZ0eOnNXonNc2z0v7wCqXADAum63IskXte6rCk80vY8jc/ryKMvECR2mhc/vIJTVgMC6brciyS87iYagyBdj3NxeB2NRoNBYqd58cMrOGU1IJCuy71IwutuojEI0vU4F4fX0Wg0GCR2mhc/vIJTVgMC6brciyR67SYagyBdj3PxMDqNR+NBYqcZX9H/kdmltpxKuir3Ioldu4kmg0G6n/riUVQaj8aDZE4zPqL/I7NLbdNGhDuKQRCTEpDop61W6dbAqpwBtAre9fDw',
    'KLUv/QRopRIA1u5bGYAplRwd+o+07DNqhJE4sCnTrkhhMMwo6CFeAE8AVQD0qg6HpznZNEn//VocZle1HHLdRE3/7VocZVcJOZzXKUQF9bddS6PsRBI4+yaRwoJ82600SplIvIld81WRTDGBChBQwAEEDTtwQFDAIAMLIGAAAAMYHAggCJCAwUFB4ggJchTDhE9HJs7vesjIIxokOS6MpyOP87ssmQhHySA5bT6eXh7nZz0mHiaF3KbNx+/lcXqWxMTJkuM2ze/38jA9q4shzXIxTtJ/vxeHA7pUSQgMm3n6uq1ICGURGslqCBE4mun0dSsiIYxQSJdDkBCz0bTT11IRiYiFqNFDaJDhbHR2erFUJIIxUiE4dGI4ux46crE0IoKkGMKDRyaG33XLyAM1h/S6hShJ/+1aHGVXNTj8vIlCmvTbrqVRdpWIs2+VSNSCb7uVRtmJ5JvNqhRiCJJvt5VGKROJbLaPXJWSoHBghClIPH7dVhpCmSg2AYGSqCFA9mnvcXNpDBEkCIFC4NBwHyQwkhDA6fYHp0tHm5gd25ix9vRPBmAQwMeR2uQ/ivDjJU6/UEfg3Zn2zJ27yThMZIxgOXEQsFXTfw0JBVGxbPVbf4ZOSqOWsjbjBurP/3Qsz/ZZh1TC0iAWAAE+Ny2VGglLO64+X24HLgPIAhG5lFh6sCGAw+5TPzTl6V3A3K1GBpwMIAuVh2aQ7bpDAIC8S0lPd5VAHUefb7cL0LpEEMDHkdrkP4rw4yVOv3C69BCXMjBIrOSW9P/cmXu2ubMaUHbVBJjqX59+gBLgrwLe9fDw',
  ]

  test.for(PACKED_TEXTS)('returns the text that the reference implementation packed', (base64) => {
    const packed = new Uint8Array(Buffer.from(base64, 'base64'))
    expect(Buffer.from(unpackZstd(packed, TEXT.length)).toString()).toBe(TEXT)
    expect(() => unpackZstd(packed, TEXT.length + 1)).toThrow('it is shorter than its header states')
    expect(() => unpackZstd(packed, TEXT.length - 1)).toThrow('it is longer than its header states')
  })

  /** Each is made from the first packed text by cutting it off or by changing one byte. */
  test.each([
    ['a frame is cut off', { length: 1 }],
    ['a block is cut off', { length: 8 }],
    ['it does not start with a frame', { at: 0, byte: 0 }],
    ['it needs a dictionary', { at: 4, byte: 1 }],
    ['it repeats bytes that do not exist', { at: 6, byte: 4 }],
    ['a block is of an unknown type', { at: 6, byte: 6 }],
    ['literals are missing', { at: 6, byte: 20 }],
    ['its bits are cut off', { at: 6, byte: 36 }],
    ['it is longer than its header states', { at: 6, byte: 152 }],
    ['literals are cut off', { at: 7, byte: 0 }],
    ['it contains an unknown code', { at: 9, byte: 0 }],
    ['a table is too large', { at: 9, byte: 1 }],
    ['literals are left over', { at: 9, byte: 2 }],
    ['a table is missing', { at: 9, byte: 3 }],
    ['a block is too long', { at: 9, byte: 72 }],
    ['a table is cut off', { at: 11, byte: 0 }],
    ['its end marker is missing', { at: 12, byte: 4 }],
    ['codes are missing', { at: 12, byte: 8 }],
    ['a table has too many symbols', { at: 12, byte: 46 }],
    ['a code is too long', { at: 12, byte: 132 }],
    ['sequences are left over', { at: 292, byte: 128 }],
    ['it is shorter than its header states', { length: 0 }],
  ])(
    'states what is wrong: %s',
    (reason, { length, at = 0, byte }: { length?: number; at?: number; byte?: number }) => {
      const packed = new Uint8Array(Buffer.from(PACKED_TEXTS[0] ?? '', 'base64')).slice(0, length)
      if (byte !== undefined) packed[at] = byte
      expect(() => unpackZstd(packed, TEXT.length)).toThrow(new RangeError(`a page is not Zstandard: ${reason}`))
    },
  )

  test('stops if a few bytes request gigabytes of matches', () => {
    // 98,047 sequences with constant tables: each takes no bits for its codes, and each repeats at least 65,538 bytes.
    const sequences = [255, 0xff, 0xff, 0b01010100, 0, 0, 52, ...new Array<number>(4000).fill(255)]
    const content = [8, 7, ...sequences]
    const size = (content.length << 3) | 5
    const frame = [0x28, 0xb5, 0x2f, 0xfd, 0, 0x38, size & 255, (size >> 8) & 255, size >> 16, ...content]
    expect(() => unpackZstd(Uint8Array.from(frame), 1_000_000)).toThrow('a page is not Zstandard')
  })

  test('skippable frames and several frames in a row are read as one', () => {
    const skipped = Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3)
    const packed = Uint8Array.from([...zstdOf(1, 50), ...skipped, ...zstdOf(2, 60)])
    expect(unpackZstd(packed, 110)).toEqual(Uint8Array.from([...new Array(50).fill(1), ...new Array(60).fill(2)]))
  })
})
