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

const PUBLICATION = { key: '', toolVersion: '', commit: { kind: 'current' }, maxLenght: 1 }

type WrongCall = readonly [what: string, call: () => unknown]

const UNKNOWN_OPTIONS: readonly (readonly [...WrongCall, named: string])[] = [
  ['parseConfig', () => plain.parseConfig('data: {}', { file: 'a', foo: 1 }), 'foo'],
  ['parseIndexFile', () => plain.parseIndexFile(new Uint8Array(), { file: 'a', foo: 1 }), 'foo'],
  ['check', () => plain.check({ config, head, base, rebalence: true }), 'rebalance'],
  ['the base of check', () => plain.check({ config, head, base: { ...base, sha: 'a' } }), 'sha'],
  ['commitTree', () => plain.commitTree({ git: () => 0, commit: 'a', prefix: '', foo: 1 }), 'foo'],
  ['readDataset', () => plain.readDataset(head, config, { porpose: 'rows' }), 'purpose'],
  ['renderCheckText', () => plain.renderCheckText({ result: 'pass', findings: [] }, { colour: true }), 'color'],
  ['renderComment', () => plain.renderComment({ result: 1, findings: [] }, PUBLICATION), 'maxLenght'],
]

describe('an unknown option is reported and never ignored', () => {
  test.each(UNKNOWN_OPTIONS)('by %s', async (_, call, named) => {
    const error = await errorOf(call)
    expect(error).toBeInstanceOf(TypeError)
    expect(error?.message).toContain(named)
  })
})

const balancer = new plain.EmotionBalancer()
const splitter = new plain.StratifiedSplitter()

const MORE_ARGUMENTS: readonly WrongCall[] = [
  ['EmotionBalancer', () => new plain.EmotionBalancer({}, 1)],
  ['balance', () => balancer.balance(samples, { labelKey: 'mood' })],
  ['classWeights of a balancer', () => balancer.classWeights(samples, 1)],
  ['unlabelled', () => balancer.unlabelled(samples, 1)],
  ['StratifiedSplitter', () => new plain.StratifiedSplitter({}, 1)],
  ['split', () => splitter.split(samples, {}, 1)],
  ['splitIndices', () => splitter.splitIndices(samples, {}, 1)],
  ['folds', () => splitter.folds(samples, 2, {}, 1)],
  ['classWeights', () => plain.classWeights([1, 2], {}, 1)],
  ['quotas', () => plain.quotas(90, [0.7, 0.15, 0.15], 'joint')],
  ['compareLabelSets', () => plain.compareLabelSets([{ emotion: ['joy'] }], {}, 1)],
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
  ['examplesDistribution', () => plain.examplesDistribution([samples], {}, 1)],
  ['labelsDistribution', () => plain.labelsDistribution([samples], {}, 1)],
]

describe('an additional argument is reported and never ignored', () => {
  test.each(MORE_ARGUMENTS)('by %s', async (_, call) => {
    const error = await errorOf(call)
    expect(error).toBeInstanceOf(TypeError)
    expect(error?.message).toMatch(/^Cannot .*: too many arguments \(.*\)\. It takes .*\.$/)
  })
})

const surrogate = [{ emotion: '\ud800' }]

