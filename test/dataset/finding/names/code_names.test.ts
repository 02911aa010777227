import { expect, test } from 'vitest'
import type { Dataset } from '../../../../src/dataset/index.ts'
import { csv } from '../../../support/looking.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'

const messagesOf = ({ notes }: Dataset) => notes.map(({ message }) => message).join('\n')
const table = csv('image_id,label', 30, (i) => `${i}.jpg,${i % 3}`)
const MAP = '{"0": "rust", "1": "mosaic", "2": "healthy"}'

async function read(files: Readonly<Record<string, string>>, names?: string) {
  return readInMemory(files, { path: '.', ...(names === undefined ? {} : { labels: { names } }) })
}

test.each([
  ['label_num_to_disease_map.json', MAP],
  ['class_indices.json', '{"rust": 0, "mosaic": 1, "healthy": 2}'],
  ['classes.txt', 'rust\nmosaic\nhealthy\n'],
])('the names of codes in %s are pointed out, and can be used', async (path, text) => {
  const files = { 'train/train.csv': table, 'train/1.jpg': 'x', [`train/${path}`]: text }
  expect(messagesOf(await read(files))).toContain(
    `The classes are numbers, and 'train/${path}' contains a name for each of them. To use the names, add ` +
      `\`--names train/${path}\`, or add \`names: train/${path}\` to \`labels\` in the config.`,
  )
  const named = await read(files, `train/${path}`)
  expect(named.table.classes.toSorted()).toEqual(['healthy', 'mosaic', 'rust'])
  expect(messagesOf(named)).not.toContain('The classes are numbers')
})

test('names in a table are relative to the dataset that was found', async () => {
  const names = 'ClassId,Name\n0,rust\n1,mosaic\n2,healthy\n'
  const files = { 'plants/train.csv': table, 'plants/1.jpg': 'x', 'plants/labels.csv': names, 'src/a.py': 'x' }
  expect(messagesOf(await read(files))).toContain('add `--names labels.csv`')
  expect((await read(files, 'labels.csv')).table.classes.toSorted()).toEqual(['healthy', 'mosaic', 'rust'])
})

test('names of class folders with numbers', async () => {
  const images = Array.from({ length: 30 }, (_, i) => [`flowers/train/${1 + (i % 3)}/image_${i}.jpg`, `${i}`])
  const files = { ...Object.fromEntries(images), 'cat_to_name.json': '{"1": "rose", "2": "lily", "3": "iris"}' }
  expect(messagesOf(await read(files))).toContain("'cat_to_name.json' contains a name for each of them")
})

test.each([
  ['labels.csv', '../../labels.csv', 'ClassId,Name\n1,rose\n2,lily\n3,iris\n'],
  ['class_names.txt', '../../class_names.txt', 'rose\nlily\niris\n'],
  ['flowers/class_names.txt', '../class_names.txt', 'rose\nlily\niris\n'],
])('names in %s, above the class folders that were found, are used as %s', async (path, names, text) => {
  const images = Array.from({ length: 30 }, (_, i) => [`flowers/images/${1 + (i % 3)}/image_${i}.jpg`, `${i}`])
  const files = { ...Object.fromEntries(images), [path]: text, 'src/train.py': 'x' }
  const dataset = await read(files)
  expect(messagesOf(dataset)).toContain(
    `'${names}' contains a name for each of them. To use the names, add \`--names ${names}\``,
  )
  expect((await read(files, names)).table.classes).toEqual(['iris', 'lily', 'rose'])
  const other = { ...files, 'other/classes.txt': 'a\nb\nc\n' }
  expect(messagesOf(await read(other))).toContain(`'${names}' contains`)
})

test.each([
  ['fewer names', { 'map.json': '{"0": "rust", "1": "mosaic"}' }],
  ['the same name twice', { 'map.json': '{"0": "rust", "1": "mosaic", "2": "rust"}' }],
  ['numbers', { 'map.json': '{"0": "10", "1": "11", "2": "12"}' }],
  ['two files', { 'map.json': MAP, 'classes.txt': 'rust\nmosaic\nhealthy\n' }],
  ['more lines', { 'classes.txt': 'rust\nmosaic\nhealthy\nother\n' }],
  ['broken JSON', { 'map.json': '{"0": ' }],
])('%s: nothing is pointed out', async (_, others) => {
  expect(messagesOf(await read({ 'train.csv': table, '1.jpg': 'x', ...others }))).not.toContain('are numbers')
})
