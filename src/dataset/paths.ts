/** Paths in a tree are `/`-separated; `''` and `.` are its root. */
export function joinPath(folder: string, path: string): string {
  const base = normalPath(folder)
  return normalPath(base === '' ? path : `${base}/${path}`)
}

/** Without `.` steps, empty steps and a `/` at the end; `..` and a leading `/` stay for the tree to judge. */
export function normalPath(path: string): string {
  if (!IRREGULAR.test(path)) return path
  const steps = path.split('/').filter((step) => step !== '' && step !== '.')
  const kept: string[] = []
  for (const step of steps) {
    if (step === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else kept.push(step)
  }
  return (path.startsWith('/') ? '/' : '') + kept.join('/')
}

/** An empty step, `.` or `..`, which few paths have. */
const IRREGULAR = /(?:^|\/)\.{0,2}(?:\/|$)/

/** The same for all ways to write one path, also with the backslashes of Windows: to compare, not to read. */
export function comparablePath(path: string): string {
  return normalPath(path.replaceAll('\\', '/'))
}

/** The last step of a path; `.` for the root. */
export function baseName(path: string): string {
  const normal = normalPath(path)
  return normal.slice(normal.lastIndexOf('/') + 1) || '.'
}

export function folderOf(path: string): string {
  const normal = normalPath(path)
  const slash = normal.lastIndexOf('/')
  return slash === -1 ? '' : slash === 0 ? '/' : normal.slice(0, slash)
}

/** The deepest folder that is one of some folders or above all of them. */
export function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split('/'))
  const end = first.findIndex((step, i) => others.some((steps) => steps[i] !== step))
  return (end === -1 ? first : first.slice(0, end)).join('/')
}

/** A path in the tree by its path below a folder, where it lies there. */
export function belowFolder(path: string, folder: string): string {
  const front = `${normalPath(folder)}/`
  const normal = normalPath(path)
  return normal.startsWith(front) ? normal.slice(front.length) : normal
}

/** What is below a dataset but hidden is no sample. */
export function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.')
}
