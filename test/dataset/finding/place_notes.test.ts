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

test('a table next to class folders that may have other labels is named', async () => {
  const songs = Array.from({ length: 24 }, (_, i) => `music/${['pop', 'rock'][i % 2]}/${i}.mp3`)
  const table = `id, genre, sad\n${songs.map((_, i) => `${i},${['pop', 'rock'][i % 2]},${i % 2}`).join('\n')}\n`
  const { notes, table: read } = await readInMemory(
    { ...Object.fromEntries(songs.map((path) => [path, path])), 'data.csv': table },
    { path: '' },
  )
  expect(read.classes).toEqual(['pop', 'rock'])
  expect(notes.map(({ message }) => message)).toContain(
    "Ignored 1 table without a column that is named like a label: 'data.csv'. To read one, add its path and `--label COLUMN` to the command",
  )
})

test('folders named by long numbers are not read without a question if a table names their files', async () => {
  const clips = Array.from({ length: 40 }, (_, i) => ({ folder: `data/${110001 + (i % 4)}`, name: `c${i}.mp4` }))
  const files = Object.fromEntries(clips.map(({ folder, name }) => [`${folder}/${name}`, name]))
  const table = `ClipID,Boredom,Confusion\n${clips.map(({ name }, i) => `${name},${i % 3},${i % 4}`).join('\n')}\n`
  await expect(readInMemory({ ...files, 'labels/all.csv': table }, { path: '' })).rejects.toThrow(
    'labels/all.csv --label',
  )
  expect((await readInMemory(files, { path: '' })).table.classes.length).toBe(4)
})
