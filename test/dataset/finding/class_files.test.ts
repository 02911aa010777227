import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { nothingFound } from '../../../src/dataset/finding/nothing_found.ts'
import { readDataset } from '../../../src/dataset/index.ts'
import { folderTree } from '../../../src/dataset/tree/folder_tree.ts'
import { datasetAt } from '../../support/dataset_settings.ts'
import { csv, lookAtMemory } from '../../support/looking.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'class-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Files = Readonly<Record<string, string>>

async function messageFor(files: Files): Promise<string> {
  const look = lookAtMemory(files)
  return (await nothingFound(look.files, look.context)).message
}

/** Runs the command in the message, and reads what it wrote. */
async function converted(files: Files) {
  const message = await messageFor(files)
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
  const [line = ''] = message.split('\n').filter((text) => text.includes('awk '))
  execFileSync('sh', ['-c', line.slice(line.indexOf('awk '))], { cwd: folder })
  const config = { data: datasetAt('classes_by_file.tsv'), labels: { ignore: [] } }
  const { table } = await readDataset(folderTree(folder, { confined: true }), config)
  return { message, table }
}

const news = (size: number) =>
  csv('title,text,subject', size, (i) => `"a ""title"", ${i}","first line\n\nsecond line ${i}",${i % 2 ? 'a' : 'b'}`)
const sketches = (word: string) =>
  csv('', 12, (i) => `{"word":"${word}","countrycode":"${i % 2 ? 'US' : 'DE'}","key_id":"${word}${i}"}`).trimStart()

describe('tables with the same columns that each contain one class', () => {
  test('without a header next to the splits of another dataset with as many columns', async () => {
    const beats = (rows: number, last: (i: number) => number) =>
      Array.from({ length: rows }, (_, i) => `0.${1000 + i},0.${2000 + 7 * i},0.${3000 + 3 * i},${last(i)}.0\n`).join(
        '',
      )
    const { table } = await converted({
      'mitbih_test.csv': beats(40, (i) => i % 5),
      'mitbih_train.csv': beats(90, (i) => i % 5),
      'ptbdb_abnormal.csv': beats(30, () => 1),
      'ptbdb_normal.csv': beats(20, () => 0),
    })
    expect(table.classes).toEqual(['ptbdb_abnormal', 'ptbdb_normal'])
  })

  test('are converted to one table with the names of the files as the classes', async () => {
    const { message, table } = await converted({ 'Fake.csv': news(12), 'True.csv': news(15) })
    expect(message).toContain('title (12), text (12), subject (2); it seems to contain one class')
    expect(message).not.toContain('--label')
    expect(linesIn(message)).toEqual(['dataset-balance analyze classes_by_file.tsv'])
    expect(table).toMatchObject({ size: 27, classes: ['Fake', 'True'] })
  })

  test('are read by the column with one value per file', async () => {
    const files = { 'cat.ndjson': sketches('cat'), 'dog.ndjson': sketches('dog'), 'ant.ndjson': sketches('ant') }
    const [line = '', ...others] = linesIn(await messageFor(files))
    expect([line, ...others]).toEqual(["labels: { file: '*.ndjson', label: word }"])
    const placed = Object.fromEntries(Object.entries(files).map(([path, content]) => [`data/${path}`, content]))
    expect((await readWithLine(placed, line)).table).toMatchObject({ size: 36, classes: ['ant', 'cat', 'dog'] })
  })

  test('are asked about next to a likely column if their names can be anything', async () => {
    const message = await messageFor({ 'mat.csv': news(12), 'por.csv': news(12) })
    expect(message).toContain(
      "'mat.csv', 'por.csv' have the same columns, and each may contain one class. If so, first run: ",
    )
    expect(message).toContain('dataset-balance analyze mat.csv --label subject')
  })

  test.each([
    ['languages', ['en.csv', 'de.csv']],
    ['people', ['user1.csv', 'user2.csv']],
    ['months', ['jan.csv', 'feb.csv']],
    ['tasks', ['levela.csv', 'levelb.csv']],
    ['versions', ['raw.csv', 'clean.csv']],
  ])('are not %s', async (_, [one = '', other = '']) => {
    expect(await messageFor({ [one]: news(12), [other]: news(12) })).not.toContain('one class')
  })

  test('are not tables with a column that is named like labels', async () => {
    const wine = csv('acid,quality', 30, (i) => `0.${i},${5 + (i % 3)}`)
    const message = await messageFor({ 'wine-red.csv': wine, 'wine-white.csv': wine })
    expect(message).not.toContain('one class')
    expect(message).toContain('--label quality')
  })
})

test('files of several sources per class are named after the class only', async () => {
  const rows = (source: string) =>
    csv('id,news_url,title', 20, (i) => `${source}${i},https://x/${source}/${i},"a title, ${i}"`)
  const { message, table } = await converted({
    'gossipcop_fake.csv': rows('a'),
    'gossipcop_real.csv': rows('b'),
    'politifact_fake.csv': rows('c'),
    'politifact_real.csv': rows('d'),
  })
  expect(message).toContain('have the same columns, and each may contain one class')
  expect(table).toMatchObject({ size: 80, classes: ['fake', 'real'] })
})