const WRONG_VALUES: readonly WrongCall[] = [
  ['samples that are an iterable', () => plain.analyzeEmotionDistribution(new Set(samples))],
  ['samples that are a promise', () => plain.analyzeEmotionDistribution(Promise.resolve(samples))],
  ['samples that are no objects', () => plain.analyzeEmotionDistribution(['joy'])],
  ['a key that no sample has', () => plain.analyzeEmotionDistribution(samples, { labelKey: 'modo' })],
  ['a key that is a number', () => plain.analyzeEmotionDistribution(samples, { labelKey: 1 })],
  ['options that are text', () => plain.analyzeEmotionDistribution(samples, 'emotion')],
  ['a balancer with an unknown strategy', () => new plain.EmotionBalancer({ strategy: 'overample' })],
  ['a balancer with a seed of text', () => new plain.EmotionBalancer({ seed: '42' })],
  ['a balancer with a key that is a number', () => new plain.EmotionBalancer({ labelKey: 1 })],
  ['a balancer with an unknown method', () => new plain.EmotionBalancer({ by: 'label_set' })],
  ['a method that a strategy lacks', () => new plain.EmotionBalancer({ strategy: 'hybrid', by: 'repeat_factor' })],
  ['label sets that are no objects', () => plain.compareLabelSets([['joy']])],
  ['label sets with a seed of text', () => plain.compareLabelSets([{ emotion: ['joy'] }], { seed: '42' })],
  ['a group that is an array', () => splitter.split([{ id: 'a', g: [1], emotion: 'joy' }], { groupKey: 'g' })],
  ['a label that is not valid text', () => splitter.split(surrogate)],
  ['a splitter with ratios that do not sum to 1', () => new plain.StratifiedSplitter({ trainRatio: 0.9 })],
  ['a splitter with a ratio of text', () => new plain.StratifiedSplitter({ trainRatio: '0.7' })],
  ['a splitter with an unknown option', () => new plain.StratifiedSplitter({ trainRation: 0.7 })],
  ['a key of a splitter that is a number', () => splitter.split(samples, { stratifyKey: 1 })],
  ['another key of a splitter that is a number', () => splitter.split(samples, { groupKey: 1 })],
  ['too many folds', () => splitter.folds(samples, 1e9)],
  ['one fold', () => splitter.folds(samples, 1)],
  ['classes without sizes', () => plain.compareStrategies({ classes: ['a', 'b'], sizes: [1] })],
  ['a negative size', () => plain.compareStrategies({ classes: ['a'], sizes: [-1] })],
  ['a request that is an array', () => plain.compareStrategies(['a'])],
  ['two ratios', () => plain.quotas(10, [0.5, 0.5])],
  ['ratios that are no array', () => plain.quotas(10, 0.7)],
  ['ratios that do not sum to 1', () => plain.quotas(10, [0.5, 0.5, 0.5])],
  ['a ratio that is a word', () => plain.quotas(10, ['half', 0.25, 0.25])],
  ['a ratio that is an object', () => plain.quotas(10, [{ units: 1, scale: 1 }, 0.25, 0.25])],
  ['a negative number of samples', () => plain.quotas(-1, [0.7, 0.15, 0.15])],
  ['a decimal that is a word', () => plain.decimal('one half of the samples of a class')],
  ['a decimal that is null', () => plain.decimal(null)],
  ['an unknown key of a DataConfig', () => new plain.DataConfig({ dataset_pth: '.' })],
  ['an undefined key of a DataConfig', () => Object.assign(new plain.DataConfig(), { dataset_path: undefined })],
  ['a config that is a number', () => plain.parseConfig(1, { file: 'a' })],
  ['a config that is a promise', () => plain.readDataset(head, Promise.resolve(config))],
  ['a config without a file name', () => plain.parseConfig('')],
  ['a file name that is a number', () => plain.loadConfig(1)],
  ['a folder that is a number', () => plain.gitIn(1)],
  ['a tree that is text', () => plain.readDataset('.', config)],
  ['a config that is text', () => plain.readDataset(head, 'config.yml')],
  ['an unknown purpose', () => plain.readDataset(head, config, { purpose: 'count' })],
  ['the root of a tree that is a number', () => plain.folderTree(1, { confined: true })],
  ['a commit without Git', () => plain.commitTree({ commit: 'a', prefix: '' })],
  ['an index file that is text', () => plain.parseIndexFile('{}', { file: 'a' })],
  ['a report that is an object', () => plain.parseReport({})],
  ['a report that is not JSON', () => plain.parseReport('{')],
  ['a report of another format', () => plain.parseReport('{"schema_version":1}')],
  ['a column that is text', () => plain.textAt('joy', 0)],
  ['a row after the last one', () => plain.textAt(plain.textColumn(['joy']), 1)],
  ['a row that is text', () => plain.textAt(plain.textColumn(['joy']), 'a')],
  ['a text that is a number', () => plain.textColumn(['joy', 1])],
  ['a distribution that is empty', () => plain.printDistributionAnalysis({})],
  ['a result that is text', () => plain.renderCheckText('pass', {})],
  ['a width of text', () => plain.renderCheckText({ result: 'pass', findings: [] }, { width: 'wide' })],
  ['a publication without its key', () => plain.renderComment({ result: 'pass', findings: [] }, { commit: {} })],
  [
    'a publication that is an array',
    () => plain.renderComment({ result: 'pass', findings: [] }, Object.assign([], PUBLICATION)),
  ],
  ['a balancer with options that are text', () => new plain.EmotionBalancer('oversample')],
  ['label sets with options that are text', () => plain.compareLabelSets([{ emotion: ['joy'] }], 'emotion')],
  ['a DataConfig of text', () => new plain.DataConfig('config.yml')],
  ['a check without a request', () => plain.check()],
  ['a table that is text', () => plain.countClasses('joy')],
  ['a commit that is a number', () => plain.commitTree({ git: () => 0, commit: 1, prefix: '' })],
  ['an index file with a name as its options', () => plain.parseIndexFile(new Uint8Array(), 'split_indices.json')],
  ['an unknown split', () => plain.EMOPIADataset.load(config, 'training')],
]

test('the message of each wrong call matches the golden file', async () => {
  const calls: readonly WrongCall[] = [
    ...UNKNOWN_OPTIONS.map(([what, call]) => [`an unknown option of ${what}`, call] as const),
    ...MORE_ARGUMENTS.map(([what, call]) => [`an additional argument of ${what}`, call] as const),
    ...WRONG_VALUES,
  ]
  const lines: string[] = []
  for (const [what, call] of calls) {
    const error = await errorOf(call)
    lines.push(`${what}\n  ${error?.name}: ${error?.message}\n`)
  }
  await expect(lines.join('')).toMatchFileSnapshot('golden/wrong_calls.txt')
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
