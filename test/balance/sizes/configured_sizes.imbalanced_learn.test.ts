/**
 * Each form of `sampling_strategy` of imbalanced-learn's `RandomOverSampler` and `RandomUnderSampler` with its counterpart
 * here. The sizes were recorded from imbalanced-learn 0.10; where Python has it, the test asks it again.
 */
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { type BalancingRules, configuredSizes } from '../../../src/balance/sizes/configured_sizes.ts'
import type { BalanceTarget } from '../../../src/config/settings/balancing.ts'
import { decimal } from '../../../src/config/settings/decimal.ts'

type Sizes = Readonly<Record<string, number>>

interface Case {
  readonly sampler: 'over' | 'under'
  readonly sizes: Sizes
  /** The value of `sampling_strategy`, as Python. */
  readonly python: string
  readonly rules: BalancingRules
  /** The sizes that imbalanced-learn makes; undefined if it refuses. */
  readonly recorded?: Sizes
  /** Our sizes, if they differ. */
  readonly ours?: Sizes
}

const THREE: Sizes = { anger: 75, calm: 50, joy: 100 }
const TIES: Sizes = { a: 10, b: 40, c: 10, d: 40 }
const TWO: Sizes = { no: 90, yes: 17 }

const words = (sampler: Case['sampler'], sizes: Sizes, recorded: Readonly<Record<string, Sizes | undefined>>): Case[] =>
  Object.entries(recorded).map(([word, after]) => ({
    sampler,
    sizes,
    python: `'${word}'`,
    rules: { target: word as BalanceTarget },
    ...(after && { recorded: after }),
  }))

const CASES: readonly Case[] = [
  ...words('over', THREE, {
    auto: { anger: 100, calm: 100, joy: 100 },
    minority: { anger: 75, calm: 100, joy: 100 },
    'not minority': { anger: 100, calm: 50, joy: 100 },
    'not majority': { anger: 100, calm: 100, joy: 100 },
    all: { anger: 100, calm: 100, joy: 100 },
    majority: undefined,
  }),
  ...words('under', THREE, {
    auto: { anger: 50, calm: 50, joy: 50 },
    majority: { anger: 75, calm: 50, joy: 50 },
    'not minority': { anger: 50, calm: 50, joy: 50 },
    'not majority': { anger: 50, calm: 50, joy: 100 },
    all: { anger: 50, calm: 50, joy: 50 },
    minority: undefined,
  }),
  ...words('over', TIES, {
    minority: { a: 40, b: 40, c: 10, d: 40 },
    'not minority': { a: 10, b: 40, c: 40, d: 40 },
    'not majority': { a: 40, b: 40, c: 40, d: 40 },
  }),
  ...words('under', TIES, {
    majority: { a: 10, b: 10, c: 10, d: 40 },
    'not majority': { a: 10, b: 40, c: 10, d: 10 },
    'not minority': { a: 10, b: 10, c: 10, d: 10 },
  }),
  {
    sampler: 'over',
    sizes: THREE,
    python: "{'calm': 80}",
    rules: { target: new Map([['calm', 80]]) },
    recorded: { anger: 75, calm: 80, joy: 100 },
  },
  {
    sampler: 'over',
    sizes: THREE,
    python: "{'calm': 130, 'joy': 100}",
    rules: { target: new Map(Object.entries({ calm: 130, joy: 100 })) },
    recorded: { anger: 75, calm: 130, joy: 100 },
  },
  { sampler: 'over', sizes: THREE, python: "{'joy': 99}", rules: { target: new Map([['joy', 99]]) } },
  { sampler: 'over', sizes: THREE, python: "{'fear': 99}", rules: { target: new Map([['fear', 99]]) } },
  {
    sampler: 'under',
    sizes: THREE,
    python: "{'joy': 60, 'calm': 0}",
    rules: { target: new Map(Object.entries({ joy: 60, calm: 0 })) },
    recorded: { anger: 75, joy: 60 },
  },
  { sampler: 'under', sizes: THREE, python: "{'calm': 51}", rules: { target: new Map([['calm', 51]]) } },
  ...['0.5', '0.7', '0.29', '1.0'].map(
    (ratio): Case => ({
      sampler: 'over',
      sizes: TWO,
      python: ratio,
      rules: { overRatio: decimal(ratio) },
      recorded: { no: 90, yes: { '0.5': 45, '0.7': 62, '0.29': 26, '1.0': 90 }[ratio] ?? 0 },
      // 0.7 * 90 is a little less than 63 as a binary float.
      ...(ratio === '0.7' && { ours: { no: 90, yes: 63 } }),
    }),
  ),
  ...['0.5', '0.7', '0.34', '1.0'].map(
    (ratio): Case => ({
      sampler: 'under',
      sizes: TWO,
      python: ratio,
      rules: { underRatio: decimal(ratio) },
      recorded: { no: { '0.5': 34, '0.7': 24, '0.34': 49, '1.0': 17 }[ratio] ?? 0, yes: 17 },
      // 17 / 0.34 is a little less than 50 as a binary float.
      ...(ratio === '0.34' && { ours: { no: 50, yes: 17 } }),
    }),
  ),
  // A float needs two classes there, and a list needs a cleaning sampler.
  {
    sampler: 'over',
    sizes: THREE,
    python: '0.8',
    rules: { overRatio: decimal('0.8') },
    ours: { anger: 80, calm: 80, joy: 100 },
  },
  {
    sampler: 'under',
    sizes: THREE,
    python: '0.8',
    rules: { underRatio: decimal('0.8') },
    ours: { anger: 62, calm: 50, joy: 62 },
  },
  {
    sampler: 'over',
    sizes: THREE,
    python: "['calm']",
    rules: { target: ['calm'] },
    ours: { anger: 75, calm: 100, joy: 100 },
  },
  {
    sampler: 'under',
    sizes: THREE,
    python: "['joy']",
    rules: { target: ['joy'] },
    ours: { anger: 75, calm: 50, joy: 50 },
  },
  {
    sampler: 'over',
    sizes: THREE,
    python: 'lambda y: {name: 2 * int((y == name).sum()) for name in set(y)}',
    rules: { target: (sizes) => Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, 2 * size])) },
    recorded: { anger: 150, calm: 100, joy: 200 },
  },
  {
    sampler: 'under',
    sizes: THREE,
    python: 'lambda y: {name: int((y == name).sum()) // 2 for name in set(y)}',
    rules: {
      target: (sizes) => Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, Math.floor(size / 2)])),
    },
    recorded: { anger: 37, calm: 25, joy: 50 },
  },
]

