import type { ValueKind } from './values.ts'

/** Characters that HFS+ ignores in names, so `.git` could contain them. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/gu

/** Returns the names in a path. A backslash is also a separator, as on Windows. */
function stepsOf(path: string): readonly string[] {
  return path.split(/[/\\]/)
}

/** Returns a name as compared by file systems that ignore case, drop dots and spaces at the end, or have streams after a `:`. */
function folded(name: string): string {
  return name
    .replaceAll(IGNORED, '')
    .toLowerCase()
    .replace(/:.*$/s, '')
    .replace(/(?<![. ])[. ]+$/, '')
}

/**
 * Whether a name is Git's own folder on any file system, including `GIT~1` on Windows. This is Git's rule for names that a
 * commit must not contain.
 */
export function isGitName(name: string): boolean {
  return /^(?:\.git|git~\d+)$/.test(folded(name))
}

/** Whether a path goes through Git's own folder, even if a later `..` leaves it. */
export function hasGitStep(path: string): boolean {
  return /git/i.test(path.replaceAll(IGNORED, '')) && stepsOf(path).some(isGitName)
}

/** Whether a path goes through the folder from which GitHub reads workflows, by this name or its Windows name. */
function hasGitHubStep(path: string): boolean {
  return stepsOf(path).some((name) => /^(?:\.github|github~\d+)$/.test(folded(name)))
}

/** Whether a path leaves the folder that it is relative to. */
function leaves(path: string): boolean {
  if (/^(?:[/\\]|[a-z]:)/i.test(path)) return true
  let depth = 0
  for (const step of stepsOf(path)) {
    if (step === '..') depth -= 1
    else if (step !== '' && step !== '.') depth += 1
    if (depth < 0) return true
  }
  return false
}

/**
 * Returns a path of a config in the form that all systems read. The config may have been written on Windows, so a backslash
 * is a separator, except before a character that it escapes in a glob.
 */
export function portablePath(written: string): string {
  return written.replaceAll(/\\(?![*?[\]{}!,\\])/g, '/')
}

/** A path to a dataset, labels or names. Its target is checked when it is read. */
export const sourcePath: ValueKind<string> = {
  allowed: 'a path outside the folder `.git`',
  read: (path) => (hasGitStep(path) ? undefined : path),
}

/**
 * Returns what a path for an index file must be; undefined if the path is allowed. For a path inside the project, pass only
 * the part relative to the project.
 */
export function indexFileObstacle(path: string): string | undefined {
  if (/[\0-\x1f\x7f]/.test(path)) return 'a path without control characters'
  if (hasGitStep(path)) return sourcePath.allowed
  if (hasGitHubStep(path)) return 'a path outside the folder `.github`, which is reserved for GitHub'
  return /[^/\\]\.json$/.test(path) ? undefined : "the path of a file whose name ends in '.json' or '.rules.json'"
}

/** Whether an index file with this name contains cut points instead of lists. */
export function isRulesPath(path: string): boolean {
  return path.endsWith('.rules.json')
}

/** The same as `indexFileObstacle`, for a path in a config or an input, which must be in the project. */
export function configuredIndexObstacle(path: string): string | undefined {
  return leaves(path) ? 'a path inside the project, relative to the project folder' : indexFileObstacle(path)
}
