import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { membersOf, projectWith, rulesIn, runTool, type Settings, sortedLines } from '../../support/engines/project.ts'
import { copyLine, csvOf, rowsOf } from '../../support/engines/rows.ts'
import { type EngineName, type Hashing, prefixNumber, prefixOf, viewStatement } from '../../support/engines/sql.ts'
import { clickhouseTable, duckdbTable, postgresTable, type Table } from '../../support/engines/tables.ts'
import { folderWith } from '../../support/folders.ts'

const servers = inject('servers')

/** `ENGINES_ROWS=1000000` is the full size, which takes minutes. */
const ROWS = Number(process.env['ENGINES_ROWS'] ?? 20_000)
const SEED = 42

const VARIANTS: readonly (readonly [string, Omit<Hashing, 'seed'>])[] = [
  ['md5 of ids', { hash: 'md5', group: false }],
  ['md5 of groups', { hash: 'md5', group: true }],
  ['sha256 of ids', { hash: 'sha256', group: false }],
  ['sha256 of groups', { hash: 'sha256', group: true }],
]

const ENGINES: readonly EngineName[] = ['ClickHouse', 'PostgreSQL', 'DuckDB']

describe.skipIf(servers === null)('a local rules file in the SQL of databases', () => {
  const folder = folderWith({})
  const tables = new Map<EngineName, Table>()
  const tableOf = (engine: EngineName): Table => {
    const table = tables.get(engine)
    if (table === undefined) throw new Error(`no table of ${engine}`)
    return table
  }

  beforeAll(async () => {
    if (servers === null) return
    tables.set('ClickHouse', await clickhouseTable(servers, 'rules_in_sql'))
    tables.set('PostgreSQL', await postgresTable(servers, 'rules_in_sql'))
    tables.set('DuckDB', duckdbTable(folder))
    const rows = [...rowsOf(0, ROWS)]
    await Promise.all(ENGINES.map((engine) => tableOf(engine).add(rows)))
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  test('the tables have the same rows', async () => {
    // A CSV file has no NULL, so that DuckDB reads empty cells.
    const cells = "id, CASE WHEN label <> '' THEN label ELSE '' END, CASE WHEN song <> '' THEN song ELSE '' END"
    const rows = Array.from(rowsOf(0, ROWS), ({ id, label, song }) => copyLine([id, label ?? '', song ?? '']))
    const wanted = sortedLines(rows.join(''))
    for (const engine of ENGINES) {
      const found = sortedLines(await tableOf(engine).query(`SELECT ${cells} FROM {samples}`))
      expect(found === wanted, engine).toBe(true)
    }
  })

  test.each(VARIANTS)('%s: the same samples in train, val and test', async (_, variant) => {
    const settings: Settings = { path: './samples.csv', ...variant }
    const local = projectWith({
      ...settings,
      files: { 'samples.csv': csvOf(rowsOf(0, ROWS), { song: variant.group }) },
    })
    expect(await runTool(local, ['split', '.'])).toMatchObject({ code: 0, stderr: '' })
    const members = await membersOf(local)
    const rules = JSON.parse(rulesIn(local))
    for (const engine of ENGINES) {
      const statement = viewStatement(engine, rules, { ...variant, seed: SEED })
      const found = sortedLines(await tableOf(engine).query(statement))
      expect(found === members, engine).toBe(true)
    }
    rmSync(local, { recursive: true })
  })

  test.each(VARIANTS)('%s: the same counts by class and 16 bits', async (_, variant) => {
    const counts = await Promise.all(
      ENGINES.map(async (engine) => {
        const prefix = prefixOf(engine, { ...variant, seed: SEED })
        const answer = await tableOf(engine).query(
          `SELECT label, ${prefix} AS prefix, count(*) FROM {samples} WHERE label <> '' GROUP BY label, ${prefix}`,
        )
        const rows = answer.trimEnd().split('\n')
        return rows
          .map((row) => row.split('\t'))
          .map(([label, cell = '', count]) => `${label} ${prefixNumber(engine, cell)} ${count}`)
          .sort()
      }),
    )
    const [first] = counts
    for (const [i, engine] of ENGINES.entries()) expect(counts[i], engine).toEqual(first)
  })
})
