import { describe, expect, test } from 'vitest'
import { countClasses, type Dataset } from '../../../src/dataset/index.ts'
import { csv } from '../../support/looking.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

/** So many files in each folder. */
function filesIn(folders: readonly string[], name: (i: number) => string, size = 10): Files {
  return Object.fromEntries(
    folders.flatMap((folder) => Array.from({ length: size }, (_, i) => [`${folder}/${name(i)}`, 'x'])),
  )
}

const read = (files: Files) => readInMemory(files, { path: '.' })

async function errorOf(files: Files): Promise<string> {
  const thrown = await read(files).catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(Error)
  return String((thrown as Error).message)
}

function countsOf({ table }: Dataset): Record<string, number> {
  const { counts } = countClasses(table)
  return Object.fromEntries(table.classes.map((name, i) => [name, counts[i] ?? 0]))
}

/** What each offered line reads. */
async function offersOf(files: Files): Promise<Record<string, number>[]> {
  const lines = linesIn(await errorOf(files)).filter((line) => !line.includes('COLUMN'))
  return Promise.all(lines.map(async (line) => countsOf(await readWithLine(files, line, '.'))))
}

describe('folders that are no classes', () => {
  test.each(['pred', 'predict', 'unlabelled', 'unsup', 'to_label', 'inference', 'submission'])(
    'the samples in %s next to classes are unlabelled',
    async (folder) => {
      const dataset = await read({
        ...filesIn(['yes'], (i) => `y${i}.jpg`),
        ...filesIn(['no'], (i) => `no ${i}.jpg`),
        ...filesIn([folder], (i) => `${folder}${i}.jpg`),
      })
      expect(countsOf(dataset)).toEqual({ no: 10, yes: 10 })
      expect(countClasses(dataset.table).unlabelled).toBe(10)
      expect(dataset.notes.map(({ message }) => message)).toContain(
        `Counted the files in '${folder}' as unlabelled because of its name`,
      )
    },
  )

  test.each([
    ['sets of videos', ['set00/V000/visible', 'set00/V001/visible', 'set06/V000/visible']],
    [
      'sets of videos of two cameras',
      ['set00/V000/visible', 'set00/V000/lwir', 'set06/V000/visible', 'set06/V000/lwir'],
    ],
    ['sets', ['set00', 'set01', 'set06']],
    ['days', ['day1', 'day2']],
    ['batches', ['batch_1', 'batch_2', 'batch_3']],
  ])('numbered parts are not offered as classes: %s', async (_, folders) => {
    const message = await errorOf(filesIn(folders, (i) => `I0000${i}.jpg`))
    expect(message).toContain('Found no dataset')
    expect(linesIn(message).filter((line) => line.startsWith('dataset-balance'))).toEqual([])
  })
})

describe('numbers as labels', () => {
  test('many decimal numbers are asked about', async () => {
    const files = { 'data.csv': csv('text,label', 137, (i) => `t ${i},${0.137 + i / 8}`) }
    expect(await errorOf(files)).toContain('so they may be the target of a regression, not classes')
    expect((await offersOf(files)).map((counts) => Object.keys(counts).length)).toEqual([137])
  })

  test.each([
    [
      'few decimal numbers',
      (i: number) => `${(i % 9) / 2}`,
      "The values of 'label' are decimal numbers (9 values in 137 rows)",
    ],
    [
      'texts that hardly repeat',
      (i: number) => `v${i % 130}`,
      "Nearly every row has another value in 'label' (130 values in 137 rows)",
    ],
  ])('%s have a warning', async (_, label, start) => {
    const { notes } = await read({ 'data.csv': csv('text,label', 137, (i) => `t ${i},${label(i)}`) })
    expect(notes.find(({ level }) => level === 'warning')?.message).toContain(start)
  })

  test.each([
    ['whole numbers', (i: number) => `${i % 2}.0`],
    ['codes', (i: number) => `1${i % 3}.0B`],
  ])('%s have none', async (_, label) => {
    const { notes } = await read({ 'data.csv': csv('text,label', 60, (i) => `t ${i},${label(i)}`) })
    expect(notes.filter(({ level }) => level === 'warning')).toEqual([])
  })
})

