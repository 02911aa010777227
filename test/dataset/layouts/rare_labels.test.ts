import { describe, expect, test } from 'vitest'
import { csv } from '../../support/looking.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

const messageFor = (files: Files) => readInMemory(files, { path: '.' }).then(String, String)
const described = csv('id,label,template', 40, (i) => `${i},thing ${i % 36},T${i % 2}`)

describe('labels that rarely repeat', () => {
  test.each(['train.csv', 'data/train.csv'])(
    'are an error if another column repeats, and each line works: %s',
    async (path) => {
      const files = { [path]: described }
      const lines = linesIn(await messageFor(files))
      expect(lines).toEqual(['template', 'label'].map((name) => `dataset-balance analyze ${path} --label ${name}`))
      const read = await Promise.all(lines.map((line) => readWithLine(files, line)))
      expect(read.map(({ table }) => table.classes.length)).toEqual([2, 36])
    },
  )

  test('are an error with a line for all splits', async () => {
    const files = { 'labels/train.csv': described, 'labels/validation.csv': described.replaceAll('thing', 'part') }
    const [line = ''] = linesIn(await messageFor(files))
    expect((await readWithLine(files, line)).table).toMatchObject({ size: 80, classes: ['T0', 'T1'] })
  })

  test.each([
    ['no other column', 'id,label', (i: number) => `${i},thing ${i % 36}`],
    ['only ids, splits and numbers', 'id,label,split,width', (i: number) => `${i},thing ${i % 36},train,${i % 3}`],
    ['labels that repeat', 'id,label,template', (i: number) => `${i},thing ${i % 20},T${i % 2}`],
  ])('are read if there is %s', async (_, header, row) => {
    expect((await readInMemory({ 'train.csv': csv(header, 40, row) }, { path: '.' })).table.size).toBe(40)
  })

  test('of a small split are read together with the other splits', async () => {
    const rows = (size: number, classes: number) => csv('text,label', size, (i) => `${i},c${i % classes}`)
    const files = { 'data/labels/train.csv': rows(80, 20), 'data/labels/validation.csv': rows(20, 20) }
    expect((await readInMemory(files, { path: 'data/labels' })).table.size).toBe(100)
  })
})
