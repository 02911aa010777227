import { withoutCommit } from '../../src/check/check.ts'
import type { CheckResult } from '../../src/report/data/check_result.ts'
import { type CommitOutcome, noteRename, type Publication, type Rename } from '../../src/report/index.ts'
import {
  BASE_SHA,
  change,
  checkOf,
  classCounts,
  comparison,
  config,
  distribution,
  EMOPIA,
  failing,
  finding,
  PASSING,
  passing,
  publication,
  splits,
  trainCounts,
  withPlans,
} from './fixtures.ts'
import { failingSets, manyLabels, passingSets } from './label_sets.ts'

/** A check and where it is published, as shown in a golden file. */
export interface Scenario {
  readonly check: CheckResult
  readonly publication: Publication
}

/** Without a comparison, the base is not known. */
function firstRun(): Partial<Publication> {
  const { repositoryUrl = '', headSha = '', pullRequest } = publication.place ?? {}
  return {
    place: { repositoryUrl, headSha, ...(pullRequest !== undefined && { pullRequest }) },
    repeatCommand: 'npx github:octo-org/dataset-balance#v1 check',
  }
}

function published(
  check: CheckResult,
  commit: CommitOutcome = { kind: 'current' },
  more: Partial<Publication> = {},
): Scenario {
  return { check: withPlans(check), publication: { ...publication, commit, ...more } }
}

const COMMIT_URL = 'https://github.com/octo-org/emopia/commit/3f2a91c0d5b7e8f9a1b2c3d4e5f60718293a4b5c'

export const scenarios: Readonly<Record<string, () => Scenario>> = {
  pass: () =>
    published(passing(), { kind: 'committed', sha: '3f2a91c0d5b7e8f9a1b2c3d4e5f60718293a4b5c', url: COMMIT_URL }),
  fail: () => published(failing(), { kind: 'pending' }),
  'nothing changed': () => published(checkOf(EMOPIA)),
  'first run': () =>
    published(
      checkOf(EMOPIA, {
        comparison: { kind: 'none', reason: 'Git does not track the dataset' },
        policy: { boundBy: 'head', name: '.github/dataset-balance.yml', changed: [] },
        splits: splits(EMOPIA, { groups: true, state: 'missing' }),
      }),
      { kind: 'not requested' },
      firstRun(),
    ),
  'warns only': warnsOnly,
  'class vanished': classVanished,
  drift,
  'several rules': severalRules,
  'config changed': configChanged,
  'several labels': () => published(passingSets(), { kind: 'not requested' }),
  'several labels fail': () => published(failingSets(), { kind: 'not requested' }),
  'many labels': () => published(manyLabels(), { kind: 'not requested' }),
  'many classes': manyClasses,
  fork,
  'update branch': () => published(passing(), { kind: 'update branch' }),
  'commit without workflows': () =>
    published(passing(), {
      kind: 'committed',
      sha: '3f2a91c0d5b7e8f9a1b2c3d4e5f60718293a4b5c',
      url: COMMIT_URL,
      workflows: 'not started',
    }),
  'stale index file': staleIndexFile,
  growth,
  groups,
  'hostile names': hostileNames,
  'all unlabelled': allUnlabelled,
  typo: lookAlike,
  'typo that passes': lookAlikeThatPasses,
  'many look-alikes': manyLookAlikes,
}

function warnsOnly(): Scenario {
  const head = { ...EMOPIA, joy: 150 }
  return published(
    checkOf(head, {
      result: 'warn',
      checks: [
        { rule: 'max_imbalance_ratio', name: 'imbalance ratio', value: '2.07', limit: '2.00', status: 'warn' },
        ...PASSING,
      ],
      findings: [
        finding({
          rule: 'max_imbalance_ratio',
          level: 'warn',
          value: 310 / 150,
          limit: 2,
          message: 'The imbalance ratio is 2.07, limit 2.00 (calm 310, joy 150)',
        }),
      ],
    }),
  )
}

