import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/config/index.ts'
import { type LabelTable, tableFromSamples } from '../../../src/dataset/index.ts'
import type { Connection } from '../../../src/engines/connections/index.ts'
import { hashIndex, tallyHashes } from '../../../src/engines/counting/index.ts'
import { DIALECTS, type TableRows } from '../../../src/engines/dialects/index.ts'
import { cellsOfTable, countTable, cutsOfTable } from '../../../src/engines/rules/counted_table.ts'
import { freshRules, type SplitSettings, summarizeSplit } from '../../../src/split/index.ts'

interface Sample {
  readonly id: string
  readonly label: string
  readonly song: string
}

const SETTINGS: SplitSettings = {
  parts: { kind: 'splits', ratios: [decimal(0.7), decimal(0.15), decimal(0.15)] },
  seed: 42,
  hash: 'md5',
  rounding: 'auto',
  stratified: true,
}

/** A table of DuckDB in memory. */
async function database(samples: readonly Sample[]): Promise<Connection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run('CREATE TABLE samples (id VARCHAR, label VARCHAR, song VARCHAR)')
  for (const { id, label, song } of samples) {
    const cells = [id, label, song].map((cell) => (cell === '' ? 'NULL' : DIALECTS.duckdb.literal(cell)))
    await connection.run(`INSERT INTO samples VALUES (${cells.join(', ')})`)
  }
  return {
    rows: async (statement) =>
      (await connection.runAndReadAll(statement))
        .getRows()
        .map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
    close: async () => connection.closeSync(),
  }
}

const rowsWith = (more: Partial<TableRows> = {}): TableRows => ({
  dialect: DIALECTS.duckdb,
  hashing: SETTINGS,
  from: ['samples'],
  id: 'id',
  label: 'label',
  ...more,
})

const local = (samples: readonly Sample[], isGrouped: boolean): LabelTable => {
  const { groups: _, ...table } = tableFromSamples(samples, {
    label: 'label',
    id: 'id',
    doing: 'test',
    options: {},
  } as never)
  if (!isGrouped) return table
  const names = [...new Set(samples.map(({ song }) => song).filter((song) => song !== ''))]
  const codes = Int32Array.from(samples, ({ song }) => names.indexOf(song))
  return { ...table, groups: { codes, names, key: 'song', noun: 'groups' } }
}

const someSamples = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }), { minLength: 1, maxLength: 60 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          label: fc.constantFrom('joy', "l'été", 'back\\slash', ''),
          song: fc.constantFrom('a', 'b', 'c', 'd', ''),
        }),
      ),
    ),
  )
  .filter((samples) => samples.some(({ label }) => label !== '') && samples.every(({ id }) => !id.includes('\0')))

describe('a table in a database', () => {
  test.each([
    ['ids', {}, SETTINGS],
    ['ids without classes', {}, { ...SETTINGS, stratified: false }],
    ['SHA-256 of ids', {}, { ...SETTINGS, hash: 'sha256' as const }],
    ['groups', { group: 'song' }, SETTINGS],
  ])('has the cut points and sizes of a local file: %s', async (_, more, settings) => {
    await fc.assert(
      fc.asyncProperty(someSamples, async (samples) => {
        const connection = await database(samples)
        const counted = await countTable(connection, rowsWith({ ...more, hashing: settings }), false)
        const table = local(samples, 'group' in more)
        const plan = freshRules(table, settings, 1)
        const cuts = await cutsOfTable(counted, settings)
        expect(cuts).toEqual(plan.cuts)
        const { classes, cells } = summarizeSplit(table, settings, plan)
        expect([counted.tally.classes, await cellsOfTable(counted, cuts)]).toEqual([classes, cells])
        await connection.close()
      }),
      { numRuns: 15 },
    )
  })

  test('counts the start of a hash again by more digits where many samples share it', async () => {
    const samples = Array.from({ length: 3000 }, (_, i) => ({ id: `clip ${i}`, label: 'joy', song: '' }))
    const connection = await database(samples)
    const statements: string[] = []
    const recording = {
      ...connection,
      rows: (statement: string) => {
        statements.push(statement)
        return connection.rows(statement)
      },
    }
    const tally = await tallyHashes(recording, rowsWith(), 'id')
    const [few, all] = [2, 5000].map((most) =>
      hashIndex(recording, rowsWith(), tally, [{ codes: [0], label: 'joy' }], most),
    )
    const limits = [[2100, 2550]]
    expect(await few?.around(limits)).toEqual(await all?.around(limits))
    const lengths = statements.map((statement) => Number(/1, (\d+)\)/.exec(statement)?.[1] ?? 0))
    expect(lengths).toContain(4)
  })

  test('names an id that occurs twice, and counts ids that are NULL', async () => {
    const twice = ['a', 'b', 'b'].map((id) => ({ id, label: 'joy', song: '' }))
    await expect(countTable(await database(twice), rowsWith(), false)).rejects.toThrow(
      "Cannot split: 1 id in the column 'id' (labels.id) occurs more than once, such as 'b', and the id decides the split. Choose a column with one row per id.",
    )
    const without = ['a', ''].map((id) => ({ id, label: 'joy', song: '' }))
    await expect(countTable(await database(without), rowsWith(), false)).rejects.toThrow(
      "Cannot split: 1 row has NULL in the column 'id' (labels.id), and the id decides the split. Leave such rows out with labels.where: 'id IS NOT NULL'.",
    )
  })
})
