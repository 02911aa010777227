import type { FolderTwice } from './tree.ts'

export interface LinkedFolders {
  /** Records a folder that a link leads to, and the path at which it is listed because of that. */
  readonly note: (real: string, shown: string) => void
  readonly twice: readonly FolderTwice[]
}

/**
 * Finds folders that are listed more than once because a link leads to a folder inside the listed folder or to the
 * target of another link. Folders inside such a folder are not reported again.
 *
 * @param top the listed folder. All paths are `/`-separated, and the links in it and in the real paths are resolved.
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

/** Returns the path at which a folder is already listed: its own, or one below a listed folder. */
function shownAs(real: string, shownBy: ReadonlyMap<string, string>): string | undefined {
  for (const above of stepsUp(real)) {
    const shown = shownBy.get(above)
    if (shown === undefined) continue
    const rest = real.slice(above.length).replace(/^\//, '')
    return [shown, rest].filter((part) => part !== '').join('/')
  }
  return undefined
}

/** Returns a path and all its parent folders. */
function stepsUp(path: string): string[] {
  const found = [path]
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) found.push(path.slice(0, at))
  return [...found, ...(path.startsWith('/') ? ['/'] : path === '' ? [] : [''])]
}
