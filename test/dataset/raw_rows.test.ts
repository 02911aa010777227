import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../src/config/index.ts'
import { folderTree, rawHeader, rawRows, readDataset } from '../../src/dataset/index.ts'
import { folderWith } from '../support/folders.ts'

type Format = 'csv' | 'tsv' | 'jsonl'

/** Copies the rows with these numbers. */
async function copied(content: string | Uint8Array, wanted: readonly number[], name = 'd.csv'): Promise<string> {
  const folder = folderWith({ [name]: content })
  return copiedFrom(folder, name, (row) => wanted.includes(row))
}

async function copiedFrom(folder: string, name: string, isWanted: (row: number) => boolean): Promise<string> {
  const tree = folderTree(folder, { confined: true })
  const config = defaultConfig()
  const { table } = await readDataset(tree, { ...config, data: { ...config.data, datasetPath: name } })
  const [{ format, files = [] } = { files: [] }] = table.sources
  const pieces: Uint8Array[] = []
  for (const file of files)
    for await (const piece of rawRows(tree, {
      file,
      format: format as Format,
      lines: table.lines ?? new Uint32Array(),
      isWanted,
    }))
      pieces.push(piece.slice())
  return Buffer.concat(pieces).toString()
}

describe('rows of CSV are copied as they are', () => {
  test('below the header, with their quotes', async () => {
    const text = 'id,label,note\na,joy,"x, ""y"""\nb,calm,\nc,joy, z \n'
    expect(await copied(text, [0, 2])).toBe('id,label,note\na,joy,"x, ""y"""\nc,joy, z \n')
    expect(await copied(text, [])).toBe('id,label,note\n')
  })

  test('with the line breaks inside of quotes, even if lines in them are empty', async () => {
    const text = 'id,label,note\na,joy,"x\n\ny"\n\n\nb,calm,"\n"\n'
    expect(await copied(text, [0])).toBe('id,label,note\na,joy,"x\n\ny"\n')
    expect(await copied(text, [1])).toBe('id,label,note\nb,calm,"\n"\n')
  })

  test.each(['\n', '\r\n', '\r'])('with the line breaks %j, also at the end', async (end) => {
    const text = ['id,label', 'a,joy', '', 'b,calm', 'c,joy'].join(end)
    expect(await copied(text, [1])).toBe(['id,label', 'b,calm', ''].join(end))
    expect(await copied(text, [0, 2])).toBe(['id,label', 'a,joy', 'c,joy', ''].join(end))
  })

  test('with the byte order mark and the line of Excel', async () => {
    expect(await copied('\ufeffsep=;\nid;label\na;joy\nb;calm\n', [1])).toBe('\ufeffsep=;\nid;label\nb;calm\n')
  })

  test('from an archive', async () => {
    expect(await copied(gzipSync('id,label\na,joy\nb,calm\n'), [1], 'd.csv.gz')).toBe('id,label\nb,calm\n')
  })
})

test('lines of JSON Lines keep their numbers and objects, without blank lines', async () => {
  const text = '\ufeff\n{"label":"joy","n":1}\n \n{"label":"calm","x":{"y":[1,2]}}\r\n{"label":"joy"}'
  expect(await copied(text, [0, 1], 'd.jsonl')).toBe('{"label":"joy","n":1}\n{"label":"calm","x":{"y":[1,2]}}\r\n')
  expect(await copied(text, [2], 'd.jsonl')).toBe('{"label":"joy"}\n')
})

test('a large file is copied in pieces', async () => {
  const rows = Array.from(
    { length: 300_000 },
    (_, i) => `s${i},${i % 3 === 0 ? 'joy' : 'calm'},"some text\r\nof ${i}"\r\n`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'rows-'))
  writeFileSync(join(folder, 'd.csv'), `id,label,text\r\n${rows.join('')}`)
  const text = await copiedFrom(folder, 'd.csv', (row) => row % 7 === 3)
  expect(text === `id,label,text\r\n${rows.filter((_, row) => row % 7 === 3).join('')}`).toBe(true)
})

test('the copies of any rows together are the file', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.constantFrom('joy', 'calm'), fc.string({ unit: fc.constantFrom('a', '"', '\n', '\r', ',', ' ') })),
        {
          minLength: 2,
          maxLength: 12,
        },
      ),
      fc.constantFrom('\n', '\r\n'),
      async (rows, end) => {
        const lines = rows.map(([label, text], i) => `s${i},${label},"${text.replaceAll('"', '""')}"${end}`)
        const header = `id,label,text${end}`
        const content = header + lines.join('')
        const [even, odd] = [0, 1].map((rest) => lines.map((_, i) => i).filter((i) => i % 2 === rest))
        expect(await copied(content, even ?? [])).toBe(header + lines.filter((_, i) => i % 2 === 0).join(''))
        expect(await copied(content, odd ?? [])).toBe(header + lines.filter((_, i) => i % 2 === 1).join(''))
      },
    ),
    { numRuns: 60 },
  ))

test('a file that has become shorter is an error', async () => {
  const folder = folderWith({ 'd.csv': 'id,label\na,joy\n' })
  const file = { path: 'd.csv', start: 0, end: 2 }
  const rows = { file, format: 'csv', lines: Uint32Array.of(2, 3), isWanted: () => true } as const
  const reading = async () => {
    for await (const _ of rawRows(folderTree(folder, { confined: true }), rows));
  }
  await expect(reading()).rejects.toThrow('d.csv: The file changed while it was read. Run the command again.')
})

test('the header is what is above the first row', async () => {
  const folder = folderWith({ 'd.csv': 'id,label\n\na,joy\n' })
  const rows = { file: { path: 'd.csv', start: 0, end: 1 }, format: 'csv', lines: Uint32Array.of(3) } as const
  expect(await rawHeader(folderTree(folder, { confined: true }), rows)).toBe('id,label\n\n')
})
