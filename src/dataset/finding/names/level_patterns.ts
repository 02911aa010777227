import { areNamedAsParts, byKey, classWordOf, folderOfFile, isClassName, isGenericName } from '../../layouts/index.ts'
import { looksLikeSplit } from '../../paths/index.ts'
import { levelsOf } from './folder_front.ts'
import type { ProposedPattern } from './name_patterns.ts'

const FEWEST_FILES = 8
const MOST_CLASSES = 60
/** Folders of which each contains few files are named after samples. */
const FILES_OF_SAMPLE = 20
const FEWEST_SAMPLES = 8
const MOST_PROPOSED = 2

/**
 * Returns patterns that read the names of folders above the samples as the classes, if most files are equally deep and
 * each sample has its own folder: `event/rumours/5024/source-tweet/5024.json`, or the folders have the names of classes. The more
 * likely one comes first.
 *
 * @param paths Files of one kind.
 */
export function levelPatterns(paths: readonly string[]): readonly ProposedPattern[] {
  const byDepth = [...byKey(paths, (path) => path.split('/').length).values()]
  const deepest = byDepth.reduce<readonly string[]>((most, each) => (each.length > most.length ? each : most), [])
  const levels = levelsOf(deepest) ?? []
  const at = levels.findIndex((names) => isOfSamples(names, deepest.length))
  if (deepest.length < FEWEST_FILES) return []
  if (at < 1) return patternOfLast(deepest, levels)
  const samples = partOfSamples(deepest, at)
  const classes = levels.slice(0, at).flatMap((names, level) => (mayBeClasses(names) ? [{ names, level }] : []))
  const likeliest = classes.toSorted((a, b) => likeness(b.names) - likeness(a.names) || b.level - a.level)
  return likeliest.slice(0, MOST_PROPOSED).flatMap(({ names, level }) => {
    const group = classes.find((other) => other.level !== level && likeness(other.names) === 0)
    const steps = levels.slice(0, at).map((_, each) => {
      if (each === level) return '(?<label>[^/]+)/'
      return each === group?.level ? '(?<group>[^/]+)/' : '[^/]+/'
    })
    const counts = byKey(samples.paths, (path) => path.split('/')[level] ?? '')
    return {
      pattern: `^${steps.join('')}[^/]+/${samples.below}[^/]+$`,
      classes: names.map((name) => ({ name, samples: counts.get(name)?.length ?? 0 })),
      ...(group === undefined ? {} : { groups: group.names.length }),
      reason: `class: folder ${level + 1} of the path${group === undefined ? '' : `; group: folder ${group.level + 1}, with ${group.names.length} values`}`,
    }
  })
}

/** `FakeNewsContent`, `RealNewsContent`: folders of samples with the name of a class among their words. */
function patternOfLast(paths: readonly string[], levels: readonly (readonly string[])[]): readonly ProposedPattern[] {
  const names = levels.at(-1) ?? []
  const words = names.map((name) =>
    name
      .split(/[-_. ]+|(?<=[a-z])(?=[A-Z])/)
      .find(isClassName)
      ?.toLowerCase(),
  )
  if (!mayBeClasses(names) || words.includes(undefined) || new Set(words).size < names.length) return []
  const counts = byKey(paths, (path) => path.split('/')[levels.length - 1] ?? '')
  return [
    {
      pattern: `^${'[^/]+/'.repeat(levels.length - 1)}(?<label>[^/]+)/[^/]+$`,
      classes: names.map((name) => ({ name, samples: counts.get(name)?.length ?? 0 })),
      reason: `class: folder ${levels.length} of the path`,
    },
  ]
}

function isOfSamples(names: readonly string[], files: number): boolean {
  return names.length >= FEWEST_SAMPLES && names.length * FILES_OF_SAMPLE >= files && names.every(isGenericName)
}

/** The files of which each sample has one, by the folder below that of the sample: `source-tweet` next to `reactions`. */
function partOfSamples(paths: readonly string[], at: number) {
  const ofSample = (path: string) =>
    path
      .split('/')
      .slice(0, at + 1)
      .join('/')
  const belowOf = (path: string) => folderOfFile(path).slice(ofSample(path).length + 1)
  const parts = byKey(paths, belowOf)
  for (const [below, files] of parts) {
    const isOneEach = new Set(files.map(ofSample)).size === files.length
    if (below !== '' && parts.size > 1 && isOneEach) return { below: `${below}/`, paths: files }
  }
  return { below: '[^/]+/'.repeat((paths[0]?.split('/').length ?? 0) - at - 2), paths }
}

function mayBeClasses(names: readonly string[]): boolean {
  const areWords = names.every((name) => !isGenericName(name) && !looksLikeSplit(name))
  return names.length > 1 && names.length <= MOST_CLASSES && areWords && !areNamedAsParts(names, true)
}

/** 1 if the names are typical of classes, or one of two is the negation of the other: `rumours` and `non-rumours`. */
function likeness(names: readonly string[]): number {
  const [a = '', b = ''] = names
  const isNegation = names.length === 2 && [a, b].some((name) => NEGATION.test(name) && name.endsWith(shorter(a, b)))
  return isNegation || names.every((name) => classWordOf(name) !== undefined) ? 1 : 0
}

const NEGATION = /^(?:no|non|not|un|in)[-_ ]?/i

function shorter(a: string, b: string): string {
  return a.length < b.length ? a : b
}
