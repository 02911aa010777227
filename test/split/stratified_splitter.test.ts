import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/config/index.ts'
import { StratifiedSplitter } from '../../src/split/index.ts'

const samples = Array.from({ length: 225 }, (_, i) => ({
  path: `midi/${i}.mid`,
  emotion: i < 100 ? 'joy' : i < 150 ? 'sadness' : 'anger',
  song: i >> 2,
}))
const splitter = new StratifiedSplitter({ trainRatio: 0.7, valRatio: 0.15, testRatio: 0.15, seed: 42 })
const count = (list: readonly { emotion: string }[]) =>
  ['joy', 'sadness', 'anger'].map((emotion) => list.filter((sample) => sample.emotion === emotion).length)

describe('StratifiedSplitter', () => {
  test('splits each class by the guide’s figures', () => {
    const [train, val, test_] = splitter.split(samples, { stratifyKey: 'emotion' })
    expect([train, val, test_].map(count)).toEqual([
      [70, 35, 52],
      [15, 7, 11],
      [15, 8, 12],
    ])
  })
  test('returns the same objects in their order', () => {
    const [train] = splitter.split(samples)
    expect(train).toEqual(samples.filter((sample) => train.includes(sample)))
  })
  test('gives the same split for shuffled samples', () => {
    const [train] = splitter.split(samples)
    const [again] = splitter.split([...samples].reverse())
    expect(new Set(again)).toEqual(new Set(train))
  })
  test('keeps groups whole', () => {
    const lists = splitter.split(samples, { groupKey: 'song' })
    const songs = lists.map((list) => new Set(list.map(({ song }) => song)))
    expect(songs.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(samples.map(({ song }) => song)).size)
  })
  test('gives positions too', () => {
    const [train] = splitter.splitIndices(samples)
    expect(train.map((i) => samples[i])).toEqual(splitter.split(samples)[0])
  })
  test('cuts into folds', () => {
    const folds = splitter.folds(samples, 5)
    expect(folds.map((fold) => fold.length)).toEqual([45, 45, 45, 45, 45])
    expect(new Set(folds.flat()).size).toBe(225)
  })
  test('leaves samples without a label out', () => {
    expect(splitter.split([{ id: 'a' }, { id: 'b', emotion: 'joy' }])).toEqual([[{ id: 'b', emotion: 'joy' }], [], []])
  })
  test('takes 0.1, 0.2 and 0.7 as decimals, which sum to 1', () => {
    expect(() => new StratifiedSplitter({ trainRatio: 0.7, valRatio: 0.2, testRatio: 0.1 })).not.toThrow()
  })
  test('refuses ratios that do not sum to 1', () => {
    expect(() => new StratifiedSplitter({ trainRatio: 0.8 })).toThrow(InputError)
  })
})
