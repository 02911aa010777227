import { describe, expect, test } from 'vitest'
import { classNoun } from '../../src/dataset/index.ts'
import { fileSentence, publishingNotes } from '../../src/report/comment/commit.ts'
import { settingsSection } from '../../src/report/comment/settings.ts'
import { firstFitting, leftOut } from '../../src/report/comment/shortening.ts'
import type { IndexFileOutcome } from '../../src/report/data/check_result.ts'
import type { CommitOutcome } from '../../src/report/data/publication.ts'
import type { ReportData } from '../../src/report/data/report_data.ts'
import { asReportData } from '../../src/report/data/report_of_check.ts'
import type { LeakData, SplitsData } from '../../src/report/data/split_data.ts'
import { renderComment } from '../../src/report/index.ts'
import { htmlWording, markdownWording, textWording } from '../../src/report/text/wording.ts'
import { changeSentence } from '../../src/report/wording/change.ts'
import { type Detail, FULL } from '../../src/report/wording/class_rows.ts'
import { fixes } from '../../src/report/wording/fixes.ts'
import { headline } from '../../src/report/wording/headline.ts'
import { deviationSentence, lackingSentence, leakSentence, oversizedSentence } from '../../src/report/wording/splits.ts'
import { checkOf, failing, finding, passing, publication } from './fixtures.ts'

const say = textWording()
const report = asReportData(passing())
const moved = { total: 6, test_to_train: 2, examples: [] }

function splitsWith(changes: Partial<SplitsData>): SplitsData {
  if (report.splits === null) throw new Error('The report has splits')
  return { ...report.splits, ...changes }
}

function fileWith(state: IndexFileOutcome['state'], mode: IndexFileOutcome['mode'] = 'commit', requested = true) {
  return splitsWith({ file: { ...splitsWith({}).file, state, mode, requested } })
}

function reportWith(rule: ReportData['findings'][number]['rule'], changes: Partial<ReportData> = {}): ReportData {
  return { ...report, result: 'fail', findings: [finding({ rule, message: 'The message' })], ...changes }
}

const changedSeed = reportWith('split_settings', {
  findings: [finding({ rule: 'split_settings', value: 'seed: 42 → 43', message: 'They differ' })],
})

describe('the headline', () => {
  const leakage = {
    rule: 'leakage',
    name: 'leakage: songs in two splits',
    value: '3',
    limit: '0',
    status: 'fail',
  } as const
  test.each([
    ['of a ratio without a limit', headline({ ...report, checks: [] }, say), 'ratio 1.24'],
    ['of a ratio with a limit', headline(report, say), 'ratio 1.24, limit 2.50'],
    [
      'of classes of the same size',
      headline(asReportData(checkOf({ joy: 20, calm: 20 })), say),
      'anger and sadness have vanished; ratio 1.00, limit 2.50 (both classes have 20 samples)',
    ],
    [
      'of a single class',
      headline(asReportData(checkOf({ joy: 1200 })), say),
      'joy is the only class, with 1,200 samples',
    ],
    ['of no classes', headline(asReportData(checkOf({})), say), 'no sample has a label'],
    [
      'of changed split settings',
      headline(changedSeed, say),
      'the split settings differ from the index file (seed: 42 → 43)',
    ],
    ['of changed data', headline(reportWith('data_changed'), say), 'this change affects which samples are counted'],
    [
      'of leakage',
      headline(reportWith('leakage', { checks: [leakage] }), say),
      'leakage (songs in two splits: 3, limit 0)',
    ],
    ['of another finding', headline(reportWith('min_class_size'), say), 'the message'],
    [
      'of an edited index file',
      headline({ ...report, findings: [finding({ rule: 'index_file', value: 'edited', message: '' })] }, say),
      'data/split_indices.json was edited by hand',
    ],
    [
      'of a threshold that could not be checked',
      headline(
        { ...report, findings: [finding({ rule: 'not_judged', threshold: 'leakage.group', message: '' })] },
        say,
      ),
      'leakage.group could not be checked',
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected)
  })
})

describe('the sentence about a change', () => {
  const { change } = report
  test.each([
    [
      'names added samples',
      changeSentence(report, say),
      'This change: 6 added (4 to train, 2 to val). No sample changed its split.',
    ],
    [
      'counts moved samples',
      changeSentence({ ...report, splits: splitsWith({ moves: moved }) }, say),
      'This change: 6 added (4 to train, 2 to val). 6 samples changed their split (2 from test to train).',
    ],
    [
      'mentions a different order',
      changeSentence({ change: change && { ...change, unchanged: true, reordered: true }, splits: null }, say),
      'This change: no sample added, removed or relabelled, only the order differs.',
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected)
  })
})

