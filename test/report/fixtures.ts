import type { Change, Relabelling } from '../../src/analysis/change.ts'
import type { Distribution } from '../../src/analysis/distribution.ts'
import type { Comparison } from '../../src/balance/comparison.ts'
import { decimal } from '../../src/config/settings/decimal.ts'
import type { Config } from '../../src/config/settings/settings.ts'
import type { ClassCounts } from '../../src/dataset/table/label_table.ts'
import type { Check, Finding } from '../../src/gate/finding/finding.ts'
import type { CheckResult, SplitOutcome } from '../../src/report/data/check_result.ts'
import type { Publication } from '../../src/report/index.ts'
import { BASE_SHA, checkClips } from './datasets.ts'

export type Counts = Readonly<Record<string, number>>

export const config: Config = {
  file: '.github/dataset-balance.yml',
  data: {
    datasetPath: './EMOPIA_1.0',
    additionalDatasets: [],
    balanceEmotions: true,
    balancingStrategy: 'oversample',
    useStratifiedSplit: true,
    trainSplit: decimal('0.7'),
    valSplit: decimal('0.15'),
    testSplit: decimal('0.15'),
    seed: 42,
    hash: 'md5',
    rounding: 'auto',
    frozenSplits: [],
    saveSplitIndices: true,
    splitIndicesPath: 'data/split_indices.json',
  },
  labels: { ignore: [] },
  thresholds: {
    maxImbalanceRatio: { fail: decimal('2.5') },
    minClassSize: { fail: 10 },
    requiredClasses: { fail: ['joy', 'sadness', 'anger', 'calm'] },
    allowedClasses: {},
    maxUnlabelled: { fail: { samples: 0 } },
    maxRatioIncrease: { warn: decimal('0.5') },
    maxClassLoss: {},
    maxSplitDeviation: {},
    movedBetweenSplits: 'warn',
    maxShareChange: {},
    maxDrift: {},
    testChanged: 'warn',
    leakage: { group: 'fail', content: 'warn', near: 'off', nearThreshold: decimal('0.8') },
    labelConflicts: 'warn',
    existing: 'fail',
  },
  balancing: { by: 'rare_labels', weights: 'inverse', beta: decimal('0.999') },
  report: { comment: 'on-change', splits: 'commit', policy: 'base', overrideLabel: '' },
  waivers: [],
  written: new Set(['data.save_split_indices']),
  notes: [],
}

export const publication: Publication = {
  key: '.github/dataset-balance.yml',
  runUrl: 'https://github.com/octo-org/emopia/actions/runs/1',
  reportArtifact: 'dataset-balance',
  place: {
    repositoryUrl: 'https://github.com/octo-org/emopia',
    pullRequest: 7,
    baseSha: BASE_SHA,
    headSha: 'd41d8cd98f00b204e9800998ecf8427e3f2a91c0',
  },
  toolUrl: 'https://github.com/octo-org/dataset-balance#readme',
  toolVersion: '1.0.0',
  repeatCommand: 'npx github:octo-org/dataset-balance#v1 check --base 8c1f02e',
  commit: { kind: 'current' },
  permissionNotes: [],
}

export function classCounts(
  counts: Counts,
  unlabelled = 0,
  labelled: number = sum(Object.values(counts)),
): ClassCounts {
  const classes = Object.keys(counts).toSorted()
  const values = classes.map((name) => counts[name] ?? 0)
  const total = labelled + unlabelled
  return {
    classes,
    counts: values,
    unlabelled,
    unlabelledAmongLabelled: unlabelled,
    samplesAmongLabelled: total,
    total,
    multiLabel: labelled !== sum(values),
    sources: [{ name: 'EMOPIA_1.0', total, labelled, counts: values }],
  }
}

export function distribution(counts: ClassCounts): Distribution {
  const sizes = counts.counts.filter((count) => count > 0)
  const labels = sum(counts.counts)
  const shares = sizes.map((size) => size / labels)
  const entropy = -sum(shares.map((share) => share * Math.log(share)))
  const labelledSamples = counts.total - counts.unlabelled
  const byClass = (value: (count: number) => number) =>
    Object.fromEntries(counts.classes.map((name, code) => [name, value(counts.counts[code] ?? 0)]))
  return {
    totalSamples: counts.total,
    labelledSamples,
    unlabelled: counts.unlabelled,
    numClasses: sizes.length,
    counts: byClass((count) => count),
    percentages: byClass((count) => (100 * count) / labelledSamples),
    imbalanceRatio: ratioOf(counts),
    minClassSize: sizes.length === 0 ? 0 : Math.min(...sizes),
    maxClassSize: Math.max(0, ...sizes),
    entropy,
    normalizedEntropy: sizes.length < 2 ? 1 : entropy / Math.log(sizes.length),
    effectiveClasses: Math.exp(entropy),
    giniSimpson: 1 - sum(shares.map((share) => share * share)),
    multiLabel: counts.multiLabel,
  }
}

