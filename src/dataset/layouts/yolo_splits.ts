import { InputError, readYaml } from '../../config/index.ts'
import { counted } from '../counted.ts'
import type { Note } from '../dataset.ts'
import { isList, isObject, type JsonValue, member } from '../formats/json_parser.ts'
import { yamlValue } from '../formats/yaml_manifest.ts'
import { isImage } from '../image_names.ts'
import { firstFew } from '../naming.ts'
import { baseName, folderOf, joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { namedSplit } from '../split_names.ts'
import { utf8Text } from '../utf8.ts'
import { foldersOf, yamlAbove } from './yolo_names.ts'

/** The splits of YOLO's images, and what the user should know about them. */
export interface YoloSplits {
  /** Usually one; an image that stands in several is leakage. */
  readonly splitsOf: (image: string) => readonly string[]
  readonly notes: readonly Note[]
}

/** The samples, by what the paths of an image and of its labels have in common. */
export interface YoloImages {
  readonly images: ReadonlyMap<string, string>
  readonly stemOf: (path: string) => string
}

/** What belongs to a split: a folder of images, or a file that lists images. */
interface SplitPart {
  readonly split: string
  readonly path: string
}

/**
 * The splits that the YAML file names (`train: images/train`, `val: val.txt`), else those of darknet's `obj.data`, else
 * lists such as `train.txt` at the top, else folders that are named after splits.
 */
export async function yoloSplits(
  files: readonly string[],
  found: YoloImages,
  context: SourceContext,
): Promise<YoloSplits> {
  const images = [...found.images.values()]
  const parts = await firstFound([
    () => partsOfYaml(files, images, context),
    () => partsOfDarknet(files, context),
    () => listsAtTop(files, context),
  ])
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
      ...warning(missing, 'listed for a split', 'not there'),
      ...warning(inTwo, 'listed for two splits', 'counted in the first of them'),
    ],
  }
}

async function firstFound(sources: readonly (() => Promise<SplitPart[]>)[]): Promise<readonly SplitPart[]> {
  for (const partsOf of sources) {
    const parts = await partsOf()
    if (parts.length > 0) return parts
  }
  return []
}

/** Nothing where the folders' names tell the same. */
function splitNotes(parts: readonly SplitPart[]): Note[] {
  if (parts.every(({ split, path }) => !isListFile(path) && splitOfFolder(`${path}/`) === split)) return []
  const listed = parts.map(({ split, path }) => `${split} from ${path}`).join(', ')
  return [{ level: 'note', message: `The dataset has its own split: ${listed}` }]
}

function warning(texts: readonly string[], what: string, effect: string): Note[] {
  if (texts.length === 0) return []
  const message = `${counted(texts.length, 'image')} ${what} ${texts.length === 1 ? 'is' : 'are'} ${effect}: ${firstFew(texts)}`
  return [{ level: 'warning', message }]
}

function splitOfFolder(image: string): string | undefined {
  const folders = image.split('/').slice(0, -1)
  return folders.map((step) => namedSplit(step)?.split).find((split) => split !== undefined)
}

function splitsOfFolder(image: string): readonly string[] {
  return [splitOfFolder(image) ?? []].flat()
}

function isListFile(path: string): boolean {
  return path.endsWith('.txt')
}

function below(folder: string, images: readonly string[]): string[] {
  return images.filter((image) => image.startsWith(`${folder}/`))
}

const KEYS: readonly (readonly [string, string])[] = [
  ['train', 'train'],
  ['val', 'val'],
  ['valid', 'val'],
  ['test', 'test'],
]

/** The folders and lists that `train:`, `val:` and `test:` name, as far as they are there. */
async function partsOfYaml(
  files: readonly string[],
  images: readonly string[],
  { tree, folder }: SourceContext,
): Promise<SplitPart[]> {
  const known = foldersOf(images)
  for (const path of yamlAbove(files)) {
    const root = await yamlRoot(joinPath(folder, path), tree)
    if (root === undefined || !isObject(root)) continue
    const parts = KEYS.flatMap(([key, split]) =>
      texts(member(root, key)).flatMap((entry) => {
        const isThere = (end: string) => (isListFile(end) ? files.includes(end) : known.has(end))
        const below = reachable(entry, (end) => isThere(joinPath(folderOf(path), end)))
        const found = below === undefined ? reachable(entry, isThere) : joinPath(folderOf(path), below)
        return found === undefined ? [] : [{ split, path: found }]
      }),
    )
    if (parts.length > 0) return parts
  }
  return []
}

/** The lists that `obj.data` names: `train = data/train.txt`. */
async function partsOfDarknet(files: readonly string[], context: SourceContext): Promise<SplitPart[]> {
  const parts: SplitPart[] = []
  for (const path of files.filter((name) => /^(?:[^/]+\/)?[^/]+\.data$/.test(name))) {
    for (const line of await linesOf(path, context)) {
      const [key, value = ''] = line.split('=').map((text) => text.trim())
      const split = KEYS.find(([name]) => name === key)?.[1]
      const list = reachable(value, (end) => isListFile(end) && files.includes(end))
      if (split !== undefined && list !== undefined) parts.push({ split, path: list })
    }
  }
  return parts
}

async function yamlRoot(file: string, tree: SourceContext['tree']): Promise<JsonValue | undefined> {
  try {
    return yamlValue(await readYaml(utf8Text(await tree.read(file), file), { file }))
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function texts(value: JsonValue | undefined): string[] {
  const values = isList(value) ? value : [value]
  return values.filter((entry): entry is string => typeof entry === 'string')
}

/** What a path leads to that was written for another machine: its longest end that is there. */
function reachable(path: string, isThere: (end: string) => boolean): string | undefined {
  const steps = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..')
  return steps.map((_, from) => steps.slice(from).join('/')).find(isThere)
}

/** `train.txt` and the like, where they list images. */
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

/** The images of a list, which may be known by their labels alone. */
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

/** The images by their names alone, as far as these tell them apart. */
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
