import { check } from './check/index.ts'
import { formatCount, InputError, linesOfProblem, tooMuchForMemory, utcDay } from './config/index.ts'
import {
  annotate,
  connect,
  log,
  postReport,
  prepareCheck,
  problemAnnotations,
  publish,
  readContext,
  readInputs,
  refuseNameOfJob,
  statusOfError,
  surviveLostLog,
} from './github/index.ts'

/**
 * Runs the step: reads the inputs and the context, checks the dataset and publishes the result. Returns the exit code.
 */
async function run(): Promise<number> {
  const context = readContext(process.env)
  for (const flaw of context.flaws) log.warning(flaw)
  const inputs = readInputs()
  refuseNameOfJob(inputs.commitStatus, context)
  const api = inputs.token === '' ? {} : { api: connect(context, inputs.token) }
  if (inputs.reportJson !== undefined) return postReport({ context, inputs, path: inputs.reportJson, ...api })
  try {
    const project = await prepareCheck({ context, inputs, today: utcDay(new Date()), ...api })
    const result = await check(project.request)
    return await publish({ context, inputs, project, result, ...api })
  } catch (error) {
    await statusOfError({ context, inputs, ...api }, error instanceof Error ? error.message : String(error))
    throw error
  }
}

/** A config can have thousands of problems. */
const MOST_LOGGED = 20

function explain(error: unknown): void {
  const tooMuch = tooMuchForMemory(error)
  if (error instanceof InputError) {
    annotate(problemAnnotations(error.problems, process.env['INPUT_WORKING-DIRECTORY'] ?? ''))
    const unplaced = error.problems.filter(({ line }) => line === undefined)
    for (const problem of unplaced.slice(0, MOST_LOGGED)) log.error(linesOfProblem(problem))
    if (unplaced.length > MOST_LOGGED) log.info(`... and ${formatCount(unplaced.length - MOST_LOGGED)} more`)
  } else if (isSystemError(error)) {
    log.error(`Cannot continue: ${error.message}`)
  } else if (tooMuch !== undefined) {
    log.error(tooMuch)
  } else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log.error(`This is a bug in dataset-balance. Report it together with these lines: ${stack}`.split('\n'))
  }
}

/** Whether the operating system refused an operation, for example because of a full disk or a missing permission. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}

surviveLostLog()
process.exitCode = await run().catch((error: unknown) => {
  explain(error)
  return 1
})
