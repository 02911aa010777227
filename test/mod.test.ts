import { describe, expect, it } from 'vitest'
import * as library from '../src/mod.ts'
import { folderWith } from './support/folders.ts'

/** As plain JavaScript uses it. */
const plain = library as unknown as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>

/** Every public function with arguments that it cannot use. */
const WRONG: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  analyzeEmotionDistribution: [[], [null], [[{ label: 'joy' }]], [[], 'emotion'], [[], { label_key: 'label' }]],
  check: [[], [{}], [{ config: library.defaultConfig() }]],
  examplesDistribution: [[], [{}], [['joy']], [[[]], { ratios: 1 }], [[[]], { ratio: [1] }]],
  labelsDistribution: [[], [{}], [[{ emotion: 'joy' }]], [[[{ emotion: 'joy' }]], { labelKey: 1 }]],
  relativeLabelsDistribution: [[], [[{}]], [[[{ label: 'joy' }]]], [[[{ emotion: 'joy' }]], { label: 'emotion' }]],
  compareLabelSets: [[], [{}], [[['joy']], 42]],
  classWeights: [[], [{ joy: 1 }], [['1']]],
  commitTree: [[], ['HEAD'], [{}]],
  compareStrategies: [[], [{}], [{ classes: ['joy'], counts: [1] }], [{ classes: 'joy', sizes: [1] }]],
  countClasses: [[], [[{ emotion: 'joy' }]]],
  decimal: [[], [null], [[0.7]]],
  folderTree: [[], ['.'], [1, { confined: true }], ['.', { confine: true }]],
  gitIn: [[], [1]],
  loadConfig: [[], [{}]],
  parseConfig: [[], ['data: {}'], [1, { file: 'a.yml' }]],
  parseIndexFile: [[], ['{}', { file: 'a.json' }], [new Uint8Array()]],
  parseReport: [[], [{}]],
  printDistributionAnalysis: [[], [[]], [{}]],
  quotas: [
    [],
    [10],
    ['10', [0.7, 0.15, 0.15]],
    [10, { train: 0.7 }],
    [10, [null, 0.15, 0.15]],
    [10, [{ units: 7, scale: 1 }, 0.15, 0.15]],
  ],
  readDataset: [[], ['./ds'], [{}, library.defaultConfig()]],
  renderCheckJson: [[], [{}]],
  renderCheckText: [[], [{}]],
  renderComment: [[], [{}], [{ result: 'pass', findings: [], schema_version: 1 }]],
  textAt: [[], [['joy'], 0], [library.textColumn(['joy']), '0']],
  textColumn: [[], ['joy'], [[1]]],
}

describe('the library', () => {
  it.each(Object.entries(WRONG).flatMap(([name, calls]) => calls.map((given) => ({ name, given }))))(
    'refuses $given for $name',
    async ({ name, given }) => {
      const call = async () => plain[name]?.(...given)
      await expect(call()).rejects.toThrow(TypeError)
      await expect(call()).rejects.toThrow(
        /^Cannot .*current value is|^Cannot .*(unknown option|no sample has the key)/,
      )
    },
  )

  it('is covered completely', () => {
    const isConstructor = (name: string) => /^[A-Z]/.test(name)
    const functions = Object.keys(plain).filter((name) => typeof plain[name] === 'function' && !isConstructor(name))
    expect(functions.filter((name) => WRONG[name] === undefined)).toEqual(['defaultConfig'])
  })

  it.each([
    [
      'a number of sizes that differs from the number of classes',
      () => library.compareStrategies({ classes: ['joy'], sizes: [] }),
    ],
    ['a negative size', () => library.classWeights([-1])],
    ['ratios that do not sum to 1', () => library.quotas(10, [0.7, 0.15, 0.2])],
    ['two ratios', () => library.quotas(10, [0.7, 0.3])],
    ['a text that is not a share', () => library.quotas(10, ['a', '0.15', '0.15'])],
    ['a share above 1', () => library.quotas(10, ['1.7', '0.15', '0.15'])],
    ['a decimal below 0', () => library.quotas(10, [library.decimal(-0.3), 1, 0.3])],
    ['a row that does not exist', () => library.textAt(library.textColumn(['joy']), 1)],
    ['half a sample', () => library.quotas(0.5, [0.7, 0.15, 0.15])],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(RangeError)
  })

  it('computes quotas from ordinary numbers', () => {
    expect(library.quotas(75, [0.7, 0.15, 0.15])).toEqual([52, 11, 12])
  })

  it('computes quotas from texts and exact decimals', () => {
    expect(library.quotas(75, ['0.7', '0.15', '0.15'])).toEqual([52, 11, 12])
    expect(library.quotas(75, [library.decimal('0.7'), ' .15 ', 0.15])).toEqual([52, 11, 12])
  })

  it('accepts a handmade table', () => {
    const table: library.LabelTable = {
      size: 3,
      classes: ['calm', 'joy'],
      labels: Int32Array.of(1, library.UNLABELLED, 1),
      ids: library.textColumn(['a', 'b', 'c']),
      sources: [{ name: 'own', start: 0, end: 3 }],
    }
    const { counts, unlabelled }: library.ClassCounts = library.countClasses(table)
    expect({ counts, unlabelled }).toEqual({ counts: [0, 2], unlabelled: 1 })
  })

  it('reads the report that it renders, and renders it again', async () => {
    const head = library.folderTree(folderWith({ 'ds/labels.csv': 'id,label\na,joy\nb,calm\n' }), { confined: true })
    const config = new library.DataConfig({ dataset_path: 'ds' }).toConfig()
    const result = await library.check({ config, head, base: { kind: 'none', reason: 'No base' } })
    const report: library.ReportData = await library.parseReport(library.renderCheckJson(result))
    const publication: library.Publication = {
      key: 'ds',
      toolVersion: library.VERSION,
      commit: { kind: 'current' },
      permissionNotes: [],
    }
    expect(library.renderComment(report, publication)).toBe(library.renderComment(result, publication))
  })
})
