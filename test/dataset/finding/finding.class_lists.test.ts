import { describe, expect, test } from 'vitest'
import { csv } from '../../support/looking.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const readAll = (files: Readonly<Record<string, string>>) => readInMemory(files, { path: '.' })

const NAMES = Array.from({ length: 12 }, (_, i) => `name${'abcdefghijkl'[i]}`)
const nameAt = (i: number, count: number) => NAMES[i % count] ?? ''

/** Other datasets of 120 samples next to which a list of classes says nothing. */
const DATASETS: Readonly<Record<string, (count: number) => Readonly<Record<string, string>>>> = {
  pairs: (count) => {
    const lines = (row: (i: number) => string) => Array.from({ length: 60 }, (_, i) => `${row(i)}\n`).join('')
    const pair = (split: string) => [
      [`x_${split}.txt`, lines((i) => `a text of ${split} with the number ${i}`)],
      [`y_${split}.txt`, lines((i) => nameAt(i, count))],
    ]
    return Object.fromEntries([...pair('train'), ...pair('test')])
  },
  voc: (count) =>
    Object.fromEntries(
      Array.from({ length: 120 }, (_, i) => [
        [
          `Annotations/${i}.xml`,
          `<annotation><filename>${i}.jpg</filename><object><name>${nameAt(i, count)}</name></object></annotation>`,
        ],
        [`JPEGImages/${i}.jpg`, 'x'],
      ]).flat(),
    ),
  coco: (count) => ({
    'annotations/instances_train.json': JSON.stringify({
      images: Array.from({ length: 120 }, (_, i) => ({ id: i, file_name: `${i}.jpg` })),
      annotations: Array.from({ length: 120 }, (_, i) => ({ id: i, image_id: i, category_id: i % count })),
      categories: NAMES.slice(0, count).map((name, id) => ({ id, name })),
    }),
    ...Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`images/${i}.jpg`, 'x'])),
  }),
  folders: (count) =>
    Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`images/${nameAt(i, count)}/${i}.jpg`, 'x'])),
  table: (count) => ({ 'train.csv': csv('text,label', 120, (i) => `text ${i},${nameAt(i, count)}`) }),
}

describe.each([4, 12])('a table that lists %i classes', (count) => {
  const list = csv('class,color', count, (i) => `${nameAt(i, count)},c${i}`)

  test.each(Object.keys(DATASETS))('neither wins nor hides %s', async (kind) => {
    for (const path of ['classes.csv', 'meta/classes.csv']) {
      const { table } = await readAll({ ...DATASETS[kind]?.(count), [path]: list })
      expect([path, table.size, table.classes.length]).toEqual([path, 120, count])
    }
  })

  test('is read if there is nothing else', async () => {
    expect((await readAll({ 'labels.csv': list })).table.size).toBe(count)
  })
})

test('two lists of classes are both offered', async () => {
  const list = (end: string) => csv('class,color', 4, (i) => `${nameAt(i, 4)}${end},c${i}`)
  const lines = linesIn(await readAll({ 'a.csv': list('x'), 'b.csv': list('y') }).then(String, String))
  expect(lines).toEqual(['dataset-balance analyze a.csv', 'dataset-balance analyze b.csv'])
})

test('a table with a row per tag does not hide tables with several tags per row', async () => {
  const tags = csv('tag\tartists\talbums', 6, (i) => `${nameAt(i, 6)}\t${i}\t${2 * i}`)
  const rows = csv('TRACK_ID\tPATH\tTAGS', 40, (i) =>
    [`t${i}`, `0${i}/${i}.mp3`, nameAt(i, 6), ...(i % 2 ? [nameAt(i + 1, 6)] : [])].join('\t'),
  )
  const files = { 'data/tagging.tsv': rows, 'stats/mood/x.tsv': tags, 'src/a.py': 'x' }
  const [line = ''] = linesIn(await readAll(files).then(String, String))
  expect(line).toContain('ragged: labels')
  expect((await readWithLine(files, line, '.')).table.size).toBe(40)
})

const SPORTS = ['Air Hockey', 'Archery', 'Judo', 'Polo']

test.each(['labels', 'scientific name'])('a table whose %s are the class folders does not hide them', async (name) => {
  const paths = Array.from(
    { length: 120 },
    (_, i) => [i % 6 ? 'train' : 'test', SPORTS[i % 4] ?? '', `${i}.jpg`] as const,
  )
  const images = Object.fromEntries(paths.map((steps) => [steps.join('/'), 'x']))
  const rows = csv(`class id,filepaths,${name},data set`, 120, (i) => {
    const [split = '', label = '', file = ''] = paths[i] ?? []
    return [i % 4, `${split}/${label}/${file}`, label.toLowerCase().replace(' ', '_'), split].join(',')
  })
  const { table, layout } = await readAll({ ...images, 'sports.csv': rows })
  expect([layout.kind, table.size, table.classes.length, table.splits?.names]).toEqual([
    'folders',
    120,
    4,
    ['test', 'train'],
  ])
})

test('a list of paths that its folder does not detect does not hide tables without a header', async () => {
  const data = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`training/A${100 + i}.mat`, 'x']))
  const rows = (size: number) => Array.from({ length: size }, (_, i) => `A${100 + i},${'NAO~'[i % 4]}\n`).join('')
  const files = { ...data, 'training/REFERENCE.csv': rows(60), 'sample/answers.txt': rows(10) }
  const lines = linesIn(await readAll(files).then(String, String))
  expect(lines).toContain('dataset-balance analyze training/REFERENCE.csv --columns id,label')
})

test('tables that the only labelled table hides are named', async () => {
  const own = csv('comment;isHate', 40, (i) => `a comment ${i};0.${i}`)
  const other = csv('id,tweet,target', 40, (i) => `${i},a tweet ${i},${nameAt(i, 4)}`)
  const files = { 'own/a/binary.csv': own, 'own/b/en.csv': other, 'own/results/c.csv': own, 'own/a/deep/d.csv': own }
  const { notes, layout } = await readAll({ ...files, 'src/a.py': 'x' })
  expect(layout.found?.path).toBe('own/b')
  expect(notes.map(({ message }) => message).filter((message) => message.startsWith('Ignored'))).toEqual([
    "Ignored 1 table without a column that is named like a label: 'own/a/binary.csv'. To read one, add its path and `--label COLUMN` to the command",
  ])
})
