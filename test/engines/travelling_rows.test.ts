import { expect, test } from 'vitest'
import { noteOnTravellingRows } from '../../src/engines/travelling_rows.ts'

const COUNT = 'SELECT "label", count(*) FROM "samples" GROUP BY "label"'

/** The notes about a statement with a plan, and the statements that were sent. */
async function notesOn(plan: object, engine: 'postgres' | 'clickhouse' = 'postgres') {
  const sent: string[] = []
  const connection = {
    rows: (statement: string) => {
      sent.push(statement)
      return Promise.resolve([[JSON.stringify([{ Plan: plan }])]])
    },
    close: () => Promise.resolve(),
  }
  const notes = await noteOnTravellingRows(connection, engine, COUNT)
  return { sent, messages: notes.map(({ message }) => message) }
}

const scan = (more: object) => ({ 'Node Type': 'Foreign Scan', ...more })

test('rows that a server fetches to count them are reported', async () => {
  const scans = [scan({ 'Plan Rows': 1500 }), scan({ 'Plan Rows': 500, Relations: '(public.a) INNER JOIN (public.b)' })]
  const plan = { 'Node Type': 'Aggregate', Plans: [{ 'Node Type': 'Append', Plans: scans }] }
  const { sent, messages } = await notesOn(plan)
  expect(sent).toEqual([`EXPLAIN (VERBOSE, FORMAT JSON) ${COUNT}`])
  expect(messages).toEqual([
    'The server fetches about 2,000 rows of 2 foreign tables for each count, because the servers of these tables do not count them. They do if labels.table is partitioned over them, the user can read each partition, and labels.id, labels.label and labels.group are of the type text.',
  ])
})

test('nothing is said if foreign servers count, or if there are none', async () => {
  const remote = scan({ 'Plan Rows': 20, Relations: 'Aggregate on (public.samples_0)' })
  expect((await notesOn({ 'Node Type': 'Append', Plans: [remote, remote] })).messages).toEqual([])
  expect((await notesOn({ 'Node Type': 'Seq Scan', 'Plan Rows': 5 })).messages).toEqual([])
})

test('other databases are not asked', async () => {
  expect(await notesOn({}, 'clickhouse')).toEqual({ sent: [], messages: [] })
})
