import { visibleName } from '../../../config/index.ts'
import { showUnseen, type Wording } from '../../text/index.ts'
import { nameWidth, oneLine } from './columns.ts'
import { shortNames } from './short_names.ts'
import { textWidth } from './text_width.ts'

/** A long name gets at least these pixels, if a layout has them. */
const SHORTENED = 90
/** Names always have this space, even if the table is then wider than the screen. */
const LEAST = 48

/** Without it, a browser breaks a line after the ellipsis. */
const JOINER = '&#8288;'

/** A column of names, and the ways to write the columns beside it, each with less text than the one before. */
interface NameColumn<Layout> {
  readonly names: readonly string[]
  /** Names in other tables, which must not look like these. */
  readonly others?: readonly string[]
  readonly layouts: readonly [Layout, ...Layout[]]
  /** Returns the columns beside the names, each with its header. */
  readonly columns: (layout: Layout) => readonly (readonly string[])[]
  /** How much wider than usual the text is. */
  readonly factor?: number
}

/**
 * Chooses the first layout beside which the names fit on a phone, and writes the names. Only names that fit beside no layout
 * are shortened.
 */
export function nameColumn<Layout>(
  { names, others = [], layouts, columns, factor }: NameColumn<Layout>,
  say: Wording,
): { readonly layout: Layout; readonly names: readonly string[] } {
  const shown = names.map(asShown)
  const widths = layouts.map((layout) => nameWidth(columns(layout), factor))
  const most = widths.reduce((widest, width) => Math.max(widest, width), LEAST)
  const needed = shown.map(textWidth).map((width) => (width <= most ? width : Math.min(most, SHORTENED)))
  const wanted = needed.reduce((widest, width) => Math.max(widest, width), 0)
  const place = widths.findIndex((width) => width >= wanted)
  const short = shortNames(shown, widths[place] ?? most, others.map(asShown))
  const written = short.map((name, at) => {
    const whole = say.name(oneLine(name))
    return name === shown[at] ? whole : whole.replace('…', `…${JOINER}`)
  })
  return { layout: layouts[place] ?? layouts.at(-1) ?? layouts[0], names: written }
}

function asShown(name: string): string {
  return showUnseen(visibleName(name))
}
