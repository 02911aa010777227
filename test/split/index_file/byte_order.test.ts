import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRows, textColumn } from '../../../src/dataset/index.ts'
import { sortByBytes } from '../../../src/split/index_file/byte_order.ts'
import { createWriter, writeIntegers, writeJsonTexts, written } from '../../../src/split/index_file/byte_writer.ts'

function sorted(ids: readonly string[]) {
  const column = textColumn(ids)
  const rows = Int32Array.from(ids.keys())
  const expected = rows.slice().sort((a, b) => compareRows(column, a, b) || a - b)
  return { found: sortByBytes(column, rows), expected }
}

test('rows are sorted by their bytes, and equal ones keep their order, for any ids', () => {
  const id = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('', '\0', '\0\0', 'a', 'a\0', 'aa'))
  fc.assert(
    fc.property(
      fc.array(id, { minLength: 40, maxLength: 300 }),
      fc.constantFrom('', 'clips/of/one/folder/'),
      (ids, prefix) => {
        const { found, expected } = sorted(ids.map((text) => prefix + text))
        expect(found).toEqual(expected)
      },
    ),
  )
})

test('rows are sorted by their bytes if ids differ late, and if one id is a prefix of another', () => {
  const ids = Array.from({ length: 4000 }, (_, i) => `${i % 7}/clip_${'x'.repeat(i % 40)}${(i * 7919) % 4001}`)
  const { found, expected } = sorted(ids)
  expect(found).toEqual(expected)
})

test('texts are written as JSON.stringify writes them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), fc.boolean(), (texts, isPlain) => {
      const ids = isPlain ? texts.map((text) => text.replaceAll(/["\\\x00-\x1f]/g, '')) : texts
      const writer = createWriter(0)
      writeJsonTexts(writer, textColumn(ids), Int32Array.from(ids.keys()), ', ')
      const expected = ids.map((id) => JSON.stringify(id)).join(', ')
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(written(writer))).toBe(expected)
    }),
  )
})

test('whole numbers are written in decimal', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(), fc.constantFrom(0, 9, 10, 99, 100, 2 ** 31 - 1))), (values) => {
      const writer = createWriter(0)
      writeIntegers(writer, Int32Array.from(values))
      expect(new TextDecoder().decode(written(writer))).toBe(`[${values.join(', ')}]`)
    }),
  )
})
