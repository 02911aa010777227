import { expect, test } from 'vitest'
import { checkSide, findingsOf } from './checking.ts'

/** Each file of `a` has an identical one in `b`. */
const FILES = Object.fromEntries(
  Array.from({ length: 60 }, (_, i) => [
    [`a/${i % 2 ? 'x' : 'y'}/${i}.mid`, `song ${i}`],
    [`b/${i % 2 ? 'x' : 'y'}/copy${i}.mid`, `song ${i}`],
  ]).flat(),
)
const DATA = 'data: { dataset_path: a, additional_datasets: [b] }\n'
const FAIL = 'thresholds: { leakage: { group: off, content: fail } }\n'

test('identical files in two datasets are leakage if nothing keeps them together', async () => {
  expect(findingsOf(await checkSide({ config: `${DATA}${FAIL}`, files: FILES }), 'leakage')).toEqual([
    'fail leakage.content',
  ])
})

test('groups by content keep identical files of two datasets together', async () => {
  const result = await checkSide({ config: `${DATA}labels: { group: content }\n${FAIL}`, files: FILES })
  expect(findingsOf(result, 'leakage')).toEqual([])
  expect(result.splits?.summary.groups).toMatchObject({ key: 'content', count: 60, splitGroups: 0 })
})

test('groups by a column named content apply within one dataset', async () => {
  const csv = ['id,label,content', ...Array.from({ length: 20 }, (_, i) => `${i}.mid,${i % 2 ? 'x' : 'y'},g${i % 5}`)]
  const files = { 'a/l.csv': csv.join('\n'), 'b/l.csv': csv.join('\n') }
  const labels = '{ id: id, label: label, group: [content] }'
  const data = `data: { dataset_path: a, additional_datasets: [{ path: b, labels: ${labels} }] }\n`
  const { splits } = await checkSide({ config: `${data}labels: ${labels}\n`, files })
  expect(splits?.summary.groups?.count).toBe(10)
})

test('groups by content ignore samples of another dataset that refer to no file', async () => {
  const files = { ...FILES, 'b/l.csv': 'id,label\none,x\ntwo,y\n' }
  const data = 'data: { dataset_path: a, additional_datasets: [{ path: b, labels: { file: l.csv } }] }\n'
  const { splits, notes } = await checkSide({ config: `${data}labels: { group: content }\n`, files })
  expect(splits?.summary.groups?.count).toBe(62)
  expect(notes.map(({ message }) => message)).toContain(
    'b: 2 of 2 samples are in none of the groups. Each of them is treated as a separate group.',
  )
})
