import { capital, counted } from '../../config/index.ts'
import { INDEX_FILE_PREDICATES } from '../../gate/index.ts'
import type { CommitOutcome, PermissionNote, Publication, ReportData, SplitsData } from '../data/index.ts'
import { codeBlock, endSentence, escapeHtml, folded, link, paragraphs, total, type Wording } from '../text/index.ts'
import { hasOtherSettings, movedSentence, placedWhere } from '../wording/index.ts'

const NOT_REQUESTED = 'There is no index file. To commit one, set `report.splits` to `commit` in the config.'

/** Says what happened to the index file, and where it places samples. */
export function fileSentence(report: ReportData, splits: SplitsData, { commit }: Publication, say: Wording): string {
  const { file } = splits
  if (file.mode === 'off') return 'The index file is neither compared nor written (`report.splits: off`).'
  if (commit.kind === 'not requested' && file.state === 'missing' && !file.requested) return NOT_REQUESTED
  const start = say.code(file.path)
  if (file.state === 'current' && hasOtherSettings(report)) return `${start} was created with different split settings.`
  const placing = placedPhrase(splits, say)
  const outcome = outcomePhrase(commit, report, splits)
  if (outcome === '') return placing === '' ? '' : `${capital(placing)}.`
  return `${start} ${outcome}${placing === '' ? '' : ` (${placing})`}.`
}

/** Empty if another sentence says whether the file was committed, or that it does not match. */
function outcomePhrase({ kind }: CommitOutcome, { findings }: ReportData, { file }: SplitsData): string {
  switch (kind) {
    case 'pending':
      return 'will be committed once the checks pass'
    case 'dry run':
      return 'would be committed (`dry-run`)'
    case 'current':
    case 'not requested':
      return findings.some(({ rule }) => rule === 'index_file') ? '' : INDEX_FILE_PREDICATES[file.state]
    default:
      return ''
  }
}

function commitLink({ sha, url }: Extract<CommitOutcome, { readonly kind: 'committed' }>): string {
  const short = /^[0-9a-f]{7,64}$/.test(sha) ? sha.slice(0, 7) : 'a commit'
  return url === undefined ? `\`${short}\`` : link(`\`${short}\``, url)
}

/** `412 new samples: 288 to train, 62 to val, 62 to test`. */
function placedPhrase(splits: SplitsData, say: Wording): string {
  const { origin, file, generation } = splits
  if (origin === 'grown') return placedCounts(splits, say)
  const parts = [generation > 1 ? `generation ${generation}` : '', file.state === 'missing' ? 'the first split' : '']
  return parts.filter((part) => part !== '').join('; ')
}

function placedCounts(splits: SplitsData, say: Wording): string {
  const all = total(splits.placed)
  return all === 0 ? '' : `${counted(all, 'new sample')}: ${placedWhere(splits, say)}`
}

/** Says which samples changed their split, and where the file was committed, for readers who need to pull it. */
export function splitChangeSentence(report: ReportData, { commit }: Publication, say: Wording): string {
  const moved = report.change === null ? '' : movedSentence(report, say)
  if (commit.kind !== 'committed') return moved
  return report.splits?.file.state === 'edited'
    ? `The edited index file was replaced in ${commitLink(commit)}, so no sample changes its split.`
    : `${moved}${moved === '' ? '' : ' '}The index file was committed in ${commitLink(commit)}.`
}

/** Renders what the reader must do or know about the commit and the token; an empty text if all went well. */
export function publishingNotes(report: ReportData, publication: Publication, say: Wording): string {
  const { commit, permissionNotes, notes = [] } = publication
  const path = say.code(report.splits?.file.path ?? report.config.split_indices_path)
  return paragraphs(
    isDenied(publication) ? '' : commitNote(commit, path, say),
    permissionsNote(permissionNotes, publication, say),
    ...notes.map((note) => `ℹ️ ${say.prose(note)}`),
  )
}

/** Whether the note about the permissions says that the file was not committed. */
function isDenied({ commit, permissionNotes }: Publication): boolean {
  return commit.kind === 'refused' && permissionNotes.some(({ permission }) => permission === 'contents: write')
}

/** Renders all permissions that the token lacks, with the lines to add, or the workflows to copy if no lines help. */
function permissionsNote(notes: readonly PermissionNote[], { toolUrl }: Publication, say: Wording): string {
  if (notes.length === 0) return ''
  const permissions = [...new Set(notes.map(({ permission }) => permission))]
  const names = permissions.map((permission) => `<code>${escapeHtml(permission)}</code>`)
  const messages = notes.map(({ message }) => endSentence(say.prose(message))).join(' ')
  const linked = messages.replace('docs/workflows', workflowsLink(notes, toolUrl))
  const lines = [...new Set(notes.flatMap(({ yaml }) => yaml))]
  return folded(
    `⚠️ The token lacks ${names.join(', ')}`,
    linked,
    ...(lines.length === 0 ? [] : ['Add these lines to the job in the workflow:', codeBlock('yaml', lines)]),
  )
}

/** Links the workflows for forks, if no lines permit the comment. */
function workflowsLink(notes: readonly PermissionNote[], toolUrl: string | undefined): string {
  const isForFork = notes.some(({ permission, yaml }) => permission === 'pull-requests: write' && yaml.length === 0)
  if (!isForFork || toolUrl === undefined) return 'docs/workflows'
  return link('docs/workflows', toolUrl.replace(/(#.*)?$/, '/tree/HEAD/docs/workflows'))
}

function commitNote(commit: CommitOutcome, path: string, say: Wording): string {
  switch (commit.kind) {
    case 'update branch':
      return `⚠️ ${path} was not committed because the dataset, the config or the index file has changed on the base branch. Select **Update branch**, and the next run commits it.`
    case 'moved on':
      return `⚠️ ${path} was not committed because the branch has newer commits, which have their own run.`
    case 'refused':
      return `⚠️ ${path} was not committed: ${endSentence(say.prose(commit.reason))}`
    case 'committed':
      return commit.workflows === undefined ? '' : workflowsNote(commit)
    default:
      return ''
  }
}

function workflowsNote({ workflows }: Extract<CommitOutcome, { readonly kind: 'committed' }>): string {
  const what = workflows === 'not started' ? 'starts no workflows' : 'waits for approval'
  return folded(
    `ℹ️ The new commit ${what}`,
    'GitHub does this because the commit of the index file was made with `GITHUB_TOKEN`. If a rule requires checks, use the token of a GitHub App or set the input `commit-status`.',
  )
}
