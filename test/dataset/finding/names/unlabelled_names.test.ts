import { expect, test } from 'vitest'
import { linesIn, readWithLine } from '../../../support/offered_lines.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'

const filesOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [`data/${name}.mid`, '']))
const moods = ['angry', 'calm', 'happy', 'sad']

test('MIDI files without labels whose names may contain classes are reported, with the line that reads them', async () => {
  const files = filesOf(moods.flatMap((mood) => [1, 2, 3, 4, 5, 6, 7].map((i) => `XM_${mood}_${i * 37}`)))
  const dataset = await readInMemory(files)
  expect(dataset.layout.kind).toBe('unlabelled')
  const message = dataset.notes.map((one) => one.message).join('\n')
  expect(message).toContain(
    'The file names may contain 4 classes: angry, calm, happy, sad. To read them, add to the config: `labels: ',
  )
  const [line = ''] = linesIn(message)
  expect((await readWithLine(files, line)).table.classes).toEqual(moods)
})

test('MIDI files whose names contain no classes are not reported', async () => {
  const names = ['moonlight', 'waltz', 'prelude in c', 'fugue', 'elise', 'clair', 'gymno', 'etude', 'march', 'aria']
  expect((await readInMemory(filesOf(names))).notes).toEqual([])
})
