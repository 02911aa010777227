import { expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'

async function namesOf(codes: readonly number[], names: string) {
  const csv = `id,label\n${codes.map((code, i) => `s${i},${code}`).join('\n')}\n`
  const files = { 'data/l.csv': csv, 'data/names.txt': names }
  const { table, notes } = await readInMemory(files, { labels: { file: 'l.csv', names: 'names.txt' } })
  return { classes: table.classes, messages: notes.map(({ message }) => message).join('\n') }
}

test('names in lines count from 1 if the labels are the numbers from 1 to the number of names', async () => {
  const { classes, messages } = await namesOf([1, 2, 3, 1, 2, 3], 'air\nboat\ncar\n')
  expect(classes).toEqual(['air', 'boat', 'car'])
  expect(messages).toContain('Counted the names in names.txt from 1 because the labels are the numbers from 1 to 3')
})

test('names in lines count from 0 otherwise', async () => {
  const { classes, messages } = await namesOf([1, 2, 1, 2], 'air\nboat\ncar\n')
  expect(classes).toEqual(['air', 'boat', 'car'])
  expect(messages).not.toContain('from 1 because')
})

test('names with numbers next to them are found by number', async () => {
  expect((await namesOf([5, 7, 5, 7], '5 air\n7 boat\n')).classes).toEqual(['air', 'boat'])
})
