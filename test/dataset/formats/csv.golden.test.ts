import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { readDataset } from '../../../src/dataset/index.ts'
import { datasetAt } from '../../support/dataset_settings.ts'
import { memoryTree } from '../../support/memory_tree.ts'
import { FILES, type Golden, labelSettings } from '../golden_table.ts'

const names = readdirSync(FILES).filter((name) => /\.(?:csv|tsv)(?:\.gz)?$/.test(name))
const goldens = names.map(
  (name) => [name, JSON.parse(readFileSync(new URL(`${name}.json`, FILES), 'utf8')) as Golden] as const,
)
const readable = goldens.filter(([, { expected }]) => !('error' in expected))

test.for(readable)('%s has the records that csv-parse finds', async ([name, { settings = {} }]) => {
  const bytes = readFileSync(new URL(name, FILES))
  const tree = memoryTree({ [name]: new Uint8Array(bytes) })
  const dataset = await readDataset(tree, { data: datasetAt(name), labels: labelSettings(settings) })
  const { columns, rows } = await dataset.records()
  const isHeadless = 'columns' in settings || columns[0] === '0'
  const peer = parse(withoutSeparatorLine(name.endsWith('.gz') ? gunzipSync(bytes) : bytes), {
    bom: true,
    delimiter: delimiterOf(name, dataset.layout.kind),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as string[][]
  const [header = [], ...body] = isHeadless ? [[...columns], ...peer] : peer
  expect(columns).toEqual(header.map((cell) => cell.trim()))
  expect([...rows]).toEqual(body)
})

/** Excel's `sep=;`, which csv-parse treats as a row. */
function withoutSeparatorLine(content: Uint8Array): Uint8Array {
  const [line = ''] = /^sep=.\r?\n/.exec(Buffer.from(content).toString('latin1')) ?? []
  return content.subarray(line.length)
}

function delimiterOf(name: string, kind: string): string {
  if (name.startsWith('bars.')) return '|'
  return /^(?:semicolons|excel_sep)\./.test(name) ? ';' : kind === 'tsv' ? '\t' : ','
}
