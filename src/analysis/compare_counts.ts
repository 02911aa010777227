import { type ClassCounts, compareTexts } from '../dataset/index.ts'
import type { Change, ClassChange } from './change.ts'

/**
 * Compares the sizes of the classes where nobody knows the samples. What was added and removed is then the least that explains the
 * difference.
 */
export function compareCounts(base: ClassCounts, head: ClassCounts): Change {
  const classes = classChanges(sizesOf(base), sizesOf(head))
  return {
    ...changeOfClasses(base, head, classes),
    added: Math.max(head.total - base.total, 0),
    removed: Math.max(base.total - head.total, 0),
    relabelled: [],
    reordered: false,
    unchanged: base.total === head.total && classes.every((one) => one.base === one.head),
  }
}

/** The parts of a change that follow from the sizes of the classes. */
export function changeOfClasses(
  base: ClassCounts,
  head: ClassCounts,
  classes: readonly ClassChange[],
): Pick<Change, 'base' | 'head' | 'classes' | 'appeared' | 'vanished' | 'baseRatio' | 'headRatio'> {
  return {
    base,
    head,
    classes,
    appeared: classes.filter((one) => one.base === 0 && one.head > 0).map(({ name }) => name),
    vanished: classes.filter((one) => one.base > 0 && one.head === 0).map(({ name }) => name),
    baseRatio: ratio(base.counts),
    headRatio: ratio(head.counts),
  }
}

type Sizes = ReadonlyMap<string, number>

export function sizesOf({ classes, counts }: Pick<ClassCounts, 'classes' | 'counts'>): Map<string, number> {
  return new Map(classes.map((name, code) => [name, counts[code] ?? 0]))
}

/** @param only The samples that are only on one side, if they were compared. */
export function classChanges(
  base: Sizes,
  head: Sizes,
  only?: { readonly added: Sizes; readonly removed: Sizes },
): ClassChange[] {
  const names = [...new Set([...base.keys(), ...head.keys()])].sort(compareTexts)
  return names.map((name) => ({
    name,
    base: base.get(name) ?? 0,
    head: head.get(name) ?? 0,
    ...(only && { added: only.added.get(name) ?? 0, removed: only.removed.get(name) ?? 0 }),
  }))
}

function ratio(counts: readonly number[]): number {
  const sizes = counts.filter((count) => count > 0)
  const extreme = (pick: (a: number, b: number) => number) => sizes.reduce((a, b) => pick(a, b), sizes[0] ?? 0)
  return extreme(Math.max) / extreme(Math.min)
}
