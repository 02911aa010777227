import type { Fraction } from './figures.ts'

/** The cell of a class that is farthest off; class `null` is the row of all samples. */
export interface Deviation {
  readonly class: string | null
  readonly split: string
  readonly points: Fraction
  /** Whether it is the dataset's own split. */
  readonly own: boolean
}

/** How a message names it. */
export const OWN_SPLIT = "in the dataset's own split"
