import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { parseConfig } from '../../src/config/index.ts'
import { memoryTree } from '../support/memory_tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-database-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function checkOf(label: string) {
  const file = join(folder, 'samples.duckdb')
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  await connection.run(`CREATE TABLE samples AS SELECT 'a' || i AS id, ${label} AS label FROM range(1100) t(i)`)
  connection.closeSync()
  instance.closeSync()
  const text = `data: { dataset_path: 'duckdb://${file}', split_indices_path: s.rules.json }\nlabels: { table: samples, id: id, label: label }\n`
  const config = await parseConfig(text, { file: 'c.yml' })
  return check({ config, head: memoryTree({}), base: { kind: 'none', reason: 'not requested' } })
}

test('a misspelled class of a database keeps its name in the splits, which cannot be counted again', async () => {
  const { renames, splits } = await checkOf("CASE WHEN i < 600 THEN 'joy' WHEN i < 603 THEN 'Joy' ELSE 'calm' END")
  expect(renames?.map(({ name, like }) => [name, like])).toEqual([['Joy', 'joy']])
  expect(splits?.summary.classes).toEqual(['Joy', 'calm', 'joy'])
  expect(splits?.summary.totals).toEqual([768, 166, 166])
})
