import { counted, firstFew, shortened } from '../../../config/index.ts'
import { attributeList, firstLines, pathsInList } from '../../formats/index.ts'
import { fileSetting, isThereIn, type ListFamily, listFamilies, mayBeLists } from '../../layouts/index.ts'
import { baseName, belowFolder, folderOf, joinPath, splitOfFile } from '../../paths/index.ts'
import { areWithoutTables, type Find, type Finder, filesBelow, type Look, MOST_LEVELS } from '../found/index.ts'

/** Finds lists of paths and labels: one dataset per list, or per set of lists whose names differ only in the split. */
export const findPathLists: Finder = async (look) => {
  const families = await listFamilies(look.files, { start: look.start, deepest: MOST_LEVELS })
  const attributes = await attributeFinds(look)
  if (families.length === 0) return attributes
  const known = new Set(look.files)
  const names = new Set(look.files.map(baseName))
  const finds: Find[] = []
  for (const family of families) finds.push(await findOf(family, families, { look, known, names }))
  return [...finds, ...attributes]
}

/** Finds lists with one column per attribute. It is unknown whether the attributes are the classes. */
async function attributeFinds(look: Look): Promise<readonly Find[]> {
  const finds: Find[] = []
  const names = new Set(look.files.map(baseName))
  for (const path of mayBeLists(look.files, { deepest: MOST_LEVELS })) {
    const found = await look.start(path)
    const list = attributeList(firstLines(found))
    if (list === undefined) continue
    const { rows, isSigned } = list
    const namesFiles = rows.slice(0, FEW).some(({ cells: [file = ''] }) => names.has(baseName(file)))
    const map = isSigned ? { map: new Map([['-1', '0']]) } : {}
    finds.push({
      kind: 'path-list',
      folder: '',
      settings: { format: 'path-list', file: path, label: list.names, ...map, oneHot: true },
      path,
      labelFiles: [path],
      description: `list of paths with ${counted(list.names.length, 'attribute')} (${isSigned ? '-1' : '0'} or 1), such as ${firstFew(list.names.slice(0, 3))}`,
      ...(found.isWhole ? { samples: rows.length } : {}),
      namesFiles,
      flags: [],
      needsConfig: true,
      reasons: ['one column per attribute after the path'],
    })
  }
  return finds
}

interface Known {
  readonly look: Look
  /** The paths of all files. */
  readonly known: ReadonlySet<string>
  /** The names of all files. */
  readonly names: ReadonlySet<string>
}

async function findOf(family: ListFamily, all: readonly ListFamily[], { look, known, names }: Known): Promise<Find> {
  const [first = ''] = family
  const beginning = await look.start(first)
  const paths = pathsInList(firstLines(beginning), isThereIn(look.files)).slice(0, FEW)
  const folder = folderOfPaths(commonFolder(family), paths, known)
  const below = filesBelow(look.files)(folder)
  const lists = family.map((path) => belowFolder(path, folder)).sort()
  const isAlone = all.filter(([path = '']) => isBelow(path, folder)).length === 1
  const isPlain = lists.every((path) => !path.includes('/')) && areWithoutTables(below)
  const splits = family.flatMap((path) => splitOfFile(path) ?? [])
  const samples = await samplesIn(family, look)
  // Several lists among others can only be selected by their names, relative to the given folder.
  const isAmongOthers = family.length > 1 && !isAlone
  const isDetected = isAlone && isPlain
  const file = fileSetting(lists, below)
  const which = isAmongOthers ? ` in ${shortened(file)}` : ''
  return {
    kind: 'path-list',
    folder,
    settings: isDetected ? {} : { format: 'path-list', file },
    path: family.length === 1 ? first : isAmongOthers ? '' : folder,
    description:
      splits.length > 1
        ? `lists of paths and labels${which}, split into ${splits.join(', ')}`
        : 'list of paths and labels',
    ...(samples !== undefined && { samples }),
    namesFiles: paths.some(
      (path) => known.has(joinPath(folder, path)) || names.has(baseName(path.replaceAll('\\', '/'))),
    ),
    reasons: [`${counted(family.length, 'file')} with a path and a label per line, such as ${first}`],
  }
}

const FEW = 10

/** Returns the folder of the lists, or a parent folder, to which their paths are relative. */
function folderOfPaths(folder: string, paths: readonly string[], known: ReadonlySet<string>): string {
  for (let above = folder; ; above = folderOf(above)) {
    if (paths.some((path) => known.has(joinPath(above, path)))) return above
    if (above === '') return folder
  }
}

async function samplesIn(family: ListFamily, { start }: Look): Promise<number | undefined> {
  let rows = 0
  for (const path of family) {
    const found = await start(path)
    if (!found.isWhole) return undefined
    rows += pathsInList(firstLines(found), () => true).length
  }
  return rows
}

function commonFolder(family: ListFamily): string {
  const [folder = '', ...others] = [...new Set(family.map(folderOf))]
  return others.length === 0 ? folder : folderOf(folder)
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}
