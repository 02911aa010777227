import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Counts, cutAt, type Hashed, prefixesAround } from '../../support/engines/cuts.ts'
import { projectWith, rulesIn, runTool } from '../../support/engines/project.ts'
import { csvOf, rowsOf } from '../../support/engines/rows.ts'
import {
  type EngineName,
  type Hashing,
  hashOf,
  literal,
  prefixLiteral,
  prefixNumber,
  prefixOf,
} from '../../support/engines/sql.ts'
import { clickhouseTable, duckdbTable, postgresTable, type Table } from '../../support/engines/tables.ts'
import { folderWith } from '../../support/folders.ts'

const servers = inject('servers')

const ROWS = 20_000
const TRAIN = [70n, 100n] as const
const TRAIN_AND_VAL = [85n, 100n] as const

const ENGINES: readonly EngineName[] = ['ClickHouse', 'PostgreSQL', 'DuckDB']
const HASHES = ['md5', 'sha256'] as const
const CASES = ENGINES.flatMap((engine) => HASHES.map((hash) => ({ engine, hash })))

describe.skipIf(servers === null)('counts and the hashes around the cut points are enough for a rules file', () => {
  const folder = folderWith({})
  const tables = new Map<EngineName, Table>()
  const query = (engine: EngineName, sql: string): Promise<string[][]> => {
    const table = tables.get(engine)
    if (table === undefined) throw new Error(`no table of ${engine}`)
    return table.query(sql).then((answer) =>
      answer
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t')),
    )
  }

  beforeAll(async () => {
    if (servers === null) return
    tables.set('ClickHouse', await clickhouseTable(servers, 'cuts_from_counts'))
    tables.set('PostgreSQL', await postgresTable(servers, 'cuts_from_counts'))
    tables.set('DuckDB', duckdbTable(folder))
    const rows = [...rowsOf(0, ROWS)]
    await Promise.all([...tables.values()].map((table) => table.add(rows)))
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  /** The rules file of the tool for the same rows in a file, and the samples in each split by class. */
  const local = async (hashing: Hashing) => {
    const csv = csvOf(rowsOf(0, ROWS), { song: hashing.group })
    const project = projectWith({ path: './samples.csv', ...hashing, files: { 'samples.csv': csv } })
    const { stdout } = await runTool(project, ['split', '.', '--format', 'json'])
    const { classes, cells } = JSON.parse(stdout) as { classes: string[]; cells: [number, number, number][] }
    return { rules: JSON.parse(rulesIn(project)), classes, cells }
  }

  test.each(CASES)('$engine: of each class ($hash)', async ({ engine, hash }) => {
    const hashing = { hash, group: false, seed: 42 }
    const { rules, classes, cells } = await local(hashing)
    const prefix = prefixOf(engine, hashing)
    // The first part of the rows is the label, which the database may escape, so that its code is asked for.
    const code = `CASE ${classes.map((name, i) => `WHEN label = ${literal(engine, name)} THEN ${i}`).join(' ')} END`
    const counts = classes.map(() => new Map<number, number>())
    for (const [of, cell = '', count] of await query(
      engine,
      `SELECT ${code} AS code, ${prefix} AS prefix, count(*) FROM {samples} WHERE label <> '' GROUP BY ${code}, ${prefix}`,
    ))
      counts[Number(of)]?.set(prefixNumber(engine, cell), Number(count))
    const ranks = cells.map(([train, val]) => [train, train + val])
    const wanted = classes.map((name, i) => {
      const prefixes = (ranks[i] ?? []).flatMap((rank) => prefixesAround(counts[i] ?? new Map(), rank))
      const literals = prefixes.map((number) => prefixLiteral(engine, hashing, number))
      return `(label = ${literal(engine, name)} AND ${prefix} IN (${literals.join(', ')}))`
    })
    const hashes = classes.map((): Hashed[] => [])
    const around = await query(
      engine,
      `SELECT ${code}, ${hashOf(engine, hashing)} FROM {samples} WHERE ${wanted.join(' OR ')}`,
    )
    for (const [of, digits] of around) hashes[Number(of)]?.push({ hash: BigInt(`0x${digits}`), samples: 1 })
    expect(around.length).toBeLessThan(200)
    const cuts = classes.map((name, i) => [name, cutsFor(counts[i], hashes[i], ranks[i])])
    expect(Object.fromEntries(cuts)).toEqual(rules.cuts)
  })

  test.each(CASES)('$engine: of all groups ($hash)', async ({ engine, hash }) => {
    const hashing = { hash, group: true, seed: 42 }
    const { rules } = await local(hashing)
    const prefix = prefixOf(engine, hashing)
    const counts = new Map<number, number>()
    for (const [cell = '', count] of await query(
      engine,
      `SELECT ${prefix} AS prefix, count(*) FROM {samples} WHERE label <> '' GROUP BY ${prefix}`,
    ))
      counts.set(prefixNumber(engine, cell), Number(count))
    const total = [...counts.values()].reduce((a, b) => a + b, 0)
    const ranks = [TRAIN, TRAIN_AND_VAL].map(([share, all]) => Number((BigInt(total) * share) / all))
    const prefixes = ranks.flatMap((rank) => prefixesAround(counts, rank))
    const literals = prefixes.map((number) => prefixLiteral(engine, hashing, number))
    const digits = hashOf(engine, hashing)
    const around = await query(
      engine,
      `SELECT ${digits} AS digits, count(*) FROM {samples} WHERE label <> '' AND ${prefix} IN (${literals.join(', ')}) GROUP BY ${digits}`,
    )
    const hashes = around.map(([of, samples]) => ({ hash: BigInt(`0x${of}`), samples: Number(samples) }))
    expect(cutsFor(counts, hashes, ranks)).toEqual(rules.cuts)
  })
})

function cutsFor(counts: Counts | undefined, hashes: Hashed[] | undefined, ranks: number[] | undefined): string[] {
  const [train = 0, trainAndVal = 0] = ranks ?? []
  return [
    cutAt(counts ?? new Map(), hashes ?? [], train, TRAIN),
    cutAt(counts ?? new Map(), hashes ?? [], trainAndVal, TRAIN_AND_VAL),
  ]
}
