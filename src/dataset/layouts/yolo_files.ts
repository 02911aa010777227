import { baseName, isImage, joinPath, lastStep, namedSplit } from '../paths/index.ts'
import { compareTexts } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { classFolders, isClassified } from './class_folders.ts'
import { byFolderOf, pathStemOf } from './file_starts.ts'
import { imageFolders, withAnySplit } from './image_places.ts'
import { isListOfNames } from './yolo_names.ts'

/** An image and the file with its boxes. An image without one is unlabelled. */
interface YoloSample {
  /** The path of the image, or of its labels if the image does not exist. */
  readonly id: string
  /** The result of `keyOf` for the path of the image. */
  readonly key: string
  readonly labelFile?: string
}

/** Images with their labels, in the order of their ids. */
interface YoloFiles {
  readonly samples: readonly YoloSample[]
  /** Other images, such as pictures for a README, which are not samples. */
  readonly elsewhere: readonly string[]
  /** Returns the same key for an image and its label file. */
  readonly keyOf: (path: string) => string
}

/** The images, the label files, and what their paths have in common. */
interface Pairing {
  readonly images: readonly string[]
  readonly elsewhere: readonly string[]
  readonly labels: readonly string[]
  readonly stemOf: (path: string) => string
}

/** Pairs images with their labels: `images/` with `labels/`, otherwise files next to each other. */
export function yoloFiles(files: readonly string[]): YoloFiles {
  const { images, elsewhere, labels, stemOf } = pairing(files)
  const labelOf = new Map(labels.map((path) => [stemOf(path), path]))
  const keys = new Map<string, string>()
  const samples: YoloSample[] = []
  for (const id of images) {
    const stem = stemOf(id)
    const labelFile = labelOf.get(stem)
    // `1.png` next to `1.jpg` is another image with the same labels.
    const key = keys.has(stem) ? id : stem
    keys.set(key, id)
    samples.push({ id, key, ...(labelFile === undefined ? {} : { labelFile }) })
  }
  for (const [stem, id] of labelOf) if (!keys.has(stem)) samples.push({ id, key: stem, labelFile: id })
  return {
    samples: samples.sort((a, b) => compareTexts(a.id, b.id)),
    elsewhere,
    keyOf: (path) => (keys.get(path) === path ? path : stemOf(path)),
  }
}

/** Prefers folders in which some images have labels, then pairs in one folder, then folders with only labels. */
function pairing(files: readonly string[]): Pairing {
  const folders = inFolders(files)
  const stems = new Set(folders.images.map(folders.stemOf))
  if (folders.labels.some((path) => stems.has(folders.stemOf(path)))) return folders
  const beside = labelsNextToImages(files)
  return beside.images.length > 0 || folders.labels.length === 0 ? beside : folders
}

/** Whether there are folders of images and of labels, as in YOLO. */
export function hasYoloFolders(files: readonly string[]): boolean {
  return files.some((path) => isInLabels(path) && !isListOfNames(path)) && files.some(isInImages)
}

const IMAGES = /^(?:images?|imgs?|jpegimages)$/
/** `labels` is YOLO's own word. The others may belong to another format. */
const LABELS = /^(?:labels?|yolo|yolo[-_]?labels?|labels?[-_]?yolo|txts?|annotations?|annots?)$/

export function isInImages(path: string): boolean {
  return isImage(path) && haveWord(stepsAbove(path), IMAGES)
}

export function isInLabels(path: string): boolean {
  return isText(path) && haveWord(stepsAbove(path), LABELS)
}

function isText(path: string): boolean {
  return /\.txt$/i.test(path)
}

function haveWord(steps: readonly string[], words: RegExp): boolean {
  return steps.some((step) => words.test(step))
}

function stepsAbove(path: string): string[] {
  return path.toLowerCase().split('/').slice(0, -1)
}

/**
 * labelImg writes its list of names among the label files, although an image may have that name. In folders with names
 * other than `labels`, only files with the names of images are labels.
 */
function inFolders(files: readonly string[]): Pairing {
  const stemOf = stemBetweenFolders()
  const areLabels = byFolderOf((folder) => haveWord(stepsAbove(`${folder}/`), LABELS))
  const texts = files.filter((path) => isText(path) && areLabels(path))
  if (texts.length === 0) return { images: [], elsewhere: [], labels: [], stemOf }
  const areImages = byFolderOf((folder) => haveWord(stepsAbove(`${folder}/`), IMAGES))
  const all = files.filter((path) => isImage(path) && areImages(path))
  const stems = new Set(all.map(stemOf))
  const isPaired = (path: string) => stems.has(stemOf(path))
  const areOwn = byFolderOf((folder) => stepsAbove(`${folder}/`).includes('labels'))
  const inLabels = texts.filter(areOwn)
  const labels =
    inLabels.length > 0
      ? inLabels.filter((path) => isPaired(path) || !(isListOfNames(path) || isSplitList(path)))
      : texts.filter(isPaired)
  const ownerOf = byFolderOf((folder) => withAnySplit(labelsOwner(`${folder}/`)))
  const owners = new Set(labels.map(ownerOf))
  const belongs = (path: string) => owners.size === 0 || owners.has(ownerOf(path))
  const images = all.filter(belongs)
  const elsewhere = images.length === all.length ? [] : all.filter((path) => !belongs(path))
  return { images, elsewhere, labels, stemOf }
}

