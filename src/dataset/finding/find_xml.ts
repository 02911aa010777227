import { counted } from '../counted.ts'
import { rootName } from '../formats/xml.ts'
import { byFolder, fewOf, folderOfFile, pathStemOf } from '../layouts/file_starts.ts'
import { holdsAnnotations } from '../layouts/voc_files.ts'
import { firstFew } from '../naming.ts'
import { baseName } from '../paths.ts'
import {
  datasetFolder,
  type FileGroup,
  findsOfGroups,
  imagesReason,
  isNearEnough,
  joinGroups,
  type Listing,
  pathOfGroup,
  withoutSplits,
} from './annotation_groups.ts'
import type { Find } from './find.ts'

/** So many folders with XML files are looked into, those first that are named after annotations. */
const MOST_FOLDERS = 100
/** So many XML files of one folder are all looked at: CVAT's are few. */
const FEW = 8

/** Datasets of Pascal VOC and of CVAT. */
export async function findXml(listing: Listing): Promise<Find[]> {
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
  return [...vocFinds(voc, listing), ...cvat]
}

function vocFinds(groups: readonly FileGroup[], listing: Listing): Find[] {
  const pairs = new Set(listing.images.map(pathStemOf))
  const arePairs = (files: readonly string[]) => fewOf(files).some((path) => pairs.has(pathStemOf(path)))
  const isPiece = ({ root, files }: FileGroup) => /^VOC\d{4}$/i.test(baseName(root)) || arePairs(files)
  const joined = joinGroups(groups, isPiece).filter(isNearEnough)
  return findsOfGroups(joined, 'voc', listing, (group) => ({
    path: pathOfGroup(group),
    description: 'Pascal VOC',
    reasons: [xmlReason(group)],
  }))
}

function xmlReason({ files, folders }: FileGroup): string {
  return `${counted(files.length, 'XML file')} of Pascal VOC in ${firstFew(folders.map((folder) => folder || '.'))}`
}

async function cvatFind(path: string, { textOf, images }: Listing): Promise<Find[]> {
  const start = await textOf(path)
  const named = [...start.matchAll(/<image\b[^<>]*\bname="([^"]*)"/g)].map(([, name = '']) => name)
  // Those of a video have tracks instead.
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
      description: "CVAT's annotations of images",
      ...(isWhole ? { samples: named.length } : {}),
      namesFiles,
      reasons: [`XML of CVAT in '${path}'`, imagesReason(namesFiles)],
    },
  ]
}
