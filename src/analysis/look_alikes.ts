import { type ClassCounts, compareTexts } from '../dataset/index.ts'
import { oneLetterFrom, type SizedLook } from './one_letter.ts'
import { lookOf } from './similar_names.ts'

/** A class that is probably a misspelling of another class. */
export interface LookAlike {
  /** The name of the class that is probably misspelled. */
  readonly name: string
  /** The number of samples of that class. */
  readonly size: number
  /** The name of the class that is probably meant. */
  readonly like: string
  /** The number of samples of the class that is probably meant. */
  readonly likeSize: number
  /**
   * How the names differ: `form` means case, spaces, Unicode form or invisible characters; `letter` means one letter.
   */
  readonly by: 'form' | 'letter'
}

interface LookAlikeQuestion {
  readonly counts: Pick<ClassCounts, 'classes' | 'counts'>
  /** Names that the config lists as classes. These are never misspelled. */
  readonly intended: ReadonlySet<string>
  /**
   * Returns whether a class existed before, if that is known. A new class is a misspelling of such a class, which itself is
   * never a misspelling by one letter.
   */
  readonly wasThere?: (name: string) => boolean
}

/** A class is a misspelling by one letter only if the other class is at least this many times larger. */
const LETTER_FACTOR = 100
/** With more classes, one letter is not meaningful, and the search takes long. */
const MOST_BY_LETTER = 20_000

/**
 * Finds the classes that look like another class. If several classes look alike, the one that is meant is a class that the
 * config lists, otherwise a class that existed before, otherwise the largest one. Differences in one letter are found among
 * up to 20,000 small and 20,000 large classes. The result is in the order of the names' bytes.
 *
 * @example
 * findLookAlikes({ counts: { classes: ['Joy', 'joy'], counts: [2, 250] }, intended: new Set() })
 * // [{ name: 'Joy', size: 2, like: 'joy', likeSize: 250, by: 'form' }]
 */
export function findLookAlikes({ counts, intended, wasThere = () => false }: LookAlikeQuestion): LookAlike[] {
  const sized = sizedNames(counts, intended)
  const rank = ({ name }: SizedName) => (intended.has(name) ? 2 : wasThere(name) ? 1 : 0)
  const isBetter = (a: SizedName, b: SizedName) =>
    (rank(a) - rank(b) || a.size - b.size || Number(a.name === a.look) - Number(b.name === b.look)) > 0
  const meant = new Map<string, SizedName>()
  for (const one of sized) {
    const best = meant.get(one.look)
    if (best === undefined || isBetter(one, best)) meant.set(one.look, one)
  }
  const odd = sized.filter(({ name, size }) => size > 0 && !intended.has(name))
  const corrected = byLetter(
    odd.filter((one) => meant.get(one.look) === one && !wasThere(one.name)),
    meant,
  )
  const found: LookAlike[] = []
  for (const one of odd) {
    const alike = meant.get(one.look) ?? one
    const other = corrected.get(alike) ?? alike
    if (other !== one) found.push(lookAlike(one, other, alike === one ? 'letter' : 'form'))
  }
  return found.sort(byName)
}

interface SizedName extends SizedLook {
  readonly name: string
}

/** Names in the config count even without samples, because all samples of `joy` may be labelled `Joy`. */
function sizedNames({ classes, counts }: LookAlikeQuestion['counts'], intended: ReadonlySet<string>): SizedName[] {
  const sized: SizedName[] = []
  const missing = new Set(intended)
  for (const [code, name] of classes.entries()) {
    const size = counts[code] ?? 0
    if (size === 0) continue
    sized.push({ name, size, look: lookOf(name) })
    missing.delete(name)
  }
  for (const name of missing) sized.push({ name, size: 0, look: lookOf(name) })
  return sized
}

/** @param meant The classes that are meant, by how their names look. */
function byLetter(odd: readonly SizedName[], meant: ReadonlyMap<string, SizedName>): Map<SizedName, SizedName> {
  let largest = 0
  for (const { size } of meant.values()) largest = Math.max(largest, size)
  const small = odd.filter((one) => one.size * LETTER_FACTOR < largest)
  const found = new Map<SizedName, SizedName>()
  if (small.length === 0 || small.length > MOST_BY_LETTER) return found
  const fewest = small.reduce((least, { size }) => Math.min(least, size), largest)
  const large = [...meant.values()].filter(({ size }) => size > fewest * LETTER_FACTOR)
  if (large.length > MOST_BY_LETTER) return found
  const nearest = oneLetterFrom(large)
  for (const one of small) {
    const other = nearest(one.look)
    if (other && one.size * LETTER_FACTOR < other.size) found.set(one, other)
  }
  return found
}

function byName(a: LookAlike, b: LookAlike): number {
  return compareTexts(a.name, b.name)
}

function lookAlike(one: SizedName, other: SizedName, by: LookAlike['by']): LookAlike {
  return { name: one.name, size: one.size, like: other.name, likeSize: other.size, by }
}
