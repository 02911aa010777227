import { escapeHtml } from '../escape.ts'
import { codeBlock, folded, link, paragraphs } from '../markdown.ts'
import { counted, formatCount, total } from '../numbers.ts'
import type { CommitOutcome, PermissionNote, Publication } from '../publication.ts'
import type { ReportData, SplitsData } from '../report_data.ts'
import type { Wording } from '../wording.ts'
import { placedWhere } from './change_sentence.ts'

const NOT_ASKED = 'No index file is kept: `splits: commit` under `report` in the config has it committed.'

/** What became of the index file, and what it says about who goes where. */
export function fileSentence(report: ReportData, splits: SplitsData, { commit }: Publication, say: Wording): string {
  const { file } = splits
  if (file.mode === 'off') return 'The index file is neither compared nor written (`report.splits: off`).'
  if (commit.kind === 'not asked' && file.state === 'missing' && !file.asked) return NOT_ASKED
  const start = say.code(file.path)
  if (file.state === 'current' && hasOtherSettings(report)) return `${start} was made with other split settings.`
  const placing = placedPhrase(splits, say)
  return `${start} ${outcomePhrase(commit, splits, say)}${placing === '' ? '' : `: ${placing}`}.`
}

/** The file is then kept as it is, and is what its own settings give. */
export function hasOtherSettings({ findings }: ReportData): boolean {
  return findings.some(({ rule }) => rule === 'split_settings')
}

function outcomePhrase(commit: CommitOutcome, { file }: SplitsData, say: Wording): string {
  switch (commit.kind) {
    case 'committed':
      return `was committed in ${commitLink(commit)}`
    case 'pending':
      return 'will be committed once the checks pass'
    case 'dry run':
      return 'would be committed (`dry-run`)'
    case 'refused':
    case 'update branch':
    case 'moved on':
      return 'was not committed'
    case 'current':
    case 'not asked':
      return file.state === 'current' ? 'is up to date' : `is ${say.prose(file.state)}`
  }
}

export function commitLink({ sha, url }: Extract<CommitOutcome, { readonly kind: 'committed' }>): string {
  const short = /^[0-9a-f]{7,64}$/.test(sha) ? sha.slice(0, 7) : 'a commit'
  return url === undefined ? `\`${short}\`` : link(`\`${short}\``, url)
}

/** `412 new samples, 288 to train, 62 to val, 62 to test, nobody moves`. */
function placedPhrase(splits: SplitsData, say: Wording): string {
  const { origin, gone, file, moves, generation } = splits
  const grown = origin === 'grown'
  const parts = [
    !grown && generation > 1 ? `generation ${generation}` : '',
    !grown && file.state === 'missing' ? 'the first split' : '',
    grown ? placedCounts(splits, say) : '',
    grown && gone > 0 ? `${formatCount(gone)} gone` : '',
    moves.total > 0 ? counted(moves.total, 'sample moves', 'samples move') : '',
    grown && moves.total === 0 ? 'nobody moves' : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function placedCounts(splits: SplitsData, say: Wording): string {
  const all = total(splits.placed)
  return all === 0 ? '' : `${counted(all, 'new sample')}, ${placedWhere(splits, say)}`
}

/** Where the file was committed, for those who need to pull it. */
export function committedSentence({ splits }: ReportData, { commit }: Publication, say: Wording): string {
  if (splits === null || commit.kind !== 'committed') return ''
  return `${say.code(splits.file.path)} was committed in ${commitLink(commit)}.`
}

/** What the reader has to do, or to know, about the commit and the token; nothing where all went well. */
export function publishingNotes(report: ReportData, publication: Publication, say: Wording): string {
  const { commit, permissionNotes, notes = [] } = publication
  const path = say.code(report.splits?.file.path ?? report.config.split_indices_path)
  return paragraphs(
    commitNote(commit, path, say),
    permissionsNote(permissionNotes, say),
    ...notes.map((note) => `ℹ️ ${say.prose(note)}`),
  )
}

/** All that the token lacks, with the lines of all of it. */
function permissionsNote(notes: readonly PermissionNote[], say: Wording): string {
  if (notes.length === 0) return ''
  const permissions = [...new Set(notes.map(({ permission }) => permission))]
  const names = permissions.map((permission) => `<code>${escapeHtml(permission)}</code>`)
  const told = notes.map(({ message }) => `${say.prose(message)}.`).join(' ')
  const lines = [...new Set(notes.flatMap(({ yaml }) => yaml))]
  return folded(`⚠️ The token lacks ${names.join(', ')}`, `${told} Add to the workflow’s job:`, codeBlock('yaml', lines))
}

function commitNote(commit: CommitOutcome, path: string, say: Wording): string {
  switch (commit.kind) {
    case 'update branch':
      return `⚠️ ${path} was not committed: the base has touched the dataset, the config or the index file since. Press **Update branch**, then it is.`
    case 'moved on':
      return `⚠️ ${path} was not committed: the branch has moved on, and that push has its own run.`
    case 'refused':
      return `⚠️ ${path} was not committed: ${say.prose(commit.reason)}.`
    case 'committed':
      return commit.workflows === undefined ? '' : workflowsNote(commit)
    default:
      return ''
  }
}

function workflowsNote(commit: Extract<CommitOutcome, { readonly kind: 'committed' }>): string {
  const what = commit.workflows === 'not started' ? 'starts no workflow for' : 'lets workflows wait for approval on'
  return `ℹ️ GitHub ${what} ${commitLink(commit)}, since it was made with \`GITHUB_TOKEN\`. Where a rule requires checks, an app’s token or the input \`commit-status\` helps.`
}
