import console from 'node:console'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  type AnalysisReport,
  type ExplanationReport,
  printDistributionAnalysis,
  type RenderOptions,
  renderAnalysis,
  renderBalance,
  renderComparison,
  renderExplain,
  renderSplit,
  renderVerify,
  type SplitReport,
  type VerificationReport,
} from '../../../src/report/index.ts'
import { change, checkOf, classCounts, comparison, distribution, EMOPIA, finding, splits } from '../fixtures.ts'
import { failingSets } from '../label_sets.ts'

const THREE = { joy: 100, sadness: 50, anger: 75 }
const { layout } = checkOf(EMOPIA).dataset

const analysis: AnalysisReport = {
  path: './EMOPIA_1.0',
  counts: {
    ...classCounts(THREE, 1276),
    sources: [
      { name: 'EMOPIA_1.0', total: 225, labelled: 225, counts: [75, 100, 50] },
      { name: 'maestro', total: 1276, labelled: 0, counts: [0, 0, 0] },
    ],
  },
  distribution: distribution(classCounts(THREE, 1276)),
  layout,
  findings: [
    finding({
      rule: 'max_imbalance_ratio',
      level: 'warn',
      message: 'The imbalance ratio is 2.00, limit 1.50 (joy 100, sadness 50)',
    }),
  ],
  notes: [{ level: 'note', message: 'maestro has no labels: all of its samples are unlabelled' }],
}

const [outcome] = comparison(THREE).strategies
const balance: Parameters<typeof renderBalance>[0] = {
  path: './EMOPIA_1.0',
  seed: 42,
  classes: ['anger', 'joy', 'sadness'],
  sizes: [75, 100, 50],
  total: 225,
  outcome: outcome ?? never(),
  unlabelled: 3,
  written: { file: 'balanced.csv', rows: 300 },
}

const { plan, summary } = splits(THREE, { placed: [4, 1, 1] })
const split: SplitReport = {
  path: './EMOPIA_1.0',
  plan,
  summary,
  leaks: [],
  moves: { total: 0, testToTrain: 0, examples: [] },
  unlabelled: 2,
  file: { kind: 'written', path: 'split_indices.json' },
  notes: [],
}

const verification: VerificationReport = {
  file: 'data/split_indices.json',
  dataset: './EMOPIA_1.0',
  state: 'mismatch',
  proven: false,
  problems: ['6 ids of the dataset are in no split: Q1_a, Q1_b, ...', 'dataset.digest is another one'],
  fix: 'Run split to place the new samples',
  samples: 1084,
  generation: 1,
}

/** As `analyze --base main` shows the label sets of the golden comment. */
async function analysisOfSets(): Promise<AnalysisReport> {
  const { counts, distribution, dataset, comparison, findings, remedy } = await failingSets()
  const shown = { counts, distribution, comparison, findings, layout: dataset.layout }
  return { path: 'label.csv', ...shown, ...(remedy && { remedy }), notes: [] }
}

const explanation: ExplanationReport = {
  id: 'Q1_0vLPYiPN7qY_0',
  class: 'joy',
  split: 'train',
  seed: 42,
  hashed: '42:Q1_0vLPYiPN7qY_0',
  hash: 'f5f1acf350610ba0af9f0a65a00d1895',
  hashName: 'md5',
  rank: { place: 17, of: 250 },
  quotas: [
    { split: 'train', samples: 175 },
    { split: 'val', samples: 37 },
    { split: 'test', samples: 38 },
  ],
  reasons: ['Rank 17 is below 175: train'],
}

const RENDERED: readonly (readonly [string, (options: RenderOptions) => string | Promise<string>])[] = [
  ['analyze', (options) => renderAnalysis(analysis, options)],
  ['analyze-label-sets', async (options) => renderAnalysis(await analysisOfSets(), options)],
  [
    'compare',
    (options) =>
      renderComparison(
        { path: './EMOPIA_1.0', on: 'all', comparison: comparison(THREE), configured: { strategy: 'oversample' } },
        options,
      ),
  ],
  ['balance', (options) => renderBalance(balance, options)],
  ['split', (options) => renderSplit(split, options)],
  ['verify', (options) => renderVerify(verification, options)],
  ['explain', (options) => renderExplain(explanation, options)],
]

