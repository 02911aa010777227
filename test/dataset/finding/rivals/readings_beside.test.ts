import { describe, expect, test } from 'vitest'
import { linesIn, readWithLine } from '../../../support/offered_lines.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

async function errorOf(files: Files): Promise<string> {
  const thrown = await readInMemory(files, { path: '.' }).catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(Error)
  return (thrown as Error).message
}

const rows = (length: number, row: (i: number) => string) => Array.from({ length }, (_, i) => `${row(i)}\n`).join('')
const padded = (i: number) => `${i}`.padStart(4, '0')

describe('datasets that rival a winner', () => {
  const pair = { 'data/5_x.txt': rows(50, (i) => `a text ${i}`), 'data/5_y.txt': rows(50, (i) => `${i % 5}`) }

  test('a table without a header next to a pair of text files', async () => {
    const files = { ...pair, 'data/all.txt': rows(70, (i) => `${i % 7}\tanother text ${i}`) }
    const message = await errorOf(files)
    expect(message).toContain('a pair of text files, 50 samples')
    expect(message).toContain('table without a header, 70 samples')
    const [ofPair = '', ofTable = ''] = linesIn(message)
    expect((await readWithLine(files, ofPair)).table).toMatchObject({ size: 50 })
    expect((await readWithLine(files, ofTable)).table).toMatchObject({ size: 70 })
  })

  test('not one with few rows', async () => {
    const files = { ...pair, 'data/few.txt': rows(12, (i) => `${i % 3}\ta word ${i}`) }
    expect((await readInMemory(files, { path: '.' })).table.size).toBe(50)
  })

  const views = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [`alpha/${padded(i)}.npy`, `beta/${padded(i)}.npy`])
      .flat()
      .map((path) => [path, '']),
  )

  test('a table with the names of files that are in each class folder', async () => {
    const files = { ...views, 'acl.csv': rows(20, (i) => `${padded(i)},${i % 2}`) }
    const message = await errorOf(files)
    expect(message).toContain('table without a header, 20 samples')
    expect(message).toContain('acl.csv --columns id,label')
  })

  test('no table of other ids', async () => {
    const files = { ...views, 'acl.csv': rows(20, (i) => `p${padded(i)},${i % 2}`) }
    expect((await readInMemory(files, { path: '.' })).table.size).toBe(40)
  })

  test('a table that names the images next to a COCO file without images', async () => {
    const coco = {
      images: [{ id: 0, file_name: 'zzz.png' }],
      annotations: [{ id: 0, image_id: 0, category_id: 1 }],
      categories: [{ id: 1, name: 'lung' }],
    }
    const images = Array.from({ length: 20 }, (_, i) => [`images/${i}.png`, ''])
    const files = {
      ...Object.fromEntries(images),
      'annotations/boxes.json': JSON.stringify(coco),
      'metadata.csv': `filename,finding\n${rows(20, (i) => `${i}.png,${i % 2 ? 'covid' : 'none'}`)}`,
    }
    const message = await errorOf(files)
    expect(message).toContain('COCO, 1 sample')
    expect(message).toContain('analyze metadata.csv --label finding')
  })

  test('a table with many times as many rows as the only labelled one', async () => {
    const files = {
      'demo/few.csv': 'text,label\na,x\nb,y\nc,x\nd,y\n',
      'dataset/all.csv': `text,offensive\n${rows(150, (i) => `t ${i},${i % 2}`)}`,
    }
    const message = await errorOf(files)
    expect(message).toContain('analyze demo/few.csv')
    expect(message).toContain('analyze dataset/all.csv --label offensive')
  })
})
