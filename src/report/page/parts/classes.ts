import { capital, counted, formatCount } from '../../../config/index.ts'
import type { ClassNoun } from '../../../dataset/index.ts'
import { formatChange, formatRatio, formatShare, type Wording } from '../../text/index.ts'
import { foldRows, largestFirst, restPhrase } from '../../wording/index.ts'
import { barPair, element, filled, notPrinted, unseen } from '../html/index.ts'

/** The sizes of the classes, with those of a base if there is one. */
export interface ClassSizes {
  readonly noun: ClassNoun
  readonly rows: readonly ClassRow[]
  /** Rows for samples that are in no class, and for all samples. */
  readonly last: readonly Omit<ClassRow, 'ratio'>[]
  /** The number of samples that shares refer to. */
  readonly of: number
  /** The name of the base, if there is one. */
  readonly base?: string
  /** Whether each row has an imbalance ratio of its own. */
  readonly hasRatios: boolean
  /** The numbers of the findings about a class. */
  readonly findings?: ReadonlyMap<string, readonly number[]>
}

interface ClassRow {
  readonly name: string
  readonly size: number
  readonly before: number | null
  readonly ratio?: number | null | undefined
}

/** A browser stays quick with so many rows. */
const MOST_ROWS = 5000
/** The rows that are visible until a reader asks for all. Sorting more than these takes long enough to notice. */
const IN_SIGHT = 200
/** The number of rows from which a search helps. */
const SEARCHABLE = 10

/** Renders the classes as a table with bars. The script adds sorting, and shows the field for searching. */
export function classTable(sizes: ClassSizes, say: Wording): string {
  const { noun, base, hasRatios } = sizes
  const { shown, hidden } = foldRows(largestFirst(sizes.rows), MOST_ROWS, () => false)
  const most = sizes.rows.reduce((largest, { size, before }) => Math.max(largest, size, before ?? 0), 0)
  const heads = [
    sortHead('text', capital(noun.one)),
    sortHead('number', 'Samples', 'descending'),
    ...(base === undefined ? [] : [sortHead('number', 'Base', undefined, 'wide'), sortHead('number', 'Change')]),
    sortHead('number', 'Share', undefined, 'wide'),
    ...(hasRatios ? [sortHead('number', 'IRLbl')] : []),
    element('th', { scope: 'col', class: 'bars' }, barKey(base, say)),
  ]
  const body = shown.map((row, place) =>
    line(row, { sizes, most, name: nameCell(row.name, sizes, say), hidden: place >= IN_SIGHT }),
  )
  const width = heads.length
  if (hidden.length > 0) body.push(filled('tr', element('td', { colspan: width }, capital(restPhrase(hidden, noun)))))
  const last = sizes.last.map((row) => line(row, { sizes, most: 0, name: row.name }))
  const table = element(
    'table',
    { class: 'classes', id: 'class-table' },
    filled('thead', filled('tr', ...heads)),
    filled('tbody', ...body),
    filled('tfoot', ...last),
  )
  return `${search(shown.length, noun)}${table}${showAll(shown.length, noun)}${notPrinted(body.length)}`
}

function search(rows: number, { one, many }: ClassNoun): string {
  if (rows < SEARCHABLE) return ''
  const label = element('label', { for: 'class-search' }, `Find a ${one}`)
  const field = element('input', { type: 'search', id: 'class-search', autocomplete: 'off', spellcheck: 'false' })
  const count = element(
    'output',
    { id: 'class-count', for: 'class-search', 'data-noun': many },
    counted(rows, one, many),
  )
  return element('div', { class: 'tools', hidden: true }, label, field, count)
}

/** A button that shows all rows. Without the script, all rows are visible. */
function showAll(rows: number, { one, many }: ClassNoun): string {
  if (rows <= IN_SIGHT) return ''
  const words = `Show all ${counted(rows, one, many)}`
  return element('button', { type: 'button', id: 'class-all', 'data-most': IN_SIGHT, hidden: true }, words)
}

function sortHead(by: 'text' | 'number', name: string, sorted?: 'descending', kind = ''): string {
  const classes = [by === 'number' ? 'n' : '', kind].filter((one) => one !== '').join(' ')
  const style = classes === '' ? undefined : classes
  return element('th', { scope: 'col', class: style, 'data-sort': by, 'aria-sort': sorted }, name)
}

function barKey(base: string | undefined, say: Wording): string {
  if (base === undefined) return unseen('Bar')
  const key = (kind: string, name: string) => element('span', { class: `key ${kind}` }, name)
  return `${key('head', 'this change')} ${key('base', say.name(base))}`
}

interface Line {
  readonly sizes: ClassSizes
  /** The size of the longest bar; 0 for a row without bars. */
  readonly most: number
  readonly name: string
  /** Whether the row is hidden until a reader asks for it. */
  readonly hidden?: boolean
}

function line({ size, before, ratio }: Omit<ClassRow, 'name'>, { sizes, most, name, hidden = false }: Line): string {
  const { base, hasRatios, of } = sizes
  const number = (text: string, kind = 'n') => element('td', { class: kind }, text)
  const cells = [
    element('th', { scope: 'row' }, name),
    number(formatCount(size)),
    ...(base === undefined
      ? []
      : [number(before === null ? '' : formatCount(before), 'n wide'), number(formatChange(size - (before ?? size)))]),
    number(most === 0 ? '' : formatShare(of === 0 ? 0 : size / of), 'n wide'),
    ...(hasRatios ? [number(most === 0 ? '' : formatRatio(ratio ?? null))] : []),
    filled('td', most === 0 ? '' : barPair(size, base === undefined ? null : before, most)) || '<td></td>',
  ]
  return element('tr', { hidden }, ...cells)
}

function nameCell(name: string, { findings }: ClassSizes, say: Wording): string {
  const links = (findings?.get(name) ?? []).map((place) =>
    element('a', { class: 'see', href: `#finding-${place}`, 'aria-label': `Finding ${place}` }, String(place)),
  )
  return [say.name(name), ...links].join(' ')
}
