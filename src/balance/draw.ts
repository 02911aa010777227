import { formatCount, InputError, type Strategy } from '../config/index.ts'
import { compareTexts } from '../dataset/index.ts'
import { ascending, joined, type RowGroups, roundsOver, shuffledTo, totalOf } from './draws/index.ts'
import { type BalancingRules, configuredSizes } from './sizes/index.ts'

/** The maximum number of positions, which is more than any training list needs. */
const MOST_POSITIONS = 2 ** 28

interface DrawRequest {
  /** The rows of each class in hash order. */
  readonly rowsByClass: readonly Int32Array[]
  /** The name of each class, parallel to `rowsByClass`; it seeds the class's own random stream. */
  readonly classes: readonly string[]
  readonly strategy: Strategy
  readonly seed: number
  /** What replaces the sizes of the strategy. */
  readonly rules?: BalancingRules | undefined
  /** The groups of the rows, so that a class that shrinks keeps rows of as many groups as possible. */
  readonly groups?: RowGroups | undefined
}

/**
 * Returns the rows of the balanced dataset: the kept rows in ascending order, then the copies by round, class (in the order
 * of bytes) and row. A class that grows keeps every row, and every row is repeated equally often before any is repeated once
 * more. The rows that get a copy in the last round, and the rows that a shrinking class drops, are drawn from the random
 * stream of the class, so classes do not affect each other. With groups, a shrinking class takes one row of every group in turn.
 *
 * @throws {InputError} if the result would have more than 2^28 rows, or a target is impossible.
 */
export function drawBalanced({ rowsByClass, classes, strategy, seed, rules, groups }: DrawRequest): Int32Array {
  const sizes = rowsByClass.map((rows) => rows.length)
  const { targets } = configuredSizes(strategy, { classes, sizes }, rules)
  const ordered = groups && roundsOver(groups)
  refuseTooMany(totalOf(targets), strategy, rules?.target !== undefined)
  const shares = classes
    .map((name, code) =>
      drawClass(rowsByClass[code] ?? new Int32Array(), targets[code] ?? 0, {
        stream: `${seed}:balance:${name}`,
        ordered,
      }),
    )
    .map((share, code) => ({ ...share, name: classes[code] ?? '' }))
    .sort((a, b) => compareTexts(a.name, b.name))
  return joined([ascending(shares.map((share) => share.kept)), ...copiesByRound(shares)])
}

interface ClassShare {
  /** The kept rows in any order. */
  readonly kept: Int32Array
  /** The copies per round, each in ascending order. */
  readonly copies: readonly Int32Array[]
}

interface ClassDraw {
  readonly stream: string
  /** Puts the rows of a shrinking class in the order in which they are kept. */
  readonly ordered: ((rows: Int32Array) => Int32Array) | undefined
}

function drawClass(rows: Int32Array, target: number, { stream, ordered }: ClassDraw): ClassShare {
  const size = rows.length
  if (target < size && ordered) return { kept: ordered(shuffledTo(rows, size, stream)).subarray(0, target), copies: [] }
  if (target <= size) return { kept: shuffledTo(rows, size - target, stream).subarray(size - target), copies: [] }
  const odd = target % size
  const rounds = Math.floor(target / size) - 1
  const whole = rounds > 0 ? ascending([rows]) : rows
  const last = odd > 0 ? [ascending([shuffledTo(rows, odd, stream).subarray(0, odd)])] : []
  return { kept: rows, copies: [...new Array<Int32Array>(rounds).fill(whole), ...last] }
}

function copiesByRound(shares: readonly ClassShare[]): Int32Array[] {
  const rounds = shares.reduce((most, share) => Math.max(most, share.copies.length), 0)
  const copiesOf = (round: number) => shares.flatMap((share) => share.copies[round] ?? [])
  return Array.from({ length: rounds }, (_, round) => copiesOf(round)).flat()
}

function refuseTooMany(total: number, strategy: Strategy, hasTarget: boolean): void {
  if (total <= MOST_POSITIONS) return
  const remedy = hasTarget
    ? 'Lower the sizes of balancing.target.'
    : 'Choose another balancing_strategy, such as weighted.'
  throw new InputError(
    `Cannot balance with '${strategy}': the result would have ${formatCount(total)} samples, more than ${formatCount(MOST_POSITIONS)}. ${remedy}`,
  )
}
