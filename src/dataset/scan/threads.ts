import * as fs from 'node:fs'
import { type CountJob, type RangeCounts, scanRanges } from './scan_ranges.ts'
import { scannerBytes, scannerModule } from './scanner.ts'
import { startThread } from './thread.ts'

/** Scans all ranges in this thread. */
export function countAlone(job: CountJob): RangeCounts {
  let next = 0
  return scanRanges(job, { fs, wasm: scannerModule(), takeRange: () => next++ })
}

/**
 * Scans the ranges in this thread and a second one. Each takes the next range when it has finished one, so a thread that
 * starts late or shares its core does less. If a second thread is not available, this thread scans all ranges.
 */
export async function countTogether(job: CountJob): Promise<RangeCounts[]> {
  const ranges = job.borders.length - 1
  const next = new Int32Array(new SharedArrayBuffer(4))
  const other = await startThread<RangeCounts>(SCANNING, { job, next, wasm: scannerBytes() })
  let taken = 0
  const takeRange = () => {
    const range = Atomics.add(next, 0, 1)
    if (range < ranges) taken++
    return range
  }
  const own = scanRanges(job, { fs, wasm: scannerModule(), takeRange })
  if (taken === ranges || !own.clean) {
    other.stop()
    return [own]
  }
  return [own, (await other.result) ?? { clean: false, rows: 0, columns: [] }]
}

const SCANNING = `({ job, next, wasm }, fs) => {
  const scanRanges = ${scanRanges}
  return scanRanges(job, { fs, wasm, takeRange: () => Atomics.add(next, 0, 1) })
}`
