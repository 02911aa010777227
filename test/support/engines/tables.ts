import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { copyLine, csvOf, type Row, tsvOf } from './rows.ts'
import { clickhouse, postgres, type Servers, urlOf } from './servers.ts'

/** The same rows in a database: a table `samples` with the columns `id`, `label` and `song`. */
export interface Table {
  /** `dataset_path` of the config. */
  readonly path: string
  /** `labels.table` of the config. */
  readonly table: string
  /** What the secret has, `undefined` if there is none. */
  readonly url: string | undefined
  /** The same for the user who may create a view. */
  readonly ownerUrl: string | undefined
  add(rows: readonly Row[]): Promise<void>
  /** The answer to a query of two or three columns, one row a line, with tabs in between. `{samples}` is the table, `{split}` the view. */
  query(sql: string): Promise<string>
}

/** Every second row goes to the second server. */
const halves = (rows: readonly Row[]): [Row[], Row[]] => [
  rows.filter((_, i) => i % 2 === 0),
  rows.filter((_, i) => i % 2 === 1),
]

const names = (sql: string, database: string) =>
  sql.replaceAll('{samples}', `${database}.samples`).replaceAll('{split}', `${database}.samples_split`)

/** ClickHouse: half of the rows on each of two shards, behind a `Distributed` table. */
export async function clickhouseTable({ clickhouse: { a, b } }: Servers, database: string): Promise<Table> {
  for (const server of [a, b]) {
    await clickhouse(server, `CREATE DATABASE ${database}`)
    await clickhouse(
      server,
      `CREATE TABLE ${database}.samples_local (id String, label Nullable(String), song Nullable(String)) ENGINE = MergeTree ORDER BY id`,
    )
  }
  await clickhouse(
    a,
    `CREATE TABLE ${database}.samples AS ${database}.samples_local ENGINE = Distributed(two_shards, ${database}, samples_local)`,
  )
  return {
    path: `clickhouse://${a}/${database}`,
    table: 'samples',
    url: urlOf('clickhouse', a, database),
    ownerUrl: urlOf('clickhouse', a, database, 'owner'),
    async add(rows) {
      const [even, odd] = halves(rows)
      const insert = `INSERT INTO ${database}.samples_local FORMAT TabSeparated`
      await Promise.all([clickhouse(a, insert, tsvOf(even)), clickhouse(b, insert, tsvOf(odd))])
    },
    async query(sql) {
      const answer = await clickhouse(a, names(sql, database))
      // ClickHouse escapes apostrophes too.
      return answer.replace(/\\(.)/g, (pair, char) => (char === "'" ? char : pair))
    },
  }
}

/** PostgreSQL: half of the rows on each of two servers, as partitions over postgres_fdw. */
export async function postgresTable(servers: Servers, schema: string): Promise<Table> {
  const { a, b } = servers.postgres
  const partitions = [a, b].map((server, shard) => ({ server, shard, name: `${schema}.samples_${shard}` }))
  const columns = '(shard int NOT NULL, id text NOT NULL, label text, song text)'
  for (const { server, shard, name } of partitions) {
    await postgres(
      servers,
      server,
      'node',
      `CREATE SCHEMA ${schema}; GRANT USAGE ON SCHEMA ${schema} TO reader;
       CREATE TABLE ${name} ${columns.replace('NOT NULL', `NOT NULL DEFAULT ${shard}`)}; GRANT SELECT ON ${name} TO reader;`,
    )
  }
  await postgres(
    servers,
    a,
    'shards',
    `CREATE SCHEMA ${schema}; GRANT USAGE ON SCHEMA ${schema} TO reader;
     CREATE TABLE ${schema}.samples ${columns} PARTITION BY LIST (shard);
     ${partitions
       .map(
         ({ shard, name }) =>
           `CREATE FOREIGN TABLE ${name} PARTITION OF ${schema}.samples FOR VALUES IN (${shard}) SERVER node_${shard === 0 ? 'a' : 'b'};`,
       )
       .join('\n')}
     GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO reader;`,
  )
  return {
    path: `postgres://${a}/shards`,
    table: `${schema}.samples`,
    url: urlOf('postgres', a, 'shards'),
    ownerUrl: urlOf('postgres', a, 'shards', 'owner'),
    async add(rows) {
      const parts = halves(rows)
      await Promise.all(
        partitions.map(({ server, shard, name }) =>
          postgres(
            servers,
            server,
            'node',
            `COPY ${name} (id, label, song) FROM STDIN;\n${tsvOf(parts[shard] ?? [])}\\.\n`,
          ),
        ),
      )
    },
    query: (sql) => postgres(servers, a, 'shards', `COPY (${names(sql, schema)}) TO STDOUT`),
  }
}

/** DuckDB: a file in a folder. It is open only while we use it, because only one process may write. */
export function duckdbTable(folder: string): Table {
  const file = join(folder, 'samples.duckdb')
  const open = async <T>(use: (run: (sql: string) => Promise<unknown[][]>) => Promise<T>): Promise<T> => {
    const instance = await DuckDBInstance.create(file)
    const connection = await instance.connect()
    try {
      return await use(async (sql) => (await connection.runAndReadAll(sql)).getRows())
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
  }
  return {
    path: `duckdb://${file}`,
    table: 'samples',
    url: undefined,
    ownerUrl: undefined,
    add: (rows) =>
      open(async (run) => {
        const csv = join(folder, 'rows.csv')
        writeFileSync(csv, csvOf(rows, { song: true }))
        await run('CREATE TABLE IF NOT EXISTS samples (id VARCHAR, label VARCHAR, song VARCHAR)')
        await run(
          `INSERT INTO samples SELECT * FROM read_csv('${csv}', header = true, all_varchar = true, quote = '"', escape = '"')`,
        )
      }),
    query: (sql) =>
      open(async (run) => {
        const rows = await run(sql.replaceAll('{samples}', 'samples').replaceAll('{split}', 'samples_split'))
        return rows.map((cells) => copyLine(cells.map((cell) => (cell === null ? null : String(cell))))).join('')
      }),
  }
}
