import { InputError } from '../../config/index.ts'
import type { Dataset } from '../dataset.ts'
import { type JsonDocument, parseDocument } from '../formats/json.ts'
import { entriesOf, isList, isObject, type JsonObject, member } from '../formats/json_parser.ts'
import { readLabelFile } from '../formats/label_file.ts'
import { cellText } from '../formats/value_manifest.ts'
import { isImage } from '../image_names.ts'
import { folderOf, joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { splitAbove } from '../split_names.ts'
import { compareTexts } from '../text_column.ts'
import { type AnnotatedFiles, type AnnotatedImage, annotatedDataset, type Box } from './annotated_images.ts'

/** labelme writes a file for each image: its shapes, and where the image is. */
export function isLabelme({ value }: Pick<JsonDocument, 'value'>): boolean {
  return isObject(value) && isList(member(value, 'shapes')) && member(value, 'imagePath') !== undefined
}

/** So many JSON files beside images are looked into to find out what they are. */
const LOOKED_AT = 3

/** Whether JSON files are named as the images beside them, and labelme wrote the first of them. */
export async function isLabelmeDataset(files: readonly string[], context: SourceContext): Promise<boolean> {
  const images = new Set(files.filter(isImage).map(stemOf))
  const beside = files.filter((path) => isJson(path) && images.has(stemOf(path))).slice(0, LOOKED_AT)
  for (const path of beside) if (!isLabelme(await readDocument(path, context))) return false
  return beside.length > 0
}

interface Annotated {
  readonly image: AnnotatedImage
  /** Of its shapes. */
  readonly labels: readonly string[]
  /** The flags of the whole image that are set. */
  readonly flags: readonly string[]
}

/**
 * labelme: an image has the set of the labels of its shapes, or of its flags where there are no shapes at all; an image
 * without a file is unlabelled.
 *
 * @param files By their paths below the dataset, neither hidden nor ignored.
 * @throws {InputError} for a JSON file beside an image that labelme did not write.
 */
export async function labelmeDataset(
  files: readonly string[],
  context: SourceContext,
  finding: Pick<AnnotatedFiles, 'detected'>,
): Promise<Dataset> {
  const images = new Map(files.filter(isImage).map((path) => [stemOf(path), path]))
  const annotated = new Map<string, Annotated>()
  for (const path of files.filter(isJson)) {
    const document = await readDocument(path, context)
    if (isLabelme(document)) {
      const found = annotatedImage(document, path, images)
      annotated.set(found.image.id, found)
    } else if (images.has(stemOf(path))) {
      throw new InputError("Expected labelme's 'shapes' and 'imagePath' beside an image", { file: document.file })
    }
  }
  const folder = context.folder || '.'
  if (annotated.size === 0) throw new InputError(`Found no files of labelme below ${folder}: the dataset is empty`)
  const others = [...images.values()].filter((id) => !annotated.has(id))
  const samples = [
    ...annotated.values(),
    ...others.map((id) => ({ image: { id, isAnnotated: false, ...splitAbove(id) }, labels: [], flags: [] })),
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
  return annotatedDataset(
    found,
    { ...context, settings },
    { ...finding, kind: 'labelme', files: [folder], title: 'labelme' },
  )
}

function isJson(path: string): boolean {
  return /\.json$/i.test(path)
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, '')
}

async function readDocument(path: string, { tree, folder }: SourceContext): Promise<JsonDocument> {
  const file = joinPath(folder, path)
  return parseDocument(await readLabelFile(tree, file), file)
}

function annotatedImage(document: JsonDocument, path: string, images: ReadonlyMap<string, string>): Annotated {
  const value = document.value as JsonObject
  const written = cellText(member(value, 'imagePath') ?? null).replaceAll('\\', '/')
  const id = images.get(stemOf(path)) ?? joinPath(folderOf(path), written)
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
