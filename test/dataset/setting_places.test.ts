import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { readDataset } from '../../src/dataset/index.ts'
import { memoryTree } from '../support/memory_tree.ts'

const TABLE = 'id,text,emotion\n1,a,joy\n2,b,calm\n'

async function errorOf(yaml: string, changed = {}, files = {}): Promise<string> {
  const file = '.github/dataset-balance.yml'
  const config = await parseConfig(yaml, { file })
  const tree = memoryTree({ 'l.csv': TABLE, [file]: yaml, ...files })
  const read = readDataset(tree, { ...config, labels: { ...config.labels, ...changed } })
  return read.then(
    () => '',
    (error) => String(error.message),
  )
}

test.each(['content', 'id', 'group', 'split', 'label'])(
  'an unknown column in labels.%s has its place in the config',
  async (key) => {
    expect(await errorOf(`data: { dataset_path: l.csv }\nlabels:\n  ${key}: nope\n`)).toBe(
      `.github/dataset-balance.yml:3:${key.length + 5}: l.csv: Found no column 'nope' (labels.${key}). The columns are id, text, emotion.`,
    )
  },
)

test('a number beside names has its place in the config', async () => {
  expect(await errorOf('data: { dataset_path: l.csv }\nlabels: { label: emotion, content: 1 }\n')).toMatch(
    /^\.github\/dataset-balance\.yml:2:36: l\.csv: Cannot use the column number 1 \(labels\.content\)/,
  )
})

test('a column in a list has the place of its list', async () => {
  expect(await errorOf('data: { dataset_path: l.csv }\nlabels: { label: emotion, group: [id, nope] }\n')).toMatch(
    /^\.github\/dataset-balance\.yml:2:\d+: l\.csv: Found no column 'nope' \(labels\.group\)/,
  )
})

test('a column of a flag has no place in the config', async () => {
  expect(await errorOf('data: { dataset_path: l.csv }\nlabels: { id: id }\n', { id: 'nam' })).toMatch(
    /^l\.csv: Found no column 'nam' \(labels\.id\)/,
  )
})

test('a column that occurs twice', async () => {
  const found = await errorOf('data: { dataset_path: l.csv }\nlabels: { label: a }\n', {}, { 'l.csv': 'a,a\nx,y\n' })
  expect(found).toMatch(/^\.github\/dataset-balance\.yml:2:18: l\.csv: Found more than one column 'a'/)
})
