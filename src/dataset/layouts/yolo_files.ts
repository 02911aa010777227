import { isImage } from '../image_names.ts'
import { baseName, joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { namedSplit } from '../split_names.ts'
import { compareTexts } from '../text_column.ts'
import { classFolders, isClassified } from './class_folders.ts'
import { describes } from './folder_roles.ts'
import { isListOfNames } from './yolo_names.ts'

/** An image and the file that holds its boxes; an image without one is unlabelled. */
export interface YoloSample {
  /** The path of the image, or of its labels where only these are there. */
  readonly id: string
  /** What `keyOf` gives for the path of the image. */
  readonly key: string
  readonly labelFile?: string
}

/** Images with their labels, in the order of their ids. */
export interface YoloFiles {
  readonly samples: readonly YoloSample[]
  /** The same for an image and for the file of its labels. */
  readonly keyOf: (path: string) => string
}

/** Which files are images and which hold labels, and what both have in common. */
interface Pairing {
  readonly images: readonly string[]
  readonly labels: readonly string[]
  readonly stemOf: (path: string) => string
}

/** Pairs images with their labels: those of `images/` with those of `labels/`, else those that lie beside each other. */
export function yoloFiles(files: readonly string[]): YoloFiles {
  const { images, labels, stemOf } = files.some(isInLabels) ? inFolders(files) : besideImages(files)
  const labelOf = new Map(labels.map((path) => [stemOf(path), path]))
  const keys = new Map<string, string>()
  const samples: YoloSample[] = []
  for (const id of images) {
    const stem = stemOf(id)
    const labelFile = labelOf.get(stem)
    // `1.png` beside `1.jpg` is another image with the same labels.
    const key = keys.has(stem) ? id : stem
    keys.set(key, id)
    samples.push({ id, key, ...(labelFile === undefined ? {} : { labelFile }) })
  }
  for (const [stem, id] of labelOf) if (!keys.has(stem)) samples.push({ id, key: stem, labelFile: id })
  return {
    samples: samples.sort((a, b) => compareTexts(a.id, b.id)),
    keyOf: (path) => (keys.get(path) === path ? path : stemOf(path)),
  }
}

/** Whether there are folders of images and of labels, as YOLO has them. */
export function hasYoloFolders(files: readonly string[]): boolean {
  return files.some((path) => isInLabels(path) && !isListOfNames(path)) && files.some(isInImages)
}

function isInImages(path: string): boolean {
  return isImage(path) && stepsAbove(path).includes('images')
}

function isInLabels(path: string): boolean {
  return /\.txt$/i.test(path) && stepsAbove(path).includes('labels')
}

function stepsAbove(path: string): string[] {
  return path.toLowerCase().split('/').slice(0, -1)
}

/** labelImg puts its list of names among the label files; an image may still have that name. */
function inFolders(files: readonly string[]): Pairing {
  const images = files.filter(isInImages)
  const stems = new Set(images.map(stemBetweenFolders))
  const labels = files.filter(
    (path) => isInLabels(path) && (!isListOfNames(path) || stems.has(stemBetweenFolders(path))),
  )
  return { images, labels, stemOf: stemBetweenFolders }
}

/** The path without the step `images` or `labels` and without ending: the same for an image and its labels. */
function stemBetweenFolders(path: string): string {
  const steps = withoutEnding(path).split('/')
  const lower = steps.map((step) => step.toLowerCase())
  const at = Math.max(lower.lastIndexOf('images', steps.length - 2), lower.lastIndexOf('labels', steps.length - 2))
  return steps.filter((_, i) => i !== at).join('/')
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '')
}

/** Images with labels beside them; labels alone where an export has no images. Pictures for a README are none of them. */
function besideImages(files: readonly string[]): Pairing {
  const stems = new Set(files.filter(isImage).map(withoutEnding))
  const texts = files.filter((path) => /\.txt$/i.test(path))
  const paired = texts.filter((path) => stems.has(withoutEnding(path)))
  if (paired.length === 0) return { images: [], labels: labelsAlone(files, texts), stemOf: withoutEnding }
  const isAtTop = paired.some((path) => !path.includes('/'))
  const images = files.filter(
    (path) => isImage(path) && (path.includes('/') ? !describes(path.slice(0, path.indexOf('/'))) : isAtTop),
  )
  return { images, labels: paired, stemOf: withoutEnding }
}

/** CVAT leaves the images out on demand: then `obj.names` and folders such as `obj_train_data/` tell that these are labels. */
function labelsAlone(files: readonly string[], texts: readonly string[]): readonly string[] {
  if (!files.some(isMarker)) return []
  return texts.filter((path) => path.includes('/') && !isListOfNames(path) && !isSplitList(path))
}

/** Files that only datasets for darknet have. */
function isMarker(path: string): boolean {
  return /(?:^|\/)(?:[^/]+\.names|obj\.data|_darknet\.labels)$/i.test(path)
}

function isSplitList(path: string): boolean {
  return namedSplit(withoutEnding(baseName(path))) !== undefined
}

const MOST_LOOKED_AT = 20

/** Whether the files in `labels/` are labels: some are those of an image, or look like them. */
export async function isYoloInFolders(files: readonly string[], context: SourceContext): Promise<boolean> {
  if (!hasYoloFolders(files)) return false
  const { images, labels } = inFolders(files)
  const stems = new Set(images.map(stemBetweenFolders))
  return labels.some((path) => stems.has(stemBetweenFolders(path))) || someHoldBoxes(labels, context)
}

/**
 * Whether there are labels beside images. Where folders could be classes too, the texts in them may be anything: then the
 * names of classes at the top tell that it is YOLO.
 */
export async function isYoloBeside(files: readonly string[], context: SourceContext): Promise<boolean> {
  const { labels } = besideImages(files)
  if (labels.length === 0) return false
  const hasNames = files.some((path) => !path.includes('/') && (isMarker(path) || isListOfNames(path)))
  return (hasNames || !isClassified(classFolders(files))) && someHoldBoxes(labels, context)
}

/** A line of labels: the number of a class, and at least the four numbers of a box. */
const BOX = /^\s*\d+(?:\.0*)?(?:\s+[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?){4,}\s*$/i

async function someHoldBoxes(paths: readonly string[], { tree, folder }: SourceContext): Promise<boolean> {
  for (const path of paths.slice(0, MOST_LOOKED_AT)) {
    const text = new TextDecoder().decode(await tree.read(joinPath(folder, path)))
    const first = text.split(/[\r\n]+/).find((line) => line.trim() !== '')
    if (first !== undefined) return BOX.test(first)
  }
  return false
}
