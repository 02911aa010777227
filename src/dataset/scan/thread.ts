/** Work in a separate thread. */
interface Thread<Result> {
  /** What the thread posts; `undefined` if it could not be started or has failed. */
  readonly result: Promise<Result | undefined>
  readonly stop: () => void
}

/**
 * Starts a thread from source text because the bundle is a single file that does other work when it is run. It costs
 * about 50 ms on the other core.
 *
 * @param work The source of a function that takes `data` and Node's `fs` and returns the result.
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

/** Returns `undefined` if the machine or Node's permissions do not allow threads. */
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
