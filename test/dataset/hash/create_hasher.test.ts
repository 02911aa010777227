import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHasher } from '../../../src/dataset/hash/create_hasher.ts'
import { hashOrder, hashPrefixes, textColumn } from '../../../src/dataset/index.ts'

const utf8 = new TextEncoder()

function hashOf(text: string, hash: 'md5' | 'sha256'): string {
  const bytes = utf8.encode(`before ${text} after`)
  const { value } = createHasher({ seed: 42, hash })
  return value(bytes, 7, bytes.length - 6)
    .toString(16)
    .padStart(32, '0')
}

test('a value is the first 128 bits of the hash of the seed, a colon and the text', () => {
  expect(hashOf('a', 'md5')).toBe('f8edf26dbb3c96e8d6674694ffcddc9d')
  // printf '42:a' | sha256sum
  expect(hashOf('a', 'sha256')).toBe('971344798d4f4ac737c1f205bab4307c')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('md5', 'sha256'), (text, hash) => {
      expect(hashOf(text, hash)).toBe(createHash(hash).update(`42:${text}`).digest('hex').slice(0, 32))
    }),
  )
})

test('rows are ordered by SHA-256, however many there are', () => {
  for (const count of [300, 9000]) {
    const ids = Array.from({ length: count }, (_, i) => `é/${i}`)
    const seeded = { seed: -7, hash: 'sha256' } as const
    const hex = (id: string) => createHash('sha256').update(`-7:${id}`).digest('hex')
    const { rows } = hashOrder(textColumn(ids), new Int32Array(count), 1, seeded)
    expect(Array.from(rows, (row) => ids[row])).toEqual([...ids].sort((a, b) => (hex(a) < hex(b) ? -1 : 1)))
  }
})

test('the hashes of a column are not taken for those of another function or seed', () => {
  const column = textColumn(['a', 'b'])
  const of = (seed: number, hash: 'md5' | 'sha256') => [...hashPrefixes(column, { seed, hash })]
  const all = [of(1, 'md5'), of(1, 'sha256'), of(2, 'sha256'), of(1, 'md5')]
  expect(new Set(all.map(String)).size).toBe(3)
  expect(all[3]).toEqual(all[0])
})
