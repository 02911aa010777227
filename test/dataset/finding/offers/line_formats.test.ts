import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { conversions, linesWithFiles } from '../../../../src/dataset/finding/offers/line_formats.ts'
import { readDataset } from '../../../../src/dataset/index.ts'
import { folderTree } from '../../../../src/dataset/tree/folder_tree.ts'
import { datasetAt } from '../../../support/dataset_settings.ts'
import { lookAtMemory, type MemoryFiles } from '../../../support/looking.ts'
import { wordsIn } from '../../../support/offered_lines.ts'

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('')

const folder = mkdtempSync(join(tmpdir(), 'lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command that is offered, and reads what it wrote by the line below it. */
async function converted(files: Readonly<Record<string, string>>) {
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
  const [{ what = '', command = '' } = {}] = await conversions(lookAtMemory(files))
  execFileSync('sh', ['-c', what.slice(what.indexOf('awk '))], { cwd: folder })
  const [, , path = '', flag, label, , separator] = wordsIn(command)
  const labels = {
    ignore: [],
    ...(separator === undefined ? {} : { separator }),
    ...(flag === '--label' && label !== undefined ? { label: /^\d+$/.test(label) ? Number(label) : label } : {}),
  }
  const dataset = await readDataset(folderTree(folder, { confined: true }), { data: datasetAt(path), labels })
  return { what, table: dataset.table }
}

const reported = async (files: MemoryFiles) => (await conversions(lookAtMemory(files))).map(({ what }) => what)

describe('a file with labels that no reader can read', () => {
  test('is a Weka table', async () => {
    const head = '% about\n@RELATION credit\n@attribute duration numeric\n@ATTRIBUTE risk {good,bad}\n@data\n'
    const { what, table } = await converted({
      'credit.arff': `${head}${lines(12, (i) => `${i},${i % 3 ? 'good' : 'bad'}`)}`,
    })
    expect(what).toContain(
      "'credit.arff' is a table in Weka's format (ARFF) with 2 attributes. Before you run the command below, convert it to CSV: awk ",
    )
    expect(table).toMatchObject({ size: 12, classes: ['bad', 'good'] })
  })

  test('is a Weka table that needs more than one line to convert', async () => {
    const quoted = "@relation x\n@attribute 'a b' numeric\n@attribute class {x,y}\n@data\n1,x\n"
    expect(await reported({ 'x.arff': quoted })).toEqual([
      "'x.arff' is a table in Weka's format (ARFF) with 2 attributes. Convert it to CSV first.",
    ])
  })

  test('has a token and its tag on each line', async () => {
    const sentence = 'EU NNP B-NP B-ORG\nrejects VBZ B-VP O\ncalls NNS B-NP O\n\n'
    const { what, table } = await converted({ 'eng.train': `-DOCSTART- -X- -X- O\n\n${sentence.repeat(8)}` })
    expect(what).toContain(
      "'eng.train' has one token and its tag per line (CoNLL), and the tags can be counted as the classes of the tokens. ",
    )
    expect(table).toMatchObject({ size: 24, classes: ['B-ORG', 'O'] })
  })

  test('has a character and its tag on each line, with the middle of a name', async () => {
    const name = '阅 B-ORG\n明 M-ORG\n学 E-ORG\n人 O\n\n'
    const { table } = await converted({ 'train.char.bmes': name.repeat(6) })
    expect(table.classes).toEqual(['B-ORG', 'E-ORG', 'M-ORG', 'O'])
  })

  test.each([
    ['of fastText', (i: number) => `__label__${i % 2} a text, number ${i}`, ['0', '1']],
    [
      'of questions',
      (i: number) => `${i % 2 ? 'LOC:city' : 'NUM:date'} Which one is it , ${i} ?`,
      ['LOC:city', 'NUM:date'],
    ],
  ])('has a label at the start of each line: %s', async (_, line, classes) => {
    const { what, table } = await converted({ 'train.label': lines(24, line) })
    expect(what).toContain(`'train.label' has a label at the start of each line, such as '${line(0).split(' ')[0]}'. `)
    expect(table).toMatchObject({ size: 24, classes })
  })

  test('has several labels at the start of some lines, as in fastText', async () => {
    const line = (i: number) => `__label__${i % 2} ${i % 3 ? '' : '__label__spicy '}how much salt, number ${i}?`
    const { table } = await converted({ 'cooking.train': lines(24, line) })
    expect(table.classes).toEqual(['0', '1', 'spicy'])
    expect(table.labelSets).toBeDefined()
  })

  test('have the codes of the sentences of each text, in splits', async () => {
    const codes = lines(24, (i) => Array.from({ length: 2 + (i % 4) }, (_, k) => (i + k) % 5).join(' '))
    const files = { 'act_train.txt': codes, 'act_test.txt': codes }
    const { table } = await converted(files)
    expect(table.classes).toEqual(['0', '1', '2', '3', '4'])
    const [{ command = '' } = {}] = await conversions(lookAtMemory(files))
    expect(command).toBe('dataset-balance analyze labels.csv --split-column split')
  })

  test('come with the splits of several datasets first, and the names of the rest', async () => {
    const texts = lines(24, (i) => `${i % 2} a text, number ${i}`)
    const names = ['a.all', 'b.all', 'c.all', 'd.all', 'e.all', 'f.train', 'f.dev', 'f.test']
    const found = await conversions(lookAtMemory(Object.fromEntries(names.map((name) => [`data/${name}`, texts]))))
    expect(found).toHaveLength(5)
    expect(found[0]?.what).toContain(
      "'data/f.train', 'data/f.dev', 'data/f.test' have a label at the start of each line",
    )
    expect(found[4]).toMatchObject({ what: "The lines of 'data/d.all', 'data/e.all' may contain labels as well" })
  })

  test('have other names than those that describe one sample in each of many folders', async () => {
    const beats = lines(30, (i) => `${i}.5 1 ${i % 2}`)
    const songs = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`songs/${100 + i}/beats.txt`, beats]))
    expect(await reported(songs)).toEqual([])
  })

  test('is a table of numbers, whose last column is the class', async () => {
    const row = (i: number) =>
      `   ${1 + (i % 3)}   ${[...Array(11).keys()].map((k) => (i * 7 + k * 5) % 40).join('  ')}  ${1 + (i % 2)} `
    const [{ command = '' } = {}] = await conversions(lookAtMemory({ 'german.data-numeric': lines(60, row) }))
    expect(command).toBe('dataset-balance analyze german.data-numeric.csv --label 12')
  })

  test.each([
    ['rt.pos', 'rt.neg'],
    ['pos.txt', 'neg.txt'],
    ['sarcastic.txt', 'regular.txt', ['regular', 'sarcastic']],
  ])('contains one class: %s', async (positive, negative, classes = ['neg', 'pos']) => {
    const { what, table } = await converted({
      [negative]: lines(5, (i) => `bad ${i}`),
      [positive]: lines(7, (i) => `good ${i}`),
    })
    expect(what).toContain(' may each contain one class, with one sample per line. ')
    expect(what).toContain('convert them to CSV: awk ')
    expect(table).toMatchObject({ size: 12, classes })
  })

  test('contains one class if its folder is named after one of them', async () => {
    const texts = (names: readonly string[]) =>
      conversions(lookAtMemory(Object.fromEntries(names.map((name) => [`clickbait-data/${name}.txt`, 'a b\n']))))
    const [{ what = '' } = {}] = await texts(['clickbait', 'news'])
    expect(what).toMatch(/^'clickbait-data\/clickbait.txt', 'clickbait-data\/news.txt' may each contain one class/)
    expect(await texts(['clickbait', 'train'])).toEqual([])
    expect(await texts(['vocabulary', 'news'])).toEqual([])
  })

  test('has spaces between its cells', async () => {
    const row = (i: number) => `SEQ_${i}   0.${10 + i}  0.48   ${['cp', 'im', 'pp'][i % 3]}`
    const files = { 'ecoli.data': lines(30, row) }
    const [{ command = '' } = {}] = await conversions(lookAtMemory(files))
    expect(command).toBe('dataset-balance analyze ecoli.csv --columns column_1,column_2,column_3,label')
    expect((await reported(files))[0]).toContain('has 4 cells per line, separated by whitespace')
  })

  test.each<[string, string, (i: number) => string, readonly string[]]>([
    [
      'codes in the last of many cells',
      'german.data',
      (i) => `A1${i % 4} ${i} A3${i % 5} A4${i % 3} ${i * 7} A6 A7 ${i % 3} A9 A10 A11 A12 ${1 + (i % 2)}`,
      ['1', '2'],
    ],
    [
      'words after an id',
      'cm.trn.txt',
      (i) => `LA_${i % 9} LA_T_${i} - - ${i % 3 ? 'spoof' : 'bonafide'}`,
      ['bonafide', 'spoof'],
    ],
    ['words after a file', 'list.txt', (i) => `${i % 9} ${i}.png ${i % 3 ? 'pos' : 'neg'} web${i % 2}`, ['neg', 'pos']],
    [
      'words before a tab between other lines',
      'rct.txt',
      (i) => `${i % 5 ? '' : `###${i}\n`}${i % 2 ? 'METHODS' : 'RESULTS'}\tsome words, ${i} .${i % 5 ? '' : '\n'}`,
      ['METHODS', 'RESULTS'],
    ],
    [
      'cells between several characters',
      'toutiao.txt',
      (i) => `${6552 + i}_!_10${i % 2}_!_news_${i % 2 ? 'sport' : 'story'}_!_a title, ${i}_!_word${i}`,
      ['news_sport', 'news_story'],
    ],
    ['one label per line', 'clusters.txt', (i) => `Cluster ${i % 3}`, ['Cluster 0', 'Cluster 1', 'Cluster 2']],
  ])('has %s', async (_, path, row, classes) => {
    const { table } = await converted({ [path]: lines(30, row) })
    expect(table).toMatchObject({ size: 30, classes })
  })

  test('is not a table if its lines are sentences', async () => {
    const sentence = (i: number) => `${['I', 'The', 'A', 'We'][i % 4]} saw them ${i}`
    expect(
      await reported({ 'a.txt': lines(40, sentence), LICENSE: 'x', 'b.dat': lines(40, (i) => `${i / 7} ${i} 3`) }),
    ).toEqual([])
  })
})

