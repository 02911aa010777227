import { describe, expect, test } from 'vitest'
import { isJsonLines } from '../../../src/dataset/formats/is_json_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const is = (text: string) => isJsonLines(new TextEncoder().encode(text))

describe('JSON Lines in a file with the extension .json', () => {
  test.each([
    ['two objects', '{"a":1}\n{"a":2}\n'],
    ['a byte order mark and carriage returns', '\uFEFF{"a":1}\r\n{"a":2}\r\n'],
    ['a blank line in between', '{"a":{"b":[]}}\n\n{"a":2}'],
  ])('are detected with %s', (_, text) => {
    expect(is(text)).toBe(true)
  })

  test.each([
    ['one object', '{"a":1}\n'],
    ['an object on several lines', '{\n"a": {\n"b": 1}\n}\n'],
    ['a list', '[{"a":1},\n{"a":2}]'],
    ['a broken first line', '{"a":1\n{"a":2}\n'],
  ])('are not detected with %s', (_, text) => {
    expect(is(text)).toBe(false)
  })

  const reviews = Array.from({ length: 12 }, (_, i) =>
    JSON.stringify({ label: i % 3 ? 'good' : 'bad', text: `t ${i}` }),
  )

  test.each(['.', 'reviews.json', 'data'])('are read at %s', async (path) => {
    const file = path === 'data' ? 'data/reviews.json' : 'reviews.json'
    const dataset = await readInMemory({ [file]: `${reviews.join('\n')}\n` }, { path, labels: {} })
    expect(dataset.table).toMatchObject({ size: 12, classes: ['bad', 'good'] })
  })
})

test('a first line of more than a mebibyte is not detected as JSON Lines', () => {
  const line = (length: number) => `{"a":"${'x'.repeat(length)}"}\n`
  expect(is(line(1_000_000).repeat(2))).toBe(true)
  expect(is(line(1_100_000).repeat(2))).toBe(false)
})
