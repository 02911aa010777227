import { counted, shortened } from '../../config/index.ts'
import { baseName, folderOf, joinPath, namedSplit } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { ClassFolders } from './class_folders.ts'

const NAMED_LIKE_LABELS = /(?:annotations?|labels?|class(?:es)?|truth)\b.*\.(?:txt|csv|tsv|json)$/i

/** Returns the files that may contain the classes of samples in folders of a split: `val/val_annotations.txt`. */
export function listsOfSplits(folders: Iterable<string>, leftOut: readonly string[]): string[] {
  const places = new Set<string>()
  for (const folder of folders) {
    places.add(folder)
    if (namedSplit(baseName(folderOf(folder))) !== undefined) places.add(folderOf(folder))
  }
  return leftOut.filter((path) => NAMED_LIKE_LABELS.test(baseName(path)) && places.has(folderOf(path)))
}

interface WithListed {
  readonly found: ClassFolders
  readonly notes: readonly Note[]
}

/** If there are more lists, they are not read. */
const MOST_LISTS = 10
/** At least this many of ten lines name an unlabelled sample and one of the classes. */
const [NAMING, OF_LINES] = [9, 10]

/**
 * Reads the classes of a split without class folders from a list in it, with lines such as `val_0.JPEG<tab>n03444034`. Only
 * classes that other splits have as folders count.
 */
export async function withListedLabels(found: ClassFolders, context: SourceContext): Promise<WithListed> {
  const { paths, classes, splits, leftOut } = found
  if (splits === undefined || !classes.includes('')) return { found, notes: [] }
  const unlabelled = paths.flatMap((path, row) => (classes[row] === '' ? [{ path, row }] : []))
  const lists = listsOfSplits(new Set(unlabelled.map(({ path }) => folderOf(path))), leftOut)
  if (lists.length === 0 || lists.length > MOST_LISTS) return { found, notes: [] }
  const known = new Set(classes.filter((name) => name !== ''))
  const labelled = [...classes]
  const read = new Set<string>()
  const notes: Note[] = []
  for (const list of lists) {
    const below = `${folderOf(list)}/`
    const rowOf = new Map(
      unlabelled.flatMap(({ path, row }) => (path.startsWith(below) ? [[baseName(path), row]] : [])),
    )
    const text = new TextDecoder().decode(await context.tree.read(joinPath(context.folder, list)))
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    const rows = lines.flatMap((line) => {
      const [file = '', ...cells] = line.trim().split(/[\t ,]+/)
      const row = rowOf.get(baseName(file))
      const label = cells.find((cell) => known.has(cell))
      return row === undefined || label === undefined ? [] : [{ row, label }]
    })
    if (rows.length === 0 || rows.length * OF_LINES < lines.length * NAMING) continue
    for (const { row, label } of rows) labelled[row] = label
    read.add(list)
    const message = `Read the classes of ${counted(rows.length, 'sample')} in '${shortened(folderOf(list))}' from '${shortened(list)}'`
    notes.push({ level: 'note', message })
  }
  const rest = leftOut.filter((path) => !read.has(path))
  return read.size === 0 ? { found, notes } : { found: { ...found, classes: labelled, leftOut: rest }, notes }
}
