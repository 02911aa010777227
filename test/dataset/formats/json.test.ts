import { expect, test } from 'vitest'
import { parseDocument } from '../../../src/dataset/formats/json.ts'

test('a JSON file with more records than can be held is refused at the first of them', () => {
  const bytes = new TextEncoder().encode('[{}, {},\n{}, {}]')
  expect(() => parseDocument(bytes, 'labels.json', 2)).toThrow(
    'labels.json:2: Cannot hold more than 2 records of one JSON file: write them as JSON Lines or CSV',
  )
  expect(parseDocument(bytes, 'labels.json', 4).value).toHaveLength(4)
})
