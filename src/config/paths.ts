import type { ValueKind } from './values.ts'

/** What some file system reads `.git` from: HFS+ ignores these characters in names. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/gu

/** The names in a path. A backslash separates too, as it does where the file system is Windows'. */
export function stepsOf(path: string): readonly string[] {
  return path.split(/[/\\]/)
}

/** A name as file systems compare it that know no case, drop dots and blanks at its end, or have streams behind a `:`. */
function folded(name: string): string {
  return name
    .replaceAll(IGNORED, '')
    .toLowerCase()
    .replace(/:.*$/s, '')
    .replace(/(?<![. ])[. ]+$/, '')
}

/**
 * Whether a name is git's own folder on any file system, `GIT~1` on Windows included. This is git's rule for what a
 * commit must not hold.
 */
export function isGitName(name: string): boolean {
  return /^(?:\.git|git~\d+)$/.test(folded(name))
}

/** Whether a path goes through git's own folder, whatever `..` does about it later. */
export function hasGitStep(path: string): boolean {
  return /git/i.test(path.replaceAll(IGNORED, '')) && stepsOf(path).some(isGitName)
}

/** Whether a path goes through the folder that GitHub reads workflows and more from, by that or its Windows name. */
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

/** A path to a dataset, labels or names; what it leads to, whoever reads it finds out. */
export const sourcePath: ValueKind<string> = {
  allowed: "a path outside of git's own folder `.git`",
  read: (path) => (hasGitStep(path) ? undefined : path),
}

/**
 * Why no index file may be at a path that a person named; none where it may. Of a path inside the project, only what is
 * below the project is to be asked about.
 */
export function indexFileObstacle(path: string): string | undefined {
  if (/[\0-\x1f\x7f]/.test(path)) return 'a path without control characters'
  if (hasGitStep(path)) return sourcePath.allowed
  if (hasGitHubStep(path)) return 'a path outside of `.github`, where GitHub reads its own files'
  return /[^/\\]\.json$/.test(path) ? undefined : "the path of a file whose name ends in '.json' or '.rules.json'"
}

/** As `indexFileObstacle`, of a path in a config or an input: the file is in the project. */
export function configuredIndexObstacle(path: string): string | undefined {
  return leaves(path) ? 'a path inside of the project, relative to its folder' : indexFileObstacle(path)
}