/** Two clips are labeled "Joy", and every failure is caused by that alone. */
function lookAlike(): Scenario {
  const head = { ...EMOPIA, Joy: 2 }
  return published(
    checkOf(head, {
      result: 'fail',
      checks: [
        { rule: 'max_imbalance_ratio', name: 'imbalance ratio', value: '155.00', limit: '2.50', status: 'fail' },
        { rule: 'min_class_size', name: 'smallest class', value: '2', limit: '≥ 10', status: 'fail' },
        {
          rule: 'allowed_classes',
          name: 'allowed classes',
          value: '1 of 5 not allowed',
          limit: 'joy, sadness, anger, calm',
          status: 'fail',
        },
        ...PASSING.slice(1),
      ],
      findings: [
        finding({
          rule: 'max_imbalance_ratio',
          value: 155,
          limit: 2.5,
          message: 'The imbalance ratio is 155.00, limit 2.50 (calm 310, Joy 2)',
        }),
        finding({
          rule: 'min_class_size',
          class: 'Joy',
          value: 2,
          limit: 10,
          message: 'Joy has 2 samples, below the minimum of 10',
        }),
        finding({
          rule: 'allowed_classes',
          class: 'Joy',
          value: 2,
          limit: 'joy, sadness, anger, calm',
          message: "'Joy' (2 samples) is not an allowed class. Did you mean 'joy'?",
          file: 'EMOPIA_1.0/label.csv',
          line: 1080,
        }),
      ],
      ...renaming([rename('Joy', 2, 'joy', [1080, 1081])]),
    }),
    { kind: 'pending' },
  )
}

function rename(name: string, size: number, like: Emotion, lines: readonly number[]): Rename {
  return { name, size, like, likeSize: EMOPIA[like] ?? 0, by: 'form', file: 'EMOPIA_1.0/label.csv', lines }
}

type Emotion = 'joy' | 'anger' | 'sadness' | 'calm'

/** The result of a check after renaming: everything passes. */
function renaming(renames: readonly Rename[]): Partial<CheckResult> {
  const head = { ...EMOPIA }
  for (const { like, size } of renames) head[like] = (head[like] ?? 0) + size
  const checks = [
    { rule: 'max_imbalance_ratio', name: 'imbalance ratio', value: '1.23', limit: '2.50', status: 'pass' },
    { rule: 'min_class_size', name: 'smallest class', value: '252', limit: '≥ 10', status: 'pass' },
    {
      rule: 'allowed_classes',
      name: 'allowed classes',
      value: '4',
      limit: 'joy, sadness, anger, calm',
      status: 'pass',
    },
  ] as const
  return {
    balancing: { on: 'train', comparison: comparison(trainCounts(head)) },
    renames,
    onceRenamed: { result: 'pass', checks, findings: [] },
    notes: renames.map((one) => noteRename(one, { one: 'class', many: 'classes' })),
  }
}

function lookAlikeThatPasses(): Scenario {
  return published(checkOf({ ...EMOPIA, Joy: 2 }, renaming([rename('Joy', 2, 'joy', [1080, 1081])])))
}

/** Four names, one of them hostile, and a class that is still too small. */
function manyLookAlikes(): Scenario {
  const { check } = lookAlike()
  const renames = [
    rename('CALM', 1, 'calm', []),
    rename('Joy', 2, 'joy', [1080, 1081]),
    rename('joy ', 9, 'joy', [7, 8, 9, 10, 11]),
    rename('<b>@joy|\u202e', 1, 'joy', [12]),
  ]
  const findings = [
    finding({
      rule: 'min_class_size',
      class: 'joy',
      value: 262,
      limit: 300,
      message: 'joy has 262 samples, below the minimum of 300',
    }),
  ]
  const checks = [
    { rule: 'min_class_size', name: 'smallest class', value: '262', limit: '≥ 300', status: 'fail' },
  ] as const
  return published({ ...check, ...renaming(renames), onceRenamed: { result: 'fail', checks, findings } })
}

