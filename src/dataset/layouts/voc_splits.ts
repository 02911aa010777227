import { utf8Text } from '../formats/index.ts'
import { isImage, joinPath, namedSplit } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { folderOfFile, pathStemOf, stemOf } from './file_starts.ts'

/** Returns the splits of an image by its path, or that of its annotation, and its name without an extension. */
export type VocSplits = (path: string, stem: string) => readonly string[]

/** A list of names: `ImageSets/Main/train.txt`. */
interface SplitList {
  readonly path: string
  readonly split: string
  /** The folder of the listed images. */
  readonly root: string
}

/**
 * Reads the lists in `ImageSets/Main`, otherwise those in `ImageSets`, otherwise lists such as `train.txt` in a parent
 * folder of the annotations. A list applies to the folder that contains its `ImageSets`.
 */
export async function vocSplits(
  files: readonly string[],
  annotations: readonly string[],
  context: SourceContext,
): Promise<VocSplits> {
  const byRoot = new Map<string, Map<string, Set<string>>>()
  for (const { path, split, root } of await splitLists(files, annotations, context)) {
    const stems = byRoot.get(root) ?? new Map<string, Set<string>>()
    byRoot.set(root, stems)
    for (const stem of await stemsIn(path, context)) stems.set(stem, (stems.get(stem) ?? new Set()).add(split))
  }
  if (byRoot.size === 0) return () => []
  return (path, stem) => {
    const above = [...byRoot].filter(([root]) => root === '' || path.startsWith(`${root}/`))
    const found = (above.length > 0 ? above : [...byRoot]).flatMap(([, stems]) => [...(stems.get(stem) ?? [])])
    return [...new Set(found)]
  }
}

async function splitLists(
  files: readonly string[],
  annotations: readonly string[],
  context: SourceContext,
): Promise<readonly SplitList[]> {
  const texts = files.filter((path) => /\.txt$/i.test(path))
  const main = listsBelow(texts, /(?:^|\/)imagesets\/main\/[^/]+$/i)
  const found = main.length > 0 ? main : listsBelow(texts, /(?:^|\/)imagesets\/[^/]+$/i)
  return withoutUnions(found.length > 0 ? found : await listsAbove(texts, annotations, context))
}

function listsBelow(texts: readonly string[], place: RegExp): SplitList[] {
  return texts.flatMap((path) => {
    const at = path.search(place)
    return at === -1 ? [] : listAt(path, path.slice(0, at))
  })
}

function listAt(path: string, root: string): SplitList[] {
  const split = namedSplit(stemOf(path).replace(/[-_ ]?(?:list|ids?)$/i, ''))?.split
  return split === undefined ? [] : [{ path, split, root }]
}

/** `trainval` next to `train` or `val` adds nothing. */
function withoutUnions(lists: readonly SplitList[]): SplitList[] {
  const hasParts = new Set(lists.flatMap(({ root, split }) => (split === 'train' || split === 'val' ? [root] : [])))
  return lists.filter(({ root, split }) => split !== 'trainval' || !hasParts.has(root))
}

/** At least one of the first lines of a list, up to this number, names an annotation. */
const SOME = 50

/** `train.txt` and similar lists in parent folders of annotations, if they name some of these. */
async function listsAbove(
  texts: readonly string[],
  annotations: readonly string[],
  context: SourceContext,
): Promise<SplitList[]> {
  const folders = new Set<string>()
  for (const folder of new Set(annotations.map(folderOfFile))) {
    for (let above = folder; above !== ''; above = folderOfFile(above)) folders.add(above)
  }
  folders.add('')
  const known = new Set(annotations.map(stemOf))
  const found: SplitList[] = []
  for (const path of texts.filter((text) => folders.has(folderOfFile(text)))) {
    const [list] = listAt(path, folderOfFile(path))
    if (list === undefined) continue
    const stems = await stemsIn(path, context)
    // A list may be in a folder next to those of the annotations: `annotations/test.txt` next to `annotations/xmls/`.
    if (stems.slice(0, SOME).some((stem) => known.has(stem)))
      found.push({ ...list, root: rootOf(list.root, annotations) })
  }
  return found
}

/** A list in the folder of annotations also applies to the images next to that folder. */
function rootOf(folder: string, annotations: readonly string[]): string {
  return annotations.some((path) => path.startsWith(`${folder}/`)) ? folderOfFile(folder) : folder
}

/** The names in a list, with one image per line: `000005`, `000005 1`, `./images/000005.jpg ./annotations/000005.xml`. */
async function stemsIn(path: string, { tree, folder }: SourceContext): Promise<string[]> {
  const file = joinPath(folder, path)
  return utf8Text(await tree.read(file), file)
    .split(/\r\n|\n|\r/)
    .flatMap((line) => {
      const [first = ''] = line.trim().split(/\s+/)
      const name = first.replaceAll('\\', '/').split('/').at(-1) ?? ''
      if (name === '') return []
      return [isImage(name) || /\.xml$/i.test(name) ? pathStemOf(name) : name]
    })
}
