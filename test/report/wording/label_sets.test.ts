import { describe, expect, test } from 'vitest'
import { describeDistribution } from '../../../src/analysis/index.ts'
import { countClasses } from '../../../src/dataset/index.ts'
import { asReportData, type LabelSetsData } from '../../../src/report/data/index.ts'
import { distributionHeadline } from '../../../src/report/index.ts'
import { textWording } from '../../../src/report/text/index.ts'
import { changeSentence, fixes, labelSetPhrase, labelSetRows } from '../../../src/report/wording/index.ts'
import { planSteps, remedyPhrase } from '../../../src/report/wording/remedy_phrase.ts'
import { type SetRow, setTableOf } from '../../analysis/tables.ts'
import { checkOfSets, clips, passingSets } from '../label_sets.ts'

const say = textWording()
const LABELS = { one: 'label', many: 'labels' } as const

describe('the remedy for a ratio of labels', () => {
  const amounts = (count: number) => Array.from({ length: count }, (_, i) => ({ class: `t${i}`, samples: 20 - i }))

  test('says that a sample counts for each of its labels', () => {
    const remedy = { add: [{ class: 'calm', samples: 3 }], remove: [{ class: 'joy', samples: 1 }] }
    expect(remedyPhrase(remedy, LABELS, say)).toBe(
      'add 3 samples with calm, or remove 1 with joy (a sample counts for each of its labels)',
    )
  })

  test('does not add up the samples of several labels', () => {
    expect(remedyPhrase({ add: amounts(8), remove: [] }, LABELS, say)).toBe(
      'add 20 samples with t0, 19 with t1, 18 with t2, 17 with t3, 16 with t4 and up to 15 with each of 3 more labels ' +
        '(a sample counts for each of its labels)',
    )
  })
})

test.each([
  [
    { add: ['happy'], remove: ['dark', 'sad'] },
    'add 3 samples with dark but not happy, or remove 5 with happy but not dark or sad',
  ],
  [{ add: [], remove: ['dark', 'happy'] }, 'add 3 samples with dark, or remove 5 with only happy'],
])('a plan names the labels that its samples must not have: %j', async (without, expected) => {
  const plan = {
    level: 'fail',
    relabel: [],
    add: [{ class: 'dark', samples: 3 }],
    remove: [{ class: 'happy', samples: 5 }],
    waive: [],
    without,
  } as const
  expect(planSteps(plan, asReportData(await passingSets()), say)).toEqual([expected])
})

describe('what changed in label sets', () => {
  const sentence = async (base: readonly SetRow[], head: readonly SetRow[]) =>
    changeSentence({ ...asReportData(await checkOfSets(base, head)), splits: null }, say)

  test('names the labels', async () => {
    expect(await sentence(clips(4), clips(4).with(0, ['clip_0.wav', ['joy', 'calm']]))).toBe(
      'This change: 1 relabelled (calm added to 1).',
    )
  })

  test('names three labels and counts the others', async () => {
    const base = clips(2, [['a', 'b'], ['a']])
    const head = clips(2, [['c', 'd'], ['c']])
    expect(await sentence(base, head)).toBe(
      'This change: 2 relabelled (a removed from 2, c added to 2, b removed from 1, 1 more label).',
    )
  })

  test('mentions samples that were unlabelled before, also if their set is empty', async () => {
    expect(await sentence([['x', null]], [['x', []]])).toBe('This change: 1 relabelled (1 no longer unlabelled).')
    expect(await sentence([['x', ['joy']]], [['x', null]])).toBe(
      'This change: 1 relabelled (joy removed from 1, 1 now unlabelled).',
    )
  })

  test('lists at most 1,000 pairs of sets in JSON, and counts all relabelled samples', async () => {
    const sets = (suffix: string) =>
      clips(
        1200,
        Array.from({ length: 1200 }, (_, i) => [`tag ${i}${suffix}`]),
      )
    const { change } = asReportData(await checkOfSets(sets(''), sets('x')))
    expect(change?.relabelled).toHaveLength(1000)
    expect(change?.relabelled_samples).toBe(1200)
  })
})

describe('the figures of label sets', () => {
  const sets: LabelSetsData = {
    cardinality: 2.364,
    density: 0.084,
    distinct: 1,
    empty: 0,
    mean_imbalance_ratio: 2.31,
  }

  test('are a phrase that mentions empty sets only if there are any', () => {
    expect(labelSetPhrase(sets)).toBe('2.36 labels per sample, MeanIR 2.31, 1 distinct label set')
    expect(labelSetPhrase({ ...sets, empty: 1200 })).toMatch(/, 1,200 samples with an empty set$/)
  })

  test('show what the base has if it differs', () => {
    expect(labelSetRows(sets, { ...sets, empty: 2 }).map(([, value]) => value)).toEqual([
      '2.31',
      '2.36',
      '0.0840',
      '1',
      '2 → 0',
    ])
  })

  test('are dashes if no sample has a label', () => {
    const none = { cardinality: null, density: null, distinct: 0, empty: 0, mean_imbalance_ratio: null }
    expect(labelSetPhrase(none)).toBe('– labels per sample, MeanIR –, 0 distinct label sets')
    expect(labelSetRows(none).map(([, value]) => value)).toEqual(['–', '–', '–', '0', '0'])
  })
})

describe('the headline of a distribution', () => {
  const headlineOf = (...sets: (readonly string[] | null)[]) =>
    distributionHeadline(describeDistribution(countClasses(setTableOf(sets.map((set, i) => [`${i}`, set])))))

  test('counts samples and labels', () => {
    expect(headlineOf(['joy', 'calm'], ['joy'])).toBe('2 samples with 2 labels')
  })

  test('counts empty sets and unlabelled samples', () => {
    expect(headlineOf(['joy'], [], [], null)).toBe('4 samples with 1 label, 2 with an empty set, 1 unlabelled')
    expect(headlineOf([])).toBe('1 sample with 0 labels, 1 with an empty set')
    expect(headlineOf(null)).toBe('1 sample, all unlabelled')
  })
})

test('the fixes of findings on labels name the labels of samples', async () => {
  const head = clips(40).filter(([, labels]) => !labels?.includes('love'))
  const report = { ...asReportData(await checkOfSets(clips(40), head)), plans: [] }
  expect(fixes(report, ['fail'], say)).toEqual([
    'add 1 sample with calm, or remove 3 with anger and 3 with joy (a sample counts for each of its labels)',
    'add 75 samples with calm, 70 with sadness, 65 with joy and 65 with anger',
    'restore 5 samples with calm and 4 with joy',
    'bring back love (10 samples), or take it out of required_classes on main first',
  ])
})

test('a passing check of label sets has a share of all samples for each label', async () => {
  const { classes, total_samples: samples } = asReportData(await passingSets())
  expect(classes.map(({ count, percentage }) => percentage - (100 * count) / samples)).toEqual(classes.map(() => 0))
  expect(classes.map((one) => one.imbalance_ratio)).toEqual([1.344538, 1.818182, 1, 2, 1.777778])
})
