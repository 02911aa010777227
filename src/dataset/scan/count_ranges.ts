import { compareTexts } from '../table/index.ts'
import type { CountJob, RangeCounts } from './scan_ranges.ts'
import { countAlone, countTogether } from './threads.ts'

/** How a file is scanned. The settings do not change the result. */
export interface ScanOptions {
  readonly threads: 1 | 2
  /** The number of bytes read at a time. */
  readonly blockSize: number
  /** The number of bytes that a thread takes at a time. */
  readonly rangeSize: number
  /** Longer rows are left to the plain reader. */
  readonly longestRow: number
}

/** The number of rows and, per column, the distinct texts in the order of their bytes with their number of rows. */
export interface CountedColumns {
  readonly rows: number
  readonly columns: readonly ReadonlyMap<string, number>[]
}

const KIBIBYTE = 1024
const MEBIBYTE = 1024 * KIBIBYTE

export function withDefaults(options: Partial<ScanOptions> = {}): ScanOptions {
  return {
    threads: 2,
    blockSize: 256 * KIBIBYTE,
    rangeSize: 16 * MEBIBYTE,
    longestRow: MEBIBYTE,
    ...options,
  }
}

/** Smaller files are done before a second thread has started. */
const SECOND_THREAD_FROM = 6

/**
 * Counts by ranges, and again in one piece if that fails, because a border may have been guessed wrong.
 *
 * @param jobFor Returns the job, cut into ranges of the given number of bytes.
 */
export async function countRanges(
  { threads, rangeSize }: ScanOptions,
  jobFor: (rangeSize: number) => CountJob,
): Promise<CountedColumns | undefined> {
  if (threads === 2) {
    const job = jobFor(rangeSize)
    if (job.borders.length > SECOND_THREAD_FROM) {
      const found = await countTogether(job)
      if (found.every(({ clean }) => clean)) return merged(found)
    }
  }
  const found = countAlone(jobFor(Number.POSITIVE_INFINITY))
  return found.clean ? merged([found]) : undefined
}

function merged(parts: readonly RangeCounts[]): CountedColumns {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0)
  const columns = parts[0]?.columns.map((_, place) => mergedColumn(parts, place, rows)) ?? []
  return { rows, columns }
}

/** Rows without a value were not reported and count as empty text. */
function mergedColumn(parts: readonly RangeCounts[], place: number, rows: number): Map<string, number> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const counts = new Map<string, number>()
  for (const { columns } of parts) {
    for (const { bytes, count } of columns[place] ?? []) {
      const text = decoder.decode(bytes)
      counts.set(text, (counts.get(text) ?? 0) + count)
    }
  }
  const countedRows = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (countedRows < rows) counts.set('', (counts.get('') ?? 0) + rows - countedRows)
  return new Map([...counts].sort(([a], [b]) => compareTexts(a, b)))
}
