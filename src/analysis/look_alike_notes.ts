import { type Note, scalar } from '../dataset/index.ts'
import { showCount, showSamples } from './figures.ts'
import type { LookAlike } from './look_alikes.ts'

const MOST_NAMED = 5
const MOST_NOTES = 20

/**
 * What to tell of classes that look alike where nobody can know which name is right, a warning for each class that is
 * probably meant, with the line of the config that makes one class of them.
 *
 * @param hasMap Whether the config has a `labels.map` already, to which the names are to be added.
 */
export function noteLookAlikes(lookAlikes: readonly LookAlike[], hasMap: boolean): Note[] {
  const byMeant = new Map<string, LookAlike[]>()
  for (const one of lookAlikes) {
    const known = byMeant.get(one.like)
    if (known === undefined) byMeant.set(one.like, [one])
    else known.push(one)
  }
  const groups = [...byMeant.values()]
  const notes = groups.slice(0, MOST_NOTES).map((group) => noteOn(group, hasMap))
  const rest = groups.length - notes.length
  if (rest > 0) notes.push({ level: 'warning', message: `${showCount(rest)} more classes have names that look alike` })
  return notes
}

function noteOn(group: readonly LookAlike[], hasMap: boolean): Note {
  const [first] = group
  const shown = group.slice(0, MOST_NAMED)
  const names = [...shown.map(({ name, size }) => `"${name}" (${showSamples(size)})`), meant(first)]
  const more = group.length > shown.length ? `, and ${showCount(group.length - shown.length)} more` : ''
  const entries = shown.map(({ name, like }) => `${scalar(name)}: ${scalar(like)}`).join(', ')
  const line = hasMap ? `add to labels.map: ${entries}` : `add to the config: labels: { map: { ${entries} } }`
  return {
    level: 'warning',
    message: `Class names that look alike: ${names.join(', ')}${more}; if they are one class, rename the samples, or ${line}`,
  }
}

function meant(one: LookAlike | undefined): string {
  return one === undefined ? '' : `"${one.like}" (${showCount(one.likeSize)})`
}
