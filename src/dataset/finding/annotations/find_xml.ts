import { counted, firstFew, shortened } from '../../../config/index.ts'
import { rootName } from '../../formats/index.ts'
import { byFolder, fewOf, folderOfFile, holdsAnnotations, pathStemOf } from '../../layouts/index.ts'
import { baseName } from '../../paths/index.ts'
import type { Find } from '../found/index.ts'
import {
  datasetFolder,
  type FileGroup,
  findsOfGroups,
  imagesReason,
  isNearEnough,
  joinBranches,
  joinGroups,
  pathOfGroup,
  type SearchedFiles,
  withoutSplits,
} from './annotation_groups.ts'
import { versionsApart } from './versions.ts'

/** The maximum number of folders with XML files that are searched, folders named after annotations first. */
const MOST_FOLDERS = 100
/** If a folder has at most this many XML files, all of them are opened: CVAT writes only a few. */
const FEW = 8

/** Finds datasets in the formats of Pascal VOC and CVAT. */
export async function findXml(listing: SearchedFiles): Promise<Find[]> {
  const voc: FileGroup[] = []
  const cvat: Find[] = []
  const isNamed = (folder: string) => folder.split('/').some(holdsAnnotations)
  const all = [...byFolder(listing.xml)]
  const named = all.filter(([folder]) => isNamed(folder))
  const folders = [...named, ...all.filter(([folder]) => !isNamed(folder))]
  for (const [folder, files] of folders.slice(0, MOST_FOLDERS)) {
    const roots = new Map<string, string | undefined>()
    for (const path of files.length <= FEW ? files : fewOf(files)) roots.set(path, rootName(await listing.textOf(path)))
    if ([...roots.values()].includes('annotation')) {
      voc.push({ root: isNamed(folder) ? datasetFolder(folder) : withoutSplits(folder), folders: [folder], files })
    } else {
      for (const [path, root] of roots) if (root === 'annotations') cvat.push(...(await cvatFind(path, listing)))
    }
  }
  // The other folders with XML files next to the images of the same names are read with these.
  const pairs =
    folders.length > MOST_FOLDERS && voc.length === MOST_FOLDERS ? new Set(listing.images.map(pathStemOf)) : undefined
  for (const [folder, files] of pairs === undefined ? [] : folders.slice(MOST_FOLDERS)) {
    if (files.slice(0, FEW).every((path) => pairs?.has(pathStemOf(path))))
      voc.push({ root: withoutSplits(folder), folders: [folder], files })
  }
  return [...vocFinds(voc, listing), ...cvat]
}

function vocFinds(groups: readonly FileGroup[], listing: SearchedFiles): Find[] {
  const pairs = new Set(listing.images.map(pathStemOf))
  const arePairs = (files: readonly string[]) => fewOf(files).some((path) => pairs.has(pathStemOf(path)))
  const isPiece = ({ root, files }: FileGroup) => /^VOC\d{4}$/i.test(baseName(root)) || arePairs(files)
  const joined = joinBranches(joinGroups(groups, isPiece), isPiece)
    .filter(isNearEnough)
    .flatMap((group) => versionsApart(group, (path) => pairs.has(pathStemOf(path))))
  return findsOfGroups(joined, 'voc', listing, (group) => ({
    path: pathOfGroup(group),
    description: group.versions === undefined ? 'Pascal VOC' : `Pascal VOC in ${shortened(group.folders[0] ?? '')}`,
    reasons: [xmlReason(group)],
    // Each of the folders would be read separately.
    ...((group.root === '' && group.folders.length > 1) || group.versions !== undefined ? { needsConfig: true } : {}),
  }))
}

function xmlReason({ files, folders }: FileGroup): string {
  return `${counted(files.length, 'Pascal VOC XML file')} in ${firstFew(folders.map((folder) => folder || '.'))}`
}

async function cvatFind(path: string, { textOf, images }: SearchedFiles): Promise<Find[]> {
  const start = await textOf(path)
  const named = [...start.matchAll(/<image\b[^<>]*\bname="([^"]*)"/g)].map(([, name = '']) => name)
  // Annotations of a video have tracks instead.
  if (named.length === 0) return []
  const names = new Set(images.map(baseName))
  const namesFiles = named.slice(0, FEW).some((name) => names.has(baseName(name)))
  const isWhole = /<\/annotations>\s*$/.test(start)
  return [
    {
      kind: 'cvat',
      folder: folderOfFile(path),
      settings: { file: baseName(path) },
      path,
      description: 'CVAT image annotations',
      ...(isWhole ? { samples: named.length } : {}),
      namesFiles,
      reasons: [`CVAT XML in '${path}'`, imagesReason(namesFiles)],
    },
  ]
}
