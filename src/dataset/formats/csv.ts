import { counted, formatCount, InputError } from '../../config/index.ts'
import { uint32List } from '../table/index.ts'
import { type CellHandler, type ColumnReader, codeReader, listReader, textReader } from './csv_columns.ts'
import { csvRecords, firstCsvRows } from './csv_records.ts'
import { type CellSink, MAX_COLUMNS, QUOTE_CELLS, scanCsv } from './csv_scanner.ts'
import type { Manifest, ManifestRows, Wanted } from './manifest.ts'
import { type ChosenColumn, checkFirstRow } from './numbered_columns.ts'
import { settingsLines } from './settings_lines.ts'
import { utf8Bytes } from './utf8.ts'

export interface CsvOptions {
  readonly file: string
  /** The format by the file's extension. The header takes precedence unless the config sets the format. */
  readonly format: 'csv' | 'tsv'
  readonly formatIsGiven: boolean
  /** The names of the columns of a file without a header. */
  readonly columns?: readonly string[]
  readonly mayHaveMoreCells?: boolean
  /** Whether the first row is a sample and columns are referred to by number. */
  readonly headless: boolean
  /** The columns that the settings name, at least one of them by number. */
  readonly chosen?: readonly ChosenColumn[]
  /** The delimiter, if it was detected from the lines of a file with an unknown extension. */
  readonly separator?: number
}

/** What the first row of a CSV file shows. */
export interface CsvHeader {
  /** The delimiter, as a byte. */
  readonly separator: number
  readonly columns: readonly string[]
  readonly hasHeader: boolean
  /** The position and the line where the rows start. */
  readonly start: number
  readonly line: number
  readonly remarks: readonly string[]
}

interface OpenCsv extends CsvHeader {
  readonly bytes: Uint8Array
  readonly file: string
}

const COMMA = 44
const TAB = 9
const SEMICOLON = 59
const BAR = 124

/** The names of the delimiters in messages. */
const SEPARATORS: ReadonlyMap<number, string> = new Map([
  [TAB, 'tabs'],
  [COMMA, 'commas'],
  [SEMICOLON, 'semicolons'],
  [BAR, 'vertical bars'],
])

/** @throws {InputError} for an empty file, bytes that are not UTF-8, and a header that cannot be read. */
export function openCsv(content: Uint8Array, options: CsvOptions): Manifest {
  const { file } = options
  const bytes = utf8Bytes(content, file)
  const csv: OpenCsv = { bytes, file, ...csvHeader(bytes, options) }
  return {
    ...csvLayout(file, csv),
    read: async (wanted) => readRows(csv, wanted),
    records: async () => ({ columns: csv.columns, rows: csvRecords((at, size) => bytes.subarray(at, at + size), csv) }),
    firstRows: async (most) => firstCsvRows(bytes, csv, most),
  }
}

/** Returns the properties of a manifest that are known before its rows are read. */
export function csvLayout(file: string, header: CsvHeader): Omit<Manifest, 'read' | 'records'> {
  const { separator, columns, hasHeader, remarks } = header
  return { files: [file], format: separator === TAB ? 'tsv' : 'csv', columns, hasHeader, remarks }
}

/**
 * @param bytes Valid UTF-8 without a byte order mark, with at least the first row.
 * @throws {InputError} for an empty file and a first row that cannot be read.
 */
export function csvHeader(bytes: Uint8Array, options: CsvOptions): CsvHeader {
  const { file } = options
  const declared = separatorLine(bytes)
  const rows = declared === undefined ? bytes : bytes.subarray(declared.end)
  const separator = declared?.separator ?? separatorOf(rows, options)
  const line = declared === undefined ? 1 : 2
  const first = firstRow(rows, separator, file, line)
  if (first === undefined) throw new InputError('Found no rows: the file is empty', { file })
  const headless = options.columns !== undefined || options.headless
  checkFirstRow(first.cells, options)
  const found = options.headless ? first.cells.map((_, i) => String(i)) : first.cells.map((cell) => cell.trim())
  return {
    separator,
    columns: options.columns ?? found,
    hasHeader: !headless,
    start: (declared?.end ?? 0) + (headless ? 0 : first.end),
    line: headless ? line : first.line,
    remarks: declared === undefined ? remarksOn(separator, options) : [],
  }
}

/** Parses Excel's `sep=;` line above the header. It sets the delimiter and is not a row. */
function separatorLine(bytes: Uint8Array): { readonly separator: number; readonly end: number } | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 16))
  const [whole, separator] = /^"?sep=([^\r\n"\x80-\xff])"?(?:\r\n|\r|\n)/i.exec(start) ?? []
  return whole === undefined || separator === undefined
    ? undefined
    : { separator: separator.charCodeAt(0), end: whole.length }
}

/** Far more semicolons than commas are the delimiter. */
const MANY_TIMES = 5

