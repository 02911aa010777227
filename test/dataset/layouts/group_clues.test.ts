import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { defaultConfig } from '../../../src/config/index.ts'
import { folderTree, readDataset } from '../../../src/dataset/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'clues-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function columnIn(largeFrom: number) {
  const { column } = await readColumn(largeFrom)
  if (column === undefined) throw new Error('Found no column of groups')
  return column
}

async function groupsOf(largeFrom: number) {
  const { table, column } = await readColumn(largeFrom)
  return { name: column?.name, found: await column?.read(table.labels) }
}

async function readColumn(largeFrom: number) {
  const config = { ...defaultConfig(), data: { ...defaultConfig().data, datasetPath: 'l.csv' } }
  const { table, groupClues } = await readDataset(folderTree(folder, { confined: false }), config, { largeFrom })
  const [column] = (await groupClues?.())?.columns ?? []
  return { table, column }
}

test('the groups of a column are the same in a file that is read piece by piece', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `${i},${i % 3 ? 'joy' : 'calm'},${i % 7 ? `p${(i * 7919) % 400}` : ''}`,
  )
  writeFileSync(join(folder, 'l.csv'), `id,label,patient_id\n${rows.join('\n')}\n`)
  const [large, plain] = [await groupsOf(0), await groupsOf(Number.POSITIVE_INFINITY)]
  expect(large.name).toBe('patient_id')
  expect(large.found?.rows).toBe(rows.filter((row) => !row.endsWith(',')).length)
  expect({ ...large.found, codes: [] }).toEqual({ ...plain.found, codes: [] })
  expect(Array.from(large.found?.codes ?? [])).toEqual(Array.from(plain.found?.codes ?? []))
})

test('the first rows show the same groups in a file that is read piece by piece', async () => {
  const patient = (i: number) => (i % 9 ? `p${(i * i) % 9973}` : '')
  const rows = Array.from({ length: 200_000 }, (_, i) => `${i},${i % 3 ? 'joy' : 'calm'},${patient(i)}`)
  writeFileSync(join(folder, 'l.csv'), `id,label,patient_id\n${rows.join('\n')}\n`)
  const [large, plain] = [await columnIn(0), await columnIn(Number.POSITIVE_INFINITY)]
  const first = Array.from({ length: 2000 }, (_, i) => patient(i)).filter((name) => name !== '')
  expect(large.seen).toEqual({ rows: first.length, groups: new Set(first).size, isAll: false })
  expect({ ...plain, read: 0 }).toEqual({ ...large, read: 0 })
})
