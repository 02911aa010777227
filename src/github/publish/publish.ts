import { withoutCommit } from '../../check/index.ts'
import { blobId } from '../../dataset/index.ts'
import { type FailOn, failsAt } from '../../gate/index.ts'
import { type CheckResult, findingText, type Publication, renderComment, renderSummary } from '../../report/index.ts'
import { VERSION } from '../../version.ts'
import { fromRoot, repeatCommand } from '../measured/index.ts'
import { overriding } from '../override/index.ts'
import { collectTroubles, log, type Troubles } from '../runner/index.ts'
import { annotate, annotationsOf, MOST } from './annotations.ts'
import { addressesOf } from './change_place.ts'
import { commentStep } from './comment_step.ts'
import { watchedPaths } from './commit_plan.ts'
import type { CommitReport } from './commit_report.ts'
import { commitStep } from './commit_step.ts'
import { outputsOf, setOutputs, writeMarkdown, writeReports, writeSummary } from './outputs.ts'
import type { Publishing } from './publishing.ts'
import { type PullRequestState, readPullRequestState } from './pull_request_state.ts'
import { statusStep } from './status.ts'

/**
 * Commits the index file, comments, sets the commit status, and writes the job summary, annotations and outputs. If
 * GitHub refuses a task, that is reported, and the other tasks continue.
 *
 * @returns the exit code: 1 if a check failed
 */
export async function publish(measured: Publishing): Promise<number> {
  const { context, inputs } = measured
  const troubles = collectTroubles(context)
  const state = await readState(measured)
  const known = { troubles, ...(state && { state }) }

  const index = ownIndexFile(measured)
  const override = overriding({
    event: context.event,
    failOn: measured.inputs.failOn,
    troubles,
    ...(index && { index }),
    ...(measured.api && { api: measured.api }),
  })
  const judged = { ...measured, result: await override.apply(measured.result) }

  const commit = await commitStep({ ...known, publishing: judged, fails: doesFail(judged) })
  const refused = commit.outcome.kind === 'refused'
  const result = refused ? await override.apply(withoutCommit(measured.result)) : judged.result
  const publishing = { ...measured, result }
  const fails = doesFail(publishing)
  const step = { ...known, publishing, fails }

  const addresses = await addressesOf(publishing, { commit, ...(state && { state }) })
  const publicationNow = () => ({ ...publicationOf(publishing, commit, troubles, override.notes()), ...addresses })
  const written = writeReports(context.temp, result, await renderHtml(result, publicationNow()))
  // The comment mentions the artifact only if there is a file to upload.
  const artifact = written && inputs.reportArtifact
  const publication = () => ({ ...publicationNow(), ...(artifact !== undefined && { reportArtifact: artifact }) })
  const markdown = renderComment(result, publication())
  const commentUrl = await commentStep({ ...step, commit, markdown })
  await statusStep({ ...step, commit })

  await writeSummary(renderSummary(result, publication()))
  const files = written && writeMarkdown(written, markdown)
  setOutputs(outputsOf(result, { files, checkout: measured.project.checkout, outcome: commit.outcome, commentUrl }))
  return conclude(publishing, fails, troubles)
}

async function renderHtml(result: CheckResult, publication: Publication): Promise<string> {
  const { renderCheckPage } = await import(/* webpackMode: "eager" */ '../../report/page/index.ts')
  return renderCheckPage(result, publication)
}

/** The index file that the action commits, unless the pull request changes its path and so chooses any file. */
function ownIndexFile({ project, result: { config, splits } }: Publishing) {
  if (splits?.file.mode !== 'commit' || !splits.file.requested) return undefined
  const { base } = project.request
  const path = config.data.splitIndicesPath
  const known = base.kind === 'tree' && !('missing' in base.config) ? base.config.data.splitIndicesPath : path
  return known === path ? { path: fromRoot(project.checkout, path), blob: blobId(splits.file.expected) } : undefined
}

function doesFail({ result, inputs }: Publishing): boolean {
  return failsAt(result, inputs.failOn)
}

/** Sends one request for everything that must be known about a pull request before it is changed. */
async function readState({ context, project, result, api }: Publishing): Promise<PullRequestState | undefined> {
  const { event } = context
  if (event.kind !== 'pull_request' || api === undefined) return undefined
  const paths = watchedPaths(result.config, project.checkout)
  const { base } = project.request
  const forkedFrom = base.kind === 'tree' ? { forkedFrom: base.sha } : {}
  return readPullRequestState(api, { event, measuredSha: project.measured.sha, paths, ...forkedFrom })
}

function publicationOf(
  { context, inputs, project }: Publishing,
  commit: CommitReport,
  troubles: Troubles,
  remarks: readonly string[],
): Publication {
  const { event } = context
  const leftOut = `There is no comparison, comment or commit for the event ${event.kind === 'unsupported' ? event.name : ''}`
  const unreachable = troubles.unreachable()
  const notes = [
    ...(event.kind === 'unsupported' ? [leftOut] : []),
    ...remarks,
    ...(unreachable === undefined ? [] : [unreachable]),
    ...troubles.failures,
  ]
  return {
    key: project.key,
    runUrl: context.runUrl,
    toolVersion: VERSION,
    repeatCommand: repeatCommand('check', { context, inputs, checkout: project.checkout, base: project.request.base }),
    failOn: inputs.failOn,
    canOverride: event.kind === 'pull_request' || event.kind === 'merge_group',
    commit: commit.outcome,
    permissionNotes: troubles.permissions(),
    ...(notes.length === 0 ? {} : { notes }),
  }
}

function conclude({ context, result, project, inputs }: Publishing, fails: boolean, troubles: Troubles): number {
  troubles.warn()
  annotate(annotationsOf(result, (path) => fromRoot(project.checkout, path)))
  for (const finding of result.findings.slice(MOST, MOST_LOGGED)) log.info(`${finding.level}: ${findingText(finding)}`)
  if (context.event.kind === 'unsupported')
    log.notice(`There is no comparison, comment or commit for the event ${context.event.name}`)
  const what = result.counts.multiLabel ? 'Label' : 'Class'
  log.info(`${what} balance: ${result.result}${verdictNote(inputs.failOn, result, fails)}`)
  return fails ? 1 : 0
}

/** The maximum number of findings in the log. The report lists all. */
const MOST_LOGGED = 100

/** Explains an exit code that is different from the usual one for the result. */
function verdictNote(failOn: FailOn, { result, override }: CheckResult, fails: boolean): string {
  if (failOn === 'never') return ' (fail-on: never)'
  if (override !== undefined) return ` (overridden by the label '${override.label}')`
  return fails && result === 'warn' ? ', which fails the step (fail-on: warn)' : ''
}
