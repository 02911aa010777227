import { extname } from 'node:path'
import { InputError } from '../config/index.ts'

/** Rows with named columns, as a manifest has them. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly (string | number)[]>
}

const ENDINGS = ['.csv', '.tsv', '.jsonl']

/** Whether a file's ending names a format for rows. */
export function isTableFile(path: string | undefined): path is string {
  return path !== undefined && ENDINGS.includes(extname(path).toLowerCase())
}

/**
 * Rows in the format that the file's ending names: RFC 4180 with LF, tab-separated, or one JSON object a line. Texts stand
 * as they are.
 *
 * @throws {InputError} for another ending.
 */
export function formatTable(path: string, { columns, rows }: Table): string {
  const ending = extname(path).toLowerCase()
  if (ending === '.jsonl') return join([...rows].map((row) => JSON.stringify(toObject(columns, row))))
  if (ending === '.csv') return join([columns, ...rows].map((row) => row.map((cell) => quoted(cell, ',')).join(',')))
  if (ending === '.tsv') return join([columns, ...rows].map((row) => row.map((cell) => quoted(cell, '\t')).join('\t')))
  throw new InputError(`Cannot write rows to "${path}": the ending can be ${ENDINGS.join(', ')}`)
}

function join(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

function toObject(columns: readonly string[], row: readonly (string | number)[]): Record<string, string | number> {
  return Object.fromEntries(columns.map((column, place) => [column, row[place] ?? '']))
}

function quoted(cell: string | number, separator: string): string {
  const text = String(cell)
  const plain = !text.includes(separator) && !/["\r\n]/.test(text) && text.trim() === text
  return plain ? text : `"${text.replaceAll('"', '""')}"`
}
