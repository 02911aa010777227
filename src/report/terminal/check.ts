import {
  capital,
  checkFlag,
  checkInteger,
  checkNoMore,
  checkOptions,
  checkText,
  formatCount,
} from '../../config/index.ts'
import type { ClassNoun } from '../../dataset/index.ts'
import { asReportData, type Report, type ReportData, type SplitsData } from '../data/index.ts'
import {
  formatChange,
  formatRange,
  formatRatio,
  formatRatioChange,
  formatShare,
  formatShares,
  TOOL,
  textWording,
  total,
  type Wording,
} from '../text/index.ts'
import {
  changeSentence,
  configuredChoice,
  deviationSentence,
  extremesSentence,
  failsByRename,
  fixes,
  headline,
  indexFileState,
  isChosen,
  labelSetPhrase,
  losses,
  lossSentence,
  markedStrategy,
  nounOf,
  otherNotes,
  renameList,
  renamePhrase,
  renameReason,
  samplesOfShares,
  strategyEffects,
  testChangeSentence,
} from '../wording/index.ts'
import { checkLines, STATUS_WORDS } from './check_lines.ts'
import { classBars, samplesCell } from './class_bars.ts'
import { alignColumns, wrap } from './columns.ts'
import { noteLines, type TextStyle, textBlocks } from './lines.ts'
import { paintFor } from './paint.ts'

/** Options of `renderCheckText`. */
export interface TextOptions {
  /** Whether to use ANSI colors. The default is `false`. */
  readonly color?: boolean
  /** The width of the terminal, in columns. The default is 100. */
  readonly width?: number
  /** The words that start the tool, for the commands in the text. The default is `dataset-balance`. */
  readonly start?: string
}

/**
 * Renders the result of a check as text for a terminal: the verdict, what to do, and tables of classes, checks,
 * strategies and splits.
 *
 * @throws {TypeError} if it is not the result of a check, or an option is unknown or has another type.
 */
export function renderCheckText(report: Report, options: TextOptions = {}, ...more: never[]): string {
  const doing = 'render a report'
  checkNoMore(more, doing, 'a report and options')
  checkOptions(options, { doing, name: 'options', known: ['color', 'width', 'start'], example: '{ width: 80 }' })
  const { color = false, width = 100, start = TOOL } = options
  checkFlag(color, { doing, name: 'color' })
  checkInteger(width, { doing, name: 'width' }, 1)
  checkText(start, { doing, name: 'start' }, 'a text')
  const data = asReportData(report)
  const style: TextStyle = { paint: paintFor(color), say: textWording(60, start), width }
  return textBlocks([
    verdictLines(data, style),
    classLines(data, style),
    checkLines(data, style),
    strategyLines(data, style),
    splitLines(data, style),
    lastLines(data, style),
    [wrap(style.paint.dim(originLine(data, style.say)), width, '  ')],
  ])
}

function verdictLines(report: ReportData, { paint, say, width }: TextStyle): string[] {
  const words = { pass: paint.green('PASS'), warn: paint.yellow('WARN'), fail: paint.red('FAIL') }
  const todo = report.result === 'fail' ? fixes(report, ['fail'], say) : []
  const { many } = nounOf(report)
  const lost = losses(report)
  const heading = report.renames.length > 0 ? 'Then, to pass:' : 'To pass:'
  return [
    wrap(`${words[report.result]}  ${paint.bold(headline(report, say))}`, width, '      '),
    wrap(`      ${testChangeSentence(report, say)}`, width, '      ').trimEnd(),
    wrap(`      ${extremesSentence(report, say)}`, width, '      ').trimEnd(),
    ...renameLines(report, { paint, say, width }),
    ...(todo.length === 1 ? [wrap(`      ${heading} ${todo[0]}`, width, '      ')] : []),
    ...(todo.length > 1
      ? [`      ${heading}`, ...todo.map((fix) => wrap(`      - ${capital(fix)}`, width, '        '))]
      : []),
    ...lost.slice(0, 5).map((loss) => wrap(`      ${paint.yellow('!')} ${lossSentence(loss, say)}`, width, '        ')),
    ...(lost.length > 5 ? [`      ${paint.yellow('!')} and ${formatCount(lost.length - 5)} more ${many}`] : []),
  ]
}

/** Says why to rename classes, and which ones if the headline does not say so. */
function renameLines(report: ReportData, { paint, say, width }: TextStyle): string[] {
  if (report.renames.length === 0) return []
  const reason = renameReason(report, say)
  const all = renameList(report, 20, say).map((line) => wrap(`      - ${line}`, width, '        '))
  if (failsByRename(report)) return [wrap(`      ${reason}`, width, '      '), ...all]
  const line = `      ${paint.yellow('!')} ${capital(renamePhrase(report.renames, nounOf(report), say))}: ${reason}`
  return [wrap(line, width, '        '), ...all]
}

function classLines(report: ReportData, style: TextStyle): string[] {
  const { change, label_sets: sets, no_comparison } = report
  const classes = change?.classes ?? report.classes.map(({ name, count }) => ({ name, head: count, base: count }))
  const rows = classes.map(({ name, head, base }) => ({ name, size: head, cells: countCells(report, head, base) }))
  const cells = countCells(report, report.total_samples, change?.base_total ?? report.total_samples)
  const header: string[] = [nounOf(report).one, 'samples', ...(change === null ? [] : ['change'])]
  return [
    ...classBars(header, rows, { of: samplesOfShares(report), total: { cells, tail: totalsTail(report) } }, style),
    sets === null ? '' : capital(labelSetPhrase(sets, change?.base_label_sets)),
    change === null
      ? `No comparison with a base: ${style.say.prose(no_comparison ?? '')}`
      : changeSentence(report, style.say),
  ].map((line, i, lines) => (i < lines.length - 2 ? line : wrap(line, style.width, '  ')))
}

