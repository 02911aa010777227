import { type Publication, renderComment, renderSummary } from '../report/index.ts'
import { VERSION } from '../version.ts'
import { annotate, annotationsOf } from './annotations.ts'
import { fromRoot } from './checkout.ts'
import { commentStep } from './comment_step.ts'
import type { CommitReport } from './commit_report.ts'
import { commitStep } from './commit_step.ts'
import { failsAt } from './exit_code.ts'
import { log } from './log.ts'
import { outputsOf, setOutputs, writeReports, writeSummary } from './outputs.ts'
import type { Publishing } from './publishing.ts'
import { type PullRequestState, readPullRequestState } from './pull_request_state.ts'
import { repeatCommand } from './repeat_command.ts'
import { statusStep } from './status_step.ts'
import { collectTroubles, type Troubles } from './troubles.ts'
import { watchedPaths } from './watched_paths.ts'

/**
 * Commits the index file, comments, sets the status, and writes summary, annotations and outputs. What GitHub refuses
 * is told and changes nothing else.
 *
 * @returns the exit code: 1 where the gate failed, or GitHub did after all tries
 */
export async function publish(publishing: Publishing): Promise<number> {
  const { context, inputs, result, project } = publishing
  const fails = failsAt(result.result, inputs.failOn)
  const troubles = collectTroubles(context)
  const state = await readState(publishing)
  const step = { publishing, fails, troubles, ...(state && { state }) }

  const commit = await commitStep(step)
  const markdown = renderComment(result, publicationOf(publishing, commit, troubles))
  const commentUrl = await commentStep({ ...step, commit, markdown })
  await statusStep({ ...step, commit })

  await writeSummary(renderSummary(result, publicationOf(publishing, commit, troubles)))
  const files = writeReports(context.temp, result, markdown)
  setOutputs(outputsOf(result, { files, checkout: project.checkout, outcome: commit.outcome, commentUrl }))
  return conclude(publishing, fails, troubles)
}

/** One request for all that has to be known of a pull request before anything is written to it. */
async function readState({ context, project, result, api }: Publishing): Promise<PullRequestState | undefined> {
  const { event } = context
  if (event.kind !== 'pull_request' || api === undefined) return undefined
  const paths = watchedPaths(result.config, project.checkout)
  return readPullRequestState(api, { event, measuredSha: project.measured.sha, paths })
}

function publicationOf(
  { context, inputs, project }: Publishing,
  commit: CommitReport,
  troubles: Troubles,
): Publication {
  const { event } = context
  const leftOut = `The event ${event.kind === 'unsupported' ? event.name : ''} has no place for a comparison, a comment or a commit: they are left out`
  const unreachable = troubles.unreachable()
  const notes = [
    ...(event.kind === 'unsupported' ? [leftOut] : []),
    ...(unreachable === undefined ? [] : [unreachable]),
    ...troubles.failures,
  ]
  return {
    key: project.key,
    runUrl: context.runUrl,
    toolVersion: VERSION,
    repeatCommand: repeatCommand('check', { context, inputs, checkout: project.checkout, base: project.request.base }),
    failOn: inputs.failOn,
    commit: commit.outcome,
    permissionNotes: troubles.permissions,
    ...(notes.length === 0 ? {} : { notes }),
  }
}

function conclude({ context, result, project, inputs }: Publishing, fails: boolean, troubles: Troubles): number {
  const { failures } = troubles
  troubles.warn()
  annotate(annotationsOf(result, (path) => fromRoot(project.checkout, path)))
  for (const { level, message } of result.findings) log.info(`${level}: ${message}`)
  if (context.event.kind === 'unsupported')
    log.notice(`The event ${context.event.name} has no comparison, comment or commit`)
  for (const failure of failures) log.error(failure)
  if (fails) log.error(`Class balance: ${result.findings[0]?.message ?? result.result}`)
  else log.info(`Class balance: ${result.result}${inputs.failOn === 'never' ? ' (fail-on: never)' : ''}`)
  return fails || failures.length > 0 ? 1 : 0
}
