import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/index.ts'
import { type Dataset, readDataset } from '../../../src/dataset/index.ts'
import { memoryTree } from '../../support/memory_tree.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

const coco = '{"images": [{"id": 1, "file_name": "a"}], "annotations": [], "categories": [{"id": 0, "name": "x"}]}'
const labelStudio = '[{"id": 1, "data": {}, "annotations": []}]'

const AMBIGUOUS: Readonly<Record<string, Files>> = {
  'several manifests': { 'data/a.csv': 'id,label\na,x\n', 'data/b: #1.jsonl': '{"id": "a", "label": "y"}\n' },
  'several COCO files': { 'data/a.json': coco, 'data/annotations/b.json': coco },
  'several Label Studio exports': { 'data/a.json': labelStudio, 'data/b.json': labelStudio },
  'Hugging Face metadata beside another manifest': {
    'data/a.csv': 'id,label\na,x\n',
    'data/train/metadata.csv': 'file_name,label\n1.png,x\n',
    'data/test/metadata.csv': 'file_name,label\n1.png,x\n',
  },
  'several label columns': { 'data/a.csv': 'id,Emotion,y\na,x,1\nb,x,2\n' },
  'several files with several label columns': {
    'data/a.csv': 'id,class,tag\na,x,1\nb,x,2\n',
    'data/b.csv': 'id,class,tag\na,x,1\nb,x,2\n',
  },
}

/** The lines that an error offers; none where the dataset can be read. */
async function offered(read: Promise<Dataset>): Promise<string[]> {
  const message = await read.then(
    () => '',
    (error: Error) => error.message,
  )
  return linesIn(message)
}

async function offeredByConfig(files: Files, config: string): Promise<string[]> {
  const read = readDataset(memoryTree(files), await parseConfig(config, { file: 'dataset-balance.yml' }))
  const message = await read.then(
    () => '',
    (error: Error) => error.message,
  )
  return message.split('\n').slice(1)
}

describe('each line that is offered for an ambiguous layout works', () => {
  test.for(Object.entries(AMBIGUOUS))('%s', async ([, files]) => {
    const lines = await offered(readInMemory(files))
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      const path = line.startsWith('labels:') ? 'data' : line.split(' ')[2]
      for (const more of await offered(readWithLine(files, line))) {
        expect((await readWithLine(files, more, path)).table.size).toBeGreaterThan(0)
      }
    }
  })

  test('several manifests of an additional dataset', async () => {
    const files = { ...AMBIGUOUS['several manifests'], 'main/l.csv': 'id,label\na,x\n' }
    const config = 'data:\n  dataset_path: main\n  additional_datasets:\n'
    const lines = await offeredByConfig(files, `${config}    - ./data\n`)
    expect(lines).toEqual([
      '- { path: ./data, labels: { file: a.csv } }',
      "- { path: ./data, labels: { file: 'b: #1.jsonl' } }",
    ])
    for (const line of lines) expect(await offeredByConfig(files, `${config}    ${line}\n`)).toEqual([])
  })
})

test('no more than five commands are listed', async () => {
  const names = Array.from({ length: 13 }, (_, i) => [`data/${i}.csv`, 'id,label\na,x\n'])
  const message = await readInMemory(Object.fromEntries(names)).catch(({ message }: Error) => message)
  const [first, ...lines] = String(message).split('\n- one of them:\n')
  expect(first).toContain("labels: { file: '*.csv' }")
  expect(lines.join().split('\n')).toHaveLength(5)
  expect(message).toMatch(/\n\.\.\. and 9 more$/)
})

describe('a column that is named like labels but cannot contain classes', () => {
  const read = async (files: Readonly<Record<string, string>>) => readInMemory(files, { path: '.' })

  test.each([
    ['one value in all rows', 'id,label,tag', (i: number) => `${i},c${i % 3},w`, 'tag does not contain classes'],
    ['decimal numbers', 'x1,y,label', (i: number) => `0.${i},1.${i + 1}5,c${i % 3}`, 'y does not contain classes'],
    [
      'a coordinate of a box',
      'id,x,y,width,height,Target',
      (i: number) => `${i},${i},${i},5,5,c${i % 3}`,
      'column Target',
    ],
  ])('does not compete: %s', async (_, header, row, remark) => {
    const rows = Array.from({ length: 20 }, (_each, i) => row(i))
    const { table, layout } = await read({ 'a.csv': `${[header, ...rows].join('\n')}\n` })
    expect(table.classes).toEqual(['c0', 'c1', 'c2'])
    expect(layout.description).toContain(remark)
  })
})

test('several tables with the same columns are offered as one dataset, too', async () => {
  const table = 'text,label\na,x\nb,y\nc,x\n'
  const message = await readInMemory({ 'data/one.csv': table, 'data/three.csv': table, 'data/two.csv': table }).then(
    () => '',
    (error: Error) => error.message,
  )
  expect(message).toContain("labels: { file: '*.csv' }")
})