export function change(
  base: ClassCounts,
  head: ClassCounts,
  more: { readonly added?: number; readonly removed?: number; readonly relabelled?: readonly Relabelling[] } = {},
): Change {
  const at = (counts: ClassCounts, name: string) => counts.counts[counts.classes.indexOf(name)] ?? 0
  const names = [...new Set([...base.classes, ...head.classes])].toSorted()
  // Each class has only added or only removed samples, and only the relabelled ones change their class.
  const from = (name: string) => sum(more.relabelled?.flatMap((one) => (one.from === name ? [one.count] : [])) ?? [])
  const to = (name: string) => sum(more.relabelled?.flatMap((one) => (one.to === name ? [one.count] : [])) ?? [])
  const classes = names.map((name) => {
    const net = at(head, name) - at(base, name) + from(name) - to(name)
    return { name, base: at(base, name), head: at(head, name), added: Math.max(0, net), removed: Math.max(0, -net) }
  })
  const {
    added = Math.max(0, head.total - base.total),
    removed = Math.max(0, base.total - head.total),
    relabelled = [],
  } = more
  return {
    base,
    head,
    classes,
    added,
    removed,
    relabelled,
    reordered: false,
    unchanged: added + removed + relabelled.length === 0,
    appeared: classes.filter((each) => each.base === 0 && each.head > 0).map(({ name }) => name),
    vanished: classes.filter((each) => each.base > 0 && each.head === 0).map(({ name }) => name),
    baseRatio: ratioOf(base),
    headRatio: ratioOf(head),
  }
}

/** The comparison of strategies, computed here in the simplest way. */
export function comparison(counts: Counts): Comparison {
  const classes = Object.keys(counts)
    .toSorted()
    .filter((name) => (counts[name] ?? 0) > 0)
  const sizes = classes.map((name) => counts[name] ?? 0)
  const total = sum(sizes)
  const sorted = sizes.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0]
  const plain = (strategy: 'oversample' | 'undersample' | 'hybrid', target: number) => ({
    strategy,
    targets: sizes.map(() => target),
    total: target * sizes.length,
    copied: sum(sizes.map((size) => Math.max(0, target - size))),
    dropped: sum(sizes.map((size) => Math.max(0, size - target))),
    mostRepeated: Math.ceil(target / (sorted[0] ?? 1)),
    pro: `what ${strategy} is good for`,
    con: `what ${strategy} costs`,
    advice: [],
  })
  return {
    classes,
    sizes,
    total,
    strategies: [
      plain('oversample', sorted.at(-1) ?? 0),
      plain('undersample', sorted[0] ?? 0),
      plain('hybrid', Math.floor((low + high) / 2)),
      {
        strategy: 'weighted',
        targets: sizes,
        total,
        copied: 0,
        dropped: 0,
        mostRepeated: 1,
        weights: sizes.map((size) => total / (sizes.length * size)),
        neverDrawn: sizes.map((size) => (1 - 1 / (sizes.length * size)) ** total),
        pro: 'copies nothing and drops nothing',
        con: 'the loader has to know the weights',
        advice: [],
      },
    ],
    recommendation: {
      strategy: 'hybrid',
      reason: `with ${total.toLocaleString('en')} samples, dropping some of the larger classes costs less than copying`,
      also: [],
    },
  }
}

export interface SplitOptions {
  readonly groups?: boolean
  readonly placed?: readonly number[]
  readonly state?: SplitOutcome['file']['state']
  readonly mode?: SplitOutcome['file']['mode']
}

export function splits(counts: Counts, options: SplitOptions = {}): SplitOutcome {
  const classes = Object.keys(counts).toSorted()
  const cells = classes.map((name) => cut(counts[name] ?? 0))
  const placed = options.placed ?? [0, 0, 0]
  return {
    plan: {
      names: ['train', 'val', 'test'],
      assignment: Int16Array.from(placed.flatMap((count, split) => new Array<number>(count).fill(split))),
      generation: 1,
      rounding: 'class',
      roundingReason: 'there are fewer than 20 classes',
      origin: sum(placed) > 0 || options.state === 'current' ? 'grown' : 'fresh',
      placed: Array.from({ length: sum(placed) }, (_, row) => row),
      gone: 0,
      settings: {
        parts: { kind: 'splits', ratios: [decimal('0.7'), decimal('0.15'), decimal('0.15')] },
        seed: 42,
        hash: 'md5',
        rounding: 'auto',
        stratified: true,
      },
      group: options.groups ? 'song_id' : null,
    },
    summary: {
      names: ['train', 'val', 'test'],
      classes,
      multiLabel: false,
      cells,
      targets: classes.map((name) => [0.7, 0.15, 0.15].map((share) => (counts[name] ?? 0) * share)),
      totals: [0, 1, 2].map((place) => sum(cells.map((row) => row[place] ?? 0))),
      largestDeviation: { class: classes[0] ?? null, split: 'val', share: 0.002, samples: 0.6 },
      lacking: [],
      ...(options.groups
        ? { lowerBound: 0.0006, groups: { key: 'song_id', noun: 'songs', count: 387, splitGroups: 0 } }
        : {}),
    },
    leaks: [],
    moves: { total: 0, testToTrain: 0, examples: [] },
    file: {
      path: 'data/split_indices.json',
      mode: options.mode ?? 'commit',
      state: options.state ?? 'stale',
      reason: '',
      expected: new Uint8Array(),
      samplesToPlace: sum(placed),
      requested: true,
    },
  }
}

