import { capital, counted, formatCount } from '../../config/index.ts'
import { bindingSentence, changeLine, diversityRows, RESULT_WORDS, splitSentences } from '../comment/index.ts'
import { asReportData, type Publication, type Report, type ReportData } from '../data/index.ts'
import { escapeMarkup, htmlWording, type Wording } from '../text/index.ts'
import {
  classRows,
  configuredChoice,
  exceptionHint,
  indexFileState,
  labelSetPhrase,
  labelSetRows,
  leakSentence,
  nounOf,
  originPhrase,
  otherNotes,
  SOURCE_HEADER,
  samplesOfShares,
} from '../wording/index.ts'
import { element, filled, icon, plainTable, renderPage, type Section, unfolding } from './html/index.ts'
import {
  type ClassSizes,
  changesPart,
  checkTable,
  classTable,
  figureTiles,
  findingList,
  findingsByClass,
  heatMap,
  mainFigures,
  noteList,
  sentenceList,
  strategiesPart,
  verdictLead,
  verdictSentence,
  verdictTitle,
} from './parts/index.ts'

const MOST_SETTINGS = 200

/** The page does not say where the index file was committed. */
const NOT_COMMITTED: Publication = {
  key: '',
  toolVersion: '',
  commit: { kind: 'not requested' },
  permissionNotes: [],
}

/** Where a page is written. */
type PagePlace = Pick<Publication, 'toolVersion' | 'runUrl' | 'repeatCommand' | 'failOn' | 'canOverride'> &
  Partial<Pick<Publication, 'commit'>>

/** Renders the result of a check as one self-contained HTML page. */
export function renderCheckPage(result: Report, place: PagePlace): string {
  const report = asReportData(result)
  const say = htmlWording()
  const { balancing, change, dataset } = report
  const configured = configuredChoice(balancing?.strategies ?? [], {
    strategy: report.config.balancing_strategy,
    by: report.config.balancing_by ?? 'rare_labels',
  })
  return renderPage({
    title: verdictTitle(report),
    heading: verdictSentence(report, htmlWording(32)),
    sign: report.result,
    about: `${say.code(dataset.path)}${change === null ? '' : ` compared with ${say.name(change.base_name)} ${say.code(change.base_sha.slice(0, 7))}`}`,
    lead: `${verdictLead(report, place, say)}${figureTiles(mainFigures(report))}`,
    sections: [
      {
        id: 'findings',
        title: 'Findings',
        content: `${findingList(report.findings, say)}${filled('p', exceptionHint(report, place.canOverride === true, say))}`,
      },
      classesSection(report, say),
      {
        id: 'balancing',
        title: `Balancing the ${balancing?.on === 'train' ? 'training split' : 'dataset'}`,
        content: balancing === null ? '' : strategiesPart(balancing, configured, say) + asIfRenamed(report),
      },
      { id: 'splits', title: 'Splits', content: splitsPart(report, place, say) },
      { id: 'checks', title: 'Checks', content: checkTable(report, say) },
      { id: 'settings', title: 'Changed settings', content: settingsPart(report, say) },
      {
        id: 'notes',
        title: 'Notes about the data',
        content: noteList(
          { notes: otherNotes(report), suggestions: report.group_suggestions, layout: dataset.layout },
          say,
        ),
      },
    ],
    footer: footer(report, place, say),
  })
}

function classesSection(report: ReportData, say: Wording): Section {
  const { change, label_sets: sets } = report
  const { many } = nounOf(report)
  const base = change?.base_label_sets ?? null
  const rows = sets === null ? diversityRows(report) : labelSetRows(sets, base)
  const content = [
    filled('p', changeLine(report, NOT_COMMITTED, say)),
    classTable(sizesOf(report, say), say),
    changesPart(report, say),
    unfolding(
      sets === null ? 'More figures' : `Label sets: ${labelSetPhrase(sets, base)}`,
      plainTable(['Figure', 'Value'], rows, { label: 'Figures', numbers: new Set([1]) }),
    ),
    sourcesPart(report, say),
  ]
  return { id: 'classes', title: many === 'labels' ? 'Labels' : 'Classes', content: content.join('\n') }
}

