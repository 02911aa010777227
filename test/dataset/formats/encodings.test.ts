import { describe, expect, test } from 'vitest'
import { likelyEncoding } from '../../../src/dataset/formats/encodings.ts'

/** `text,label` and a few rows of each text, in its encoding. */
const TEXTS: Readonly<Record<string, string>> = {
  'WINDOWS-1251': 'f0e0e4eef1f2fc2ce3f0f3f1f2fc0aefeeeff0eee1f3fe2ce3ede5e20a',
  'KOI8-R': 'd2c1c4cfd3d4d82cc7d2d5d3d4d80ad0cfd0d2cfc2d5c02cc7cec5d70a',
  SHIFT_JIS: '8aec82d12c94df82b582dd0a937b82e82c8aec82d10a',
  'EUC-JP': 'b4eea4d32cc8e1a4b7a4df0ac5dca4ea2cb4eea4d30a',
  'EUC-KR': 'b1e2bbdd2cbdbdc7c40abad0b3eb2cb1e2bbdd0a',
  GB18030: 'b8dfd0cb2cb1afc9cb0ab7dfc5ad2cb8dfd0cb0a',
  'WINDOWS-1252': '6a6f69652c636f6ce872650a64e9676ffb742c6a6f69650a',
}

describe('likelyEncoding', () => {
  test.each(Object.entries(TEXTS))('recognizes %s, also after a long English text', (encoding, hex) => {
    const bytes = Buffer.from(hex, 'hex')
    expect(likelyEncoding(bytes)).toBe(encoding)
    expect(likelyEncoding(Buffer.concat([Buffer.from('text,label\n'.repeat(10_000)), bytes]))).toBe(encoding)
  })

  test('is Latin-1 if nothing fits', () => {
    expect(likelyEncoding(Uint8Array.of(0x80, 0xff, 0x0a))).toBe('WINDOWS-1252')
    expect(likelyEncoding(Buffer.from('plain'))).toBe('WINDOWS-1252')
  })
})
