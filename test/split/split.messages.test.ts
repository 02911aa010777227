import { describe, expect, test } from 'vitest'
import { auditExisting, expectedSplit, parseIndexFile, verifySplit, writeIndexFile } from '../../src/split/index.ts'
import { configWith, type Sample, samplesOf, tableOf } from './samples.ts'

const config = configWith()
const samples = samplesOf({ joy: 40, calm: 20 })

// biome-ignore lint/suspicious/noExplicitAny: each test edits another part of the JSON.
type Edit = (json: any) => void

function fileOf(
  list: readonly Sample[],
  { edit, data = {}, rules = false }: { edit?: Edit; data?: object; rules?: boolean } = {},
) {
  const table = tableOf(list)
  const own = configWith({ ...data, splitIndicesPath: rules ? 'i.rules.json' : 'i.json' })
  const { plan } = expectedSplit({ table, config: own, rebalance: false })
  const json = JSON.parse(new TextDecoder().decode(writeIndexFile({ table, plan, config: own })))
  edit?.(json)
  return parseIndexFile(new TextEncoder().encode(JSON.stringify(json)), { file: 'i.json' })
}

describe('verify says what does not match', () => {
  const differences = (list: readonly Sample[], file: ReturnType<typeof fileOf>, data = {}) =>
    verifySplit({ table: tableOf(list), config: configWith(data), file }).differences

  test('a sample that lost its label', () => {
    const unlabelled = samples.map(({ id, label }) => (id === 'joy_0' ? { id } : { id, ...(label && { label }) }))
    expect(differences(unlabelled, fileOf(samples))).toEqual(["'joy_0' is in train but has no label"])
  })
  test('a position after the last sample', () => {
    const file = fileOf(samples, { edit: (json) => json.train.splice(-1, 1, 999) })
    expect(differences(samples, file)).toContain('position 999 of train does not exist in the dataset')
  })
  test('samples in another order', () => {
    const file = fileOf(samples, { edit: ({ dataset }) => Object.assign(dataset, { digest: '0'.repeat(64) }) })
    expect(differences(samples, file)).toEqual([
      "the dataset's digest is different because its ids or their order have changed",
    ])
  })
  test('a balanced training split', () => {
    expect(differences(samples, fileOf(samples), { balanceEmotions: false })).toEqual([
      'the training split is balanced but should not be',
    ])
  })
  test('a class without cut points', () => {
    const file = fileOf(samples, {
      rules: true,
      data: { balanceEmotions: false },
      edit: (json) => delete json.cuts.joy,
    })
    expect(differences(samples, file, { balanceEmotions: false, splitIndicesPath: 'i.rules.json' })).toContain(
      "'joy' has no cut points in the file",
    )
  })
})

describe('a split is refused', () => {
  test('from an index file of another dataset', () => {
    const head = fileOf(samplesOf({ anger: 9 }))
    const grow = () => expectedSplit({ table: tableOf(samples), config, rebalance: false, head })
    expect(grow).toThrow(
      "Cannot use the index file: it belongs to another dataset (none of its 9 ids, such as 'anger_0', is in the dataset). Use another index file, or split again from scratch with `--rebalance`.",
    )
  })
  test('if the dataset has no own split to audit', () => {
    expect(() => auditExisting(tableOf(samples))).toThrow(
      'Cannot audit splits: the dataset has no splits. Set labels.split.',
    )
  })
})

test('rows with the same id in two of the dataset’s own splits are a leak with a fix', () => {
  const table = tableOf([
    { id: 'a', label: 'joy' },
    { id: 'a#2', label: 'joy' },
  ])
  const splits = { names: ['train', 'test'], codes: Int32Array.of(0, 1) }
  const repeated = { rows: Uint32Array.of(1), firsts: Uint32Array.of(0) }
  expect(auditExisting({ ...table, splits, repeated } as never).leaks).toEqual([
    {
      kind: 'group',
      by: 'id',
      count: 1,
      examples: ['a in train, test'],
      fix: 'put all rows with the same id into one split',
    },
  ])
})
