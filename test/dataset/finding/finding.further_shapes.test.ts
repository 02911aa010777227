import { describe, expect, test } from 'vitest'
import { csv } from '../../support/looking.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { classSizes, messageFor, readByOffers } from '../../support/offers.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

/** So many files with names by their numbers. */
function filesBy(size: number, pathOf: (i: number) => string, text: (i: number) => string = () => 'x'): Files {
  return Object.fromEntries(Array.from({ length: size }, (_, i) => [pathOf(i), text(i)]))
}

const lines = (size: number, line: (i: number) => string) =>
  Array.from({ length: size }, (_, i) => `${line(i)}\n`).join('')

describe('lines that are offered', () => {
  const pairs = {
    'a/train.txt': lines(40, (i) => `a text ${i}`),
    'a/train_label.txt': lines(40, (i) => ['neg', 'neu', 'pos', 'q'][i % 4] ?? ''),
    'a/solution.csv': csv('Id,Category', 40, (i) => `${i},${i % 2 ? 'pos' : 'neg'}`),
    'a/majority.csv': csv('Id,Category', 40, (i) => `${i},neg`),
  }

  test('name the format of a pair of text files among other label files', async () => {
    const message = await messageFor(pairs)
    expect(message).toContain('data: { dataset_path: a }\nlabels: { format: text-pairs }')
    expect((await readWithLine(pairs, 'labels: { format: text-pairs }', 'a')).table.size).toBe(40)
  })

  test('come with the files of one class each, if there are other datasets', async () => {
    const words = Object.fromEntries(['neg', 'neu', 'pos', 'q'].map((word) => [`${word}.txt`, lines(20, String)]))
    expect(await messageFor({ ...pairs, ...words })).toContain("'neg.txt', 'neu.txt', 'pos.txt', 'q.txt' may each")
  })

  test('are at most five', async () => {
    const columns = ['mood', 'topic', 'stance', 'genre', 'intent']
    const row = (i: number) => [`text ${i}`, ...columns.map((_, at) => 'abc'[(i + at) % 3])].join()
    const tables = ['noise', 'imagenette', 'woof'].map((name) => [`x/${name}.csv`, csv(`text,${columns}`, 60, row)])
    const found = linesIn(await messageFor({ ...Object.fromEntries(tables), 'README.md': 'x' }))
    expect(found.length).toBeGreaterThan(1)
    expect(found.length).toBeLessThan(6)
  })

  test('read numbered tables as one dataset', async () => {
    const table = (i: number) => csv('time;sensor;anomaly', 30, (row) => `t${i}_${row};${row / 7};${row % 2}`)
    const files = filesBy(4, (i) => `data/valve/${i}.csv`, table)
    const message = await messageFor({
      ...files,
      'evaluating.py': 'x',
      'data/free/free.csv': csv('time;sensor', 30, (i) => `t${i};${i / 7}`),
    })
    expect(message).toContain('To read data/valve/0.csv and 3 other files with the same columns as one dataset')
  })

  test('are not needed for a table next to the example of a submission', async () => {
    const table = csv('ID,Label', 30, (i) => `a${i},${i % 2}`)
    const dataset = await readInMemory({ 'a_sample_submission.csv': table, 'b_train.csv': table }, { path: '.' })
    expect(classSizes(dataset)).toEqual({ 0: 15, 1: 15 })
  })

  test('contain the names of the recordings next to tables of votes about them', async () => {
    const [codes, votes] = [
      ['ANG', 'DIS', 'FEA', 'HAP', 'NEU', 'SAD'],
      ['A', 'D', 'F', 'H', 'N', 'S'],
    ]
    const stem = (i: number) => `${1001 + (i % 12)}_${['DFA', 'IEO', 'TIE'][i % 3]}_${codes[Math.floor(i / 12)]}_XX`
    const files = {
      ...Object.fromEntries(Array.from({ length: 72 }, (_, i) => [`AudioWAV/${stem(i)}.wav`, 'x'])),
      'processed/summary.csv': csv('FileName,VoiceVote', 72, (i) => `${stem(i)},${votes[(i * 7) % 6]}`),
    }
    const lines = linesIn(await messageFor(files))
    expect(lines.join('\n')).toContain('--pattern')
    expect(lines.join('\n')).toContain('VoiceVote')
    expect(await readByOffers(files)).toContainEqual(Object.fromEntries(codes.map((code) => [code, 12])))
  })

  test('search folders below three levels', async () => {
    const tokens = lines(40, (i) => (i % 5 === 4 ? '' : `word${i}\t${i % 2 ? 'O' : 'B-person'}`))
    const message = await messageFor({ 'data/X/CONLL/data/train/x.conll': tokens, 'README.md': 'x' })
    expect(message).toContain('Files more than three levels below are not searched. To search there, run:')
    expect(linesIn(message)).toEqual(['dataset-balance analyze data/X/CONLL'])
  })

  test('do not read objects without names of classes', async () => {
    const items = Array.from({ length: 30 }, (_, i) => ({ id: `i${i}`, annotations: [{ id: 0, label_id: i % 2 }] }))
    const message = await messageFor({ 'annotations/train.json': JSON.stringify({ items }), 'README.md': 'x' })
    expect(message).not.toContain('--label annotations')
  })
})

