import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { commitTree, folderTree, gitIn, readDataset, type Tree } from '../../src/dataset/index.ts'
import { commit, git, repository } from './tree/repository.ts'

const ROWS = 'id,label\na,joy\nb,calm\n'
const FILES = { 'ds/labels.csv': ROWS, 'other/labels.csv': ROWS, 'f/joy/1.wav': '1', 'f/calm/2.wav': '2' }
type Links = Readonly<Record<string, string>>

const TREES: readonly (readonly [string, (root: string) => Tree])[] = [
  ['on disk', (root) => folderTree(root, { confined: true })],
  ['in a commit', (root) => commitTree({ git: gitIn(root), commit: git(root, 'rev-parse', 'HEAD'), prefix: '' })],
]

async function read(treeOf: (root: string) => Tree, links: Links, config: string) {
  const root = repository(FILES)
  for (const [link, target] of Object.entries(links)) symlinkSync(target, join(root, link))
  commit(root)
  return readDataset(treeOf(root), await parseConfig(config, { file: 'c.yml' }))
}

describe.each(TREES)('one dataset under two names %s is an error', (_, treeOf) => {
  test.each<readonly [string, Links, string]>([
    ['a link to the main dataset', { link: 'ds' }, 'data: { dataset_path: ds, additional_datasets: [link] }'],
    ['two links', { a: 'ds', b: 'a' }, 'data: { dataset_path: a, additional_datasets: [b] }'],
    ['two additional datasets', { a: 'ds' }, 'data: { dataset_path: other, additional_datasets: [a, ds] }'],
    [
      'a link to the label file',
      { 'l.csv': 'ds/labels.csv' },
      'data: { dataset_path: ds/labels.csv, additional_datasets: [l.csv] }',
    ],
    ['the folder and its label file', {}, 'data: { dataset_path: ds, additional_datasets: [ds/labels.csv] }'],
    [
      'a label file that is both named and detected',
      { link: 'ds' },
      'data: { dataset_path: ds, additional_datasets: [{ path: link, labels: { file: labels.csv, label: label } }] }',
    ],
    [
      'a linked label file in another folder',
      { 'f/labels.csv': '../ds/labels.csv' },
      'data: { dataset_path: ds, additional_datasets: [{ path: f, labels: { file: labels.csv, label: label } }] }',
    ],
    ['a folder of classes', { link: 'f' }, 'data: { dataset_path: f, additional_datasets: [link] }'],
  ])('%s', async (__, links, config) => {
    await expect(read(treeOf, links, config)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^(?:.*: )?Cannot read '.*' twice: data\..* and data\..* are the same dataset$/),
    })
  })

  test('but not different datasets, or two label files in one folder', async () => {
    const { table } = await read(
      treeOf,
      { link: 'other' },
      'data: { dataset_path: ds, additional_datasets: [link, f] }',
    )
    expect(table.size).toBe(6)
    const two =
      'data: { dataset_path: ds, additional_datasets: [{ path: ds, labels: { file: more.csv, label: label } }] }\nlabels: { file: labels.csv, label: label }'
    expect((await read(treeOf, { 'ds/more.csv': '../other/labels.csv' }, two)).table.size).toBe(4)
  })
})

describe.each(TREES)('samples that are counted twice because of links %s are reported', (_, treeOf) => {
  test.each<readonly [string, Links, string]>([
    [
      'a folder next to it',
      { 'f/anger': 'joy' },
      "1 folder twice because a link leads to folders of the dataset: 'anger -> joy'",
    ],
    [
      'a folder elsewhere',
      { 'f/x': '../ds', 'f/y': '../ds' },
      "1 folder twice because a link leads to folders of the dataset: 'y -> x'",
    ],
    [
      'three links',
      { 'f/x': '../ds', 'f/y': 'x', 'f/z': 'y' },
      "2 folders twice because links lead to folders of the dataset: 'y -> x', 'z -> x'",
    ],
  ])('%s', async (__, links, message) => {
    const { notes } = await read(treeOf, links, 'data: { dataset_path: f }\nlabels: { file: folders }')
    expect(notes).toContainEqual({ level: 'warning', message: `Counted the samples of ${message}` })
  })

  test.each<readonly [string, Links, string]>([
    [
      'ignored files',
      { 'f/anger': 'joy' },
      "data: { dataset_path: f }\nlabels: { file: folders, ignore: ['anger/**'] }",
    ],
    ['files elsewhere', { 'f/anger': '../ds' }, 'data: { dataset_path: f }\nlabels: { file: folders }'],
    ['files that a label file lists', { 'ds/x': '../f', 'ds/y': '../f' }, 'data: { dataset_path: ds }'],
  ])('but not %s', async (__, links, config) => {
    const { notes } = await read(treeOf, links, config)
    expect(notes.filter(({ message }) => message.startsWith('Counted the samples'))).toEqual([])
  })
})
