import { counted } from '../../../config/index.ts'
import { baseName, commonFolder, compileGlob, folderOf, joinPath } from '../../paths/index.ts'
import type { Find } from '../found/index.ts'

/** Fewer tables than this are suggested one by one. */
const FEWEST = 5

/**
 * Joins tables into one dataset if they have the same label column and their names differ only in numbers, or in what
 * precedes the last number: one table per person, one per image.
 */
export function joinTablesNamedAlike(finds: readonly Find[], files: readonly string[]): readonly Find[] {
  const families = new Map<string, Find[]>()
  for (const find of finds) {
    const key = keyOf(find)
    if (key === undefined) continue
    const family = families.get(key)
    if (family === undefined) families.set(key, [find])
    else family.push(find)
  }
  const joined = [...families.values()].flatMap((family) => {
    const one = family.length < FEWEST ? undefined : joinedFind(family, files)
    return one === undefined ? [] : [{ one, family }]
  })
  const taken = new Set(joined.flatMap(({ family }) => family))
  const read = new Set([...taken].flatMap(({ labelFiles = [] }) => labelFiles))
  const isLeft = (find: Find) =>
    !taken.has(find) && !(find.isTogether && find.labelFiles?.every((path) => read.has(path)))
  return [...joined.map(({ one }) => one), ...finds.filter(isLeft)]
}

/** Returns what the tables of one dataset have in common; undefined for a find that is never part of one. */
function keyOf({ kind, flags, labelFiles = [], description }: Find): string | undefined {
  const [only = '', ...others] = labelFiles
  if (kind !== 'table' || flags !== undefined || others.length > 0) return undefined
  const name = baseName(only)
  if (!/\d/.test(name)) return undefined
  return JSON.stringify([endOf(name), description])
}

/** Returns what follows the last number of a name: `_polygons.json`, `.csv`. */
function endOf(name: string): string {
  return name.replace(/^.*\d/, '')
}

function joinedFind(family: readonly Find[], files: readonly string[]): Find | undefined {
  const [first] = family
  const paths = family.flatMap(({ labelFiles = [] }) => labelFiles)
  const [path = ''] = paths
  const end = endOf(baseName(path))
  const folders = [...new Set(paths.map(folderOf))]
  const folder = commonFolder(folders)
  const fronts = new Set(paths.map((one) => baseName(one).replace(/\d.*$/, '')))
  const [front = ''] = fronts.size === 1 ? fronts : []
  const file = joinPath(folder, `${folders.length > 1 ? '**/' : ''}${front}*${end}`)
  const all = files.filter(compileGlob(file))
  // Other tables with the same end of the name would be read too.
  if (first === undefined || !all.every((one) => /\d/.test(baseName(one)) && endOf(baseName(one)) === end))
    return undefined
  const { isUnrepeated: _, ...one } = first
  const looked = family.reduce((sum, { samples = 0 }) => sum + samples, 0)
  return {
    ...one,
    samples: Math.round((looked * all.length) / family.length),
    folder: '',
    settings: { ...first.settings, file },
    path: '',
    labelFiles: all,
    description: `${counted(all.length, 'file')} named ${file}, each a ${first.description}`,
    reasons: [`${counted(all.length, 'file')} whose names differ only before '${end}'`, ...first.reasons],
  }
}
