import { shortened } from '../../config/index.ts'
import { labelRank, NO_NAME } from '../formats/index.ts'
import type { TableLook } from './tables/index.ts'

/** Returns a short reason why a table is not suggested: nothing in it looks like classes. */
export function lackOf({ columns, rows, votes }: Pick<TableLook, 'columns' | 'rows' | 'votes'>): string {
  if (votes !== undefined) return votes.lack
  if (rows === 0) return 'it has no rows'
  const filled = columns.filter((column) => column.filled > 0)
  const score = filled.find(({ name, kind }) => kind === 'decimals' && labelRank(name) < NO_NAME)
  if (score !== undefined)
    return `no column looks like classes, but ranges of the decimal numbers in '${shortened(score.name)}' may be`
  const decimals = filled.filter(({ kind }) => kind === 'decimals').length
  const texts = filled.filter(({ kind, distinct }) => kind === 'texts' && distinct > rows / 2).length
  const kinds = [...(decimals > 0 ? ['decimal numbers'] : []), ...(texts > 0 ? ['texts that rarely repeat'] : [])]
  const isMost = 2 * (decimals + texts) >= filled.length && kinds.length > 0
  return `no column looks like classes${isMost ? `: most contain ${kinds.join(' or ')}` : ''}`
}