describe('the sentence about the index file', () => {
  const sentence = (of: SplitsData, commit: CommitOutcome) => fileSentence(report, of, { ...publication, commit }, say)
  const placed = '(6 new samples: 4 to train, 2 to val)'
  test.each([
    [
      'if it is off',
      sentence(fileWith('not compared', 'off'), { kind: 'not requested' }),
      'The index file is neither compared nor written (`report.splits: off`).',
    ],
    [
      'if it is not requested',
      sentence(fileWith('missing', 'commit', false), { kind: 'not requested' }),
      'There is no index file. To commit one, set `report.splits` to `commit` in the config.',
    ],
    [
      'if the checks must pass first',
      sentence(fileWith('stale'), { kind: 'pending' }),
      `data/split_indices.json will be committed once the checks pass ${placed}.`,
    ],
    [
      'on a dry run',
      sentence(fileWith('stale'), { kind: 'dry run' }),
      `data/split_indices.json would be committed (\`dry-run\`) ${placed}.`,
    ],
    [
      'if it was edited by hand',
      sentence(fileWith('edited', 'check'), { kind: 'not requested' }),
      `data/split_indices.json was edited by hand ${placed}.`,
    ],
    [
      'if it is the first one',
      sentence(splitsWith({ ...fileWith('missing'), origin: 'fresh', generation: 2 }), { kind: 'pending' }),
      'data/split_indices.json will be committed once the checks pass (generation 2; the first split).',
    ],
    [
      'where it was committed, which the change line says',
      sentence(fileWith('stale'), { kind: 'committed', sha: '3f2a91c' }),
      '6 new samples: 4 to train, 2 to val.',
    ],
    [
      'if the split settings differ',
      fileSentence(reportWith('split_settings'), fileWith('current'), publication, say),
      'data/split_indices.json was created with different split settings.',
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected)
  })
})

describe('the note about a commit', () => {
  const note = (commit: CommitOutcome) => publishingNotes(report, { ...publication, commit }, say)
  test.each([
    [
      'says that the branch has moved on',
      note({ kind: 'moved on' }),
      '⚠️ data/split_indices.json was not committed because the branch has newer commits, which have their own run.',
    ],
    [
      'says why it was refused, as a sentence',
      note({ kind: 'refused', reason: 'The branch is protected.' }),
      '⚠️ data/split_indices.json was not committed: The branch is protected.',
    ],
    [
      'says that workflows wait for an approval',
      note({ kind: 'committed', sha: '3f2a91c', workflows: 'wait for approval' }),
      '<details><summary>ℹ️ The new commit waits for approval</summary>\n\nGitHub does this because the commit of the index file was made with `GITHUB_TOKEN`. If a rule requires checks, use the token of a GitHub App or set the input `commit-status`.\n\n</details>',
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected)
  })
})

describe('a sentence about the splits', () => {
  const leak = {
    kind: 'group',
    by: 'id',
    count: 1,
    at_least: false,
    examples: ['a in train, val'],
    fix: 'keep it in one',
  } as const
  const far = { class: 'joy', split: 'val', share: 0.0123, samples: 1234.5 }
  const table = splitsWith({
    lower_bound: 0.01,
    largest_deviation: far,
    followers: 1,
    targets: splitsWith({}).targets.map((row) => row.map(() => 0)),
  })
  const leakData: LeakData = leak
  const CLASSES = classNoun({ multiLabel: false })
  test.each([
    [
      'names the largest deviation',
      deviationSentence(table, CLASSES, '70 / 15 / 15', say),
      'Largest deviation from 70 / 15 / 15: joy in val, 1,234.5 samples (1.23%), counting the first row of each id. No split that keeps songs together deviates by less than 1.00%.',
    ],
    [
      'names classes without samples',
      lackingSentence(
        splitsWith({ lacking: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ class: name, split: 'val' })) }),
        CLASSES,
        say,
      ),
      '⚠️ Classes without samples in a split: a in val, b in val, c in val, d in val, e in val and 1 more.',
    ],
    [
      'names a group that is too large',
      oversizedSentence(
        splitsWith({
          groups: {
            noun: 'songs',
            count: 2,
            split_groups: 0,
            oversized: { name: 's1', size: 1200, split: 'val' },
          } as SplitsData['groups'],
        }),
        say,
      ),
      '⚠️ The group s1 has 1,200 samples, more than val should have.',
    ],
    [
      'names an id in two splits',
      leakSentence(leakData, say),
      '⚠️ 1 id in more than one split: a in train, val. Keep it in one.',
    ],
    [
      'counts further leakage',
      leakSentence({ ...leakData, kind: 'content', by: 'file', count: 1200 }, say),
      '⚠️ 1,200 cases of identical content in more than one split: a in train, val; ... Keep it in one.',
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected)
  })
})