function sizesOf({ sampler, sizes, rules }: Case): Sizes | undefined {
  const classes = Object.keys(sizes)
  try {
    const { targets } = configuredSizes(`${sampler}sample`, { classes, sizes: Object.values(sizes) }, rules)
    return Object.fromEntries(classes.flatMap((name, code) => (targets[code] ? [[name, targets[code]]] : [])))
  } catch {
    return undefined
  }
}

const title = (one: Case) => `${one.sampler}: ${one.python} of ${JSON.stringify(one.sizes)}`

describe('sampling_strategy of imbalanced-learn, as recorded', () => {
  test.each(CASES.map((one) => [title(one), one] as const))('%s', (_, one) => {
    expect(sizesOf(one)).toEqual(one.ours ?? one.recorded)
  })
})

const SCRIPT = `
import json, sys, warnings
import numpy as np
from imblearn.over_sampling import RandomOverSampler
from imblearn.under_sampling import RandomUnderSampler
from imblearn.utils import check_sampling_strategy

warnings.simplefilter("ignore")
answers = []
for case in json.load(sys.stdin):
    y = np.repeat(list(case["sizes"]), list(case["sizes"].values()))
    sampler = RandomOverSampler if case["sampler"] == "over" else RandomUnderSampler
    strategy = eval(case["python"])
    try:
        if strategy == "minority" and sampler is RandomOverSampler:
            # Version 0.10 documents the word, but its check of parameters lacks it.
            counts = dict(case["sizes"])
            for name, more in check_sampling_strategy(strategy, y, "over-sampling").items():
                counts[name] += int(more)
            answers.append(counts)
            continue
        _, after = sampler(sampling_strategy=strategy, random_state=0).fit_resample(np.arange(len(y)).reshape(-1, 1), y)
        names, counts = np.unique(after, return_counts=True)
        answers.append(dict(zip(names.tolist(), counts.tolist())))
    except ValueError:
        answers.append(None)
print(json.dumps(answers))
`

/** Debian's Python, which has imbalanced-learn. On a machine without it, the recorded sizes are the test. */
function findPython(): string | undefined {
  const found = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import imblearn']).status === 0)
  if (found === undefined && process.env['CI'] !== undefined)
    throw new Error('Cannot find a Python with imbalanced-learn: install python3-imblearn')
  return found
}

const python = findPython()

test.skipIf(python === undefined)(
  'imbalanced-learn makes the recorded sizes',
  () => {
    const { stdout, stderr } = spawnSync(python ?? '', ['-c', SCRIPT], {
      input: JSON.stringify(CASES),
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    const answers: unknown = JSON.parse(stdout)
    expect(answers).toEqual(CASES.map(({ recorded = null }) => recorded))
  },
  60_000,
)
