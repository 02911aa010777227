import { counted, listed } from '../../config/index.ts'
import type { NoteData, Publication, ReportData } from '../data/index.ts'
import { bullets, comparisonLink, folded, link, placeClause, type Wording } from '../text/index.ts'
import { type Detail, groupSuggestion, layoutSentences, otherNotes } from '../wording/index.ts'

/** Renders the notes about the dataset and the config, folded; an empty text if there are none. */
export function notesSection(report: ReportData, detail: Detail, say: Wording): string {
  const notes = otherNotes(report)
  const sorted = notes.toSorted((a, b) => Number(b.level === 'warning') - Number(a.level === 'warning'))
  const shown = sorted.slice(0, detail.items).map((note) => noteLine(note, say))
  const rest = sorted.length - shown.length
  const groups = report.group_suggestions.map((one) => `${groupSuggestion(one, say)} ${say.code(one.line)}`)
  const items = [...groups, ...shown, ...(rest > 0 ? [`and ${counted(rest, 'more note')}`] : [])]
  return items.length === 0 ? '' : folded(notesHeadline(notes, items.length), bullets(items))
}

function notesHeadline(notes: readonly NoteData[], count: number): string {
  const warnings = notes.filter(({ level }) => level === 'warning').length
  return warnings === 0
    ? `${counted(count, 'note')} about the data`
    : `⚠️ ${counted(warnings, 'warning')} about the data`
}

function noteLine({ level, message, file, line }: NoteData, say: Wording): string {
  return `${level === 'warning' ? '⚠️ ' : ''}${say.prose(message)}${placeClause(file, line, say)}`
}

/** Renders how the dataset was read, and what identifies the result: seed, dataset and version. Folded. */
export function detailsSection(report: ReportData, publication: Publication, say: Wording): string {
  const { dataset } = report
  const { layout, digest } = dataset
  return folded(
    'Dataset, seed and version',
    bullets([
      ...layoutSentences(layout, say),
      seedLine(report, say),
      `Dataset: ${say.code(digest.replace(/^sha256:/, '').slice(0, 7))}, the start of the SHA-256 of its ids`,
      `Version: dataset-balance ${say.prose(publication.toolVersion)}`,
    ]),
  )
}

/** The seed of the split. If the config has another one, the index file keeps its own. */
function seedLine({ config, findings }: ReportData, say: Wording): string {
  const settings = findings.find(({ rule }) => rule === 'split_settings')
  const [, kept] = /(?:^|, )seed: (\d+) → /.exec(String(settings?.value)) ?? []
  return kept === undefined
    ? `Seed: ${config.seed}${config.hash ? ' (SHA-256)' : ''}`
    : `Seed: ${say.prose(kept)} in the index file, ${config.seed} in the config`
}

/** Renders what was compared, whose thresholds apply, and how to reproduce the result. */
export function footer(report: ReportData, publication: Publication, omitted: readonly string[], say: Wording): string {
  const { policy, config } = report
  const own = [
    policy.bound_by === 'base' ? `thresholds of ${say.code(policy.name)}` : 'thresholds of this change',
    config.file === null ? 'no config file' : say.code(config.file),
  ]
  return [omittedLine(omitted, publication.runUrl), `<sub>${linkLine(publication, own, say)}</sub>`]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Where GitHub shows a run and its change, and how to repeat it. */
export type Addressed = Pick<Publication, 'place' | 'runUrl' | 'reportArtifact' | 'toolUrl' | 'repeatCommand'>

/** Renders the links of the last line, with the report's own parts among them. */
export function linkLine(addressed: Addressed, own: readonly string[], say: Wording): string {
  const { runUrl, reportArtifact, toolUrl, repeatCommand, place } = addressed
  return [
    place === undefined ? '' : comparisonLink(place),
    behindPhrase(addressed, say),
    ...own,
    runUrl === undefined ? '' : link('run', runUrl),
    runUrl === undefined || reportArtifact === undefined ? '' : artifactPhrase(reportArtifact, runUrl, say),
    toolUrl === undefined ? '' : link('what is this?', toolUrl),
    repeatCommand === undefined ? '' : `repeat in a checkout that you trust: ${say.code(repeatCommand)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Says where the HTML report is. GitHub's page of a run lists its artifacts. */
function artifactPhrase(name: string, runUrl: string, say: Wording): string {
  return `open ${say.code('report.html')} in the artifact ${link(say.code(name), `${runUrl}#artifacts`)}`
}

/** `3 commits behind main`. */
function behindPhrase({ place }: Addressed, say: Wording): string {
  const { commits = 0, branch = '' } = place?.behind ?? {}
  return commits > 0 ? `${counted(commits, 'commit')} behind ${say.code(branch)}` : ''
}

function omittedLine(omitted: readonly string[], runUrl: string | undefined): string {
  if (omitted.length === 0) return ''
  const where = runUrl === undefined ? '' : ` See the ${link('summary of the run', runUrl)} for more.`
  return `Omitted to fit the size limit: ${listed(omitted)}.${where}`
}
