import { expect, test } from 'vitest'
import { readInMemory } from '../../support/read_in_memory.ts'

const TABLE = 'id,label\na,x\nb,y\nc,x\nd,y\n'
const CONFIG = '.github/dataset-balance.yml'

const notesFor = async (files: Readonly<Record<string, string>>) =>
  (await readInMemory({ 'speech/l.csv': TABLE, ...files }, { path: '.' })).notes
    .map(({ message }) => message)
    .filter((message) => message.includes('config'))

test('folders with their own configs are named if a dataset is found from above', async () => {
  const [speech, music] = [`speech/${CONFIG}`, `music/${CONFIG}`]
  expect(await notesFor({ [music]: '', 'music/t.csv': 'a,b\n1,2\n' })).toEqual([
    "'music' has its own config. To use it, add the path of the folder to the command",
  ])
  expect(await notesFor({ [speech]: '', [music]: '', 'music/t.csv': 'a,b\n1,2\n' })).toEqual([
    "'music' and 'speech' have their own configs. To use one, add the path of the folder to the command",
  ])
  expect(await notesFor({})).toEqual([])
})
