import { type ByteReader, readWindow, withOpenFile } from './byte_reader.ts'
import { type CountedColumns, countRanges, type ScanOptions, withDefaults } from './count_ranges.ts'
import type { CountJob } from './scan_ranges.ts'

/** A file with one JSON object per line. */
export interface JsonLines {
  readonly path: string
  /** The first byte after a byte order mark, 0 or 3. */
  readonly start: number
}

const MAX_KEYS = 64
const NEWLINE = 0x0a

/**
 * Counts the distinct values of some top-level keys of a JSON Lines file, block by block, and in two threads if the file
 * is large. A string counts as its text, numbers and Booleans as they are written, and null or a missing key as empty
 * text. Returns `undefined` if a line is not a JSON object, or if a value is a list or an object. The plain reader then
 * returns the result or the error.
 */
export async function countJsonl(
  lines: JsonLines,
  keys: readonly string[],
  options?: Partial<ScanOptions>,
): Promise<CountedColumns | undefined> {
  if (!isWithinReach(keys)) return undefined
  const settings = withDefaults(options)
  return countRanges(settings, (rangeSize) => jsonlJob(lines, keys, { ...settings, rangeSize }))
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
  keys: readonly string[],
  { blockSize, longestRow, rangeSize }: ScanOptions,
): CountJob {
  const utf8 = new TextEncoder()
  return {
    path,
    borders: withOpenFile(path, (file) => lineBorders(file, start, rangeSize)),
    setUp: [['jsonlStart', longestRow], ...keys.map((key) => ['jsonlWantCounts', utf8.encode(key)] as const)],
    scan: 'jsonlScan',
    columns: keys.length,
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
