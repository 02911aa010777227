import { counted } from '../../../config/index.ts'

/** Attributes of an element. `true` has no value; `undefined` and `false` omit the attribute. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

const VOID = new Set(['input', 'meta', 'col'])
const SHAPES = new Set(['rect', 'line', 'path', 'circle', 'polyline'])

/** Renders an element. Its content is markup. Values of attributes must be our own words or numbers, or escaped. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  let start = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    start += value === true ? ` ${key}` : ` ${key}="${value}"`
  }
  if (SHAPES.has(name)) return `${start}/>`
  return VOID.has(name) ? `${start}>` : `${start}>${content.join('')}</${name}>`
}

/** Renders an element without attributes; an empty text if it has no content. */
export function filled(name: string, ...content: readonly string[]): string {
  const inside = content.join('')
  return inside === '' ? '' : `<${name}>${inside}</${name}>`
}

/** Renders a list; an empty text if it has no items. */
export function bulletList(items: readonly string[], kind = ''): string {
  if (items.length === 0) return ''
  return element('ul', { class: kind === '' ? undefined : kind }, ...items.map((item) => filled('li', item)))
}

/** Renders a part that is closed at first. */
export function unfolding(summary: string, ...content: readonly string[]): string {
  return element('details', {}, filled('summary', summary), element('div', { class: 'folded' }, ...content))
}

/** Renders text that only screen readers present. */
export function unseen(text: string): string {
  return element('span', { class: 'unseen' }, text)
}

interface TableOptions {
  /** What screen readers call the table. */
  readonly label: string
  readonly kind?: string
  /** The columns with numbers. */
  readonly numbers?: ReadonlySet<number>
}

/** Renders a table of cells that are markup. The first cell of each row is its header. It scrolls if it is too wide. */
export function plainTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { label, kind, numbers = new Set() }: TableOptions,
): string {
  const style = (column: number) => (numbers.has(column) ? 'n' : undefined)
  const heads = header.map((cell, column) => element('th', { scope: 'col', class: style(column) }, cell))
  const lines = rows.map(([first = '', ...cells]) => {
    const others = cells.map((cell, column) => element('td', { class: style(column + 1) }, cell))
    return filled('tr', element('th', { scope: 'row' }, first), ...others)
  })
  const table = element('table', { class: kind }, filled('thead', filled('tr', ...heads)), filled('tbody', ...lines))
  return scrollable(label, table) + notPrinted(rows.length)
}

/** The rows of a table that are printed, as the style says. */
const PRINTED = 100

/** Renders how many rows of a table above are not printed. On a screen, this is hidden. */
export function notPrinted(rows: number): string {
  if (rows <= PRINTED) return ''
  return element('p', { class: 'cut' }, `And ${counted(rows - PRINTED, 'more row')}, not printed.`)
}

/** Lets a wide table scroll, also with the keyboard. */
export function scrollable(label: string, table: string): string {
  return element('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': label }, table)
}
