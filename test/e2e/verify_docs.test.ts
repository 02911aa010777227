import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uniqueIds } from '../../src/dataset/index.ts'
import { expectedSplit, writeIndexFile } from '../../src/split/index.ts'
import { configWith, type Sample, tableOf } from '../split/samples.ts'

const docs = readFileSync(new URL('../../docs/verify.md', import.meta.url), 'utf8')

/** The first code block of a language in docs/verify.md. */
function block(language: string): string {
  const [, code] = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``).exec(docs) ?? []
  if (code === undefined) throw new Error(`docs/verify.md has no block of ${language}`)
  return code
}

const SAMPLES = 100_000
const WORDS = ['clip', 'é', '音楽', '😀', 'a,b', 'say "hi"', 'ß', 'İ']

/** 100,000 ids with non-ASCII characters, in classes of 1, 2, 3, 4, 5 and many samples, some of them unlabelled. */
const samples: Sample[] = Array.from({ length: SAMPLES }, (_, i) => {
  const id = `${WORDS[i % WORDS.length]}/${i}`
  if (i % 997 === 0) return { id }
  return { id, label: i < 15 ? `tiny ${[1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5][i]}` : `groß ${(i * i) % 11}` }
})

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-docs-'))
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = samples.map(({ id, label = '' }) => `${quoted(id)},${quoted(label)}\n`)
  writeFileSync(join(folder, 'label.csv'), `id,label\n${rows.join('')}`)
  const table = tableOf(samples)
  const config = configWith()
  const { plan } = expectedSplit({ table, config, rebalance: false })
  writeFileSync(join(folder, 'split_indices.json'), writeIndexFile({ table, plan, config }))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Moves one id in the file from train to test. */
function withOneMoved(): string {
  const path = join(folder, 'split_indices.json')
  const before = readFileSync(path, 'utf8')
  const json = JSON.parse(before)
  json.ids.test.push(json.ids.train.pop())
  writeFileSync(path, JSON.stringify(json))
  return before
}

const labelled = samples.filter(({ label }) => label !== undefined).length

describe('docs/verify.md', () => {
  const python = () => spawnSync('python3', ['-c', block('python')], { cwd: folder, encoding: 'utf8' })

  test('its Python derives our index file', () => {
    expect(python()).toMatchObject({ stdout: `${labelled} ids compared\n`, stderr: '', status: 0 })
  })
  test('its Python names an id that was moved', () => {
    const before = withOneMoved()
    const { stdout } = python()
    writeFileSync(join(folder, 'split_indices.json'), before)
    expect(stdout.trim().split('\n')).toHaveLength(3)
  })

  test('its Python derives an index file with a few repeated ids', () => {
    const twice = mkdtempSync(join(tmpdir(), 'verify-docs-'))
    const rows = Array.from({ length: 400 }, (_, i): Sample => ({ id: `clip ${i}`, label: `class ${i % 3}` }))
    const more: Sample[] = [{ id: 'clip 7', label: 'class 2' }, { id: 'clip 9' }]
    const all: Sample[] = [{ id: 'clip 11' }, ...rows.slice(0, 399), ...more, { id: 'clip 5#2', label: 'class 1' }]
    writeFileSync(join(twice, 'label.csv'), `id,label\n${all.map(({ id, label = '' }) => `${id},${label}\n`).join('')}`)
    const table = { ...tableOf(all), ...uniqueIds(tableOf(all).ids) }
    const config = configWith()
    const { plan } = expectedSplit({ table, config, rebalance: false })
    expect(plan.group).toBeNull()
    writeFileSync(join(twice, 'split_indices.json'), writeIndexFile({ table, plan, config }))
    const { stdout, stderr } = spawnSync('python3', ['-c', block('python')], { cwd: twice, encoding: 'utf8' })
    rmSync(twice, { recursive: true })
    expect([stdout, stderr]).toEqual(['400 ids compared\n', ''])
  })

  /** Writes the index file again with SHA-256 while `read` runs. */
  async function withSha256<T>(read: () => T | Promise<T>): Promise<T> {
    const path = join(folder, 'split_indices.json')
    const before = readFileSync(path)
    const table = tableOf(samples)
    const config = configWith({ hash: 'sha256' })
    const { plan } = expectedSplit({ table, config, rebalance: false })
    writeFileSync(path, writeIndexFile({ table, plan, config }))
    try {
      return await read()
    } finally {
      writeFileSync(path, before)
    }
  }

  /** The expressions for MD5 and SHA-256 in a row of the table. */
  function expressions(row: string): [string, string] {
    const cells = new RegExp(`^\\| ${row} \\| \`(.*)\` \\| \`(.*)\` \\|$`, 'm').exec(docs) ?? []
    const [, md5 = '', sha256 = ''] = cells.map((cell) => cell.replaceAll('\\|', '|'))
    if (sha256 === '') throw new Error(`docs/verify.md has no expressions for ${row}`)
    return [md5, sha256]
  }

  test('its Python with the expression for SHA-256 derives our index file', async () => {
    const text = `f"{seed}:{row['id']}".encode()`
    const [md5, sha256] = expressions('Python').map((expression) => expression.replace('text', text))
    const code = block('python').replace(md5 ?? '', sha256 ?? '')
    const { stdout, stderr } = await withSha256(() =>
      spawnSync('python3', ['-c', code], { cwd: folder, encoding: 'utf8' }),
    )
    expect([stdout, stderr]).toEqual([`${labelled} ids compared\n`, ''])
  })

  async function duckdb(sql = block('sql')): Promise<unknown[][]> {
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run(`SET file_search_path = '${folder}'`)
    const statements = sql.split(/;\n/)
    for (const statement of statements.slice(0, -1)) await connection.run(statement)
    const [[count] = []] = await (await connection.runAndReadAll('SELECT count(*)::int FROM filed')).getRows()
    expect(count).toBe(labelled)
    return (await connection.runAndReadAll(statements.at(-1) ?? '')).getRows()
  }

  test('its DuckDB derives our index file', async () => {
    expect(await duckdb()).toEqual([])
  })
  test('its DuckDB with the expression for SHA-256 derives our index file', async () => {
    const [md5, sha256] = expressions('DuckDB')
    expect(block('sql')).toContain(md5)
    expect(await withSha256(() => duckdb(block('sql').replaceAll(md5, sha256)))).toEqual([])
  })
  test('its DuckDB names an id that was moved', async () => {
    const before = withOneMoved()
    const rows = await duckdb()
    writeFileSync(join(folder, 'split_indices.json'), before)
    expect(rows).toEqual([[expect.any(String), 'train', 'test']])
  })
})
