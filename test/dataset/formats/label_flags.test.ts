import { describe, expect, test } from 'vitest'
import { columnLooks } from '../../../src/dataset/formats/column_looks.ts'
import { guessLabel } from '../../../src/dataset/formats/label_flags.ts'

/** The flags for a table whose columns have repeated values, such as `{ 'Pclass': ['1', '2', '3'] }`. */
function flagsFor(columns: Readonly<Record<string, readonly string[] | number>>, { isHeadless = false } = {}) {
  return guessFor(columns, isHeadless)?.flags.at(-1)?.join(' ')
}

function guessFor(columns: Readonly<Record<string, readonly string[] | number>>, isHeadless = false) {
  const cell = (values: readonly string[] | number, row: number) =>
    typeof values === 'number' ? `v${(row * 7) % values}` : (values[row % values.length] ?? '')
  const rows = Array.from({ length: 60 }, (_, row) => Object.values(columns).map((values) => cell(values, row)))
  return guessLabel(columnLooks(Object.keys(columns), rows), isHeadless)
}

test('a code column named as a kind is as likely as one whose name only contains a word for classes', () => {
  const codes = ['0', '1', '2', '3']
  const equals = (columns: Parameters<typeof guessFor>[0]) => guessFor(columns)?.equals
  expect(equals({ temperature: 60, 'Star type': codes, 'Spectral Class': ['M', 'B'] })).toEqual([
    ['--label', 'Star type'],
  ])
  expect(equals({ temperature: 60, stars: codes, 'Spectral Class': ['M', 'B'] })).toBeUndefined()
  expect(equals({ temperature: 60, 'Star type': codes, label: ['M', 'B'] })).toBeUndefined()
})

const two = ['no', 'yes']
const three = ['a', 'b', 'c']

describe('the column that can contain the classes', () => {
  test.each([
    ['gold_label', { annotator_labels: two, gold_label: three, genre: two }],
    ['Survived', { PassengerId: 60, Survived: ['0', '1'], Pclass: ['1', '2', '3'], Sex: two, Embarked: three }],
    ['subtask_a', { id: 60, tweet: 60, subtask_a: two, subtask_b: three, subtask_c: three }],
    ['dx', { lesion_id: 30, image_id: 60, dx: 5, dx_type: three, sex: two, localization: 15 }],
    ['truth', { text: 60, truth: 6, author: three, source: two }],
    ['TRUE_SENTIMENT', { TARGET_ENTITY: three, TEXT: 60, TRUE_SENTIMENT: three }],
    ['polarity', { sentence: 60, aspect_term: three, polarity: three }],
    ['verdict', { statement: 60, verdict: 6, party: two }],
    ['class_name', { class_id: ['1', '2', '3'], class_name: three, split: two }],
    ['label_text', { text: 60, label_id: ['0', '1', '2'], label_text: three }],
    ['Category Name', { Category: 60, 'Category Name': 5, Usage: two }],
    ['quality', { colour: two, quality: ['3', '4', '5'], countrycode: two }],
    ['species', { island: three, species: three, sex: two }],
  ])('is %s', (name, columns) => {
    expect(flagsFor(columns)).toBe(`--label ${name}`)
  })

  test.each(['split', 'subset', 'fold', 'Usage', 'author', 'country_code', 'source', 'user_id', 'annotator_labels'])(
    'is never %s',
    (name) => {
      expect(guessFor({ text: 60, [name]: three })).toBeUndefined()
    },
  )

  test('is read with the separator between several labels', () => {
    const several = ['Mass', 'Nodule', 'Mass|Nodule', 'Mass|Effusion', 'Effusion|Nodule', 'Effusion']
    expect(flagsFor({ image: 60, 'Finding Labels': several })).toBe('--label Finding Labels --separator |')
  })

  test('is a list of columns if there is one per class', () => {
    const guess = guessFor({
      image: 60,
      MEL: ['1.0', '0.0', '0.0'],
      NV: ['0.0', '1.0', '0.0'],
      BCC: ['0.0', '0.0', '1.0'],
    })
    expect(guess?.settings).toEqual({ id: 'image', label: ['MEL', 'NV', 'BCC'], oneHot: true })
  })

  test('is a list of columns if the confidence is beside each', () => {
    const names = ['hostile', 'sarcastic', 'dismissive', 'healthy']
    const header = ['id', 'comment', ...names.flatMap((name) => [name, `${name}:confidence`])]
    const rows = Array.from({ length: 20 }, (_, i) => [
      `${i}`,
      `comment ${i}`,
      ...names.flatMap((_, k) => [`${(i + k) % 3 === 0 ? 1 : 0}`, `0.${5 + (i % 4)}${k}`]),
    ])
    expect(guessLabel(columnLooks(header, rows), false)?.settings).toMatchObject({ label: names, oneHot: true })
  })

  test('is not the last column of votes, although all rows have 0 there', () => {
    const votes = { b: ['4', '2', '1', '0'], c: ['3', '5', '2', '1'], d: ['2', '2', '0', '8'], e: ['1', '1', '7', '1'] }
    expect(guessFor({ a: 60, ...votes, f: ['0'] }, true)).toBeUndefined()
    expect(guessFor({ a: 60, f: ['0'] }, true)?.look.name).toBe('f')
  })

  test('has ids in the column that is named so', () => {
    const flags = { MEL: ['1', '0', '0'], NV: ['0', '1', '0'], BCC: ['0', '0', '1'] }
    expect(guessFor({ text: 60, comment_id: 60, ...flags })?.settings?.id).toBe('comment_id')
    expect(guessFor({ text: 60, humid: 60, ...flags })?.settings?.id).toBe('text')
  })

  test('is not a list of columns if the flags are among other measurements', () => {
    const guess = guessFor({
      animal: 60,
      hair: ['0', '1'],
      eggs: ['1', '0'],
      milk: ['0', '1', '1'],
      class_type: ['1', '2'],
    })
    expect(guess?.flags).toEqual([['--label', 'class_type']])
  })
})

