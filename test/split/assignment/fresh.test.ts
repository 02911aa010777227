import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshSplit, NO_SPLIT, quotas, splitSettings } from '../../../src/split/index.ts'
import { anyRatios, anySamples, cell, configWith, membership, samplesOf, tableOf } from '../samples.ts'

test('every labelled sample is in exactly one split, and no unlabelled sample is in any', () => {
  fc.assert(
    fc.property(anySamples, anyRatios, fc.integer(), (samples, ratios, seed) => {
      const table = tableOf(samples)
      const plan = freshSplit(table, splitSettings(configWith({ ...ratios, seed })), 1)
      for (const [row, { label }] of samples.entries()) {
        expect((plan.assignment[row] ?? NO_SPLIT) >= 0).toBe(label !== undefined)
      }
    }),
  )
})

test('the first ranks by md5 are train, the next val, the rest test', () => {
  const table = tableOf(samplesOf({ joy: 40, calm: 33 }))
  const settings = splitSettings(configWith({ seed: -3 }))
  const members = membership(table, freshSplit(table, settings, 1))
  if (settings.parts.kind !== 'splits') throw new Error('folds')
  for (const [label, n] of [
    ['joy', 40],
    ['calm', 33],
  ] as const) {
    const md5 = (i: number) => createHash('md5').update(`-3:${label}_${i}`).digest('hex')
    const ranked = Array.from({ length: n }, (_, i) => i).sort((a, b) => (md5(a) < md5(b) ? -1 : 1))
    const [train = 0, val = 0] = quotas(n, settings.parts.ratios)
    const expected = ranked.map((_, rank) => (rank < train ? 'train' : rank < train + val ? 'val' : 'test'))
    expect(ranked.map((i) => members.get(`${label}_${i}`))).toEqual(expected)
  }
})

test('membership does not depend on the order of rows', () => {
  fc.assert(
    fc.property(anySamples, fc.integer(), (samples, seed) => {
      const settings = splitSettings(configWith({ seed }))
      const [table, reversed] = [tableOf(samples), tableOf([...samples].reverse())]
      const before = membership(table, freshSplit(table, settings, 1))
      const after = membership(reversed, freshSplit(reversed, settings, 1))
      for (const [id, split] of before) expect(after.get(id)).toBe(split)
    }),
  )
})

test('use_stratified_split: false splits all samples as if they were one class', () => {
  const table = tableOf(samplesOf({ joy: 7, calm: 13 }))
  const plan = freshSplit(table, splitSettings(configWith({ useStratifiedSplit: false })), 1)
  expect([0, 1, 2].map((part) => plan.assignment.filter((p) => p === part).length)).toEqual([14, 3, 3])
})

test('folds partition the samples by the same order', () => {
  const table = tableOf(samplesOf({ joy: 13 }))
  const plan = freshSplit(table, splitSettings(configWith(), 5), 1)
  expect(plan.names).toEqual(['0', '1', '2', '3', '4'])
  expect(plan.names.map((_, part) => plan.assignment.filter((p) => p === part).length)).toEqual([3, 3, 3, 2, 2])
})

test('any number of folds is a partition, divided at the quotas of every class', () => {
  fc.assert(
    fc.property(anySamples, fc.integer({ min: 2, max: 9 }), (samples, count) => {
      const table = tableOf(samples)
      const plan = freshSplit(table, splitSettings(configWith(), count), 1)
      for (const [code, label] of table.classes.entries()) {
        const n = table.labels.filter((one) => one === code).length
        for (const size of cell(table, plan, label)) expect(Math.abs(size - n / count)).toBeLessThan(1)
      }
      expect(plan.assignment.every((part, row) => part >= 0 === (table.labels[row] as number) >= 0)).toBe(true)
    }),
  )
})
