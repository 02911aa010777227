import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import {
  expectedSplit,
  explainSample,
  type IndexFile,
  parseIndexFile,
  verifySplit,
  writeIndexFile,
} from '../../../src/split/index.ts'
import { configWith, type Sample, samplesOf, tableOf } from '../samples.ts'

const config = configWith()
const samples = samplesOf({ joy: 40, calm: 23 })
const grown = samplesOf({ joy: 60, calm: 30 })

function fileOf(
  list: readonly Sample[],
  request: Partial<Parameters<typeof expectedSplit>[0]> = {},
  edit = (text: string) => text,
): IndexFile {
  const table = tableOf(list)
  const { plan } = expectedSplit({ table, config, rebalance: false, ...request })
  const text = new TextDecoder().decode(writeIndexFile({ table, plan, config: request.config ?? config }))
  return parseIndexFile(new TextEncoder().encode(edit(text)), { file: 'x' })
}

const verify = (list: readonly Sample[], file: IndexFile, base?: IndexFile) =>
  verifySplit({ table: tableOf(list), config, file, base })

describe('verify', () => {
  const first = fileOf(samples)

  test('reports fresh if the file matches exactly', () => {
    const { splits, ...found } = verify(samples, first)
    expect(splits?.plan.names).toEqual(['train', 'val', 'test'])
    expect(found).toEqual({
      kind: 'fresh',
      differences: [],
      differenceCount: 0,
      proven: false,
      settingsChanged: [],
      idsInSeveralSplits: [],
    })
  })
  test('reports fresh for groups and for folds', () => {
    const groups = samples.map((sample, i) => ({ ...sample, group: `song ${i >> 2}` }))
    expect(verify(groups, fileOf(groups)).kind).toBe('fresh')
    expect(verify(samples, fileOf(samples, { folds: 5 })).kind).toBe('fresh')
  })
  test('reports grown if ids were kept from before, unproven without a base', () => {
    const file = fileOf(grown, { head: first })
    expect(verify(grown, file)).toMatchObject({ kind: 'grown', proven: false, differences: [] })
    expect(verify(grown, file, first)).toMatchObject({ kind: 'grown', proven: true, differences: [] })
  })
  test('names samples that are missing, and the digest', () => {
    const { kind, differences, differenceCount } = verify(grown, first)
    expect(kind).toBe('mismatch')
    expect(differences).toContain("'joy_40' is not in any split of the file")
    expect(differences).toHaveLength(10)
    expect(differenceCount).toBeGreaterThan(27)
  })
  test('names ids that no longer exist, with their split', () => {
    expect(verify(samples.slice(1), first).differences).toContainEqual(
      expect.stringMatching(/^'joy_0' is in (train|val|test) but not in the dataset$/),
    )
  })
  test('refuses positions that do not match ids', () => {
    const { differences } = verify([...samples].reverse(), first)
    expect(differences[0]).toMatch(/^position \d+ of train is '\w+', which is not in the ids of train$/)
  })
  test('names settings that differ', () => {
    expect(verify(samples, fileOf(samples, { config: configWith({ seed: 7 }) })).differences).toEqual([
      'seed is 7 in the file and 42 in the config',
    ])
  })
  test('names a balanced list that was edited', () => {
    const file = fileOf(samples, {}, (text) => text.replace(/("train_balanced": \[.*), \d+\]/, '$1]'))
    expect(verify(samples, file).differences).toEqual(["'train_balanced' does not match the result of balancing"])
  })
  test('with the base, names ids that were moved and ids that were placed elsewhere', () => {
    const fresh = fileOf(grown)
    expect(verify(grown, fresh).kind).toBe('fresh')
    const { kind, differences } = verify(grown, fresh, first)
    expect(kind).toBe('mismatch')
    expect(differences.join('\n')).toMatch(/^'\w+' is in \w+ but was in \w+$/m)
  })
  test('with the base, accepts a rebalanced file of the next generation', () => {
    expect(verify(grown, fileOf(grown, { head: first, rebalance: true }), first).kind).toBe('fresh')
  })
})

describe('explain', () => {
  const table = tableOf([...samples, { id: 'no label' }])
  const { plan } = expectedSplit({ table, config, rebalance: false })

  test('returns hash, rank and quota of a sample, and its rank is in its split', () => {
    for (const { id } of samples) {
      const { split, rank, quotas, reason } = explainSample({ table, plan, id })
      expect(quotas.find(({ from, to }) => rank >= from && rank < to)?.split).toBe(split)
      expect(reason).toBe('rank')
    }
    expect(explainSample({ table, plan, id: 'joy_0' })).toMatchObject({
      hashed: '42:joy_0',
      class: 'joy',
      classSize: 40,
      position: 0,
    })
  })
  test('returns the split of a group', () => {
    const grouped = tableOf(samples.map((sample, i) => ({ ...sample, group: `song ${i >> 2}` })))
    const { plan } = expectedSplit({ table: grouped, config, rebalance: false })
    const { group, reason, split } = explainSample({ table: grouped, plan, id: 'joy_5' })
    expect(reason).toBe('group')
    expect(group).toEqual({ name: 'song 1', size: 4, splits: [{ split, samples: 4 }] })
  })
  test('distinguishes kept from placed', () => {
    const larger = tableOf(grown)
    const { plan } = expectedSplit({ table: larger, config, head: fileOf(samples), rebalance: false })
    expect(explainSample({ table: larger, plan, id: 'joy_0' }).reason).toBe('kept')
    expect(explainSample({ table: larger, plan, id: 'joy_59' }).reason).toBe('placed')
  })
  test('returns the cut points of a rules file', () => {
    const { plan } = expectedSplit({ table, config, rules: true, rebalance: false })
    const { cuts, hash, split, reason } = explainSample({ table, plan, id: 'calm_3' })
    expect(reason).toBe('cut')
    expect(split).toBe(hash < (cuts?.[0] ?? '') ? 'train' : hash < (cuts?.[1] ?? '') ? 'val' : 'test')
  })
  test('says that an unlabelled sample is in no split', () => {
    expect(explainSample({ table, plan, id: 'no label' })).toMatchObject({
      reason: 'unlabelled',
      split: null,
      class: null,
    })
  })
  test('refuses an id that is not in the dataset', () => {
    expect(() => explainSample({ table, plan, id: 'joy' })).toThrow(InputError)
  })
})
