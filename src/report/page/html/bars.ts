import { element } from './elements.ts'

/** Renders a bar for a size and a thin one below it for the base. The numbers beside it say the same. */
export function barPair(size: number, before: number | null, most: number): string {
  const below =
    before === null ? '' : element('rect', { class: 'base', y: 9, width: lengthOf(before, most), height: 3 })
  const head = element('rect', { width: lengthOf(size, most), height: 8 })
  return element('svg', { class: 'bar', 'aria-hidden': 'true' }, head, below)
}

/** Renders a bar for the size after balancing over an outline of the size before. */
export function barOver(after: number, now: number, most: number): string {
  const shape = (kind: string, value: number) =>
    element('rect', { class: kind, width: lengthOf(value, most), height: 12, rx: 1 })
  return element('svg', { class: 'bar over', 'aria-hidden': 'true' }, shape('after', after), shape('now', now))
}

/** The length of a bar in percent. A value that is not 0 stays visible. */
function lengthOf(value: number, most: number): string {
  if (!(value > 0) || !(most > 0)) return '0'
  return `${Number(Math.max(0.4, (100 * value) / most).toFixed(1))}%`
}
