import { largest, smallest } from '../../../config/index.ts'
import type { NameSpan } from './name_spans.ts'

const MOST_CODES = 60
/** More words than this are not classes. */
export const MOST_NAMES = 1000
const BY_KIND = { letters: 1, code: 0.85, digits: 0.75, mixed: 0.7, text: 1 } as const

interface Evidence {
  readonly rows: number
  /** Whether another part alone distinguishes nearly all names. */
  readonly hasId: boolean
  /** Whether the word before a number shows that it is the class. */
  readonly isNamed: boolean
  /** Whether digits directly follow letters. */
  readonly isAttached: boolean
}

/** Returns how likely a part of the names is the class, from 0 (impossible) to 1 (about six equally frequent words). */
export function classScore({ counts, kind, repeats }: NameSpan, evidence: Evidence): number {
  const { rows, hasId, isNamed, isAttached } = evidence
  const size = counts.size
  const mean = rows / size
  if (size < 2 || mean < 4) return 0
  if (size > MOST_CODES && (kind === 'digits' || kind === 'mixed' || size > MOST_NAMES || mean < 10)) return 0
  const names = [...counts.keys()]
  if (names.every((name) => HASH.test(name))) return 0
  const once = [...counts.values()].filter((count) => count === 1).length
  if (once > size * 0.3) return 0
  const isSymbol = names.every(({ length }) => length === 1)
  const isProperty = hasId && repeats < 1.02
  return (
    BY_KIND[kind === 'mixed' && isSymbol ? 'letters' : kind] *
    bySize(size) *
    Math.max(0.3, evenness(counts, rows)) ** 0.5 *
    likenessOfNames(names) *
    (isProperty ? 1.15 : 1) *
    (isNamed ? 1.3 : isSerial(names, kind) ? 0.45 : 1) *
    (isAttached ? 0.6 : 1)
  )
}

/** `0f3a9c1e`, or longer. */
const HASH = /^(?=.*\d)(?:(?=.*[a-f])[0-9a-f]{8,}|[0-9a-f]{16,})$/i

/** Most datasets have about six to ten classes. Two values can be anything. */
function bySize(size: number): number {
  if (size <= 5) return 0.4 + size * 0.1
  if (size <= 10) return 1
  if (size <= 20) return 0.92
  return size <= MOST_CODES ? 0.85 : 0.65
}

/** Returns 0 if nearly all names have one value, up to 1 if all values are equally frequent. */
function evenness(counts: ReadonlyMap<string, number>, rows: number): number {
  let entropy = 0
  for (const count of counts.values()) entropy -= (count / rows) * Math.log(count / rows)
  return entropy / Math.log(counts.size)
}

const CLASS_WORDS: ReadonlySet<string> = new Set(
  (
    'anger angry ang hap happy happiness joy sad sadness fear fearful fea disgust disgusted dis neutral neu calm surprise ' +
    'surprised sur ps bored boredom contempt excited exc frustrated fru amused sleepiness positive negative pos neg ' +
    'zero one two three four five six seven eight nine ' +
    'cat dog car bird horse ship truck airplane normal abnormal benign malignant healthy fake real spam ham yes no'
  ).split(' '),
)

/** Recognizes `001`, `002`: numbers with this many digits and without gaps count things, not classes. */
function isSerial(names: readonly string[], kind: NameSpan['kind']): boolean {
  if (kind !== 'digits' && kind !== 'code') return false
  return names.some((name) => /^\D*0\d\d/.test(name)) && !hasGaps(names.map((name) => Number(name.replace(/^\D+/, ''))))
}

function hasGaps(numbers: readonly number[]): boolean {
  return numbers.length < (largest(numbers) - smallest(numbers) + 1) / 2
}

/** Returns how much the values look like classes: 1 for any words. */
export function likenessOfNames(names: readonly string[]): number {
  const known = names.filter((name) => CLASS_WORDS.has(name.toLowerCase())).length
  if (known >= 2 && known >= names.length * 0.5) return 1.4
  if (areEmotionCodes(names)) return 1.3
  if (!names.every((name) => /^\d+$/.test(name))) return 1
  const numbers = names.map(Number)
  // Numbers with gaps are more likely numbers of persons or chapters.
  if (hasGaps(numbers)) return 0.6
  if (smallest(numbers) > 0 || largest(numbers) > names.length - 1 || names.includes('00')) return 1
  return names.length === 10 ? 1.5 : 1.2
}

const EMOTIONS = 'afraid anger boredom calm disgust excited fear happy joy neutral sad surprise'.split(' ')

/** Recognizes `AN`, `DI`, `HA`, `SA`. Single letters count only next to longer codes, as in `a`, `d`, `h`, `sa`, `su`. */
function areEmotionCodes(names: readonly string[]): boolean {
  const known = names.filter((name) => EMOTIONS.some((word) => word.startsWith(name.toLowerCase())))
  return known.length >= 4 && known.length >= names.length * 0.8 && known.some(({ length }) => length > 1)
}
