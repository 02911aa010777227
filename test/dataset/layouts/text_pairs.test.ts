import { describe, expect, test } from 'vitest'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'
import { texts } from '../../support/texts.ts'

/** So many lines, each a text of its own. */
function lines(count: number, front = 'text'): string {
  return Array.from({ length: count }, (_, i) => `${front} ${i}\n`).join('')
}

function labels(count: number, ...names: readonly string[]): string {
  return Array.from({ length: count }, (_, i) => `${names[i % names.length]}\n`).join('')
}

/** One task of TweetEval. */
function task(folder: string, mapping = '0\tanger\n1\tjoy\n'): Record<string, string> {
  const splits = { train: 6, val: 2, test: 4 }
  const pairs = Object.entries(splits).flatMap(([split, count]) => [
    [`${folder}/${split}_text.txt`, lines(count, split)],
    [`${folder}/${split}_labels.txt`, labels(count, '0', '1')],
  ])
  return { ...Object.fromEntries(pairs), [`${folder}/mapping.txt`]: mapping }
}

const notesOf = ({ notes }: Awaited<ReturnType<typeof readInMemory>>) => notes.map(({ message }) => message)

describe('pairs of text files', () => {
  test('are one dataset: one sample per line, the split from the names, the classes from the mapping', async () => {
    const dataset = await readInMemory(task('data'))
    const { table, layout } = dataset
    expect(table).toMatchObject({ size: 12, classes: ['anger', 'joy'] })
    expect(table.splits?.names).toEqual(['test', 'train', 'val'])
    expect(texts(table.ids).slice(3, 6)).toEqual(['test:3', 'train:0', 'train:1'])
    expect([...(table.lines ?? [])].slice(3, 6)).toEqual([4, 1, 2])
    expect(table.sources[0]?.files?.[1]).toEqual({ path: 'data/train_labels.txt', start: 4, end: 10 })
    expect(layout).toMatchObject({
      kind: 'text-pairs',
      detected: true,
      stableIds: false,
      settings: ['names: mapping.txt', 'format: text-pairs', 'label: label', 'content: text'],
    })
    expect(notesOf(dataset)).toEqual(['Read the class names from mapping.txt, matched by number'])
  })

  test('are read in the same way with the settings that init writes', async () => {
    const { table } = await readInMemory(task('data'))
    const reported = { names: 'mapping.txt', format: 'text-pairs', label: 'label', content: 'text' } as const
    expect((await readInMemory(task('data'), { labels: reported })).table).toEqual(table)
  })

  test('have the text as their content, so that one in two splits is found', async () => {
    const { table } = await readInMemory({ ...task('data'), 'data/val_text.txt': 'train 0\nval 1\n' })
    expect(table.content?.[4]).toBe(table.content?.[10])
  })

  test('are written as text, label and split', async () => {
    const { columns, rows } = await (await readInMemory(task('data'))).records()
    expect(columns).toEqual(['text', 'label', 'split'])
    expect([...rows][4]).toEqual(['train 0', '0', 'train'])
  })

  test('one more line in a split changes no id in another split', async () => {
    const before = texts((await readInMemory(task('data'))).table.ids)
    const more = { 'data/test_text.txt': lines(5, 'test'), 'data/test_labels.txt': labels(5, '0', '1') }
    const after = texts((await readInMemory({ ...task('data'), ...more })).table.ids)
    expect(after.filter((id) => !before.includes(id))).toEqual(['test:4'])
    expect(before.filter((id) => !after.includes(id))).toEqual([])
  })

  test.for([
    ['0 anger\n1 joy\n'],
    ['0: anger\r\n1: joy\r\n'],
    ['0,anger\n1,joy\n\n'],
    ['1=joy\n0=anger'],
    ['\ufeff0\tanger\t_mad_\n1\tjoy\t_glad_\n'],
    ['anger 0\njoy 1\n'],
    ['"0": "anger"\n"1": "joy"\n'],
    ['anger\njoy\n'],
  ])('a mapping can be %j', async ([mapping]) => {
    expect((await readInMemory(task('data', mapping))).table.classes).toEqual(['anger', 'joy'])
  })

  test('a mapping that lacks a code is not used, which is reported', async () => {
    const dataset = await readInMemory(task('data', '0 anger\n2 joy\n'))
    expect(dataset.table.classes).toEqual(['0', '1'])
    expect(notesOf(dataset)[0]).toContain('labels: { names: mapping.txt }')
  })

  test('labels that are names are unchanged', async () => {
    const files = {
      'data/a_text.txt': lines(4),
      'data/a_labels.txt': labels(4, 'x', 'y'),
      'data/mapping.txt': '0 q\n1 r\n',
    }
    expect(labelsById(await readInMemory(files))).toEqual({ 0: 'x', 1: 'y', 2: 'x', 3: 'y' })
  })

  test('the mapping of a task can be in the parent folder', async () => {
    const { 'data/t/mapping.txt': mapping = '', ...files } = task('data/t')
    const dataset = await readInMemory({ ...files, 'data/mapping.txt': mapping }, { path: 'data/t' })
    expect(dataset.table.classes).toEqual(['anger', 'joy'])
    expect(dataset.layout.settings).toContain('names: ../mapping.txt')
  })

  test.for([
    ['train.text', 'train.labels'],
    ['train.txt', 'train.labels'],
    ['train.txt', 'train.label'],
    ['train.txt', 'train_label.txt'],
    ['train_sentences.txt', 'train_labels.txt'],
    ['train-text.txt', 'train-labels.txt'],
    ['text_train.txt', 'labels_train.txt'],
    ['sentences.txt', 'labels.txt'],
    ['text.txt', 'label.txt'],
    ['data.txt', 'labels.txt'],
    ['reviews_text.txt', 'reviews_labels.txt'],
    ['x_train.txt', 'y_train.txt'],
    ['X_train.txt', 'y_train.txt'],
    ['seq.in', 'label'],
    ['train/text.txt', 'train/labels.txt'],
  ])('can be named %s and %s', async ([text, label]) => {
    const files = { [`data/${text}`]: lines(24), [`data/${label}`]: labels(24, 'x', 'y') }
    const { table } = await readInMemory(files)
    expect(table).toMatchObject({ size: 24, classes: ['x', 'y'] })
    expect(table.splits?.names).toEqual(text?.includes('train') ? ['train'] : undefined)
  })

  test('can be in split folders, with the names of activities in the parent folder', async () => {
    const dataset = await readInMemory({
      'data/train/X_train.txt': lines(6, ' 0.1'),
      'data/train/y_train.txt': labels(6, '1', '2'),
      'data/train/subject_train.txt': labels(6, '1', '3'),
      'data/test/X_test.txt': lines(4, ' 0.2'),
      'data/test/y_test.txt': labels(4, '1', '2'),
      'data/test/subject_test.txt': labels(4, '2', '4'),
      'data/activity_labels.txt': '1 WALKING\n2 SITTING\n',
      'data/features.txt': '1 tBodyAcc\n',
    })
    expect(dataset.table).toMatchObject({ size: 10, classes: ['SITTING', 'WALKING'] })
    expect(dataset.table.splits?.names).toEqual(['test', 'train'])
  })

  test('of several tasks are listed with the lines that choose one', async () => {
    const files = { ...task('data/emotion'), ...task('data/hate', '0 no\n1 yes\n') }
    await expect(readInMemory(files)).rejects.toThrow(
      '- pairs of text files, split into test, train, val, 12 samples:\ndataset-balance analyze data/emotion\n' +
        '- pairs of text files, split into test, train, val, 12 samples:\ndataset-balance analyze data/hate',
    )
    const chosen = { file: 'hate/*_labels.txt', format: 'text-pairs' } as const
    expect((await readInMemory(files, { labels: chosen })).table.classes).toEqual(['no', 'yes'])
  })

  test('a path to one of the files reads its pair', async () => {
    for (const file of ['train_text.txt', 'train_labels.txt']) {
      const { table } = await readInMemory(task('data'), { path: `data/${file}` })
      expect(table).toMatchObject({ size: 6, classes: ['anger', 'joy'] })
    }
  })

  test('must have the same number of lines, except for empty ones at the end', async () => {
    const files = { 'data/train_text.txt': 'a\r\nb\r\n\r\n', 'data/train_labels.txt': '\ufeffx\r\nx' }
    expect(labelsById(await readInMemory(files))).toEqual({ 'train:0': 'x', 'train:1': 'x' })
    await expect(readInMemory({ ...files, 'data/train_labels.txt': 'x\nx\nx\nx\n' })).rejects.toThrow(
      'data/train_labels.txt: Expected one label per line of data/train_text.txt, found 4 labels for 3 lines. Write each label on the line with the same number as its text.',
    )
  })

  test('an empty text and an empty label between others are rows', async () => {
    const files = { 'data/train_text.txt': 'a\n\nc\n', 'data/train_labels.txt': 'x\nx\n\n' }
    expect(labelsById(await readInMemory(files))).toEqual({ 'train:0': 'x', 'train:1': 'x', 'train:2': null })
  })

  test('a file without its counterpart is ignored and named', async () => {
    const dataset = await readInMemory({ ...task('data'), 'data/dev_text.txt': 'a\n' })
    expect(notesOf(dataset)).toContainEqual(
      "Ignored 1 file without the other file of a pair, unlike test_labels.txt: 'dev_text.txt'",
    )
  })

  test('two tasks with the same texts are two datasets', async () => {
    const files = {
      'data/train_text.txt': lines(4),
      'data/train_labels.txt': labels(4, 'x', 'y'),
      'data/train_emotions.txt': labels(4, 'joy', 'joy'),
    }
    await expect(readInMemory(files)).rejects.toThrow('samples:\ndataset-balance analyze data/train_emotions.txt\n')
  })

  test('paths as texts are the ids', async () => {
    const files = { 'data/train.txt': 'a/1.jpg\na/2.jpg\na/3.jpg\n', 'data/train.labels': 'x\ny\nx\n' }
    expect(labelsById(await readInMemory(files))).toEqual({ 'a/1.jpg': 'x', 'a/2.jpg': 'y', 'a/3.jpg': 'x' })
  })

  test('lines with very many numbers are read quickly', async () => {
    const row = ' -1.5e-001'.repeat(20_000)
    const files = { 'data/X_train.txt': `${row}\n`.repeat(24), 'data/y_train.txt': labels(24, '1', '2') }
    const start = performance.now()
    expect((await readInMemory({ ...files, 'data/mapping.txt': `1 ${' '.repeat(100_000)}x` })).table.size).toBe(24)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('one label per word, scores and lists of names are not labels', async () => {
    const tagged = {
      'data/train.words': 'a b c d\n',
      'data/train.txt': 'a b c d\ne f g\n',
      'data/train.labels': 'O O B-X O\nO O O\n',
    }
    await expect(readInMemory(tagged)).rejects.toThrow('Found no dataset')
    const scores = Array.from({ length: 40 }, (_, i) => `${i / 8}\n`).join('')
    await expect(readInMemory({ 'data/train_text.txt': lines(40), 'data/train_labels.txt': scores })).rejects.toThrow(
      'Found no dataset',
    )
    await expect(readInMemory({ 'data/data.txt': lines(3), 'data/labels.txt': 'cat\ndog\nbird\n' })).rejects.toThrow(
      'Found no dataset',
    )
  })

  test('that the config names but that do not exist are an error that says what is expected', async () => {
    await expect(readInMemory({ 'data/a.txt': 'x\n' }, { labels: { format: 'text-pairs' } })).rejects.toThrow(
      'Found no pairs of text files in data. Expected files such as train_text.txt and train_labels.txt, with one sample per line in both.',
    )
  })
})