/** Detects the delimiter. A header with few commas, but with tabs, semicolons or vertical bars, shows the actual one. */
function separatorOf(bytes: Uint8Array, { format, formatIsGiven, columns, separator }: CsvOptions): number {
  if (separator !== undefined) return separator
  const byEnding = format === 'tsv' ? TAB : COMMA
  const counts = separatorsInFirstLine(bytes)
  if (formatIsGiven && format === 'tsv') return byEnding
  const others = formatIsGiven ? [SEMICOLON, BAR] : [TAB, COMMA, SEMICOLON, BAR]
  // If there is no header, the first line is a row, whose texts can contain such characters.
  const least = columns === undefined ? 1 : Math.max(columns.length - 1, 1)
  const fewest = Math.max(least, MANY_TIMES * (counts[byEnding] ?? 0))
  const isOneColumn = columns?.length === 1
  return (isOneColumn ? undefined : others.find((separator) => (counts[separator] ?? 0) >= fewest)) ?? byEnding
}

function separatorsInFirstLine(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256)
  let quoted = false
  let start = 0
  while (bytes[start] === 10 || bytes[start] === 13) start++
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte === 34) quoted = !quoted
    else if (!quoted && (byte === 10 || byte === 13)) break
    else if (!quoted) counts[byte] = (counts[byte] ?? 0) + 1
  }
  return counts
}

function remarksOn(separator: number, { file, format, separator: ofLines }: CsvOptions): string[] {
  if (separator === ofLines || separator === (format === 'tsv' ? TAB : COMMA)) return []
  return [`Detected ${SEPARATORS.get(separator)} as the delimiter of ${file}, despite its extension`]
}

function firstRow(bytes: Uint8Array, separator: number, file: string, firstLine: number) {
  const cells: string[] = []
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const sink: CellSink = {
    cell: (_, from, start, end) => {
      if (cells.length === MAX_COLUMNS) {
        const message = `Expected at most ${formatCount(MAX_COLUMNS)} cells in the first row, found more`
        throw new InputError(message, { file, line: firstLine })
      }
      cells.push(decoder.decode(from.subarray(start, end)))
    },
    row: () => false,
  }
  const { end, line } = scanCsv(bytes, { separator, file, start: 0, line: firstLine, mostCells: MAX_COLUMNS + 1 }, sink)
  return cells.length === 0 ? undefined : { cells, end, line }
}

/** The number of surplus cells that are counted, to report how many there are. */
const MOST_SPARE_CELLS = 1000

function readRows(csv: OpenCsv, { coded, texts, ragged }: Wanted): ManifestRows {
  const codedReaders = coded.map((column) => (column === ragged ? listReader() : codeReader()))
  const textReaders = texts.map(textReader)
  const handlers = csv.columns.map((_, column): CellHandler | undefined => {
    const readers = [
      ...codedReaders.filter((_, i) => coded[i] === column),
      ...textReaders.filter((_, i) => texts[i] === column),
    ]
    const [first, ...more] = readers.map((reader) => reader.cell)
    if (!first || more.length === 0) return first
    return (bytes, start, end) => {
      first(bytes, start, end)
      for (const cell of more) cell(bytes, start, end)
    }
  })
  const further = codedReaders[coded.indexOf(ragged ?? -1)]
  const lines = scanRows(csv, handlers, {
    further,
    isRagged: ragged !== undefined,
    hasLabelAtEnd: coded.includes(csv.columns.length - 1),
  })
  return {
    size: lines.length,
    lines,
    coded: codedReaders.map((r) => r.done()),
    texts: textReaders.map((r) => r.done()),
  }
}

interface EndOfRows {
  /** Reads the surplus cells. */
  readonly further: ColumnReader<unknown> | undefined
  /** Whether rows may have surplus cells. */
  readonly isRagged: boolean
  /** Whether the last column may contain labels, so surplus cells may be labels too. */
  readonly hasLabelAtEnd: boolean
}

function scanRows(
  csv: OpenCsv,
  handlers: (CellHandler | undefined)[],
  { further, isRagged, hasLabelAtEnd }: EndOfRows,
): Uint32Array {
  const lines = uint32List()
  const width = csv.columns.length
  const sink: CellSink = {
    cell(column, bytes, start, end) {
      const handler = column < width ? handlers[column] : further?.cell
      if (handler !== undefined) handler(bytes, start, end)
    },
    row(cells, line) {
      if (cells !== width && !(isRagged && cells > width)) throw raggedRow(csv, { cells, line, hasLabelAtEnd })
      further?.endRow?.()
      lines.push(line)
      return true
    },
  }
  const needed = Uint8Array.from(handlers, (handler) => (handler === undefined ? 0 : 1))
  const mostCells = isRagged ? Math.max(MAX_COLUMNS, width) : width + MOST_SPARE_CELLS
  scanCsv(csv.bytes, { ...csv, needed, mostCells }, sink)
  return lines.done()
}

interface RaggedRow {
  readonly cells: number
  readonly line: number
  readonly hasLabelAtEnd: boolean
}

function raggedRow({ file, columns }: OpenCsv, { cells, line, hasLabelAtEnd }: RaggedRow): InputError {
  const label = columns.at(-1) ?? ''
  const settings = settingsLines({ label, ragged: 'labels', ignore: [] }).join(', ')
  const asLabels = hasLabelAtEnd
    ? ` If the further cells are labels too, add \`labels: { ${settings} }\` to the config.`
    : ''
  const hint = cells > columns.length ? `. ${QUOTE_CELLS}${asLabels}` : ''
  const message = `Expected ${counted(columns.length, 'cell')}, found ${formatCount(cells)}${hint}`
  return new InputError(message, { file, line })
}
