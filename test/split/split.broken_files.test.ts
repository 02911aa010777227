import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/config/index.ts'
import { expectedSplit, parseIndexFile, writeIndexFile } from '../../src/split/index.ts'
import { configWith, samplesOf, tableOf } from './samples.ts'

type Json = Record<string, unknown>

/** The JSON of a valid file of six samples. */
function goodFile(path: string): Json {
  const table = tableOf(samplesOf({ joy: 6 }))
  const config = configWith({ splitIndicesPath: path })
  const { plan } = expectedSplit({ table, config, rebalance: false })
  return JSON.parse(new TextDecoder().decode(writeIndexFile({ table, plan, config })))
}

function refusalOf(text: string): string {
  try {
    parseIndexFile(new TextEncoder().encode(text), { file: 'i.json' })
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return ''
}

const inConfig = (setting: Json) => (json: Json) => ({ ...json, config: { ...(json['config'] as Json), ...setting } })
const having = (entries: Json) => (json: Json) => ({ ...json, ...entries })

describe('a broken index file', () => {
  test.each<[string, (json: Json) => Json]>([
    [
      'it was written by another tool. Set data.split_indices_path to another file.',
      () => ({ train: [], val: [], test: [] }),
    ],
    ['its version is 7, and this tool reads version 1', having({ version: 7 })],
    ['its generation is -1, not a whole number', having({ generation: -1 })],
    ["it has no 'config'", having({ config: null })],
    ['its seed is "x", not a whole number', inConfig({ seed: 'x' })],
    ["its rounding is \"floor\", not 'class' or 'joint'", inConfig({ rounding: 'floor' })],
    ['its group is missing', inConfig({ group: undefined })],
    ['its group is 3, not a string', inConfig({ group: 3 })],
    ['its use_stratified_split is "no", not true or false', inConfig({ use_stratified_split: 'no' })],
    ['its balancing_strategy is "more", not a known strategy', inConfig({ balancing_strategy: 'more' })],
    ['its train_split is "most", not a share', inConfig({ train_split: 'most' })],
    ["it has no list 'val'", having({ val: 3 })],
    ["'val' contains 1.5, which is not a position", having({ val: [1.5] })],
    ["it has no 'ids'", having({ ids: [] })],
    ["'ids' has no list 'train'", having({ ids: {} })],
    ["'ids' contains 7 in 'train', which is not a string", having({ ids: { train: [7], val: [], test: [] } })],
    ["'train_weights' is not a list of numbers", having({ train_balanced: undefined, train_weights: ['x'] })],
    [
      "'train' has 4 positions and 'train_weights' has 1 weight",
      having({ train_balanced: undefined, train_weights: [1] }),
    ],
    ["it has no 'dataset'", having({ dataset: null })],
    ["its 'dataset' lacks 'classes' or 'digest'", having({ dataset: { samples: 6 } })],
  ])('is refused: %s', (reason, edit) => {
    expect(refusalOf(JSON.stringify(edit(goodFile('i.json'))))).toBe(`i.json: Cannot read the index file: ${reason}`)
  })

  test('with conflict markers is refused with the line and what to do', () => {
    expect(refusalOf('{\n<<<<<<< HEAD\n"a": 1\n')).toBe(
      'i.json:2: Cannot read the index file: it contains merge conflict markers. Restore the file of one side.',
    )
  })
})

describe('a broken rules file', () => {
  const cut = 'f'.repeat(32)

  test.each<[string, (json: Json) => Json]>([
    ["its 'dataset' lacks 'counts'", having({ dataset: { samples: 6 } })],
    ["its count of 'joy' is null, not a whole number", having({ dataset: { samples: 6, counts: { joy: null } } })],
    ["its 'cuts' are not an object", having({ cuts: 3 })],
    [`its cut points of 'joy' are not a pair`, having({ cuts: { joy: [cut] } })],
    [`its cut points of 'joy' decrease`, having({ cuts: { joy: [cut, '0'.repeat(32)] } })],
    [
      `its cut points of 'joy' contain "abc", which is not a hash of 32 hexadecimal digits`,
      having({ cuts: { joy: ['abc', cut] } }),
    ],
  ])('is refused: %s', (reason, edit) => {
    expect(refusalOf(JSON.stringify(edit(goodFile('i.rules.json'))))).toBe(
      `i.json: Cannot read the index file: ${reason}`,
    )
  })
})

test('folds cannot be written to a rules file', () => {
  const request = {
    table: tableOf(samplesOf({ joy: 6 })),
    config: configWith(),
    rebalance: false,
    folds: 3,
    rules: true,
  }
  expect(() => expectedSplit(request)).toThrow(
    'Cannot write folds to a rules file. Choose an output file that does not end in .rules.json.',
  )
})
