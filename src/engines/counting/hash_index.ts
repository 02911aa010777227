import type { Cut, HashesAround } from '../../split/index.ts'
import type { Connection } from '../connections/index.ts'
import { hashStatement, prefixStatement, type TableRows, type WantedRows } from '../dialects/index.ts'
import { type Leaf, leafAt, leavesAround } from './leaves.ts'
import { digitsOf, type HashTally, numberOf, TableChanged } from './tally.ts'

/** Samples that are ordered together: one class, or all classes. */
export interface Stratum {
  /** The codes of its classes. */
  readonly codes: readonly number[]
  /** The name of the only class; `undefined` for all labelled rows. */
  readonly label: string | undefined
}

/** Answers questions about the order of all hashes, from counts and the few hashes that matter. */
export interface HashIndex {
  /** For each stratum, the hashes next to the first one at which more than so many samples have been passed. */
  readonly around: (limits: readonly (readonly number[])[]) => Promise<readonly (readonly HashesAround[])[]>
  /** For each stratum and each of its cut points, the number of samples below it by class. */
  readonly below: (cuts: readonly (readonly Cut[])[]) => Promise<readonly (readonly (readonly number[])[])[]>
}

/** Samples with one hash: an id, or a group. */
interface Hashed {
  readonly hash: bigint
  readonly counts: Map<number, number>
}

/** More rows with the same first digits are not fetched but counted by further digits. */
const MOST_FETCHED = 16_384
/** With so many digits, a leaf is one hash. */
const MOST_DIGITS = 12
const CONDITIONS_AT_ONCE = 200

interface Needed {
  readonly stratum: number
  readonly digits: string
  readonly count: number
}

