import { describe, expect, test } from 'vitest'
import type { Base } from '../../../src/check/index.ts'
import { parseConfig } from '../../../src/config/index.ts'
import { refuseNewDatabase } from '../../../src/github/measured/database_settings.ts'
import { memoryTree } from '../../support/memory_tree.ts'

const LABELS = 'table: t, id: i, label: l, group: g, where: "ok = 1"'

const configWith = (labels = LABELS, path = 'postgres://a/b') =>
  parseConfig(`data: { dataset_path: "${path}" }\nlabels: { ${labels} }`, { file: 'c.yml' })

const baseWith = async (...config: Parameters<typeof configWith>): Promise<Base> => ({
  kind: 'tree',
  tree: memoryTree({}),
  sha: 'a'.repeat(40),
  name: 'main',
  config: await configWith(...config),
})

const PULL_REQUEST = { event: { kind: 'pull_request' } } as Parameters<typeof refuseNewDatabase>[0]
const PUSH = { event: { kind: 'push' } } as const

describe('a pull request', () => {
  test('reads the database of the base', async () => {
    refuseNewDatabase(PULL_REQUEST, await configWith(), await baseWith())
  })

  test.each([
    ['data.dataset_path', LABELS, 'postgres://evil/b'],
    ['labels.table', LABELS.replace('table: t', 'table: secrets'), undefined],
    ['labels.id', LABELS.replace('id: i', 'id: j'), undefined],
    ['labels.label', LABELS.replace('label: l', 'label: password'), undefined],
    ['labels.group', LABELS.replace('group: g', 'group: h'), undefined],
    ['labels.where', LABELS.replace('ok = 1', 'pg_sleep(9) IS NULL'), undefined],
  ])('cannot change %s', async (key, labels, path) => {
    const [head, base] = [await configWith(labels, path), await baseWith()]
    expect(() => refuseNewDatabase(PULL_REQUEST, head, base)).toThrow(
      `Cannot connect to the database: this change edits ${key}, and the password is only used as the config of main says. Merge the config first.`,
    )
    refuseNewDatabase(PUSH, head, base)
  })

  test('cannot bring the first database', async () => {
    const head = await configWith()
    expect(() => refuseNewDatabase(PULL_REQUEST, head, { kind: 'none', reason: 'no commit' })).toThrow(
      'Cannot connect to the database: the base has no config that names it (no commit). Merge the config first.',
    )
  })
})

test('a DuckDB file is only read on the command line', async () => {
  const head = await configWith(LABELS, 'duckdb:///a.db')
  expect(() => refuseNewDatabase(PUSH, head, { kind: 'none', reason: '' })).toThrow('Cannot read a DuckDB file')
})
