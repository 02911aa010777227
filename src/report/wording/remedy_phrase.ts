import { formatCount, listed } from '../../config/index.ts'
import type { ClassSamples, RemedyData } from '../data/index.ts'
import type { Wording } from '../text/index.ts'

/** The number of classes that are named before the rest are counted. */
export const NAMED = 5

/** `add 12 samples of sadness and 3 of anger, or remove 30 of joy`. */
export function remedyPhrase(remedy: RemedyData, say: Wording): string {
  const add = remedy.add.length === 0 ? '' : `add ${samplesOf(remedy.add, say)}`
  const remove = remedy.remove.length === 0 ? '' : `remove ${samplesOf(remedy.remove, say, add === '')}`
  return [add, remove].filter((part) => part !== '').join(', or ')
}

/** `12 samples of sadness and 3 of anger`. */
export function samplesOf(list: readonly ClassSamples[], say: Wording, withNoun = true): string {
  const sorted = [...list].sort((a, b) => b.samples - a.samples)
  const named = sorted.slice(0, sorted.length === NAMED + 1 ? NAMED + 1 : NAMED)
  const parts = named.map(
    ({ class: name, samples }, place) =>
      `${formatCount(samples)}${place === 0 && withNoun ? (samples === 1 ? ' sample' : ' samples') : ''} of ${say.name(name)}`,
  )
  const rest = sorted.slice(named.length)
  if (rest.length === 0) return listed(parts)
  const samples = rest.reduce((sum, each) => sum + each.samples, 0)
  return listed([...parts, `${formatCount(samples)} of ${formatCount(rest.length)} more classes`])
}
