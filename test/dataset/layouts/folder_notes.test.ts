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