function classVanished(): Scenario {
  const head = { joy: 200, anger: 265, sadness: 253, calm: 0 }
  return published(
    checkOf(head, {
      result: 'fail',
      checks: [
        {
          rule: 'required_classes',
          name: 'required classes',
          value: '3 of 4',
          limit: 'joy, sadness, anger, calm',
          status: 'fail',
        },
        { rule: 'max_class_loss', name: 'largest loss of a class', value: 'calm 100%', limit: '10%', status: 'fail' },
        { rule: 'max_imbalance_ratio', name: 'imbalance ratio', value: '1.33', limit: '2.50', status: 'pass' },
        ...PASSING.filter(({ rule }) => rule !== 'required_classes' && rule !== 'test_changed'),
        { rule: 'test_changed', name: 'changed samples of the test split', value: '55', limit: '0', status: 'warn' },
      ],
      findings: [
        finding({
          rule: 'required_classes',
          class: 'calm',
          value: 0,
          limit: 1,
          message: 'Required class calm has no samples (310 on the base)',
        }),
        finding({
          rule: 'max_class_loss',
          class: 'calm',
          value: '100%',
          limit: '10%',
          message: 'calm lost 310 of its 310 samples (100%), limit 10%',
        }),
        finding({
          rule: 'max_class_loss',
          class: 'joy',
          value: '20%',
          limit: '10%',
          message: 'joy lost 50 of its 250 samples (20%), limit 10%',
        }),
        finding({
          rule: 'test_changed',
          level: 'warn',
          value: 55,
          limit: 0,
          message: "55 samples of the test split changed: 55 removed, limit 0: 'Q4_0a1b2c3d4e5_0' removed; ...",
        }),
      ],
      testChange: {
        samples: 163,
        relabelled: 0,
        removed: 55,
        replaced: 0,
        examples: [{ id: 'Q4_0a1b2c3d4e5_0', change: 'removed', from: 'calm', to: null, file: null, line: null }],
      },
    }),
    { kind: 'pending' },
  )
}

function drift(): Scenario {
  const head = { joy: 662, calm: 310, anger: 262, sadness: 253 }
  const shares = 'max_share_change'
  return published(
    checkOf(head, {
      result: 'fail',
      comparison: {
        kind: 'change',
        sha: BASE_SHA,
        name: 'main',
        change: change(classCounts(EMOPIA), classCounts(head), { added: 412, removed: 3 }),
      },
      checks: [
        { rule: 'max_imbalance_ratio', name: 'imbalance ratio', value: '2.62', limit: '5.00', status: 'pass' },
        {
          rule: shares,
          name: 'largest share change',
          value: 'joy +21.33 points',
          limit: '7.00 points',
          status: 'warn',
        },
        { rule: 'max_drift', name: 'drift of the classes', value: '0.193', limit: '0.10', status: 'fail' },
        ...PASSING.slice(1),
      ],
      findings: [
        finding({
          rule: 'max_drift',
          class: 'joy',
          value: 0.192633326233,
          limit: 0.1,
          message:
            'The classes drifted by 0.193 (Jensen-Shannon distance), limit 0.10. The share of joy moved most, from 23.2% to 44.5%',
        }),
        finding({
          rule: shares,
          level: 'warn',
          class: 'joy',
          value: 21.328071,
          limit: 7,
          message: 'The share of joy rose by 21.33 percentage points, from 23.2% to 44.5%, limit 7.00',
        }),
        finding({
          rule: shares,
          level: 'warn',
          class: 'calm',
          value: 7.909926,
          limit: 7,
          message: 'The share of calm fell by 7.91 percentage points, from 28.8% to 20.8%, limit 7.00',
        }),
      ],
    }),
    { kind: 'pending' },
  )
}

function severalRules(): Scenario {
  const head = { joy: 250, anger: 7, sadness: 253, calm: 310, Joy: 2 }
  return published(
    checkOf(head, {
      result: 'fail',
      counts: classCounts(head, 12),
      distribution: distribution(classCounts(head, 12)),
      comparison: {
        kind: 'change',
        sha: '8c1f02e',
        name: 'main',
        change: change(classCounts(EMOPIA), classCounts(head, 12)),
      },
      checks: [
        { rule: 'max_imbalance_ratio', name: 'imbalance ratio', value: '155.00', limit: '5.00', status: 'fail' },
        { rule: 'min_class_size', name: 'smallest class', value: '2', limit: '≥ 10', status: 'fail' },
        {
          rule: 'allowed_classes',
          name: 'allowed classes',
          value: '1 of 5 not allowed',
          limit: 'joy, sadness, anger, calm',
          status: 'fail',
        },
        { rule: 'max_unlabelled', name: 'unlabelled samples', value: '12', limit: '0', status: 'warn' },
        { rule: 'leakage', name: 'leakage: songs in two splits', value: '3', limit: '0', status: 'warn' },
        { rule: 'max_ratio_increase', name: 'increase of the ratio', value: '–', limit: '0.50', status: 'skipped' },
        { rule: 'moved_between_splits', name: 'samples that changed split', value: '0', limit: '0', status: 'pass' },
      ],
      findings: [
        finding({
          rule: 'max_imbalance_ratio',
          value: 155,
          limit: 5,
          message: 'The imbalance ratio is 155.00, limit 5.00 (calm 310, Joy 2)',
        }),
        finding({
          rule: 'min_class_size',
          class: 'Joy',
          value: 2,
          limit: 10,
          message: 'Joy has 2 samples, below the minimum of 10',
        }),
        finding({
          rule: 'min_class_size',
          class: 'anger',
          value: 7,
          limit: 10,
          message: 'anger has 7 samples, below the minimum of 10',
        }),
        finding({
          rule: 'allowed_classes',
          class: 'Joy',
          value: 2,
          limit: 'joy, sadness, anger, calm',
          file: 'EMOPIA_1.0/label.csv',
          line: 1079,
          message: "'Joy' (2 samples) is not an allowed class. Did you mean 'joy'?",
        }),
        finding({
          rule: 'max_unlabelled',
          level: 'warn',
          value: 12,
          limit: 0,
          message: '12 samples have no label, limit 0',
        }),
        finding({
          rule: 'leakage',
          level: 'warn',
          value: 3,
          limit: 0,
          existing: true,
          message: '3 songs in more than one split, limit 0: Q1_aa; Q1_bb; ... Put the clips of a song into one split.',
        }),
      ],
      remedy: {
        add: [
          { class: 'Joy', samples: 60 },
          { class: 'anger', samples: 55 },
        ],
        remove: [
          { class: 'calm', samples: 300 },
          { class: 'sadness', samples: 243 },
          { class: 'joy', samples: 240 },
        ],
      },
      notes: [
        { level: 'warning', message: 'The class names "Joy" and "joy" differ in case alone' },
        {
          level: 'warning',
          message: 'Row is ragged: 3 cells where the header has 2',
          file: 'EMOPIA_1.0/label.csv',
          line: 12,
        },
      ],
    }),
    { kind: 'pending' },
  )
}

