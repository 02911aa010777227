import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { formatTable, type Table } from './table_file.ts'

/**
 * How the files that `-o` writes begin if nobody writes such files by hand: JSON, pages, formats of other tools, and the
 * table of `history`. Text and Markdown are signed instead, because notes can begin in the same way.
 */
const BEGINNINGS: readonly RegExp[] = [
  /^\{\s*"schema_version": 1,\s*"(?:result": "\w+",\s*"total_samples": |dataset": \{\s*"path": |file": [^\n]+\s*"dataset": |path": [^\n]+\s*"since": |id": [^\n]+\s*"class": )/,
  /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="dataset-balance">\n/,
  /^\{\s*"schemaVersion": 1,\s*"label": "class balance"/,
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>\n]*aria-label="class balance: /,
  /^\{\s*"\$schema": "https:\/\/docs\.oasis-open\.org\/sarif\/[^"]*",\s*"version": "2\.1\.0",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "dataset-balance"/,
  /^\[\s*(?:\]\s*$|\{\s*"description": "[^"\n]*(?:\\"[^"\n]*)*",\s*"check_name": "[a-z_]+",\s*"fingerprint": )/,
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="dataset-balance: /,
  /^commit,date,class,samples,percentage,total_samples,unlabelled,imbalance_ratio,result,error\n/,
]

/** Whether a file is a report of this tool that nobody has changed: by its signature, or by its beginning. */
export function isOwnReport(text: string): boolean {
  const signature = text.lastIndexOf('\n', text.length - 2) + 1
  const isSigned = [TEXT, MARKDOWN].some((sign) => text.slice(signature) === sign(text.slice(0, signature)))
  return isSigned || BEGINNINGS.some((beginning) => beginning.test(text))
}

/** Adds a last line to text and Markdown, by which a later run recognizes that it may replace the file. YAML of `card` stays as it is. */
export function signed(text: string, path: string): string {
  if (/^dataset_info:\n/.test(text) || BEGINNINGS.some((beginning) => beginning.test(text))) return text
  const sign = /^\.(?:md|markdown)$/i.test(extname(path)) ? MARKDOWN : TEXT
  return text + sign(text)
}

const TEXT = (text: string) =>
  `Written by dataset-balance (${createHash('sha256').update(text).digest('hex').slice(0, 12)})\n`
const MARKDOWN = (text: string) => `<!-- ${TEXT(text).trimEnd()} -->\n`

/** A table that a run writes, apart from a last column that depends on the settings. */
interface OwnTable extends Table {
  readonly further: 'weight' | 'split'
}

/**
 * Whether a table contains only rows that this run could write: the header is that of one of the tables, and each row is one
 * of its rows. It is not enough that some rows are, because a second annotator's table has the same header and ids.
 *
 * @param path the path, whose extension determines the format
 * @param tables the tables that can be written
 */
export function isOwnTable(text: string, path: string, tables: readonly OwnTable[]): boolean {
  const [header, ...lines] = recordsIn(text, path)
  return tables.some(({ columns, rows, further }) => {
    const [expected = ''] = formatTable(path, { columns, rows: [] }).split('\n')
    const last = new RegExp(`,"${further}":[^,]*\\}$`)
    if (expected === '')
      return areAmong(
        [header ?? '', ...lines].map((line) => line.replace(last, '}')),
        path,
        { columns, rows },
      )
    if (header === expected) return areAmong(lines, path, { columns, rows })
    const [longer] = formatTable(path, { columns: [...columns, further], rows: [] }).split('\n')
    return header === longer && areAmong(lines.map(withoutLastCell), path, { columns, rows })
  })
}

/** Rows that a run writes, which are only read if they must be compared with those of an existing file. */
export interface OwnRows {
  readonly table: () => Promise<OwnTable>
  /** The whole table as it is copied, in the order of the dataset, if the run copies rows. */
  readonly copied?: (() => AsyncIterable<Uint8Array>) | undefined
}

/**
 * Whether a file contains only rows of a table in the table's order, as `balance` writes them: each row once, several times
 * or not at all. Reads both piece by piece, so that the memory does not depend on their sizes.
 *
 * @param path the path, whose extension determines the format
 */
