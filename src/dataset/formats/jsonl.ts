import {
  type CodedColumn,
  createInterner,
  int32List,
  type Records,
  rowsAt,
  type TextColumn,
  textBuilder,
  uint32List,
} from '../table/index.ts'
import { isListAt, isNullAt, isTextAt, plainTextEnd, skipValue } from './json_bytes.ts'
import { isList, parseJson } from './json_parser.ts'
import { indexJsonl } from './jsonl_index.ts'
import type { Manifest } from './manifest.ts'
import { checkWellFormed, utf8Bytes } from './utf8.ts'
import { cellText, noRows } from './value_manifest.ts'

interface OpenColumn {
  readonly bytes: Uint8Array
  readonly file: string
  readonly lines: Uint32Array
  /** The start of the value of each row; 0 in a row without one. */
  readonly starts: Uint32Array
}

/** @throws {InputError} with the line that is not a JSON object. */
export function openJsonl(content: Uint8Array, file: string): Manifest {
  const bytes = utf8Bytes(content, file)
  const { columns, starts, lines } = indexJsonl(bytes, file)
  if (lines.length === 0) throw noRows(file)
  const column = (place: number): OpenColumn => ({
    bytes,
    file,
    lines,
    starts: starts[place] ?? new Uint32Array(lines.length),
  })
  return {
    files: [file],
    format: 'jsonl',
    columns,
    remarks: [],
    hasHeader: true,
    read: async ({ coded, texts }) => ({
      size: lines.length,
      lines,
      coded: coded.map((place) => readCodes(column(place))),
      texts: texts.map((place) => readTexts(column(place))),
    }),
    records: async () =>
      readRecords(
        columns.map((_, place) => column(place)),
        columns,
      ),
    firstRows: async (most) =>
      shownRows(
        columns.map((_, place) => column(place)),
        Math.min(most, lines.length),
      ),
  }
}

function readCodes(column: OpenColumn): CodedColumn {
  const { bytes, starts, lines } = column
  const rows = starts.subarray(0, lines.length)
  if (rows.some((start) => isListAt(bytes, start))) return readLists(column)
  const interner = createInterner()
  const codes = new Int32Array(lines.length)
  for (let row = 0; row < codes.length; row++) {
    const start = starts[row] as number
    const end = start === 0 ? -1 : plainTextEnd(bytes, start)
    codes[row] = end === -1 ? interner.codeOf(cellAt(column, row)) : interner.code(bytes, start + 1, end)
  }
  return { values: interner.values(), codes }
}

function readLists(column: OpenColumn): CodedColumn {
  const interner = createInterner()
  const codes = int32List()
  const offsets = uint32List()
  offsets.push(0)
  for (let row = 0; row < column.lines.length; row++) {
    for (const text of listAt(column, row)) codes.push(interner.codeOf(text))
    offsets.push(codes.length)
  }
  return { values: interner.values(), codes: codes.done(), offsets: offsets.done() }
}

function readTexts(column: OpenColumn): TextColumn {
  const { bytes, starts, lines } = column
  const builder = textBuilder()
  for (let row = 0; row < lines.length; row++) {
    const start = starts[row] as number
    const end = start === 0 ? -1 : plainTextEnd(bytes, start)
    if (end === -1) builder.addText(cellAt(column, row))
    else builder.addBytes(bytes, start + 1, end)
  }
  return builder.done()
}

function cellAt(column: OpenColumn, row: number): string {
  return checkWellFormed(shownAt(column, row), column.file, column.lines[row])
}

/**
 * Returns a cell for display: lists and numbers as their source, a text as its value, even if it contains half of a
 * surrogate pair.
 */
function shownAt({ bytes, starts }: OpenColumn, row: number): string {
  const start = starts[row] ?? 0
  if (start === 0 || isNullAt(bytes, start)) return ''
  const source = sourceAt(bytes, start)
  return isTextAt(bytes, start) ? JSON.parse(source) : source
}

function listAt(column: OpenColumn, row: number): string[] {
  const { bytes, starts, lines, file } = column
  const start = starts[row] ?? 0
  if (start === 0 || !isListAt(bytes, start)) return [cellAt(column, row)]
  const list = parseJson(sourceAt(bytes, start), { file, firstLine: lines[row] ?? 1 })
  return isList(list) ? list.map((item) => checkWellFormed(cellText(item), file, lines[row])) : []
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function sourceAt(bytes: Uint8Array, start: number): string {
  return decoder.decode(bytes.subarray(start, skipValue(bytes, start)))
}

function readRecords(opened: readonly OpenColumn[], columns: readonly string[]): Records {
  const size = opened[0]?.lines.length ?? 0
  return { columns, rows: rowsAt(size, (row) => opened.map((column) => cellAt(column, row))) }
}

function shownRows(opened: readonly OpenColumn[], size: number): string[][] {
  return Array.from({ length: size }, (_, row) => opened.map((column) => shownAt(column, row)))
}
