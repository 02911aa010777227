import { describe, expect, test } from 'vitest'
import type { ReportData } from '../../src/report/data/report_data.ts'
import { asReportData } from '../../src/report/data/report_of_check.ts'
import {
  noteRename,
  parseReport,
  renderCheckJson,
  renderCheckText,
  renderComment,
  renderComparison,
  renderSplit,
  renderSummary,
  renderVerify,
  type SplitReport,
  type VerificationReport,
} from '../../src/report/index.ts'
import { textWording } from '../../src/report/text/wording.ts'
import { headline } from '../../src/report/wording/headline.ts'
import { checkOf, comparison, EMOPIA, failing, finding, passing, publication, splits } from './fixtures.ts'

const TEXT = { format: 'text', color: false, width: 400 } as const

function reportOf(changes: (report: ReportData) => Partial<ReportData>): ReportData {
  const report = asReportData(passing())
  return { ...report, ...changes(report) }
}

describe('a comment says', () => {
  test.each<[string, ReportData, string]>([
    [
      'that no strategy is recommended',
      reportOf(({ balancing }) => ({
        balancing: balancing && { ...balancing, recommended_strategy: null, mean_imbalance_before: 2 },
      })),
      'no strategy recommended</summary>',
    ],
    [
      'that checks are skipped',
      reportOf(({ checks }) => ({ checks: checks.map((one) => ({ ...one, status: 'skipped' })) })),
      'checks are skipped; further details</summary>',
    ],
    [
      'that splits depend on the order of the rows',
      reportOf(({ dataset }) => ({
        dataset: { ...dataset, layout: { ...dataset.layout, stable_ids: false } },
      })),
      '\n- Ids are row numbers, so splits stay the same only if new rows are appended.\n',
    ],
    [
      'that many classes lose samples',
      asReportData(
        checkOf(
          Object.fromEntries([...'abcdefg'].map((name) => [name, 10])),
          {},
          Object.fromEntries([...'abcdefg'].map((name) => [name, 40])),
        ),
      ),
      '\n⚠️ 2 more classes lose more than a tenth of the samples\n',
    ],
  ])('%s', (_, report, sentence) => {
    expect(renderComment(report, publication)).toContain(sentence)
  })

  test('that it does not block the merge', () => {
    expect(renderComment(failing(), { ...publication, failOn: 'never' })).toContain(
      '\nThis does not block the merge because `fail-on` is `never`.\n',
    )
    const warning = reportOf(() => ({
      result: 'warn',
      findings: [finding({ rule: 'min_class_size', level: 'warn', message: 'The message' })],
    }))
    expect(renderComment(warning, publication)).toContain('\nThis does not block the merge: no check fails.\n')
  })

  test('where to find what was omitted', () => {
    const counts = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`class_${i}`.padEnd(60, 'x'), 20 + i]))
    expect(renderComment(checkOf(counts, {}, counts), publication)).toMatch(
      /^Omitted to fit the size limit: the chart and all but the \d+ largest classes\. See the \[summary of the run\]\(https:\/\/github\.com\/octo-org\/emopia\/actions\/runs\/1\) for more\.$/m,
    )
  })
})

test('the summary of a run explains the entropy', () => {
  expect(renderSummary(passing(), publication)).toMatch(
    /^- normalized entropy \(1: all classes have the same size\): 0\.\d{4}$/m,
  )
})

test.each([
  [1, 'the message; 1 more check warns'],
  [2, 'the message; 2 more checks warn'],
])('the headline counts %d other warnings', (others, expected) => {
  const findings = [finding({ rule: 'min_class_size', level: 'warn', message: 'The message' })]
  const report = reportOf(({ checks }) => ({
    result: 'warn',
    findings,
    checks: checks.slice(0, 1 + others).map((check) => ({ ...check, status: 'warn' })),
  }))
  expect(headline(report, textWording())).toBe(expected)
})

test('an index file that was not compared is one line', () => {
  const report = passing()
  const { splits: outcome } = report
  const notCompared = outcome && {
    ...outcome,
    file: { ...outcome.file, state: 'not compared', mode: 'check' } as const,
  }
  expect(renderCheckText({ ...report, ...(notCompared && { splits: notCompared }) }, { width: 400 })).toContain(
    'data/split_indices.json was not compared',
  )
})

test('a comparison says that it is about the training split', () => {
  const shown = {
    path: 'l.csv',
    on: 'train',
    comparison: comparison(EMOPIA),
    configured: { strategy: 'oversample' },
  } as const
  expect(renderComparison(shown, TEXT).split('\n')[0]).toBe('l.csv: balancing the training split')
})

test('moves between folds are one sentence', () => {
  const { plan, summary } = splits({ joy: 100, calm: 50 })
  const settings = { ...plan.settings, parts: { kind: 'folds', count: 3 } } as const
  const report: SplitReport = {
    path: 'l.csv',
    plan: { ...plan, settings },
    summary,
    leaks: [],
    moves: { total: 6, testToTrain: 0, examples: [] },
    unlabelled: 0,
    file: { kind: 'written', path: 'i.json' },
    notes: [],
  }
  expect(renderSplit(report, TEXT)).toContain('6 samples move to another fold.')
})

const VERIFICATION: VerificationReport = {
  file: 'i.json',
  dataset: 'l.csv',
  state: 'grown',
  proven: false,
  problems: [],
  fix: '',
  samples: 1084,
  generation: 2,
}

test.each([
  [
    false,
    'i.json is consistent with the dataset (1,084 samples of l.csv): earlier ids keep their split. To verify the splits of new ids, run `verify --base HEAD`',
  ],
  [
    true,
    'i.json is consistent with the dataset (1,084 samples of l.csv): earlier ids keep their split, and new ids are in the expected splits',
  ],
])('a grown index file is one sentence (proven: %s)', (proven, sentence) => {
  expect(renderVerify({ ...VERIFICATION, proven }, TEXT)).toContain(sentence)
})

test.each([
  [1, "'Joy' (1 sample) looks like 'joy' (250). Rename the sample, unless 'Joy' is a separate class."],
  [2, "'Joy' (2 samples) looks like 'joy' (250). Rename the samples, unless 'Joy' is a separate class."],
])('a class to rename is one warning (%d samples)', (size, message) => {
  const rename = { name: 'Joy', size, like: 'joy', likeSize: 250, by: 'form', file: 'l.csv', lines: [7] } as const
  expect(noteRename(rename, { one: 'class', many: 'classes' })).toEqual({
    level: 'warning',
    message,
    file: 'l.csv',
    line: 7,
  })
})

describe('a report that contradicts itself is refused', () => {
  const { balancing, splits: written } = asReportData(failing())
  test.each<[string, Partial<Record<keyof ReportData, unknown>>, string]>([
    ['without a change and a reason', { change: null }, 'exactly one of change and no_comparison must be null'],
    [
      'with sizes of too few classes',
      { balancing: { ...balancing, sizes: [1] } },
      'sizes and targets must have one entry per class',
    ],
    [
      'with cells of too few classes',
      { splits: { ...written, cells: [] } },
      'cells must have one entry per class, and totals one per name',
    ],
  ])('%s', async (_, changes, message) => {
    const text = JSON.stringify({ ...JSON.parse(renderCheckJson(failing())), ...changes })
    await expect(parseReport(text)).rejects.toThrow(message)
  })
})
