import { type ClassCounts, compareTexts } from '../../dataset/index.ts'
import { type Fraction, fraction } from './figures.ts'

export interface SizedClass {
  readonly name: string
  readonly size: number
}

/** The classes that have samples, in the order of their names' bytes. */
export function classesWithSamples({ classes, counts }: Pick<ClassCounts, 'classes' | 'counts'>): SizedClass[] {
  return classes.map((name, code) => ({ name, size: counts[code] ?? 0 })).filter(({ size }) => size > 0)
}

/**
 * The largest and the smallest class that have samples (the first by name if several have the same size), and their
 * ratio.
 */
export interface Extremes {
  readonly largest: SizedClass
  readonly smallest: SizedClass
  readonly ratio: Fraction
}

/** Returns the extremes, or undefined if no class has samples. */
export function extremesOf(counts: Pick<ClassCounts, 'classes' | 'counts'>): Extremes | undefined {
  const sized = classesWithSamples(counts)
  const [first] = sized
  if (first === undefined) return undefined
  const largest = sized.reduce((a, b) => (b.size > a.size ? b : a), first)
  const smallest = sized.reduce((a, b) => (b.size < a.size ? b : a), first)
  return { largest, smallest, ratio: fraction(largest.size, smallest.size) }
}

/**
 * Returns the number of samples of a class, 0 if it is not listed. A binary search, because classes are sorted by
 * bytes.
 */
export function sizeOf({ classes, counts }: Pick<ClassCounts, 'classes' | 'counts'>, name: string): number {
  let from = 0
  let to = classes.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (compareTexts(classes[middle] ?? '', name) < 0) from = middle + 1
    else to = middle
  }
  return classes[from] === name ? (counts[from] ?? 0) : 0
}
