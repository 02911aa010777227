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
export interface OwnTable extends Table {
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
  const records: string[] = []
  let open: string[] = []
  let isInside = false
  for (const line of lines) {
    open.push(line)
    if ((line.split('"').length - 1) % 2 === 1) isInside = !isInside
    if (isInside) continue
    records.push(open.join('\n'))
    open = []
  }
  return isInside ? [] : records
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
