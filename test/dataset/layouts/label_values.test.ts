import { describe, expect, test } from 'vitest'
import { severalLabels } from '../../../src/dataset/formats/several_labels.ts'
import { mayBeSeveral } from '../../../src/dataset/layouts/label_values.ts'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'

type Rows = readonly { readonly id: string; readonly [key: string]: unknown }[]

const WRITTEN: Readonly<Record<string, (rows: Rows) => string>> = {
  'l.jsonl': (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  'l.json': (rows) => JSON.stringify(rows),
  'l.yaml': (rows) => rows.map((row) => `- ${JSON.stringify(row)}\n`).join(''),
}

function labelled(...labels: readonly unknown[]): Rows {
  return labels.map((label, i) => ({ id: `${i}.jpg`, label }))
}

describe.each(Object.entries(WRITTEN))('labels that are objects in %s', (name, write) => {
  const read = async (rows: Rows, label?: string) =>
    Object.values(labelsById(await readInMemory({ [`data/${name}`]: write(rows) }, label ? { labels: { label } } : {})))

  test.for<[string, readonly unknown[], readonly (string | null)[]]>([
    ['names beside null', [{ name: 'a' }, null], ['a', null]],
    ['null in front of names', [null, { name: 'a' }], [null, 'a']],
    ['names beside texts', [{ name: 'a' }, 'b', { name: 'b' }], ['a', 'b', 'b']],
    ['choices beside null', [{ choices: ['a', 'b'] }, null], ['{a,b}', null]],
    ['choices beside a text', [{ choices: ['a', 'b'] }, 'c'], ['{a,b}', '{c}']],
    ['a text in front of choices', ['c', { choices: ['a', 'b'] }], ['{c}', '{a,b}']],
    ['one choice each', [{ choices: 'a' }, null], ['a', null]],
  ])('%s', async ([, labels, expected]) => {
    expect(await read(labelled(...labels))).toEqual(expected)
    expect(await read(labelled(...labels), 'label')).toEqual(expected)
  })

  test('deeper in each row', async () => {
    const rows = [{ name: 'x' }, null].map((label, i) => ({ id: `${i}.jpg`, meta: { label } }))
    expect(await read(rows, 'meta.label')).toEqual(['x', null])
  })

  test('are refused if one of them has no name and others are texts', async () => {
    await expect(read(labelled({ foo: 'a' }, 'b'))).rejects.toThrow(
      "Expected a class name in 'label', found an object without 'choices', 'labels' or 'name': ",
    )
    await expect(read(labelled('b', { foo: 'a' }))).rejects.toThrow(
      "Expected a class name in 'label', found an object without 'choices', 'labels' or 'name': ",
    )
  })

  test.for<[string, unknown]>([
    ['spans', [[0, 3, 'PER']]],
    ['boxes', [[0.5, 3, 4, 5]]],
    ['spans below a key', { labels: [[0, 3, 'PER']] }],
  ])('are refused if they are %s', async ([, label]) => {
    await expect(read(labelled(label, []))).rejects.toThrow("Expected class names in 'label', found numbers: ")
  })

  test('can be paths in a taxonomy', async () => {
    expect(
      await read(
        labelled([
          ['a', 'b'],
          ['2020', 'c'],
        ]),
      ),
    ).toEqual(['{2020/c,a/b}'])
  })
})

test('more than 1024 lines of objects keep their names if the last one is null', async () => {
  const rows = labelled(...Array.from({ length: 3000 }, (_, i) => ({ name: i % 2 ? 'a' : 'b' })), null)
  const { table } = await readInMemory({ 'data/l.jsonl': WRITTEN['l.jsonl']?.(rows) ?? '' })
  expect(table.labels.filter((label) => label === -1)).toHaveLength(1)
})

describe('mayBeSeveral', () => {
  test.each(['|', ';', ',', '/', '#', '+', ' '])('finds lists that are separated by "%s"', (separator) => {
    const cells = ['1', '2', '3', `1${separator}2`, `2${separator}3`, `1${separator}3`, `3${separator}2`]
    expect(severalLabels(cells, 'tags')?.separator).toBe(separator)
    expect(cells.filter(mayBeSeveral)).toHaveLength(4)
  })

  test('ignores names of classes', () => {
    expect(['joy', 'Q1', 'very-sad', 'n/a'].filter(mayBeSeveral)).toEqual(['n/a'])
  })
})
