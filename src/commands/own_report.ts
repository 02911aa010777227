import { formatTable, type Table } from './table_file.ts'

/** How what `-o` writes begins: JSON, Markdown and text of each command. */
const BEGINNINGS: readonly RegExp[] = [
  /^\{\s*"schema_version": \d/,
  /^<!-- dataset-balance: /,
  /^(?:PASS|WARN|FAIL) {2}\S/,
  /^(?:### )?\S.*: (?:[\d,]+ samples?\b|balancing |\w+, seed \d|\d+ equal folds|[\d.]+ \/ [\d.]+)/,
  /^(?:✅|❌|✓|✗) .*\b(?:is|does)\b/u,
  /^.+ is in (?:no split|\S+)\n\n/,
]

/** Whether a file begins as a report of this tool does. */
export function isOwnReport(head: string): boolean {
  return BEGINNINGS.some((beginning) => beginning.test(head))
}

/**
 * Whether a file begins as rows that `split -o` or `balance -o` wrote earlier: with their header, and with a row of the
 * dataset as it is now. A manifest of other samples has the same header.
 *
 * @param path whose ending names the format
 * @param tables what may be written; of their columns a file may have one more, such as a weight
 */
export function isOwnTable(head: string, path: string, tables: readonly Table[]): boolean {
  return tables.some(({ columns, rows }) => {
    const isJson = path.toLowerCase().endsWith('.jsonl')
    const header = isJson ? '' : withoutEnd(formatTable(path, { columns, rows: [] }))
    if (!head.startsWith(header)) return false
    const first = isJson ? 0 : head.indexOf('\n') + 1
    if (!isJson && (first === 0 || !/^(?:[,\t]\w+)?$/.test(head.slice(header.length, first - 1)))) return false
    for (const row of rows) {
      const [line = ''] = formatTable(path, { columns, rows: [row] })
        .split('\n')
        .slice(isJson ? 0 : 1)
      const start = withoutEnd(line)
      if (start !== '' && head.startsWith(start, first) && /^[,\t}\n]/.test(head.slice(first + start.length)))
        return true
    }
    return false
  })
}

/** A line of a table to which a cell may be added. */
function withoutEnd(line: string): string {
  return line.replace(/\}?\n?$/, '')
}
