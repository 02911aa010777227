import { expect, test } from 'vitest'
import { csv } from '../../support/looking.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

test.each(['up_votes', 'downvotes', 'word_count'])('%s is a count, never offered as the label', async (name) => {
  const table = csv(`client_id\tpath\tsentence\tregion\t${name}`, 40, (i) =>
    [`c${i % 20}`, `clip_${i}.mp3`, `a sentence ${i}`, ['north', 'south', 'west'][i % 3], i % 2].join('\t'),
  )
  const error = await readInMemory({ 'cy/train.tsv': table, 'cy/other.md': 'x' }, { path: '.' }).catch(String)
  expect(String(error)).toContain('dataset-balance analyze cy/train.tsv --label region')
})
