import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { defaultConfig, InputError, type LabelSettings } from '../../../src/config/index.ts'
import { countClasses, folderTree, readDataset } from '../../../src/dataset/index.ts'
import { texts } from '../../support/texts.ts'

const GOLDEN = join(import.meta.dirname, '../files')

interface Asking {
  readonly folder: string
  readonly file: string
  readonly labels?: Partial<LabelSettings>
}

/** Sends the same request to the plain reader and to the reader for large files. */
async function both<T>(
  { folder, file, labels }: Asking,
  ask: (read: typeof readDataset extends infer R ? R : never, large: boolean) => Promise<T>,
) {
  const config = defaultConfig()
  const asked = { ...config, data: { ...config.data, datasetPath: file }, labels: { ...config.labels, ...labels } }
  const tree = folderTree(folder, { confined: false })
  const answer = async (large: boolean) => {
    const read: typeof readDataset = (_tree, _config, options) =>
      readDataset(tree, asked, { ...options, largeFrom: large ? 0 : Number.POSITIVE_INFINITY })
    try {
      return { value: await ask(read, large) }
    } catch (error) {
      if (error instanceof InputError) return { error: error.message }
      throw error
    }
  }
  return { plain: await answer(false), large: await answer(true) }
}

const countsOf = async (read: typeof readDataset) => {
  const { table, layout, notes } = await read(...NOTHING, { purpose: 'counts' })
  return { counts: countClasses(table), layout, notes }
}

const rowsOf = async (read: typeof readDataset) => {
  const { table, layout, notes } = await read(...NOTHING, {})
  const { lines, labels, classes, groups, ids } = table
  return { ids: texts(ids), labels: [...labels], classes, groups, lines: lines && [...lines], layout, notes }
}

/** The tree and the config are those of the request. */
const NOTHING = [undefined as never, undefined as never] as const

function fileWith(name: string, content: string | Uint8Array): Asking {
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  writeFileSync(join(folder, name), content)
  return { folder, file: name }
}

describe('the reader for large files returns the same as the plain reader', () => {
  /** A Git LFS pointer is never large. */
  const isPointer = (name: string) => name.startsWith('lfs_')
  const files = readdirSync(GOLDEN).filter((name) => /\.(?:csv|tsv|jsonl|parquet)$/.test(name) && !isPointer(name))

  test('has golden files to compare with', () => expect(files.length).toBeGreaterThan(20))

  test.each(files)('for the golden file %s', async (file) => {
    const asking = { folder: GOLDEN, file }
    const counted = await both(asking, countsOf)
    expect(counted.large).toEqual(counted.plain)
    const read = await both(asking, rowsOf)
    expect(read.large).toEqual(read.plain)
  })

  const cell = fc.oneof(
    fc.constantFrom('joy', 'calm', '', 'a,b', 'x\ny', 'q"q', 'é', '\u{1f3b5}', ' joy', '__proto__'),
    fc.string(),
  )
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

  test('for any CSV', async () => {
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 })
    const ends = fc.constantFrom('\n', '\r\n')
    const property = fc.asyncProperty(rows, ends, fc.boolean(), async (cells, end, mark) => {
      const lines = ['id,label', ...cells.map((row) => row.map(quoted).join(','))]
      const asking = fileWith('l.csv', `${mark ? '\ufeff' : ''}${lines.join(end)}${end}`)
      const counted = await both(asking, countsOf)
      expect(counted.large).toEqual(counted.plain)
      const read = await both(asking, rowsOf)
      expect(read.large).toEqual(read.plain)
    })
    await fc.assert(property, { numRuns: 100 })
  })

  test('for any JSONL', async () => {
    const value = fc.oneof(cell, fc.integer(), fc.constantFrom(null, true, 0.5))
    const rows = fc.array(fc.record({ id: cell, label: value }, { requiredKeys: ['id'] }), { minLength: 1 })
    const property = fc.asyncProperty(rows, async (records) => {
      const asking = fileWith('l.jsonl', records.map((record) => `${JSON.stringify(record)}\n`).join(''))
      const counted = await both(asking, countsOf)
      expect(counted.large).toEqual(counted.plain)
    })
    await fc.assert(property, { numRuns: 100 })
  })

  test('for Parquet with dictionaries and nulls', async () => {
    const label = Array.from({ length: 5000 }, (_, i) => (i % 7 === 0 ? null : ['joy', 'calm', 'anger'][i % 3]))
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'path', data: label.map((_, i) => `${i}.mid`), type: 'STRING' },
        { name: 'label', data: label, type: 'STRING' },
      ],
    })
    const counted = await both(fileWith('l.parquet', new Uint8Array(buffer)), countsOf)
    expect(counted.large).toEqual(counted.plain)
    expect(counted.plain).toMatchObject({ value: { counts: { total: 5000 } } })
  })
})

test('a late key that looks like a label is left to the plain reader', async () => {
  const line = (i: number, more = '') => `{"id":"${i}","label":"joy"${more}}\n`
  const early = Array.from({ length: 40_000 }, (_, i) => line(i)).join('')
  const { plain, large } = await both(fileWith('l.jsonl', `${early}${line(40_000, ',"emotion":"calm"')}`), countsOf)
  expect(large).toEqual(plain)
  expect(plain.error ?? '').toContain('several label columns')
})

test('several large files are counted together', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  const line = (label: string) => `${JSON.stringify({ id: label, label })}\n`
  writeFileSync(join(folder, 'train.jsonl'), line('b') + line('a') + line('b'))
  writeFileSync(join(folder, 'test.jsonl'), line('c') + line('a'))
  const config = defaultConfig()
  const asked = { ...config, data: { ...config.data, datasetPath: '.' }, labels: { ...config.labels, file: '*.jsonl' } }
  const tree = folderTree(folder, { confined: false })
  const counts = async (largeFrom: number) => {
    const { table } = await readDataset(tree, asked, { purpose: 'counts', largeFrom })
    return countClasses(table)
  }
  const large = await counts(0)
  expect(large.counts).toEqual([2, 2, 1])
  expect(large).toEqual(await counts(Number.POSITIVE_INFINITY))
})
