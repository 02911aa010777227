import { counted, formatCount } from '../../../config/index.ts'
import { jsonOutline } from '../../formats/index.ts'
import { areMasks, listedFew } from '../../layouts/index.ts'
import { belowFolder, commonFolder, folderOf, isImage, joinPath } from '../../paths/index.ts'
import type { SourceContext } from '../../tree/index.ts'
import { type Find, lookAt, searchedFiles, type Weighed } from '../found/index.ts'
import { proposePatterns } from '../names/index.ts'
import { hasTableEnding, lookAtTables, tablesNamingMedia } from '../tables/index.ts'

const PER_IMAGE: ReadonlySet<Find['kind']> = new Set(['voc', 'yolo', 'labelme'])
const OF_IMAGES_TOGETHER: ReadonlySet<Find['kind']> = new Set(['coco', 'cvat'])
/** Annotations of at least this many of four images are of all of them. */
const [ANNOTATED, OF_IMAGES] = [3, 4]

/**
 * Returns the annotations and the other possible datasets if the annotations only cover a part of the images: boxes for half of
 * the pictures of `Abyssinian_1.jpg`, `beagle_1.jpg`, or for some of the pictures that a table names.
 */
export async function readingsBesideAnnotations(
  winner: Weighed,
  files: readonly string[],
  context: SourceContext,
): Promise<Weighed[]> {
  const { find } = winner
  const isPerImage = PER_IMAGE.has(find.kind)
  // A COCO file whose images are missing may be an example next to a table that names the images that are here.
  if (!(OF_IMAGES_TOGETHER.has(find.kind) || (isPerImage && find.namesFiles))) return []
  const front = find.folder === '' ? '' : `${find.folder}/`
  const all = files.filter((path) => path.startsWith(front) && isImage(path))
  const ofMasks = new Map([...new Set(all.map(folderOf))].map((path) => [path, path.split('/').some(areMasks)]))
  const images = all.filter((path) => ofMasks.get(folderOf(path)) === false)
  const tables = await otherTables(find, files, context)
  if (tables.length === 0 && !isPerImage) return []
  const samples = find.namesFiles ? (find.samples ?? (await imagesIn(find, context))) : 0
  if (samples === undefined || covers(samples, images.length)) return []
  const byTable = tables.filter((table) => covers(table.samples ?? 0, images.length))
  const byName = isPerImage && byTable.length === 0 ? namesOf(images) : []
  if (byTable.length + byName.length === 0) return []
  const reason = `${find.description} covers ${counted(samples, 'image')} of ${formatCount(images.length)}`
  // The path of the annotations may contain other images, such as masks.
  const needsConfig = isPerImage && find.path !== find.folder ? { needsConfig: true as const } : {}
  const description = `${find.description}, which only covers a part of the images`
  const own = find.namesFiles ? { ...needsConfig, samples, description } : {}
  return [
    { ...winner, find: { ...find, ...own } },
    ...[...byTable, ...byName].map((other) => ({ ...winner, find: other, reasons: [...other.reasons, reason] })),
  ]
}

function covers(samples: number, images: number): boolean {
  return samples * OF_IMAGES >= images * ANNOTATED
}

/** Returns the tables without a column named like labels that name the images. */
async function otherTables(find: Find, files: readonly string[], context: SourceContext): Promise<Find[]> {
  if (!files.some(hasTableEnding)) return []
  const own = new Set(find.labelFiles)
  const look = lookAt(searchedFiles(files), context)
  return tablesNamingMedia(await lookAtTables(look), look).filter(({ path }) => !own.has(path))
}

const MOST_BYTES = 64 * 1024 * 1024

/** Counts the images of COCO files whose start does not show it. */
async function imagesIn({ kind, labelFiles = [] }: Find, { tree, folder }: SourceContext): Promise<number | undefined> {
  if (kind !== 'coco') return undefined
  let sum = 0
  for (const path of labelFiles) {
    const bytes = await tree.read(joinPath(folder, path))
    if (bytes.length > MOST_BYTES) return undefined
    sum += jsonOutline(new TextDecoder().decode(bytes)).counts.get('images') ?? 0
  }
  return sum
}

function namesOf(images: readonly string[]): Find[] {
  const common = commonFolder([...new Set(images.map(folderOf))])
  const [proposed] = proposePatterns(images.map((path) => belowFolder(path, common)))
  if (proposed === undefined) return []
  const { pattern, classes } = proposed
  const names = classes.map(({ name }) => name)
  return [
    {
      kind: 'names',
      folder: common,
      settings: {},
      path: common,
      description: `file names with ${counted(names.length, 'class', 'classes')}: ${listedFew(names)}`,
      samples: classes.reduce((sum, one) => sum + one.samples, 0),
      namesFiles: true,
      flags: ['--pattern', pattern],
      reasons: [],
    },
  ]
}
