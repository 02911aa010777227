import { counted, firstFew, formatCount } from '../../config/index.ts'
import type { Note } from '../table/index.ts'
import type { Find } from './found/index.ts'

/** Reports files that were not searched. */
export function leftOutNote(paths: readonly string[]): Note[] {
  if (paths.length === 0) return []
  return [
    {
      level: 'note',
      message: `Skipped ${counted(paths.length, 'file')} because the folder is too large to search completely: ${firstFew(paths)}`,
    },
  ]
}

const MOST_OTHERS = 3

/** Names the datasets that were found but not chosen. */
export function othersNote(others: readonly Find[]): Note[] {
  if (others.length === 0) return []
  const shown = others.slice(0, MOST_OTHERS).map(({ path, description }) => `${path || '.'} (${description})`)
  const more = others.length > shown.length ? ` and ${formatCount(others.length - shown.length)} more` : ''
  const what = counted(others.length, 'other possible dataset')
  return [{ level: 'note', message: `Ignored ${what}: ${shown.join(', ')}${more}` }]
}
