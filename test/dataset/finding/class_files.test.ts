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
async function converted(files: Files, to = 'classes_by_file.tsv') {
  const message = await messageFor(files)
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
  const [line = ''] = message.split('\n').filter((text) => text.includes('awk '))
  execFileSync('sh', ['-c', line.slice(line.indexOf('awk '))], { cwd: folder })
  const config = { data: datasetAt(to), labels: { ignore: [] } }
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
    expect(table.classes).toEqual(['abnormal', 'normal'])
  })

  test('in several folders, with the class among other words of the names', async () => {
    const claims = (size: number) => csv('n,fact_check_url,title', size, (i) => `${i},https://a.org/${i},claim ${i}`)
    const replies = csv('news_id,tweet_id', 40, (i) => `${i % 8},${7000 + i}`)
    const message = await messageFor({
      '05-01/ClaimFake-19.csv': claims(12),
      '05-01/ClaimReal-19.csv': claims(15),
      '07-01/ClaimFake-19.csv': claims(14),
      '05-01/ClaimFake-19_replies.csv': replies,
      '05-01/ClaimReal-19_replies.csv': replies,
    })
    expect(linesIn(message)).toEqual([
      'dataset-balance analyze Claimclasses-19.tsv',
      'dataset-balance analyze 05-01/Claimclasses-19_replies.tsv',
    ])
    expect(message).toContain(
      ' 05-01/ClaimFake-19.csv 05-01/ClaimReal-19.csv 07-01/ClaimFake-19.csv > Claimclasses-19.tsv',
    )
    expect(message).not.toContain('--label')
  })

  test('with the class among other words of the names, are converted', async () => {
    const { table } = await converted({ 'a_pos_1k.csv': news(12), 'a_neg_1k.csv': news(15) }, 'a_classes_1k.tsv')
    expect(table).toMatchObject({ size: 27, classes: ['neg', 'pos'] })
  })

  test('in two folders, next to their own splits, are read without the rows that repeat', async () => {
    const tweets = (label: string, from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `${label}\ttweet ${from + i} of ${label}\n`).join('')
    const files = (folder: string, [pos = '', neg = '']: readonly string[]): Files =>
      Object.fromEntries(
        [pos, neg].flatMap((name) => {
          const label = name.slice(0, 3)
          const part = (from: number, to: number) => tweets(label, from, to)
          return [
            [`${folder}/${name}.tsv`, part(0, 30)],
            [`${folder}/train_${name}.tsv`, part(0, 20)],
            [`${folder}/test_${name}.tsv`, part(20, 30)],
          ]
        }),
      )
    const all = { ...files('d/a', ['pos_1k', 'neg_1k']), ...files('d/b', ['positive', 'negative']) }
    const lines = linesIn(await messageFor(all))
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      const { table } = await readWithLine(all, line, '.')
      expect(table).toMatchObject({ size: 60, classes: ['neg', 'pos'] })
      expect(table.splits?.names).toEqual(['test', 'train'])
    }
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
