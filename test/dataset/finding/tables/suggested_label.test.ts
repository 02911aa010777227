import { expect, test } from 'vitest'
import { nothingFound } from '../../../../src/dataset/finding/nothing_found.ts'
import { csv, lookAtMemory } from '../../../support/looking.ts'
import { linesIn } from '../../../support/offered_lines.ts'

const text = (i: number) => `tweet ${i} ${'so much to say '.repeat(8)}`

async function offered(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const look = lookAtMemory(files)
  const { message } = await nothingFound(look.files, look.context)
  return linesIn(message)
}

test('a long table may be sorted by a column that is named like classes', async () => {
  const row = (i: number) => `${i},${text(i)},${i < 900 ? 1 : 0},${i % 2},${i % 3 === 0 ? 1 : 0},${i % 5 === 0 ? 1 : 0}`
  const train = csv('n,tweet,sarcastic,irony,satire,understatement', 3000, row)
  expect(await offered({ 'train/train.csv': train })).toEqual([
    'dataset-balance analyze train/train.csv --label sarcastic',
  ])
})

test('a column that is mostly empty does not sort a table', async () => {
  const train = csv(
    'n,text,context,tags',
    3000,
    (i) => `${i},${text(i)},${['joy', 'fear'][i % 2]},${i % 9 ? '' : '<SELF>'}`,
  )
  expect(await offered({ 'train/train.csv': train })).toEqual([
    'dataset-balance analyze train/train.csv --label context',
  ])
})

test('a whole table with one value in that column has no such classes', async () => {
  const train = csv('n,tweet,sarcastic,dialect', 40, (i) => `${i},${text(i)},1,${i % 2 === 0 ? 'gulf' : 'nile'}`)
  expect(await offered({ 'train/train.csv': train })).toEqual([
    'dataset-balance analyze train/train.csv --label dialect',
  ])
})

test('tables of predictions and test splits come after the others, if at all', async () => {
  const rows = (columns: string, size: number) =>
    csv(columns, size, (i) => `${i},${text(i)},${i % 2 === 0 ? 'yes' : 'no'}`)
  const files = {
    'bert_preds.csv': rows('id,said,gold_label', 300),
    'en/test_a.csv': rows('id,post,gold_label', 250),
    'en/train_b.csv': rows('id,text,gold_label', 200),
  }
  expect(await offered(files)).toEqual([
    'dataset-balance analyze en/train_b.csv --label gold_label',
    'dataset-balance analyze en/test_a.csv --label gold_label',
  ])
})
