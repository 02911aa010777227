import { describe, expect, test } from 'vitest'
import { type Dataset, placeOfRow } from '../../src/dataset/index.ts'
import { readInMemory } from '../support/read_in_memory.ts'
import { texts } from '../support/texts.ts'

/** The location of each sample: `file:line`. */
function places({ table }: Dataset): Record<string, string> {
  const written = (row: number) => {
    const place = placeOfRow(table, row)
    return place === undefined ? '-' : `${place.file}:${place.line}`
  }
  return Object.fromEntries(texts(table.ids).map((id, row) => [id, written(row)]))
}

describe('each sample has the label file and the line that it is from', () => {
  test('in many files by glob', async () => {
    const files = { 'data/a.csv': 'id,label\na,x\n\nb,"y\ny"\nc,x\n', 'data/b.csv': 'label,id\ny,d\n' }
    const dataset = await readInMemory(files, { labels: { file: '*.csv' } })
    expect(places(dataset)).toEqual({ a: 'data/a.csv:2', b: 'data/a.csv:4', c: 'data/a.csv:6', d: 'data/b.csv:2' })
  })

  test('in one Hugging Face folder per split', async () => {
    const dataset = await readInMemory({
      'data/train/metadata.jsonl': '{"file_name":"1.png","label":"x"}\n{"file_name":"2.png","label":"x"}\n',
      'data/test/metadata.jsonl': '{"file_name":"1.png","label":"x"}\n',
    })
    expect(places(dataset)).toEqual({
      'test/1.png': 'data/test/metadata.jsonl:1',
      'train/1.png': 'data/train/metadata.jsonl:1',
      'train/2.png': 'data/train/metadata.jsonl:2',
    })
  })

  test('in an additional dataset', async () => {
    const files = { 'data/l.csv': 'id,label\na,x\n', 'more/m.csv': 'id,label\na,x\nb,y\n', 'midi/1.mid': '' }
    const dataset = await readInMemory(files, { additional: [{ path: 'midi' }, { path: 'more' }] })
    expect(places(dataset)).toEqual({
      a: 'data/l.csv:2',
      'midi:1.mid': '-',
      'more:a': 'more/m.csv:2',
      'more:b': 'more/m.csv:3',
    })
  })

  test('in several COCO files, for images and boxes alike', async () => {
    const coco = (id: string) =>
      `{"categories": [{"id": 0, "name": "can"}],\n"images": [{"id": 1, "file_name": "${id}.jpg"}],\n` +
      `"annotations": [{"id": "${id}1", "image_id": 1, "category_id": 0},\n{"id": "${id}2", "image_id": 1, "category_id": 0}]}`
    const files = { 'data/train.json': coco('t'), 'data/val.json': coco('v') }
    const images = await readInMemory(files, { labels: { file: '*.json' } })
    expect(places(images)).toEqual({ 't.jpg': 'data/train.json:2', 'v.jpg': 'data/val.json:2' })
    const boxes = await readInMemory(files, { labels: { file: '*.json', label: 'annotations' } })
    expect(places(boxes)).toEqual({
      t1: 'data/train.json:3',
      t2: 'data/train.json:4',
      v1: 'data/val.json:3',
      v2: 'data/val.json:4',
    })
  })
})

test('identical text in a content column is identical content in all datasets', async () => {
  const files = {
    'data/l.csv': 'id,label,md5\na,x,11\nb,x,22\nc,x,\n',
    'more/m.csv': 'id,label,md5\na,x,22\nb,x,33\nc,x,\n',
  }
  const additional = [{ path: 'more', labels: { content: 'md5', ignore: [] } }]
  const { table } = await readInMemory(files, { labels: { content: 'md5' }, additional })
  const [a, b, none, moreB, moreC, moreNone] = table.content ?? []
  expect(moreB).toBe(b)
  expect(new Set([a, b, moreC]).size).toBe(3)
  expect([none, moreNone]).toEqual([-1, -1])
})
