import {
  type Cuts,
  cutsBetween,
  groupedSamples,
  type RuleCuts,
  roundQuotas,
  type SplitSettings,
} from '../../split/index.ts'
import type { Connection } from '../connections/index.ts'
import {
  type HashIndex,
  type HashTally,
  hashIndex,
  refuseDuplicates,
  type Stratum,
  tallyHashes,
} from '../counting/index.ts'
import type { TableRows } from '../dialects/index.ts'

/** A table whose samples were counted by class and hash. */
export interface CountedTable {
  readonly connection: Connection
  readonly rows: TableRows
  readonly tally: HashTally
  /** Answers questions about all classes together, or about each. */
  readonly index: (kind: RuleCuts['kind']) => HashIndex
}

/** @throws {InputError} if ids are missing or repeated. */
export async function countTable(connection: Connection, rows: TableRows, isUnique: boolean): Promise<CountedTable> {
  const tally = await tallyHashes(connection, rows, rows.id)
  if (!isUnique) await refuseDuplicates(connection, rows, tally.total, rows.id)
  const codes = tally.classes.map((_, code) => code)
  const strata: Readonly<Record<RuleCuts['kind'], readonly Stratum[]>> = {
    all: [{ codes, label: undefined }],
    classes: tally.classes.map((label, code) => ({ codes: [code], label })),
  }
  const known = new Map<RuleCuts['kind'], HashIndex>()
  const index = (kind: RuleCuts['kind']) => {
    const found = known.get(kind) ?? hashIndex(connection, rows, tally, strata[kind])
    known.set(kind, found)
    return found
  }
  return { connection, rows, tally, index }
}

/** The cut points of a fresh split: those of a local file with the same ids. */
export async function cutsOfTable({ rows, tally, index }: CountedTable, settings: SplitSettings): Promise<RuleCuts> {
  const { counts, classes } = tally
  const labelled = counts.reduce((a, b) => a + b, 0)
  if (rows.group !== undefined) return allCuts(index('all'), groupedSamples(labelled, settings.parts), settings)
  const { parts, rounding, stratified } = settings
  if (!stratified) return allCuts(index('all'), ranksOf(roundQuotas([labelled], parts, rounding).quotas[0]), settings)
  const around = await index('classes').around(roundQuotas(counts, parts, rounding).quotas.map(ranksOf))
  const byClass = classes.map((name, code): readonly [string, Cuts] => [name, cutsBetween(around[code] ?? [], parts)])
  return { kind: 'classes', byClass: new Map(byClass) }
}

function ranksOf([train = 0, val = 0]: readonly number[] = []): readonly number[] {
  return [train, train + val]
}

async function allCuts(index: HashIndex, limits: readonly number[], { parts }: SplitSettings): Promise<RuleCuts> {
  const [around = []] = await index.around([limits])
  return { kind: 'all', cuts: cutsBetween(around, parts) }
}

/** The number of samples by class and split. */
export async function cellsOfTable({ tally, index }: CountedTable, cuts: RuleCuts): Promise<number[][]> {
  const { classes, counts } = tally
  const pairs = cuts.kind === 'all' ? [cuts.cuts] : classes.map((name): Cuts => cuts.byClass.get(name) ?? [null, null])
  const below = await index(cuts.kind).below(pairs)
  return counts.map((count, code) => {
    const [stratum, place] = cuts.kind === 'all' ? [0, code] : [code, 0]
    const [first = 0, second = 0] = (below[stratum] ?? []).map((ofCut) => ofCut[place] ?? 0)
    return [first, second - first, count - second]
  })
}
