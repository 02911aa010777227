import { expect, test } from 'vitest'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

async function messageFor(files: Readonly<Record<string, string>>): Promise<string> {
  return readInMemory(files, { path: 'data' }).then(
    () => '',
    (error: Error) => error.message,
  )
}

const list = (front: string) =>
  Array.from({ length: 12 }, (_, i) => `${front}${i}.jpg ${'ab'[i % 2]}`)
    .join('\n')
    .concat('\n')

test('several lists that are the splits of one dataset are offered as one dataset, by a line that reads them', async () => {
  const files = {
    'data/x/real_train.txt': list('r'),
    'data/x/real_test.txt': list('s'),
    'data/x/art_train.txt': list('t'),
    'data/x/art_test.txt': list('u'),
  }
  const message = await messageFor(files)
  const lines = linesIn(message)
  expect(lines).toHaveLength(2)
  for (const line of lines) expect((await readWithLine(files, line)).table.size).toBe(24)
})

test('datasets of another kind are offered even if there are many of one kind', async () => {
  const lists = Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [`data/lists/${'abcdefgh'[i]}_one.txt`, list('x')]),
  )
  const folders = Object.fromEntries(
    ['cat', 'dog'].flatMap((name) => [1, 2, 3, 4, 5].map((i) => [`data/photos/${name}/x${i - 1}.jpg`, ''])),
  )
  const message = await messageFor({ ...lists, ...folders })
  expect(message).toContain('dataset-balance analyze data/photos')
})

test('class folders with more images than a table in the same folder has rows are offered, too', async () => {
  const place = (split: string, i: number) => `${split}/${i % 2 ? 'with' : 'without'}/${i}.jpg`
  const images = (split: string, from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => place(split, from + i))
  const table = (paths: readonly string[]) =>
    `filename,class\n${paths.map((path, i) => `${path.replace(/.*\//, '')},${i % 2 ? 'with' : 'without'}`).join('\n')}\n`
  const [train, test, val] = [images('train', 0, 40), images('test', 40, 60), images('val', 60, 70)]
  const files = {
    ...Object.fromEntries([...train, ...test, ...val].map((path) => [`a/${path}`, ''])),
    'a/train.csv': table(train),
    'a/test.csv': table(test),
  }
  const thrown = await readInMemory(files, { path: '.' }).catch((error: unknown) => error)
  const { message } = thrown as Error
  expect(message).toContain('Found several datasets here')
  expect(message).toContain('dataset-balance analyze a\n')
  expect(message).toContain('70 samples')
  expect(message).toContain('labels: { file: folders }')
  const withCode = await messageFor(
    Object.fromEntries(Object.entries({ ...files, 'run.py': '' }).map(([path, text]) => [`data/${path}`, text])),
  )
  expect(withCode).toContain("data: { dataset_path: data/a }\nlabels: { file: '{test.csv,train.csv}' }")
  expect(withCode).toContain('data: { dataset_path: data/a }\nlabels: { file: folders }')
})

test('a copy in another folder is not offered, and each label column has its own line', async () => {
  const table = (size: number) =>
    `text,category,label\n${Array.from({ length: size }, (_, i) => `t${i},${'ab'[i % 2]},${'xyz'[i % 3]}`).join('\n')}\n`
  const files = {
    'data/data/en/all.csv': table(20),
    'data/data/fr/all.csv': table(30),
    'data/model/data/en/all.csv': table(20),
  }
  const lines = linesIn(await messageFor(files))
  expect(lines).toContain('dataset-balance analyze data/data/en/all.csv --label category')
  expect(lines).toContain('dataset-balance analyze data/data/en/all.csv --label label')
  expect(lines.join()).not.toContain('model')
})

test('the rounds of a cross-validation do not hide another table', async () => {
  const images = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`data/images/p${i}.jpg`, '']))
  const rows = (from: number, to: number, header: string) =>
    `${header}\n${Array.from({ length: to - from }, (_, i) => `p${from + i}.jpg,${i % 3},${'abc'[i % 3]}\n`).join('')}`
  const rounds = [0, 1, 2, 3, 4, 5].flatMap((round) => [
    [`data/labels/train_subset${round}.csv`, rows(0, 18, 'Filename,Label,Species')],
    [`data/labels/test_subset${round}.csv`, rows(18, 30, 'Filename,Label,Species')],
  ])
  const all = { 'data/labels/zz.csv': rows(0, 30, 'Filename,Label,Species') }
  const message = await messageFor({ ...images, ...Object.fromEntries(rounds), ...all })
  expect(message).toContain('analyze data/labels/zz.csv')
  expect(message).toContain('... and 2 more')
})
