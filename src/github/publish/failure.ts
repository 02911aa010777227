import { posix } from 'node:path'
import { InputError, type Problem, tooMuchForMemory } from '../../config/index.ts'
import { hasSameLines, type Tree } from '../../dataset/index.ts'
import { type Failure, renderFailure, renderFailureComment } from '../../report/index.ts'
import {
  describeUnchecked,
  type Opening,
  type PreparedCheck,
  repeatCommand,
  type Unchecked,
} from '../measured/index.ts'
import { collectTroubles, log } from '../runner/index.ts'
import { repositoryUrl, toolAddress } from './change_place.ts'
import { sendComment } from './comment_step.ts'
import { writeSummary } from './outputs.ts'
import { statusOfError } from './status.ts'

/** Returns what a person can read about an error that ends a run. The details of a bug are only for the log. */
export function problemsOfError(error: unknown): readonly Problem[] {
  if (error instanceof InputError) return error.problems
  if (isSystemError(error)) return [{ message: `Cannot continue: ${error.message}` }]
  const message = tooMuchForMemory(error)
  return message === undefined ? [] : [{ message }]
}

/** Whether the operating system refused an operation, for example because of a full disk or a missing permission. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}

const BUG: Problem = { message: 'This is a bug in dataset-balance. The log of the run has the lines to report.' }

/** Writes the job summary of a run that ends before it found the project. */
export async function summarizeError(error: unknown): Promise<void> {
  await writeSummary(renderFailure({ about: 'step', problems: problemsOrBug(error) }, {}))
}

function problemsOrBug(error: unknown): readonly Problem[] {
  const problems = problemsOfError(error)
  return problems.length === 0 ? [BUG] : problems
}

/**
 * Publishes why a project could not be checked: in the commit status, the job summary and the pull request's comment, so that
 * an earlier comment does not remain.
 *
 * @param prepared Missing if the error occurred before the project was prepared.
 */
export async function publishFailure(opening: Opening, error: unknown, prepared?: PreparedCheck): Promise<void> {
  const { context, inputs, api } = opening
  await statusOfError({ context, inputs, ...(api && { api }) }, error instanceof Error ? error.message : String(error))
  const project = await describeUnchecked(opening, prepared)
  const failure = await failureOf(error, project, prepared !== undefined)
  const addressed = { ...addressesOf(opening, project, prepared), key: project.key }
  await writeSummary(renderFailure(failure, addressed))
  await comment(opening, project, renderFailureComment(failure, addressed))
}

async function failureOf(error: unknown, project: Unchecked, isPrepared: boolean): Promise<Failure> {
  const problems = problemsOrBug(error)
  const isOfConfig = problems.every(({ file }) => file === project.config)
  const about = !(error instanceof InputError) ? 'check' : isOfConfig ? 'config' : isPrepared ? 'dataset' : 'start'
  const { base, head } = project
  const failure = { about, problems, config: project.config } as const
  if (!(error instanceof InputError) || base.kind === 'none' || head === undefined) return failure
  const named = problems.flatMap(({ file }) => (file === undefined ? [] : [file]))
  const candidates = named.length > 0 || project.dataset === undefined ? named : [posix.normalize(project.dataset)]
  const paths: string[] = []
  for (const path of [...new Set(candidates)].slice(0, MOST_RESTORED))
    if (await isRestorable(path, base.tree, head)) paths.push(path)
  return { ...failure, restore: { paths, from: base.name } }
}

const MOST_RESTORED = 5

/** Whether the base has a file or a folder that is missing or different in the head. Folders are not compared. */
async function isRestorable(path: string, base: Tree, head: Tree): Promise<boolean> {
  try {
    const [before, now] = [await base.kindOf(path), await head.kindOf(path)]
    if (before !== 'file' || now !== 'file') return before !== undefined
    return !hasSameLines(await base.read(path), await head.read(path))
  } catch {
    return false
  }
}

function addressesOf({ context, inputs }: Opening, project: Unchecked, prepared: PreparedCheck | undefined) {
  const { event } = context
  const { base } = project
  const isPull = event.kind === 'pull_request'
  return {
    ...toolAddress(context),
    runUrl: context.runUrl,
    ...(prepared && {
      repeatCommand: repeatCommand('check', { context, inputs, checkout: prepared.checkout, base }),
    }),
    place: {
      repositoryUrl: repositoryUrl(context),
      headSha: isPull ? event.head.sha : (prepared?.measured.sha ?? context.sha),
      folder: project.project,
      ...(isPull && { pullRequest: event.number }),
      ...(base.kind === 'tree' && { baseSha: base.sha }),
    },
  }
}

async function comment({ context, inputs, api }: Opening, project: Unchecked, body: string): Promise<void> {
  const { event } = context
  if (event.kind !== 'pull_request' || project.comment === 'never') return
  if (inputs.dryRun) return log.info('dry-run: would create or update the comment')
  const troubles = collectTroubles(context)
  const place = { number: event.number, key: project.key, runId: context.runId }
  if (api === undefined) troubles.lacksPermission('comment', 'there is no token')
  else await sendComment(api, place, { body, create: true }, troubles)
  troubles.warn()
}
