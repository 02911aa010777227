import { formatCount, largest, listed } from '../../config/index.ts'
import type { ClassNoun } from '../../dataset/index.ts'
import type { ClassSamples, RemedyData } from '../data/index.ts'
import { total, type Wording } from '../text/index.ts'

/** The number of classes that are named before the rest are counted. */
export const NAMED = 5

/**
 * `add 12 samples of sadness and 3 of anger, or remove 30 of joy`. Samples with several labels change the counts of all of
 * them, so the same numbers are only right for samples without other labels.
 */
export function remedyPhrase(remedy: RemedyData, noun: ClassNoun, say: Wording): string {
  const add = remedy.add.length === 0 ? '' : `add ${samplesOf(remedy.add, noun, say)}`
  const remove = remedy.remove.length === 0 ? '' : `remove ${samplesOf(remedy.remove, noun, say, add === '')}`
  const phrase = [add, remove].filter((part) => part !== '').join(', or ')
  return noun.one === 'label' && phrase !== '' ? `${phrase} (a sample counts for each of its labels)` : phrase
}

/** `12 samples of sadness and 3 of anger`; `12 samples with sadness and 3 with anger` if these are labels. */
export function samplesOf(list: readonly ClassSamples[], noun: ClassNoun, say: Wording, withNoun = true): string {
  const of = noun.one === 'label' ? 'with' : 'of'
  const sorted = [...list].sort((a, b) => b.samples - a.samples)
  const named = sorted.slice(0, sorted.length === NAMED + 1 ? NAMED + 1 : NAMED)
  const parts = named.map(
    ({ class: name, samples }, place) =>
      `${formatCount(samples)}${place === 0 && withNoun ? (samples === 1 ? ' sample' : ' samples') : ''} ${of} ${say.name(name)}`,
  )
  const rest = sorted.slice(named.length)
  if (rest.length === 0) return listed(parts)
  return listed([...parts, restOf(rest, noun)])
}

/** One sample can have several of the remaining labels, so their numbers cannot be added up. */
function restOf(rest: readonly ClassSamples[], { one, many }: ClassNoun): string {
  const samples = rest.map((each) => each.samples)
  const others = `${formatCount(rest.length)} more ${many}`
  return one === 'label'
    ? `up to ${formatCount(largest(samples))} with each of ${others}`
    : `${formatCount(total(samples))} of ${others}`
}
