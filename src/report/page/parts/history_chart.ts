import { formatCount } from '../../../config/index.ts'
import { compareTexts } from '../../../dataset/index.ts'
import { axisEnd } from '../../comment/index.ts'
import type { CommitState, HistoryReport } from '../../history/index.ts'
import { escapeMarkup, formatRatio, textWording, type Wording } from '../../text/index.ts'
import { element, filled, pointSign, type Sign } from '../html/index.ts'

/** With more classes, the chart shows the largest and the smallest class of each commit. */
const MOST_LINES = 8
/** With more commits, the chart shows the latest. */
const MOST_COMMITS = 200
const NAME_LENGTH = 14
/** The smallest distance between the names of two lines, as a share of the height. */
const NAME_GAP = 0.085

/** A line of a chart. A commit that cannot be read has no value. */
interface Series {
  readonly name: string
  readonly values: readonly (number | undefined)[]
}

/** Renders the class sizes and the imbalance ratio at each commit; an empty text if there is nothing to compare. */
export function historyChart({ commits }: HistoryReport, say: Wording): string {
  const shown = commits.slice(-MOST_COMMITS)
  if (shown.filter(({ state }) => state.kind === 'read').length < 2) return ''
  const ratios: Series = { name: 'ratio', values: shown.map(ratioOf) }
  const signs = shown.map(signOf)
  const latest = shown.length < commits.length ? ` at the latest ${formatCount(shown.length)} commits` : ''
  const dates = [shown[0], shown.at(-1)].map((commit) => filled('span', say.prose(commit?.date.slice(0, 10) ?? '')))
  const axis = element('div', { class: 'dates' }, ...dates)
  return [
    figure(`Samples per class${latest}`, plot(classSeries(shown), { format: formatCount, step: 1 }), axis),
    figure(`Imbalance ratio${latest}`, plot([ratios], { format: formatRatio, step: 100, signs }), axis),
  ].join('')
}

function figure(caption: string, ...content: readonly string[]): string {
  return element('figure', {}, filled('figcaption', caption), ...content)
}

function ratioOf({ state }: CommitState): number | undefined {
  if (state.kind === 'unreadable') return undefined
  const { imbalanceRatio } = state.distribution
  return Number.isFinite(imbalanceRatio) ? imbalanceRatio : undefined
}

function signOf({ state }: CommitState): Sign {
  return state.kind === 'unreadable' ? 'skipped' : (state.findings[0]?.level ?? 'pass')
}

function classSeries(commits: readonly CommitState[]): Series[] {
  const counts = commits.map(({ state }) => (state.kind === 'read' ? state.distribution.counts : undefined))
  const names = new Set(
    counts.flatMap((one) => Object.entries(one ?? {}).flatMap(([name, size]) => (size > 0 ? name : []))),
  )
  if (names.size <= MOST_LINES) {
    return [...names].sort(compareTexts).map((name) => ({ name, values: counts.map((one) => one && (one[name] ?? 0)) }))
  }
  const ends = commits.map(({ state }) => (state.kind === 'read' ? state.distribution : undefined))
  return [
    { name: 'largest class', values: ends.map((one) => one?.maxClassSize) },
    { name: 'smallest class', values: ends.map((one) => one?.minClassSize) },
  ]
}

interface Axis {
  readonly format: (value: number) => string
  /** How many steps of the axis make 1. */
  readonly step: number
  /** A sign for each point, in place of dots and the name of the line. */
  readonly signs?: readonly Sign[]
}

/** Renders lines between labels in three images of the same height. Positions are in percent, so that texts keep their size. */
function plot(series: readonly Series[], { format, step, signs }: Axis): string {
  const most = series.reduce((all, { values }) => values.reduce<number>((a, b) => Math.max(a, b ?? 0), all), 0)
  const end = axisEnd(most * step) / step
  const ticks = [0, end / 2, end].filter((tick) => step > 1 || Number.isInteger(tick))
  const heightOf = (value: number) => percent(1 - value / end)
  const scale = ticks.map((tick) => element('text', { x: '100%', y: heightOf(tick), dy: 4 }, format(tick)))
  const grid = ticks.map((tick) =>
    element('line', { class: 'grid', x2: '100%', y1: heightOf(tick), y2: heightOf(tick) }),
  )
  const lines = series.map(({ values }, place) => {
    const shape = signs === undefined ? dot : mark
    return element('g', { class: `line s${place % MOST_LINES}` }, ...path(values, heightOf), ...values.map(shape))
  })
  function dot(value: number | undefined, at: number, { length }: readonly unknown[]): string {
    return value === undefined ? '' : element('circle', { cx: across(at, length), cy: heightOf(value), r: 2.5 })
  }
  function mark(value: number | undefined, at: number, { length }: readonly unknown[]): string {
    if (value === undefined) return ''
    return element(
      'svg',
      { class: 'point', x: across(at, length), y: heightOf(value) },
      pointSign(signs?.[at] ?? 'pass'),
    )
  }
  return element(
    'div',
    { class: 'plot', 'aria-hidden': 'true' },
    element('svg', { class: 'scale' }, ...scale),
    element('svg', { class: 'area' }, ...grid, ...lines),
    element('svg', { class: 'names' }, ...(signs === undefined ? names(series, end) : [])),
  )
}

function path(values: readonly (number | undefined)[], heightOf: (value: number) => string): string[] {
  let last: { readonly x: string; readonly y: string } | undefined
  return values.map((value, at) => {
    const here = value === undefined ? undefined : { x: across(at, values.length), y: heightOf(value) }
    const from = last
    last = here
    return from === undefined || here === undefined
      ? ''
      : element('line', { x1: from.x, y1: from.y, x2: here.x, y2: here.y })
  })
}

/** Renders the name of each line beside its end, moved apart where lines end close to each other. */
function names(series: readonly Series[], end: number): string[] {
  const say = textWording(NAME_LENGTH)
  const sorted = series
    .map(({ name, values }, place) => ({
      name,
      place,
      at: 1 - (values.findLast((one) => one !== undefined) ?? 0) / end,
    }))
    .sort((a, b) => a.at - b.at)
  // Names that would be below the chart move the others up.
  let lowest = 1 - NAME_GAP * (sorted.length - 1)
  let next = 0
  return sorted.map(({ name, place, at }) => {
    const y = Math.min(Math.max(at, next), lowest)
    next = y + NAME_GAP
    lowest += NAME_GAP
    const key = element('line', { class: `line s${place % MOST_LINES}`, x1: 6, x2: 20, y1: percent(y), y2: percent(y) })
    return `${key}${element('text', { x: 26, y: percent(y), dy: 4 }, escapeMarkup(say.name(name)))}`
  })
}

function across(at: number, length: number): string {
  return percent(length < 2 ? 0.5 : at / (length - 1))
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))}%`
}
