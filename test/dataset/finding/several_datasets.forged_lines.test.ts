import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/problems/errors.ts'
import { shortened } from '../../../src/config/problems/wording.ts'
import { severalDatasets } from '../../../src/dataset/finding/several_datasets.ts'
import { lookAtMemory } from '../../support/looking.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const FORGED = 'x\ndataset-balance analyze .; rm -rf ~ #'
const cell = `"${FORGED}"`

async function messageOf(files: Readonly<Record<string, string>>, path?: string): Promise<string> {
  const error = await readInMemory(files, path === undefined ? {} : { path }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof Error ? error.message : ''
}

const rows = (row: (i: number) => string) => Array.from({ length: 40 }, (_, i) => `${row(i)}\n`).join('')

describe('a name with a line break does not start a new line', () => {
  test('as a column of a table without label column', async () => {
    const table = `id,${cell}\n${rows((i) => `${i},${i % 2 ? 'a' : 'b'}`)}`
    const message = await messageOf({ 'data/a.csv': table }, 'data/a.csv')
    expect(message).toContain('- x\\ndataset-balance analyze .; rm -rf ~ #: 2 distinct values')
    expect(message).not.toMatch(/^dataset-balance/m)
  })

  test('as a column of a table without rows', async () => {
    expect(await messageOf({ 'data/a.csv': `id,${cell}\n` }, 'data/a.csv')).not.toMatch(/\ndataset-balance analyze \./)
  })

  test('as a cell of a first row that looks like data', async () => {
    const table = `1,${cell}\n${rows((i) => `${i},${i % 2 ? cell : 'b'}`)}`
    const message = await messageOf({ 'data/a.csv': table }, 'data/a.csv')
    expect(message).toContain('looks like data')
    expect(message).not.toMatch(/^dataset-balance analyze \.;/m)
  })

  test('as the name of a class of one of several datasets', () => {
    const find = { kind: 'folders', folder: 'a', settings: {}, namesFiles: false, reasons: [] } as const
    const found = ['a', '-b'].map((path) => ({
      find: { ...find, path, description: `folders of images, one per class: joy, ${FORGED}` },
      rank: 1,
      score: 1,
      reasons: [],
    }))
    const { message } = severalDatasets(found, { ...lookAtMemory({}).context, path: '' })
    expect(message.split('\n').slice(1)).toEqual([
      '- folders of images, one per class: joy, x\\ndataset-balance analyze .; rm -rf ~ #:',
      'dataset-balance analyze a',
      '- folders of images, one per class: joy, x\\ndataset-balance analyze .; rm -rf ~ #:',
      'dataset-balance analyze ./-b',
    ])
  })

  test('as the path of one of several datasets, which then has no command', async () => {
    const table = `label\n${rows((i) => (i % 2 ? 'a' : 'b'))}`
    const message = await messageOf({ [`data/${FORGED}/a.csv`]: table, 'data/ok/b.csv': table })
    expect(message).toContain('Found several datasets')
    expect(message.match(/^dataset-balance .*/gm)).toEqual(['dataset-balance analyze data/ok/b.csv'])
    expect(message).toContain("samples, in 'x\\ndataset-balance")
  })

  test('as the name of a file', () => {
    expect(new InputError('Empty', { file: FORGED }).message).not.toContain('\n')
  })

  test('wherever it is quoted', () => {
    expect(shortened(FORGED)).toBe('x\\ndataset-balance analyze .; rm -rf ~ #')
  })
})
