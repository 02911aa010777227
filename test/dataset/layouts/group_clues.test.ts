import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { defaultConfig } from '../../../src/config/index.ts'
import { folderTree, readDataset } from '../../../src/dataset/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'clues-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function groupsOf(largeFrom: number) {
  const config = { ...defaultConfig(), data: { ...defaultConfig().data, datasetPath: 'l.csv' } }
  const { table, groupClues } = await readDataset(folderTree(folder, { confined: false }), config, { largeFrom })
  const [column] = (await groupClues?.())?.columns ?? []
  return { name: column?.name, found: await column?.read(table.labels) }
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
