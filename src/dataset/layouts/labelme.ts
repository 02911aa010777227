import { InputError } from '../../config/index.ts'
import {
  cellText,
  entriesOf,
  isList,
  isObject,
  type JsonDocument,
  type JsonObject,
  member,
  parseDocument,
  readLabelFile,
} from '../formats/index.ts'
import { folderOf, isImage, joinPath, splitAbove } from '../paths/index.ts'
import { compareTexts, type Dataset } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { type AnnotatedFiles, type AnnotatedImage, annotatedDataset, type Box } from './annotated_images.ts'
import { byFolder, fewOf, folderOfFile, pathStemOf, type StartOf, startsIn, stemOf } from './file_starts.ts'
import { elsewhereNote, type ImageFinder, imageFinder, imageFolders } from './image_places.ts'

/** Whether a document is a labelme file, which contains the shapes and the path of one image. */
export function isLabelme({ value }: Pick<JsonDocument, 'value'>): boolean {
  return isObject(value) && isList(member(value, 'shapes')) && member(value, 'imagePath') !== undefined
}

/** The maximum number of folders with JSON files that are examined for labelme files. */
const MOST_LOOKED_AT = 20
const FOLDERS = /^(?:annotations?|annots?|labels?|jsons?|labelme|.*[-_ ](?:annotations?|labels?|jsons?))$/i

/**
 * Whether labelme wrote the JSON files with the names of images next to them, or those in folders such as `annotations/`
 * and `json/` with the names of images.
 */
export async function isLabelmeDataset(files: readonly string[], context: SourceContext): Promise<boolean> {
  const json = files.filter(isJson)
  if (json.length === 0) return false
  const images = files.filter(isImage)
  const [paths, names] = [new Set(images.map(pathStemOf)), new Set(images.map(stemOf))]
  const isNextToImage = (path: string) => paths.has(pathStemOf(path))
  const isNamed = (path: string) => FOLDERS.test(stemOf(folderOfFile(path))) && names.has(stemOf(path))
  const beside = json.filter(isNextToImage)
  const named = beside.length > 0 ? beside : json.filter(isNamed)
  const folders = byFolder(images.length === 0 ? json : named)
  for (const [, found] of [...folders].slice(0, MOST_LOOKED_AT)) {
    if (!(await areLabelme(found, startsIn(context)))) return false
  }
  return folders.size > 0
}

/** Examines the first, the middle and the last file. */
async function areLabelme(paths: readonly string[], startOf: StartOf): Promise<boolean> {
  for (const path of fewOf(paths)) if (!beginsAsLabelme(await startOf(path))) return false
  return true
}