describe('all columns that may contain the classes are offered', () => {
  test('two flags', async () => {
    const files = {
      'songs.csv': csv('id,midi,valence,arousal', 40, (i) => `${i},${i}.mid,${i % 3 ? 1 : -1},${i % 2 || -1}`),
    }
    expect(await offersOf(files)).toEqual([
      { '-1': 20, 1: 20 },
      { '-1': 14, 1: 26 },
    ])
  })

  test('attributes and categories of objects', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({
      name: `${i}.jpg`,
      attributes: { weather: ['clear', 'rainy', 'snowy'][i % 3], scene: ['street', 'tunnel'][i % 2] },
      labels: [{ category: i < 20 ? 'car' : 'bus', id: i }],
    }))
    expect(await offersOf({ 'labels/train.json': JSON.stringify(rows) })).toEqual([
      { bus: 10, car: 20 },
      { street: 15, tunnel: 15 },
      { clear: 10, rainy: 10, snowy: 10 },
    ])
  })

  test('columns per class with uncertain and empty cells', async () => {
    const state = (i: number, k: number) => ['', '1.0', '0.0', '-1.0', ''][(i * 7 + k * 3) % 5]
    const files = {
      'train.csv': csv(
        'Path,Sex,Age,View,Edema,Mass,Fracture',
        30,
        (i) => `a/${i}.jpg,M,${40 + i},AP,${[0, 1, 2].map((k) => state(i, k)).join(',')}`,
      ),
    }
    expect(linesIn(await errorOf(files))).toEqual([
      "labels: { file: train.csv, id: Path, label: [Edema, Mass, Fracture], map: { '-1.0': '0', '': '0' }, one_hot: true }",
    ])
    expect(await offersOf(files)).toEqual([{ Edema: 6, Fracture: 6, Mass: 6 }])
  })

  test('codes of -1, 0 and 1 without empty cells are not columns per class', async () => {
    const files = {
      'train.csv': csv(
        'a,b,c,Result',
        60,
        (i) => `${(i % 3) - 1},${((i >> 1) % 3) - 1},${((i >> 2) % 3) - 1},${i % 2 || -1}`,
      ),
    }
    expect((await offersOf(files))[0]).toEqual({ '-1': 30, 1: 30 })
  })

  test('objects of codes precede properties of persons', async () => {
    const codes = ["{'NORM': 100.0, 'SR': 0.0}", "{'IMI': 15.0}"]
    const files = {
      'ecg.csv': csv('id,sex,validated_by,scp_codes', 40, (i) => `${i},${i % 2},${i % 4}.0,"${codes[i % 2]}"`),
    }
    expect(await offersOf(files)).toEqual([{ IMI: 20, NORM: 20, SR: 20 }])
  })

  test('keys with 0 do not count if all numbers in the objects are 0 or 1', async () => {
    const cells = ['{""a"": 1, ""b"": 0}', '{""a"": 1, ""b"": 1}']
    const files = { 'flags.csv': csv('id,codes', 40, (i) => `${i},"${cells[i % 2]}"`) }
    expect(await offersOf(files)).toEqual([{ a: 40, b: 20 }])
  })

  test('properties of persons are offered as such if there is nothing else', async () => {
    const message = await errorOf({
      'people.csv': csv('id,sex,value', 40, (i) => `${i},${i % 2 ? 'm' : 'f'},${i / 7}`),
    })
    expect(message).toContain('only columns that describe people or recordings have few values')
    expect(message).toContain('--label sex')
  })
})

describe('several readings are offered, each with a line that works', () => {
  test('annotations of a part of the images beside classes in the file names', async () => {
    const box = (name: string) =>
      `<annotation><filename>${name}.jpg</filename><object><name>cat</name></object></annotation>`
    const files = Object.fromEntries(
      ['Abyssinian', 'american_bulldog', 'beagle'].flatMap((breed) =>
        Array.from({ length: 10 }, (_, i) => `${breed}_${i}`).flatMap((name, i) => [
          [`images/${name}.jpg`, 'x'],
          [`annotations/trimaps/${name}.png`, 'x'],
          ...(i < 5 ? [[`annotations/xmls/${name}.xml`, box(name)]] : []),
        ]),
      ),
    )
    expect(await errorOf(files)).toContain('Pascal VOC, which only covers a part of the images, 15 samples')
    expect(await offersOf(files)).toEqual([{ cat: 15 }, { Abyssinian: 10, american_bulldog: 10, beagle: 10 }])
  })

  test('tables without a header in several folders, which name the recordings there', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c'].flatMap((letter) => {
        const names = Array.from({ length: 12 }, (_, i) => `${letter}00${10 + i}`)
        const rows = names.map((name, i) => `${name},${i % 3 ? 1 : -1}`).join('\n')
        return [
          ...names.map((name) => [`training-${letter}/${name}.wav`, 'x']),
          [`training-${letter}/REFERENCE.csv`, rows],
        ]
      }),
    )
    const [line] = linesIn(await errorOf(files))
    expect(line).toBe("labels: { file: '*/REFERENCE.csv', columns: [id, label] }")
    expect(await offersOf(files)).toEqual([
      { '-1': 12, 1: 24 },
      { '-1': 4, 1: 8 },
      { '-1': 4, 1: 8 },
    ])
  })

  test('a table of the files here beside one of their segments', async () => {
    const genres = ['blues', 'rock']
    const wavs = genres.flatMap((genre) => Array.from({ length: 10 }, (_, i) => `${genre}.0000${i}`))
    const rows = (names: readonly string[]) =>
      csv('filename,label', names.length, (i) => `${names[i]},${names[i]?.split('.')[0]}`)
    const files = {
      ...Object.fromEntries(wavs.map((name) => [`Data/wavs/${name.split('.')[0]}/${name}.wav`, 'x'])),
      'Data/features_30_sec.csv': rows(wavs.map((name) => `${name}.wav`)),
      'Data/features_3_sec.csv': rows(
        wavs.flatMap((name) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((part) => `${name}.${part}.wav`)),
      ),
    }
    const message = await errorOf(files)
    expect(message).toContain("table with the labels in 'label', for files in Data/wavs/, 20 samples")
    expect(message).toContain(
      "table with the labels in 'label', for files in 'filename' that are not here, 200 samples",
    )
  })

  test('text files with the time, the id and the label of parts of recordings', async () => {
    const lines = (session: number) =>
      ['neu', 'ang', 'hap']
        .map((label, i) => `[${i}.29 - ${i}.82]\tSes0${session}_F00${i}\t${label}\t[2.5, 2.5, 2.5]`)
        .join('\n')
    const files = Object.fromEntries(
      [1, 2].flatMap((session) => [
        [`Session${session}/dialog/EmoEvaluation/Ses0${session}.txt`, `% header\n\n${lines(session)}\n`],
        [`Session${session}/sentences/wav/Ses0${session}_F000.wav`, 'x'],
      ]),
    )
    const message = await errorOf(files)
    expect(message).toContain("such as 'Ses01_F000' and 'neu'")
    expect(message).toContain('*/dialog/EmoEvaluation/*.txt > labels.csv')
    expect(linesIn(message)).toEqual(['dataset-balance analyze labels.csv'])
  })
})