export function hashIndex(
  connection: Connection,
  rows: TableRows,
  tally: HashTally,
  strata: readonly Stratum[],
  most = MOST_FETCHED,
): HashIndex {
  const { classes } = tally
  const codeOf = new Map(classes.map((name, code) => [name, code]))
  const stratumOf = new Map(strata.flatMap(({ codes }, stratum) => codes.map((code) => [code, stratum] as const)))
  const byClass = tally.leaves.map((leaves) => new Map(leaves))
  const found = strata.map(() => new Map<string, readonly Hashed[]>())
  const sorted: (readonly Leaf[] | undefined)[] = strata.map(() => undefined)

  const leavesOf = (stratum: number): readonly Leaf[] => {
    sorted[stratum] ??= sortedLeaves((strata[stratum]?.codes ?? []).map((code) => byClass[code] ?? new Map()))
    return sorted[stratum] ?? []
  }

  const load = async (needs: () => readonly Needed[]): Promise<void> => {
    for (;;) {
      const missing = needs().filter(({ stratum, digits, count }) => count > 0 && !found[stratum]?.has(digits))
      const large = missing.filter(({ count, digits }) => count > most && digits.length < MOST_DIGITS)
      if (large.length > 0) await eachLength(large, refine)
      else return eachLength(missing, fetchHashes)
    }
  }

  const wantedOf = (needed: readonly Needed[]): WantedRows[] => {
    const prefixes = new Map<number, Set<string>>()
    for (const { stratum, digits } of needed) prefixes.set(stratum, (prefixes.get(stratum) ?? new Set()).add(digits))
    return Array.from(prefixes, ([stratum, list]) => ({ label: strata[stratum]?.label, prefixes: [...list] }))
  }

  /** Replaces leaves by those with two more digits. */
  const refine = async (needed: readonly Needed[], length: number): Promise<void> => {
    const parents = byClass.map(() => new Map<string, number>())
    for (const { stratum, digits } of needed)
      for (const code of strata[stratum]?.codes ?? []) {
        parents[code]?.set(digits, byClass[code]?.get(digits) ?? 0)
        byClass[code]?.delete(digits)
        sorted[stratum] = undefined
      }
    for (const [label, cell, n] of await connection.rows(prefixStatement(rows, length / 2 + 1, wantedOf(needed)))) {
      const [code, digits] = [codeOf.get(label ?? '') ?? -1, digitsOf(cell)]
      const [ofClass, parent] = [byClass[code], parents[code]]
      const start = digits.slice(0, length)
      ofClass?.set(digits, (ofClass.get(digits) ?? 0) + numberOf(n))
      parent?.set(start, (parent.get(start) ?? 0) - numberOf(n))
    }
    if (parents.some((counts) => [...counts.values()].some((rest) => rest !== 0))) throw new TableChanged()
  }

  const fetchHashes = async (needed: readonly Needed[], length: number): Promise<void> => {
    const counts = new Map<string, Map<bigint, Map<number, number>>>()
    for (const { stratum, digits } of needed) counts.set(`${stratum}:${digits}`, new Map())
    for (const [label, cell, n] of await connection.rows(hashStatement(rows, wantedOf(needed)))) {
      const [code, digits] = [codeOf.get(label ?? '') ?? -1, digitsOf(cell)]
      const stratum = stratumOf.get(code)
      const leaf = counts.get(`${stratum}:${digits.slice(0, length)}`)
      if (leaf === undefined) throw new TableChanged()
      const hash = BigInt(`0x${digits}`)
      const ofHash = leaf.get(hash) ?? new Map<number, number>()
      leaf.set(hash, ofHash.set(code, (ofHash.get(code) ?? 0) + numberOf(n)))
    }
    for (const { stratum, digits, count } of needed) {
      const hashes = Array.from(counts.get(`${stratum}:${digits}`) ?? [], ([hash, ofHash]) => ({
        hash,
        counts: ofHash,
      }))
      hashes.sort((a, b) => (a.hash < b.hash ? -1 : 1))
      if (hashes.reduce((sum, one) => sum + sizeOf(one), 0) !== count) throw new TableChanged()
      found[stratum]?.set(digits, hashes)
    }
  }

  return {
    async around(limits) {
      await load(() =>
        limits.flatMap((ofStratum, stratum) =>
          ofStratum.flatMap((limit) => leavesAround(leavesOf(stratum), limit).map((leaf) => ({ stratum, ...leaf }))),
        ),
      )
      return limits.map((ofStratum, stratum) =>
        ofStratum.map((limit) => {
          const leaves = leavesAround(leavesOf(stratum), limit)
          const hashes = leaves.flatMap(({ digits }) => found[stratum]?.get(digits) ?? [])
          let passed = leaves[0]?.before ?? 0
          const after = hashes.findIndex((one) => {
            passed += sizeOf(one)
            return passed > limit
          })
          const rank = after < 0 ? hashes.length : after
          return { before: hashes[rank - 1]?.hash, after: hashes[rank]?.hash }
        }),
      )
    },
    async below(cuts) {
      await load(() =>
        cuts.flatMap((ofStratum, stratum) =>
          ofStratum.flatMap((cut) => {
            const leaf = cut === null ? undefined : leafAt(leavesOf(stratum), hex(cut))
            return leaf === undefined ? [] : [{ stratum, ...leaf }]
          }),
        ),
      )
      return cuts.map((ofStratum, stratum) =>
        ofStratum.map((cut) => (strata[stratum]?.codes ?? []).map((code) => countBelow(stratum, code, cut))),
      )
    },
  }

  function countBelow(stratum: number, code: number, cut: Cut): number {
    const end = cut === null ? undefined : hex(cut)
    let sum = 0
    for (const [digits, n] of byClass[code] ?? []) {
      const start = end?.slice(0, digits.length)
      if (start === undefined || digits < start) sum += n
      else if (digits === start)
        for (const { hash, counts } of found[stratum]?.get(digits) ?? [])
          if (cut !== null && hash < cut) sum += counts.get(code) ?? 0
    }
    return sum
  }
}

/** Runs a statement for the leaves of each length, and never for too many classes at once. */
async function eachLength(
  needed: readonly Needed[],
  run: (needed: readonly Needed[], length: number) => Promise<void>,
): Promise<void> {
  const unique = [...new Map(needed.map((one) => [`${one.stratum}:${one.digits}`, one])).values()]
  for (const length of new Set(unique.map(({ digits }) => digits.length))) {
    const alike = unique.filter(({ digits }) => digits.length === length)
    for (let start = 0; start < alike.length; start += CONDITIONS_AT_ONCE)
      await run(alike.slice(start, start + CONDITIONS_AT_ONCE), length)
  }
}

function sortedLeaves(parts: readonly ReadonlyMap<string, number>[]): readonly Leaf[] {
  const sums = new Map<string, number>()
  for (const part of parts) for (const [digits, n] of part) sums.set(digits, (sums.get(digits) ?? 0) + n)
  let before = 0
  return [...sums]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([digits, count]) => {
      before += count
      return { digits, count, before: before - count }
    })
}

function hex(cut: bigint): string {
  return cut.toString(16).padStart(32, '0')
}

function sizeOf({ counts }: Hashed): number {
  return [...counts.values()].reduce((a, b) => a + b, 0)
}
