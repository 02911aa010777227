import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closedJson } from '../../../src/dataset/formats/cut_json.ts'

test.each([
  ['{"train": [["a", "x"], ["b", "y"], ["c', '{"train": [["a", "x"], ["b", "y"]]}'],
  ['{"train": [["a", "x"], ["b", "y"], ["c", "z', '{"train": [["a", "x"], ["b", "y"]]}'],
  ['[{"a": "},["}, {"a": 1', '[{"a": "},["}]'],
  ['{"joy": ["one", "two", "thr', '{"joy": ["one", "two"]}'],
  ['{"train": [{"text": "a", "label": 1}], "val": [{"text": "b", "la', '{"train": [{"text": "a", "label": 1}]}'],
  ['[1, 2, 3]', '[1, 2, 3]'],
  ['[{"a": 1', ''],
  ['', ''],
])('%s becomes %s', (text, closed) => {
  expect(closedJson(text)).toBe(closed)
})

test('any start of any list of records is JSON again, or nothing', () => {
  const record = fc.record({ text: fc.string(), label: fc.constantFrom('x', 'y') })
  const property = fc.property(fc.array(record), fc.nat(500), (records, length) => {
    const closed = closedJson(JSON.stringify({ train: records }).slice(0, length))
    if (closed !== '') expect(records).toEqual(expect.arrayContaining(JSON.parse(closed).train))
  })
  fc.assert(property)
})

test('JSON that is nested more than 500 levels deep has no complete record', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}1, 2, {`
  expect(closedJson(nested(500))).not.toBe('')
  expect(closedJson(nested(502))).toBe('')
})