export async function isOwnCopy(
  written: AsyncIterable<Uint8Array>,
  all: AsyncIterable<Uint8Array>,
  path: string,
): Promise<boolean> {
  const isJson = /\.jsonl$/i.test(path)
  const weight = `${/\.tsv$/i.test(path) ? '\t' : ','}weight`
  const rows = recordsOf(all, isJson)
  let [batch, at]: [readonly string[], number] = [[], 0]
  let isHeader = !isJson
  let isFound = false
  let isAlike = isJson ? isSameObject : isSameText
  try {
    for await (const records of recordsOf(written, isJson)) {
      for (const record of records) {
        for (;;) {
          if (at === batch.length) {
            const { value } = await rows.next()
            if (value === undefined) return false
            ;[batch, at] = [value, 0]
            continue
          }
          const row = batch[at] as string
          if (isHeader && record === row + weight) isAlike = isSameWeighted
          else if (isHeader ? record === row : isAlike(record, row)) isFound = !isHeader
          else if (isHeader) return false
          else {
            at++
            continue
          }
          break
        }
        at += Number(isHeader)
        isHeader = false
      }
    }
  } finally {
    await rows.return()
  }
  return isFound
}

type Alike = (record: string, row: string) => boolean

const isSameText: Alike = (record, row) => record === row
const isSameWeighted: Alike = (record, row) => withoutLastCell(record) === row

/** A row of JSON Lines, or one with a weight as its last member. */
const isSameObject: Alike = (record, row) => {
  if (record === row) return true
  const end = record.lastIndexOf(',"weight":')
  return (
    end >= 0 &&
    /^[^,"]*\}$/.test(record.slice(end + 10)) &&
    record.slice(0, end) === row.slice(0, row.lastIndexOf('}')).trimEnd()
  )
}

/** The records of a file, many at a time, read as Latin-1. Those that a cell in quotes spans are one. */
async function* recordsOf(pieces: AsyncIterable<Uint8Array>, isJson: boolean): AsyncGenerator<string[], void, void> {
  let begun = ''
  for await (const piece of pieces) {
    const text = begun + Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1')
    const { records, rest } = splitRecords(text, isJson)
    begun = rest
    yield records
  }
  if (begun !== '') yield [begun]
}

function splitRecords(text: string, isJson: boolean): { readonly records: string[]; readonly rest: string } {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  if (isJson || !text.includes('"')) return { records: lines, rest: last }
  const records: string[] = []
  let open: string[] = []
  let isInside = false
  for (const line of lines) {
    if (open.length === 0 && !line.includes('"')) {
      records.push(line)
      continue
    }
    open.push(line)
    if ((line.split('"').length - 1) % 2 === 1) isInside = !isInside
    if (isInside) continue
    records.push(open.join('\n'))
    open = []
  }
  return { records, rest: [...open, last].join('\n') }
}

/** Whether there are lines, and each is a row of the table. */
function areAmong(lines: readonly string[], path: string, { columns, rows }: Table): boolean {
  const wanted = new Set(lines)
  if (wanted.size === 0) return false
  const front = formatTable(path, { columns, rows: [] }).length
  for (const row of rows) {
    wanted.delete(formatTable(path, { columns, rows: [row] }).slice(front, -1))
    if (wanted.size === 0) return true
  }
  return false
}

/** The lines of a table. Those that a cell in quotes spans are one. */
function recordsIn(text: string, path: string): string[] {
  const lines = text.replace(/\n$/, '').split('\n')
  if (/\.jsonl$/i.test(path)) return lines.map(withTexts)
  const { records, rest } = splitRecords(`${lines.join('\n')}\n`, false)
  return rest === '' ? records : []
}

function withoutLastCell(line: string): string {
  return line.replace(/[,\t][^,\t"]*$/, '')
}

/** `balance` copies the values of JSON Lines as they are, and the rows of a table are texts. */
function withTexts(line: string): string {
  if (!line.startsWith('{')) return line
  try {
    const values: readonly (readonly [string, unknown])[] = Object.entries(JSON.parse(line))
    const texts = values.map(([key, value]) => [key, key === 'weight' ? value : textOf(value)])
    return JSON.stringify(Object.fromEntries(texts))
  } catch {
    return line
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)
}