describe('the column that can contain the classes in a table without a header', () => {
  test.each([
    ['the last', { '1': 60, '2': 40, '3': three }, '2'],
    ['the first if the last has far more values', { p: ['e', 'p'], x: 6, s: 7 }, '0'],
    ['the first rather than a constant', { '0': ['0', '4'], '1': 60, NO_QUERY: ['NO_QUERY'], '3': 60 }, '0'],
    ['the one after the ids', { '1.json': 60, false: 6, says: 60, taxes: ['a', 'b'], party: three, last: 60 }, '1'],
    [
      'the text before a last column of numbers',
      { d: ['0'], tcp: ['tcp', 'udp'], http: 9, neptune: three, z: [...'123456789', '10', '11'] },
      '3',
    ],
    ['the first rather than flags in the middle', { '5': 10, '0': ['0', '1'], '1': ['1', '0'], '2': 60 }, '0'],
  ])('is %s', (_, columns, place) => {
    expect(flagsFor(columns, { isHeadless: true })).toBe(`--label ${place}`)
  })
})

test('a column about a person is only suggested if nothing else repeats', () => {
  const rows = (i: number) => [`t${i}`, i % 2 ? 'f' : 'm', `r${i % 3}`]
  const looks = columnLooks(
    ['text', 'sex', 'rhythm'],
    Array.from({ length: 30 }, (_, i) => rows(i)),
  )
  expect(guessLabel(looks, false)?.flags).toEqual([['--label', 'rhythm']])
  expect(guessLabel(looks.slice(0, 2), false)?.flags).toEqual([['--label', 'sex']])
})

describe('columns without a telling name', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [i % 2 ? 'GP' : 'MS', i % 3 ? 'R' : 'U', String(i % 21)])
  const guess = (columns: readonly string[]) => guessLabel(columnLooks(columns, rows), false)

  test('codes in the last column are offered next to texts', () => {
    expect([guess(['school', 'address', 'G3'])?.flags, guess(['school', 'address', 'G3'])?.equals]).toEqual([
      [['--label', 'school']],
      [
        ['--label', 'G3'],
        ['--label', 'address'],
      ],
    ])
  })

  test('the split of a row is no class', () => {
    expect(guess(['splitset_label', 'service_test', 'n'])?.look.name).toBe('n')
  })
})

describe('texts at the end of a table', () => {
  const tasks = ['humour', 'sarcasm', 'offensive', 'motivational', 'overall_sentiment']
  const rows = Array.from({ length: 60 }, (_, i) => [
    `${i}.jpg`,
    `text ${i}`,
    ...tasks.map((_, at) => 'abcdef'.charAt(i % (at + 2))),
  ])
  const linesFor = (columns: readonly string[]) => {
    const guess = guessLabel(
      columnLooks(
        columns,
        rows.map((row) => row.slice(0, columns.length)),
      ),
      false,
    )
    return [...(guess?.flags ?? []), ...(guess?.equals ?? [])].map(([, name]) => name)
  }

  test('may all be labels, up to five', () => {
    expect(linesFor(['image', 'text', ...tasks]).toSorted()).toEqual(tasks.toSorted())
  })

  test.each([
    ['two columns', ['image', 'text', 'humour', 'overall_sentiment']],
    ['properties of people', ['image', 'text', 'gender', 'race', 'overall_sentiment']],
  ])('are not all labels: %s', (_, columns) => {
    expect(linesFor(columns)).toEqual(['overall_sentiment'])
  })
})
