import { joinPath } from '../paths/index.ts'
import { type SourceContext, startOfFile } from '../tree/index.ts'
import { folderOfFile } from './file_starts.ts'

/** The existing files that darknet's `obj.data` names. */
interface DarknetData {
  readonly path: string
  /** The file with the class names: `names = data/obj.names`. */
  readonly names?: string
  /** The lists of images: `train = data/train.txt`. */
  readonly lists: readonly { readonly split: string; readonly path: string }[]
}

const SPLITS: ReadonlyMap<string, string> = new Map([
  ['train', 'train'],
  ['valid', 'val'],
  ['val', 'val'],
  ['test', 'test'],
])

/** Finds the `*.data` files that name files of the dataset. Other `*.data` files are tables or anything else. */
export async function darknetFiles(files: readonly string[], context: SourceContext): Promise<DarknetData[]> {
  const known = new Set(files)
  const found: DarknetData[] = []
  for (const path of files.filter(isData)) {
    const { tree, folder } = context
    const { bytes } = await startOfFile(tree, joinPath(folder, path))
    const data = darknetData(path, new TextDecoder().decode(bytes), known)
    if (data !== undefined) found.push(data)
  }
  return found
}

export function isData(path: string): boolean {
  return /\.data$/i.test(path)
}

/** Returns `undefined` if the text does not name any of the files. */
function darknetData(path: string, text: string, files: ReadonlySet<string>): DarknetData | undefined {
  let names: string | undefined
  const lists: { split: string; path: string }[] = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, key = '', value = ''] = /^\s*(\w+)\s*=(.*)$/s.exec(line) ?? []
    const split = SPLITS.get(key)
    if (split === undefined && key !== 'names') continue
    const named = fromFolderUp(path, value.trim(), (end) => files.has(end))
    if (named === undefined) continue
    if (split === undefined) names = named
    else if (/\.txt$/i.test(named)) lists.push({ split, path: named })
  }
  if (names === undefined && lists.length === 0) return undefined
  return { path, lists, ...(names === undefined ? {} : { names }) }
}

/** Resolves a path that was written for another folder, searching from the folder of its file upward. */
export function fromFolderUp(file: string, written: string, isThere: (path: string) => boolean): string | undefined {
  for (let folder = folderOfFile(file); ; folder = folderOfFile(folder)) {
    const found = reachable(written, (end) => isThere(joinPath(folder, end)))
    if (found !== undefined) return joinPath(folder, found)
    if (folder === '') return undefined
  }
}

/** More levels than a dataset has. The time to try all ends of a path grows with the square of their number. */
const MOST_STEPS = 50

/** Resolves a path that was written for another machine: the longest end of it that exists. */
export function reachable(path: string, isThere: (end: string) => boolean): string | undefined {
  const steps = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .slice(-MOST_STEPS)
  return steps.map((_, from) => steps.slice(from).join('/')).find(isThere)
}
