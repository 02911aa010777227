import { expect, test } from 'vitest'
import { parseDocument } from '../../../src/dataset/formats/json.ts'

test('a JSON file with more records than memory allows is refused at the first excess record', () => {
  const bytes = new TextEncoder().encode('[{}, {},\n{}, {}]')
  expect(() => parseDocument(bytes, 'labels.json', { mostRecords: 2 })).toThrow(
    'labels.json:2: Cannot read more than 2 records from one JSON file. Write them as JSON Lines or CSV.',
  )
  expect(parseDocument(bytes, 'labels.json', { mostRecords: 4 }).value).toHaveLength(4)
})

test('a JSON file with more values than memory allows is refused before they are kept', () => {
  const bytes = new TextEncoder().encode('{"joy": [1, 2, 3],\n"sad": [4, 5, 6]}')
  expect(parseDocument(bytes, 'labels.json', { mostValues: 9 }).value).toEqual({
    joy: ['1', '2', '3'],
    sad: ['4', '5', '6'],
  })
  expect(() => parseDocument(bytes, 'labels.json', { mostValues: 8 })).toThrow(
    'labels.json:2: Cannot read more than 8 values from one JSON file. Write them as JSON Lines or CSV.',
  )
})
