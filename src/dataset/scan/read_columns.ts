import * as fs from 'node:fs'
import { type GrowingList, growingList, type TextColumn } from '../table/index.ts'
import { type BlockReader, type CountJob, scanRanges } from './scan_ranges.ts'
import { type Scanner, scannerModule } from './scanner.ts'

/** The requested columns, in the row order of the file. */
export interface ColumnsRead {
  readonly size: number
  readonly coded: readonly CodesRead[]
  readonly texts: readonly TextColumn[]
  /** The line on which each row starts, from 1. */
  readonly lines: Uint32Array
}

/** The index of each row's value in `values`, which are in the order of their first appearance. */
interface CodesRead {
  readonly values: readonly string[]
  readonly codes: Int32Array
}

/** Scans the ranges of a job in this thread and keeps the contents of its columns, `texts` of them not coded. */
export function readColumns(job: CountJob, texts: number, firstLine: number): ColumnsRead | undefined {
  const bytesInAll = (job.borders.at(-1) ?? 0) - (job.borders[0] ?? 0)
  const lines = growingList((length) => new Uint32Array(length))
  const coded = Array.from({ length: job.columns }, (_, place) => codesOf(place))
  const packed = Array.from({ length: texts }, (_, place) => textsOf(job.columns + place))
  const parts = [linesFrom(firstLine, lines), ...coded, ...packed]
  let scanned = 0
  const blocks: BlockReader = {
    before(scanner, room) {
      for (const part of parts) part.before(scanner, room)
    },
    after(scanner, memory, bytes) {
      scanned += bytes
      for (const part of parts) part.after(scanner, memory, Math.max(1, bytesInAll / scanned))
    },
  }
  let next = 0
  const found = scanRanges(job, { fs, wasm: scannerModule(), takeRange: () => next++, blocks })
  if (!found.clean) return undefined
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return {
    size: found.rows,
    coded: coded.map(({ codes }, place) => ({
      codes: codes.done(),
      values: (found.columns[place] ?? []).map(({ bytes }) => decoder.decode(bytes)),
    })),
    texts: packed.map((part) => part.done()),
    lines: lines.done(),
  }
}

/** One kind of output: where the values of a block are written, and where they are kept. */
interface Part {
  before(scanner: Scanner, room: number): void
  /** @param share The size of the whole file divided by the size read so far. */
  after(scanner: Scanner, memory: Uint8Array, share: number): void
}

type Words = Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>

function keep<T extends Words>(list: GrowingList<T>, values: T, share: number): void {
  list.append(values, (list.length + values.length) * share)
}

function linesFrom(firstLine: number, lines: GrowingList<Uint32Array<ArrayBuffer>>): Part {
  let pointer = 0
  return {
    before(scanner, room) {
      pointer ||= scanner.allocate(4 * room)
      scanner.linesTo(pointer)
    },
    after(scanner, { buffer }, share) {
      const values = new Uint32Array(buffer as ArrayBuffer, pointer, scanner.rowsRead())
      for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) + firstLine
      keep(lines, values, share)
    },
  }
}

function codesOf(place: number): Part & { readonly codes: GrowingList<Int32Array<ArrayBuffer>> } {
  const codes = growingList((length) => new Int32Array(length))
  let pointer = 0
  return {
    codes,
    before(scanner, room) {
      pointer ||= scanner.allocate(4 * room)
      scanner.codesTo(place, pointer)
    },
    after(scanner, { buffer }, share) {
      keep(codes, new Int32Array(buffer as ArrayBuffer, pointer, scanner.rowsRead()), share)
    },
  }
}

function textsOf(place: number): Part & { done(): TextColumn } {
  const bytes = growingList((length) => new Uint8Array(length))
  const offsets = growingList((length) => new Uint32Array(length))
  offsets.append(new Uint32Array(1), 1)
  let texts = 0
  let ends = 0
  return {
    before(scanner, room) {
      texts ||= scanner.allocate(room + 16)
      ends ||= scanner.allocate(4 * room)
      scanner.textsTo(place, texts, ends)
    },
    after(scanner, { buffer }, share) {
      const values = new Uint32Array(buffer as ArrayBuffer, ends, scanner.rowsRead())
      const start = bytes.length
      for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) + start
      const block = new Uint8Array(buffer as ArrayBuffer, texts, scanner.textLength(place))
      bytes.append(block, (bytes.length + block.length) * share)
      keep(offsets, values, share)
    },
    done: () => ({ length: offsets.length - 1, bytes: bytes.done(), offsets: offsets.done() }),
  }
}
