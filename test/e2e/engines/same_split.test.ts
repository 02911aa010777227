import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  membersOf,
  projectWith,
  reportOf,
  rulesIn,
  runTool,
  type Settings,
  sortedLines,
} from '../../support/engines/project.ts'
import { copyLine, csvOf, rowsOf } from '../../support/engines/rows.ts'
import { clickhouseTable, duckdbTable, postgresTable, type Table } from '../../support/engines/tables.ts'
import { folderWith } from '../../support/folders.ts'

const servers = inject('servers')

/** `ENGINES_ROWS=1000000` is the full size, which takes minutes. */
const ROWS = Number(process.env['ENGINES_ROWS'] ?? 20_000)
const GROWN = Math.floor(ROWS * 1.1)

/** The other two combinations are in `rules_in_sql.test.ts`, as SQL that is written by hand. */
const VARIANTS: readonly (readonly [string, Pick<Settings, 'group' | 'hash'>])[] = [
  ['md5 of ids', {}],
  ['sha256 of groups', { group: true, hash: 'sha256' }],
]

const ENGINES = ['ClickHouse', 'PostgreSQL', 'DuckDB'] as const

describe.skipIf(servers === null)('the same split everywhere', () => {
  const folder = folderWith({})
  const tables = new Map<string, Table>()
  const tableOf = (engine: string): Table => {
    const table = tables.get(engine)
    if (table === undefined) throw new Error(`no table of ${engine}`)
    return table
  }

  beforeAll(async () => {
    if (servers === null) return
    tables.set('ClickHouse', await clickhouseTable(servers, 'same_split'))
    tables.set('PostgreSQL', await postgresTable(servers, 'same_split'))
    tables.set('DuckDB', duckdbTable(folder))
    const rows = [...rowsOf(0, ROWS)]
    await Promise.all(ENGINES.map((engine) => tableOf(engine).add(rows)))
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  const csv = (settings: Settings, rows: number) => csvOf(rowsOf(0, rows), { song: settings.group === true })

  interface Made {
    readonly local: string
    readonly engines: ReadonlyMap<string, string>
  }

  const made = new Map<string, Made>()
  const madeFor = (name: string): Made => {
    const found = made.get(name)
    if (found === undefined) throw new Error(`the split by ${name} has not been created`)
    return found
  }

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

  const projectOf = (name: string, engine: string): string => {
    const found = madeFor(name).engines.get(engine)
    if (found === undefined) throw new Error(`the split by ${name} has not been created with ${engine}`)
    return found
  }

  test.each(VARIANTS)('a new split by %s', async (name, settings) => {
    const local = projectWith({
      path: './samples.csv',
      ...settings,
      files: { 'samples.csv': csv({ path: '', ...settings }, ROWS) },
    })
    const wanted = await runTool(local, ['split', '.', '--format', 'json'])
    expect(wanted).toMatchObject({ code: 0, stderr: '' })
    const members = await membersOf(local)
    const engines = new Map<string, string>()
    made.set(name, { local, engines })
    for (const engine of ENGINES) {
      const { path, table, url, ownerUrl, query } = tableOf(engine)
      const project = projectWith({ path, table, ...settings })
      engines.set(engine, project)
      const split = await runTool(project, ['split', '--format', 'json'], url)
      expect(split, engine).toMatchObject({ code: 0, stderr: '' })
      expect(rulesIn(project), engine).toBe(rulesIn(local))
      expect(reportOf(split.stdout), engine).toEqual(reportOf(wanted.stdout))
      await expectSameReport({ engine, local, project, url, command: 'analyze' })
      expect(await runTool(project, ['verify'], url), engine).toMatchObject({ code: 0, stderr: '' })
      expect(await runTool(project, ['split', '--apply'], ownerUrl), engine).toMatchObject({ code: 0 })
      expect(
        sortedLines(await query('SELECT id, label, split FROM {split}')) === members,
        `${engine}: membership`,
      ).toBe(true)
    }
  })

  test.each(VARIANTS)('a check of the split by %s', async (name) => {
    const { local } = madeFor(name)
    for (const engine of ENGINES) {
      const { url } = tableOf(engine)
      await expectSameReport({ engine, local, project: projectOf(name, engine), url, command: 'check' })
    }
  })

  test('growth keeps the rules file and every sample', async () => {
    const more = [...rowsOf(ROWS, GROWN)]
    await Promise.all(ENGINES.map((engine) => tableOf(engine).add(more)))
    for (const [name, settings] of VARIANTS) {
      const { local } = madeFor(name)
      const before = rulesIn(local)
      writeFileSync(join(local, 'samples.csv'), csv({ path: '', ...settings }, GROWN))
      const wanted = await runTool(local, ['split', '.', '--format', 'json'])
      expect(wanted).toMatchObject({ code: 0, stderr: '' })
      const members = await membersOf(local)
      const cuts = (text: string) => JSON.parse(text).cuts
      expect(cuts(rulesIn(local))).toEqual(cuts(before))
      for (const engine of ENGINES) {
        const { url, ownerUrl, query } = tableOf(engine)
        const project = projectOf(name, engine)
        const split = await runTool(project, ['split', '--format', 'json'], url)
        expect(split, engine).toMatchObject({ code: 0, stderr: '' })
        expect(rulesIn(project), engine).toBe(rulesIn(local))
        expect(reportOf(split.stdout), engine).toEqual(reportOf(wanted.stdout))
        expect(await runTool(project, ['verify'], url), engine).toMatchObject({ code: 0, stderr: '' })
        expect(await runTool(project, ['split', '--apply'], ownerUrl), engine).toMatchObject({ code: 0 })
        expect(
          sortedLines(await query('SELECT id, label, split FROM {split}')) === members,
          `${engine}: membership`,
        ).toBe(true)
      }
    }
  })
})

interface Compared {
  readonly engine: string
  readonly local: string
  readonly project: string
  readonly url: string | undefined
  readonly command: string
}

async function expectSameReport({ engine, local, project, url, command }: Compared): Promise<void> {
  const [here, there] = await Promise.all([
    runTool(local, [command, '.', '--format', 'json']),
    runTool(project, [command, '--format', 'json'], url),
  ])
  expect(there, engine).toMatchObject({ code: here.code, stderr: here.stderr })
  expect(reportOf(there.stdout), `${engine} ${command}`).toEqual(reportOf(here.stdout))
}
