import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { expectedSplit, type IndexFile, parseIndexFile, verifySplit, writeIndexFile } from '../../../src/split/index.ts'
import {
  anyGroupedSamples,
  anyRatios,
  anySamples,
  configWith,
  membership,
  type Sample,
  samplesOf,
  tableOf,
  ZERO,
} from '../samples.ts'

const md5Hex = (text: string) => createHash('md5').update(text).digest('hex')
const rules = { splitIndicesPath: 'data/split.rules.json' }

function planned(samples: readonly Sample[], data: Parameters<typeof configWith>[0] = {}, head?: IndexFile) {
  const table = tableOf(samples)
  const config = configWith({ ...rules, ...data })
  const { plan, settingsChanged } = expectedSplit({ table, config, head, rebalance: false })
  const bytes = writeIndexFile({ table, plan, config })
  const text = new TextDecoder().decode(bytes)
  const file = parseIndexFile(bytes, { file: 'data/split.rules.json' })
  return { table, config, plan, settingsChanged, text, file, json: JSON.parse(text), members: membership(table, plan) }
}

test('without groups, each sample is in the same split as in the list file', () => {
  fc.assert(
    fc.property(
      anySamples,
      anyRatios,
      fc.constantFrom('auto', 'class', 'joint'),
      fc.boolean(),
      (samples, ratios, rounding, stratified) => {
        const table = tableOf(samples)
        const data = { ...ratios, rounding, useStratifiedSplit: stratified } as const
        const lists = expectedSplit({ table, config: configWith(data), rebalance: false }).plan
        expect(planned(samples, data).plan.assignment).toEqual(lists.assignment)
      },
    ),
  )
})

test('with SHA-256, the first 128 bits decide, the file says so, and a change of the function is a change of settings', () => {
  const samples = samplesOf({ joy: 90, calm: 30 })
  const { json, members, file } = planned(samples, { hash: 'sha256' })
  expect(json).toMatchObject({ rule: 'sha256(seed:id) per class', config: { hash: 'sha256' } })
  for (const { id, label = '' } of samples) {
    const hash = createHash('sha256').update(`42:${id}`).digest('hex').slice(0, 32)
    const [first, second] = json.cuts[label]
    expect(members.get(id)).toBe(hash < first ? 'train' : hash < second ? 'val' : 'test')
  }
  expect(planned(samples, {}).json.config).not.toHaveProperty('hash')
  expect(planned(samples, {}, file).settingsChanged).toEqual([{ key: 'hash', before: 'sha256', after: 'md5' }])
  expect(planned(samples, { hash: 'sha256' }, file).settingsChanged).toEqual([])
})

test('a file that is read and grown with the same samples has the same bytes', () => {
  fc.assert(
    fc.property(fc.oneof(anySamples, anyGroupedSamples), anyRatios, (samples, ratios) => {
      const { file, text } = planned(samples, ratios)
      expect(planned(samples, ratios, file).text).toBe(text)
    }),
  )
})

test('growth keeps the cut points, moves no sample and adds cut points for a new class', () => {
  const { file, members, json } = planned(samplesOf({ joy: 40, '10': 3 }))
  const grown = planned(samplesOf({ joy: 90, '10': 9, calm: 20 }), {}, file)
  for (const [id, split] of members) expect(grown.members.get(id)).toBe(split)
  expect(grown.json.cuts).toMatchObject(json.cuts)
  expect(Object.keys(grown.json.cuts).sort()).toEqual(['10', 'calm', 'joy'])
  expect(grown.json.dataset).toEqual({ samples: 119, counts: { '10': 9, calm: 20, joy: 90 } })
})

test('a class of one sample does not send all future samples to train', () => {
  const { file } = planned(samplesOf({ joy: 1 }))
  const { members } = planned(samplesOf({ joy: 200 }), {}, file)
  expect([...members.values()].filter((split) => split !== 'train').length).toBeGreaterThan(30)
})

test('a cut point is as close to r 2^128 as the quotas allow', () => {
  const hashes = Array.from({ length: 10 }, (_, i) => md5Hex(`42:joy_${i}`)).sort()
  const [first, second] = planned(samplesOf({ joy: 10 })).json.cuts.joy
  expect(first > (hashes[6] ?? '') && first <= (hashes[7] ?? '')).toBe(true)
  expect(second > (hashes[7] ?? '') && second <= (hashes[8] ?? '')).toBe(true)
  expect(
    ['b33333333333333333333333333333333', hashes[7], shifted(hashes[6], 1n)].map((h) => h?.slice(0, 32)),
  ).toContain(first)
})

function shifted(hash = '', by: bigint): string {
  return (BigInt(`0x${hash}`) + by).toString(16).padStart(32, '0')
}