function configChanged(): Scenario {
  return published(
    checkOf(
      { ...EMOPIA, joy: 800 },
      {
        result: 'fail',
        checks: [
          { rule: 'max_imbalance_ratio', name: 'imbalance ratio', value: '3.16', limit: '2.50', status: 'fail' },
          {
            rule: 'data_changed',
            name: 'data settings',
            value: 'labels.ignore: – → old/**',
            limit: 'unchanged',
            status: 'warn',
          },
        ],
        findings: [
          finding({
            rule: 'max_imbalance_ratio',
            value: 3.162,
            limit: 2.5,
            message: 'The imbalance ratio is 3.16, limit 2.50 (joy 800, sadness 253)',
          }),
          finding({
            rule: 'data_changed',
            level: 'warn',
            value: 'labels.ignore: – → old/**',
            limit: 'unchanged',
            message:
              "This change affects which samples are counted (labels.ignore: – → old/**): 1,640 samples (joy 812) with the base's settings, 1,628 samples (joy 800) with the new settings",
          }),
        ],
        remedy: {
          add: [
            { class: 'sadness', samples: 67 },
            { class: 'anger', samples: 55 },
            { class: 'calm', samples: 10 },
          ],
          remove: [{ class: 'joy', samples: 168 }],
        },
        policy: {
          boundBy: 'base',
          name: 'main',
          changed: [
            { key: 'thresholds.max_imbalance_ratio.fail', before: '2.5', after: '5.0' },
            { key: 'labels.ignore', before: '', after: 'old/**' },
          ],
          headResult: 'pass',
        },
      },
    ),
    { kind: 'pending' },
  )
}

function manyClasses(): Scenario {
  const sizes = Array.from(
    { length: 40 },
    (_, i) => [`class ${String(i + 1).padStart(2, '0')}`, 40 + ((i * 37) % 100)] as const,
  )
  const head = Object.fromEntries(sizes)
  const checks = [
    { rule: 'max_imbalance_ratio', name: 'imbalance ratio', value: '3.48', limit: '5.00', status: 'pass' },
  ] as const
  return published(checkOf(head, { checks }, { ...head, 'class 07': 55, 'class 19': 30 }), { kind: 'current' })
}

function fork(): Scenario {
  const stale = { ...passing(), splits: splits(EMOPIA, { groups: true, state: 'stale', placed: [4, 1, 1] }) }
  return published(
    withoutCommit(stale),
    { kind: 'refused', reason: 'the token may not write to the repository' },
    {
      permissionNotes: [
        {
          message: 'The index file was not committed',
          permission: 'contents: write',
          yaml: ['permissions:', '  contents: write'],
        },
      ],
      notes: ['The event is a pull request from a fork, whose token can only read'],
    },
  )
}

