import { namesAFile } from '../paths/index.ts'
import { codedTexts, textColumn } from '../table/index.ts'
import type { Manifest } from './manifest.ts'

/** A row of an attribute list with its line number in the file. */
interface AttributeRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A list of files with one column per attribute, as in CelebA. */
interface AttributeList {
  readonly names: readonly string[]
  readonly rows: readonly AttributeRow[]
  /** Whether -1 means no. */
  readonly isSigned: boolean
}

const FEWEST_NAMES = 2
const LINES_LOOKED_AT = 100

/**
 * Parses a list of attributes: `Smiling Male` above rows such as `000001.jpg 1 -1`, with or without the number of rows
 * in the first line. Returns `undefined` if a line has other values or another number of values.
 */
export function attributeList(lines: readonly string[]): AttributeList | undefined {
  const filled = lines.flatMap((text, i) =>
    text.trim() === '' ? [] : [{ line: i + 1, cells: text.trim().split(/[\s,]+/) }],
  )
  const [head, ...others] = filled
  const [header, ...rows] = head?.cells.length === 1 && /^\d+$/.test(head.cells[0] ?? '') ? others : filled
  const width = rows[0]?.cells.length ?? 0
  const names = header?.cells.length === width ? header.cells.slice(1) : (header?.cells ?? [])
  const isNamed = names.length === width - 1 && new Set(names).size === names.length && !names.some(isState)
  if (names.length < FEWEST_NAMES || !isNamed) return undefined
  const areRows = (some: readonly AttributeRow[]) => some.every(({ cells }) => isAttributeRow(cells, width))
  if (!areRows(rows.slice(0, LINES_LOOKED_AT)) || !areRows(rows)) return undefined
  return { names, rows, isSigned: rows.some(({ cells }) => cells.includes('-1')) }
}

function isAttributeRow([path = '', ...states]: readonly string[], width: number): boolean {
  return states.length === width - 1 && namesAFile(path) && states.every(isState)
}

function isState(cell: string): boolean {
  return /^(?:-1|0|1)$/.test(cell)
}

/** Opens the list as a table with the paths and one column per attribute. */
export function openAttributeList({ names, rows }: AttributeList, file: string): Manifest {
  const columns = ['path', ...names]
  const cells = rows.map((row) => row.cells)
  const column = (place: number) => cells.map((row) => row[place] ?? '')
  return {
    files: [file],
    format: 'path-list',
    columns,
    remarks: [],
    hasHeader: true,
    read: async (wanted) => ({
      size: cells.length,
      coded: wanted.coded.map((place) => codedTexts(column(place))),
      texts: wanted.texts.map((place) => textColumn(column(place))),
      lines: Uint32Array.from(rows, ({ line }) => line),
    }),
    records: async () => ({ columns, rows: cells }),
    firstRows: async (most) => cells.slice(0, most),
  }
}
