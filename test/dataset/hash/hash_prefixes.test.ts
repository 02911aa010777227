import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashInBatches } from '../../../src/dataset/hash/hash_prefixes.ts'
import { textColumn } from '../../../src/dataset/table/text_column.ts'

function slowly(prefix: string, text: string): number {
  return createHash('md5').update(prefix).update(text).digest().readUInt32BE(0)
}

/** The hashes, and the rows that were hashed individually. */
function quickly(prefix: string, texts: readonly string[]) {
  const alone: number[] = []
  const hashes = hashInBatches(textColumn(texts), prefix, (row) => {
    alone.push(row)
    return slowly(prefix, texts[row] ?? '')
  })
  return { hashes: [...hashes], alone }
}

describe('hashes of many texts', () => {
  test('match the check values of 42:a and an id of EMOPIA', () => {
    expect(quickly('42:', ['a', 'Q1_0vLPYiPN7qY_0']).hashes).toEqual([0xf8edf26d, 0xf5f1acf3])
  })

  test('agree with node:crypto for texts of any length', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), { maxLength: 30 })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), texts, (prefix, list) => {
        expect(quickly(prefix, list).hashes).toEqual(list.map((text) => slowly(prefix, text)))
      }),
      { numRuns: 200 },
    )
  })

  test('are correct for each length near the block boundaries', () => {
    const texts = Array.from({ length: 300 }, (_, length) => 'x'.repeat(length))
    const { hashes, alone } = quickly('-7:', texts)
    expect(hashes).toEqual(texts.map((text) => slowly('-7:', text)))
    expect(alone).toEqual(Array.from({ length: 55 }, (_, i) => 245 + i))
  })

  test('are correct for more texts than one call hashes', () => {
    const texts = Array.from({ length: 20_001 }, (_, row) => `sample ${row}`)
    expect(quickly('42:', texts).hashes).toEqual(texts.map((text) => slowly('42:', text)))
  })
})