describe('null means no upper end', () => {
  test('for the second cut point if there is no test split', () => {
    const { json } = planned(samplesOf({ joy: 10 }), { testSplit: ZERO, valSplit: { units: 3n, scale: 1 } })
    expect(json.cuts.joy[1]).toBeNull()
    expect(json.cuts.joy[0]).toMatch(/^[0-9a-f]{32}$/)
  })
  test('for both if there is no val split either', () => {
    const all = { trainSplit: { units: 1n, scale: 0 }, valSplit: ZERO, testSplit: ZERO }
    expect(planned(samplesOf({ joy: 10 }), all).json.cuts.joy).toEqual([null, null])
  })
})

test('without groups, the rule is per class, and a file that grows keeps its rounding', () => {
  const { json, file } = planned(samplesOf({ joy: 40, calm: 20 }))
  expect(json.rule).toBe('md5(seed:id) per class')
  expect(planned(samplesOf({ joy: 44, calm: 20 }), {}, file).plan.roundingReason).toBe('kept from the index file')
})

test('with groups, all classes use one pair of cut points on the hash of the group', () => {
  const samples = Array.from({ length: 200 }, (_, i) => ({
    id: `${i}`,
    label: i % 3 ? 'joy' : 'calm',
    group: `g${i >> 1}`,
  }))
  const { json, members } = planned(samples)
  expect(json.rule).toBe('md5(seed:group)')
  expect(json.cuts).toHaveLength(2)
  for (const { id, group } of samples) {
    const hash = md5Hex(`42:${group}`)
    expect(members.get(id)).toBe(hash < json.cuts[0] ? 'train' : hash < json.cuts[1] ? 'val' : 'test')
  }
  expect([...members.values()].filter((split) => split === 'train').length).toBe(140)
})

describe('verify of a rules file', () => {
  const { table, config, file } = planned(samplesOf({ joy: 40, calm: 20 }))
  test('is fresh for the dataset that it was created from', () => {
    expect(verifySplit({ table, config, file }).kind).toBe('fresh')
  })
  test('is grown after growth, and proven with the base', () => {
    const grown = planned(samplesOf({ joy: 60, calm: 20 }), {}, file)
    expect(verifySplit(grown)).toMatchObject({ kind: 'grown', proven: false })
    expect(verifySplit({ ...grown, base: file })).toMatchObject({ kind: 'grown', proven: true })
  })
  test('does not match a dataset with other counts', () => {
    const other = tableOf(samplesOf({ joy: 41, anger: 1 }))
    expect(verifySplit({ table: other, config, file })).toMatchObject({ kind: 'mismatch', differenceCount: 5 })
  })
  test('reports samples that were moved compared with the base', () => {
    const rebalanced = planned(samplesOf({ joy: 60, calm: 21 }))
    const verification = verifySplit({ ...rebalanced, base: file })
    expect(verification.kind).toBe('mismatch')
    expect(verification.differences[0]).toMatch(/^'\w+' is in (train|val|test) but was in (train|val|test)$/)
  })
  test('with the base, accepts a fresh file of the next generation and no other', () => {
    const { plan } = expectedSplit({ table, config, head: file, rebalance: true })
    const next = parseIndexFile(writeIndexFile({ table, plan, config }), { file: 'x.rules.json' })
    expect(verifySplit({ table, config, file: next, base: file }).kind).toBe('fresh')
    const far = verifySplit({ table, config, file: { ...next, generation: 7 }, base: file })
    expect(far.differences).toEqual(['the generation is 7 but should be 2'])
  })
  test('with the base, reports edited cut points even if no sample moves', () => {
    const { json, text } = planned(samplesOf({ joy: 40, calm: 20 }))
    const edited = text.replace(json.cuts.joy[0], shifted(json.cuts.joy[0], -1n))
    const other = parseIndexFile(new TextEncoder().encode(edited), { file: 'x.rules.json' })
    const verification = verifySplit({ table, config, file: other, base: file })
    expect(verification.differences).toEqual(['the cut points do not match those on the base'])
    expect(verifySplit({ table, config, file: other }).kind).toBe('grown')
  })
})

test('cut points that are not hashes, or decrease, are refused', () => {
  const { text } = planned(samplesOf({ joy: 10 }))
  const parse = (edited: string) => () => parseIndexFile(new TextEncoder().encode(edited), { file: 'x' })
  expect(parse(text.replace(/\["[0-9a-f]{32}"/, '["xyz"'))).toThrow(InputError)
  expect(parse(text.replace(/\["[0-9a-f]{32}"/, `["${'f'.repeat(32)}"`))).toThrow('decrease')
})

test('folds are refused', () => {
  const table = tableOf(samplesOf({ joy: 10 }))
  expect(() => expectedSplit({ table, config: configWith(rules), rebalance: false, folds: 5 })).toThrow(InputError)
})
