import { InputError } from '../../config/index.ts'
import { entriesOf, isList, isObject, type JsonDocument, type JsonValue, member } from '../formats/index.ts'
import { baseName, joinPath } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'

const INSTEAD = 'the format is not supported. Export the dataset as COCO, YOLO or Pascal VOC.'

/**
 * Rejects image annotations in known but unsupported formats: CreateML and the VGG Image Annotator.
 *
 * @throws {InputError} with the format of the file, and what to export instead.
 */
export function refuseUnreadExport({ file, value }: JsonDocument): void {
  if (isCreateMl(value)) throw unsupported('CreateML annotations', file)
  if (isVia(value)) throw unsupported('VGG Image Annotator (VIA) annotations', file)
}

/** Whether a document has annotations in an unsupported format, so it is no table: `[{ image, annotations: [{ label, coordinates }] }]`. */
export function isCreateMl(value: JsonValue): boolean {
  if (!isList(value) || value.length === 0) return false
  const annotations = value.map((item) =>
    isObject(item) && ['image', 'imagefilename'].some((key) => typeof member(item, key) === 'string')
      ? (member(item, 'annotations') ?? member(item, 'annotation'))
      : undefined,
  )
  return annotations.every(isList) && annotations.some((list) => isList(list) && list.some(hasCoordinates))
}

function hasCoordinates(annotation: JsonValue): boolean {
  return isObject(annotation) && isObject(member(annotation, 'coordinates') ?? null)
}

/** Objects with `filename` and `regions`, one key per image. A project has them under `_via_img_metadata`. */
function isVia(value: JsonValue): boolean {
  if (!isObject(value)) return false
  const images = member(value, '_via_img_metadata') ?? value
  if (!isObject(images)) return false
  const entries = entriesOf(images)
  return (
    entries.length > 0 &&
    entries.every(
      ([, image]) => isObject(image) && 'filename' in image && 'regions' in image && 'file_attributes' in image,
    )
  )
}

/** Roboflow's text files for Keras: `_annotations.txt` has one line per image, `_classes.txt` the class names. */
export function kerasExport(files: readonly string[], { folder }: SourceContext): InputError | undefined {
  const found = files.find((path) => baseName(path) === '_annotations.txt')
  if (found === undefined) return undefined
  return unsupported('a list of boxes for Keras', joinPath(folder, found))
}

/**
 * Rejects annotations in unsupported formats that are detected by their folders: DOTA's `labelTxt/` and Supervisely's
 * `ann/1.jpg.json` next to `img/1.jpg`.
 *
 * @throws {InputError} with the format, and what to export instead, or the command that converts them.
 */
export async function refuseUnreadFolders(
  files: readonly string[],
  { folder, nothingFound }: SourceContext,
): Promise<void> {
  const dota = files.find((path) => path.endsWith('.txt') && /(?:^|\/)labelTxt[^/]*\/[^/]+$/i.test(path))
  if (dota !== undefined)
    throw (await nothingFound?.()) ?? unsupported('DOTA annotations (labelTxt)', joinPath(folder, dota))
  const inAnn = files.filter((path) => path.endsWith('.json') && /(?:^|\/)ann\/[^/]+\.\w+\.json$/.test(path))
  if (inAnn.length === 0) return
  const known = new Set(files)
  const found = inAnn.find((path) => known.has(path.replace(/(^|\/)ann\/([^/]+)\.json$/, '$1img/$2')))
  if (found !== undefined) throw unsupported('Supervisely annotations', joinPath(folder, found))
}

function unsupported(what: string, file: string): InputError {
  return new InputError(`Cannot read ${what}: ${INSTEAD}`, { file })
}
