import { expect, test } from 'vitest'
import { csv } from '../../support/looking.ts'
import { classSizes, messageFor, readByOffers } from '../../support/offers.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

type Files = Readonly<Record<string, string>>

function images(folder: string, size: number): Files {
  return Object.fromEntries(Array.from({ length: size }, (_, i) => [`${folder}/IMG_${100 + i}.jpg`, 'x']))
}

test('numbered folders of splits, with labels in tables', async () => {
  const table = (size: number) => csv('Image name,Retinopathy grade', size, (i) => `IMG_${100 + i},${i % 4}`)
  const files = {
    ...images('B/1. Images/a. Training Set', 20),
    ...images('B/1. Images/b. Testing Set', 12),
    'B/2. Labels/a. Training Labels.csv': table(20),
    'B/2. Labels/b. Testing Labels.csv': table(12),
  }
  expect(await readByOffers(files)).toEqual([{ 0: 8, 1: 8, 2: 8, 3: 8 }])
})

const RATINGS: Files = Object.fromEntries(
  ['anger', 'fear', 'joy'].flatMap((emotion, at) =>
    [
      ['train', 30],
      ['dev', 12],
      ['test', 12],
    ].map(([split, size]) => [
      `${split}/${emotion}.${split}.txt`,
      Array.from({ length: Number(size) }, (_, i) => `${at}${i}\ttext ${i}\t${emotion}\t0.${i}1\n`).join(''),
    ]),
  ),
)

test('folders of splits next to another folder', async () => {
  const files = { ...RATINGS, 'lexicons/words.txt': csv('word', 30, (i) => `word${i}`) }
  expect(await readByOffers(files)).toEqual([{ anger: 54, fear: 54, joy: 54 }])
})

test('names that end in splits and other words', async () => {
  const flat = Object.entries(RATINGS).map(([path, text]) => [
    `${path.replace(/^.*\//, '').replace('.dev', '.dev.gold').replace('.test', '.test.gold')}`,
    text,
  ])
  const files = Object.fromEntries(flat)
  expect(await messageFor(files)).not.toContain('--pattern')
  expect(await readByOffers(files)).toEqual([{ anger: 54, fear: 54, joy: 54 }])
})

test('images with a text each in another folder', async () => {
  const files = {
    ...images('positive image set', 12),
    ...images('negative image set', 5),
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`ground truth/IMG_${100 + i}.txt`, `(563,478),(630,573),${i % 2} \r\n`]),
    ),
  }
  expect(await messageFor(files)).toContain(
    "12 files such as ground truth/IMG_100.txt are in the format of NWPU VHR-10, with two corners of a box and a class number per line. Before you run the command below, convert them to CSV: awk 'BEGIN",
  )
  expect(await messageFor(files)).toContain(" 'ground truth'/*.txt > labels.csv\ndataset-balance analyze labels.csv")
  const other = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/.*/, 'free text')]))
  expect(await messageFor(other)).toContain('However, a text describes each image in another folder')
  expect(await readByOffers(other)).toEqual([{ 'negative image set': 5, 'positive image set': 12 }])
})

test('another value in each line of a list of paths may be a code, too', async () => {
  const files = { 'train.txt': csv('a/1.jpg, 0, 0', 40, (i) => `a/${i + 2}.jpg, ${i % 4}, ${i % 2}`) }
  const dataset = await readInMemory(files, { path: '.' })
  expect(classSizes(dataset)).toEqual({ 0: 21, 1: 20 })
  expect(dataset.notes[0]?.message).toContain(
    'Read the last value of each line as its label. For another value, use `labels: { file: train.txt, format: path-list, label: field_2',
  )
  const frames = { 'train.txt': csv('a/1.avi 71 0', 40, (i) => `a/${i + 2}.avi ${(i * 37) % 41} ${i % 2}`) }
  expect((await readInMemory(frames, { path: '.' })).notes).toEqual([])
})

test('tables without a header in each folder of a split, with classes that a few of their rows show', async () => {
  const rows = (size: number) =>
    Array.from({ length: size }, (_, i) => `"Which one of these is number ${i}",a${i},b${i},${'ABCD'[i % 4]}\n`).join(
      '',
    )
  const files = Object.fromEntries(
    ['law', 'math', 'physics'].flatMap((subject) => [
      [`dev/${subject}_dev.csv`, rows(4)],
      [`test/${subject}_test.csv`, rows(40)],
    ]),
  )
  expect((await readByOffers(files)).at(-1)).toEqual({ A: 33, B: 33, C: 33, D: 33 })
})
