import { describe, expect, it } from 'vitest'
import { type Comparison, compareLabelSets, compareSetSamples, EmotionBalancer } from '../../src/balance/index.ts'
import { defaultConfig } from '../../src/config/index.ts'
import { samplesOf, times } from './label_sets/samples.ts'

function compared(lists: readonly (readonly string[])[]): Comparison {
  return compareLabelSets(lists.map((emotion, id) => ({ id, emotion })))
}

const outcomeOf = (comparison: Comparison, strategy: string, by: string) =>
  comparison.strategies.find((one) => one.strategy === strategy && one.by === by)

/** 12 samples of 3 labels: MeanIR is (1 + 10 / 4 + 10 / 1) / 3 = 4.5. */
const SMALL = [...times(7, 'a'), ...times(2, 'a', 'b'), ['a', 'b', 'c'], ['b'], []]

describe('compareLabelSets', () => {
  it('measures MeanIR before and after each method', () => {
    const comparison = compared(SMALL)
    expect(comparison).toMatchObject({ classes: ['a', 'b', 'c'], sizes: [10, 4, 1], total: 12, meanImbalance: 4.5 })
    expect(comparison.strategies.map(({ strategy, by, total }) => `${strategy} ${by} ${total}`)).toEqual([
      'oversample rare_labels 15',
      'oversample label_sets 15',
      'oversample repeat_factor 13',
      'undersample rare_labels 9',
      'undersample label_sets 7',
      'hybrid rare_labels 12',
      'hybrid label_sets 12',
      'weighted rare_labels 12',
      'weighted label_sets 12',
      'weighted repeat_factor 12',
    ])
    // Three clones of the only sample with c: 13, 7 and 4.
    expect(outcomeOf(comparison, 'oversample', 'rare_labels')).toMatchObject({
      targets: [13, 7, 4],
      copied: 3,
      dropped: 0,
      mostRepeated: 4,
      meanImbalance: (1 + 13 / 7 + 13 / 4) / 3,
    })
  })

  it('measures weights by the expected number of draws', () => {
    const { total, strategies } = compared([...times(6, 'a'), ...times(2, 'b')])
    const weighted = strategies.find(({ strategy, by }) => strategy === 'weighted' && by === 'rare_labels')
    // The weights are 8 / (2 x 6) and 8 / (2 x 2), so both labels are drawn equally often.
    expect(weighted).toMatchObject({ targets: [6, 2], total, meanImbalance: 1, mostRepeated: 1 })
    expect(weighted?.weights?.[0]).toBeCloseTo(2 / 3, 12)
    expect(weighted?.weights?.[1]).toBe(2)
    expect(weighted).not.toHaveProperty('neverDrawn')
  })

  it.each<[string, string, string, string]>([
    ['oversample', 'rare_labels', 'a ab', 'stays at 1.50, because no copied or dropped sample would lower it.'],
    ['oversample', 'label_sets', 'a ab', 'stays at 1.50, because all label sets are about equally frequent.'],
    ['oversample', 'repeat_factor', 'a ab', 'stays at 1.50, because all labels are about equally frequent.'],
    [
      'oversample',
      'label_sets',
      'c ac ac',
      'rises from 1.25 to 1.50, because the copied samples also have frequent labels.',
    ],
    [
      'undersample',
      'label_sets',
      'ac b c b',
      'rises from 1.33 to 1.67, because the dropped samples also have rare labels.',
    ],
    [
      'hybrid',
      'label_sets',
      'ab c c a c ab',
      'rises from 1.17 to 1.67, because the copied samples also have frequent labels, or the dropped samples also have rare labels.',
    ],
    [
      'weighted',
      'label_sets',
      'c ac ac',
      'rises from 1.25 to 1.50, because samples with large weights also have frequent labels.',
    ],
  ])('says why %s by %s does not lower MeanIR for %s', (strategy, by, sets, reason) => {
    const comparison = compared(sets.split(' ').map((set) => [...set]))
    expect(outcomeOf(comparison, strategy, by)?.advice).toContain(`MeanIR ${reason}`)
  })

  it('names what stands in the way', () => {
    const { obstacles, recommendation } = compared(SMALL)
    expect(obstacles).toEqual([{ label: 'c', with: 'a', samples: 1 }])
    expect(recommendation.also).toEqual([
      "Some rare labels occur only together with a frequent one, so copies repeat both: 'c' with 'a' (1 sample)",
      'Collect samples of these labels without the frequent ones',
    ])
  })

  it('names five pairs at most', () => {
    const pairs = Array.from({ length: 7 }, (_, i) => ['a', `r${i}`])
    const [first] = compared([...times(30, 'a'), ...times(30, 'b'), ...pairs]).recommendation.also
    expect(first).toMatch(/: 'r0' with 'a' \(1 sample\), .*'r4' with 'a' \(1 sample\) and 2 more$/)
  })

  it('draws the same samples as EmotionBalancer', () => {
    const samples = SMALL.map((emotion, id) => ({ id, emotion }))
    for (const { strategy, by, total, copied, dropped } of compareLabelSets(samples, { seed: 7 }).strategies) {
      const drawn = new EmotionBalancer({ strategy, seed: 7, ...(by && { by }) }).balance(samples)
      const distinct = new Set(drawn.map(({ id }) => id)).size
      expect([drawn.length, drawn.length - distinct, 12 - distinct]).toEqual([total, copied, dropped])
    }
  })

  it('reads samples with one label as sets of one', () => {
    const comparison = compareLabelSets([{ mood: 'a' }, { mood: 'a' }, { mood: 'b' }, { mood: '' }], {
      labelKey: 'mood',
    })
    expect(comparison).toMatchObject({ sizes: [2, 1], total: 3, meanImbalance: 1.5 })
  })

  it('refuses wrong options', () => {
    const compare = (options: object) => () => compareLabelSets([{ emotion: ['a'] }], options)
    expect(compare({ seed: 0.5 })).toThrow(RangeError)
    expect(compare({ by: 'label_sets' })).toThrow(/unknown option "by"/)
    expect(compare({ labelKey: 'label' })).toThrow(/no sample has the key "label"/)
  })
})

