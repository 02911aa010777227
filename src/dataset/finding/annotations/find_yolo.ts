import { counted, firstFew } from '../../../config/index.ts'
import {
  byFolder,
  fewOf,
  firstHoldsBox,
  folderOfFile,
  isData,
  isInImages,
  isInLabels,
  isListOfNames,
  isSplitList,
  isYoloYaml,
  labelsOwner,
  pathStemOf,
} from '../../layouts/index.ts'
import { baseName, commonFolder, lastStep, namedSplit } from '../../paths/index.ts'
import type { Find } from '../found/index.ts'
import {
  type FileGroup,
  findsOfGroups,
  isNearEnough,
  joinGroups,
  type SearchedFiles,
  withoutSplits,
} from './annotation_groups.ts'

/** The maximum number of folders with texts that are searched. */
const MOST_FOLDERS = 100
const NO_LABELS = /^(?:readme.*|licen[cs]e|requirements.*|notes?|cmakelists|changelog|.*\.yolo|_annotations)\.txt$/i
/** Names that Darknet and CVAT use for the folder of images with their labels. */
const IMAGES = /^(?:obj|obj_\w+_data|imgs?|images?|jpegimages|photos?)$/i

/** Finds YOLO datasets: text files with boxes in `labels/` or next to images, and the files with the class names. */
export async function findYolo(listing: SearchedFiles): Promise<Find[]> {
  const groups = await groupsOfLabels(listing)
  if (groups.length === 0) return []
  const markers = await markerFiles(listing)
  const marked = groups.map((group) => ({ ...group, root: markedFolder(group.root, markers) ?? group.root }))
  const joined = joinGroups(aroundMarker(marked, markers), () => false).filter(isNearEnough)
  return findsOfGroups(joined, 'yolo', listing, ({ root, files, folders }) => {
    const inside = markers.filter((path) => root === '' || path.startsWith(`${root}/`))
    const marker = inside.find((path) => !isListOfNames(path)) ?? inside[0]
    const [chosen, ...others] = inside.filter((path) => !path.includes('/') && !isListOfNames(path))
    return {
      path: root === '' ? (others.length === 0 ? (chosen ?? '') : '') : root,
      description: marker !== undefined && isDarknetFile(marker) ? 'YOLO for Darknet' : 'YOLO',
      reasons: [
        `${counted(files.length, 'text file')} with boxes in '${folders.join("', '") || '.'}'`,
        marker === undefined ? 'no class names were found' : `class names in ${firstFew(inside)}`,
      ],
    }
  })
}

async function groupsOfLabels({ texts, images, textOf, others }: SearchedFiles): Promise<FileGroup[]> {
  const groups: FileGroup[] = []
  let pairs: ReadonlySet<string> | undefined
  const mayBe = (path: string) => !isListOfNames(path) && !NO_LABELS.test(lastStep(path))
  const folders = [...byFolder(texts)]
  const isNamed = ([folder]: (typeof folders)[number]) => isInLabels(`${folder}/_.txt`)
  const inOrder = [...folders.filter(isNamed), ...folders.filter((entry) => !isNamed(entry))]
  for (const [folder, all] of inOrder.slice(0, MOST_FOLDERS)) {
    const some = fewOf(all).filter(mayBe)
    if (!(await someHoldBoxes(some.length > 0 ? some : all.filter(mayBe), textOf))) continue
    const files = all.filter(mayBe)
    pairs ??= new Set(images.map(pathStemOf))
    const paired = pairs
    const arePairs = fewOf(files).some((path) => paired.has(pathStemOf(path)))
    const isLabels = isInLabels(`${folder}/_.txt`)
    const isKnown = arePairs || (isLabels ? images.some(isInImages) || others.length > 0 : others.some(isDarknetFile))
    if (isKnown) groups.push({ root: rootOf(folder, arePairs || !isLabels), folders: [folder], files })
  }
  return groups
}

function rootOf(folder: string, areNextToImages: boolean): string {
  return withoutSplits(areNextToImages ? folder : labelsOwner(`${folder}/_.txt`))
}

/** A list of a split may be among the labels, and an image may have the name of such a list. */
async function someHoldBoxes(files: readonly string[], textOf: SearchedFiles['textOf']): Promise<boolean> {
  const labels = files.filter((path) => !isSplitList(path))
  for (const path of fewOf(labels.length > 0 ? labels : files)) {
    if (firstHoldsBox(await textOf(path))) return true
  }
  return false
}

/** Returns the files with the class names of YOLO, which are identified by their names, and YAML files by their keys. */
async function markerFiles({ others, texts, textOf }: SearchedFiles): Promise<string[]> {
  const found = [...others.filter(isDarknetFile), ...texts.filter(isListOfNames)]
  for (const path of others.filter((name) => /\.ya?ml$/i.test(name)).slice(0, MOST_FOLDERS)) {
    if (isYoloYaml(await textOf(path))) found.push(path)
  }
  return found
}

function isDarknetFile(path: string): boolean {
  return isData(path) || /\.names$|(?:^|\/)_darknet\.labels$/i.test(path)
}

/** Returns the nearest folder with a file of class names, from the group's folder upward. For a folder of a split, it is the parent folder. */
function markedFolder(folder: string, markers: readonly string[]): string | undefined {
  const folders = new Set(markers.map((path) => withoutSplits(folderOfFile(path))))
  for (let above = folder; ; above = folderOfFile(above)) {
    if (folders.has(above)) return above
    if (above === '') return undefined
    const name = baseName(above)
    const isPart = IMAGES.test(name) || namedSplit(name) !== undefined || above === folder
    if (!isPart) return undefined
  }
}

/** A single dataset with its class names in another folder is read from the common parent folder: `cfg/obj.data`, `data/obj/`. */
function aroundMarker(groups: readonly FileGroup[], markers: readonly string[]): readonly FileGroup[] {
  const roots = new Set(groups.map(({ root }) => root))
  const folders = new Set(markers.map(folderOfFile))
  const [root = ''] = roots
  const [folder = ''] = folders
  if (roots.size !== 1 || folders.size !== 1 || folder === root || root === '') return groups
  const common = commonFolder([root, folder])
  return groups.map((group) => ({ ...group, root: common }))
}
