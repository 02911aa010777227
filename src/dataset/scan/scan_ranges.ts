import type * as FileSystem from 'node:fs'
import type { Scanner } from './scanner.ts'

/** A file whose rows are counted, and how. Plain data, which is sent to a worker unchanged. */
export interface CountJob {
  readonly path: string
  /** Where ranges start and end: range i is the bytes from `borders[i]` to `borders[i + 1]`. */
  readonly borders: readonly number[]
  /** The calls that set up the scanner. Bytes are passed as a pointer and a length. */
  readonly setUp: readonly (readonly [keyof Scanner, ...(number | Uint8Array)[]])[]
  readonly scan: 'csvScan' | 'jsonlScan'
  /** How many columns are read as codes. They come first, and their distinct texts are counted. */
  readonly columns: number
  readonly blockSize: number
  /** The longest row that is read. */
  readonly longestRow: number
}

/** What one thread found in its ranges. */
export interface RangeCounts {
  /** False if a range did not end at the end of a row, or contained something that only the plain reader can handle. */
  readonly clean: boolean
  readonly rows: number
  /** Per column, each distinct text with its number of rows. */
  readonly columns: readonly (readonly TextCount[])[]
}

interface TextCount {
  readonly bytes: Uint8Array
  readonly count: number
}

/** What a thread needs besides the job. */
interface ScanTools {
  readonly fs: Pick<typeof FileSystem, 'openSync' | 'readSync' | 'closeSync'>
  /** The scanner; its bytes in a worker. */
  readonly wasm: WebAssembly.Module | Uint8Array<ArrayBuffer>
  /** The next range that no thread has taken, or an index past the end if there is none. */
  readonly takeRange: () => number
  /** Receives the rows of each block if more than counts is needed. In this thread only. */
  readonly blocks?: BlockReader
}

export interface BlockReader {
  /** Called before a block is scanned to set where its columns are written. `room` is the maximum size of a block. */
  readonly before: (scanner: Scanner, room: number) => void
  readonly after: (scanner: Scanner, memory: Uint8Array, bytes: number) => void
}

/**
 * Scans ranges of a file until none is left. A worker runs the source text of this function, so it uses only its
 * arguments.
 */
export function scanRanges(job: CountJob, { fs, wasm, takeRange, blocks }: ScanTools): RangeCounts {
  const compiled = wasm instanceof WebAssembly.Module ? wasm : new WebAssembly.Module(wasm)
  const instance = new WebAssembly.Instance(compiled, { env: { abort: () => undefined } })
  const scanner = instance.exports as unknown as Scanner
  const room = job.blockSize + job.longestRow
  const block = scanner.allocate(room + 64)
  let memory = new Uint8Array(scanner.memory.buffer)
  const view = () => {
    if (memory.buffer !== scanner.memory.buffer) memory = new Uint8Array(scanner.memory.buffer)
    return memory
  }
  for (const [name, ...values] of job.setUp) {
    const passed = values.flatMap((value) => {
      if (typeof value === 'number') return [value]
      const pointer = scanner.allocate(value.length + 16)
      view().set(value, pointer)
      return [pointer, value.length]
    })
    ;(scanner[name] as (...values: number[]) => void)(...passed)
  }
  const scan = scanner[job.scan]
  const file = fs.openSync(job.path, 'r')
  let rows = 0

  const scanRange = (start: number, end: number): boolean => {
    let kept = 0
    let position = start
    while (position < end) {
      const wanted = Math.min(job.blockSize, end - position, room - kept)
      const read = wanted === 0 ? 0 : fs.readSync(file, view(), block + kept, wanted, position)
      if (read === 0) return false
      position += read
      let filled = kept + read
      const isLast = position === end && end === job.borders.at(-1)
      const lastByte = view()[block + filled - 1]
      if (isLast && lastByte === 0x0d) return false
      if (isLast && lastByte !== 0x0a) view()[block + filled++] = 0x0a
      blocks?.before(scanner, room)
      const rest = scan(block, block + filled)
      if (scanner.hasFailed()) return false
      rows += scanner.rowsRead()
      blocks?.after(scanner, view(), rest - block)
      kept = block + filled - rest
      view().copyWithin(block, rest, block + filled)
    }
    return kept === 0
  }

  let clean = true
  for (let range = takeRange(); clean && range + 1 < job.borders.length; range = takeRange()) {
    clean = scanRange(job.borders[range] as number, job.borders[range + 1] as number)
  }
  fs.closeSync(file)
  const textCounts = (column: number) =>
    Array.from({ length: clean ? scanner.internerSize(column) : 0 }, (_, code) => {
      const text = scanner.internerText(column, code)
      const bytes = view().slice(text, text + scanner.internerLength(column, code))
      return { bytes, count: scanner.internerCount(column, code) }
    })
  return { clean, rows, columns: Array.from({ length: job.columns }, (_, column) => textCounts(column)) }
}
