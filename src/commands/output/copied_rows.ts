import { extname } from 'node:path'
import { InputError } from '../../config/index.ts'
import { type Dataset, rawHeader, rawRows, type SourceFile } from '../../dataset/index.ts'
import type { Project } from '../input/index.ts'
import { formatTable } from './table_file.ts'

interface Drawn {
  /** Positions of rows, ascending. A row can occur several times. */
  readonly rows: Int32Array
  /** The weight of a row, which becomes a further member or a further column. */
  readonly weightOf?: ((row: number) => number) | undefined
}

type Pieces = AsyncGenerator<Uint8Array, void, void>

interface Copied {
  readonly drawn: Pieces
  /** Copies every row once, without weights. */
  readonly all: () => Pieces
}

/**
 * Copies the lines of rows, in pieces, so that the memory does not depend on their number: JSON Lines, in which numbers, lists and
 * objects stay what they are, or a CSV file with the same delimiter. Returns nothing if the file has another format, so that
 * rows must be formatted.
 */
export async function copiedRows(
  file: string,
  project: Project,
  dataset: Dataset,
  drawn: Drawn,
): Promise<Copied | undefined> {
  const { sources } = dataset.table
  const format = formatOf(file)
  if (format === undefined || !sources.every((source) => source.format === format)) return undefined
  const copying = { project, dataset, drawn, format, file }
  if (format === 'jsonl') {
    const isTaken = drawn.weightOf && (await dataset.records()).columns.includes('weight')
    return isTaken ? undefined : both(copying, '')
  }
  const header = sources.length === 1 ? await plainHeader(copying) : undefined
  if (header === undefined || project.config.labels.ragged !== undefined) return undefined
  return both(copying, header)
}

function both(copying: Copying, header: string): Copied {
  const { dataset, drawn, format } = copying
  const front = (weight: string) => (format === 'jsonl' ? '' : `${header}${weight}\n`)
  return {
    drawn: copies(copying, front(drawn.weightOf ? `${SEPARATORS[format]}weight` : '')),
    all: () => copies({ ...copying, drawn: { rows: Int32Array.from(dataset.table.labels.keys()) } }, front('')),
  }
}

const SEPARATORS = { csv: ',', tsv: '\t', jsonl: '' } as const
type Format = keyof typeof SEPARATORS

function formatOf(file: string): Format | undefined {
  const ending = extname(file).slice(1).toLowerCase()
  return Object.hasOwn(SEPARATORS, ending) ? (ending as Format) : undefined
}

interface Copying {
  readonly project: Project
  readonly dataset: Dataset
  readonly drawn: Drawn
  readonly format: Format
  readonly file: string
}

/** Returns the header of the files if it is the same in all, and can only be delimited as the output is. */
async function plainHeader({ project, dataset, format }: Copying): Promise<string | undefined> {
  const { sources, lines = new Uint32Array() } = dataset.table
  const separator = SEPARATORS[format]
  const others = [',', '\t', ';', '|', '"'].filter((one) => one !== separator)
  let header: string | undefined
  for (const file of sources.flatMap(({ files }) => files ?? [])) {
    const found = (await rawHeader(project.tree, { file, format, lines })).replace(/^\ufeff/, '').replace(/\r?\n$/, '')
    const cells = found.split(separator)
    const isPlain = cells.length > 1 && cells.every((cell) => cell.trim() === cell) && !/[\r\n]/.test(found)
    if (!isPlain || others.some((one) => found.includes(one)) || (header ?? found) !== found) return undefined
    header = found
  }
  return header
}

/** About how many characters are written at once. */
const BLOCK = 1 << 20

/** Bytes are read as Latin-1, in which each is one character, because they are copied and hardly ever decoded. */
async function* copies(copying: Copying, header: string): Pieces {
  const { dataset, drawn, format } = copying
  const { sources, size } = dataset.table
  const times = new Uint32Array(size)
  for (const row of drawn.rows) times[row] = (times[row] as number) + 1
  const textOf = format === 'jsonl' ? jsonLine(drawn) : tableRow(copying)
  yield Buffer.from(header)
  for (const file of sources.flatMap(({ files }) => files ?? [])) {
    let row = file.start - 1
    for await (const texts of rowTexts(copying, file, (wanted) => (times[wanted] as number) > 0)) {
      let [block, length]: [string[], number] = [[], 0]
      for (const text of texts) {
        do row++
        while (times[row] === 0)
        if (row >= file.end) throw changed(file)
        const line = textOf(text, row)
        for (let left = times[row] as number; left > 0; ) {
          const count = Math.min(left, Math.ceil(BLOCK / line.length))
          block.push(line.repeat(count))
          left -= count
          length += count * line.length
          if (length < BLOCK) continue
          yield Buffer.from(block.join(''), 'latin1')
          block = []
          length = 0
        }
      }
      yield Buffer.from(block.join(''), 'latin1')
    }
  }
}

