import { counted, InputError } from '../../config/index.ts'
import {
  type CodedColumn,
  codedLists,
  codedTexts,
  type Records,
  rowsAt,
  type TextColumn,
  textBuilder,
} from '../table/index.ts'
import { entriesOf, isList, isObject, type JsonObject, type JsonValue, member } from './json_parser.ts'
import type { Manifest, NamesByCode } from './manifest.ts'
import { checkWellFormed } from './utf8.ts'

/** Rows that are objects, from a JSON, JSON Lines or YAML file. */
interface ValueRows {
  readonly file: string
  readonly format: Manifest['format']
  readonly rows: readonly JsonObject[]
  readonly lines?: Uint32Array
  readonly declaredNames?: ReadonlyMap<string, NamesByCode>
  /** The same rows with lists as texts. */
  readonly textRows: () => readonly JsonObject[]
}

/** Opens a manifest of objects. Nested values are columns by their path, such as `annotations.emotion`. */
export function valueManifest(source: ValueRows): Manifest {
  const { file, format, rows, lines, declaredNames } = source
  const columns = columnPaths(rows, file)
  const column = (place: number) => rows.map((row) => valueAt(row, columns[place] ?? ''))
  const place = { file, ...(lines ? { lines } : {}) }
  return {
    files: [file],
    format,
    columns,
    remarks: [],
    hasHeader: true,
    ...(declaredNames ? { declaredNames } : {}),
    read: async ({ coded, texts }) => ({
      size: rows.length,
      coded: coded.map((wanted) => codedCells(column(wanted), place)),
      texts: texts.map((wanted) => packedCells(column(wanted), place)),
      ...(lines ? { lines } : {}),
    }),
    records: async () => readRecords(source.textRows(), columns),
    firstRows: async (most) => [...readRecords(rows.slice(0, most), columns).rows],
  }
}

const MANY_CELLS = 1 << 24
/** In a large table, at least one in this many cells must have a value. */
const SPARSEST = 20

/**
 * Returns the paths of all values that are not objects, in the order in which they are first found.
 *
 * @throws {InputError} if nearly every row has different keys: the size of the table would be the square of the
 * file's.
 */
function columnPaths(rows: readonly JsonObject[], file: string): string[] {
  const paths = new Set<string>()
  let cells = 0
  const visit = (object: JsonObject, prefix: string) => {
    for (const [key, value] of entriesOf(object)) {
      const path = prefix === '' ? key : `${prefix}.${key}`
      if (isObject(value)) visit(value, path)
      else {
        paths.add(path)
        cells++
      }
    }
  }
  for (const row of rows) visit(row, '')
  if (paths.size * rows.length > MANY_CELLS + SPARSEST * cells) {
    const table = `a table of ${counted(paths.size, 'key')} and ${counted(rows.length, 'row')}`
    throw new InputError(`Cannot read ${table}: most cells are empty. Use the same keys in every row.`, { file })
  }
  return [...paths]
}

/** Returns the value at a path. A key that itself contains dots takes precedence. */
export function valueAt(row: JsonObject, path: string): JsonValue {
  const direct = member(row, path)
  if (direct !== undefined || !path.includes('.')) return direct ?? null
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const inner = member(row, path.slice(0, dot))
    const found = isObject(inner) ? valueAt(inner, path.slice(dot + 1)) : null
    if (found !== null) return found
  }
  return null
}

/** Returns the text of a cell: '' for null, and JSON for lists and objects. */
export function cellText(value: JsonValue): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** For messages: the file, and the line of each row. */
interface RowPlaces {
  readonly file: string
  readonly lines?: Uint32Array
}

/** Returns a column of cells as codes, or of lists if one cell is a list. */
export function codedCells(cells: readonly JsonValue[], { file, lines }: RowPlaces): CodedColumn {
  const column = cells.some(isList)
    ? codedLists(cells.map((cell) => (isList(cell) ? cell.map(cellText) : [cellText(cell)])))
    : codedTexts(cells.map(cellText))
  const bad = column.values.findIndex((value) => !value.isWellFormed())
  if (bad !== -1) checkWellFormed(column.values[bad] ?? '', file, lines?.[column.codes.indexOf(bad)])
  return column
}

export function packedCells(cells: readonly JsonValue[], { file, lines }: RowPlaces): TextColumn {
  const builder = textBuilder()
  for (const [row, cell] of cells.entries()) builder.addText(checkWellFormed(cellText(cell), file, lines?.[row]))
  return builder.done()
}

function readRecords(rows: readonly JsonObject[], columns: readonly string[]): Records {
  const cellsAt = (row: number) => columns.map((column) => cellText(valueAt(rows[row] ?? {}, column)))
  return { columns, rows: rowsAt(rows.length, cellsAt) }
}

/** Returns the error for a file without rows. */
export function noRows(file: string): InputError {
  return new InputError('Found no rows: the dataset is empty', { file })
}
