/**
 * Measures `analyze` and `split` where the rows are in a database: seconds, bytes over the wire and our own memory. The servers
 * generate the rows. Run `node bench/engines.ts FOLDER` (Node.js 24, Debian 12) with a folder for the servers and their data, and
 * `--clickhouse=10,100` or `--postgres=1,10` for the millions of rows (100 million rows in ClickHouse take 3 GB on the disk).
 * `--commands=analyze` leaves out the split. ClickHouse is two servers with half of the rows each, on this machine.
 */

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { projectWith } from '../test/support/engines/project.ts'
import { recorderOf } from '../test/support/engines/recorder.ts'
import { clickhouse, postgres, type Servers, urlOf } from '../test/support/engines/servers.ts'
import { serversIn } from '../test/support/engines/setup.ts'
import { SCRIPT } from '../test/support/runtimes.ts'

const SERVERS = join(import.meta.dirname, '../test/support/engines.sh')
const MEASURE = join(import.meta.dirname, 'measure.py')
const MILLION = 1_000_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clickhouse: { type: 'string', default: '10,100' },
    postgres: { type: 'string', default: '1,10' },
    commands: { type: 'string', default: 'analyze,split' },
    python: { type: 'string', default: 'python3' },
  },
})

/** Where the rows are. */
interface Source {
  readonly engine: 'clickhouse' | 'postgres'
  readonly address: string
  readonly database: string
  readonly table: string
}

/** Five classes of 1,000 rows: 520, 270, 120, 80 and 10. */
const LABELS: readonly (readonly [end: number, name: string])[] = [
  [520, 'joy'],
  [790, 'calm'],
  [910, 'sadness'],
  [990, 'anger'],
  [1000, 'fear'],
]
const labelOf = (place: string) =>
  `CASE ${LABELS.map(([end, name]) => `WHEN ${place} < ${end} THEN '${name}'`).join(' ')} ELSE 'joy' END`

async function clickhouseRows({ clickhouse: { a, b } }: Servers, rows: number): Promise<Source> {
  const database = `rows_${rows}`
  for (const [shard, server] of [a, b].entries()) {
    await clickhouse(server, `CREATE DATABASE ${database}`)
    await clickhouse(
      server,
      `CREATE TABLE ${database}.local (id String, label String) ENGINE = MergeTree ORDER BY tuple()`,
    )
    await clickhouse(
      server,
      `INSERT INTO ${database}.local SELECT concat('clips/', toString(number), '.wav'), ${labelOf('number * 7919 % 1000')}
       FROM numbers(${rows}) WHERE number % 2 = ${shard}`,
    )
  }
  await clickhouse(
    a,
    `CREATE TABLE ${database}.samples AS ${database}.local ENGINE = Distributed(two_shards, ${database}, local)`,
  )
  return { engine: 'clickhouse', address: a, database, table: 'samples' }
}

async function postgresRows(servers: Servers, rows: number): Promise<Source> {
  const { a } = servers.postgres
  const table = `rows_${rows}`
  await postgres(
    servers,
    a,
    'plain',
    `CREATE TABLE ${table} AS SELECT 'clips/' || i || '.wav' AS id, ${labelOf('i::bigint * 7919 % 1000')} AS label FROM generate_series(0, ${rows - 1}) i;
     GRANT SELECT ON ${table} TO reader; ANALYZE ${table};`,
  )
  return { engine: 'postgres', address: a, database: 'plain', table: `public.${table}` }
}

interface Measured {
  readonly seconds: number
  readonly mebibytes: number
  readonly kilobytes: number
}

async function measured(source: Source, args: readonly string[]): Promise<Measured> {
  const recorder = await recorderOf(source.address)
  const project = projectWith({
    path: `${source.engine}://${recorder.address}/${source.database}`,
    table: source.table,
  })
  const child = spawn(values.python, [MEASURE, process.execPath, SCRIPT, ...args], {
    cwd: project,
    env: { ...process.env, DATASET_BALANCE_DATABASE_URL: urlOf(source.engine, recorder.address, source.database) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')])
  recorder.close()
  const { seconds, mebibytes, code } = JSON.parse(output)
  if (code !== 0) throw new Error(`${args.join(' ')} exited with ${code}`)
  const bytes = recorder.received().length + recorder.sent().reduce((sum, { length }) => sum + length, 0)
  return { seconds, mebibytes, kilobytes: bytes / 1000 }
}

async function report(title: string, sizes: string, generate: (rows: number) => Promise<Source>): Promise<void> {
  const millions = sizes.split(',').map(Number)
  console.log(`\n### ${title}\n\n| | rows | seconds | KB over the wire | our peak MiB |\n|---|---|---|---|---|`)
  for (const size of millions) {
    const source = await generate(size * MILLION)
    for (const args of values.commands.split(',').map((command) => [command])) {
      const { seconds, mebibytes, kilobytes } = await measured(source, args)
      console.log(
        `| ${args[0]} | ${(size * MILLION).toLocaleString('en')} | ${seconds.toFixed(1)} | ${kilobytes.toFixed(0)} | ${mebibytes.toFixed(0)} |`,
      )
    }
  }
}

const [folder] = positionals
if (folder === undefined) throw new Error('Usage: node bench/engines.ts FOLDER [--clickhouse=10,100] [--postgres=1,10]')
const place = resolve(folder)
execFileSync(SERVERS, ['start', place], { stdio: 'inherit' })
try {
  const servers = serversIn(readFileSync(join(place, 'env'), 'utf8'))
  if (values.clickhouse !== '')
    await report('ClickHouse 18.16, two servers', values.clickhouse, (rows) => clickhouseRows(servers, rows))
  if (values.postgres !== '')
    await report('PostgreSQL 15, one server', values.postgres, (rows) => postgresRows(servers, rows))
} finally {
  execFileSync(SERVERS, ['stop', place], { stdio: 'inherit' })
}
