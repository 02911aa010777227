import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { projectWith, runTool } from '../../support/engines/project.ts'
import { rowsOf } from '../../support/engines/rows.ts'
import { clickhouse, postgres, type Servers, urlOf } from '../../support/engines/servers.ts'
import { type Hashing, prefixOf } from '../../support/engines/sql.ts'
import { clickhouseTable, postgresTable, type Table } from '../../support/engines/tables.ts'

const provided = inject('servers')

const ROWS = 20_000

const HASHINGS: readonly Hashing[] = (['md5', 'sha256'] as const).flatMap((hash) =>
  [false, true].map((group) => ({ hash, group, seed: 42 })),
)

describe.skipIf(provided === null)('the servers that have the rows count them', () => {
  const servers = provided as Servers
  let shards: Table

  beforeAll(async () => {
    shards = await clickhouseTable(servers, 'nodes_aggregate')
    const partitions = await postgresTable(servers, 'nodes_aggregate')
    const rows = [...rowsOf(0, ROWS)]
    await Promise.all([shards.add(rows), partitions.add(rows)])
  })

  test.each(HASHINGS)('ClickHouse: each shard answers counts ($hash, group: $group)', async (hashing) => {
    const byte = `intDiv(${prefixOf('ClickHouse', hashing)}, 256)`
    const mark = `counts_${hashing.hash}_${hashing.group}`
    const answer = await shards.query(
      `SELECT label, ${byte} AS ${mark}, count() FROM {samples} GROUP BY label, ${mark}`,
    )
    expect(answer.split('\n').length).toBeGreaterThan(1000)
    const log = await logged(servers.clickhouse.b, mark)
    // It reads its half of the rows, and answers one row per label and byte. Two of the nine labels are NULL and empty.
    expect(log.query).toMatch(/^SELECT label, .* count\(\) FROM nodes_aggregate\.samples_local +GROUP BY label, /s)
    expect(log.read).toBe(ROWS / 2)
    expect(log.answered).toBeLessThanOrEqual(9 * 256)
  })

  test('ClickHouse: a table over two shards of which one is down is an error', async () => {
    await clickhouse(
      servers.clickhouse.a,
      'CREATE TABLE nodes_aggregate.one_down AS nodes_aggregate.samples_local ENGINE = Distributed(one_down, nodes_aggregate, samples_local)',
    )
    await expect(clickhouse(servers.clickhouse.a, 'SELECT count() FROM nodes_aggregate.one_down')).rejects.toThrow(
      'Code: 279',
    )
  })

  const explain = async (statement: string): Promise<string> =>
    postgres(servers, servers.postgres.a, 'shards', `EXPLAIN (VERBOSE, COSTS OFF) ${statement}`)

  test.each(HASHINGS)(
    'PostgreSQL: one count per partition is counted by its server ($hash, group: $group)',
    async (hashing) => {
      const prefix = prefixOf('PostgreSQL', hashing)
      const counts = (table: string) => `SELECT label, ${prefix}, count(*) FROM nodes_aggregate.${table} GROUP BY 1, 2`
      const plan = await explain(`${counts('samples_0')} UNION ALL ${counts('samples_1')}`)
      expect(plan).not.toMatch(/HashAggregate|GroupAggregate|Sort/)
      expect(plan.match(/Relations: Aggregate on \(nodes_aggregate\.samples_[01]\)/g)).toHaveLength(2)
      expect(plan.match(/Remote SQL: SELECT label, .*count\(\*\) FROM .* GROUP BY 1, 2/g)).toHaveLength(2)
    },
  )

  test('PostgreSQL: the tool says how many rows are fetched if it may not read each partition', async () => {
    const run = (right: string) => postgres(servers, servers.postgres.a, 'shards', `${right} reader`)
    const path = `postgres://${servers.postgres.a}/shards`
    const url = urlOf('postgres', servers.postgres.a, 'shards')
    const project = projectWith({ path, table: 'nodes_aggregate.samples' })
    const noteIn = async () =>
      /The server fetches about [\d,]+ rows of 2 foreign tables/.exec(
        (await runTool(project, ['analyze'], url)).stdout.replaceAll(/\s+/g, ' '),
      )
    expect(await noteIn()).toBeNull()
    await run('REVOKE SELECT ON nodes_aggregate.samples_0 FROM')
    expect(await noteIn()).not.toBeNull()
    await run('GRANT SELECT ON nodes_aggregate.samples_0 TO')
  })

  test('PostgreSQL: one count over all partitions would fetch all rows', async () => {
    const prefix = prefixOf('PostgreSQL', { hash: 'md5', group: false, seed: 42 })
    const plan = await explain(`SELECT label, ${prefix}, count(*) FROM nodes_aggregate.samples GROUP BY 1, 2`)
    expect(plan).toContain('HashAggregate')
    expect(plan.match(/Remote SQL: SELECT id, label FROM/g)).toHaveLength(2)
  })
})

interface Logged {
  readonly query: string
  readonly read: number
  readonly answered: number
}

/** The query with a mark in it that another server has sent. The log is written every half second. */
async function logged(server: string, mark: string): Promise<Logged> {
  const statement = `SELECT query, read_rows, result_rows FROM system.query_log WHERE type = 2 AND is_initial_query = 0 AND position(query, '${mark}') > 0`
  for (let tries = 0; tries < 50; tries += 1) {
    // Nothing has been logged so far if there is no table.
    const answer = await clickhouse(server, statement).catch(() => '')
    const [query = '', read, answered] = answer.trimEnd().split('\n')[0]?.split('\t') ?? []
    if (query !== '') return { query, read: Number(read), answered: Number(answered) }
    await setTimeout(100)
  }
  throw new Error(`no query with ${mark} in the log of ${server}`)
}
