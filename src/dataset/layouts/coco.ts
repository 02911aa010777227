import { InputError, type LabelSettings, shortened } from '../../config/index.ts'
import {
  cellText,
  isList,
  isObject,
  type JsonDocument,
  type JsonObject,
  type JsonValue,
  member,
} from '../formats/index.ts'
import { baseName, belowFolder, folderOf, joinPath, namedSplit, splitOfFile } from '../paths/index.ts'
import type { Dataset, Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import {
  type AnnotatedFiles,
  type AnnotatedImage,
  type AnnotatedImages,
  annotatedDataset,
  type Box,
} from './annotated_images.ts'
import { refuseOtherCoco } from './other_coco.ts'
import { splitFilesRemark } from './split_remark.ts'

/** Whether a document has the three lists of COCO's detection files. */
export function isCoco({ value }: JsonDocument): boolean {
  return isObject(value) && ['images', 'annotations', 'categories'].every((key) => isList(member(value, key)))
}

/** Whether a COCO file lists any images, so it is not only a template. */
export function hasImages({ value }: JsonDocument): boolean {
  const images = isObject(value) ? member(value, 'images') : undefined
  return isList(images) && images.length > 0
}

/**
 * Reads images with the set of their categories.
 *
 * @throws {InputError} if the image or category of an annotation is not listed.
 */
export async function cocoDataset(
  documents: readonly JsonDocument[],
  context: SourceContext,
  finding: Pick<AnnotatedFiles, 'detected'>,
): Promise<Dataset> {
  const found: AnnotatedImages[] = []
  for (const document of documents) {
    const images = imagesOf(document, documents.length > 1, context.settings)
    found.push(await withFolderIds(images, document, context))
  }
  const joined = joinImages(found)
  const files = documents.map(({ file }) => file)
  const dataset = await annotatedDataset(joined, context, { ...finding, kind: 'coco', files, title: 'COCO' })
  const remarks = splitFilesRemark(files, context.folder).map((message): Note => ({ level: 'note', message }))
  return { ...dataset, notes: [...remarks, ...dataset.notes] }
}

function imagesOf(
  document: JsonDocument,
  isOneOfSeveral: boolean,
  { map }: Pick<LabelSettings, 'map'>,
): AnnotatedImages {
  const { file, value, lineOf } = document
  refuseOtherCoco(document)
  if (!isCoco(document) || !isObject(value)) {
    throw new InputError("Expected a COCO file: an object with the lists 'images', 'annotations' and 'categories'", {
      file,
    })
  }
  const split = isOneOfSeveral ? splitOfFile(file) : undefined
  const categories = new Map(
    records(value, 'categories', document).map((record) => [text(record, 'id'), nameOf(record)]),
  )
  const listed = records(value, 'images', document)
  const images = listed.map((record): AnnotatedImage => {
    const id = text(record, 'file_name') || text(record, 'id')
    return { id, isAnnotated: true, line: lineOf(record), ...(split === undefined ? {} : { split }) }
  })
  const places = placesById(listed, document)
  const boxes = records(value, 'annotations', document).flatMap((record): Box[] => {
    const [id, line] = [text(record, 'id'), lineOf(record)]
    const image = places.get(text(record, 'image_id'))
    const category = text(record, 'category_id')
    // labels.map may give a category that is not listed a name by its number, or ''.
    const mapped = map?.get(category)
    const label = categories.get(category) ?? (mapped === undefined ? undefined : category)
    if (image === undefined) throw notListed(document, record, 'image_id', 'images')
    if (label === undefined) throw categoryNotListed(document, record, category)
    return mapped === '' && !categories.has(category) ? [] : [{ id, image, label, line }]
  })
  const parts = [{ file, images: images.length, boxes: boxes.length }]
  return { images, boxes, declared: [...categories.values()], noun: 'image', parts }
}

/** In `train/_annotations.coco.json`, the image names are relative to the folder of the file. */
async function withFolderIds(
  found: AnnotatedImages,
  { file }: JsonDocument,
  { tree, folder }: SourceContext,
): Promise<AnnotatedImages> {
  const below = folderOf(belowFolder(file, folder))
  const isNextToImages = file.endsWith('/_annotations.coco.json')
  const [first] = found.images
  if (first === undefined || below === '' || !(isNextToImages || namedSplit(baseName(below)))) return found
  if (!isNextToImages && (await tree.kindOf(joinPath(folder, `${below}/${first.id}`))) !== 'file') return found
  return { ...found, images: found.images.map((image) => ({ ...image, id: `${below}/${image.id}` })) }
}

function placesById(images: readonly JsonObject[], { file, lineOf }: JsonDocument): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, image] of images.entries()) {
    const id = text(image, 'id')
    if (places.has(id))
      throw new InputError(`Found a duplicate image id: '${shortened(id)}'`, { file, line: lineOf(image) })
    places.set(id, place)
  }
  return places
}

/** Joins the images and boxes of several files in order. */
function joinImages(parts: readonly AnnotatedImages[]): AnnotatedImages {
  let first = 0
  const boxes = parts.flatMap((part) => {
    const start = first
    first += part.images.length
    return part.boxes.map((box) => ({ ...box, image: start + box.image }))
  })
  const images = parts.flatMap((part) => part.images)
  return {
    images,
    boxes,
    declared: parts.flatMap((part) => part.declared),
    noun: 'image',
    parts: parts.flatMap((part) => part.parts ?? []),
  }
}

function records(value: JsonObject, key: string, { file }: JsonDocument): readonly JsonObject[] {
  const list: JsonValue | undefined = member(value, key)
  if (isList(list) && list.every(isObject)) return list
  throw new InputError(`Expected a list of objects in '${key}'`, { file })
}

function text(record: JsonObject, key: string): string {
  return cellText(member(record, key) ?? null)
}

function nameOf(category: JsonObject): string {
  return text(category, 'name') || text(category, 'id')
}

function categoryNotListed(document: JsonDocument, record: JsonObject, category: string): InputError {
  const help = `Name the class with \`labels: { map: { '${category}': NAME } }\`, or use '' as its name to ignore its annotations.`
  return notListed(document, record, 'category_id', 'categories', `. ${help}`)
}

function notListed(
  { file, lineOf }: JsonDocument,
  record: JsonObject,
  key: 'image_id' | 'category_id',
  list: string,
  help = '',
): InputError {
  const message = `Annotation ${text(record, 'id')} has the ${key} '${text(record, key)}', which is not in '${list}'${help}`
  return new InputError(message, { file, line: lineOf(record) })
}
