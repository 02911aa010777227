import { realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { CONFIG_FILE, defaultConfig, fileBytes, InputError, overrideConfig } from '../../config/index.ts'
import { failsAt } from '../../gate/index.ts'
import {
  commentMarker,
  MAX_REPORT_BYTES,
  type Publication,
  parseReport,
  type ReportData,
  renderComment,
} from '../../report/index.ts'
import { VERSION } from '../../version.ts'
import { commentKey, repeatTool } from '../measured/index.ts'
import {
  answerOf,
  type Context,
  failureSentence,
  type GitHubApi,
  type Inputs,
  inputName,
  jsonTextAt,
  log,
  malformed,
  neededList,
  numberAt,
  type Refusal,
  refusalOf,
  type WorkflowRunEvent,
  warnOfDenials,
} from '../runner/index.ts'
import { repositoryUrl, toolAddress } from './change_place.ts'
import { publishComment } from './comment/index.ts'
import { isCommentWanted } from './comment_step.ts'
import { setOutputs } from './outputs.ts'

interface Posting {
  readonly context: Context
  readonly inputs: Inputs
  /** The path of the report from an artifact. */
  readonly path: string
  readonly api?: GitHubApi
}

/**
 * The second stage for forks: renders the report of the run that checked the dataset, and posts it. The artifact does
 * not determine where: it is always the pull request whose head was checked.
 *
 * @returns the exit code
 * @throws {InputError} if the report is malformed
 */
export async function postReport(posting: Posting): Promise<number> {
  const { context, path, api } = posting
  const { event } = context
  if (event.kind !== 'workflow_run')
    throw new InputError("Cannot use the input 'report-json' here: it is only for the event 'workflow_run'")
  const report = await parseReport(readArtifact(context, path))
  if (api === undefined) return refuse({ kind: 'permission', message: 'there is no token' })
  try {
    const pulls = event.headRepository === undefined ? [] : await findPullRequests(api, event, event.headRepository)
    const urls: (string | undefined)[] = []
    for (const pull of pulls) urls.push(await post(posting, { pull, event, report, api }))
    setOutputs({ 'comment-url': urls.find((url) => url !== undefined) ?? '' })
    if (pulls.length === 0) log.notice(`The report was not posted: no open pull request has the head ${event.headSha}`)
    return 0
  } catch (error) {
    return refuse(refusalOf(error))
  }
}

function readArtifact({ workspace, temp }: Context, path: string): string {
  const file = resolve(workspace, path)
  try {
    const real = realpathSync(file)
    if (![workspace, temp].some((folder) => real.startsWith(`${realpathSync(folder)}${sep}`)))
      throw new Error('it is outside the workspace')
    return new TextDecoder().decode(fileBytes(real, { file: path, maxBytes: MAX_REPORT_BYTES }))
  } catch (error) {
    throw new InputError(`Cannot read the report '${path}' of the input 'report-json': ${(error as Error).message}`)
  }
}

/** The open pull requests whose head is exactly the commit that was checked, in the same repository. */
async function findPullRequests(
  { octokit, repository }: GitHubApi,
  event: WorkflowRunEvent,
  headRepository: string,
): Promise<readonly OpenPullRequest[]> {
  const [owner = ''] = headRepository.split('/')
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls', {
    owner: repository.owner,
    repo: repository.name,
    head: `${owner}:${event.headBranch}`,
    state: 'open',
    per_page: 100,
  })
  const measured = neededList(answerOf(data)).filter((pull) => {
    const [sha, name] = [jsonTextAt(pull, 'head.sha'), jsonTextAt(pull, 'head.repo.full_name')]
    return sha === event.headSha && name === headRepository
  })
  return measured.map((pull) => {
    const number = numberAt(pull, 'number') ?? malformed('number')
    const baseSha = jsonTextAt(pull, 'base.sha')
    return { number, ...(baseSha !== undefined && { baseSha }) }
  })
}

/** A pull request as the API lists it. */
interface OpenPullRequest {
  readonly number: number
  readonly baseSha?: string
}

interface Post {
  readonly pull: OpenPullRequest
  readonly event: WorkflowRunEvent
  readonly report: ReportData
  readonly api: GitHubApi
}

async function post({ context, inputs }: Posting, { pull, event, report, api }: Post): Promise<string | undefined> {
  const { number, baseSha } = pull
  const key = commentKey({
    project: inputs.workingDirectory,
    config: inputs.config ?? (report.config.file === null ? undefined : CONFIG_FILE),
    dataset: inputs.overrides.datasetPath ?? report.dataset.path,
  })
  const publication: Publication = {
    key,
    runUrl: `${repositoryUrl(context)}/actions/runs/${event.runId}`,
    place: {
      repositoryUrl: repositoryUrl(context),
      pullRequest: number,
      headSha: event.headSha,
      folder: inputs.workingDirectory,
      ...(baseSha !== undefined && { baseSha }),
    },
    ...toolAddress(context),
    toolVersion: VERSION,
    repeatCommand: repeatTool(context, ['check']),
    failOn: inputs.failOn,
    commit: { kind: 'not requested' },
    permissionNotes: [],
  }
  const settings = overrideConfig(defaultConfig(), inputs.overrides, inputName)
  const create = isCommentWanted(settings.report.comment, {
    fails: failsAt(report, inputs.failOn),
    hasFindings: report.findings.length > 0,
    changed:
      report.change?.unchanged !== true ||
      report.policy.changed.length > 0 ||
      report.splits?.file.state !== 'current' ||
      report.findings.some(({ rule }) => rule === 'test_changed'),
  })
  const place = { number, marker: commentMarker(key), runId: event.runId }
  if (inputs.dryRun) {
    log.info(`dry-run: would post the report to pull request ${number}`)
    return undefined
  }
  const body = renderComment(withoutClaims(report, repeatTool(context, ['split'])), publication)
  const outcome = await publishComment(api, place, { body, create })
  log.info(`Pull request ${number}: comment ${outcome.kind}`)
  return 'url' in outcome ? outcome.url : undefined
}

/**
 * Replaces the command to run, because a command from an artifact must never be shown. An artifact must neither say in a
 * person's name that findings are overridden, nor which label to set.
 */
function withoutClaims(report: ReportData, command: string): ReportData {
  const { splits, override, policy } = report
  return {
    ...report,
    splits: splits === null ? null : { ...splits, file: { ...splits.file, command } },
    override: override === null ? null : { ...override, set: [] },
    policy: { ...policy, override_label: null },
  }
}

/** Logs a refusal without failing, because the run that checked the dataset has already passed or failed. */
function refuse(refusal: Refusal): number {
  const isPermission = refusal.kind === 'permission' || refusal.kind === 'gone'
  if (isPermission) warnOfDenials([{ task: 'comment', reason: refusal.message }], 'ordinary')
  else log.warning(failureSentence('comment', refusal))
  return 0
}