function sizesOf(report: ReportData, say: Wording): ClassSizes {
  const { change, classes, label_sets: sets, multi_label: isMultiLabel } = report
  const ratios = new Map(classes.map(({ name, imbalance_ratio: ratio }) => [name, ratio ?? null]))
  const before = (base: number | undefined) => (change === null ? null : (base ?? 0))
  const last = [
    { name: say.placeholder('empty set'), size: sets?.empty ?? 0, before: before(change?.base_label_sets?.empty) },
    { name: say.placeholder('unlabelled'), size: report.unlabelled, before: before(change?.base_unlabelled) },
  ].filter((row) => row.size + (row.before ?? 0) > 0)
  return {
    noun: nounOf(report),
    rows: classRows(report).map((row) => ({ ...row, ratio: ratios.get(row.name) })),
    last: [...last, { name: 'all', size: report.total_samples, before: before(change?.base_total) }],
    of: samplesOfShares(report),
    ...(change !== null && { base: change.base_name }),
    hasRatios: isMultiLabel,
    findings: findingsByClass(report.findings),
  }
}

function sourcesPart({ sources }: ReportData, say: Wording): string {
  if (sources.length < 2) return ''
  const rows = sources
    .slice(0, MOST_SETTINGS)
    .map(({ name, total, labelled }) => [say.name(name), ...[total, labelled, total - labelled].map(formatCount)])
  const header = SOURCE_HEADER.map(capital)
  return plainTable(header, rows, { label: 'Sources', numbers: new Set([1, 2, 3]) })
}

function asIfRenamed({ renames, multi_label: isMultiLabel }: ReportData): string {
  if (renames.length === 0) return ''
  return filled('p', `The figures assume that the ${isMultiLabel ? 'labels' : 'classes'} are renamed.`)
}

function splitsPart(report: ReportData, { commit }: PagePlace, say: Wording): string {
  const { splits } = report
  if (splits === null) return ''
  const file =
    commit?.kind === 'committed'
      ? `${say.code(splits.file.path)} was committed in ${say.code(commit.sha.slice(0, 7))}`
      : indexFileState(report, say)
  return [
    sentenceList([
      ...splitSentences(report, splits, say).filter((sentence) => sentence !== ''),
      ...splits.leaks.filter(({ count }) => count > 0).map((leak) => leakSentence(leak, say)),
      ...(file === '' ? [] : [`${file}.`]),
    ]),
    heatMap(splits, nounOf(report), say),
  ].join('')
}

function settingsPart({ policy, result }: ReportData, say: Wording): string {
  if (policy.changed.length === 0) return ''
  const value = (text: string) => (text === '' ? '–' : say.name(text))
  const rows = policy.changed
    .slice(0, MOST_SETTINGS)
    .map(({ key, before, after }) => [say.code(key), value(before), value(after)])
  const rest = policy.changed.length - rows.length
  const word = (one: ReportData['result']) => element('span', { class: 'level' }, icon(one), RESULT_WORDS[one])
  if (policy.head_result !== null) rows.push(['result', word(result), word(policy.head_result)])
  return [
    filled('p', bindingSentence(policy, result, say)),
    plainTable(['Setting', 'Before', 'After'], rows, { label: 'Changed settings' }),
    rest > 0 ? filled('p', `And ${counted(rest, 'more setting')}.`) : '',
  ].join('')
}

function footer(report: ReportData, { runUrl, toolVersion, repeatCommand }: PagePlace, say: Wording): string {
  const parts = [
    originPhrase(report, say),
    ...(runUrl !== undefined && /^https?:\/\//.test(runUrl)
      ? [element('a', { href: escapeMarkup(runUrl) }, 'run')]
      : []),
    `dataset-balance ${say.prose(toolVersion)}`,
    ...(repeatCommand === undefined ? [] : [`repeat: ${say.code(repeatCommand)}`]),
  ]
  return filled('p', parts.join(' · '))
}
