import { expect, test } from 'vitest'
import { readDataset } from '../../../src/dataset/index.ts'
import { datasetAt } from '../../support/dataset_settings.ts'
import { csv } from '../../support/looking.ts'
import { memoryTree } from '../../support/memory_tree.ts'

async function notesOf(files: Readonly<Record<string, string>>) {
  const config = { data: datasetAt('data'), labels: { ignore: [] } }
  const { notes } = await readDataset(memoryTree(files), config, { purpose: 'counts' })
  return notes.filter(({ message }) => message.includes('an id in column'))
}

const rows = (size: number, ids: number) => csv('filename,label', size, (i) => `${i % ids}.jpg,${'ab'[i % 2]}`)

test('repeated ids are reported although only the classes are counted', async () => {
  expect(await notesOf({ 'data/boxes.csv': rows(40, 20) })).toEqual([
    {
      level: 'note',
      message:
        "20 of 40 rows repeat an id in column 'filename', such as '0.jpg'. Each row counts as one sample, and a split keeps the rows of one id together.",
    },
  ])
})

test('few repeated ids are a warning, and only the first rows are examined', async () => {
  const [note] = await notesOf({ 'data/boxes.csv': rows(3000, 99) })
  expect(note?.level).toBe('warning')
  expect(note?.message).toContain("1 of the first 100 rows repeats an id in column 'filename', such as '0.jpg'.")
})

test('ids that differ are not mentioned', async () => {
  expect(await notesOf({ 'data/boxes.csv': rows(40, 40) })).toEqual([])
})
