import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { compareTexts } from '../../../src/dataset/index.ts'
import {
  datasetDigest,
  expectedSplit,
  type ListFile,
  parseIndexFile,
  writeIndexFile,
} from '../../../src/split/index.ts'
import { texts } from '../../support/texts.ts'
import { anySamples, configWith, samplesOf, tableOf } from '../samples.ts'

const golden = (name: string) => readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8')

function written(table = tableOf(samplesOf({ joy: 5, anger: 3 })), config = configWith(), folds?: number): string {
  const { plan } = expectedSplit({ table, config, rebalance: false, folds })
  return new TextDecoder().decode(writeIndexFile({ table, plan, config }))
}

function parse(text: string): ListFile {
  const file = parseIndexFile(new TextEncoder().encode(text), { file: 'data/split_indices.json' })
  if (file.kind !== 'list') throw new Error('rules')
  return file
}

test('an unknown hash function is refused', () => {
  const text = written(undefined, configWith({ hash: 'sha256' }))
  expect(parse(text).config.hash).toBe('sha256')
  expect(() => parse(text.replace('"hash": "sha256"', '"hash": "sha1"'))).toThrow(
    `its hash is "sha1", not 'md5' or 'sha256'`,
  )
})

describe('the bytes', () => {
  test('with oversampling', () => expect(written()).toBe(golden('oversample.json')))
  test('with weights', () => {
    expect(written(undefined, configWith({ balancingStrategy: 'weighted' }))).toBe(golden('weighted.json'))
  })
  test('with folds', () => expect(written(undefined, undefined, 3)).toBe(golden('folds.json')))
  test('with balance_emotions: false, of a dataset with unlabelled, quoted and foreign ids', () => {
    const ids = ['b "quoted"', 'back\\slash', 'tab\t', 'é', '😀', '', 'a', 'nul\0', '\u2028']
    const table = tableOf(ids.map((id, i) => (i === 6 ? { id } : { id, label: 'joy' })))
    expect(written(table, configWith({ balanceEmotions: false }))).toBe(golden('ids.json'))
  })
  test('of an empty dataset', () => expect(written(tableOf([]))).toBe(golden('empty.json')))
})

test('the content is JSON, sorted by bytes, with positions that match the ids', () => {
  fc.assert(
    fc.property(anySamples, (samples) => {
      const file = parse(written(tableOf(samples)))
      for (const [part, positions] of file.positions.entries()) {
        const ids = texts(file.ids[part] ?? tableOf([]).ids)
        expect(ids).toEqual([...ids].sort(compareTexts))
        expect(Array.from(positions, (row) => samples[row]?.id).sort(compareBytes)).toEqual(ids)
        expect([...positions]).toEqual([...positions].sort((a, b) => a - b))
      }
    }),
  )
})

function compareBytes(a: string | undefined, b: string | undefined): number {
  return Buffer.compare(Buffer.from(a ?? ''), Buffer.from(b ?? ''))
}

test('ids with a common prefix are sorted by their bytes', () => {
  const ids = Array.from({ length: 3000 }, (_, i) => `${'a'.repeat(i % 7)}/clip_${(i * 7919) % 3001}`)
  const file = parse(written(tableOf(ids.map((id) => ({ id, label: 'joy' })))))
  const train = texts(file.ids[0] as ListFile['ids'][0])
  expect(train).toEqual([...train].sort(compareBytes))
})

test('the digest is the SHA-256 of the ids in dataset order, each followed by LF', () => {
  const sha256 = createHash('sha256').update('joy_0\njoy_1\né\n').digest('hex')
  expect(datasetDigest(tableOf([{ id: 'joy_0' }, { id: 'joy_1' }, { id: 'é' }]))).toBe(`sha256:${sha256}`)
})

test('the ids are the same for shuffled rows, and the positions follow the rows', () => {
  const samples = samplesOf({ joy: 30, calm: 21 })
  const [before, after] = [parse(written(tableOf(samples))), parse(written(tableOf([...samples].reverse())))]
  expect(after.ids.map(texts)).toEqual(before.ids.map(texts))
  expect(after.positions.map((list) => Array.from(list, (row) => 50 - row).reverse())).toEqual(
    before.positions.map((list) => Array.from(list)),
  )
})

describe('a broken file is refused', () => {
  const good = written()
  const refusal = (text: string): string => {
    try {
      parse(text)
    } catch (error) {
      if (error instanceof InputError) return error.message
    }
    return ''
  }
  const edited = (edit: (json: Record<string, never>) => unknown) => {
    const json = JSON.parse(good)
    return JSON.stringify(edit(json) ?? json)
  }
  const with_ = (entries: object) => edited((json) => ({ ...json, ...entries }))

  test('not JSON', () =>
    expect(refusal('{ "train": [1,')).toMatch(
      /^data\/split_indices.json: Cannot read the index file: it is not valid JSON \(.+\)$/,
    ))
  test('not an object', () => expect(refusal('[]')).toContain('it is not a JSON object'))
  test('not UTF-8', () => {
    expect(() => parseIndexFile(Uint8Array.of(0x7b, 0xff), { file: 'x' })).toThrow(
      'x: Cannot read the index file: it is not UTF-8',
    )
  })
  test('conflict markers, with their line and what to do', () => {
    const conflict = good.replace('  "train"', '<<<<<<< HEAD\n  "train"')
    expect(refusal(conflict)).toMatch(/^data\/split_indices.json:4: .*conflict markers\. Restore the file/)
  })
  test('an unknown version', () => expect(refusal(with_({ version: 2 }))).toContain('version is 2'))
  test('lists of unequal length', () =>
    expect(refusal(with_({ val: [] }))).toContain("'val' has 0 positions and 2 ids"))
  test('a repeated position', () =>
    expect(refusal(with_({ val: [0, 0] }))).toContain("position 0 occurs twice, the second time in 'val'"))
  test('a repeated id', () => {
    const { ids } = JSON.parse(good)
    const twice = { ...ids, val: [ids.train[0], ids.val[1]] }
    expect(refusal(with_({ ids: twice }))).toMatch(/the id '.*' occurs twice, the second time in '\w+'/)
  })
  test('not a position', () =>
    expect(refusal(with_({ val: [1.5, 2] }))).toContain("'val' contains 1.5, which is not a position"))
  test('a missing list', () => expect(refusal(with_({ test: undefined }))).toContain("it has no list 'test'"))
  test('a file of another tool', () => expect(refusal('{"train":[0],"val":[1],"test":[2]}')).toContain('another tool'))
})

test('no edit of a valid file makes parsing throw anything but an InputError', () => {
  const bytes = new TextEncoder().encode(written())
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
      const edited = bytes.slice()
      edited[at] = byte
      try {
        parseIndexFile(edited, { file: 'x' })
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
      }
    }),
  )
})