export function trainCounts(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, cut(count)[0] ?? 0]))
}

function cut(n: number): number[] {
  const [train, most] = [Math.floor((n * 70) / 100), Math.floor((n * 85) / 100)]
  return [train, most - train, n - most]
}

export const PASSING: readonly Check[] = [
  { rule: 'min_class_size', name: 'smallest class', value: '250', limit: '≥ 10', status: 'pass' },
  {
    rule: 'required_classes',
    name: 'required classes',
    value: '4',
    limit: 'joy, sadness, anger, calm',
    status: 'pass',
  },
  { rule: 'max_unlabelled', name: 'unlabelled samples', value: '0', limit: '0', status: 'pass' },
  { rule: 'leakage', name: 'leakage: songs in two splits', value: '0', limit: '0', status: 'pass' },
  { rule: 'leakage', name: 'leakage: identical content in two splits', value: '0', limit: '0', status: 'pass' },
  { rule: 'moved_between_splits', name: 'samples that changed split', value: '0', limit: '0', status: 'pass' },
  { rule: 'label_conflicts', name: 'identical content under different labels', value: '0', limit: '0', status: 'pass' },
  { rule: 'test_changed', name: 'changed samples of the test split', value: '0', limit: '0', status: 'pass' },
]

export function finding(parts: Partial<Finding> & Pick<Finding, 'rule' | 'message'>): Finding {
  return {
    level: 'fail',
    value: null,
    limit: null,
    class: null,
    file: null,
    line: null,
    threshold: null,
    existing: false,
    waiver: null,
    ...parts,
  }
}

export const EMOPIA: Counts = { joy: 250, anger: 265, sadness: 253, calm: 310 }

/** The dataset as on main, with only the changes in `more`. */
export function checkOf(head: Counts, more: Partial<CheckResult> = {}, base: Counts = EMOPIA): CheckResult {
  const counts = classCounts(head)
  return {
    result: 'pass',
    checks: [
      {
        rule: 'max_imbalance_ratio',
        name: 'imbalance ratio',
        value: ratioOf(counts).toFixed(2),
        limit: '2.50',
        status: 'pass',
      },
      { rule: 'max_ratio_increase', name: 'increase of the ratio', value: '0.00', limit: '0.50', status: 'pass' },
      ...PASSING,
    ],
    findings: [],
    config,
    dataset: {
      path: './EMOPIA_1.0',
      digest: 'sha256:9c41f0e2b7',
      layout: {
        kind: 'emopia',
        files: ['EMOPIA_1.0/label.csv'],
        description: 'EMOPIA: classes from column 4Q of label.csv, groups are the songs inside ID',
        detected: true,
        stableIds: true,
        settings: [],
      },
    },
    counts,
    distribution: distribution(counts),
    comparison: { kind: 'change', sha: BASE_SHA, name: 'main', change: change(classCounts(base), counts) },
    policy: { boundBy: 'base', name: 'main', changed: [] },
    balancing: { on: 'train', comparison: comparison(trainCounts(head)) },
    splits: splits(head, { groups: true, state: 'current' }),
    testChange: { samples: 163, relabelled: 0, removed: 0, replaced: 0, examples: [] },
    notes: [],
    ...more,
  }
}

const [FAILING, PASSES] = await Promise.all([
  checkClips({
    add: { joy: 412 },
    remove: { anger: 3 },
    relabel: [
      ['anger', 'joy', 1],
      ['joy', 'anger', 1],
    ],
  }),
  checkClips({ add: { sadness: 6 } }),
])

/** 412 clips of joy are added, 3 of anger are removed and two are relabelled, so the ratio exceeds its limit. */
export function failing(): CheckResult {
  return FAILING
}

/** 6 clips of sadness are added. */
export function passing(): CheckResult {
  return PASSES
}

function ratioOf({ counts }: ClassCounts): number {
  const sizes = counts.filter((count) => count > 0)
  return sizes.length === 0 ? Number.NaN : Math.max(...sizes) / Math.min(...sizes)
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
