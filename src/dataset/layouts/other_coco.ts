import { InputError } from '../../config/index.ts'
import { isList, isObject, type JsonDocument, type JsonObject, type JsonValue, member } from '../formats/index.ts'

/**
 * Rejects COCO files without classes of images: captions, panoptic segments, results of a model, and lists of images
 * without annotations.
 *
 * @throws {InputError} with the type of the file, and which file to use instead.
 */
export function refuseOtherCoco({ file, value }: JsonDocument): void {
  const found = isList(value) ? kindOfResults(value) : isObject(value) ? kindOf(value) : undefined
  if (found === undefined) return
  throw new InputError(
    `Cannot read classes from ${found}. Use the instances file, which has 'categories' and a 'category_id' per annotation.`,
    {
      file,
    },
  )
}

function kindOf(document: JsonObject): string | undefined {
  const annotations = member(document, 'annotations')
  if (!isList(member(document, 'images'))) return undefined
  if (isList(member(document, 'categories')) && annotations === undefined) {
    return 'a COCO list of images: it has no annotations, like the lists of the COCO test sets'
  }
  if (!isList(annotations)) return undefined
  if (someHas(annotations, 'segments_info')) return 'a COCO panoptic file: its classes belong to segments'
  const areCaptions = someHas(annotations, 'caption') && !someHas(annotations, 'category_id')
  return areCaptions ? 'a COCO captions file: it contains texts, not classes' : undefined
}

function kindOfResults(list: readonly JsonValue[]): string | undefined {
  const keys = ['score', 'bbox', 'segmentation', 'keypoints', 'caption']
  const areResults =
    list.length > 0 &&
    list.every((item) => isObject(item) && 'image_id' in item && keys.some((key) => key in item)) &&
    (someHas(list, 'category_id') || someHas(list, 'caption'))
  return areResults ? 'a COCO results file: it contains the predictions of a model' : undefined
}

function someHas(list: readonly JsonValue[], key: string): boolean {
  return list.some((item) => isObject(item) && member(item, key) !== undefined)
}
