import { InputError } from '../../config/index.ts'
import type { JsonDocument } from '../formats/json.ts'
import { isList, isObject, type JsonObject, type JsonValue, member } from '../formats/json_parser.ts'

/**
 * Refuses the files of COCO that hold no classes of images: captions, panoptic segments, results of a model, and lists of
 * images without annotations.
 *
 * @throws {InputError} with what the file is, and which one to give instead.
 */
export function refuseOtherCoco({ file, value }: JsonDocument): void {
  const found = isList(value) ? kindOfResults(value) : isObject(value) ? kindOf(value) : undefined
  if (found === undefined) return
  throw new InputError(
    `${found}: use the file of instances (with 'categories' and a 'category_id' for each annotation)`,
    {
      file,
    },
  )
}

function kindOf(document: JsonObject): string | undefined {
  const annotations = member(document, 'annotations')
  if (!isList(member(document, 'images'))) return undefined
  if (isList(member(document, 'categories')) && annotations === undefined) {
    return 'This is a COCO list of images without annotations, such as those of its test sets'
  }
  if (!isList(annotations)) return undefined
  if (someHas(annotations, 'segments_info')) return 'This is a COCO panoptic file, whose classes are those of segments'
  const areCaptions = someHas(annotations, 'caption') && !someHas(annotations, 'category_id')
  return areCaptions ? 'This is a COCO captions file, which holds texts and no classes' : undefined
}

function kindOfResults(list: readonly JsonValue[]): string | undefined {
  const keys = ['score', 'bbox', 'segmentation', 'keypoints', 'caption']
  const areResults =
    list.length > 0 &&
    list.every((item) => isObject(item) && 'image_id' in item && keys.some((key) => key in item)) &&
    (someHas(list, 'category_id') || someHas(list, 'caption'))
  return areResults ? 'This is a COCO results file, which holds what a model predicted' : undefined
}

function someHas(list: readonly JsonValue[], key: string): boolean {
  return list.some((item) => isObject(item) && member(item, key) !== undefined)
}
