import { type Change, compareTables } from '../../src/analysis/index.ts'
import { defaultConfig, type Level, type Thresholds } from '../../src/config/index.ts'
import { type ClassCounts, countClasses } from '../../src/dataset/index.ts'
import { type GateRequest, judge, type Rule, type Verdict } from '../../src/gate/index.ts'
import type { Leak, SplitSummary } from '../../src/split/index.ts'
import { type Row, tableOf } from '../analysis/tables.ts'

/** Samples per class. `''` are unlabelled. */
export type Sizes = Readonly<Record<string, number>>

export function countsOf(sizes: Sizes): ClassCounts {
  return countClasses(tableWith(sizes))
}

/** Samples keep their ids, `joy/0` and so on, so a class grows or shrinks at its end. */
export function changeOf(base: Sizes, head: Sizes): Change {
  return compareTables(tableWith(base), tableWith(head))
}

function tableWith(sizes: Sizes) {
  return tableOf(
    Object.entries(sizes).flatMap(([name, count]) =>
      Array.from({ length: count }, (_, i): Row => [`${name}/${i}`, name === '' ? null : name]),
    ),
  )
}

export function leakageLevels(group: Level, content: Level, near: Level = 'off'): Thresholds['leakage'] {
  return { ...defaultConfig().thresholds.leakage, group, content, near }
}

export const NO_THRESHOLDS: Thresholds = {
  ...defaultConfig().thresholds,
  maxImbalanceRatio: {},
  movedBetweenSplits: 'off',
  testChanged: 'off',
  leakage: leakageLevels('off', 'off'),
  labelConflicts: 'off',
}

type Given = Omit<Partial<GateRequest>, 'thresholds' | 'counts'> & { readonly base?: Sizes }

/** Checks only the given thresholds. */
export function judgeSizes(head: Sizes, thresholds: Partial<Thresholds>, { base, ...given }: Given = {}): Verdict {
  const change = base && { change: changeOf(base, head) }
  return judge({ thresholds: { ...NO_THRESHOLDS, ...thresholds }, counts: countsOf(head), ...change, ...given })
}

export function checkOf(verdict: Verdict, rule: Rule) {
  const check = verdict.checks.find((one) => one.rule === rule)
  return check && [check.name, check.value, check.limit, check.status]
}

export function findingsOf(verdict: Verdict): string[] {
  return verdict.findings.map(({ level, existing, message }) => `${level}${existing ? ' (existing)' : ''}: ${message}`)
}

export function splitOf(cells: SplitSummary['cells'], targets: SplitSummary['targets']): SplitSummary {
  const names = ['train', 'val', 'test']
  const totals = names.map((_, column) => cells.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const largestDeviation = { class: null, split: 'train', share: 0, samples: 0 }
  return {
    names,
    classes: cells.map((_, i) => `c${i}`),
    multiLabel: false,
    cells,
    targets,
    totals,
    largestDeviation,
    lacking: [],
  }
}

export function leakOf(kind: Leak['kind'], count: number): Leak {
  const examples = count > 0 ? ['song 1: train, test'] : []
  return { kind, by: kind === 'group' ? 'group' : 'file', count, examples, fix: 'Keep it in one' }
}