/** The parent folder of the `images/` or `labels/` that contains a file. */
export function labelsOwner(path: string): string {
  const steps = path.split('/').slice(0, -1)
  const at = stepBetween(steps)
  return steps.slice(0, at === -1 ? steps.length : at).join('/')
}

/** The path without the folder `images` or `labels` and without the extension: the same for an image and its labels. */
function stemBetweenFolders(): (path: string) => string {
  const aboveOf = byFolderOf((folder) => {
    const steps = folder.split('/')
    const at = stepBetween(steps)
    return steps.filter((_, i) => i !== at).join('/')
  })
  return (path) => `${aboveOf(path)}/${pathStemOf(lastStep(path))}`
}

/** The index of the last folder named `images` or `labels`. */
function stepBetween(folders: readonly string[]): number {
  return folders.map((step) => step.toLowerCase()).findLastIndex((step) => IMAGES.test(step) || LABELS.test(step))
}

/** Images with labels next to them, or only labels if an export has no images. Without pictures for a README. */
function labelsNextToImages(files: readonly string[]): Pairing {
  const texts = files.filter(isText)
  if (texts.length === 0) return { images: [], elsewhere: [], labels: [], stemOf: pathStemOf }
  const all = files.filter(isImage)
  const stems = new Set(all.map(pathStemOf))
  const paired = texts.filter((path) => stems.has(pathStemOf(path)))
  if (paired.length === 0) {
    return { images: [], elsewhere: all, labels: labelsAlone(files, texts), stemOf: pathStemOf }
  }
  const labelled = new Set(paired.map(pathStemOf))
  const isOurs = imageFolders(
    all.filter((path) => labelled.has(pathStemOf(path))),
    [],
  )
  return {
    images: all.filter(isOurs),
    elsewhere: all.filter((path) => !isOurs(path)),
    labels: paired,
    stemOf: pathStemOf,
  }
}

/** CVAT can export labels without images. Then `obj.names` and folders such as `obj_train_data/` show that these are labels. */
function labelsAlone(files: readonly string[], texts: readonly string[]): readonly string[] {
  if (!files.some(isMarker)) return []
  const labels = texts.filter((path) => path.includes('/') && !isListOfNames(path) && !isSplitList(path))
  const inLabels = labels.filter(isInLabels)
  return inLabels.length > 0 ? inLabels : labels
}

/** Whether a file occurs only in darknet and YOLO datasets. */
function isMarker(path: string): boolean {
  return /(?:^|\/)(?:[^/]+\.names|obj\.data|_darknet\.labels|data(?:set)?\.ya?ml)$/i.test(path)
}

export function isSplitList(path: string): boolean {
  return namedSplit(pathStemOf(baseName(path))) !== undefined
}

const MOST_LOOKED_AT = 20

/** Whether the files in `labels/` are labels: some belong to an image or look like labels. */
export async function isYoloInFolders(files: readonly string[], context: SourceContext): Promise<boolean> {
  if (!hasYoloFolders(files)) return false
  const { images, labels, stemOf } = inFolders(files)
  const stems = new Set(images.map(stemOf))
  const isSure = (path: string) => stepsAbove(path).includes('labels') && stems.has(stemOf(path))
  return labels.some(isSure) || someHoldBoxes(labels, context)
}

/**
 * Whether there are labels next to images. If the folders could also be classes, their texts may be anything. Then a file
 * of class names at the top level shows that it is YOLO.
 */
export async function isYoloBeside(files: readonly string[], context: SourceContext): Promise<boolean> {
  const { labels } = labelsNextToImages(files)
  if (labels.length === 0) return false
  const hasNames = files.some((path) => !path.includes('/') && (isMarker(path) || isListOfNames(path)))
  return (hasNames || !isClassified(classFolders(files))) && someHoldBoxes(labels, context)
}

/** A line of labels: a class number and at least the four numbers of a box. */
const BOX = /^\s*\d+(?:\.0*)?(?:\s+[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?){4,}\s*$/i

async function someHoldBoxes(paths: readonly string[], { tree, folder }: SourceContext): Promise<boolean> {
  for (const path of paths.slice(0, MOST_LOOKED_AT)) {
    const found = firstHoldsBox(new TextDecoder().decode(await tree.read(joinPath(folder, path))))
    if (found !== undefined) return found
  }
  return false
}

/** Whether the first line is a box. Returns `undefined` if there are no lines. */
export function firstHoldsBox(text: string): boolean | undefined {
  const first = text.split(/[\r\n]+/).find((line) => line.trim() !== '')
  return first === undefined ? undefined : BOX.test(first)
}
