import { counted, InputError } from '../../config/index.ts'
import { createInterner, grown, type Interner, uint32List } from '../table/index.ts'
import { isObjectAt, NO_JSON, skipSpaces, skipValue, visitObject } from './json_bytes.ts'
import { parseJson } from './json_parser.ts'

/** The start of the values of each column; 0 in a row without one. */
interface JsonlIndex {
  readonly columns: readonly string[]
  /** Parallel to `columns`, one position in the bytes per row. */
  readonly starts: readonly Uint32Array[]
  /** The line of each row, from 1. */
  readonly lines: Uint32Array
}

const MANY_CELLS = 1 << 24

/** The members of the objects at one path. */
interface Level {
  readonly path: string
  readonly keys: Interner
  /** By the key's code. */
  readonly members: Member[]
}

interface Member {
  readonly path: string
  /** -1 if all of its values are objects. */
  column: number
  level?: Level
}

/**
 * Scans all lines once, checks that they are JSON and records where the values are. Nothing is decoded.
 *
 * @throws {InputError} with the line that is not a JSON object.
 */
export function indexJsonl(bytes: Uint8Array, file: string): JsonlIndex {
  const columns: string[] = []
  const byPath = new Map<string, number>()
  const starts: Uint32Array<ArrayBuffer>[] = []
  const lines = uint32List()
  let capacity = 1024
  let isLate = false
  const top = newLevel('')

  function newLevel(path: string): Level {
    return { path, keys: createInterner(), members: [] }
  }

  function columnAt(path: string): number {
    const known = byPath.get(path)
    if (known !== undefined) return known
    byPath.set(path, columns.length)
    checkCells(columns.length + 1)
    starts.push(new Uint32Array(capacity))
    return columns.push(path) - 1
  }

  /** If every row of a file had different keys, memory would grow with the square of its size. */
  function checkCells(width: number): void {
    if (width * capacity <= MANY_CELLS + 2 * bytes.length) return
    const table = `a table of ${counted(width, 'key')} and more than ${counted(lines.length, 'row')}`
    throw new InputError(`Cannot read ${table}: most cells are empty. Use the same keys in every row.`, { file })
  }

  function memberOf(level: Level, keyStart: number, keyEnd: number): Member {
    const code = level.keys.code(bytes, keyStart, keyEnd)
    const known = level.members[code]
    if (known !== undefined) return known
    const key: string = JSON.parse(new TextDecoder().decode(bytes.subarray(keyStart - 1, keyEnd + 1)))
    const path = level.path === '' ? key : `${level.path}.${key}`
    const member: Member = { path, column: -1 }
    level.members[code] = member
    return member
  }

  function visitLevel(level: Level, start: number, row: number, depth: number): number {
    return visitObject(bytes, start, (keyStart, keyEnd, value) => {
      const member = memberOf(level, keyStart, keyEnd)
      if (isObjectAt(bytes, value) && depth < 20) {
        if (member.column !== -1) (starts[member.column] as Uint32Array)[row] = value
        member.level ??= newLevel(member.path)
        return visitLevel(member.level, value, row, depth + 1)
      }
      if (member.column === -1) {
        member.column = columnAt(member.path)
        if (member.level !== undefined) isLate = true
      }
      ;(starts[member.column] as Uint32Array)[row] = value
      return skipValue(bytes, value)
    })
  }

  /** @param rowAt Returns the number of the next row, which starts on that line. */
  function visitLines(rowAt: (line: number) => number): void {
    let line = 1
    for (let at = 0; at < bytes.length; line++) {
      const found = bytes.indexOf(10, at)
      const end = found === -1 ? bytes.length : found
      // Without the end, blank lines would be scanned again for each of them.
      const start = skipSpaces(bytes.subarray(0, end), at)
      if (start < end) {
        const row = rowAt(line)
        const after = isObjectAt(bytes, start) ? visitLevel(top, start, row, 0) : NO_JSON
        if (after === NO_JSON || after > end || skipSpaces(bytes, after) < end)
          throw badLine(bytes.subarray(at, end), file, line)
      }
      at = end + 1
    }
  }

  visitLines((line) => {
    if (lines.length === capacity) {
      capacity *= 2
      checkCells(columns.length)
      for (const [i, column] of starts.entries()) starts[i] = grown(column, capacity)
    }
    lines.push(line)
    return lines.length - 1
  })
  // Objects at a path where a later line has a text or null are also cells of that column.
  if (isLate) {
    let row = 0
    visitLines(() => row++)
  }
  return { columns, starts, lines: lines.done() }
}

/** The parser throws an error with the place if the line is not JSON. */
function badLine(bytes: Uint8Array, file: string, line: number): InputError {
  parseJson(new TextDecoder().decode(bytes), { file, firstLine: line })
  return new InputError('Expected a JSON object on each line', { file, line })
}
