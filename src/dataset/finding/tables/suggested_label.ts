import { type ColumnLook, columnFlag, type LabelGuess, labelRank, suggestLabel } from '../../formats/index.ts'
import type { TableLook } from './table_looks.ts'

const FEWEST_ROWS = 10
/** The rank of names that clearly indicate classes, such as `sarcastic`. */
const TELLING = 2

/**
 * Returns what to suggest for a table. If only its first rows were read and one column with a telling name has the same value in
 * all of them, the table may be sorted by it, unless another column has a name that tells more.
 */
export function suggestedLabel({ columns, rows, isHeadless, hasMoreRows }: TableLook): LabelGuess | undefined {
  const guess = suggestLabel(columns, isHeadless)
  const sorted = isHeadless || !hasMoreRows ? [] : columns.filter((look) => look.filled === rows && isSorted(look))
  const [look, ...others] = sorted
  if (look === undefined || others.length > 0 || sorted.some(({ name }) => isBetter(guess, name))) return guess
  return { look, flags: [['--label', columnFlag(look.name)]] }
}

function isSorted({ name, kind, distinct, filled }: ColumnLook): boolean {
  return (
    distinct === 1 && filled >= FEWEST_ROWS && (kind === 'texts' || kind === 'integers') && labelRank(name) <= TELLING
  )
}

/** Whether another column is named no less like labels. Columns for each class do not count if the sorted one would be one of them. */
function isBetter(guess: LabelGuess | undefined, name: string): boolean {
  if (guess === undefined) return false
  if (Array.isArray(guess.settings?.label)) return !guess.settings.label.includes(name)
  return labelRank(guess.look.name) <= labelRank(name)
}

/** Names the column that contains the names of files in the flags for a table without a header, so it is read as the ids. */
export function withNamedIds(flags: readonly string[], { names, isHeadless }: TableLook): readonly string[] {
  if (!isHeadless || names === undefined) return flags
  const place = names.place
  return flags.map((flag, i) => {
    if (flags[i - 1] !== '--columns') return flag
    return flag
      .split(',')
      .map((name, at) => (at === place && name !== 'label' ? 'id' : name))
      .join(',')
  })
}
