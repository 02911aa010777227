import { createReadStream, statSync } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isMadeUp } from '../config/index.ts'
import { changedFile, readLabelFile } from './formats/index.ts'
import type { SourceFile } from './table/index.ts'
import { LARGE_FILE, type Tree } from './tree/index.ts'

const LF = 10
const CR = 13
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf]
const PIECE_BYTES = 1 << 16

/** The rows of a label file to copy. */
interface RawRows {
  readonly file: SourceFile
  readonly format: 'csv' | 'tsv' | 'jsonl'
  /** The line on which each row of the dataset starts, from 1. */
  readonly lines: Uint32Array
  /** Whether to copy the row at a position in the dataset. */
  readonly isWanted: (row: number) => boolean
  /** Whether to leave out the lines above the first row. */
  readonly withoutHeader?: boolean
}

/** Returns the lines above the first row of a CSV file, such as the header. */
export async function rawHeader(tree: Tree, rows: Omit<RawRows, 'isWanted'>): Promise<string> {
  const copy = copyOf({ ...rows, isWanted: () => false })
  for await (const piece of endedAtLines(piecesOf(tree, rows.file.path))) {
    copy.read(piece)
    if (copy.hasRow()) break
  }
  return copy.taken().toString()
}

/**
 * Copies rows of a label file byte by byte, in pieces, so that the memory does not depend on the size of the file. Lines above the first
 * row, such as the header, come first. Blank lines between rows are left out, and the last row ends with a line break.
 *
 * @throws {InputError} if the file has changed since its rows were read.
 */
export async function* rawRows(tree: Tree, rows: RawRows): AsyncGenerator<Uint8Array, void, void> {
  const copy = copyOf(rows)
  let mark: Uint8Array = new Uint8Array()
  let isStart = true
  for await (const piece of endedAtLines(piecesOf(tree, rows.file.path))) {
    if (isStart) mark = piece.subarray(0, BYTE_ORDER_MARK.every((byte, i) => piece[i] === byte) ? 3 : 0)
    if (isStart && rows.format !== 'jsonl' && !rows.withoutHeader) copy.add(mark)
    copy.read(isStart ? piece.subarray(mark.length) : piece)
    isStart = false
    if (copy.size() >= PIECE_BYTES) yield copy.taken()
  }
  yield copy.taken()
  if (!copy.isComplete()) throw changedFile(rows.file.path)
  if (copy.lacksLineBreak()) yield copy.lineBreak()
}

/** Large files and archives are read piece by piece. Their content was checked when the dataset was read. */
async function* piecesOf(tree: Tree, file: string): AsyncGenerator<Uint8Array, void, void> {
  const path = tree.diskPath?.(file)
  const isArchive = /\.gz$/i.test(file)
  const found = path === undefined || isMadeUp(path) ? undefined : statSync(path, { throwIfNoEntry: false })
  if (path !== undefined && found?.isFile() && (isArchive || found.size >= LARGE_FILE)) {
    const packed = createReadStream(path, { highWaterMark: PIECE_BYTES })
    // An error ends the last stream, too.
    yield* isArchive ? pipeline(packed, createGunzip({ chunkSize: PIECE_BYTES }), () => undefined) : packed
  } else yield await readLabelFile(tree, file)
}

/** Moves a CR at the end of a piece to the next one, which may start with its LF. */
async function* endedAtLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  let kept: Uint8Array = new Uint8Array()
  for await (const piece of pieces) {
    const whole = kept.length === 0 ? piece : Buffer.concat([kept, piece])
    const end = whole.at(-1) === CR ? whole.length - 1 : whole.length
    kept = whole.slice(end)
    if (end > 0) yield whole.subarray(0, end)
  }
  if (kept.length > 0) yield kept
}

/** Follows the lines of a file across pieces, and collects the wanted ones. */
function copyOf({ file, format, lines, isWanted, withoutHeader = false }: RawRows) {
  const endsWithCr = format !== 'jsonl'
  let out = Buffer.allocUnsafe(2 * PIECE_BYTES)
  let length = 0
  let line = 1
  let row = file.start
  let isLineStart = true
  /** Lines above the first row are wanted, but in JSON Lines they are blank. */
  let isKept = endsWithCr && !withoutHeader
  /** Empty lines in a row, which belong to it only if another line of it follows. */
  let empty: Uint8Array[] = []
  let lineBreak: Uint8Array = Uint8Array.of(LF)
  let isBroken = true

  function add(bytes: Uint8Array): void {
    if (length + bytes.length > out.length) {
      const larger = Buffer.allocUnsafe(2 * (length + bytes.length))
      larger.set(out.subarray(0, length))
      out = larger
    }
    out.set(bytes, length)
    length += bytes.length
  }

  function beginLine(isEmpty: boolean): void {
    if (row < file.end && lines[row] === line) {
      isKept = isWanted(row++)
      empty = []
    } else if (row > file.start && !endsWithCr) isKept = false
    else if (!isEmpty) {
      for (const one of empty) if (isKept) add(one)
      empty = []
    }
  }

  return {
    add,
    read(piece: Uint8Array): void {
      const breaks = lineBreaks(piece, endsWithCr)
      for (let at = 0; at < piece.length; ) {
        const { end, textEnd } = breaks(at)
        const isEnded = textEnd < end
        const isEmpty = isLineStart && textEnd === at
        if (isLineStart) beginLine(isEmpty)
        const bytes = piece.subarray(at, end)
        if (isEmpty && row > file.start) empty.push(bytes.slice())
        else if (isKept) {
          add(bytes)
          isBroken = isEnded
        }
        if (isEnded) {
          lineBreak = piece.slice(textEnd, end)
          line++
        }
        isLineStart = isEnded
        at = end
      }
    },
    size: () => length,
    hasRow: () => row > file.start,
    taken(): Buffer {
      const taken = out.subarray(0, length)
      out = Buffer.allocUnsafe(2 * PIECE_BYTES)
      length = 0
      return taken
    },
    isComplete: () => row === file.end,
    lacksLineBreak: () => !isBroken,
    lineBreak: () => lineBreak,
  }
}

interface Line {
  /** The position after the line break, or the end of the bytes. */
  readonly end: number
  /** The position of the line break, or the end of the bytes. */
  readonly textEnd: number
}

/** Returns a function that finds the end of the line at a position. The positions must ascend. */
function lineBreaks(bytes: Uint8Array, endsWithCr: boolean): (start: number) => Line {
  const next = (byte: number) => {
    let found = -1
    return (start: number) => {
      if (found < start) found = bytes.indexOf(byte, start)
      if (found === -1) found = bytes.length
      return found
    }
  }
  const [feeds, carriages] = [next(LF), next(CR)]
  return (start) => {
    const feed = feeds(start)
    const carriage = endsWithCr ? carriages(start) : bytes.length
    const first = Math.min(feed, carriage)
    const isPair = first === carriage && feed === carriage + 1
    return { end: Math.min(bytes.length, first + (isPair ? 2 : 1)), textEnd: first }
  }
}