/** Whether the start of a file looks like labelme. In a long file, the image data comes before some of the keys. */
export function beginsAsLabelme(start: string): boolean {
  const has = (key: string) => new RegExp(`"${key}"\\s*:`).test(start)
  return /^\uFEFF?\s*\{/.test(start) && (has('imagePath') ? has('shapes') || has('imageData') : isCut(start, has))
}

function isCut(start: string, has: (key: string) => boolean): boolean {
  return start.length > SURELY_WHOLE && (has('shapes') || has('imageData'))
}

const SURELY_WHOLE = 16_000

interface Annotated {
  readonly image: AnnotatedImage
  /** The labels of its shapes. */
  readonly labels: readonly string[]
  /** The flags of the whole image that are set. */
  readonly flags: readonly string[]
}

/**
 * Reads labelme files: an image has the set of the labels of its shapes, or of its flags if there are no shapes at all. An
 * image without a file is unlabelled.
 *
 * @param files Paths below the dataset, neither hidden nor ignored.
 * @throws {InputError} if a JSON file next to an image is not a labelme file.
 */
export async function labelmeDataset(
  files: readonly string[],
  context: SourceContext,
  finding: Pick<AnnotatedFiles, 'detected'>,
): Promise<Dataset> {
  const images = files.filter(isImage)
  const beside = new Map(images.map((path) => [pathStemOf(path), path]))
  const known = new Set(images)
  const places = { find: imageFinder(images), isThere: (path: string) => known.has(path) }
  const paths = await labelmePaths(files.filter(isJson), beside, startsIn(context))
  const annotated = new Map<string, Annotated>()
  for (const path of paths) {
    const document = await readDocument(path, context)
    if (isLabelme(document)) {
      const found = annotatedImage(document, path, places)
      annotated.set(found.image.id, found)
    } else if (beside.has(pathStemOf(path))) {
      throw new InputError("Expected a labelme file with 'shapes' and 'imagePath' next to the image", {
        file: document.file,
      })
    }
  }
  const folder = context.folder || '.'
  if (annotated.size === 0) throw new InputError(`Found no labelme files in ${folder}: the dataset is empty`)
  const belongs = imageFolders(annotated.keys(), paths.map(folderOfFile))
  const others = images.filter((id) => !annotated.has(id) && beside.get(pathStemOf(id)) === id)
  const elsewhere = others.filter((id) => !belongs(id))
  const samples = [
    ...annotated.values(),
    ...others
      .filter((id) => belongs(id))
      .map((id) => ({ image: { id, isAnnotated: false, ...splitAbove(id) }, labels: [], flags: [] })),
  ].toSorted((a, b) => compareTexts(a.image.id, b.image.id))
  const haveShapes = samples.some(({ labels }) => labels.length > 0)
  const boxes = samples.flatMap(({ image, labels, flags }, place) =>
    (haveShapes ? labels : flags).map((label, i): Box => ({ id: `${image.id}#${i}`, image: place, label })),
  )
  const found = {
    images: samples.map(({ image }) => image),
    boxes,
    declared: [],
    isSingle: !haveShapes && samples.every(({ flags }) => flags.length <= 1),
    noun: 'image',
  } as const
  const settings = { ...context.settings, format: 'labelme' as const }
  const dataset = await annotatedDataset(
    found,
    { ...context, settings },
    { ...finding, kind: 'labelme', files: [folder], title: 'labelme' },
  )
  return { ...dataset, notes: [...elsewhereNote(elsewhere), ...dataset.notes] }
}

/** The JSON files next to images, and those in folders with labelme files. Others are settings of tools. */
async function labelmePaths(
  json: readonly string[],
  beside: ReadonlyMap<string, string>,
  startOf: StartOf,
): Promise<string[]> {
  const folders = new Set<string>()
  for (const [folder, paths] of byFolder(json)) {
    for (const path of fewOf(paths)) if (beginsAsLabelme(await startOf(path))) folders.add(folder)
  }
  return json.filter((path) => folders.has(folderOfFile(path)) || beside.has(pathStemOf(path)))
}

function isJson(path: string): boolean {
  return /\.json$/i.test(path)
}

async function readDocument(path: string, { tree, folder }: SourceContext): Promise<JsonDocument> {
  const file = joinPath(folder, path)
  return parseDocument(await readLabelFile(tree, file), file)
}

function annotatedImage(
  document: JsonDocument,
  path: string,
  { find, isThere }: { readonly find: ImageFinder; readonly isThere: (image: string) => boolean },
): Annotated {
  const value = document.value as JsonObject
  const written = cellText(member(value, 'imagePath') ?? null).replaceAll('\\', '/')
  const resolved = joinPath(folderOf(path), written)
  const found = find(path, written)
  const id = found === undefined || (!found.isNextToImage && isThere(resolved)) ? resolved : found.image
  const shapes = member(value, 'shapes')
  const labels = (isList(shapes) ? shapes : []).map((shape) => {
    const label = isObject(shape) ? cellText(member(shape, 'label') ?? null) : ''
    if (label === '') throw new InputError('Found a shape without a label', { file: document.file })
    return label
  })
  return { image: { id, isAnnotated: true, ...splitAbove(id) }, labels, flags: flagsOf(value) }
}

function flagsOf(value: JsonObject): string[] {
  const flags = member(value, 'flags')
  return isObject(flags) ? entriesOf(flags).flatMap(([name, isSet]) => (isSet === true ? [name] : [])) : []
}