function countCells({ change }: ReportData, head: number, base: number): string[] {
  return change === null ? [samplesCell(head, undefined)] : [samplesCell(head, base), formatChange(head - base)]
}

function totalsTail({ unlabelled, change, imbalance_ratio }: ReportData): string {
  const ratio = formatRatioChange(change === null ? undefined : change.base_ratio, imbalance_ratio)
  const parts = [ratio === '' ? '' : `ratio ${ratio}`, unlabelled === 0 ? '' : `${formatCount(unlabelled)} unlabelled`]
  return parts.filter((part) => part !== '').join(', ')
}

function strategyLines({ balancing, config, renames }: ReportData, style: TextStyle): string[] {
  if (balancing === null) return []
  const { balancing_strategy: strategy, balancing_by: by = 'rare_labels' } = config
  const configured = configuredChoice(balancing.strategies, { strategy, by })
  const { paint, say, width } = style
  const { sizes, mean_imbalance_before: before } = balancing
  const recommended = { strategy: balancing.recommended_strategy, by: balancing.recommended_by }
  const rows = balancing.strategies.map((outcome) => [
    markedStrategy(
      outcome,
      { isRecommended: isChosen(outcome, recommended), isConfigured: isChosen(outcome, configured) },
      say,
    ),
    formatCount(outcome.total),
    outcome.mean_imbalance === undefined ? formatRange(outcome.targets) : formatRatio(outcome.mean_imbalance),
    strategyEffects(outcome),
  ])
  const now = [
    '  as it is',
    formatCount(balancing.total),
    before === undefined ? formatRange(sizes) : formatRatio(before),
    '',
  ]
  const title = balancing.on === 'train' ? '  strategy for train' : '  strategy'
  const measure = before === undefined ? 'per class' : 'MeanIR'
  const [header = '', ...lines] = alignColumns(
    [[title, 'samples', measure, 'copied, dropped'], now, ...rows],
    ['l', 'r', 'r', 'l'],
    width,
  )
  const asIf = renames.length > 0 ? ['The figures assume that the classes are renamed'] : []
  const own = balancing.strategies.flatMap(({ settings, advice }) => (settings === undefined ? [] : advice))
  const reasons = [capital(balancing.reason), ...balancing.also, ...own, ...asIf].map((text) =>
    wrap(`  ${say.prose(text)}`, width, '  '),
  )
  return [paint.dim(header), ...lines.map((line) => (line.startsWith('▸') ? paint.bold(line) : line)), ...reasons]
}

function splitLines(report: ReportData, { paint, say, width }: TextStyle): string[] {
  const { splits, config } = report
  if (splits === null) return []
  const shares = formatShares([config.train_split, config.val_split, config.test_split])
  return [
    ...splitTableLines(splits, nounOf(report), { paint, say, width }),
    wrap(deviationSentence(splits, nounOf(report), shares, say), width),
    splits.groups === null
      ? ''
      : `${formatCount(splits.groups.count - splits.groups.split_groups)} ${say.name(splits.groups.noun)} kept together`,
    wrap(indexFileState(report, say), width, '  '),
  ]
}

/** Renders the classes by split, with shares. */
export function splitTableLines(
  splits: Pick<SplitsData, 'names' | 'classes' | 'cells' | 'totals'>,
  { one }: ClassNoun,
  { paint, say, width }: TextStyle,
): string[] {
  const line = (name: string, cells: readonly number[]) => {
    const all = total(cells)
    return [name, ...cells.flatMap((cell) => [formatCount(cell), all === 0 ? '' : formatShare(cell / all)])]
  }
  const rows = splits.classes.map((name, place) => line(say.name(name), splits.cells[place] ?? []))
  const header = [one, ...splits.names.flatMap((name) => [say.name(name), ''])]
  const align = header.map((_, column) => (column === 0 ? 'l' : 'r'))
  const [first = '', ...lines] = alignColumns([header, ...rows, line('all', splits.totals)], align, width)
  return [paint.dim(first), ...lines]
}

function lastLines(report: ReportData, style: TextStyle): string[] {
  const { policy } = report
  const { say } = style
  const settings = policy.changed.map(
    ({ key, before, after }) => `· ${say.code(key)}: ${say.prose(before || '–')} → ${say.prose(after || '–')}`,
  )
  const verdict =
    policy.head_result === null ? [] : [`· with its own thresholds, this change ${STATUS_WORDS[policy.head_result]}`]
  return [...settings, ...verdict, ...noteLines(report.group_suggestions, otherNotes(report), style)]
}

function originLine({ dataset, config, policy }: ReportData, say: Wording): string {
  const thresholds = policy.bound_by === 'base' ? `thresholds of ${say.code(policy.name)}, ` : ''
  const file = config.file === null ? 'no config file' : `config ${say.code(config.file)}`
  return `${say.code(dataset.path)}: ${thresholds}${file}, seed ${config.seed}${config.hash ? ', SHA-256' : ''}, dataset ${say.code(dataset.digest.replace(/^sha256:/, '').slice(0, 7))}`
}
