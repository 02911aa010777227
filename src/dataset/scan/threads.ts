import * as fs from 'node:fs'
import { type CountJob, type RangeCounts, scanRanges } from './scan_ranges.ts'
import { scannerBytes } from './scanner.ts'

/** Scans all ranges in this thread. */
export function countAlone(job: CountJob): RangeCounts {
  let next = 0
  return scanRanges(job, { fs, wasm: scannerBytes(), takeRange: () => next++ })
}

/**
 * Scans the ranges in this thread and one more; each takes the next one when it is done with its last, so that a
 * thread that starts late or shares its core does less. Where no second thread can be had, this one does all.
 */
export async function countTogether(job: CountJob): Promise<RangeCounts[]> {
  const ranges = job.borders.length - 1
  const next = new Int32Array(new SharedArrayBuffer(4))
  const other = await startThread(job, next)
  let taken = 0
  const takeRange = () => {
    const range = Atomics.add(next, 0, 1)
    if (range < ranges) taken++
    return range
  }
  const own = scanRanges(job, { fs, wasm: scannerBytes(), takeRange })
  if (taken === ranges || !own.clean) {
    other.stop()
    return [own]
  }
  return [own, await other.counts]
}

interface Thread {
  readonly counts: Promise<RangeCounts>
  readonly stop: () => void
}

/** A worker from source text, since the bundle that this is part of is one file that does other work when it is run. */
async function startThread(job: CountJob, next: Int32Array): Promise<Thread> {
  const { Worker } = await import(/* webpackMode: "eager" */ 'node:worker_threads')
  const worker = new Worker(THREAD_SOURCE, { eval: true, workerData: { job, next, wasm: scannerBytes() } })
  worker.unref()
  const counts = new Promise<RangeCounts>((resolve) => {
    const nothing: RangeCounts = { clean: false, rows: 0, columns: [] }
    worker.once('message', resolve)
    worker.once('error', () => resolve(nothing))
    worker.once('exit', () => resolve(nothing))
  })
  return {
    counts: counts.finally(() => worker.terminate()),
    stop: () => void worker.terminate(),
  }
}

const THREAD_SOURCE = `
Promise.all([import('node:worker_threads'), import('node:fs')]).then(([{ parentPort, workerData }, fs]) => {
  const { job, next, wasm } = workerData
  const scanRanges = ${scanRanges}
  parentPort.postMessage(scanRanges(job, { fs, wasm, takeRange: () => Atomics.add(next, 0, 1) }))
})
`