describe('lines with several labels', () => {
  test('have the codes of several sentences', async () => {
    const row = (i: number) => ['0 0 4', '4 0', '0 0 0 5'][i % 3] ?? ''
    const { what, table } = await converted({ 'dialogues_emotion.txt': lines(30, row) })
    expect(what).toContain("'dialogues_emotion.txt' has the codes of several labels per line")
    expect(table).toMatchObject({ size: 90, classes: ['0', '4', '5'] })
  })

  test('are read with the separator of a column of lists', async () => {
    const genres = ['Drama', 'Comedy', 'Drama|Comedy', 'Crime', 'Drama|Crime', 'Comedy|Crime', 'Drama|Comedy|Crime']
    const files = { 'movies.dat': lines(40, (i) => `${i}::Title ${i} (1995)::${genres[i % 7]}`) }
    const [{ command } = {}] = await conversions(lookAtMemory(files))
    expect(command).toBe("dataset-balance analyze movies.csv --label label --separator '|'")
    expect((await reported(files))[0]).toContain("has 3 cells per line, separated by '::'")
  })

  test('are not sentences, nor a matrix of flags', async () => {
    expect(await reported({ 'a.txt': lines(40, (i) => `so -- they said ${i} -- it is, ${i * 7}`) })).toEqual([])
    expect(await reported({ 'b.txt': lines(40, (i) => `${i % 2} ${i % 3}`) })).toEqual([])
  })
})

