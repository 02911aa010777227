import { InputError, type SeededHash } from '../../config/index.ts'
import { createHasher, hashOfRow, hashPrefixes, type LabelTable, type TextColumn } from '../../dataset/index.ts'
import { groupUnits } from '../groups/index.ts'
import {
  type Cut,
  type Cuts,
  countedLabels,
  followFirstRows,
  NO_SPLIT,
  type Parts,
  type Rank,
  type RuleCuts,
  roundQuotas,
  rowsAtRanks,
  type SplitSettings,
  type Strata,
  sharesOf,
  strataOf,
} from '../plan/index.ts'

const HASH_BITS = 128n
const HASH_END = 1n << HASH_BITS

/** Hashes in ascending order. */
interface SortedHashes {
  readonly count: number
  readonly at: (rank: number) => bigint
}

/**
 * The cut points that produce the quotas of the rules for the current samples.
 *
 * @throws {InputError} if samples have several labels each.
 */
export function freshCuts(table: LabelTable, settings: SplitSettings): RuleCuts {
  refuseLabelSets(table)
  const strata = strataOf(table, settings)
  if (table.groups !== undefined) return { kind: 'all', cuts: groupCuts({ ...table, groups: table.groups }, settings) }
  const { quotas } = roundQuotas(strata.sizes, settings.parts, settings.rounding)
  const ranksOf = (code: number): readonly number[] => {
    const [train = 0, val = 0] = quotas[code] ?? []
    return [train, train + val]
  }
  const hashes = hashesAround(table.ids, { strata, seeded: settings, ranksOf })
  const cutsOf = (code: number): Cuts => cutsAt(hashes(code), ranksOf(code), settings.parts)
  if (!settings.stratified) return { kind: 'all', cuts: cutsOf(0) }
  const present = table.classes.flatMap((name, code) =>
    strata.sizes[code] === 0 ? [] : [[name, cutsOf(code)] as const],
  )
  return { kind: 'classes', byClass: new Map(present) }
}

function refuseLabelSets({ labelSets }: LabelTable): void {
  if (labelSets === undefined) return
  throw new InputError(
    'Cannot use a rules file: the samples have several labels each, so they are divided together, and no cut points describe the result. Set data.split_indices_path to a file that does not end in .rules.json.',
  )
}

interface WantedHashes {
  readonly strata: Strata
  readonly seeded: SeededHash
  readonly ranksOf: (stratum: number) => readonly number[]
}

/** The hashes of each stratum. Only those at its ranks and directly before them are computed. */
function hashesAround(ids: TextColumn, { strata, seeded, ranksOf }: WantedHashes): (stratum: number) => SortedHashes {
  const ranks = strata.sizes.flatMap((size, stratum) => {
    const around = new Set(ranksOf(stratum).flatMap((rank) => [rank - 1, rank]))
    return Array.from(around, (rank): Rank => ({ stratum, rank })).filter(({ rank }) => rank >= 0 && rank < size)
  })
  const hasher = createHasher(seeded)
  const found = strata.sizes.map(() => new Map<number, bigint>())
  for (const [i, row] of rowsAtRanks(ids, strata, seeded, ranks).entries()) {
    const { stratum, rank } = ranks[i] as Rank
    found[stratum]?.set(rank, hashOfRow(ids, row, hasher))
  }
  return (stratum) => ({
    count: strata.sizes[stratum] as number,
    at: (rank) => found[stratum]?.get(rank) as bigint,
  })
}

function sortedHashes(column: TextColumn, rows: Int32Array, seeded: SeededHash): SortedHashes {
  const hasher = createHasher(seeded)
  return { count: rows.length, at: (rank) => hashOfRow(column, rows[rank] as number, hasher) }
}

/** The cut points before the first group at which the cumulative number of samples exceeds floor(N r). */
function groupCuts(table: LabelTable & { groups: NonNullable<LabelTable['groups']> }, settings: SplitSettings): Cuts {
  const units = groupUnits(table, strataOf(table, settings), settings)
  const total = units.sizes.reduce((a, b) => a + b, 0)
  const ranks = groupedSamples(total, settings.parts).map((samples) => unitsWithin(units.sizes, samples))
  const inOrder = Int32Array.from(units.sizes, (_, unit) => unit)
  return cutsAt(sortedHashes(units.names, inOrder, settings), ranks, settings.parts)
}

/** The most samples that whole groups may have before the first and before the second cut point: floor(N r). */
export function groupedSamples(total: number, parts: Parts): readonly number[] {
  const { numerators, denominator } = sharesOf(parts)
  const [train = 0n, val = 0n] = numerators
  return [train, train + val].map((share) => Number((BigInt(total) * share) / denominator))
}

