import { expect, test } from 'vitest'
import { areVersions, describesOther } from '../../../src/dataset/layouts/folder_names.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

test('a folder of metadata describes the one next to it', () => {
  const names = new Set(['fake', 'true', 'fake-meta-information', 'true_metadata', 'metal'])
  expect([...names].filter((name) => describesOther(name, names))).toEqual(['fake-meta-information', 'true_metadata'])
})

test('folders of texts in several versions are several datasets', () => {
  expect(areVersions(['full_texts', 'size_normalized_texts'])).toBe(true)
  expect(areVersions(['full_texts', 'sports_texts'])).toBe(false)
})

test('folders that describe classes are no classes', async () => {
  const folders = ['fake', 'true', 'fake-meta-information', 'true-meta-information']
  const files = folders.flatMap((name) =>
    Array.from({ length: 12 }, (_, i) => [`data/${name}/${i}.txt`, `a text ${name} ${i}\n`] as const),
  )
  const { table, notes } = await readInMemory(Object.fromEntries(files))
  expect(table.classes).toEqual(['fake', 'true'])
  expect(table.size).toBe(24)
  expect(notes.map(({ message }) => message).join()).toContain("'fake-meta-information'")
})

test('split folders can have names in other languages', async () => {
  const files = ['treino', 'teste', 'validação'].flatMap((split) =>
    ['gato', 'cão'].flatMap((name) => [1, 2].map((i) => [`data/${split}/${name}/${i}.jpg`, ''] as const)),
  )
  const { table } = await readInMemory(Object.fromEntries(files))
  expect(table.splits?.names.toSorted()).toEqual(['test', 'train', 'val'])
  expect(table.classes).toEqual(['cão', 'gato'])
})
