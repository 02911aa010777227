import { int32List, uint32List } from './growing.ts'

/** Codes texts that are already decoded. */
export function codedTexts(texts: readonly string[]): CodedColumn {
  const known = codeBook()
  const codes = new Int32Array(texts.length)
  for (const [row, text] of texts.entries()) codes[row] = known.codeOf(text)
  return { values: known.values, codes }
}

/** Codes a list of texts per row. */
export function codedLists(rows: Iterable<readonly string[]>): CodedColumn & { readonly offsets: Uint32Array } {
  const codes = int32List()
  const offsets = uint32List()
  const known = codeBook()
  offsets.push(0)
  for (const row of rows) {
    for (const text of row) codes.push(known.codeOf(text))
    offsets.push(codes.length)
  }
  return { values: known.values, codes: codes.done(), offsets: offsets.done() }
}

interface CodeBook {
  readonly values: readonly string[]
  codeOf(text: string): number
}

/** Gives equal texts equal codes, from 0 in the order in which they are first seen. */
export function codeBook(): CodeBook {
  const values: string[] = []
  const codes = new Map<string, number>()
  return {
    values,
    codeOf(text) {
      const known = codes.get(text)
      if (known !== undefined) return known
      codes.set(text, values.length)
      return values.push(text) - 1
    },
  }
}

/** Joins the cells of several columns with `/`. The result is '' if one of them is empty. */
export function composite(columns: readonly CodedColumn[]): CodedColumn {
  return columns.reduce((left, right) => {
    const known = codeBook()
    const pairs = new Map<number, number>()
    const codes = left.codes.map((a, row) => {
      const b = right.codes[row] ?? 0
      const pair = a * right.values.length + b
      const code = pairs.get(pair) ?? known.codeOf(joined(left.values[a] ?? '', right.values[b] ?? ''))
      pairs.set(pair, code)
      return code
    })
    return { values: known.values, codes }
  })
}

function joined(a: string, b: string): string {
  return a === '' || b === '' ? '' : `${a}/${b}`
}

/** Splits cells that contain several values. An empty cell remains one empty value. */
export function separated(column: CodedColumn, separator: string): CodedColumn & { readonly offsets: Uint32Array } {
  return withLists(
    column,
    column.values.map((value) => splitCell(value, separator)),
  )
}

/** Replaces each value of a column with a list of values. */
export function withLists(
  column: CodedColumn,
  lists: readonly (readonly string[])[],
): CodedColumn & { readonly offsets: Uint32Array } {
  const known = codeBook()
  const parts = lists.map((list) => list.map((part) => known.codeOf(part)))
  const codes = int32List()
  const offsets = uint32List()
  offsets.push(0)
  const size = column.offsets ? column.offsets.length - 1 : column.codes.length
  for (let row = 0; row < size; row++) {
    const start = column.offsets?.[row] ?? row
    const end = column.offsets?.[row + 1] ?? row + 1
    for (let i = start; i < end; i++) for (const code of parts[column.codes[i] ?? 0] ?? []) codes.push(code)
    offsets.push(codes.length)
  }
  return { values: known.values, codes: codes.done(), offsets: offsets.done() }
}

function splitCell(value: string, separator: string): string[] {
  const parts = value.split(separator).filter((part) => part !== '')
  return parts.length === 0 ? [''] : parts
}

/** Concatenates the rows of several columns. */
export function joinedCodes(columns: readonly CodedColumn[]): CodedColumn {
  const [only] = columns
  if (columns.length === 1 && only) return only
  const known = codeBook()
  const codes = int32List()
  const offsets = uint32List()
  offsets.push(0)
  for (const column of columns) {
    const translated = column.values.map((value) => known.codeOf(value))
    const start = codes.length
    for (const code of column.codes) codes.push(translated[code] ?? 0)
    const size = column.offsets ? column.offsets.length - 1 : column.codes.length
    for (let row = 1; row <= size; row++) offsets.push(start + (column.offsets?.[row] ?? row))
  }
  const isList = columns.some((column) => column.offsets !== undefined)
  return { values: known.values, codes: codes.done(), ...(isList ? { offsets: offsets.done() } : {}) }
}

/**
 * A column as codes of its distinct values. With `offsets`, a row has a list of values: row `i` has the codes from
 * `codes[offsets[i]]` up to, but not including, `codes[offsets[i + 1]]`. An empty cell is the value ''. An empty list
 * has no code.
 */
export interface CodedColumn {
  readonly values: readonly string[]
  readonly codes: Int32Array
  readonly offsets?: Uint32Array
}
