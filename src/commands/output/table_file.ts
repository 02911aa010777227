import { extname } from 'node:path'
import { InputError, listed } from '../../config/index.ts'

/** Rows with named columns. */
export interface Table {
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

/**
 * Formats rows as the file's extension requires: CSV (RFC 4180 with LF), tab-separated values or one JSON object per
 * line. Texts are unchanged.
 *
 * @throws {InputError} for any other extension.
 */
export function formatTable(path: string, { columns, rows }: Table): string {
  const extension = extname(path).toLowerCase()
  if (extension === '.jsonl') return join([...rows].map((row) => JSON.stringify(toObject(columns, row))))
  if (extension === '.csv') return join([columns, ...rows].map((row) => row.map((cell) => quoted(cell, ',')).join(',')))
  if (extension === '.tsv')
    return join([columns, ...rows].map((row) => row.map((cell) => quoted(cell, '\t')).join('\t')))
  throw new InputError(`Cannot write rows to '${path}': the extension must be ${listed(EXTENSIONS, 'or')}`)
}

/**
 * Checks whether a file can hold rows with more cells than columns, which `labels.ragged` permits.
 *
 * @throws {InputError} for a file with named cells, or one with a further column.
 */
export function refuseSurplus(path: string, { columns, rows }: Table, hasWeights: boolean): void {
  const isJson = extname(path).toLowerCase() === '.jsonl'
  if (!(hasWeights || isJson)) return
  for (const { length } of rows) {
    if (length <= columns.length) continue
    const what = hasWeights ? 'weights' : 'rows'
    throw new InputError(
      `Cannot write ${what} to '${path}': some rows have more cells than columns. ${hasWeights ? 'Choose another strategy' : 'Use the extension .csv or .tsv'}.`,
    )
  }
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
