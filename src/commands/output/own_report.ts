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

/**
 * Whether a file begins like a table that `split -o` or `balance -o` wrote earlier: with their header, and with at
 * least one row that the dataset still has. The header is not enough, because a table of other samples has the same
 * one.
 *
 * @param path the path, whose extension determines the format
 * @param tables the tables that can be written; a file can have one more column, such as a weight
 */
export function isOwnTable(head: string, path: string, tables: readonly Table[]): boolean {
  // The last line can be incomplete.
  const lines = head.split('\n').slice(0, -1).map(withTexts)
  const shorter = lines.map(withoutLastCell)
  return tables.some(({ columns, rows }) => {
    const [header = ''] = formatTable(path, { columns, rows: [] }).split('\n')
    const known = header === '' ? [lines, shorter].flat() : [lines, shorter].find(([first]) => first === header)
    const wanted = new Set(known)
    for (const row of wanted.size > 0 ? rows : []) {
      const line = formatTable(path, { columns, rows: [row] }).slice(header === '' ? 0 : header.length + 1, -1)
      if (line !== '' && wanted.has(line)) return true
    }
    return false
  })
}

/** A last cell that contains a delimiter is not a weight or the name of a split, so it stays. */
function withoutLastCell(line: string): string {
  return line.startsWith('{') ? line.replace(/,"\w+":[^,]*\}$/, '}') : line.replace(/[,\t][^,\t]*$/, '')
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
