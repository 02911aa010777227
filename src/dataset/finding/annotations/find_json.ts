import { type JsonOutline, jsonOutline } from '../../formats/index.ts'
import {
  beginsAsLabelme,
  byFolder,
  fewOf,
  fileSetting,
  folderOfFile,
  holdsAnnotations,
  pathStemOf,
} from '../../layouts/index.ts'
import { baseName, commonFolder, fileFamilies, lastStep } from '../../paths/index.ts'
import type { Find } from '../found/index.ts'
import {
  datasetFolder,
  type FileGroup,
  findsOfGroups,
  imagesReason,
  isNearEnough,
  joinGroups,
  pathOfGroup,
  type SearchedFiles,
  withoutSplits,
} from './annotation_groups.ts'

/** The maximum number of JSON files that are opened. In a folder with many, only a few are opened because each is about one image. */
const MOST_FILES = 150
const FEW = 20
const TOOLS = /^(?:package(?:-lock)?|composer|[tj]sconfig(?:\..*)?|manifest|renovate|vercel|\..*)\.json$/i
const COCO_NAME = /coco|instances|annotations/i
/** COCO files without classes of images, if their beginning does not show it. */
const OTHER_COCO = /captions|panoptic|image_info|unlabell?ed|results/i

/** Finds datasets in the formats of COCO, Label Studio and labelme. */
export async function findJson(listing: SearchedFiles): Promise<Find[]> {
  const coco: CocoFile[] = []
  const labelme: FileGroup[] = []
  const tasks: Find[] = []
  let looked = 0
  for (const [folder, all] of inOrder(byFolder(listing.json))) {
    if (looked >= MOST_FILES) break
    const files = all.length <= FEW ? all.filter((path) => !TOOLS.test(lastStep(path))) : all
    const some = files.length <= FEW ? files : [...fewOf(files), ...files.filter(isNamedAsCoco).slice(0, FEW)]
    let isLabelme = false
    for (const path of new Set(some)) {
      looked++
      const text = await listing.textOf(path)
      if (beginsAsLabelme(text)) isLabelme = true
      else {
        const outline = jsonOutline(text)
        if (isLabelStudio(outline)) tasks.push(taskFind(path, text, outline))
        else if (isCoco(path, text, outline) && (isCut(text) || outline.counts.get('images')))
          coco.push({ paths: [path], text, images: imagesIn(text, outline) })
      }
    }
    if (isLabelme) {
      const root = folder.split('/').some(holdsAnnotations) ? datasetFolder(folder) : withoutSplits(folder)
      labelme.push({ root, folders: [folder], files })
    }
  }
  return [...cocoFinds(coco, listing), ...tasks, ...labelmeFinds(labelme, listing)]
}

/** Returns folders with few files first: many files are about one image each, or rows of anything. */
function inOrder(folders: ReadonlyMap<string, readonly string[]>): [string, readonly string[]][] {
  return [...folders].sort(([a, inA], [b, inB]) => depthOf(a) - depthOf(b) || inA.length - inB.length)
}

function depthOf(folder: string): number {
  let depth = 0
  for (let at = folder.indexOf('/'); at !== -1; at = folder.indexOf('/', at + 1)) depth++
  return depth
}

function isNamedAsCoco(path: string): boolean {
  return COCO_NAME.test(lastStep(path))
}

interface CocoFile {
  readonly paths: readonly string[]
  readonly text: string
  /** The number of images, if known. */
  readonly images?: number | undefined
}

function isCut(text: string): boolean {
  return !/[\]}]\s*$/.test(text) || text.length > 60_000
}

function imagesIn(text: string, { counts }: JsonOutline): number | undefined {
  return isCut(text) ? undefined : counts.get('images')
}

function isCoco(path: string, text: string, { keys }: JsonOutline): boolean {
  const has = (...paths: readonly string[]) => paths.every((key) => keys.has(key))
  const isOther =
    has('annotations[].segments_info') || (has('annotations[].caption') && !has('annotations[].category_id'))
  if (isOther) return false
  if (!isCut(text)) return has('images', 'annotations', 'categories') && !keys.has('images[]')
  const areImages = has('images[].id') && (has('images[].file_name') || has('images[].coco_url'))
  const areBoxes = has('annotations[].image_id', 'annotations[].category_id')
  const areCategories = has('categories[].id', 'categories[].name')
  return areBoxes || ((areImages || areCategories) && !OTHER_COCO.test(baseName(path)))
}

function isLabelStudio({ keys }: JsonOutline): boolean {
  return keys.has('[].annotations') && (keys.has('[].data') || keys.has('[].annotations[].result'))
}

function taskFind(path: string, text: string, { counts }: JsonOutline): Find {
  const tasks = counts.get('')
  return {
    kind: 'label-studio',
    folder: folderOfFile(path),
    settings: { file: baseName(path) },
    path,
    labelFiles: [path],
    description: 'Label Studio export',
    ...(isCut(text) || tasks === undefined ? {} : { samples: tasks }),
    namesFiles: false,
    reasons: [`Label Studio tasks in '${path}'`],
  }
}

function cocoFinds(files: readonly CocoFile[], listing: SearchedFiles): Find[] {
  if (files.length === 0) return []
  const names = new Set(listing.images.map(lastStep))
  return fileFamilies(files).map((family): Find => {
    const paths = family.flatMap((file) => file.paths)
    const folders = [...new Set(paths.map(folderOfFile))]
    const root = folders.length === 1 ? datasetFolder(folders[0] ?? '') : commonFolder(folders.map(datasetFolder))
    const below = (path: string) => (root === '' ? path : path.slice(root.length + 1))
    const inside = listing.json.filter((path) => root === '' || path.startsWith(`${root}/`))
    const counts = family.map(({ images }) => images)
    const namesFiles = family.some(({ text }) => firstNames(text).some((name) => names.has(baseName(name))))
    const isOnlyOne = files.length === family.length && folders.length === 1
    const [only = ''] = paths
    return {
      kind: 'coco',
      folder: root,
      settings: { file: fileSetting(paths.map(below), inside.map(below)) },
      path: paths.length === 1 ? only : isOnlyOne ? (folders[0] ?? root) : root,
      labelFiles: paths,
      description: 'COCO',
      ...(counts.includes(undefined) ? {} : { samples: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) }),
      namesFiles,
      reasons: [`COCO in ${paths.join(', ')}`, imagesReason(namesFiles)],
    }
  })
}

const SOME = 20

function firstNames(text: string): string[] {
  return [...text.matchAll(/"file_name"\s*:\s*"([^"\\]*)"/g)].slice(0, SOME).map(([, name = '']) => name)
}

function labelmeFinds(groups: readonly FileGroup[], listing: SearchedFiles): Find[] {
  if (groups.length === 0) return []
  const pairs = new Set(listing.images.map(pathStemOf))
  const joined = joinGroups(groups, ({ files }) => fewOf(files).some((path) => pairs.has(pathStemOf(path)))).filter(
    isNearEnough,
  )
  return findsOfGroups(joined, 'labelme', listing, (group) => ({
    path: pathOfGroup(group),
    description: 'labelme',
    reasons: [`labelme JSON files in '${group.folders.join("', '") || '.'}'`],
  }))
}
