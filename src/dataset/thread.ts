/** Work in a thread of its own. */
export interface Thread<Result> {
  /** What the thread has posted; none where it could not be had, or has failed. */
  readonly result: Promise<Result | undefined>
  readonly stop: () => void
}

/**
 * Starts a thread from source text, since the bundle that this is part of is one file that does other work when it is run.
 * It costs about 50 ms of the other core.
 *
 * @param work An expression of a function that takes `data`, and Node's `fs`, and returns the result.
 */
export async function startThread<Result>(work: string, data: object): Promise<Thread<Result>> {
  const { Worker } = await import(/* webpackMode: "eager" */ 'node:worker_threads')
  const worker = started(() => new Worker(programOf(work), { eval: true, workerData: data }))
  if (worker === undefined) return { result: Promise.resolve(undefined), stop: () => {} }
  const result = new Promise<Result | undefined>((resolve) => {
    worker.once('message', resolve)
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  })
  return { result: result.finally(() => worker.terminate()), stop: () => void worker.terminate() }
}

/** A machine, or Node's own permissions, may allow no thread. */
function started<Worker>(start: () => Worker): Worker | undefined {
  try {
    return start()
  } catch {
    return undefined
  }
}

function programOf(work: string): string {
  return `
Promise.all([import('node:worker_threads'), import('node:fs')]).then(([{ parentPort, workerData }, fs]) => {
  parentPort.postMessage((${work})(workerData, fs))
})
`
}