function changed({ path }: SourceFile): InputError {
  return new InputError('The file changed while it was read. Run the command again.', { file: path })
}

/** Yields the wanted rows of a file, many at a time, with their line breaks. A cell in quotes can contain line breaks. */
async function* rowTexts(
  { project, dataset, format }: Copying,
  file: SourceFile,
  isWanted: (row: number) => boolean,
): AsyncGenerator<readonly string[], void, void> {
  const { lines = new Uint32Array() } = dataset.table
  const separator = SEPARATORS[format]
  let begun = ''
  const pieces = rawRows(project.tree, { file, format, lines, isWanted, withoutHeader: true })
  for await (const piece of pieces) {
    const all = begun + Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1')
    const end = all.lastIndexOf('\n') + 1
    const whole = all.slice(0, end)
    begun = all.slice(end)
    if (format === 'jsonl' || !/["\r]/.test(whole)) {
      yield linesOf(whole)
      continue
    }
    const rows = rowsOf(whole, separator)
    const last = rows.at(-1) ?? ''
    const isOpen = endsInQuotes(last, separator)
    if (isOpen) begun = last + begun
    yield isOpen ? rows.slice(0, -1) : rows
  }
  if (begun !== '') yield rowsOf(begun, separator)
}

function linesOf(text: string): string[] {
  const found: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) + 1
    found.push(text.slice(start, end))
    start = end
  }
  return found
}

/** Joins lines while a cell in quotes is open. */
function rowsOf(text: string, separator: string): string[] {
  const found: string[] = []
  let [begun, isOpen] = ['', false]
  for (const line of text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []) {
    begun += line
    isOpen = (isOpen || line.includes('"')) && endsInQuotes(line, separator, isOpen)
    if (isOpen) continue
    found.push(begun)
    begun = ''
  }
  return begun === '' ? found : [...found, begun]
}

/**
 * Whether a cell in quotes is not closed. A quote inside an unquoted cell is text.
 *
 * @param isOpen Whether the text starts inside such a cell.
 */
function endsInQuotes(row: string, separator: string, isOpen = false): boolean {
  for (let at = 0; at < row.length; ) {
    if (row[at] === '"' || (isOpen && at === 0)) {
      let from = isOpen && at === 0 ? 0 : at + 1
      do {
        at = row.indexOf('"', from) + 1
        from = at + 1
      } while (at > 0 && row[at] === '"')
      if (at === 0) return true
    }
    const next = row.indexOf(separator, at)
    if (next === -1) return false
    at = next + 1
  }
  return false
}

type TextOf = (text: string, row: number) => string

function jsonLine({ weightOf }: Drawn): TextOf {
  return weightOf === undefined ? (line) => line : (line, row) => `${withWeight(line, weightOf(row))}\n`
}

/** Adds a member to the object on a line. */
function withWeight(line: string, weight: number): string {
  const end = line.lastIndexOf('}')
  const isEmpty = /^\s*\{\s*$/.test(line.slice(0, end))
  return `${line.slice(0, end).trimEnd()}${isEmpty ? '' : ','}"weight":${weight}}`
}

/** Formats only rows that need it, so that every row is as `formatTable` writes it. */
function tableRow({ format, file, drawn: { weightOf } }: Copying): TextOf {
  const separator = SEPARATORS[format]
  // A cell with spaces or other characters of several bytes at its ends may be quoted.
  const special = new RegExp(`["\\r]|[\\s\\x80-\\xff](?=${separator}|\\n)|(?:^|${separator})[\\s\\x80-\\xff]`)
  return (text, row) => {
    const line = special.test(text) ? formatted(text, file, separator) : text
    return weightOf === undefined ? line : `${line.slice(0, -1)}${separator}${weightOf(row)}\n`
  }
}

function formatted(text: string, file: string, separator: string): string {
  const decoded = Buffer.from(text, 'latin1')
    .toString()
    .replace(/(?:\r\n|\r|\n)$/, '')
  const line = formatTable(file, { columns: cellsOf(decoded, separator), rows: [] })
  return Buffer.from(line).toString('latin1')
}

function cellsOf(row: string, separator: string): string[] {
  const cells: string[] = []
  for (let at = 0; at <= row.length; ) {
    const quoted = row[at] === '"' ? /"(?:[^"]|"")*"/y : undefined
    if (quoted) quoted.lastIndex = at
    const [cell] = quoted?.exec(row) ?? []
    const next = row.indexOf(separator, at + (cell?.length ?? 0))
    const end = next === -1 ? row.length : next
    cells.push(cell === undefined ? row.slice(at, end) : cell.slice(1, -1).replaceAll('""', '"'))
    at = end + 1
  }
  return cells
}
