import { expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'

const named = (folder: string, ending: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`data/${folder}/${i}.${ending}`, `${folder}${i}`]))

test('MIDI files that only accompany more recordings are not read as the dataset', async () => {
  await expect(readInMemory({ ...named('audio', 'mp3', 20), ...named('midi', 'mid', 6) })).rejects.toThrow(
    /20 audio files in audio\n- 6 MIDI files in midi/,
  )
  const { table } = await readInMemory({ ...named('audio', 'mp3', 6), ...named('midi', 'mid', 20) })
  expect(table.size).toBe(20)
})

test('a spreadsheet next to MIDI files may contain their labels', async () => {
  await expect(readInMemory({ ...named('midi', 'mid', 20), 'data/songs/index.xlsx': 'PK' })).rejects.toThrow(
    'Export the table with the labels from',
  )
})
