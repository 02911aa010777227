import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../../config/index.ts'
import { type Dataset, type Source, withSlashes } from '../../dataset/index.ts'
import type { Project } from '../input/index.ts'

/** Layouts whose samples are images, which training tools read from a list. */
const IMAGE_LAYOUTS: readonly string[] = ['coco', 'yolo', 'voc', 'cvat', 'labelme']

/** Whether `-o` names a list of images, one path per line, rather than a report. */
export function isImageList(path: string | undefined, { layout }: Dataset): path is string {
  return path !== undefined && extname(path).toLowerCase() === '.txt' && IMAGE_LAYOUTS.includes(layout.kind)
}

/** Checks whether a list can hold what is written. */
export function refuseImageList(file: string, { table }: Dataset, isWeighted: boolean): void {
  if (table.idsAreLocal) {
    throw new InputError(
      `Cannot write a list of images to '${file}': each sample is one annotation. Remove labels.label to balance images, or use the extension .csv, .tsv or .jsonl.`,
    )
  }
  if (isWeighted) {
    throw new InputError(
      `Cannot write weights to '${file}': a list of images has no column for them. Use the extension .csv, .tsv or .jsonl.`,
    )
  }
}

/** What a list of images contains. */
interface ImageList {
  readonly text: string
  /** How paths are written: relative to the list (as `./images/a.jpg`), absolute, or as in the annotations. */
  readonly paths: 'relative' | 'absolute' | 'named'
}

/**
 * Lists images, one path per line. A path that begins with `./` is relative to the list, as Ultralytics reads it. Images that
 * are not below the folder of the list get absolute paths, because Ultralytics does not understand `../`. Names for
 * which there is no file, such as those of a COCO file without its images, stay as they are.
 *
 * @param rows The rows to list, each as often as it occurs.
 */
export async function imageList(
  file: string,
  dataset: Dataset,
  { rows, project }: { readonly rows: Int32Array; readonly project: Project },
): Promise<ImageList> {
  const { rows: records } = await dataset.records()
  const folders = await foldersOf(dataset, project, (row) => records[row]?.[0] ?? '')
  const base = dirname(resolve(file))
  const found = new Set<ImageList['paths']>()
  const lines = Array.from(rows, (row) => {
    const name = records[row]?.[0] ?? ''
    const folder = folders(row)
    const within = folder === undefined ? undefined : relative(base, join(folder, name))
    const isBelow = within !== undefined && within !== '..' && !within.startsWith(`..${sep}`)
    found.add(folder === undefined ? 'named' : isBelow ? 'relative' : 'absolute')
    if (folder === undefined) return `${name}\n`
    return isBelow ? `./${withSlashes(within)}\n` : `${withSlashes(join(folder, name))}\n`
  })
  const paths = (['absolute', 'named'] as const).find((one) => found.has(one)) ?? 'relative'
  return { text: lines.join(''), paths }
}

/** Returns the folder that a row's path is relative to, if the first image of its dataset is a file there. */
async function foldersOf(
  { table, layout }: Dataset,
  { root, tree, config }: Project,
  nameOf: (row: number) => string,
): Promise<(row: number) => string | undefined> {
  const { datasetPath, additionalDatasets } = config.data
  const places = [layout.found?.path ?? datasetPath, ...additionalDatasets.map(({ path }) => path)]
  const known: { readonly source: Source; readonly folder: string | undefined }[] = []
  for (const [place, source] of table.sources.entries()) {
    const path = places[place] ?? datasetPath
    const folder = (await tree.kindOf(path)) === 'file' ? dirname(path) : path
    const isThere = source.end > source.start && (await tree.kindOf(join(folder, nameOf(source.start)))) === 'file'
    known.push({ source, folder: isThere ? resolve(root, folder) : undefined })
  }
  return (row) => known.find(({ source }) => source.start <= row && row < source.end)?.folder
}
