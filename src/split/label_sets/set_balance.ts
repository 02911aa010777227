import type { Strata } from '../plan/index.ts'

/**
 * How far the labels are from their targets while samples are placed. The target of a label in a part is its share of
 * all samples times the size of the part. The deviation of a cell is (cell - target)^2 / target, summed over the samples
 * of the part with the label and over those without it, as in Pearson's chi-squared test. Uses only + - * / on doubles
 * in a fixed order, so that every runtime gets the same result.
 */
export interface SetBalance {
  /** The number of labels. A cell is at `part * labels + label`. */
  readonly labels: number
  /** The parts that samples are placed in: those with a share. */
  readonly parts: readonly number[]
  /** The number of samples with the label, by cell. */
  readonly cells: Int32Array
  /** The target, by cell. */
  readonly targets: Float64Array
  /** 1 / target + 1 / (size - target), by cell; 0 if all samples, or none, have the label. */
  readonly weights: Float64Array
  /** Whether every part needs a sample with the label, by label. */
  readonly needed: Uint8Array
}

/** What a label costs that is in no sample of a part which needs it. No deviation outweighs it. */
export const ABSENT = 1000
/** The smallest number of samples with a label for which every split needs one. */
const FEWEST_FOR_ALL = 3

/**
 * The balance before any sample is placed.
 *
 * @param sizes The number of samples that each part will have.
 */
export function emptySetBalance(
  { sizes: labelSizes, total }: Pick<Strata, 'sizes' | 'total'>,
  sizes: readonly number[],
): SetBalance {
  const labels = labelSizes.length
  const parts = sizes.flatMap((size, part) => (size > 0 ? [part] : []))
  const targets = new Float64Array(sizes.length * labels)
  const weights = new Float64Array(sizes.length * labels)
  for (const part of parts) {
    const size = sizes[part] as number
    for (const [label, n] of labelSizes.entries()) {
      const target = (n * size) / total
      targets[part * labels + label] = target
      weights[part * labels + label] = n === 0 || n === total ? 0 : 1 / target + 1 / (size - target)
    }
  }
  const fewest = Math.max(FEWEST_FOR_ALL, parts.length)
  return {
    labels,
    parts,
    cells: new Int32Array(sizes.length * labels),
    targets,
    weights,
    needed: Uint8Array.from(labelSizes, (n) => Number(n >= fewest)),
  }
}

/** How much the deviation rises if a part gets one more sample with a label. */
export function riseOfAdding(
  { labels, cells, targets, weights, needed }: SetBalance,
  label: number,
  part: number,
): number {
  const at = part * labels + label
  const cell = cells[at] as number
  const rise = (weights[at] as number) * (1 + 2 * (cell - (targets[at] as number)))
  return cell === 0 && needed[label] === 1 ? rise - ABSENT : rise
}

/** How much the deviation rises if a part gets one sample with a label less. */
export function riseOfTaking(
  { labels, cells, targets, weights, needed }: SetBalance,
  label: number,
  part: number,
): number {
  const at = part * labels + label
  const cell = cells[at] as number
  const rise = (weights[at] as number) * (1 - 2 * (cell - (targets[at] as number)))
  return cell === 1 && needed[label] === 1 ? rise + ABSENT : rise
}

/** Counts a sample with these labels in a part. */
export function putSet({ labels: count, cells }: SetBalance, labels: Int32Array, part: number): void {
  for (const label of labels) cells[part * count + label] = (cells[part * count + label] as number) + 1
}

/** The sum of all deviations. A part without a label that it needs counts as very far from its target. */
export function deviationOf(balance: SetBalance): number {
  return squaresOf(balance) + ABSENT * absentCells(balance).length
}

/** The sum of all deviations, whether or not parts lack a label that they need. */
export function squaresOf({ labels, parts, cells, targets, weights }: SetBalance): number {
  let sum = 0
  for (const part of parts) {
    for (let at = part * labels; at < (part + 1) * labels; at++) {
      const off = (cells[at] as number) - (targets[at] as number)
      sum += (weights[at] as number) * off * off
    }
  }
  return sum
}

/** The cells without samples of a label that every part needs. */
export function absentCells({ labels, parts, cells, needed }: SetBalance): { label: number; part: number }[] {
  const absent: { label: number; part: number }[] = []
  for (const part of parts) {
    for (let label = 0; label < labels; label++) {
      if (needed[label] === 1 && cells[part * labels + label] === 0) absent.push({ label, part })
    }
  }
  return absent
}

/** A lower bound of the deviation, with room for rounding: the best row of whole numbers for each label separately. */
export function leastDeviation(balance: SetBalance, labelSizes: readonly number[]): number {
  const least = labelSizes.reduce((sum, n, label) => sum + leastOfLabel(balance, label, n), 0)
  return least * (1 + 1e-9) + 1e-12
}

function leastOfLabel({ labels, parts, targets, weights, needed }: SetBalance, label: number, n: number): number {
  const cellAt = (part: number) => part * labels + label
  const row = parts.map((part) => Math.max(needed[label] as number, Math.floor(targets[cellAt(part)] as number) - 1))
  const off = (place: number) => (row[place] as number) - (targets[cellAt(parts[place] as number)] as number)
  const weight = (place: number) => weights[cellAt(parts[place] as number)] as number
  const rise = (place: number) => weight(place) * (1 + 2 * off(place))
  for (let left = n - row.reduce((a, b) => a + b, 0); left > 0; left--) {
    const least = row.reduce((best, _, place) => (rise(place) < rise(best) ? place : best), 0)
    row[least] = (row[least] as number) + 1
  }
  return row.reduce((sum, _, place) => sum + weight(place) * off(place) * off(place), 0)
}
