import { firstAndMore, formatCount, type Waiver, waivedBy } from '../../config/index.ts'
import type { Note } from '../../dataset/index.ts'

const MOST_NAMED = 10

/** A waiver that matches nothing can be misspelled, or no longer needed. */
export function noteUnusedWaivers(unused: readonly Waiver[] = []): Note[] {
  const [only] = unused
  if (only === undefined) return []
  const message =
    unused.length === 1
      ? `The waiver for ${waivedBy(only)} matches no finding. Remove it if it is no longer needed.`
      : `${formatCount(unused.length)} waivers match no finding: ${firstAndMore(unused.map(waivedBy), MOST_NAMED)}. Remove those that are no longer needed.`
  return [{ level: 'note', message }]
}
