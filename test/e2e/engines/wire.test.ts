import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { projectWith, runTool } from '../../support/engines/project.ts'
import { httpRequests, postgresMessages, type Recorder, recorderOf } from '../../support/engines/recorder.ts'
import { rowsOf } from '../../support/engines/rows.ts'
import { passwordOf, type Servers, type User, urlOf } from '../../support/engines/servers.ts'
import { clickhouseTable, postgresTable } from '../../support/engines/tables.ts'

const provided = inject('servers')

const COMMANDS = [['analyze'], ['split'], ['verify'], ['split', '--sql']]

/** One statement that only reads: it may be in a transaction, which a statement before it has begun. */
const READS = /^\s*(?:SELECT|WITH|EXPLAIN)\b[^;]*$/is

describe.skipIf(provided === null)('what is sent to a server', () => {
  const servers = provided as Servers
  let recorder: Recorder | undefined

  beforeAll(async () => {
    const rows = [...rowsOf(0, 20_000)]
    const tables = await Promise.all([clickhouseTable(servers, 'wire'), postgresTable(servers, 'wire')])
    await Promise.all(tables.map((table) => table.add(rows)))
  })

  afterEach(() => recorder?.close())

  test.each<User>(['reader', 'strict'])(
    'ClickHouse, as %s: one SELECT per request, the password in a header',
    async (user) => {
      recorder = await recorderOf(servers.clickhouse.a)
      const project = projectWith({ path: `clickhouse://${recorder.address}/wire`, table: 'samples' })
      const url = urlOf('clickhouse', recorder.address, 'wire', user)
      for (const args of COMMANDS) expect(await runTool(project, args, url)).toMatchObject({ code: 0, stderr: '' })
      const requests = httpRequests(recorder.sent())
      expect(requests.length).toBeGreaterThan(COMMANDS.length)
      for (const { head, url: asked, body } of requests) {
        const statement = asked.searchParams.get('query') ?? body
        expect(statement).toMatch(READS)
        expect(decodeURIComponent(asked.href) + body).not.toContain(passwordOf(user))
        expect(head).not.toMatch(/^(?:cookie|referer):/im)
        // A user who may not change settings gets an error for any of them, so whether they may is asked first.
        if (statement.includes('system.settings')) continue
        expect(asked.searchParams.get('skip_unavailable_shards')).toBe(user === 'strict' ? null : '0')
      }
      expectNoIds(recorder)
    },
  )

  test('PostgreSQL: one SELECT per message, in transactions that only read', async () => {
    recorder = await recorderOf(servers.postgres.a)
    const project = projectWith({ path: `postgres://${recorder.address}/shards`, table: 'wire.samples' })
    const url = urlOf('postgres', recorder.address, 'shards')
    for (const args of COMMANDS) expect(await runTool(project, args, url)).toMatchObject({ code: 0, stderr: '' })
    for (const sent of recorder.sent()) {
      expect(sent.includes(passwordOf('reader'))).toBe(false)
      const statements = postgresMessages(sent).flatMap(({ type, content }) => {
        // P prepares one statement: a name, the statement and the types of its parameters. Q can run several.
        if (type === 'P') return [content.toString('utf8').split('\0')[1] ?? '']
        return type === 'Q' ? [content.toString('utf8').replace(/\0$/, '')] : []
      })
      const [begin = '', ...others] = statements
      expect(begin).toMatch(/^BEGIN\b.*\bREPEATABLE READ\b.*\bREAD ONLY$/i)
      for (const statement of others) {
        if (!/^(?:SET LOCAL [^;]*|COMMIT|ROLLBACK)$/i.test(statement)) expect(statement).toMatch(READS)
      }
    }
    expectNoIds(recorder)
  })
})

/** Counts and hashes are answered, but no ids. All forms of them have one of these parts. */
function expectNoIds({ received }: Recorder): void {
  const answers = received()
  for (const part of ['clips/', 'クリップ', 'twice', 'größe']) expect(answers.includes(part), part).toBe(false)
}
