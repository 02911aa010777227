import { affixedSplits, namedSplit, shortSplitFolders } from '../../paths/index.ts'
import { compareTexts } from '../../table/index.ts'

/** The folds of a cross-validation: `part1`, `fold_10`. */
const FOLDS = /^(?:part|fold)[-_ ]?\d+$/i

/**
 * Returns the start of a pattern for paths that are all equally deep, with `(?<split>...)` around the folder that is named
 * after a split: `^(?<split>[^/]+)/` for `train/0_1.jpg`. Returns undefined if there is no such folder.
 */
export function splitFront(paths: readonly string[]): string | undefined {
  const levels = levelsOf(paths)
  const fronts = levels?.map(frontOf) ?? []
  const at = fronts.findIndex((front) => front !== undefined)
  if (at === -1) return undefined
  return `^${fronts.map((front, level) => (level === at ? front : '[^/]+/')).join('')}`
}

/** Returns the distinct names of the folders at each level; undefined if paths have different levels. */
export function levelsOf(paths: readonly string[]): readonly (readonly string[])[] | undefined {
  const levels: Set<string>[] = []
  let last = ''
  for (const [at, path] of paths.entries()) {
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
    if (at > 0 && folder === last) continue
    last = folder
    const steps = folder === '' ? [] : folder.split('/')
    if (at > 0 && steps.length !== levels.length) return undefined
    for (const [level, step] of steps.entries()) levels[level] = (levels[level] ?? new Set()).add(step)
  }
  return levels.map((names) => [...names].sort(compareTexts))
}

function frontOf(names: readonly string[]): string | undefined {
  if (names.length < 2) return undefined
  if (names.every((name) => FOLDS.test(name)) || shortSplitFolders(names) !== undefined) return '(?<split>[^/]+)/'
  if (affixedSplits(names)?.size !== names.length) return undefined
  const before = sharedStart(names).replace(/[A-Za-z]+$/, '')
  const after = reversed(sharedStart(names.map(reversed))).replace(/^[A-Za-z]+/, '')
  const isSplit = (name: string) => namedSplit(name.slice(before.length, name.length - after.length)) !== undefined
  return names.every(isSplit) ? `${escapedPattern(before)}(?<split>[^/]+)${escapedPattern(after)}/` : undefined
}

function sharedStart([first = '', ...others]: readonly string[]): string {
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}

/** Returns a text as part of a regular expression that matches only this text. */
export function escapedPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
