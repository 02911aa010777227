import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/config/index.ts'
import { expectedSplit, type IndexFile, parseIndexFile, verifySplit, writeIndexFile } from '../../../src/split/index.ts'
import { configWith, membership, type Sample, samplesOf, tableOf } from '../samples.ts'

const config = configWith()

function bytesOf(samples: readonly Sample[], settings = config, rules = false): Uint8Array {
  const { plan, table } = expectedSplit({ table: tableOf(samples), config: settings, rebalance: false, rules })
  return writeIndexFile({ table, plan, config: settings })
}

function fileOf(samples: readonly Sample[], settings = config, rules = false): IndexFile {
  return parseIndexFile(bytesOf(samples, settings, rules), { file: 'index.json' })
}

const numbered = (labels: readonly string[], count = 30): Sample[] =>
  Array.from({ length: count }, (_, i) => ({ id: String(i), label: labels[i % labels.length] ?? '' }))

describe('the index file of another dataset', () => {
  const others = samplesOf({ joy: 20, calm: 10 })
  const ours = others.map(({ id, ...sample }) => ({ ...sample, id: `other/${id}` }))
  const grown = (samples: readonly Sample[], head: IndexFile, rebalance = false) =>
    expectedSplit({
      table: tableOf(samples),
      config,
      head,
      rebalance,
      rules: head.kind === 'rules',
      name: 'data/i.json',
    })

  test('is refused if it has no id in common, with its name and what to do', () => {
    expect(() => grown(ours, fileOf(others))).toThrow(InputError)
    expect(() => grown(ours, fileOf(others))).toThrow(
      /^Cannot use 'data\/i\.json': it belongs to another dataset \(none of its 30 ids, such as '\w+', is in the dataset\)\. Use another index file, or split again from scratch with `--rebalance`\.$/,
    )
  })

  test('is refused if its ids are row numbers and it has other classes', () => {
    expect(() => grown(numbered(['joy', 'calm']), fileOf(numbered(['cat', 'dog'])))).toThrow(
      new InputError(
        "Cannot use 'data/i.json': it belongs to another dataset (its ids are row numbers, and its classes (cat, dog) are different from the classes of the dataset (calm, joy)). Use another index file, or split again from scratch with `--rebalance`.",
      ),
    )
  })

  test('is grown if one id is in common', () => {
    const some = [...ours, ...others.slice(0, 1)]
    expect(grown(some, fileOf(others)).plan).toMatchObject({ origin: 'grown', gone: 29 })
  })

  test('is split from scratch by a rebalance', () => {
    expect(grown(ours, fileOf(others), true).plan).toMatchObject({ origin: 'fresh', generation: 2 })
  })

  test('is refused if row numbers are ids and no class matches, as a list and as rules', () => {
    for (const rules of [false, true]) {
      const file = fileOf(numbered(['joy', 'calm']), config, rules)
      expect(() => grown(numbered(['cat', 'dog'], 40), file)).toThrow(
        /(?:row numbers|no ids).*\(calm, joy\).*\(cat, dog\)/,
      )
      expect(grown(numbered(['cat', 'joy'], 40), file).plan.origin).toBe('grown')
    }
  })

  test('is refused if it contains rules and no class matches, for any ids', () => {
    const cats = samplesOf({ cat: 20, dog: 10 })
    const file = fileOf(others, config, true)
    expect(() => grown(cats, file)).toThrow(/no ids.*\(calm, joy\).*\(cat, dog\)/)
    expect(verifySplit({ table: tableOf(cats), config, file }).kind).toBe('other dataset')
    expect(grown([...cats, ...others.slice(0, 1)], file).plan.origin).toBe('grown')
  })

  test('does not affect whether the split is fresh if the base has the right file', () => {
    const base = fileOf(ours)
    const head = { ...fileOf(others), generation: 7 }
    const { plan } = expectedSplit({ table: tableOf(ours), config, head, base, rebalance: false })
    expect(plan).toMatchObject({ origin: 'grown', generation: 1 })
  })

  test('is grown if classes were renamed and ids are real', () => {
    const renamed = others.map(({ id }) => ({ id, label: id.startsWith('joy') ? 'happy' : 'quiet' }))
    expect(grown(renamed, fileOf(others)).plan.placed).toEqual([])
  })

  test('does not match, which verify reports in one line', () => {
    expect(verifySplit({ table: tableOf(ours), config, file: fileOf(others) })).toMatchObject({
      kind: 'other dataset',
      differenceCount: 1,
      differences: [
        expect.stringMatching(/^it belongs to another dataset: none of its 30 ids, such as '\w+', is in the dataset$/),
      ],
    })
  })
})

describe('use_stratified_split', () => {
  const samples = samplesOf({ joy: 60, calm: 40 })
  const unstratified = configWith({ useStratifiedSplit: false })
  const text = (settings: typeof config) => new TextDecoder().decode(bytesOf(samples, settings))

  test('is recorded only if it is false', () => {
    expect(text(unstratified)).toContain('"group": null, "use_stratified_split": false, "balancing_strategy"')
    expect(text(config)).not.toContain('use_stratified_split')
  })

  test('is a changed setting if it is restored, and the split is kept', () => {
    const file = fileOf(samples, unstratified)
    const table = tableOf(samples)
    const { settingsChanged, plan } = expectedSplit({ table, config, head: file, rebalance: false })
    expect(settingsChanged).toEqual([{ key: 'use_stratified_split', before: 'false', after: 'true' }])
    const before = expectedSplit({ table, config: unstratified, rebalance: false }).plan
    expect(membership(table, plan)).toEqual(membership(table, before))
  })

  test('is also a changed setting if it is switched off later', () => {
    const { settingsChanged } = expectedSplit({
      table: tableOf(samples),
      config: unstratified,
      head: fileOf(samples),
      rebalance: false,
    })
    expect(settingsChanged).toEqual([{ key: 'use_stratified_split', before: 'true', after: 'false' }])
  })

  test('is compared by verify', () => {
    const table = tableOf(samples)
    const file = fileOf(samples, unstratified)
    expect(verifySplit({ table, config: unstratified, file }).kind).toBe('fresh')
    expect(verifySplit({ table, config, file }).differences).toEqual([
      'use_stratified_split is false in the file and true in the config',
    ])
  })

  test('is true or false in a file, or the file is broken', () => {
    const broken = text(unstratified).replace('"use_stratified_split": false', '"use_stratified_split": 0')
    expect(() => parseIndexFile(new TextEncoder().encode(broken), { file: 'i.json' })).toThrow(
      /use_stratified_split is 0/,
    )
  })
})

test('folds that an earlier version rounded by class grow, and rounding is not a changed setting of folds', () => {
  const samples = samplesOf({ a: 3, b: 3, c: 3, d: 3 })
  const { plan, table } = expectedSplit({ table: tableOf(samples), config, rebalance: false, folds: 2 })
  const text = new TextDecoder().decode(writeIndexFile({ table, plan, config }))
  const earlier = parseIndexFile(new TextEncoder().encode(text.replace('"joint"', '"class"')), { file: 'i.json' })
  for (const rounding of ['auto', 'class', 'joint'] as const) {
    const found = expectedSplit({ table, config: configWith({ rounding }), head: earlier, rebalance: false, folds: 2 })
    expect(found.settingsChanged).toEqual([])
    expect(found.plan.placed).toEqual([])
  }
})