function unitsWithin(sizes: Int32Array, samples: number): number {
  let sum = 0
  const first = sizes.findIndex((size) => {
    sum += size
    return sum > samples
  })
  return first < 0 ? sizes.length : first
}

/** The values nearest to r 2^128 with as many hashes below them as `ranks` requires. */
function cutsAt({ count, at }: SortedHashes, ranks: readonly number[], parts: Parts): Cuts {
  const around = ranks.map((rank) => ({
    before: rank === 0 ? undefined : at(rank - 1),
    after: rank === count ? undefined : at(rank),
  }))
  return cutsBetween(around, parts)
}

/** The hashes next to a cut point; `undefined` if there is none. */
export interface HashesAround {
  readonly before: bigint | undefined
  readonly after: bigint | undefined
}

/** The values nearest to r 2^128 that are above the hash before them, and not above the hash after them. */
export function cutsBetween([first, second]: readonly HashesAround[], parts: Parts): Cuts {
  const { numerators, denominator } = sharesOf(parts)
  const [train = 0n, val = 0n] = numerators
  const cut = (share: bigint, around: HashesAround | undefined): Cut =>
    share === denominator ? null : nearestCut(around, (2n * share * HASH_END + denominator) / (2n * denominator))
  return [cut(train, first), cut(train + val, second)]
}

function nearestCut(around: HashesAround | undefined, wanted: bigint): bigint {
  const low = around?.before === undefined ? 0n : around.before + 1n
  const high = around?.after ?? HASH_END - 1n
  return wanted > high ? high : wanted < low ? low : wanted
}

/** The split of each labelled row by cut points. A class without cut points is not in any split. */
export function applyCuts(table: LabelTable, settings: SeededHash, cuts: RuleCuts): Int16Array {
  refuseLabelSets(table)
  const assignment = partsByCuts(table, settings, cuts)
  followFirstRows(table, assignment)
  return assignment
}

function partsByCuts(table: LabelTable, settings: SeededHash, cuts: RuleCuts): Int16Array {
  if (table.groups === undefined || cuts.kind === 'classes') {
    const cutsOfClass = table.classes.map((name) => (cuts.kind === 'all' ? cuts.cuts : cuts.byClass.get(name)))
    return partsByHash(table.ids, settings, { codes: countedLabels(table), cutsOfCode: cutsOfClass })
  }
  const strata = strataOf(table, { stratified: true })
  const units = groupUnits({ ...table, groups: table.groups }, strata, settings)
  const oneClass = { codes: new Int32Array(units.names.length), cutsOfCode: [cuts.cuts] }
  const partOfUnit = partsByHash(units.names, settings, oneClass)
  return Int16Array.from(units.ofRow, (unit) => (unit < 0 ? NO_SPLIT : (partOfUnit[unit] as number)))
}

interface CodedCuts {
  /** One per row; negative means none. */
  readonly codes: Int32Array
  readonly cutsOfCode: readonly (Cuts | undefined)[]
}

/** Compares the first 32 bits of the hashes and the cut points, which is enough for nearly every row. */
function partsByHash(column: TextColumn, seeded: SeededHash, { codes, cutsOfCode }: CodedCuts): Int16Array {
  const hashes = hashPrefixes(column, seeded)
  const parts = new Int16Array(column.length).fill(NO_SPLIT)
  const firsts = Float64Array.from(cutsOfCode, (cuts) => startOf(cuts?.[0] ?? null))
  const seconds = Float64Array.from(cutsOfCode, (cuts) => startOf(cuts?.[1] ?? null))
  const hasCuts = Uint8Array.from(cutsOfCode, (cuts) => (cuts === undefined ? 0 : 1))
  const hasher = createHasher(seeded)
  for (let row = 0; row < parts.length; row++) {
    const code = codes[row] as number
    if (code < 0 || hasCuts[code] === 0) continue
    const hash = hashes[row] as number
    const first = firsts[code] as number
    const second = seconds[code] as number
    if (hash === first || hash === second) parts[row] = partOf(hashOfRow(column, row, hasher), cutsOfCode[code] as Cuts)
    // Sums instead of branches, because a processor cannot predict on which side of a cut point a hash is.
    else parts[row] = Number(hash >= first) + Number(hash >= second)
  }
  return parts
}

/** The first 32 bits of a cut point. */
function startOf(cut: Cut): number {
  return Number((cut ?? HASH_END) >> (HASH_BITS - 32n))
}

function partOf(hash: bigint, [first, second]: Cuts): number {
  if (hash < (first ?? HASH_END)) return 0
  return hash < (second ?? HASH_END) ? 1 : 2
}
