import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDataset } from '../../../src/dataset/index.ts'
import { folderTree } from '../../../src/dataset/tree/folder_tree.ts'
import { datasetAt } from '../../support/dataset_settings.ts'
import { folderWith } from '../../support/folders.ts'

const CODE = { 'train.py': '' }
const classFolders = (front: string) =>
  Object.fromEntries(
    ['cat', 'dog'].flatMap((name) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((i) => [`${front}${name}/${name}${i}.jpg`, '']),
    ),
  )

function read(root: string) {
  return readDataset(folderTree(root, { confined: false }), { data: datasetAt('.'), labels: { ignore: [] } })
}

describe('a link that is part of a loop', () => {
  test('next to the dataset is skipped and reported', async () => {
    const root = folderWith({ ...CODE, ...classFolders('data/') })
    symlinkSync('loop', join(root, 'loop'))
    const { table, notes } = await read(root)
    expect([table.size, table.classes]).toEqual([20, ['cat', 'dog']])
    expect(notes).toContainEqual({
      level: 'warning',
      message: "Skipped 1 path: 'loop'. Cannot follow this link: the links form a loop.",
    })
  })

  test.each([
    ['in the dataset that is found', 'data/', 'data/cat/loop'],
    ['in the folder that is the dataset', '', 'loop'],
  ])('%s is an error', async (_, front, link) => {
    const root = folderWith({ ...(front === '' ? {} : CODE), ...classFolders(front) })
    symlinkSync('loop', join(root, link))
    await expect(read(root)).rejects.toThrow(/loop: Cannot follow this link: the links form a loop/)
  })

  test('is an error if no dataset is found', async () => {
    const root = folderWith(CODE)
    symlinkSync('loop', join(root, 'loop'))
    await expect(read(root)).rejects.toThrow('the links form a loop')
  })
})
