import { check } from './check/index.ts'
import { formatCount, linesOfProblem, utcDay } from './config/index.ts'
import {
  annotate,
  connect,
  log,
  type PreparedCheck,
  postReport,
  prepareCheck,
  problemAnnotations,
  problemsOfError,
  publish,
  publishFailure,
  readContext,
  readInputs,
  refuseNameOfJob,
  summarizeError,
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
  const opening = { context, inputs, today: utcDay(new Date()), ...api }
  let prepared: PreparedCheck | undefined
  try {
    prepared = await prepareCheck(opening)
    const result = await check(prepared.request)
    return await publish({ context, inputs, project: prepared, result, ...api })
  } catch (error) {
    explain(error)
    await publishFailure(opening, error, prepared)
    return 1
  }
}

/** A config can have thousands of problems. */
const MOST_LOGGED = 20

function explain(error: unknown): void {
  const problems = problemsOfError(error)
  if (problems.length === 0) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log.error(`This is a bug in dataset-balance. Report it together with these lines: ${stack}`.split('\n'))
  }
  annotate(problemAnnotations(problems, process.env['INPUT_WORKING-DIRECTORY'] ?? ''))
  const unplaced = problems.filter(({ line }) => line === undefined)
  for (const problem of unplaced.slice(0, MOST_LOGGED)) log.error(linesOfProblem(problem))
  if (unplaced.length > MOST_LOGGED) log.info(`... and ${formatCount(unplaced.length - MOST_LOGGED)} more`)
}

surviveLostLog()
process.exitCode = await run().catch(async (error: unknown) => {
  explain(error)
  await summarizeError(error)
  return 1
})