test('examples of a chatbot are listed below their intents', async () => {
  const of = (intent: string, count: number) =>
    `- intent: ${intent}\n  examples: |\n${lines(count, (i) => `    - some words ${i}`)}`
  const { what, table } = await converted({
    'nlu.yml': `version: "3.1"\nnlu:\n${of('greet', 12)}${of('deny', 7)}- lookup: city\n  examples: |\n    - Paris\n`,
  })
  expect(what).toContain("'nlu.yml' lists examples below 2 intents, such as 'greet'")
  expect(table).toMatchObject({ size: 19, classes: ['deny', 'greet'] })
})

test('files named like labels are opened before those of a folder with many texts', async () => {
  const texts = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`x/lyrics/${i}.txt`, 'some words\n']))
  const files = { ...texts, 'x/clusters.txt': lines(40, (i) => `Cluster ${i % 4}`) }
  expect((await reported(files))[0]).toContain("'x/clusters.txt' has one label per line, such as 'Cluster 0'")
})

describe('files in several splits', () => {
  test('are Weka tables with one attribute per class', async () => {
    const head =
      '@relation m\n@attribute F0 numeric\n@attribute a {0,1}\n@attribute b {0,1}\n@attribute c {1,0}\n@data\n'
    const text = `${head}${lines(12, (i) => `0.${i},${i % 2},1,0`)}`
    const [{ what = '', command = '' } = {}] = await conversions(
      lookAtMemory({ 'm-train.arff': text, 'm-test.arff': text }),
    )
    expect(what).toContain("are tables in Weka's format (ARFF)")
    expect(command).toBe('dataset-balance analyze labels.csv --one-hot a,b,c --split-column split')
    for (const path of ['m-train.arff', 'm-test.arff']) writeFileSync(join(folder, path), text)
    execFileSync('sh', ['-c', what.slice(what.indexOf('awk '))], { cwd: folder })
    const table = readFileSync(join(folder, 'labels.csv'), 'utf8').trim().split('\n')
    expect([table.length, table[0], table[1], table.at(-1)]).toEqual([
      25,
      'F0,a,b,c,split',
      '0.0,0,1,0,train',
      '0.11,1,1,0,test',
    ])
  })

  test('are lists with a patient, a file, its class and its source', async () => {
    const list = lines(20, (i) => `${i + 3} x${i}.png ${i % 2 ? 'normal' : 'ill'} ${i % 3 ? 'rsna' : 'cohen'}`)
    const [one] = await linesWithFiles(lookAtMemory({ 'train_v1.txt': list, 'test_v1.txt': list }))
    expect(one?.what).toContain('print $2 "," $3 "," s }')
    expect(one?.command).toBe('dataset-balance analyze labels.csv --split-column split')
  })
})

test('a label after an @ is recognized in Latin-1, too', async () => {
  const text = Buffer.from(
    lines(16, (i) => `It\u00e4 sold ${i} shares .@${i % 2 ? 'positive' : 'neutral'}`),
    'latin1',
  )
  expect(await reported({ 'Sentences.txt': text })).toEqual([
    expect.stringContaining("'Sentences.txt' has a label after an @ at the end of each line, such as 'neutral'"),
  ])
})
