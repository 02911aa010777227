import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/check.ts'
import type { Base } from '../../src/check/request.ts'
import { parseConfig } from '../../src/config/index.ts'
import { GitUnavailable } from '../../src/dataset/index.ts'
import { memoryTree } from '../support/memory_tree.ts'
import { baseOf, checkSide, indexFileOf } from './checking.ts'

const DATA = 'data: { dataset_path: data }\n'
const csv = (count: number) => {
  const rows = Array.from({ length: count }, (_, i) => `s${i},${i % 3 ? 'joy' : 'calm'}`)
  return { 'data/l.csv': `${['id,label', ...rows].join('\n')}\n` }
}

describe('a base that cannot be read', () => {
  test('because of its dataset is the reason why there is no comparison', async () => {
    const broken = { config: DATA, files: { 'data/l.csv': 'id,label\na\n' } }
    expect((await checkSide({ config: DATA, files: csv(20) }, await baseOf(broken))).comparison).toEqual({
      kind: 'none',
      reason: 'the dataset in memory cannot be read: data/l.csv:2: Expected 2 cells, found 1',
    })
  })

  test('is a finding for each threshold that needs it', async () => {
    const config = `${DATA}thresholds: { max_class_loss: '10%' }\n`
    const base = { kind: 'none', reason: 'Cannot run Git: git is not installed', unreadable: true } as const
    const { findings } = await checkSide({ config, files: csv(20) }, base)
    expect(findings.map(({ message }) => message)).toEqual([
      'Cannot check max_class_loss: the base cannot be read (Cannot run Git: git is not installed)',
    ])
  })
})

test('the progress of a check says that it compares with the base', async () => {
  const steps: string[] = []
  const config = await parseConfig(DATA, { file: 'c.yml' })
  const base: Base = { kind: 'none', reason: 'not requested' }
  await check({ config, head: memoryTree(csv(20)), base, progress: (step) => steps.push(step) })
  expect(steps).toContain('comparing with the base')
})

test('identical content that cannot be compared is one note', async () => {
  const blobIds = () => Promise.reject(new GitUnavailable('Cannot run Git: git is not installed'))
  const config = await parseConfig(DATA, { file: 'c.yml' })
  const base: Base = { kind: 'none', reason: 'not requested' }
  const { notes } = await check({ config, head: { ...memoryTree(csv(20)), blobIds }, base })
  expect(notes.map(({ level, message }) => `${level}: ${message}`)).toContain(
    'note: Could not check for identical content: Cannot run Git: git is not installed',
  )
})

test('identical content in two splits of the dataset is to be removed or moved', async () => {
  const rows = ['a,joy,train,x', 'b,joy,test,x', 'c,calm,train,y', 'd,calm,test,z']
  const labels = 'labels: { label: label, split: split, content: text }\n'
  const files = { 'data/l.csv': `${['id,label,split,text', ...rows].join('\n')}\n` }
  const { splits } = await checkSide({ config: `${DATA}${labels}`, files })
  expect(splits?.leaks.map(({ fix }) => fix)).toEqual([
    "in the dataset's own split, remove the copies or move them into one split",
  ])
})

test('identical content in two splits of the index file is to be removed or kept together', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `s${i},${i % 3 ? 'joy' : 'calm'},text ${i % 40}`)
  const files = { 'data/l.csv': `${['id,label,text', ...rows].join('\n')}\n` }
  const { splits } = await checkSide({ config: `${DATA}labels: { label: label, content: text }\n`, files })
  expect(splits?.leaks.map(({ fix }) => fix)).toEqual([
    'remove the copies, or set labels.group: content to keep identical samples together',
  ])
})

describe('an index file that was edited by hand', () => {
  const reasonOf = async (edit: (file: { train: number[]; ids: { train: string[] } }) => void) => {
    const config = `${DATA}report: { splits: check }\n`
    const file = JSON.parse(indexFileOf(await checkSide({ config, files: csv(40) })))
    edit(file)
    const files = { ...csv(40), 'data/split_indices.json': JSON.stringify(file) }
    return (await checkSide({ config, files })).splits?.file
  }

  test('has an id that is out of order', async () => {
    expect(await reasonOf(({ ids }) => ids.train.reverse())).toMatchObject({
      state: 'edited',
      reason: expect.stringMatching(/^'s\d+' is out of order in the ids of train$/),
    })
  })

  test('has a position that is out of order', async () => {
    expect(await reasonOf(({ train }) => train.reverse())).toMatchObject({
      state: 'edited',
      reason: expect.stringMatching(/^position \d+ is out of order in train$/),
    })
  })
})
