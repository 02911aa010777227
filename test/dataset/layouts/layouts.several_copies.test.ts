import { expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'

function imagesIn(...folders: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    folders.flatMap((folder) => [1, 2, 3, 4, 5, 6].map((i) => [`data/${folder}/x${i}.jpg`, ''])),
  )
}

test('folders with parts of splits in their names are splits', async () => {
  const { table } = await readInMemory(
    imagesIn('train_mini/Apis', 'train_mini/Rosa', 'val/Apis', 'val/Rosa', 'public_test'),
  )
  expect(table.classes).toEqual(['Apis', 'Rosa'])
  expect(table.splits?.names).toEqual(['test', 'train', 'val'])
})

test('a dataset with splits next to a copy without is asked about, with a level of the same name twice', async () => {
  const files = imagesIn('cast/cast/train/def', 'cast/cast/train/ok', 'cast/cast/test/def', 'cast/cast/test/ok')
  const error = await readInMemory({ ...files, ...imagesIn('cast_512/cast_512/def', 'cast_512/cast_512/ok') }).catch(
    String,
  )
  expect(error).toContain('dataset-balance analyze data/cast/cast\n')
  expect(error).toContain('dataset-balance analyze data/cast_512/cast_512')
})

test('EMOPIA is found next to a table with metadata', async () => {
  const songs = Array.from({ length: 12 }, (_, i) => `Q${(i % 4) + 1}_0vLPYiPN7q${i % 3}_${i}`)
  const { layout } = await readInMemory({
    'data/E/label.csv': `ID,4Q,annotator\n${songs.map((id) => `${id},${id[1]},D`).join('\n')}\n`,
    'data/E/metadata.csv': `clip_ID,clip_name\n${songs.map((id, i) => `${i},${id}`).join('\n')}\n`,
  })
  expect(layout.kind).toBe('emopia')
})
