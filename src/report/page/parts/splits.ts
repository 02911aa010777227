import { capital, counted, formatCount } from '../../../config/index.ts'
import type { ClassNoun } from '../../../dataset/index.ts'
import type { SplitTableData } from '../../data/index.ts'
import { formatShare, total, type Wording } from '../../text/index.ts'
import { foldRows, largestFirst, restPhrase } from '../../wording/index.ts'
import { element, filled, notPrinted, scrollable, unfolding } from '../html/index.ts'

/** The rows that are visible at first. */
const IN_SIGHT = 24
/** A browser stays quick with so many cells. */
const MOST_CELLS = 40_000

/** The number of splits that fit into a phone's width. */
const MOST_FEW = 4

interface Row {
  readonly name: string
  readonly size: number
  readonly cells: readonly number[]
  readonly targets: readonly number[]
}

/** Renders the classes by split as a heat map: the shares, shaded by their distance from the target. */
export function heatMap(splits: SplitTableData, noun: ClassNoun, say: Wording): string {
  const rows = largestFirst(
    splits.classes.map((name, place): Row => {
      const cells = splits.cells[place] ?? []
      return { name, size: total(cells), cells, targets: splits.targets[place] ?? [] }
    }),
  )
  const { shown, hidden } = foldRows(rows, Math.floor(MOST_CELLS / Math.max(1, splits.names.length)), () => false)
  const { shown: inSight, hidden: folded } = foldRows(shown, IN_SIGHT, () => false)
  const isShaded = shown.some(({ cells, targets }) => cells.some((cell, part) => stepOf(cell, targets[part]) !== 0))
  const rest = hidden.length === 0 ? '' : filled('p', capital(restPhrase(hidden, noun)))
  return [
    table(splits, inSight, { noun, withTotals: true }, say),
    isShaded ? key() : '',
    folded.length === 0
      ? ''
      : unfolding(
          counted(folded.length, `more ${noun.one}`, `more ${noun.many}`),
          table(splits, folded, { noun, withTotals: false }, say),
          rest,
        ),
  ].join('')
}

interface TableOptions {
  readonly noun: ClassNoun
  readonly withTotals: boolean
}

function table(
  { names, totals, frozen }: SplitTableData,
  rows: readonly Row[],
  { noun, withTotals }: TableOptions,
  say: Wording,
): string {
  const heads = [
    element('th', { scope: 'col' }, capital(noun.one)),
    ...names.map((name) =>
      element('th', { scope: 'col', class: 'n' }, `${say.name(name)}${frozen.includes(name) ? ' (frozen)' : ''}`),
    ),
  ]
  const lines = rows.map(({ name, size, cells, targets }) => {
    const shown = cells.map((cell, part) => cellOf(cell, { size, step: stepOf(cell, targets[part], size) }))
    return filled('tr', element('th', { scope: 'row' }, say.name(name)), ...shown)
  })
  const all = total(totals)
  const last = totals.map((sum) => cellOf(sum, { size: all, step: 0 }))
  const map = element(
    'table',
    { class: names.length <= MOST_FEW ? 'heat few' : 'heat' },
    filled('thead', filled('tr', ...heads)),
    filled('tbody', ...lines),
    withTotals ? filled('tfoot', filled('tr', element('th', { scope: 'row' }, 'all'), ...last)) : '',
  )
  return scrollable(`${capital(noun.many)} by split`, map) + notPrinted(rows.length)
}

function cellOf(cell: number, { size, step }: { readonly size: number; readonly step: number }): string {
  const share = size === 0 ? '' : element('b', {}, formatShare(cell / size))
  const shade = step === 0 ? '' : ` ${step < 0 ? 'low' : 'high'}${Math.abs(step)}`
  return element('td', { class: `n${shade}` }, share, ` ${formatCount(cell)}`)
}

/** The distances from the target, in percentage points of the class, at which the shades begin. */
const SHADES = [0, 2, 5]

/**
 * The shade of a cell, from -3 (far below its target) to 3 (far above). 0 is at most one sample away, which is as close as
 * whole samples allow.
 */
function stepOf(cell: number, target = cell, size = 1): number {
  const distance = cell - target
  if (Math.abs(distance) <= 1) return 0
  const points = (100 * Math.abs(distance)) / size
  return Math.sign(distance) * SHADES.filter((shade) => points > shade).length
}

function key(): string {
  const one = (kind: string, text: string) => element('span', { class: `key ${kind}` }, text)
  const parts = [one('low2', 'below its target share'), one('high2', 'above')]
  return element('p', { class: 'quiet' }, `Shaded if more than 1 sample away: ${parts.join(' ')}`)
}
