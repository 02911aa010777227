import { expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'

test('the group clues of a table with further labels in its rows can be read', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `t${i}\tartist_${i % 20}\t${i}.mp3\tjazz${i % 2 ? '\trock' : ''}`)
  const text = `track_id\tartist_id\tpath\tTAGS\n${rows.join('\n')}\n`
  const labels = { file: 'tags.tsv', label: 'TAGS', ragged: 'labels' } as const
  const { table, groupClues } = await readInMemory({ 'tags.tsv': text }, { path: '.', labels })
  const [column] = (await groupClues?.())?.columns ?? []
  expect(column?.name).toBe('artist_id')
  expect((await column?.read(table.labels))?.count).toBe(20)
})
