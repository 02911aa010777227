import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
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
  test('splits each class with the numbers of the guide', () => {
    const [train, val, test_] = splitter.split(samples, { stratifyKey: 'emotion' })
    expect([train, val, test_].map(count)).toEqual([
      [70, 35, 52],
      [15, 7, 11],
      [15, 8, 12],
    ])
  })
  test('accepts no more folds than a file can number', () => {
    expect(() => splitter.folds([], 32_768)).toThrow('at most 32767')
  })
  test('returns the same objects in order', () => {
    const [train] = splitter.split(samples)
    expect(train).toEqual(samples.filter((sample) => train.includes(sample)))
  })
  test('gives the same split for shuffled samples', () => {
    const [train] = splitter.split(samples)
    const [again] = splitter.split([...samples].reverse())
    expect(new Set(again)).toEqual(new Set(train))
  })
  test('keeps groups together', () => {
    const lists = splitter.split(samples, { groupKey: 'song' })
    const songs = lists.map((list) => new Set(list.map(({ song }) => song)))
    expect(songs.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(samples.map(({ song }) => song)).size)
  })
  test('returns positions too', () => {
    const [train] = splitter.splitIndices(samples)
    expect(train.map((i) => samples[i])).toEqual(splitter.split(samples)[0])
  })
  test('splits into folds', () => {
    const folds = splitter.folds(samples, 5)
    expect(folds.map((fold) => fold.length)).toEqual([45, 45, 45, 45, 45])
    expect(new Set(folds.flat()).size).toBe(225)
  })
  test('omits unlabelled samples', () => {
    expect(splitter.split([{ id: 'a' }, { id: 'b', emotion: 'joy' }])).toEqual([[{ id: 'b', emotion: 'joy' }], [], []])
  })
  test('accepts 0.1, 0.2 and 0.7 as decimals, which sum to 1', () => {
    expect(() => new StratifiedSplitter({ trainRatio: 0.7, valRatio: 0.2, testRatio: 0.1 })).not.toThrow()
  })
  test('refuses ratios that do not sum to 1', () => {
    expect(() => new StratifiedSplitter({ trainRatio: 0.8 })).toThrow(
      new RangeError(
        'Cannot create a StratifiedSplitter: trainRatio + valRatio + testRatio must be 1: 0.8 + 0.15 + 0.15 is 1.1',
      ),
    )
  })
  test('orders samples by SHA-256 if hash says so', () => {
    const samples = Array.from({ length: 20 }, (_, i) => ({ id: `s${i}`, emotion: 'joy' }))
    const sha256 = (id: string) => createHash('sha256').update(`42:${id}`).digest('hex')
    const ids = samples.map(({ id }) => id).sort((a, b) => (sha256(a) < sha256(b) ? -1 : 1))
    const [train] = new StratifiedSplitter({ hash: 'sha256' }).split(samples)
    expect(train.map(({ id }) => id).sort()).toEqual(ids.slice(0, 14).sort())
    expect(() => new StratifiedSplitter({ hash: 'sha1' as 'md5' })).toThrow(RangeError)
  })
  test('names the unknown options, and suggests the right ones', () => {
    expect(() => new StratifiedSplitter({ train_ratio: 0.7 } as object)).toThrow(
      new TypeError(
        'Cannot create a StratifiedSplitter: unknown option "train_ratio" (did you mean \'trainRatio\'?). The allowed options are trainRatio, valRatio, testRatio, seed and hash.',
      ),
    )
  })
  test.each([
    [Number.NaN, RangeError],
    [-0.1, RangeError],
    [1.1, RangeError],
    ['0.7', TypeError],
    [null, TypeError],
  ])('refuses the ratio %o', (trainRatio, kind) => {
    expect(() => new StratifiedSplitter({ trainRatio: trainRatio as number })).toThrow(kind)
  })
  test('refuses keys that are not an object', () => {
    expect(() => splitter.split(samples, 'emotion' as unknown as object)).toThrow(
      /keys must be an object such as \{ stratifyKey: "emotion" \}: current value is "emotion"/,
    )
  })
  test('refuses a group key that no sample has', () => {
    expect(() => splitter.split(samples, { groupKey: 'songs' })).toThrow(
      /no sample has the key "songs" \(did you mean 'song'\?\).*groupKey/,
    )
  })
  test('divides samples with several labels so that each label keeps its share', () => {
    const samples = Array.from({ length: 200 }, (_, id) => ({
      id,
      emotion: ['joy', 'calm', 'anger'].filter((_, i) => id % (i + 2) === 0),
    }))
    const parts = splitter.split(samples)
    expect(parts.map((part) => part.length)).toEqual([140, 30, 30])
    const calm = parts.map((part) => part.filter(({ emotion }) => emotion.includes('calm')).length)
    expect(calm).toEqual([47, 10, 10])
  })
  test.each([
    [1, RangeError],
    [2.5, RangeError],
    [1e9, RangeError],
    ['5', TypeError],
    [undefined, TypeError],
  ])('refuses %o folds', (count, kind) => {
    expect(() => splitter.folds(samples, count as number)).toThrow(kind)
  })
})
