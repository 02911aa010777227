import { expect, test } from 'vitest'
import { oneOfEachStem } from '../../../src/dataset/formats/one_of_each_stem.ts'

test('of several formats of the same data, one file is kept, CSV first', () => {
  const files = ['maestro.json', 'maestro.csv', 'other.parquet', 'other.jsonl.gz', 'a/maestro.yml']
  expect(oneOfEachStem(files)).toEqual(['maestro.csv', 'other.jsonl.gz', 'a/maestro.yml'])
})
