import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { projectWith, runTool } from '../../support/engines/project.ts'
import { recorderOf } from '../../support/engines/recorder.ts'
import { rowsOf } from '../../support/engines/rows.ts'
import { clickhouse, postgres, type Servers, urlOf } from '../../support/engines/servers.ts'
import { clickhouseTable, postgresTable } from '../../support/engines/tables.ts'

const provided = inject('servers')

interface Case {
  readonly path: string
  readonly table?: string
  readonly url?: string
}

describe.skipIf(provided === null)('one clear error, without a secret in it', () => {
  const servers = provided as Servers
  const click = provided?.clickhouse.a ?? ''
  const post = provided?.postgres.a ?? ''

  beforeAll(async () => {
    const tables = await Promise.all([clickhouseTable(servers, 'errors'), postgresTable(servers, 'errors')])
    await Promise.all(tables.map((table) => table.add([...rowsOf(0, 1000)])))
    await clickhouse(
      click,
      'CREATE TABLE errors.odd_ids (id Nullable(String), label String) ENGINE = MergeTree ORDER BY tuple()',
    )
    await clickhouse(click, "INSERT INTO errors.odd_ids VALUES ('a', 'x'), (NULL, 'x'), ('b', 'y')")
    await clickhouse(click, 'CREATE TABLE errors.repeated (id String, label String) ENGINE = MergeTree ORDER BY id')
    await clickhouse(click, "INSERT INTO errors.repeated VALUES ('a', 'x'), ('twice ö', 'x'), ('twice ö', 'y')")
    await clickhouse(click, 'CREATE TABLE errors.without_label (id String) ENGINE = MergeTree ORDER BY id')
    await clickhouse(
      click,
      'CREATE TABLE errors.one_down AS errors.samples_local ENGINE = Distributed(one_down, errors, samples_local)',
    )
    await postgres(
      servers,
      post,
      'plain',
      `CREATE TABLE odd_ids (id text, label text); INSERT INTO odd_ids VALUES ('a', 'x'), (NULL, 'x'), ('b', 'y');
       CREATE TABLE repeated (id text, label text); INSERT INTO repeated VALUES ('a', 'x'), ('twice ö', 'x'), ('twice ö', 'y');
       CREATE TABLE private (id text, label text); CREATE TABLE without_label (id text);
       CREATE VIEW slow AS SELECT id, label FROM repeated, pg_sleep(60);
       GRANT SELECT ON odd_ids, repeated, slow, without_label TO reader;`,
    )
    await postgres(servers, servers.postgres.fips, 'postgres', "CREATE TABLE few AS SELECT 'a' AS id, 'x' AS label;")
  })

  const errorOf = async ({ path, table = 'samples', url }: Case): Promise<string> => {
    const { code, stdout, stderr } = await runTool(projectWith({ path, table }), ['split'], url)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).not.toContain('secret')
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/)
    return stderr
  }

  const CLICKHOUSE: readonly (readonly [string, () => Case, RegExp])[] = [
    ['no server', () => at('clickhouse', '127.0.0.1:1', 'errors'), /127\.0\.0\.1:1\b/],
    [
      'a wrong password',
      () => ({ ...at('clickhouse', click, 'errors'), url: `clickhouse://reader:wrong@${click}/errors` }),
      /password/i,
    ],
    ['no database', () => at('clickhouse', click, 'nowhere'), /nowhere/],
    ['no table', () => ({ ...at('clickhouse', click, 'errors'), table: 'nothing' }), /nothing/],
    [
      'no column',
      () => ({ ...at('clickhouse', click, 'errors'), table: 'without_label' }),
      /without_label.*\blabel\b|\blabel\b.*without_label/s,
    ],
    ['NULL ids', () => ({ ...at('clickhouse', click, 'errors'), table: 'odd_ids' }), /1 .*NULL/],
    ['repeated ids', () => ({ ...at('clickhouse', click, 'errors'), table: 'repeated' }), /twice ö/],
    ['a shard that is down', () => ({ ...at('clickhouse', click, 'errors'), table: 'one_down' }), /shard/],
  ]
  const POSTGRES: readonly (readonly [string, () => Case, RegExp])[] = [
    ['no server', () => at('postgres', '127.0.0.1:1', 'plain'), /127\.0\.0\.1:1\b/],
    [
      'a wrong password',
      () => ({ ...at('postgres', post, 'plain'), url: `postgres://reader:wrong@${post}/plain` }),
      /password/i,
    ],
    ['no database', () => at('postgres', post, 'nowhere'), /nowhere/],
    ['no table', () => ({ ...at('postgres', post, 'plain'), table: 'nothing' }), /nothing/],
    [
      'no column',
      () => ({ ...at('postgres', post, 'plain'), table: 'without_label' }),
      /without_label.*\blabel\b|\blabel\b.*without_label/s,
    ],
    ['no right to read', () => ({ ...at('postgres', post, 'plain'), table: 'private' }), /private/],
    ['NULL ids', () => ({ ...at('postgres', post, 'plain'), table: 'odd_ids' }), /1 .*NULL/],
    ['repeated ids', () => ({ ...at('postgres', post, 'plain'), table: 'repeated' }), /twice ö/],
    [
      'a server that refuses MD5',
      () => ({ ...at('postgres', servers.postgres.fips, 'postgres', 'owner'), table: 'few' }),
      /data\.hash: sha256/,
    ],
  ]

  test.each(CLICKHOUSE)('ClickHouse: %s', async (_, given, wanted) => {
    expect(await errorOf(given())).toMatch(wanted)
  })

  test.each(POSTGRES)('PostgreSQL: %s', async (_, given, wanted) => {
    expect(await errorOf(given())).toMatch(wanted)
  })

  test('PostgreSQL: a query that is cancelled', async () => {
    let ended = false
    const running = errorOf({ ...at('postgres', post, 'plain'), table: 'slow' }).finally(() => {
      ended = true
    })
    const cancel =
      "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE usename = 'reader' AND query LIKE '%slow%' AND state = 'active'"
    while (!ended && (await postgres(servers, post, 'plain', cancel)) === '') await setTimeout(100)
    expect(await running).toMatch(/cancel/i)
  })

  test('a URL of another host is refused before anything is sent', async () => {
    const other = await recorderOf(click)
    const given = { path: `clickhouse://${other.address}/errors`, url: urlOf('clickhouse', click, 'errors') }
    expect(await errorOf(given)).toMatch(/dataset_path/)
    expect(other.sent()).toEqual([])
    other.close()
  })

  test('without TLS, another machine is refused', async () => {
    const error = await errorOf(at('clickhouse', '192.0.2.1:8123', 'errors'))
    expect(error).toMatch(/TLS|https/i)
  })
})