describe('files that are converted first', () => {
  test('CreateML', async () => {
    const records = Array.from({ length: 20 }, (_, i) => ({
      image: `${i}.jpg`,
      annotations: [{ label: i % 2 ? 'helmet' : 'person', coordinates: { x: 1, y: 2, width: 3, height: 4 } }],
    }))
    const files = { ...filesBy(20, (i) => `train/${i}.jpg`), 'train/_a.createml.json': JSON.stringify(records) }
    const message = await messageFor(files)
    expect(message).toContain("has labels named 'label' inside of nested lists")
    expect(message).not.toContain('--label annotations')
  })

  test('ARFF with the attribute of TextDirectoryLoader', async () => {
    const header = '@relation data\n@attribute @@class@@ {no,yes}\n@attribute document string\n@data\n'
    const message = await messageFor({ 'a.arff': header + lines(30, (i) => `${i % 2 ? 'yes' : 'no'},'a, b ${i}'`) })
    expect(message).toContain('analyze a.csv --label @@class@@')
    expect(message).toContain('gsub(/\\047/, "\\042")')
  })

  test('a table with blanks between its cells', async () => {
    const table = lines(40, (i) => `images/cell${i}.png  0.${i % 4}     ${i % 2 ? 'mono' : 'poly'}`)
    const message = await messageFor({ ...filesBy(40, (i) => `images/cell${i}.png`), 'labels.csv': table })
    expect(message).toContain("'labels.csv' has 3 cells per line, separated by whitespace")
  })

  test('word lists of one class each', async () => {
    const words = ['IT', 'animal', 'food', 'law']
    const files = words.map((word) => [
      `data/THUOCL_${word}.txt`,
      lines(30, (i) => `${word} word ${i}\t${9999 - 7 * i}`),
    ])
    expect(await messageFor(Object.fromEntries(files))).toContain(
      'have the same columns, and each may contain one class',
    )
  })

  test('labels by sample below a key', async () => {
    const labels = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`0000${10 + i}`, i % 2]))
    const json = JSON.stringify({ classes: ['cat', 'dog'], labels })
    const message = await messageFor({ ...filesBy(20, (i) => `data/0000${10 + i}.jpg`), 'labels.json': json })
    expect(message).toContain("'labels.json' has the labels of samples by their names below 'labels'")
    expect(linesIn(message)).toEqual(['dataset-balance analyze labels.csv'])
  })

  test('boxes below their number', async () => {
    const boxes = filesBy(
      20,
      (i) => `Annotations/${i}.jpg.txt`,
      (i) => `2\n${i % 3} 1 2 3 4\n0 5 6 7 8\n`,
    )
    const message = await messageFor({ ...filesBy(20, (i) => `Images/${i}.jpg`), ...boxes })
    expect(message).toContain('in the format of WiderPerson')
    expect(linesIn(message)).toEqual(['dataset-balance analyze labels.csv'])
  })
})

describe('class folders', () => {
  test('may have more outlines than images', async () => {
    const names = (folder: string, i: number) => [
      `${folder}/00${i}.bmp`,
      `${folder}/00${i}_cyt.dat`,
      `${folder}/00${i}_nuc.dat`,
    ]
    const paths = ['cat', 'dog'].flatMap((folder) => [0, 1, 2, 3, 4, 5].flatMap((i) => names(folder, i)))
    expect(classSizes(await readInMemory(Object.fromEntries(paths.map((path) => [path, 'x'])), { path: '.' }))).toEqual(
      {
        cat: 6,
        dog: 6,
      },
    )
  })

  test('with boxes of YOLO next to the images are offered together', async () => {
    const files = Object.fromEntries(
      ['buffalo', 'zebra'].flatMap((name) =>
        Array.from({ length: 12 }, (_, i) => [
          [`${name}/${i}.jpg`, 'x'],
          [`${name}/${i}.txt`, '0 0.5 0.5 0.1 0.1\n'],
        ]).flat(),
      ),
    )
    expect(await readByOffers(files)).toContainEqual({ buffalo: 12, zebra: 12 })
  })
})
