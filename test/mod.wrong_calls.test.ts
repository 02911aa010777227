import { describe, expect, test } from 'vitest'
import * as library from '../src/mod.ts'

/** As plain JavaScript calls it, without types. */
// biome-ignore lint/suspicious/noExplicitAny: what is tested are calls that no type allows.
const plain: any = library
const samples = [
  { emotion: 'joy', mood: 'x' },
  { emotion: 'calm', mood: 'y' },
]
const config = library.defaultConfig()
const head = library.folderTree('.', { confined: true })
const base = { kind: 'none', reason: '' }

/** The error of a call, whether it is thrown or rejected. */
async function errorOf(call: () => unknown): Promise<Error | undefined> {
  try {
    await call()
    return undefined
  } catch (error) {
    return error as Error
  }
}

describe('an unknown option is reported and never ignored', () => {
  test.each<[string, () => unknown, string]>([
    ['parseConfig', () => plain.parseConfig('data: {}', { file: 'a', foo: 1 }), 'foo'],
    ['parseIndexFile', () => plain.parseIndexFile(new Uint8Array(), { file: 'a', foo: 1 }), 'foo'],
    ['check', () => plain.check({ config, head, base, rebalence: true }), 'rebalance'],
    ['the base of check', () => plain.check({ config, head, base: { ...base, sha: 'a' } }), 'sha'],
    ['commitTree', () => plain.commitTree({ git: () => 0, commit: 'a', prefix: '', foo: 1 }), 'foo'],
    ['readDataset', () => plain.readDataset(head, config, { porpose: 'rows' }), 'purpose'],
    ['renderCheckText', () => plain.renderCheckText({ result: 'pass', findings: [] }, { colour: true }), 'color'],
    ['renderComment', () => plain.renderComment({ result: 1, findings: [] }, PUBLICATION), 'maxLenght'],
  ])('by %s', async (_, call, named) => {
    const error = await errorOf(call)
    expect(error).toBeInstanceOf(TypeError)
    expect(error?.message).toContain(named)
  })
})

const PUBLICATION = { key: '', toolVersion: '', commit: { kind: 'current' }, maxLenght: 1 }

describe('an additional argument is reported and never ignored', () => {
  const balancer = new plain.EmotionBalancer()
  const splitter = new plain.StratifiedSplitter()
  test.each<[string, () => unknown]>([
    ['EmotionBalancer', () => new plain.EmotionBalancer({}, 1)],
    ['balance', () => balancer.balance(samples, { labelKey: 'mood' })],
    ['classWeights of a balancer', () => balancer.classWeights(samples, 1)],
    ['unlabelled', () => balancer.unlabelled(samples, 1)],
    ['StratifiedSplitter', () => new plain.StratifiedSplitter({}, 1)],
    ['split', () => splitter.split(samples, {}, 1)],
    ['splitIndices', () => splitter.splitIndices(samples, {}, 1)],
    ['folds', () => splitter.folds(samples, 2, {}, 1)],
    ['classWeights', () => plain.classWeights([1, 2], { power: 1 })],
    ['quotas', () => plain.quotas(90, [0.7, 0.15, 0.15], 'joint')],
    ['compareStrategies', () => plain.compareStrategies({ classes: ['a'], sizes: [1] }, 1)],
    ['analyzeEmotionDistribution', () => plain.analyzeEmotionDistribution(samples, {}, 1)],
    ['EMOPIADataset.load', () => plain.EMOPIADataset.load(config, 'train', { foo: 1 })],
    ['DataConfig', () => new plain.DataConfig({}, 1)],
    ['toConfig', () => new plain.DataConfig().toConfig(1)],
    ['defaultConfig', () => plain.defaultConfig({})],
    ['loadConfig', () => plain.loadConfig('config.yml', {})],
    ['parseConfig', () => plain.parseConfig('', { file: 'a' }, 1)],
    ['check', () => plain.check({ config, head, base }, 1)],
    ['commitTree', () => plain.commitTree({ git: () => 0, commit: 'a', prefix: '' }, 1)],
    ['countClasses', () => plain.countClasses({}, 1)],
    ['folderTree', () => plain.folderTree('.', { confined: true }, 1)],
    ['gitIn', () => plain.gitIn('.', 1)],
    ['readDataset', () => plain.readDataset(head, config, {}, 1)],
    ['parseIndexFile', () => plain.parseIndexFile(new Uint8Array(), { file: 'a' }, 1)],
    ['parseReport', () => plain.parseReport('{}', 1)],
    ['textColumn', () => plain.textColumn(['joy'], 1)],
    ['printDistributionAnalysis', () => plain.printDistributionAnalysis({}, 1)],
    ['renderCheckJson', () => plain.renderCheckJson({}, 1)],
    ['renderCheckText', () => plain.renderCheckText({}, {}, 1)],
    ['renderComment', () => plain.renderComment({}, {}, 1)],
  ])('by %s', async (_, call) => {
    const error = await errorOf(call)
    expect(error).toBeInstanceOf(TypeError)
    expect(error?.message).toMatch(/^Cannot .*: too many arguments \(.*\)\. It takes .*\.$/)
  })
})

describe('a wrong value is reported with its name', () => {
  test.each<[string, () => unknown, string]>([
    ['confined', () => plain.folderTree('.', { confined: 'yes' }), 'confined must be true or false'],
    ['a base that is a string', () => plain.check({ config, head, base: 'main' }), 'base must be { kind: "none"'],
    [
      'an unknown kind of base',
      () => plain.check({ config, head, base: { kind: 'nono' } }),
      'base.kind must be "none" or "tree"',
    ],
    ['no base', () => plain.check({ config, head }), 'an object without base'],
    [
      'a base without its tree',
      () => plain.check({ config, head, base: { kind: 'tree' } }),
      'base.tree must be a tree',
    ],
    ['a DataConfig', () => plain.check({ config: new plain.DataConfig(), head, base }), 'toConfig()'],
  ])('%s', async (_, call, message) => {
    expect((await errorOf(call))?.message).toContain(message)
  })

  test('settings of a balancer or a splitter that are set later', () => {
    const balancer = Object.assign(new plain.EmotionBalancer(), { strategy: 'foo' })
    expect(() => balancer.balance(samples)).toThrow('strategy must be "oversample"')
    const splitter = Object.assign(new plain.StratifiedSplitter(), { seed: 'x' })
    expect(() => splitter.split(samples)).toThrow('seed must be a whole number')
  })
})
