import { counted, listed } from '../../config/index.ts'
import type { NoteData, Publication, ReportData } from '../data/index.ts'
import { bullets, folded, link, placeClause, type Wording } from '../text/index.ts'
import { type Detail, groupSuggestion, layoutSentences, originPhrase, otherNotes } from '../wording/index.ts'

/** Renders what was detected, and the notes about the dataset and the config. */
export function notesSection(report: ReportData, detail: Detail, say: Wording): string {
  const { dataset, group_suggestions: suggestions } = report
  const notes = otherNotes(report)
  const sorted = notes.toSorted((a, b) => Number(b.level === 'warning') - Number(a.level === 'warning'))
  const shown = sorted.slice(0, detail.items).map((note) => noteLine(note, say))
  const rest = sorted.length - shown.length
  const groups = suggestions.map((one) => `${groupSuggestion(one, say)} ${say.code(one.line)}`)
  const items = [
    ...groups,
    ...shown,
    ...(rest > 0 ? [`and ${counted(rest, 'more note')}`] : []),
    ...layoutSentences(dataset.layout, say),
  ]
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

/** Renders where the figures come from and how to reproduce them. */
export function footer(report: ReportData, publication: Publication, omitted: readonly string[], say: Wording): string {
  const { runUrl, reportArtifact, toolVersion, repeatCommand } = publication
  const parts = [
    originPhrase(report, say),
    ...(runUrl === undefined ? [] : [link('run', runUrl)]),
    ...(runUrl === undefined || reportArtifact === undefined ? [] : [artifactPhrase(reportArtifact, runUrl, say)]),
    `dataset-balance ${say.prose(toolVersion)}`,
    ...(repeatCommand === undefined ? [] : [`repeat: ${say.code(repeatCommand)}`]),
  ]
  return [omittedLine(omitted, runUrl), `<sub>${parts.join(' · ')}</sub>`].filter((part) => part !== '').join('\n\n')
}

/** Says where the HTML report is. GitHub's page of a run lists its artifacts. */
function artifactPhrase(name: string, runUrl: string, say: Wording): string {
  return `full report: download the artifact ${link(say.code(name), `${runUrl}#artifacts`)} and open ${say.code('report.html')}`
}

function omittedLine(omitted: readonly string[], runUrl: string | undefined): string {
  if (omitted.length === 0) return ''
  const where = runUrl === undefined ? '' : ` See the ${link('summary of the run', runUrl)} for more.`
  return `Omitted to fit the size limit: ${listed(omitted)}.${where}`
}
