import { describe, expect, test } from 'vitest'
import { baseOf, checkSide } from '../checking.ts'

const DATA = 'data: { dataset_path: data }\n'
const FAIL = 'thresholds: { label_conflicts: fail }\n'

async function conflictsIn(config: string, files: Readonly<Record<string, string>>) {
  const { findings } = await checkSide({ config: `${DATA}${config}`, files })
  return findings.filter(({ rule }) => rule === 'label_conflicts').map(({ level, value }) => `${level} ${value}`)
}

const table = (header: string, ...rows: readonly string[]) => ({ 'data/l.csv': `${[header, ...rows].join('\n')}\n` })

describe('samples with identical content and different labels', () => {
  test('are files in class folders', async () => {
    const files = { 'data/cat/1.jpg': 'x', 'data/cat/2.jpg': 'x', 'data/dog/3.jpg': 'x', 'data/dog/4.jpg': 'y' }
    expect(await conflictsIn(FAIL, files)).toEqual(['fail 3'])
    expect(await conflictsIn(FAIL, { ...files, 'data/dog/3.jpg': 'z' })).toEqual([])
  })

  test('are not empty files', async () => {
    expect(await conflictsIn(FAIL, { 'data/cat/1.jpg': '', 'data/dog/2.jpg': '', 'data/dog/3.jpg': 'x' })).toEqual([])
  })

  test('are found if the files are grouped by content, which keeps them together', async () => {
    const files = { 'data/cat/1.jpg': 'x', 'data/cat/2.jpg': 'y', 'data/dog/3.jpg': 'x', 'data/dog/4.jpg': 'z' }
    expect(await conflictsIn(`labels: { group: content }\n`, files)).toEqual(['warn 2'])
  })

  test('are rows with equal texts', async () => {
    const rows = ['a,joy,hello', 'b,calm,hello', 'c,joy,hello ', 'd,calm,bye']
    expect(await conflictsIn('labels: { label: label, content: text }\n', table('id,label,text', ...rows))).toEqual([
      'warn 2',
    ])
  })

  test('are files of rows with different texts, or rows with equal texts and different files', async () => {
    const config = `labels: { label: label, content: caption }\n${FAIL}`
    const rows = ['1.jpg,cat,one', '2.jpg,dog,two', '3.jpg,cat,three', '4.jpg,bird,two']
    const files = {
      ...table('file_name,label,caption', ...rows),
      'data/1.jpg': 'x',
      'data/2.jpg': 'x',
      'data/3.jpg': 'y',
    }
    expect(await conflictsIn(config, files)).toEqual(['fail 3'])
    expect(await conflictsIn(config, { ...files, 'data/2.jpg': 'z' })).toEqual(['fail 2'])
    const named = { ...files, ...table('key,image_path,label,caption', ...rows.map((row, i) => `k${i},${row}`)) }
    expect(await conflictsIn(`labels: { id: key, label: label, content: caption }\n${FAIL}`, named)).toEqual(['fail 3'])
  })

  test('are rows that name the same file', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `${i}.mid,joy`)
    const files = { ...table('id,label', 'a.mid,joy', 'a.mid,calm', ...many), 'data/a.mid': 'x', 'data/1.mid': 'y' }
    expect(await conflictsIn(`labels: { label: label }\n${FAIL}`, files)).toContain('fail 2')
  })

  test('are not the rows of an id if most ids have several rows, such as one per box', async () => {
    const rows = ['a.jpg,cat', 'a.jpg,dog', 'b.jpg,cat', 'b.jpg,dog', 'c.jpg,cat']
    const files = { ...table('id,label', ...rows), 'data/a.jpg': 'x', 'data/b.jpg': 'x', 'data/c.jpg': 'y' }
    expect(await conflictsIn(`labels: { label: label }\n${FAIL}`, files)).toEqual([])
    expect(await conflictsIn(`labels: { label: label }\n${FAIL}`, { ...files, 'data/c.jpg': 'x' })).toEqual(['fail 5'])
  })

  test('are not the boxes of an image', async () => {
    const image = (id: number, name: string) => ({ id, file_name: name })
    const box = (id: number, of: number, category: number) => ({ id, image_id: of, category_id: category })
    const coco = (boxes: readonly object[]) => ({
      'data/coco.json': JSON.stringify({
        images: [image(1, 'a.jpg'), image(2, 'b.jpg')],
        categories: [
          { id: 1, name: 'cat' },
          { id: 2, name: 'dog' },
        ],
        annotations: boxes,
      }),
      'data/a.jpg': 'x',
      'data/b.jpg': 'x',
    })
    const same = [box(1, 1, 1), box(2, 1, 2), box(3, 2, 2), box(4, 2, 1)]
    const config = `labels: { format: coco, file: coco.json, label: annotations }\n${FAIL}`
    expect(await conflictsIn(config, coco(same))).toEqual([])
    expect(await conflictsIn(config, coco(same.slice(0, 3)))).toEqual(['fail 3'])
  })

  test('are found in two datasets, one with a column and one with the files', async () => {
    const files = {
      ...table('id,label,text', 'a,joy,hello', 'b,calm,bye'),
      'more/l.csv': 'id,label,words\nc,calm,hello\n',
      'files/joy/1.txt': 'hello',
      'files/calm/2.txt': 'hello',
    }
    const additional = 'additional_datasets: [{ path: more, labels: { label: label, content: words } }, files]'
    const config = `data: { dataset_path: data, ${additional} }\nlabels: { label: label, content: text }\n${FAIL}`
    const { findings } = await checkSide({ config, files })
    expect(findings.find(({ rule }) => rule === 'label_conflicts')).toMatchObject({
      value: 4,
      message:
        '4 samples have identical content but different labels, limit 0: a (joy, data/l.csv line 2) = more:c (calm, more/l.csv line 2); files:calm/2.txt (calm) = files:joy/1.txt (joy). Give them the same label, or remove the copies.',
      file: 'more/l.csv',
      line: 2,
    })
  })
})

test('only warns of as many as on the base, if existing is set to warn', async () => {
  const config = `${DATA}thresholds: { label_conflicts: fail, existing: warn }\n`
  const files = { 'data/cat/1.jpg': 'x', 'data/cat/2.jpg': 'y', 'data/dog/3.jpg': 'x', 'data/dog/4.jpg': 'z' }
  const base = await baseOf({ config, files })
  const levels = async (more: Readonly<Record<string, string>>) => {
    const { findings } = await checkSide({ config, files: { ...files, ...more } }, base)
    return findings.filter(({ rule }) => rule === 'label_conflicts').map(({ level, existing }) => [level, existing])
  }
  expect(await levels({})).toEqual([['warn', true]])
  expect(await levels({ 'data/dog/5.jpg': 'y' })).toEqual([['fail', false]])
})
