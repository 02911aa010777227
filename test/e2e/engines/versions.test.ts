import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type ModernClickhouse, modernClickhouse } from '../../support/engines/modern_clickhouse.ts'
import { membersOf, projectWith, rulesIn, runTool, sortedLines } from '../../support/engines/project.ts'
import { csvOf, rowsOf, tsvOf } from '../../support/engines/rows.ts'
import { postgres, type Servers } from '../../support/engines/servers.ts'
import { type Hashing, hashOf, type Rules, viewStatement } from '../../support/engines/sql.ts'

const provided = inject('servers')

const ROWS = 2000

const VARIANTS: readonly (readonly [string, Hashing])[] = (['md5', 'sha256'] as const).flatMap((hash) =>
  [false, true].map((group) => [`${hash} of ${group ? 'groups' : 'ids'}`, { hash, group, seed: 42 }] as const),
)

describe.skipIf(provided === null)('newer servers', () => {
  const servers = provided as Servers
  let modern: ModernClickhouse

  beforeAll(async () => {
    modern = await modernClickhouse(servers.chdb)
    modern.run('CREATE DATABASE versions')
    modern.run(
      'CREATE TABLE versions.samples (id String, label Nullable(String), song Nullable(String)) ENGINE = MergeTree ORDER BY id',
    )
    modern.run(`INSERT INTO versions.samples FORMAT TabSeparated\n${tsvOf(rowsOf(0, ROWS))}`)
    await postgres(
      servers,
      servers.postgres.v18,
      'postgres',
      `CREATE SCHEMA versions; CREATE TABLE versions.samples (id text PRIMARY KEY, label text, song text);
COPY versions.samples FROM STDIN;\n${tsvOf(rowsOf(0, ROWS))}\\.\n`,
    )
  })

  afterAll(() => modern?.close())

  test('are PostgreSQL 18 and ClickHouse 26', async () => {
    expect(await postgres(servers, servers.postgres.v18, 'postgres', 'SHOW server_version')).toMatch(/^18\./)
    expect(modern.run('SELECT version()')).toMatch(/^26\./)
  })

  test.each(VARIANTS)('%s: have the split of a local rules file', async (_, hashing) => {
    const csv = csvOf(rowsOf(0, ROWS), { song: hashing.group })
    const local = projectWith({ path: './samples.csv', ...hashing, files: { 'samples.csv': csv } })
    expect(await runTool(local, ['split', '.'])).toMatchObject({ code: 0, stderr: '' })
    const members = await membersOf(local)
    const rules: Rules = JSON.parse(rulesIn(local))
    const view = (engine: 'ClickHouse' | 'PostgreSQL') =>
      viewStatement(engine, rules, hashing).replace('{samples}', 'versions.samples')
    const apostrophes = (text: string) => text.replace(/\\(.)/g, (pair, char) => (char === "'" ? char : pair))
    expect(sortedLines(apostrophes(modern.run(view('ClickHouse'))))).toBe(members)
    const copied = await postgres(servers, servers.postgres.v18, 'postgres', `COPY (${view('PostgreSQL')}) TO STDOUT;`)
    expect(sortedLines(copied)).toBe(members)
  })
})

test.skipIf(provided === null)('a server that refuses MD5 says so', async () => {
  const servers = provided as Servers
  const statement = `SELECT ${hashOf('PostgreSQL', { hash: 'md5', seed: 42, group: false })} FROM (SELECT 'a' AS id) AS rows`
  await expect(postgres(servers, servers.postgres.fips, 'postgres', statement)).rejects.toThrow(
    'could not compute MD5 hash: unsupported',
  )
})
