import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'

const parsed = (labels: string, path = 'postgres://a/b') =>
  parseConfig(`data: { dataset_path: "${path}" }\nlabels: { ${labels} }`, { file: 'c.yml' })

test('a table in a database', async () => {
  const { labels } = await parsed('table: [s, t.u], id: path, label: emotion, group: song, where: "ok = 1"')
  expect(labels).toEqual({
    table: ['s', 't.u'],
    id: 'path',
    label: 'emotion',
    group: 'song',
    where: 'ok = 1',
    ignore: [],
  })
})

test.each([
  ['table: t, id: i, label: l, map: { a: b }', 'Cannot use labels.map with a database'],
  ['table: t, id: i, label: l, separator: ","', 'Cannot use labels.separator with a database'],
  ['table: t, id: i, label: l, names: n.txt', 'Cannot use labels.names with a database'],
  ['table: t, id: i, label: l, pattern: "(?<label>x)"', 'Cannot use labels.pattern with a database'],
  ['table: t, id: i, label: [l, m]', 'Cannot use labels.label with a database: it must be the name of one column'],
  ['table: t, id: i', 'set labels.label to the column with the classes'],
  ['id: i, label: l', 'set labels.table to the name of the table'],
  ['table: t, id: i, label: l, group: content', "Cannot use labels.group: 'content' with a database"],
])('%s', async (labels, message) => {
  await expect(parsed(labels)).rejects.toThrow(message)
})

test('a condition is only for a database', async () => {
  await expect(parsed('where: "a = 1"', 'labels.csv')).rejects.toThrow(
    'c.yml:2:11: Cannot use labels.where: data.dataset_path is not a database',
  )
})