test('split names the leakage and its fix', () => {
  const leak = {
    kind: 'content',
    by: 'file',
    count: 12,
    examples: ['a (val) = b (train)'],
    fix: 'remove the copies',
  } as const
  const text = renderSplit({ ...split, leaks: [leak] }, { format: 'markdown', color: false, width: 80 })
  expect(text).toMatch(
    /12 cases of identical content in more than one split: a \(val\) = b \(train\); \.\.\. Remove the copies\./,
  )
})

test('explain names a fold by its number, and verify counts what it does not list', () => {
  const options = { format: 'text', color: false, width: 100 } as const
  expect(renderExplain({ ...explanation, split: '3', place: 'fold 3' }, options)).toContain('is in fold 3')
  expect(renderVerify({ ...verification, problemCount: 180 }, options)).toContain('180 problems')
})

describe.each(RENDERED)('%s', (_, render) => {
  test('has the same words in color', async () => {
    const [plain, colored] = await Promise.all(
      [false, true].map(async (color) => render({ format: 'text', color, width: 80 })),
    )
    expect(colored).not.toBe(plain)
    expect(colored?.replace(/\x1b\[\d+m/g, '')).toBe(plain)
  })

  test('ends with one newline', async () => {
    for (const format of ['text', 'json', 'markdown'] as const) {
      expect(await render({ format, color: false, width: 80 })).toMatch(/[^\n]\n$/)
    }
  })
})

test('analyze shows look-alikes and remedies before all other notes', async () => {
  const report: AnalysisReport = {
    ...analysis,
    lookAlikes: [{ level: 'warning', message: "These class names look alike: 'Joy' and 'joy'" }],
    merged: true,
    remedy: { add: [{ class: 'sadness', samples: 17 }], remove: [{ class: 'joy', samples: 25 }] },
    recommendation: { strategy: 'hybrid', reason: 'copying costs more', also: ['calm needs data'] },
  }
  expect(await renderAnalysis(report, { format: 'text', color: false, width: 100 })).toContain(
    [
      "! These class names look alike: 'Joy' and 'joy'",
      '',
      '! The imbalance ratio is 2.00, limit 1.50 (joy 100, sadness 50)',
      '',
      '  After that, to stay within the limit, add 17 samples of sadness, or remove 25 of joy',
      '  To train on the dataset unchanged, balance it with hybrid: copying costs more',
      '  calm needs data',
    ].join('\n'),
  )
  const json = JSON.parse(await renderAnalysis(report, { format: 'json', color: false, width: 100 }))
  expect(json).toMatchObject({ recommended_strategy: 'hybrid', remedy: report.remedy, also: ['calm needs data'] })
  expect(await renderAnalysis(report, { format: 'markdown', color: false, width: 100 })).toContain(
    '- To train on the dataset unchanged, balance it with **hybrid**: copying costs more',
  )
})

test('analyze says which samples to rename', async () => {
  const rename = { name: 'Joy', size: 1, like: 'joy', likeSize: 100, by: 'form', file: 'l.csv', lines: [7] } as const
  const report: AnalysisReport = { ...analysis, renames: [rename] }
  expect(await renderAnalysis(report, { format: 'text', color: false, width: 100 })).toContain(
    '! Rename 1 sample of “Joy” to “joy” (line 7): “Joy” looks like “joy” in l.csv\n',
  )
})

test('analyze shows what has changed since a base', async () => {
  const base = classCounts({ ...THREE, joy: 90 })
  const since = { kind: 'change', name: 'main', sha: '8c1f02e', change: change(base, classCounts(THREE)) } as const
  const report = { ...analysis, comparison: since }
  const text = await renderAnalysis(report, { format: 'text', color: false, width: 80 })
  expect(text).toMatch(/^joy +90 → 100 +\+10 +44\.4% +▇+$/m)
  expect(text).toContain('Compared with main: 10 added.')
  expect(JSON.parse(await renderAnalysis(report, { format: 'json', color: false, width: 80 })).change).toMatchObject({
    added: 10,
  })
})

test('analyze reports a dataset without labels', async () => {
  const counts = classCounts({}, 1276)
  const text = await renderAnalysis(
    { ...analysis, counts, distribution: distribution(counts), findings: [], notes: [] },
    { format: 'text', color: false, width: 80 },
  )
  expect(text).toContain('1,276 samples, all unlabelled')
})

test.each([
  ['fresh', true, 'is up to date: it matches the dataset and the config exactly (1,084 samples of ./EMOPIA_1.0)'],
  [
    'grown',
    false,
    '1,084 samples of ./EMOPIA_1.0): earlier ids keep their split. To verify the splits of new ids, run `verify --base HEAD`',
  ],
  ['grown', true, 'earlier ids keep their split, and new ids are in the expected splits'],
  ['broken', false, 'cannot be used: 2 problems'],
] as const)('verify reports that a file is %s (proven: %s)', (state, proven, words) => {
  const text = renderVerify({ ...verification, state, proven }, { format: 'text', color: false, width: 200 })
  expect(text).toContain(words)
})

test('verify reports a file of another tool', () => {
  const sizes = [
    { split: 'train', samples: 1200 },
    { split: 'test', samples: 3 },
  ]
  const options = { format: 'text', color: false, width: 300 } as const
  expect(renderVerify({ ...verification, state: 'foreign', problems: [], fix: '', sizes }, options)).toBe(
    '✓ data/split_indices.json is a split of ./EMOPIA_1.0 by another tool (train 1,200, test 3): every id is in one split\n',
  )
})

const WIDE = { format: 'text', color: false, width: 300 } as const

test.each([
  [['group'], [], 'No group is in more than one split.'],
  [
    ['group', 'content', 'near', 'label_conflicts'],
    [],
    'No group, identical content or nearly identical text is in more than one split, and no identical content has different labels.',
  ],
  [['content', 'label_conflicts'], ['content'], 'No identical content has different labels.'],
] as const)('verify claims only that what it looked for is absent: %j but %j', (lookedFor, found, sentence) => {
  const report = { ...verification, state: 'fresh', problems: [], fix: '', lookedFor, found } as const
  expect(renderVerify(report, WIDE)).toContain(`\n  ${sentence}\n`)
  expect(renderVerify(report, { ...WIDE, format: 'markdown' })).toContain(`\n\n${sentence}\n`)
  expect(JSON.parse(renderVerify(report, { ...WIDE, format: 'json' }))).toMatchObject({ looked_for: lookedFor })
})

test.each([
  [['label_conflicts'], 'but labels conflict: 2 problems'],
  [['near'], 'but there is leakage between its splits: 2 problems'],
  [['group', 'label_conflicts'], 'but there is leakage between its splits, and labels conflict: 2 problems'],
] as const)('verify says that the file matches if only %j was found', (onlyFound, words) => {
  const start = '✗ data/split_indices.json matches ./EMOPIA_1.0, '
  expect(renderVerify({ ...verification, state: 'mismatch', onlyFound }, WIDE)).toContain(start + words)
})

test('split says that nothing changed and why nothing was written', () => {
  const grown = splits(THREE, { state: 'current' })
  const text = renderSplit(
    { ...split, plan: { ...grown.plan, gone: 3 }, unlabelled: 1, file: { kind: 'none', reason: 'no -o was given' } },
    { format: 'text', color: false, width: 100 },
  )
  expect(text).toContain('Every sample keeps its split; 3 removed.\n')
  expect(text).toContain('1 unlabelled sample is not in any split.\nNothing was written: no -o was given.\n')
})

test('balance says that weighted sampling keeps all samples', () => {
  const weighted = comparison(THREE).strategies.find(({ strategy }) => strategy === 'weighted') ?? never()
  expect(renderBalance({ ...balance, outcome: weighted }, { format: 'text', color: false, width: 100 })).toContain(
    'All 225 samples are kept, and each is drawn with the weight of its class\n',
  )
})

describe('printDistributionAnalysis()', () => {
  afterEach(() => vi.restoreAllMocks())

  test('prints classes with bars and the figures', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    printDistributionAnalysis(distribution(classCounts(THREE)))
    const [[text] = []] = log.mock.calls
    expect(text).toMatch(/^225 samples in 3 classes\n/)
    expect(text).toMatch(/^joy +100 +44\.4% +▇+$/m)
    expect(text).toMatch(/^imbalance ratio +2\.00:1 {2}\(joy 100, sadness 50\)$/m)
    expect(text).toMatch(/^normalized entropy +0\.9656$/m)
    expect(text).toMatch(/^effective classes +2\.889 of 3$/m)
    expect(text).toMatch(/^Gini-Simpson index +0\.642$/m)
  })
})

function never(): never {
  throw new Error('The comparison has a strategy')
}
