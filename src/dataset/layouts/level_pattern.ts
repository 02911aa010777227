import type { FolderRoles } from './folder_place.ts'

/**
 * Returns the pattern that reads the class from the folders at one level, and the split from those at another, if all class
 * folders have it at the same level: `^(?<label>[^/]+)/(?<split>[^/]+)/`.
 *
 * @param depth The number of parent folders of the level.
 * @param capture The part of the pattern for the name of the folder at this level.
 */
export function levelPattern(
  { places, splits }: Pick<FolderRoles, 'places' | 'splits'>,
  depth: number,
  capture = '(?<label>[^/]+)',
): string {
  const names = new Set(splits)
  const levels = new Set(Array.from(places.keys(), (path) => path.split('/').findIndex((step) => names.has(step))))
  const [found = -1] = levels
  const split = levels.size === 1 && found !== depth ? found : -1
  const steps = Array.from({ length: Math.max(depth, split) + 1 }, (_, level) =>
    level === depth ? capture : level === split ? '(?<split>[^/]+)' : '[^/]+',
  )
  return `^${steps.join('/')}/`
}