describe('the recommendation for label sets', () => {
  const recommended = (lists: readonly (readonly string[])[]) => {
    const { strategy, by, reason } = compared(lists).recommendation
    return `${strategy} ${by}: ${reason}`
  }

  it.each<[string, readonly (readonly string[])[], string]>([
    [
      'oversample for a small dataset',
      [...times(60, 'a'), ...times(30, 'b'), ...times(50, 'a', 'c')],
      'oversample rare_labels: with 140 samples, every sample counts: copying 35 loses none and lowers MeanIR from 2.29 to 1.70',
    ],
    [
      'hybrid for a larger one',
      [...times(600, 'a'), ...times(300, 'b'), ...times(250, 'a', 'c')],
      'hybrid rare_labels: with 1,150 samples, dropping 287 and copying 287 lowers MeanIR from 2.41 to 1.56',
    ],
    [
      'undersample or hybrid for a large one',
      [...times(7000, 'a'), ...times(5000, 'b')],
      'undersample rare_labels: with 12,000 samples, dropping 2,000 costs least and lowers MeanIR from 1.20 to 1.00',
    ],
    [
      'weights, if copies would be repeated too often',
      [...times(200, 'a'), ...times(1, 'b'), ...times(2, 'c')],
      'weighted rare_labels: with 203 samples, weights lower MeanIR from 100.33 to 1.00, and any other strategy that suits this size repeats samples more than 3 times, drops more than half or does not lower it',
    ],
    [
      'weights, if they are much better',
      [...times(400, 'a'), ...times(100, 'b')],
      'weighted rare_labels: with 500 samples, weights lower MeanIR from 2.50 to 1.00, much more than any other strategy that suits this size',
    ],
    [
      'nothing, if all labels are equally frequent',
      [...times(5, 'a', 'b'), ...times(3)],
      'null undefined: both labels have 5 samples, so there is nothing to balance',
    ],
    [
      'nothing, if no strategy lowers MeanIR',
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      'null undefined: no strategy lowers MeanIR, 1.67',
    ],
    [
      'nothing for one label',
      [['a'], ['a'], []],
      'null undefined: there is only one label, so there is nothing to balance',
    ],
    ['nothing without labels', [[], []], 'null undefined: all label sets are empty, so there is nothing to balance'],
    ['nothing without samples', [], 'null undefined: no sample has a label, so there is nothing to balance'],
  ])('is %s', (_, lists, expected) => {
    expect(recommended(lists)).toBe(expected)
  })
})

describe('the texts about each method', () => {
  const texts = (lists: readonly (readonly string[])[]) =>
    compared(lists)
      .strategies.map(({ strategy, by, pro, con, advice }) =>
        [`${strategy} ${by}`, `  + ${pro}`, `  - ${con}`, ...advice.map((text) => `  ! ${text}`)].join('\n'),
      )
      .join('\n')

  it('describe methods that balance well', async () => {
    await expect(texts([...times(600, 'a'), ...times(400, 'b'), ...times(50, 'a', 'b')])).toMatchFileSnapshot(
      'golden/methods.txt',
    )
  })

  it('describe many copies, large losses and labels that cannot be balanced', async () => {
    await expect(
      texts([...times(120, 'a'), ...times(30, 'a', 'b'), ...times(1, 'a', 'b', 'c'), ...times(1)]),
    ).toMatchFileSnapshot('golden/methods-with-obstacles.txt')
  })

  it('describe samples without any imbalance', async () => {
    await expect(texts([['a'], ['b'], ['a', 'b'], []])).toMatchFileSnapshot('golden/methods-without-imbalance.txt')
  })
})

it('weighted has the configured formula, also if another strategy is configured', () => {
  const { balancing } = defaultConfig()
  const compareWith = (strategy: 'hybrid' | 'weighted', weights: 'sqrt' | 'inverse') =>
    compareSetSamples(samplesOf(SMALL), undefined, { strategy, balancing: { ...balancing, weights } })
  const beside = compareWith('hybrid', 'sqrt')
  const plain = compareWith('hybrid', 'inverse')
  const own = compareWith('weighted', 'sqrt').strategies.at(-1)
  expect(own).toMatchObject({ by: 'rare_labels', settings: 'weights: sqrt' })
  expect(beside.strategies).toHaveLength(10)
  const weighted = outcomeOf(beside, 'weighted', 'rare_labels')
  expect(weighted?.weights).toEqual(own?.weights)
  expect(weighted?.pro).toMatch(/ \(weights: sqrt\)$/)
  for (const by of ['label_sets', 'repeat_factor'])
    expect(
      outcomeOf(beside, 'weighted', by)?.weights?.join() === outcomeOf(plain, 'weighted', by)?.weights?.join(),
    ).toBe(by === 'repeat_factor')
})
