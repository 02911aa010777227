import { expect, test } from 'vitest'
import type { Dataset } from '../../../src/dataset/index.ts'
import { csv } from '../../support/looking.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

const labelled = (size: number) => csv('text,label', size, (i) => `text ${i},${i % 2 ? 'real' : 'fake'}`)

const read = (files: Files) => readInMemory(files, { path: '.' })

async function errorOf(files: Files): Promise<string> {
  const thrown = await read(files).catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(Error)
  return String((thrown as Error).message)
}

function splitsOf({ table: { splits } }: Dataset): Record<string, number> {
  const names = splits?.names ?? []
  return Object.fromEntries(names.map((name, at) => [name, splits?.codes.filter((code) => code === at).length ?? 0]))
}

test('the labelled test split has another name, and the results of a model are next to it', async () => {
  const dataset = await read({
    'data/News_Train.csv': labelled(30),
    'data/News_Val.csv': labelled(12),
    'data/News_Test.csv': csv('text', 10, (i) => `text ${i}`),
    'data/english_test_with_labels.csv': labelled(10),
    'data/test_bert_results.csv': csv('id,label', 10, (i) => `${i},${i % 2 ? 'real' : 'fake'}`),
  })
  expect(splitsOf(dataset)).toEqual({ train: 30, val: 12, test: 10 })
  const notes = dataset.notes.map(({ message }) => message)
  expect(notes).toContain("Ignored 1 file named like the results of a model: 'data/test_bert_results.csv'")
  expect(notes).toContain("Ignored 1 file without a label column like that of the other files: 'data/News_Test.csv'")
})

test('other results are a dataset', async () => {
  const files = { 'survey_results.csv': labelled(30), 'codebook.csv': labelled(12) }
  expect(await errorOf(files)).toContain("Found several label files: 'codebook.csv', 'survey_results.csv'")
})

test('results of models are read if there is nothing else', async () => {
  expect((await read({ 'test_results.csv': labelled(12) })).table.size).toBe(12)
})

test('splits with different names in a folder for each language', async () => {
  const files = Object.fromEntries(
    ['de', 'fr'].flatMap((language) => [
      [`x/${language}/translated_train.tsv`, labelled(30).replaceAll(',', '\t')],
      [`x/${language}/dev_2k.tsv`, labelled(12).replaceAll(',', '\t')],
      [`x/${language}/test_2k.tsv`, labelled(10).replaceAll(',', '\t')],
    ]),
  )
  const message = await errorOf(files)
  expect(linesIn(message)).toEqual(['dataset-balance analyze x/de', 'dataset-balance analyze x/fr'])
  expect(message).toContain("table in 3 files with the labels in 'label', 52 samples")
  expect(splitsOf(await readWithLine(files, 'dataset-balance analyze x/de', '.'))).toEqual({
    val: 12,
    test: 10,
    train: 30,
  })
})

test('abbreviated splits of JSON files', async () => {
  const json = (from: number, size: number) =>
    JSON.stringify({
      data: Array.from({ length: size }, (_, i) => ({ wav: `/a/${from + i}.wav`, labels: `/m/${'xyz'[i % 3]}` })),
    })
  const files = {
    'datafiles/tr.json': json(0, 60),
    'datafiles/te.json': json(60, 30),
    'datafiles/val.json': json(90, 30),
    'audio/1.wav': 'x',
  }
  const [line = ''] = linesIn(await errorOf(files))
  expect(line).toBe('dataset-balance analyze datafiles --label labels')
  const dataset = await readWithLine(files, line, '.')
  expect(splitsOf(dataset)).toEqual({ test: 30, train: 60, val: 30 })
  expect(dataset.notes.map(({ message }) => message)).toContain(
    "Read 3 files as one dataset with its own split (test, train, val): 'te.json', 'tr.json', 'val.json'",
  )
})
