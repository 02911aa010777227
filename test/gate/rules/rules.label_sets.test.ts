import { describe, expect, test } from 'vitest'
import { compareTables } from '../../../src/analysis/index.ts'
import { decimal, defaultConfig, type Thresholds } from '../../../src/config/index.ts'
import { countClasses } from '../../../src/dataset/index.ts'
import { judge, type Verdict } from '../../../src/gate/index.ts'
import { type SetRow, setTableOf } from '../../analysis/tables.ts'
import { checkOf, findingsOf, leakageLevels } from '../requests.ts'

const NO_THRESHOLDS: Thresholds = {
  ...defaultConfig().thresholds,
  maxImbalanceRatio: {},
  movedBetweenSplits: 'off',
  testChanged: 'off',
  leakage: leakageLevels('off', 'off'),
  labelConflicts: 'off',
}

/** `joy,calm`: a sample with two labels; `-` an empty set; `?` an unlabelled sample. */
const rowsOf = (sets: readonly string[]) =>
  sets.map((text, i): SetRow => [`${i}`, text === '?' ? null : text === '-' ? [] : text.split(',')])

function judgeSets(head: readonly string[], thresholds: Partial<Thresholds>, base?: readonly string[]): Verdict {
  const table = setTableOf(rowsOf(head))
  const change = base && { change: compareTables(setTableOf(rowsOf(base)), table) }
  return judge({ thresholds: { ...NO_THRESHOLDS, ...thresholds }, counts: countClasses(table), ...change })
}

const fail = <T>(limit: T) => ({ fail: limit })

describe('thresholds apply to each label of label sets', () => {
  test('max_imbalance_ratio limits the largest imbalance ratio of a label', () => {
    const verdict = judgeSets(['joy,calm', 'joy', 'joy', '-'], { maxImbalanceRatio: fail(decimal('2.5')) })
    expect(findingsOf(verdict)).toEqual(['fail: The imbalance ratio is 3.00, limit 2.50 (joy 3, calm 1)'])
    expect(verdict.remedy).toEqual({ add: [{ class: 'calm', samples: 1 }], remove: [{ class: 'joy', samples: 1 }] })
  })

  test('min_class_size is the minimum of the rarest label', () => {
    const verdict = judgeSets(['joy,calm', 'joy', 'joy'], { minClassSize: fail(2) })
    expect(checkOf(verdict, 'min_class_size')).toEqual(['rarest label', '1', '≥ 2', 'fail'])
    expect(findingsOf(verdict)).toEqual(['fail: calm has 1 sample, below the minimum of 2'])
  })

  test('required_classes are required labels', () => {
    const verdict = judgeSets(['joy,calm'], { requiredClasses: fail(['calm', 'fear']) }, ['joy,fear'])
    expect(checkOf(verdict, 'required_classes')).toEqual(['required labels', '1 of 2', 'calm, fear', 'fail'])
    expect(findingsOf(verdict)).toEqual(['fail: Required label fear has no samples (1 on the base)'])
  })

  test('allowed_classes are allowed labels', () => {
    const verdict = judgeSets(['joy,Calm'], { allowedClasses: fail(['joy', 'calm']) })
    expect(checkOf(verdict, 'allowed_classes')?.[0]).toBe('allowed labels')
    expect(findingsOf(verdict)).toEqual(["fail: 'Calm' (1 sample) is not an allowed label. Did you mean 'calm'?"])
  })

  test('max_unlabelled counts samples without a label, but not those with an empty set', () => {
    const verdict = judgeSets(['joy', '-', '-', '?'], { maxUnlabelled: fail({ samples: 0 }) })
    expect(findingsOf(verdict)).toEqual(['fail: 1 sample has no label, limit 0'])
  })

  test('max_class_loss counts samples that lose the label but keep others', () => {
    const verdict = judgeSets(['joy', 'joy', 'calm'], { maxClassLoss: fail({ percent: decimal('50') }) }, [
      'joy,calm',
      'joy,calm',
      'calm',
    ])
    expect(checkOf(verdict, 'max_class_loss')).toEqual(['largest loss of a label', 'calm 66.7%', '50%', 'fail'])
    expect(findingsOf(verdict)).toEqual(['fail: calm lost 2 of its 3 samples (66.7%), limit 50%'])
  })

  test('max_ratio_increase compares the largest imbalance ratios', () => {
    const verdict = judgeSets(['joy', 'joy', 'joy,calm'], { maxRatioIncrease: fail(decimal('1')) }, [
      'joy',
      'joy,calm',
      'joy,calm',
    ])
    expect(findingsOf(verdict)).toEqual(['fail: The imbalance ratio increased by 1.50, from 1.50 to 3.00, limit 1.00'])
  })

  test('what is no worse than on the base only warns if existing findings warn', () => {
    const verdict = judgeSets(
      ['joy,calm', 'joy', 'joy,fear'],
      { minClassSize: fail(2), allowedClasses: fail(['joy', 'calm']), existing: 'warn' },
      ['joy,calm', 'joy', 'joy'],
    )
    expect(findingsOf(verdict)).toEqual([
      'fail: fear has 1 sample, below the minimum of 2',
      "fail: 'fear' (1 sample) is not an allowed label",
      'warn (existing): calm has 1 sample, below the minimum of 2',
    ])
  })

  test('max_split_deviation compares each label, and the samples themselves, with the nearest whole numbers', () => {
    const ratios = [decimal('0.7'), decimal('0.15'), decimal('0.15')]
    const verdictOf = (cells: readonly number[][], totals: readonly number[]) =>
      judge({
        thresholds: { ...NO_THRESHOLDS, maxSplitDeviation: fail(decimal('1')) },
        counts: countClasses(setTableOf(rowsOf(['a,b']))),
        splits: {
          summary: {
            names: ['train', 'val', 'test'],
            classes: ['a', 'b'],
            multiLabel: true,
            cells,
            targets: cells.map((row) =>
              ratios.map((ratio) => (row.reduce((x, y) => x + y, 0) * Number(ratio.units)) / 100),
            ),
            totals,
            largestDeviation: { class: null, split: 'train', share: 0, samples: 0 },
            lacking: [],
          },
          ratios,
          leaks: [],
          checkedLeaks: [],
        },
      })
    const fine = [
      [52, 12, 11],
      [35, 7, 8],
    ]
    expect(findingsOf(verdictOf(fine, [70, 15, 15]))).toEqual([])
    const skewed = [
      [52, 12, 11],
      [30, 10, 10],
    ]
    expect(findingsOf(verdictOf(skewed, [70, 15, 15]))).toEqual([
      'fail: b deviates by 10.00 percentage points from its share of train, limit 1.00 points',
    ])
  })

  test('a threshold that is set cannot be checked if all sets are empty', () => {
    const verdict = judge({
      thresholds: { ...NO_THRESHOLDS, minClassSize: fail(2) },
      written: new Set(['thresholds.min_class_size']),
      counts: countClasses(setTableOf(rowsOf(['-', '-']))),
    })
    expect(findingsOf(verdict)).toEqual([
      'fail: Cannot check min_class_size: no sample has a label. Set labels.label to the column with the labels.',
    ])
  })
})
