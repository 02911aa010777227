import type { FolderTwice } from './tree.ts'

export interface LinkedFolders {
  /** Notes a folder that a link leads to, and the path below the folder that is listed which it has by that. */
  readonly note: (real: string, shown: string) => void
  readonly twice: readonly FolderTwice[]
}

/**
 * Finds folders that are listed more than once, since a link leads to what lies in the listed folder itself or to what
 * another link led to. What lies in such a folder is not told again.
 *
 * @param top the folder that is listed; all paths are `/`-separated, and it and the real ones without links
 */
export function linkedFolders(top: string): LinkedFolders {
  const shownBy = new Map<string, string>([[top, '']])
  const repeated = new Set<string>()
  const twice: FolderTwice[] = []
  const note = (real: string, shown: string) => {
    const path = shownAs(real, shownBy)
    if (path === undefined) shownBy.set(real, shown)
    else if (!stepsUp(shown).some((above) => repeated.has(above))) {
      repeated.add(shown)
      twice.push({ path, again: shown })
    }
  }
  return { note, twice }
}

/** By which path a folder is listed already: its own, or one below a folder that is. */
function shownAs(real: string, shownBy: ReadonlyMap<string, string>): string | undefined {
  for (const above of stepsUp(real)) {
    const shown = shownBy.get(above)
    if (shown === undefined) continue
    const rest = real.slice(above.length).replace(/^\//, '')
    return [shown, rest].filter((part) => part !== '').join('/')
  }
  return undefined
}

/** A path and all that it lies in. */
function stepsUp(path: string): string[] {
  const found = [path]
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) found.push(path.slice(0, at))
  return [...found, ...(path.startsWith('/') ? ['/'] : path === '' ? [] : [''])]
}
