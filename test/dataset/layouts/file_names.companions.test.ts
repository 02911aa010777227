import { expect, test } from 'vitest'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'

test('a file that describes a sample of the same name is no sample', async () => {
  const files = {
    'data/f1_angry.wav': 'a',
    'data/f1_angry.txt': 'words',
    'data/f1_sad.wav': 'b',
    'data/f1_sad.txt': 'words',
    'data/other.txt': 'words',
  }
  const dataset = await readInMemory(files, { labels: { pattern: '_(?<label>[a-z]+)\\.wav$' } })
  expect(labelsById(dataset)).toEqual({ 'f1_angry.wav': 'angry', 'f1_sad.wav': 'sad', 'other.txt': null })
  expect(dataset.notes.map(({ message }) => message)).toEqual([
    "Ignored 2 files with the same name as a sample, but another extension: 'f1_angry.txt', 'f1_sad.txt'",
    "Counted 1 file as unlabelled because labels.pattern does not match its path: 'other.txt'",
  ])
})

test('a list among recordings is no sample if the pattern reads nearly all files', async () => {
  const recordings = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`data/${i % 3}_speaker_${i}.wav`, `${i}`]),
  )
  const files = { ...recordings, 'data/notes.txt': 'words', 'data/list.mat': 'x' }
  const dataset = await readInMemory(files, { labels: { pattern: '(?<label>\\d)_[a-z]+_\\d+\\.wav$' } })
  expect([dataset.table.size, dataset.table.classes.length]).toEqual([60, 3])
  expect(dataset.notes.map(({ message }) => message)).toContain(
    "Ignored 2 files of another kind than the samples: 'list.mat', 'notes.txt'",
  )
})
