import { describe, expect, test } from 'vitest'
import type { LabelSettings } from '../../../src/config/index.ts'
import { csv } from '../../support/looking.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

async function notesOf(files: Record<string, string>, labels: Partial<LabelSettings> = {}): Promise<string[]> {
  return (await readInMemory(files, { labels })).notes.map(({ message }) => message)
}

describe("a column that may be the dataset's own split", () => {
  test.each([
    ['Usage', (i: number) => ['Training', 'PublicTest', 'PrivateTest'][i % 3]],
    ['split', (i: number) => ['train', 'val'][i % 2]],
    ['data_set', (i: number) => ['TRAIN', 'TEST'][i % 2]],
    ['dataSplit', (i: number) => i % 3],
    ['fold', (i: number) => 1 + (i % 10)],
  ])('is reported: %s', async (name, cellOf) => {
    const table = csv(`label,${name}`, 60, (i) => `${i % 4},${cellOf(i)}`)
    expect(await notesOf({ 'data/a.csv': table })).toEqual([
      expect.stringContaining(
        `To use it, add \`--split-column ${name}\`, or add \`labels: { split: ${name} }\` to the config.`,
      ),
    ])
  })

  test.each([
    ['set', (i: number) => i % 3],
    ['subset', (i: number) => ['news', 'web'][i % 2]],
    ['fold', (i: number) => i],
    ['usage', (i: number) => i / 7],
    ['splitter', (i: number) => ['train', 'val'][i % 2]],
  ])('is not one by its values or its name: %s', async (name, cellOf) => {
    const table = csv(`label,${name}`, 60, (i) => `${i % 4},${cellOf(i)}`)
    expect(await notesOf({ 'data/a.csv': table })).toEqual([])
  })

  test('is not reported if it is used, or next to files that are splits', async () => {
    const table = csv('label,split', 60, (i) => `${i % 4},${i % 2 ? 'train' : 'test'}`)
    expect(await notesOf({ 'data/a.csv': table }, { split: 'split' })).toEqual([])
    const notes = await notesOf({ 'data/train.csv': table, 'data/test.csv': table })
    expect(notes.filter((note) => note.includes('--split-column'))).toEqual([])
  })
})

describe('a column that contains the names of the classes', () => {
  const names = ['joy', 'sadness', 'anger']
  const suggestion = (name: string) =>
    `Column '${name}' contains the names of the classes in column 'label'. To use the names, add \`--label ${name}\`, or add \`labels: { label: ${name} }\` to the config.`

  test.each(['label_text', 'label_name', 'emotion_label', 'sentiment'])(
    'is pointed out next to codes: %s',
    async (name) => {
      const table = csv(`text,label,${name}`, 30, (i) => `t${i},${i % 3},${names[i % 3]}`)
      expect(await notesOf({ 'data/a.csv': table })).toEqual([suggestion(name)])
    },
  )

  test('is pointed out in JSON Lines', async () => {
    const lines = csv('', 30, (i) => `{"text":"t${i}","label":${i % 3},"label_text":"${names[i % 3]}"}`).trimStart()
    expect(await notesOf({ 'data/a.jsonl': lines })).toEqual([suggestion('label_text')])
  })

  test.each<[string, string, (i: number) => string]>([
    ['it names other classes', 'text,label,topic', (i) => `t${i},${i % 3},${names[i % 2]}`],
    ['the labels are names', 'text,label,label_text', (i) => `t${i},${names[i % 3]},${names[i % 3]}s`],
    ['it only contains codes', 'text,label,label_id', (i) => `t${i},${i % 3},${(i % 3) + 1}`],
  ])('is not pointed out if %s', async (_, header, row) => {
    const notes = await notesOf({ 'data/a.csv': csv(header, 30, row) })
    expect(notes.filter((note) => note.includes('names of the classes'))).toEqual([])
  })

  test('is not pointed out if the config names the label column', async () => {
    const table = csv('text,label,label_text', 30, (i) => `t${i},${i % 3},${names[i % 3]}`)
    expect(await notesOf({ 'data/a.csv': table }, { label: 'label' })).toEqual([])
  })
})
