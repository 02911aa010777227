import { expect, it } from 'vitest'
import { adviseOnDistribution, analyzeEmotionDistribution } from '../../src/analysis/index.ts'

function adviceFor(sizes: Readonly<Record<string, number>>, requiredClasses: readonly string[] = []): string[] {
  const samples = Object.entries(sizes).flatMap(([emotion, count]) =>
    Array.from({ length: count }, () => ({ emotion })),
  )
  return adviseOnDistribution(analyzeEmotionDistribution(samples), { requiredClasses })
}

it('gives no advice for a ratio of 2', () => {
  expect(adviceFor({ joy: 40, calm: 20 })).toEqual([])
})

it('calls a ratio above 2 high, and above 5 too high', () => {
  expect(adviceFor({ joy: 41, calm: 20 })).toEqual([
    'The imbalance ratio is high, above 2 (41 samples in the largest class, 20 in the smallest). Balance the training split.',
  ])
  expect(adviceFor({ joy: 100, calm: 20 })).toEqual([expect.stringMatching(/is high/)])
  expect(adviceFor({ joy: 101, calm: 20 })).toEqual([
    'The imbalance ratio is too high, above 5 (101 samples in the largest class, 20 in the smallest). Collect more samples of the small classes, or use weighted sampling.',
  ])
})

it('names classes with fewer than 10 samples', () => {
  expect(adviceFor({ joy: 10, calm: 9, anger: 8 })).toEqual([
    '2 classes have fewer than 10 samples: anger (8) and calm (9)',
  ])
})

it('names required classes without samples, even a name that every JavaScript object has', () => {
  expect(adviceFor({ joy: 10 }, ['joy', 'calm', 'constructor'])).toEqual([
    '2 classes have no samples: calm and constructor',
  ])
})

it('counts unlabelled samples', () => {
  expect(adviceFor({ joy: 10, '': 1 })).toEqual(['1 of 11 samples has no label, so it is not in any class or split'])
})

it('speaks of labels if samples have sets of them', () => {
  const emotions = [...new Array(60).fill(['joy', 'calm']), ...new Array(60).fill('joy'), ['fear'], null]
  const samples = emotions.map((emotion) => ({ emotion }))
  expect(adviseOnDistribution(analyzeEmotionDistribution(samples), { requiredClasses: ['love'] })).toEqual([
    'The imbalance ratio is too high, above 5 (120 samples with the most frequent label, 1 with the rarest). Collect more samples with the rare labels, or use weighted sampling.',
    '1 label has fewer than 10 samples: fear (1)',
    '1 label has no samples: love',
    '1 of 122 samples has no label, so it is not in any split',
  ])
})