const at = (
  engine: 'clickhouse' | 'postgres',
  address: string,
  database: string,
  user: 'reader' | 'owner' = 'reader',
): Case => ({
  path: `${engine}://${address}/${database}`,
  url: urlOf(engine, address, database, user),
})

describe('answers of a server that is not to be trusted', () => {
  let server: Server | undefined
  afterEach(() => server?.close())

  const answering = async (answer: Parameters<typeof createServer>[1]): Promise<string> => {
    server = createServer(answer)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const errorFrom = async (address: string): Promise<string> => {
    const { path, url } = at('clickhouse', address, 'errors')
    const { code, stderr } = await runTool(projectWith({ path, table: 'samples' }), ['analyze'], url)
    expect(code).toBe(2)
    return stderr
  }

  test('a redirect is not followed', async () => {
    let asked = 0
    const elsewhere = await answering((_, response) => {
      asked += 1
      response.end()
    })
    const first = server
    const address = await answering((_, response) =>
      response.writeHead(307, { Location: `http://${elsewhere}/` }).end(),
    )
    expect(await errorFrom(address)).toMatch(/redirect/i)
    expect(asked).toBe(0)
    first?.close()
  })

  test('an error after half of the answer is an error', async () => {
    const half =
      '{"data":[["joy","0","5"],\nCode: 241, e.displayText() = DB::Exception: Memory limit exceeded, e.what() = DB::Exception\n'
    const address = await answering((_, response) => response.writeHead(200).end(half))
    expect(await errorFrom(address)).toMatch(/Memory limit exceeded/)
  })

  test('a message with commands of a runner and a terminal is escaped', async () => {
    const evil =
      'Code: 60, e.displayText() = DB::Exception: \u001b[31m\n::error::stop\n##[group]x, e.what() = DB::Exception'
    const address = await answering((_, response) => response.writeHead(500).end(evil))
    const error = await errorFrom(address)
    expect(error).not.toMatch(/\u001b|^::|##\[/m)
    expect(error).toContain('stop')
  })
})
