import { capital, formatCount } from '../../../config/index.ts'
import type { ReportData } from '../../data/index.ts'
import { formatRatio, formatRatioChange } from '../../text/index.ts'
import { nounOf } from '../../wording/index.ts'
import { element, filled } from '../html/index.ts'

/** A figure with its name, as plain text. */
type Figure = readonly [name: string, value: string]

/** Renders the main figures side by side. */
export function figureTiles(figures: readonly Figure[]): string {
  const tiles = figures.map(([name, value]) => filled('div', filled('dt', name), filled('dd', value)))
  return element('dl', { class: 'tiles' }, ...tiles)
}

type Measured = Pick<
  ReportData,
  | 'total_samples'
  | 'unlabelled'
  | 'num_classes'
  | 'imbalance_ratio'
  | 'min_class_size'
  | 'max_class_size'
  | 'multi_label'
  | 'label_sets'
  | 'change'
>

/** The main figures of a dataset, with those of the base where they differ. */
export function mainFigures(report: Measured): Figure[] {
  const { change, label_sets: sets, multi_label: isMultiLabel } = report
  const { one, many } = nounOf(report)
  const counts = change?.classes.map(({ base }) => base).filter((base) => base > 0)
  const mean = sets?.mean_imbalance_ratio
  return [
    ['Samples', before(change?.base_total, report.total_samples)],
    [capital(many), before(counts?.length, report.num_classes)],
    [
      'Imbalance ratio',
      formatRatioChange(change === null ? undefined : change.base_ratio, report.imbalance_ratio) || '–',
    ],
    ...(mean === undefined || mean === null ? [] : [['MeanIR', formatRatio(mean)] as const]),
    [isMultiLabel ? `Rarest ${one}` : `Smallest ${one}`, formatCount(report.min_class_size)],
    [isMultiLabel ? `Most frequent ${one}` : `Largest ${one}`, formatCount(report.max_class_size)],
    ...(report.unlabelled === 0 ? [] : [['Unlabelled', before(change?.base_unlabelled, report.unlabelled)] as const]),
  ]
}

function before(base: number | undefined, head: number): string {
  return base === undefined || base === head ? formatCount(head) : `${formatCount(base)} → ${formatCount(head)}`
}
