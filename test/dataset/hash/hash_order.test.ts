import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMd5, digest, digestWords } from '../../../src/dataset/hash/md5.ts'
import { hashOrder, rowsOfClass, seededMd5, textColumn } from '../../../src/dataset/index.ts'

/** The MD5 of a text in hexadecimal, as this package computes it. */
function md5Hex(text: string): string {
  const md5 = createMd5('')
  const bytes = new TextEncoder().encode(text)
  digest(md5, bytes, 0, bytes.length)
  return digestWords(md5)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex')

test('md5 of "42:a" and "42:Q1_0vLPYiPN7qY_0" are the check values', () => {
  expect(md5Hex('42:a')).toBe('f8edf26dbb3c96e8d6674694ffcddc9d')
  expect(md5Hex('42:Q1_0vLPYiPN7qY_0')).toBe('f5f1acf350610ba0af9f0a65a00d1895')
})

test('md5 agrees with node:crypto for every length near its block boundaries', () => {
  for (let length = 0; length < 200; length++) expect(md5Hex('x'.repeat(length))).toBe(md5('x'.repeat(length)))
})

test('md5 agrees with node:crypto on any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => md5Hex(text) === md5(text)))
})

test('rows of a class are sorted by their md5 in hexadecimal', () => {
  const ids = Array.from({ length: 3000 }, (_, i) => `é/${i}`)
  const order = hashOrder(
    textColumn(ids),
    Int32Array.from(ids, (_, i) => (i % 4) - 1),
    3,
    seededMd5(7),
  )
  for (const code of [0, 1, 2]) {
    const expected = ids.filter((_, i) => (i % 4) - 1 === code).sort((a, b) => (md5(`7:${a}`) < md5(`7:${b}`) ? -1 : 1))
    expect(Array.from(rowsOfClass(order, code), (row) => ids[row])).toEqual(expected)
  }
})

test('ids whose hashes begin with the same 32 bits are ordered by the rest', () => {
  const twins = twinsOfSeed0()
  const column = textColumn(twins)
  const order = Array.from(hashOrder(column, new Int32Array(2), 1, seededMd5(0)).rows, (row) => twins[row])
  expect(order).toEqual([...twins].sort((a, b) => (md5(`0:${a}`) < md5(`0:${b}`) ? -1 : 1)))
  const reversed = textColumn([...twins].reverse())
  expect(Array.from(hashOrder(reversed, new Int32Array(2), 1, seededMd5(0)).rows)).toEqual(
    Array.from(hashOrder(column, new Int32Array(2), 1, seededMd5(0)).rows, (row) => 1 - row),
  )
})

/** Two ids whose md5 with seed 0 begins with the same 32 bits. Among 300,000 there are about ten such pairs. */
function twinsOfSeed0(): [string, string] {
  const seen = new Map<string, string>()
  for (let i = 0; ; i++) {
    const start = md5(`0:${i}`).slice(0, 8)
    const twin = seen.get(start)
    if (twin !== undefined) return [twin, String(i)]
    seen.set(start, String(i))
  }
}
