import { expect, test } from 'vitest'
import { DIALECTS, splitSelect, type TableRows } from '../../../src/engines/dialects/index.ts'

const CUTS = { kind: 'classes', byClass: new Map([["l'été", [0xb3n << 120n, null] as const]]) } as const

test.each(Object.entries(DIALECTS))('the view in the SQL of %s', async (name, dialect) => {
  const rows: TableRows = {
    dialect,
    hashing: { seed: 42, hash: 'md5' },
    from: [dialect.identifier('sam"ple`s')],
    id: 'id',
    label: 'label',
    where: 'ok = 1',
  }
  const statements = [
    ...dialect.viewStatements('v', splitSelect(rows, CUTS)),
    `SELECT ${dialect.hash({ seed: 42, hash: 'sha256' }, 'id')}`,
  ]
  await expect(`${statements.join(';\n')};\n`).toMatchFileSnapshot(`golden/${name}.sql`)
})

test.each([
  ['postgres', "E'it''s \\\\ here'"],
  ['duckdb', "'it''s \\ here'"],
  ['trino', "'it''s \\ here'"],
  ['clickhouse', "'it\\'s \\\\ here'"],
  ['bigquery', "'it\\'s \\\\ here'"],
  ['snowflake', "'it\\'s \\\\ here'"],
  ['databricks', "'it\\'s \\\\ here'"],
] as const)('a text in the SQL of %s', (name, expected) => {
  expect(DIALECTS[name].literal("it's \\ here")).toBe(expected)
})
