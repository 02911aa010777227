import { describe, expect, test } from 'vitest'
import { labelsById, readInMemory } from '../../support/read_in_memory.ts'

const oneHot = { label: ['a', 'b'], oneHot: true } as const

describe('the error about values of one-hot columns', () => {
  test('lists all of them and does not guess what they mean', async () => {
    const read = readInMemory({ 'data/l.csv': 'id,a,b\n1,Yes,No\n2,0,yes\n' }, { labels: oneHot })
    await expect(read).rejects.toThrow(
      "data/l.csv:2: Expected 0 or 1 in the one-hot column 'a', found 'Yes'. Map each value to '1', '0' " +
        "or '' (unlabelled): `labels: { map: { 'Yes': ..., 'No': ..., 'yes': ... } }`",
    )
  })

  test('offers a line that must be completed', async () => {
    const labels = { ...oneHot, map: new Map([['Yes', '...']]) }
    const read = readInMemory({ 'data/l.csv': 'id,a,b\n1,Yes,0\n' }, { labels })
    await expect(read).rejects.toThrow(
      "found 'Yes', which labels.map changes to '...'. Map each value to '1', '0' or '' (unlabelled): ",
    )
  })

  test('lists no more than ten', async () => {
    const rows = Array.from({ length: 15 }, (_, i) => `${i},${i + 2},0\n`).join('')
    const read = readInMemory({ 'data/l.csv': `id,a,b\n${rows}` }, { labels: oneHot })
    await expect(read).rejects.toThrow("'11': ... } }` and 5 more values")
  })
})

describe('a map that only says what cells mean causes no warning about class names', () => {
  test('in one-hot columns', async () => {
    const map = new Map([
      ['-1.0', '1'],
      ['', '0'],
    ])
    const dataset = await readInMemory({ 'data/l.csv': 'id,a,b\n1,1.0,\n2,-1.0,0.0\n' }, { labels: { ...oneHot, map } })
    expect(labelsById(dataset)).toEqual({ 1: '{a}', 2: '{a}' })
    expect(dataset.notes).toEqual([])
  })

  test('if it only names values that mean no label', async () => {
    const labels = { map: new Map([['99', '']]) }
    const dataset = await readInMemory({ 'data/l.csv': 'id,label\n1,cat\n2,99\n' }, { labels })
    expect(labelsById(dataset)).toEqual({ 1: 'cat', 2: null })
    expect(dataset.notes).toEqual([])
  })
})
