import { expect, test } from 'vitest'
import { csv } from '../../support/looking.ts'
import { linesIn } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const oneHot = csv('ID\tTweet\tanger\tjoy\tlove', 30, (i) => `En-${i}\ta tweet ${i}\t${i % 2}\t${i % 3 ? 0 : 1}\t0`)
const degrees = csv('ID\tTweet\tAffect', 30, (i) => `En-${i}\ta tweet ${i}\tanger`)
const files = Object.fromEntries(
  ['Arabic', 'English', 'Spanish'].flatMap((language) => [
    ...['train', 'dev', 'test-gold'].map((split) => [`${language}/E-c/2018-E-c-${language}-${split}.txt`, oneHot]),
    ...['joy', 'anger'].map((name) => [`${language}/EI-oc/train/EI-oc-${name}-train.txt`, degrees]),
  ]),
)

test.each(['.', 'English'])('text files that are tables are no samples of classes, in %s', async (path) => {
  const error = await readInMemory(files, { path }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Error)
  const { message } = error as Error
  expect(message).toContain('Found no dataset')
  const [front, language] = path === '.' ? ['Arabic/', 'Arabic'] : ['', 'English']
  const splits = ['dev', 'train', 'test-gold'].map((split) => `${front}E-c/2018-E-c-${language}-${split}.txt`).join(',')
  const line = `labels: { file: '{${splits}}', id: ID, label: [anger, joy, love], one_hot: true }`
  expect(linesIn(message)).toContain(line)
})

test('texts with tabs but without a header are samples', async () => {
  const text = csv('', 30, (i) => `a line ${i}\tof a text`).trimStart()
  const texts = Object.fromEntries(
    ['sport', 'politics'].flatMap((name) => Array.from({ length: 30 }, (_, i) => [`${name}/${name}${i}x.txt`, text])),
  )
  expect((await readInMemory(texts, { path: '.' })).table.size).toBe(60)
})

test('text files that are tables without classes are described', async () => {
  const treebank = {
    'sentences.txt': csv('sentence_index\tsentence', 40, (i) => `${i}\ta sentence ${i}`),
    'sentiment_labels.txt': csv('phrase ids|sentiment values', 40, (i) => `${i}|0.${100 + i}`),
    'split.txt': csv('sentence_index,splitset_label', 40, (i) => `${i},${1 + (i % 3)}`),
    'notes.txt': 'one, two\nthree, four\nfive, six\n',
  }
  const { message } = (await readInMemory(treebank, { path: '.' }).catch((thrown: unknown) => thrown)) as Error
  expect(message).toContain(
    "sentiment_labels.txt, distinct values in 40 rows: phrase ids (40), sentiment values (40); no column looks like classes, but ranges of the decimal numbers in 'sentiment values' may be\n",
  )
  expect(message).toContain('sentence_index (40), sentence (40); no column looks like classes: most contain texts')
  expect(message).not.toContain('notes.txt')
  expect(linesIn(message)).toEqual([])
})