describe('what to do', () => {
  const todo = (
    rule: ReportData['findings'][number]['rule'],
    parts: object = {},
    changes: Partial<ReportData> = {},
  ) => {
    const findings = [{ ...finding({ rule, message: '' }), ...parts }]
    return fixes({ ...report, findings, ...changes }, ['fail'], say)[0]
  }
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) =>
    finding({ rule: 'required_classes', class: name, message: '' }),
  )
  test.each([
    ['about unlabelled samples', todo('max_unlabelled', { value: 2, limit: 1 }), 'label 1 sample'],
    [
      'about a share of unlabelled samples',
      todo(
        'max_unlabelled',
        { value: '12%', limit: '2%' },
        {
          sources: [
            { name: 'a', total: 100, labelled: 88, counts: [] },
            { name: 'b', total: 70, labelled: 0, counts: [] },
          ],
        },
      ),
      'label 10 samples',
    ],
    ['about moved samples', todo('moved_between_splits'), 'restore data/split_indices.json from main'],
    [
      'about split settings',
      todo('split_settings'),
      'restore the split settings, or split again with `npx github:octo-org/dataset-balance#v1 split --rebalance`',
    ],
    [
      'about a threshold that could not be checked',
      todo('not_judged', { threshold: 'leakage.group' }),
      'make sure that leakage.group can be checked, or remove it from the config on main in a separate pull request first',
    ],
    ['about changed data', todo('data_changed'), 'restore data and labels in the config'],
    [
      'about leakage without splits',
      todo('leakage', {}, { splits: null }),
      'put samples that belong together into one split',
    ],
    [
      'about the dataset’s own split',
      fixes(
        reportWith('max_split_deviation', {
          findings: [finding({ rule: 'max_split_deviation', message: "x in the dataset's own split" })],
        }),
        ['fail'],
        say,
      )[0],
      'move samples between the splits of the dataset until each has its share',
    ],
    ['about a higher ratio', todo('max_ratio_increase', { limit: 0.5 }), 'reduce the ratio to 1.74 (main has 1.24)'],
    ['about a ratio without a base', todo('max_ratio_increase', { limit: 0.5 }, { change: null }), 'reduce the ratio'],
    [
      'about a changed share',
      fixes(
        {
          ...asReportData(failing()),
          plans: [],
          findings: [
            finding({ rule: 'max_share_change', class: 'joy', limit: 5, message: '' }),
            finding({ rule: 'max_share_change', class: 'calm', limit: 7.5, message: '' }),
          ],
        },
        ['fail'],
        say,
      )[0],
      'bring the share of joy back to 28.19% (main has 23.2%) and that of calm to 21.26% (main has 28.8%)',
    ],
    ['about drift', todo('max_drift', { class: 'joy' }), 'bring the shares closer to those on main, first that of joy'],
    [
      'about lost samples that cannot be counted',
      todo('max_class_loss', { class: 'x', limit: 1 }),
      'restore the removed samples',
    ],
    [
      'about many classes',
      fixes({ ...report, findings: many }, ['fail'], say)[0],
      'add samples of a, b, c, d, e and 2 more classes',
    ],
    [
      'about an index file',
      todo('index_file', {}, { splits: splitsWith({}) }),
      'run `npx github:octo-org/dataset-balance#v1 split` and commit data/split_indices.json',
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected)
  })
})

test('the thresholds of the change are named if they apply', () => {
  const policy = {
    ...report.policy,
    bound_by: 'head',
    name: 'c.yml',
    changed: [{ key: 'a', before: '1', after: '2' }],
  } as const
  expect(settingsSection({ ...report, policy }, FULL, say)).toContain('The thresholds of this change apply (c.yml).')
})

test('the shortest report names all that it omits', () => {
  const classes = Array.from({ length: 1200 }, (_, i) => ({ name: `c${i}`, count: 1, percentage: 0 }))
  expect(leftOut(shortest(), { classes, multi_label: false })).toEqual([
    'the chart',
    'all but the 6 largest classes',
    'the table of splits',
    'the ends of long lists',
  ])
})

/** The last step before the verdict alone. */
function shortest(): Detail {
  const tried: Detail[] = []
  firstFitting(
    asReportData(checkOf({})),
    Number.POSITIVE_INFINITY,
    (detail) => {
      if (detail !== null) tried.push(detail)
      return ''
    },
    () => false,
  )
  return tried.at(-1) ?? FULL
}

test('a changed seed is told with both seeds, and the thresholds that are the same are not told', () => {
  const policy = { ...report.policy, changed: [{ key: 'data.seed', before: '42', after: '43' }], head_result: null }
  const comment = renderComment({ ...changedSeed, policy, config: { ...report.config, seed: 43 } }, publication)
  expect(comment).toContain('- Seed: 42 in the index file, 43 in the config')
  expect(comment).not.toContain('They differ')
  expect(comment).not.toContain('until this change is merged')
})

test('commands in messages are code in a comment and a page, but other text in backticks is not', () => {
  const message =
    'Run `split --rebalance` or `npx github:octo-org/dataset-balance#v1 split data --base origin/main`, see `x`'
  expect(markdownWording().prose(message)).toBe(
    'Run `split --rebalance` or `npx github:octo-org/dataset-balance#v1 split data --base origin/main`, see \\`x\\`',
  )
  expect(htmlWording().prose(message)).toBe(
    'Run <code>split --rebalance</code> or <code>npx github:octo-org/dataset-balance#v1 split data --base origin/main</code>, see `x`',
  )
  expect(markdownWording().prose('`split <b>` `split @ada`')).toBe('\\`split &lt;b&gt;\\` \\`split @<!-- -->ada\\`')
})
