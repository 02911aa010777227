import { describes, topOf } from '../../layouts/index.ts'
import { isImage } from '../../paths/index.ts'
import type { Find, Finder, Look } from '../found/index.ts'
import { isAlone, type SearchedFiles } from './annotation_groups.ts'

/**
 * Finds datasets whose labels are annotations of images: Pascal VOC, YOLO, COCO, CVAT, labelme and Label Studio exports. A
 * dataset that is annotated in two formats is found twice.
 */
export const findAnnotations: Finder = async (look) => {
  const listing = listingOf(look)
  const finds: Find[] = []
  if (listing.xml.length > 0) {
    const { findXml } = await import(/* webpackMode: "eager" */ './find_xml.ts')
    finds.push(...(await findXml(listing)))
  }
  if (listing.texts.length > 0) {
    const { findYolo } = await import(/* webpackMode: "eager" */ './find_yolo.ts')
    finds.push(...(await findYolo(listing)))
  }
  if (listing.json.length > 0) {
    const { findJson } = await import(/* webpackMode: "eager" */ './find_json.ts')
    finds.push(...(await findJson(listing)))
  }
  return finds.map((find) => (isDetected(find, finds, look.files) ? { ...find, settings: {} } : find))
}

type Kind = 'xml' | 'json' | 'texts' | 'images' | 'others'

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['xml', 'xml'],
  ['json', 'json'],
  ['txt', 'texts'],
  ['yaml', 'others'],
  ['yml', 'others'],
  ['data', 'others'],
  ['names', 'others'],
  ['labels', 'others'],
])

/** Sorts files by their extensions, each of which is looked up once. */
function listingOf(look: Look): SearchedFiles {
  const listing = { xml: [], json: [], texts: [], images: [], others: [] } satisfies Record<Kind, string[]>
  const lists = new Map<string, string[] | undefined>()
  for (const path of look.files) {
    const ending = path.slice(path.lastIndexOf('.') + 1)
    if (!lists.has(ending)) lists.set(ending, listOf(ending, listing))
    const list = lists.get(ending)
    // The documentation of a repository may contain an example of an annotation.
    if (list !== undefined && (list === listing.images || !describes(topOf(path)))) list.push(path)
  }
  const starts = new Map<string, Promise<string>>()
  const textOf = (path: string) => {
    const text = starts.get(path) ?? look.start(path).then(({ bytes }) => new TextDecoder().decode(bytes))
    starts.set(path, text)
    return text
  }
  return { ...listing, look, textOf }
}

function listOf(ending: string, listing: Record<Kind, string[]>): string[] | undefined {
  if (isImage(`.${ending}`)) return listing.images
  const kind = KINDS.get(ending.toLowerCase())
  return kind && listing[kind]
}

const LABELS = /(?:^|\/)labels\/(?:.*\/)?[^/]+\.txt$/i

/** Whether the reader finds the same without a given format. */
function isDetected(find: Find, all: readonly Find[], files: readonly string[]): boolean {
  if (find.kind === 'voc') return isAlone(find, all, files, (path) => isImage(path) || /\.xml$/i.test(path))
  const hasFolders = find.kind === 'yolo' && find.namesFiles && files.some((path) => LABELS.test(path))
  return hasFolders && isAlone(find, all, files, (path) => isImage(path) || /\.(?:ya?ml|names|data)$/i.test(path))
}
