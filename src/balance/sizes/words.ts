import type { Strategy, TargetWord } from '../../config/index.ts'
import { compareTexts } from '../../dataset/index.ts'

/** Classes with their sizes, in any order. */
export interface SizedClasses {
  readonly classes: readonly string[]
  /** The number of samples of each class, parallel to `classes`. */
  readonly sizes: readonly number[]
}

/**
 * Returns whether a word selects each class, as in imbalanced-learn's `RandomOverSampler` and `RandomUnderSampler`. Of several
 * classes with the smallest or largest size, the first in the order of bytes is the minority or the majority.
 */
export function selectedBy(
  word: TargetWord,
  strategy: Strategy,
  sized: SizedClasses,
): (name: string, code: number) => boolean {
  const minority = extreme(sized, (a, b) => a - b)
  const majority = extreme(sized, (a, b) => b - a)
  const meant = word !== 'auto' ? word : strategy === 'oversample' ? 'not majority' : 'not minority'
  const isSelected: Readonly<Record<Exclude<TargetWord, 'auto'>, (code: number) => boolean>> = {
    minority: (code) => code === minority,
    'not minority': (code) => code !== minority,
    majority: (code) => code === majority,
    'not majority': (code) => code !== majority,
    all: () => true,
  }
  return (_, code) => isSelected[meant](code)
}

/** The code of the class that comes first in the given order of sizes; -1 if no class has samples. */
function extreme({ classes, sizes }: SizedClasses, order: (a: number, b: number) => number): number {
  let found = -1
  sizes.forEach((size, code) => {
    if (size === 0) return
    const difference = found === -1 ? -1 : order(size, sizes[found] as number)
    if (difference < 0 || (difference === 0 && compareTexts(classes[code] ?? '', classes[found] ?? '') < 0))
      found = code
  })
  return found
}
