import { expect, test } from 'vitest'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

test('numbered folders below several classes may be classes together with them', async () => {
  const names = Array.from(
    { length: 60 },
    (_, i) => `data/${['Greek', 'Latin'][i % 2]}/character0${i % 3}/${'abc'[i % 3]}${i}.png`,
  )
  const files = Object.fromEntries(names.map((path) => [path, 'x']))
  const { notes } = await readInMemory(files)
  const note = notes.find(({ message }) => message.includes('occur below several classes'))?.message ?? ''
  expect(note).toContain("The folders 'character00', 'character01', 'character02' occur below several classes.")
  const { table } = await readWithLine(files, linesIn(note)[0] ?? '')
  expect([table.classes.length, table.classes[0]]).toEqual([6, 'Greek/character00'])
})

test.each(['p', 'session', 'subject', '0'])(
  'the folders %s1 and %s2 below several classes are not mentioned',
  async (word) => {
    const names = Array.from({ length: 60 }, (_, i) => `data/${['walk', 'run'][i % 2]}/${word}${i % 3}/${i}_a.png`)
    const { notes } = await readInMemory(Object.fromEntries(names.map((path) => [path, 'x'])))
    expect(notes.filter(({ message }) => message.includes('occur below several'))).toEqual([])
  },
)

test('the line for the levels above the classes reads the same samples, with their splits and without masks', async () => {
  const folders = ['train/good', 'test/good', 'test/cut', 'ground_truth/cut']
  const paths = ['bottle', 'cable'].flatMap((product) =>
    folders.flatMap((folder) => Array.from({ length: 12 }, (_, i) => `data/${product}/${folder}/${i}.png`)),
  )
  const files = Object.fromEntries(paths.map((path) => [path, path]))
  const { table, notes, layout } = await readInMemory(files)
  expect(layout.description).toBe(
    'folders: one per class below bottle, cable and the splits test, train, ids are paths',
  )
  const lines = linesIn(notes.find(({ message }) => message.includes('contain the same folders'))?.message ?? '')
  expect(lines[1]).toBe("labels: { pattern: '^(?<label>[^/]+)/(?<split>[^/]+)/', ignore: ['*/ground_truth/**'] }")
  const read = await readWithLine(files, lines[1] ?? '')
  expect([read.table.size, read.table.classes]).toEqual([table.size, ['bottle', 'cable']])
  expect(read.table.splits?.names).toEqual(table.splits?.names)
})
