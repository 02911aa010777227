import { capital, formatCount } from '../../config/index.ts'
import type { BalancingData, ReportData, StrategyData } from '../data/index.ts'
import {
  bullets,
  endSentence,
  escapeHtml,
  folded,
  formatShare,
  paragraphs,
  table,
  total,
  type Wording,
} from '../text/index.ts'
import {
  columnSums,
  comparesLabelSets,
  type Detail,
  foldRows,
  isChosen,
  largestFirst,
  MEAN_IMBALANCE_NOTE,
  restName,
  type StrategyChoice,
  strategyName,
  strategyTable,
} from '../wording/index.ts'

/** Renders the strategies side by side, with the recommended one marked. It is open if the result is not a pass. */
export function strategiesSection(report: ReportData, detail: Detail, say: Wording): string {
  const { balancing } = report
  if (balancing === null) return ''
  const title = `Balancing the ${balancing.on === 'train' ? 'training split' : 'dataset'}`
  const configured = { strategy: report.config.balancing_strategy, by: report.config.balancing_by ?? 'rare_labels' }
  const isMultiLabel = comparesLabelSets(balancing)
  const noun = isMultiLabel ? 'label' : 'class'
  const shown = shownOutcomes(balancing, configured)
  const asIf = ` The figures assume that the ${isMultiLabel ? 'labels' : 'classes'} are renamed.`
  const content = [
    strategyTable(balancing, configured, say, shown),
    `${reasonSentence(balancing, say)}${isMultiLabel ? ` ${MEAN_IMBALANCE_NOTE}` : ''}${report.renames.length > 0 ? asIf : ''}`,
    adviceList(balancing, say),
  ]
  const byClass = [
    isMultiLabel ? 'All methods, and strategies by label' : 'Strategies by class',
    shown.length < balancing.strategies.length ? strategyTable(balancing, configured, say) : '',
    classTable({ ...balancing, strategies: shown }, { detail, noun }, say),
  ] as const
  if (report.result !== 'pass') return paragraphs(`#### ${title}`, ...content, folded(...byClass))
  return folded(`${title}: ${headlineOf(balancing)}`, ...content, ...byClass.slice(1))
}

function headlineOf(balancing: BalancingData): string {
  const { recommended_strategy: strategy, recommended_by: by } = balancing
  if (strategy !== null) return `${escapeHtml(strategyName({ strategy, by }))} recommended`
  return hasNothingToDo(balancing) ? 'nothing to do' : 'no strategy recommended'
}

/** Whether the labels are balanced already. MeanIR can also be higher than 1 and out of reach of every strategy. */
function hasNothingToDo({ mean_imbalance_before: before }: BalancingData): boolean {
  return before === undefined || before === null || before === 1
}

/** With several methods per strategy, the table shows the methods of the recommended kind, and the configured one. */
function shownOutcomes(balancing: BalancingData, configured: StrategyChoice): readonly StrategyData[] {
  const by = balancing.recommended_by ?? configured.by
  return balancing.strategies.filter(
    (outcome) => outcome.by === undefined || outcome.by === by || isChosen(outcome, configured),
  )
}

function reasonSentence({ on, reason, recommended_strategy }: BalancingData, say: Wording): string {
  const others = on === 'train' ? ' The validation and test splits are not changed.' : ''
  const sentence = endSentence(say.prose(recommended_strategy === null ? capital(reason) : reason))
  return `${recommended_strategy === null ? '' : '▸ Recommended: '}${sentence}${others}`
}

function adviceList({ also, strategies, recommended_strategy, recommended_by }: BalancingData, say: Wording): string {
  const recommended = { strategy: recommended_strategy, by: recommended_by }
  const advice = strategies.find((outcome) => isChosen(outcome, recommended))?.advice ?? []
  return bullets([...also, ...advice].map((text) => say.prose(text)))
}

interface ClassTableOptions {
  readonly detail: Detail
  readonly noun: 'class' | 'label'
}

function classTable(balancing: BalancingData, { detail, noun }: ClassTableOptions, say: Wording): string {
  const plain = balancing.strategies.filter(({ weights }) => weights === null)
  const weighted = balancing.strategies.find(({ weights }) => weights !== null)
  const rows = largestFirst(
    balancing.classes.map((name, place) => ({
      name,
      size: balancing.sizes[place] ?? 0,
      targets: plain.map(({ targets }) => targets[place] ?? 0),
      weight: (weighted?.weights?.[place] ?? 0).toFixed(2),
      neverDrawn: weighted?.never_drawn ? [formatShare(weighted.never_drawn[place] ?? 0, 0)] : [],
    })),
  )
  const { shown, hidden } = foldRows(rows, detail.classes, () => false)
  const lines = shown.map((row) => [
    say.name(row.name),
    formatCount(row.size),
    ...row.targets.map(formatCount),
    ...(weighted === undefined ? [] : [row.weight, ...row.neverDrawn]),
  ])
  if (hidden.length > 0) {
    const sums = columnSums(
      hidden.map(({ targets }) => targets),
      plain.length,
    )
    lines.push([
      restName(hidden, { many: noun === 'label' ? 'labels' : 'classes' }),
      // The sum of labels is not a number of samples.
      ...(noun === 'label'
        ? ['', ...sums.map(() => '')]
        : [formatCount(total(hidden.map(({ size }) => size))), ...sums.map(formatCount)]),
      ...(weighted === undefined ? [] : weighted.never_drawn ? ['', ''] : ['']),
    ])
  }
  const header = [
    noun,
    'now',
    ...plain.map((outcome) => say.name(strategyName(outcome))),
    ...(weighted === undefined ? [] : ['weight', ...(weighted.never_drawn ? ['never drawn in a weighted epoch'] : [])]),
  ]
  return table(
    header,
    header.map((_, place) => (place === 0 ? 'l' : 'r')),
    lines,
  )
}
