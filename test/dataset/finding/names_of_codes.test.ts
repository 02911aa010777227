import { expect, test } from 'vitest'
import { namesOfCodes } from '../../../src/dataset/finding/names_of_codes.ts'
import { nothingFound } from '../../../src/dataset/finding/nothing_found.ts'
import { lookAtTables } from '../../../src/dataset/finding/tables/look_at_tables.ts'
import { csv, lookAtMemory, type MemoryFiles } from '../../support/looking.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'

const NAMES = 'World\nSports\nBusiness\nSci/Tech\n'
const rows = (from: number) => csv(`${from},a,b`, 40, (i) => `${from + (i % 4)},title ${i},a text ${i}`)

async function namesFor(files: MemoryFiles) {
  const look = lookAtMemory(files)
  return [...(await namesOfCodes(await lookAtTables(look), look)).values()]
}

test('a list with as many names as there are codes has their names', async () => {
  expect(await namesFor({ 'train.csv': rows(1), 'classes.txt': NAMES })).toEqual(['classes.txt'])
  expect(await namesFor({ 'data/train.csv': rows(0), 'names.txt': NAMES })).toEqual(['names.txt'])
})

test('JSON can have a name for each code, or the code of each name', async () => {
  const byCode = { 0: 'World', 1: 'Sports', 2: 'Business', 3: 'Sci/Tech' }
  const byName = { World: 0, Sports: 1, Business: 2, 'Sci/Tech': 3 }
  for (const names of [byCode, byName, { id2label: byCode }, { label2id: byName }, Object.values(byCode)])
    expect(await namesFor({ 'train.csv': rows(0), 'map.json': JSON.stringify(names) })).toEqual(['map.json'])
})

test.each<[string, MemoryFiles]>([
  ['another number of names', { 'classes.txt': 'World\nSports\n' }],
  ['two lists', { 'classes.txt': NAMES, 'names.txt': NAMES }],
  ['numbers', { 'classes.txt': '1\n2\n3\n4\n' }],
  ['a report', { 'report.json': '{"rows": 40, "columns": 3, "seed": 1, "version": 2.5}' }],
  ['broken JSON', { 'map.json': '{"0": ' }],
  ['another folder', { 'other/classes.txt': NAMES }],
])('%s: there are no names', async (_, files) => {
  expect(await namesFor({ 'train.csv': rows(1), ...files })).toEqual([])
})

test('the line that reads the table uses them, counted from 1 if the codes are', async () => {
  const files = { 'train.csv': rows(1), 'test.csv': rows(1), 'classes.txt': NAMES }
  const look = lookAtMemory(files)
  const [line = ''] = linesIn((await nothingFound(look.files, look.context)).message)
  expect(line).toBe('dataset-balance analyze . --columns label,column_2,column_3 --names classes.txt')
  const read = "labels: { file: '*.csv', columns: [label, title, text], names: classes.txt }"
  const { table, notes } = await readWithLine(files, read, '.')
  expect(table.classes).toEqual(['Business', 'Sci/Tech', 'Sports', 'World'])
  expect(notes.map(({ message }) => message)).toContain(
    'Counted the names in classes.txt from 1 because the labels are the numbers from 1 to 4',
  )
})
