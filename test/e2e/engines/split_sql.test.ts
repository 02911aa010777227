import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { membersOf, projectWith, RULES, runTool, sortedLines } from '../../support/engines/project.ts'
import { copyLine, csvOf, rowsOf } from '../../support/engines/rows.ts'
import { clickhouse, postgres } from '../../support/engines/servers.ts'
import { clickhouseTable, duckdbTable, postgresTable } from '../../support/engines/tables.ts'
import { folderWith } from '../../support/folders.ts'

const servers = inject('servers')
const ROWS = 2000

/** The statement that `split --sql` prints for a rules file that was made from a file with the same rows. It connects to nothing. */
async function printed(dialect: string, path: string, table: string): Promise<string> {
  const project = projectWith({ path, table })
  copyFileSync(join(local, RULES), join(project, RULES))
  const { code, stdout, stderr } = await runTool(project, ['split', '--sql', '--dialect', dialect])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

let local: string
let members: string

beforeAll(async () => {
  const csv = csvOf(rowsOf(0, ROWS), { song: false })
  local = projectWith({ path: './samples.csv', files: { 'samples.csv': csv } })
  expect(await runTool(local, ['split', '.'])).toMatchObject({ code: 0 })
  members = await membersOf(local)
})

const statements = (sql: string) => sql.split(/;\n(?=CREATE|$)/).filter((text) => text.trim() !== '')

describe.skipIf(servers === null)('split --sql runs, and has the split of the tool', () => {
  if (servers === null) return

  test('in ClickHouse', async () => {
    const table = await clickhouseTable(servers, 'split_sql')
    await table.add([...rowsOf(0, ROWS)])
    for (const statement of statements(await printed('clickhouse', table.path, 'split_sql.samples')))
      await clickhouse(servers.clickhouse.a, statement)
    expect(sortedLines(await table.query('SELECT id, label, split FROM {split}'))).toBe(members)
  })

  test('in PostgreSQL', async () => {
    const table = await postgresTable(servers, 'split_sql')
    await table.add([...rowsOf(0, ROWS)])
    await postgres(servers, servers.postgres.a, 'shards', await printed('postgres', table.path, table.table))
    expect(sortedLines(await table.query('SELECT id, label, split FROM {split}'))).toBe(members)
  })
})

test('split --sql runs in DuckDB, and has the split of the tool', async () => {
  const folder = folderWith({})
  const table = duckdbTable(folder)
  await table.add([...rowsOf(0, ROWS)])
  const sql = await printed('duckdb', table.path, 'samples')
  const instance = await DuckDBInstance.create(join(folder, 'samples.duckdb'))
  const connection = await instance.connect()
  for (const statement of statements(sql)) await connection.run(statement)
  const rows = (await connection.runAndReadAll('SELECT id, label, split FROM samples_split')).getRows()
  expect(sortedLines(rows.map((cells) => copyLine(cells.map(String))).join(''))).toBe(members)
  connection.closeSync()
  instance.closeSync()
})

test.each(['bigquery', 'snowflake', 'databricks', 'trino'])('split --sql for %s is this text', async (dialect) => {
  const sql = await printed(dialect, 'clickhouse://127.0.0.1/labels', 'raw.samples')
  await expect(sql).toMatchFileSnapshot(`golden/split.${dialect}.sql`)
})
