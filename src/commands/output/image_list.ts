import { dirname, extname, isAbsolute, join, relative, resolve } from 'node:path'
import { InputError, shortened } from '../../config/index.ts'
import { type Dataset, type Source, withSlashes } from '../../dataset/index.ts'
import type { Project } from '../input/index.ts'

/** Layouts whose samples are files, which training tools read from a list. */
const IMAGE_LAYOUTS: readonly string[] = ['coco', 'yolo', 'voc', 'cvat', 'labelme', 'folders']

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
  /** Every way in which paths are written in it. */
  readonly paths: readonly ListedPaths[]
}

/**
 * How paths are written: below the list (as `./images/a.jpg`), elsewhere relative to it (as `./../images/a.jpg`), absolute, or as in
 * the annotations.
 */
type ListedPaths = 'below' | 'elsewhere' | 'absolute' | 'named'

const NOTES: Readonly<Record<Exclude<ListedPaths, 'below'>, string>> = {
  elsewhere:
    'Paths begin with ./../ because the images are not below the folder of the list. Ultralytics reads such paths since May 2026. For earlier versions, write to a folder above the images',
  absolute: 'Paths are absolute, because the images are on another drive',
  named: 'Paths are the names in the annotations, because there are no files with these names',
}

/** Says how the paths of lists were written, if they may not be what is expected. */
export function noteOnPaths(paths: Iterable<ListedPaths>): string | undefined {
  const found = new Set(paths)
  const first = (['absolute', 'named', 'elsewhere'] as const).find((one) => found.has(one))
  return first && NOTES[first]
}

/**
 * Lists images, one path per line. A path that begins with `./` is relative to the list, as Ultralytics reads it, so the list can be
 * moved with the images. Names for which there is no file, such as those of a COCO file without its images, stay as they are.
 *
 * @param rows The rows to list, each as often as it occurs.
 * @throws {InputError} if a path contains a line break, which would make two paths of it.
 */
export async function imageList(
  file: string,
  dataset: Dataset,
  { rows, project }: { readonly rows: Int32Array; readonly project: Project },
): Promise<ImageList> {
  const names = Array.from((await dataset.records()).rows, ([name = '']) => name)
  const folders = await foldersOf(dataset, project, (row) => names[row] ?? '')
  const base = dirname(resolve(file))
  const found = new Set<ListedPaths>()
  const lines = Array.from(rows, (row) => {
    const name = names[row] ?? ''
    const folder = folders(row)
    const { path, paths } =
      folder === undefined ? { path: name, paths: 'named' as const } : placed(base, join(folder, name))
    if (LINE_BREAK.test(path)) throw twoLines(path, file)
    found.add(paths)
    return `${path}\n`
  })
  return { text: lines.join(''), paths: [...found] }
}

/**
 * Checks the names of all images, before the first list is written.
 *
 * @throws {InputError} if one contains a line break.
 */
export async function refuseLineBreaks(file: string, dataset: Dataset): Promise<void> {
  const { rows } = await dataset.records()
  for (const [name = ''] of rows) if (LINE_BREAK.test(name)) throw twoLines(name, file)
}

/** What Python's `splitlines()` splits at. */
const LINE_BREAK = /[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/

function twoLines(path: string, file: string): InputError {
  return new InputError(
    `Cannot write '${shortened(path)}' to the list of images '${file}': the path contains a line break, so it would be read as two images. Rename the file, or write rows to a file with the extension .csv, .tsv or .jsonl.`,
  )
}

/** The path of an image from the folder of the list. From one drive to another there is no relative path. */
function placed(base: string, image: string): { readonly path: string; readonly paths: ListedPaths } {
  const path = relative(base, image)
  if (isAbsolute(path)) return { path: withSlashes(image), paths: 'absolute' }
  const slashes = withSlashes(path)
  return { path: `./${slashes}`, paths: slashes.startsWith('../') ? 'elsewhere' : 'below' }
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
