import { checkNoMore, checkOptions, checkShape } from '../../config/index.ts'
import { asReportData, type Publication, type Report, type ReportData } from '../data/index.ts'
import { commentMarker, markdownWording, paragraphs } from '../text/index.ts'
import { type Detail, exceptionHint } from '../wording/index.ts'
import { changeLine } from './change_line.ts'
import { allChecks, checksInSight } from './checks.ts'
import { chart, classSection } from './classes/index.ts'
import { publishingNotes } from './commit.ts'
import { detailsSection, footer, notesSection } from './footer.ts'
import { labelSetsSection } from './label_sets.ts'
import { relabelledPart } from './relabelled.ts'
import { settingsSection } from './settings.ts'
import { COMMENT_LENGTH, firstFitting, leftOut } from './shortening.ts'
import { splitsSection } from './splits.ts'
import { strategiesSection } from './strategies.ts'
import { testChangePart } from './test_change.ts'
import { verdict } from './verdict.ts'

const PUBLICATION_KEYS = [
  'key',
  'runUrl',
  'reportArtifact',
  'place',
  'toolUrl',
  'toolVersion',
  'repeatCommand',
  'failOn',
  'canOverride',
  'commit',
  'permissionNotes',
  'notes',
  'maxLength',
]

/**
 * Renders the result of a check as Markdown for a comment on a pull request, from the verdict down to the command that
 * repeats it. The first line is a hidden marker. If the comment would be longer than `publication.maxLength`, details
 * are omitted step by step, and the comment says so. Tables are never cut off.
 *
 * @throws {TypeError} if it is not the result of a check, or a key of the publication is unknown or has another type.
 */
export function renderComment(report: Report, publication: Publication, ...more: never[]): string {
  const call = { doing: 'render a comment', name: 'publication' }
  checkNoMore(more, call.doing, 'a report and a publication')
  checkShape(publication, call, 'an object with a key, a toolVersion and a commit', ['key', 'toolVersion', 'commit'])
  checkOptions(publication, { ...call, known: PUBLICATION_KEYS, example: '{ key, toolVersion, commit }' })
  const data = asReportData(report)
  const most = publication.maxLength ?? COMMENT_LENGTH
  const write = (detail: Detail | null) =>
    `${commentMarker(publication.key)}\n${detail === null ? shortReport(data, publication) : writeReport(data, publication, detail)}\n`
  return firstFitting(data, most, write)
}

/** Renders the report as Markdown, with an extra part at its end. If it passes, a phone shows all but its folded parts. */
export function writeReport(report: ReportData, publication: Publication, detail: Detail, extra = ''): string {
  const say = markdownWording(detail.names, publication.place)
  const minor = [
    labelSetsSection(report, detail, say),
    detail.charts ? chart(report) : '',
    detailsSection(report, publication, say),
  ]
  const isPassing = report.result === 'pass'
  return paragraphs(
    verdict(report, publication, say),
    changeLine(report, publication, say),
    classSection(report, detail, say),
    checksInSight(report, detail, say),
    publishingNotes(report, publication, say),
    settingsSection(report, detail, say),
    strategiesSection(report, detail, say),
    relabelledPart(report, detail, say),
    testChangePart(report, detail, say),
    splitsSection(report, publication, detail, say),
    notesSection(report, detail, say),
    allChecks(report, say, isPassing ? minor : []),
    ...(isPassing ? [] : minor),
    extra,
    exceptionHint(report, publication.canOverride === true, say),
    footer(report, publication, leftOut(detail, report), say),
  )
}

/** Renders the verdict and a link to the rest. */
export function shortReport(report: ReportData, publication: Publication): string {
  const say = markdownWording(20, publication.place)
  return paragraphs(verdict(report, publication, say), footer(report, publication, ['all tables'], say))
}
