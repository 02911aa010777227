import { type ByteReader, readWindow, withOpenFile } from './byte_reader.ts'
import { type CountedColumns, countRanges, type ScanOptions, withDefaults } from './count_ranges.ts'
import { type ColumnsRead, readColumns } from './read_columns.ts'
import type { CountJob } from './scan_ranges.ts'

/** A file with one JSON object per line. */
export interface JsonLines {
  readonly path: string
  /** The first byte after a byte order mark, 0 or 3. */
  readonly start: number
}

/** The top-level keys to read, without duplicates. */
interface WantedKeys {
  /** Read as codes of their distinct values. */
  readonly coded: readonly string[]
  readonly texts: readonly string[]
}

const MAX_KEYS = 64
const NEWLINE = 0x0a

/**
 * Counts the distinct values of some top-level keys of a JSON Lines file, block by block, and in two threads if the file
 * is large. A string counts as its text, numbers and Booleans as they are written, and null or a missing key as empty
 * text. Returns `undefined` if a line is not a JSON object, or if a value is a list or an object. The plain reader then
 * gives the result or the error.
 */
export async function countJsonl(
  lines: JsonLines,
  keys: readonly string[],
  options?: Partial<ScanOptions>,
): Promise<CountedColumns | undefined> {
  if (!isWithinReach(keys)) return undefined
  const settings = withDefaults(options)
  return countRanges(settings, (rangeSize) => jsonlJob(lines, { coded: keys, texts: [] }, { ...settings, rangeSize }))
}

/** Reads the values of some top-level keys by the same rules into packed memory, without creating strings. */
export function readJsonl(
  lines: JsonLines,
  wanted: WantedKeys,
  options?: Partial<ScanOptions>,
): ColumnsRead | undefined {
  if (!isWithinReach([...wanted.coded, ...wanted.texts])) return undefined
  const settings = { ...withDefaults(options), rangeSize: Number.POSITIVE_INFINITY }
  return readColumns(jsonlJob(lines, wanted, settings), wanted.texts.length, 1)
}

function isWithinReach(keys: readonly string[]): boolean {
  return keys.length <= MAX_KEYS && new Set(keys).size === keys.length && keys.every(isTopLevelKey)
}

/** A dot may be part of a path into objects. */
function isTopLevelKey(key: string): boolean {
  return key.isWellFormed() && !key.includes('.')
}

function jsonlJob(
  { path, start }: JsonLines,
  { coded, texts }: WantedKeys,
  { blockSize, longestRow, rangeSize }: ScanOptions,
): CountJob {
  const utf8 = new TextEncoder()
  return {
    path,
    borders: withOpenFile(path, (file) => lineBorders(file, start, rangeSize)),
    setUp: [
      ['jsonlStart', longestRow],
      ...coded.map((key) => ['jsonlWantCodes', utf8.encode(key)] as const),
      ...texts.map((key) => ['jsonlWantTexts', utf8.encode(key)] as const),
    ],
    scan: 'jsonlScan',
    columns: coded.length,
    blockSize,
    longestRow,
  }
}

/** Returns ranges that start after a newline, which JSON values cannot contain. */
function lineBorders(file: ByteReader, start: number, rangeSize: number): number[] {
  const borders = [start]
  for (let target = start + rangeSize; target + rangeSize / 2 < file.size; target += rangeSize) {
    const newline = readWindow(file, target, 1 << 16).indexOf(NEWLINE)
    if (newline !== -1 && target + newline + 1 < file.size) borders.push(target + newline + 1)
  }
  if (start < file.size) borders.push(file.size)
  return borders
}
