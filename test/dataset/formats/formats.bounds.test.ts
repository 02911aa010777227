import { describe, expect, test } from 'vitest'
import { openCsv } from '../../../src/dataset/formats/csv.ts'
import { type JsonObject, objectOf } from '../../../src/dataset/formats/json_parser.ts'
import { indexJsonl } from '../../../src/dataset/formats/jsonl_index.ts'
import { valueManifest } from '../../../src/dataset/formats/value_manifest.ts'
import { openYaml } from '../../../src/dataset/formats/yaml_manifest.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a CSV header of 100,000 columns is read, and a wider one is refused', () => {
  const header = Array.from({ length: 100_000 }, (_, column) => `c${column}`).join(',')
  const read = (text: string) =>
    openCsv(bytes(text), { file: 'a.csv', format: 'csv', formatIsGiven: true, headless: false })
  expect(read(`${header}\n${','.repeat(99_999)}\n`).columns).toHaveLength(100_000)
  expect(() => read(`${header},more\n`)).toThrow('Expected at most 100,000 cells in the first row, found more')
})

describe('a CSV row of more cells than the header', () => {
  const commas = (count: number) => ','.repeat(count)
  const open = (text: string) =>
    openCsv(bytes(text), { file: 'a.csv', format: 'csv', formatIsGiven: true, headless: false })

  test('is refused with its line before all of its cells are read', async () => {
    const { read } = open(`a,b\n1,2\n${commas(5000)}"never closed\n`)
    const error =
      'a.csv:3: Expected at most 1,002 cells in the row, found more. Put cells that contain the delimiter in double quotes.'
    await expect(read({ coded: [0], texts: [] })).rejects.toThrow(error)
  })

  test('is refused beyond 100,000 cells if ragged rows are allowed', async () => {
    const wanted = { coded: [0, 1], texts: [], ragged: 1 }
    expect((await open(`a,b\n${commas(99_999)}\n`).read(wanted)).size).toBe(1)
    await expect(open(`a,b\n${commas(100_000)}\n`).read(wanted)).rejects.toThrow('at most 100,000 cells in the row')
  })

  test('is omitted from the first rows, and ends them', async () => {
    expect(await open(`a,b\n1,2\n${commas(100_000)}\n3,4\n`).firstRows?.(10)).toEqual([['1', '2']])
  })

  test('reads fewer of the first rows if they are wide', async () => {
    const row = `${commas(9999)}\n`
    expect(await open(row.repeat(300)).firstRows?.(1000)).toHaveLength(100)
  })
})

test('each blank line of JSON Lines is scanned once', () => {
  const start = process.cpuUsage().user
  const index = indexJsonl(bytes(`{"a":1}\n${' \n'.repeat(2_000_000)}{"a":2}\n`), 'a.jsonl')
  expect([...index.lines]).toEqual([1, 2_000_002])
  expect(process.cpuUsage().user - start).toBeLessThan(20_000_000)
})

test('lines of JSON that each have different keys are refused before memory grows with the square of their number', () => {
  const lines = Array.from({ length: 20_000 }, (_, row) => `{"k${row}":1}\n`).join('')
  expect(() => indexJsonl(bytes(lines), 'a.jsonl')).toThrow(
    /^a\.jsonl: Cannot read a table of [\d,]+ keys and more than [\d,]+ rows: most cells are empty\. Use the same keys in every row\.$/,
  )
})

test('objects that each have different keys are refused like lines of JSON', () => {
  const open = (rows: readonly JsonObject[]) =>
    valueManifest({ file: 'a.json', format: 'json', rows, textRows: () => rows })
  const row = (key: string): JsonObject =>
    objectOf([
      ['label', 'joy'],
      [key, '1'],
    ])
  const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at))
  expect(open(many(20_000, (at) => row(`k${at % 500}`))).columns).toHaveLength(501)
  expect(() => open(many(20_000, (at) => row(`k${at}`)))).toThrow(
    'a.json: Cannot read a table of 20,001 keys and 20,000 rows: most cells are empty. Use the same keys in every row.',
  )
})

test('a YAML label file with tags is refused beyond a million tokens', async () => {
  const text = Array.from({ length: 200_000 }, (_, row) => `${row}.png: !!str joy\n`).join('')
  await expect(openYaml(bytes(text), 'a.yaml', {})).rejects.toThrow(
    'write the labels as CSV or JSON Lines, which have no such limit',
  )
})

test('a YAML label file is refused beyond 16 MiB', async () => {
  const open = (text: string) => openYaml(bytes(text), 'a.yaml', {})
  expect((await open(`# ${'x'.repeat(2 ** 21)}\na: joy\n`)).columns).not.toHaveLength(0)
  await expect(open(`# ${'x'.repeat(2 ** 24)}\na: joy\n`)).rejects.toThrow(
    'Cannot read more than 16,777,216 bytes of YAML',
  )
})
