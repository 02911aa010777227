import { formatCount } from '../../../config/index.ts'
import type { BalancingData, StrategyData } from '../../data/index.ts'
import { formatShare, paragraphs, table, total, type Wording } from '../../text/index.ts'
import {
  columnSums,
  type Detail,
  foldRows,
  largestFirst,
  NEVER_DRAWN,
  restName,
  type StrategyChoice,
  strategyName,
} from '../../wording/index.ts'
import { columnsOf, oneLine, small } from './columns.ts'
import { nameColumn } from './name_column.ts'

interface Options {
  readonly detail: Detail
  readonly noun: 'class' | 'label'
  /** The method that the headers leave out, if samples have several labels. */
  readonly method: StrategyChoice['by']
}

/** How cells are written: in small letters if names need the space. */
type Layout = (cell: string) => string
const LAYOUTS: readonly [Layout, Layout] = [(cell) => cell, (cell) => (cell === '' ? '' : small(cell))]

/** Headers that leave space for five columns on a phone. */
const SHORT_HEADS: Readonly<Record<string, string>> = { oversample: 'over', undersample: 'under' }

/** Renders the sizes of the classes after each strategy, and their weights in a table below. No cell wraps on a phone. */
export function sizesByStrategy(balancing: BalancingData, options: Options, say: Wording): string {
  const { detail } = options
  const isOwn = ({ by, settings }: StrategyData) =>
    settings === undefined && (by === undefined || by === options.method)
  const plain = balancing.strategies.filter((one) => one.weights === null && isOwn(one))
  const others = balancing.strategies.filter((one) => one.weights === null && !isOwn(one))
  const weights = balancing.strategies.filter((one) => one.weights !== null)
  const weighted = weights.find(({ settings }) => settings !== undefined) ?? weights[0]
  const rows = largestFirst(
    balancing.classes.map((name, place) => ({
      name,
      place,
      size: balancing.sizes[place] ?? 0,
      targets: [...plain, ...others].map(({ targets }) => targets[place] ?? 0),
    })),
  )
  const { shown, hidden } = foldRows(rows, detail.classes, () => false)
  const names = shown.map(({ name }) => name)
  const write = (header: readonly string[], cells: readonly (readonly string[])[], last: readonly string[]) => {
    const written = (layout: Layout) => [...cells, last].map((row) => row.map(layout))
    const column = nameColumn({ names, layouts: LAYOUTS, columns: (layout) => columnsOf(header, written(layout)) }, say)
    const first = [...column.names, oneLine(restName(hidden, { many: manyOf(options) }))]
    const lines = written(column.layout).map((own, place) => [first[place] ?? '', ...own])
    const align = ['l', ...header.map(() => 'r' as const)] as const
    return table([options.noun, ...header], align, hidden.length === 0 ? lines.slice(0, -1) : lines)
  }
  const sums = sumsOf(hidden, plain.length + others.length, options)
  const own = 1 + plain.length
  return paragraphs(
    write(
      ['now', ...plain.map(({ strategy }) => small(say.name(SHORT_HEADS[strategy] ?? strategy)))],
      shown.map(({ size, targets }) => [size, ...targets].slice(0, own).map(formatCount)),
      sums.slice(0, own),
    ),
    others.length === 0
      ? ''
      : write(
          others.map((one) => small(one.settings === undefined ? say.name(oneLine(strategyName(one))) : 'configured')),
          shown.map(({ targets }) => targets.slice(plain.length).map(formatCount)),
          sums.slice(own),
        ),
    weighted === undefined
      ? ''
      : write(
          [
            weighted.settings === undefined ? 'weight' : small(oneLine('configured weight')),
            ...(weighted.never_drawn ? [oneLine('never drawn')] : []),
          ],
          shown.map(({ place }) => weightCells(weighted, place)),
          weighted.never_drawn ? ['', ''] : [''],
        ),
    weighted?.never_drawn ? NEVER_DRAWN : '',
  )
}

function manyOf({ noun }: Options): 'labels' | 'classes' {
  return noun === 'label' ? 'labels' : 'classes'
}

/** The sum of labels is not a number of samples. */
function sumsOf(
  hidden: readonly { readonly size: number; readonly targets: readonly number[] }[],
  width: number,
  { noun }: Options,
): string[] {
  const sums = columnSums(
    hidden.map(({ targets }) => targets),
    width,
  )
  const all = [total(hidden.map(({ size }) => size)), ...sums]
  return all.map((sum) => (noun === 'label' ? '' : formatCount(sum)))
}

function weightCells({ weights, never_drawn: never }: StrategyData, place: number): string[] {
  return [(weights?.[place] ?? 0).toFixed(2), ...(never ? [formatShare(never[place] ?? 0, 0)] : [])]
}
