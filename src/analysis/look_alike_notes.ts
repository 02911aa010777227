import { counted, formatCount, listed } from '../config/index.ts'
import { type ClassNoun, classNoun, type Note, scalar } from '../dataset/index.ts'
import type { LookAlike } from './look_alikes.ts'

const MOST_NAMED = 5
const MOST_NOTES = 20

/** The context of classes that look alike. */
interface LookAlikePlace {
  /** Whether the config already has a `labels.map` to which the names can be added. */
  readonly hasMap: boolean
  /** The sizes of all classes. */
  readonly sizes: readonly number[]
  /** Whether a sample can have several labels. */
  readonly multiLabel?: boolean
}

/**
 * Returns warnings about classes that look alike if it is unclear which name is right: one for each class that is probably
 * meant, and the line of the config that merges them.
 */
export function noteLookAlikes(lookAlikes: readonly LookAlike[], place: LookAlikePlace): Note[] {
  const byMeant = new Map<string, LookAlike[]>()
  for (const one of lookAlikes) {
    const known = byMeant.get(one.like)
    if (known === undefined) byMeant.set(one.like, [one])
    else known.push(one)
  }
  const groups = [...byMeant.values()]
  const noun = nounOf(place)
  const shown = groups.slice(0, MOST_NOTES)
  const [only] = groups
  if (only !== undefined && groups.length === 1)
    return [warning(`${alike(only, noun)}, or ${mapLine(shown, place.hasMap)}`)]
  const rest = groups.length - shown.length
  return [
    ...shown.map((group) => warning(`${alike(group, noun)}.`)),
    ...(rest > 0
      ? [warning(`${counted(rest, `more ${noun.one} has a name`, `more ${noun.many} have names`)} that look alike`)]
      : []),
    ...(shown.length > 0 ? [warning(mergeAll(shown, place))] : []),
  ]
}

function nounOf({ multiLabel = false }: Pick<LookAlikePlace, 'multiLabel'>): ClassNoun {
  return classNoun({ multiLabel })
}

function warning(message: string): Note {
  return { level: 'warning', message }
}

function alike(group: readonly LookAlike[], { one }: ClassNoun): string {
  const [first] = group
  const shown = group.slice(0, MOST_NAMED)
  const names = [...shown.map(({ name, size }) => `'${name}' (${counted(size, 'sample')})`), meant(first)]
  const more = group.length > shown.length ? [`${formatCount(group.length - shown.length)} more`] : []
  return `These ${one} names look alike: ${listed([...names, ...more])}. If they are one ${one}, rename the samples`
}

function meant(one: LookAlike | undefined): string {
  return one === undefined ? '' : `'${one.like}' (${formatCount(one.likeSize)})`
}

/** Returns one line for all groups, because a config has one map. */
function mergeAll(groups: readonly (readonly LookAlike[])[], { hasMap, sizes, ...place }: LookAlikePlace): string {
  const { many } = nounOf(place)
  const numClasses = sizes.filter((size) => size > 0).length
  const merged = groups.reduce((sum, group) => sum + Math.min(group.length, MOST_NAMED), 0)
  const left = `${formatCount(numClasses - merged)} ${many} instead of ${formatCount(numClasses)}`
  return `To merge the names that look alike (${left}), ${mapLine(groups, hasMap)}`
}

function mapLine(groups: readonly (readonly LookAlike[])[], hasMap: boolean): string {
  const entries = groups
    .flatMap((group) => group.slice(0, MOST_NAMED))
    .map(({ name, like }) => `${scalar(name)}: ${scalar(like)}`)
    .join(', ')
  return hasMap ? `add to labels.map: ${entries}` : `add to the config: labels: { map: { ${entries} } }`
}