function staleIndexFile(): Scenario {
  const stale = splits(EMOPIA, { groups: true, state: 'stale', mode: 'check', placed: [4, 1, 1] })
  return published(
    checkOf(EMOPIA, {
      result: 'fail',
      config: { ...config, report: { ...config.report, splits: 'check' } },
      checks: [
        ...PASSING,
        { rule: 'index_file', name: 'index file', value: 'out of date', limit: 'up to date', status: 'fail' },
      ],
      findings: [
        finding({
          rule: 'index_file',
          value: 'stale',
          limit: 'current',
          file: 'data/split_indices.json',
          message:
            'The index file is out of date: it was written for 1,072 samples, but the dataset has 1,078. Run `npx github:octo-org/dataset-balance#v1 split`',
        }),
      ],
      splits: {
        ...stale,
        file: {
          ...stale.file,
          reason: 'it was written for 1,072 samples, but the dataset has 1,078',
          command: 'npx github:octo-org/dataset-balance#v1 split',
        },
      },
    }),
    { kind: 'not requested' },
  )
}

/** Every class grows a little, and the head is three commits behind. */
function growth(): Scenario {
  const head = { joy: 270, anger: 272, sadness: 281, calm: 318 }
  const place = publication.place && { ...publication.place, behind: { commits: 3, branch: 'main' } }
  return published(
    checkOf(head, { splits: splits(head, { groups: true, placed: [44, 9, 10] }) }),
    { kind: 'committed', sha: '3f2a91c0d5b7e8f9a1b2c3d4e5f60718293a4b5c', url: COMMIT_URL },
    place && { place },
  )
}

/** The dataset's own split puts clips of three songs into two splits. */
function groups(): Scenario {
  const own = splits(EMOPIA, { groups: true, state: 'current' })
  const examples = ['Q1_0vLPYiPN7qY in train, test', 'Q3_7JIdJLkJ0S4 in train, val', 'Q4_Q3s2Gq1wq0c in train, val']
  const fix = 'put the clips of a song into one split'
  return published(
    checkOf(EMOPIA, {
      result: 'fail',
      checks: [
        { rule: 'max_imbalance_ratio', name: 'imbalance ratio', value: '1.24', limit: '2.50', status: 'pass' },
        { rule: 'leakage', name: 'leakage: songs in two splits', value: '3', limit: '0', status: 'fail' },
        ...PASSING.filter(({ name }) => name !== 'leakage: songs in two splits'),
      ],
      findings: [
        finding({
          rule: 'leakage',
          threshold: 'leakage.group',
          value: 3,
          limit: 0,
          message: `3 songs in more than one split, limit 0: ${examples.join('; ')}. Put the clips of a song into one split.`,
        }),
      ],
      splits: {
        ...own,
        summary: { ...own.summary, groups: { key: 'song_id', noun: 'songs', count: 387, splitGroups: 3 } },
        leaks: [{ kind: 'group', by: 'group', count: 3, examples, fix }],
      },
    }),
    { kind: 'not requested' },
  )
}

function hostileNames(): Scenario {
  const head = {
    '@octocat #1 GH-2': 30,
    '</details><script>alert(1)</script>': 28,
    'a|b\\|c `d` **e** [f](https://evil.example)': 26,
    ' joy ': 24,
    'line\nbreak \u202e desrever': 22,
    '': 20,
    ['x'.repeat(10_000)]: 18,
    '--> 8c1f02e4d7a64b9f0c3b5d2e1a7f6c8091b2c3d4 :smile:': 16,
  }
  return published(
    checkOf(
      head,
      {
        notes: [
          { level: 'warning', message: 'See ![x](https://evil.example/x.png) @everyone', file: 'a`b|c.csv', line: 3 },
        ],
      },
      { ...head, ' joy ': 20 },
    ),
    { kind: 'refused', reason: '@octocat said <b>no</b>' },
    { key: 'a-->b<!--.yml' },
  )
}

function allUnlabelled(): Scenario {
  const { splits: _, balancing: __, ...check } = checkOf({})
  const counts = classCounts({}, 1276)
  return published({
    ...check,
    counts,
    distribution: { ...distribution(counts), normalizedEntropy: 1, effectiveClasses: 0, giniSimpson: 0, entropy: 0 },
    comparison: { kind: 'none', reason: 'the push made the branch' },
    checks: [{ rule: 'max_imbalance_ratio', name: 'imbalance ratio', value: '–', limit: '2.00', status: 'skipped' }],
  })
}
