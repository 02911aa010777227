import { expect, test } from 'vitest'
import { csv } from '../../support/looking.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const LABELS = ['hate', 'nothate']
const TARGETS = ['women', 'none', 'men']
const old = csv('text,label', 30, (i) => `t${i},${LABELS[i % 2]}`)
const recent = csv('text,label,target', 30, (i) => `t${i},${LABELS[i % 2]},${TARGETS[i % 3]}`)

test('the commands for tables with several label columns name the column, so they do not ask again', async () => {
  const read = readInMemory({ 'data/v1.csv': old, 'data/v2 a.csv': recent, 'data/v3.csv': recent }, {})
  const { message } = await read.then(
    () => new Error('Expected an error'),
    (error: Error) => error,
  )
  expect(message.split('\n').slice(1)).toEqual([
    'dataset-balance analyze data/v1.csv',
    "dataset-balance analyze 'data/v2 a.csv' --label label",
    'dataset-balance analyze data/v3.csv --label label',
    "dataset-balance analyze 'data/v2 a.csv' --label target",
    'dataset-balance analyze data/v3.csv --label target',
  ])
})
