import { counted, firstFew } from '../../config/index.ts'
import { utf8Text } from '../formats/index.ts'
import { baseName, isImage, joinPath, namedSplit } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { darknetFiles, reachable } from './darknet.ts'
import { folderSplits } from './image_places.ts'
import { foldersOf, isListFile, type Known, partsOfYaml, type SplitPart, yamlAbove } from './yolo_yaml.ts'

/** The splits of YOLO's images, and notes about them. */
interface YoloSplits {
  /** Usually one split. An image in several splits is leakage. */
  readonly splitsOf: (image: string) => readonly string[]
  readonly notes: readonly Note[]
}

/** The samples by the common part of the paths of an image and its labels. */
interface YoloImages {
  readonly images: ReadonlyMap<string, string>
  readonly stemOf: (path: string) => string
}

/**
 * Reads the splits from the YAML file (`train: images/train`, `val: val.txt`), otherwise from darknet's `obj.data`,
 * otherwise from lists such as `train.txt` at the top level, otherwise from folders named after splits.
 */
export async function yoloSplits(
  files: readonly string[],
  found: YoloImages,
  context: SourceContext,
): Promise<YoloSplits> {
  const images = [...found.images.values()]
  const parts = await firstFound([
    () => partsOfYamls({ files, folders: foldersOf(images) }, context),
    () => partsOfDarknet(files, context),
    () => listsAtTop(files, context),
  ])
  const inFolder = folderSplits(images)
  const splitsOfFolder = (image: string) => [inFolder(image).split ?? []].flat()
  if (parts.length === 0) return { splitsOf: splitsOfFolder, notes: [] }
  const splits = new Map<string, Set<string>>()
  const missing: string[] = []
  for (const { split, path } of parts) {
    const members = isListFile(path) ? await listedImages(path, found, { context, missing }) : below(path, images)
    for (const image of members) splits.set(image, (splits.get(image) ?? new Set()).add(split))
  }
  const inTwo = [...splits]
    .filter(([, found]) => found.size > 1)
    .map(([image, found]) => `${image} (${[...found].join(', ')})`)
  return {
    splitsOf: (image) => (splits.has(image) ? [...(splits.get(image) ?? [])] : splitsOfFolder(image)),
    notes: [
      ...splitNotes(parts),
      ...warning(
        missing,
        counted(missing.length, 'image listed for a split does', 'images listed for a split do'),
        'not exist',
      ),
      ...warning(
        inTwo,
        counted(inTwo.length, 'image listed for two splits is', 'images listed for two splits are'),
        'counted in the first of them',
      ),
    ],
  }
}

async function firstFound(sources: readonly (() => Promise<readonly SplitPart[]>)[]): Promise<readonly SplitPart[]> {
  for (const partsOf of sources) {
    const parts = await partsOf()
    if (parts.length > 0) return parts
  }
  return []
}

/** Returns no note if the folder names show the same splits. */
function splitNotes(parts: readonly SplitPart[]): Note[] {
  if (parts.every(({ split, path }) => !isListFile(path) && splitOfFolder(`${path}/`) === split)) return []
  const listed = parts.map(({ split, path }) => `${split} from ${path}`).join(', ')
  return [{ level: 'note', message: `The dataset has its own split: ${listed}` }]
}

function warning(texts: readonly string[], what: string, effect: string): Note[] {
  if (texts.length === 0) return []
  const message = `${what} ${effect}: ${firstFew(texts)}`
  return [{ level: 'warning', message }]
}

function splitOfFolder(image: string): string | undefined {
  const folders = image.split('/').slice(0, -1)
  return folders.map((step) => namedSplit(step)?.split).find((split) => split !== undefined)
}

function below(folder: string, images: readonly string[]): string[] {
  return images.filter((image) => image.startsWith(`${folder}/`))
}

/** The splits from the first YAML file that names a folder or list of the dataset. */
async function partsOfYamls(known: Known, context: SourceContext): Promise<readonly SplitPart[]> {
  for (const path of yamlAbove(known.files)) {
    const parts = await partsOfYaml(path, known, context)
    if (parts.length > 0) return parts
  }
  return []
}

/** The lists that `obj.data` names: `train = data/train.txt`. */
async function partsOfDarknet(files: readonly string[], context: SourceContext): Promise<readonly SplitPart[]> {
  return (await darknetFiles(files, context)).flatMap(({ lists }) => lists)
}

/** `train.txt` and similar files, if they list images. */
async function listsAtTop(files: readonly string[], context: SourceContext): Promise<SplitPart[]> {
  const parts: SplitPart[] = []
  for (const path of files.filter((name) => /^(?:[^/]+\/)?[^/]+\.txt$/.test(name) && !/(?:^|\/)labels\//.test(name))) {
    const split = namedSplit(baseName(path).replace(/\.txt$/, ''))?.split
    if (split === undefined) continue
    const [first] = await linesOf(path, context)
    if (first !== undefined && isImage(first)) parts.push({ split, path })
  }
  return parts
}

async function linesOf(path: string, { tree, folder }: SourceContext): Promise<string[]> {
  const file = joinPath(folder, path)
  const lines = utf8Text(await tree.read(file), file).split(/\r\n|\n|\r/)
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

interface Listing {
  readonly context: SourceContext
  readonly missing: string[]
}

/** The images of a list, which may exist only as labels. */
async function listedImages(
  path: string,
  { images, stemOf }: YoloImages,
  { context, missing }: Listing,
): Promise<string[]> {
  const byName = uniqueNames([...images.values()])
  return (await linesOf(path, context)).flatMap((line) => {
    const end = reachable(line, (part) => images.has(stemOf(part)))
    const image = end === undefined ? byName.get(baseName(line.replaceAll('\\', '/'))) : images.get(stemOf(end))
    if (image === undefined) missing.push(line)
    return image ?? []
  })
}

/** The images by their file names, if these are unique. */
function uniqueNames(images: readonly string[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string>()
  const repeated = new Set<string>()
  for (const image of images) {
    const name = baseName(image)
    if (byName.has(name)) repeated.add(name)
    byName.set(name, image)
  }
  for (const name of repeated) byName.delete(name)
  return byName
}
