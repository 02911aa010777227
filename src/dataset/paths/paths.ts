import * as platform from 'node:path'

/** Joins two paths in a tree. They are `/`-separated; `''` and `.` are the root. */
export function joinPath(folder: string, path: string): string {
  const base = normalPath(folder)
  return normalPath(base === '' ? path : `${base}/${path}`)
}

/** Removes `.` steps, empty steps and a trailing `/`. A leading `..` or `/` remains for the tree to check. */
export function normalPath(path: string): string {
  if (!mayBeIrregular(path) || !IRREGULAR.test(path)) return path
  const steps = path.split('/').filter((step) => step !== '' && step !== '.')
  const kept: string[] = []
  for (const step of steps) {
    if (step === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else kept.push(step)
  }
  return (path.startsWith('/') ? '/' : '') + kept.join('/')
}

/** Whether a path starts or ends with `/`, or has a step that is empty or starts with `.`. It is faster than the pattern. */
function mayBeIrregular(path: string): boolean {
  const isAtStart = path === '' || path.startsWith('/') || path.startsWith('.')
  return isAtStart || path.endsWith('/') || path.includes('//') || path.includes('/.')
}

/** An empty step, `.` or `..`. Few paths have one. */
const IRREGULAR = /(?:^|\/)\.{0,2}(?:\/|$)/

/**
 * Returns the same text for all ways to write a path, including Windows backslashes. It is for comparison, not for
 * reading files.
 */
export function comparablePath(path: string): string {
  return normalPath(path.replaceAll('\\', '/'))
}

/** Returns the last step of a path, or `.` for the root. */
export function baseName(path: string): string {
  const normal = normalPath(path)
  return normal.slice(normal.lastIndexOf('/') + 1) || '.'
}

/** A faster `baseName` for normalized paths, for loops over many files. */
export function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function folderOf(path: string): string {
  const normal = normalPath(path)
  const slash = normal.lastIndexOf('/')
  return slash === -1 ? '' : slash === 0 ? '/' : normal.slice(0, slash)
}

/** Returns the deepest common parent of some folders. */
export function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split('/'))
  const end = first.findIndex((step, i) => others.some((steps) => steps[i] !== step))
  return (end === -1 ? first : first.slice(0, end)).join('/')
}

/** Returns the path relative to a folder if it is inside that folder, and the path itself otherwise. */
export function belowFolder(path: string, folder: string): string {
  const front = `${normalPath(folder)}/`
  const normal = normalPath(path)
  return normal.startsWith(front) ? normal.slice(front.length) : normal
}

/** Whether a path below a dataset is hidden. Hidden files are not samples. */
export function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.')
}

/** Returns the path of a CSV file next to a file that is converted. It is never the file itself, on any file system. */
export function convertedPath(path: string): string {
  const stem = path.replace(/\.[^./]*$/, '')
  return `${stem}.csv`.toLowerCase() === path.toLowerCase() ? `${stem}.commas.csv` : `${stem}.csv`
}

/**
 * Returns a path of this system with `/` between its steps, as the paths in trees, index files and messages have it. On
 * Windows, a path can have both separators; elsewhere, a backslash is part of a name.
 *
 * @param system Whose paths these are; by default, this system's.
 */
export function withSlashes(path: string, { sep }: Pick<typeof platform, 'sep'> = platform): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}

/** Returns the name of a file with the folder that contains it. */
export function lastTwoSteps(path: string): string {
  return path.split('/').slice(-2).join('/')
}

/** The parent folders of a file, from the top down. */
export function foldersAbove(path: string): string[] {
  const steps = path.split('/').slice(0, -1)
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'))
}
