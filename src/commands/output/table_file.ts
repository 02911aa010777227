import { extname } from 'node:path'
import { InputError, listed } from '../../config/index.ts'

/** Rows with named columns. */
interface Table {
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly (string | number)[]>
}

const EXTENSIONS = ['.csv', '.tsv', '.jsonl']

/** The endings of tables. The report of what was written to one is text. */
export const TABLE_ENDINGS: ReadonlyMap<string, 'text'> = new Map(EXTENSIONS.map((ending) => [ending, 'text']))

/** Whether a file's extension names a table format. */
export function isTableFile(path: string | undefined): path is string {
  return path !== undefined && EXTENSIONS.includes(extname(path).toLowerCase())
}

/** How the rows of a table become lines. */
interface TableFormat {
  /** The line with the columns, or an empty text for JSON Lines. */
  readonly header: string
  readonly lineOf: (row: readonly (string | number)[]) => string
}

/**
 * The format that the file's extension requires: CSV (RFC 4180 with LF), tab-separated values or one JSON object per
 * line. Texts are unchanged.
 *
 * @throws {InputError} for any other extension.
 */
export function tableFormat(path: string, columns: readonly string[]): TableFormat {
  const extension = extname(path).toLowerCase()
  if (extension === '.jsonl') return { header: '', lineOf: (row) => `${JSON.stringify(toObject(columns, row))}\n` }
  if (!EXTENSIONS.includes(extension))
    throw new InputError(`Cannot write rows to '${path}': the extension must be ${listed(EXTENSIONS, 'or')}`)
  const separator = extension === '.csv' ? ',' : '\t'
  const lineOf: TableFormat['lineOf'] = (row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\n`
  return { header: lineOf(columns), lineOf }
}

/** @throws {InputError} if the extension is not that of a table. */
export function formatTable(path: string, { columns, rows }: Table): string {
  const { header, lineOf } = tableFormat(path, columns)
  return header + Array.from(rows, lineOf).join('')
}

function toObject(columns: readonly string[], row: readonly (string | number)[]): Record<string, string | number> {
  return Object.fromEntries(columns.map((column, place) => [column, row[place] ?? '']))
}

function quoted(cell: string | number, separator: string): string {
  const text = String(cell)
  const plain = !text.includes(separator) && !/["\r\n]/.test(text) && text.trim() === text
  return plain ? text : `"${text.replaceAll('"', '""')}"`
}
