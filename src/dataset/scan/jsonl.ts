import { type ByteReader, readWindow, withFile } from './byte_reader.ts'
import { type CountedColumns, countRanges, type ScanOptions, withDefaults } from './count_ranges.ts'
import { type ColumnsRead, readColumns } from './read_columns.ts'
import type { CountJob } from './scan_ranges.ts'

/** A file of one JSON object a line. */
export interface JsonLines {
  readonly path: string
  /** The byte behind a byte order mark: 0 or 3. */
  readonly start: number
}

/** Which top-level keys are read, each once. */
export interface WantedKeys {
  /** As codes of their distinct values. */
  readonly coded: readonly string[]
  readonly texts: readonly string[]
}

const MAX_KEYS = 64
const NEWLINE = 0x0a

/**
 * Counts the distinct values of some top-level keys of a JSONL file, block by block, in two threads where the file is
 * large. A string counts as its text, a number and a truth value as they are written, null and a key that is not there
 * as the empty text. Nothing where a line is no object or no JSON, or a value is a list or an object: the plain reader
 * then gives the answer or the error.
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

/** Reads the values of some top-level keys, under the same rules, into packed memory: none of them becomes a string. */
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

/** A dot may mean a path into objects. */
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
    borders: withFile(path, (file) => lineBorders(file, start, rangeSize)),
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

/** Ranges that begin behind a newline: JSON has none inside a value. */
function lineBorders(file: ByteReader, start: number, rangeSize: number): number[] {
  const borders = [start]
  for (let target = start + rangeSize; target + rangeSize / 2 < file.size; target += rangeSize) {
    const newline = readWindow(file, target, 1 << 16).indexOf(NEWLINE)
    if (newline !== -1 && target + newline + 1 < file.size) borders.push(target + newline + 1)
  }
  if (start < file.size) borders.push(file.size)
  return borders
}
