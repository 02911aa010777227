import { posix } from 'node:path'
import {
  baseName,
  comparablePath,
  type Dataset,
  type Groups,
  idPrefix,
  isImage,
  type Source,
  textAt,
} from '../../dataset/index.ts'
import { repeatsMany } from '../../split/index.ts'
import { firstFolders } from './first_folders.ts'

/** What the paths of samples follow from. */
export type SampleDataset = Pick<Dataset, 'table' | 'layout'>

interface Naming {
  readonly dataset: SampleDataset
  readonly source: Source
  /** The prefix of the ids of an additional dataset. */
  readonly prefix: string
  /** The folder of the source in the tree. */
  readonly folder: string
  /** Its files by path, relative to the folder. */
  readonly paths: Paths
  /** The rows to find files for; by default all. */
  readonly wants?: ((row: number) => boolean) | undefined
}

/** A set of paths. A map with paths as keys is enough. */
type Paths = Pick<ReadonlyMap<string, unknown>, 'has' | 'size' | 'keys'>

/**
 * Returns the file that each row of a source names, if there is one: by its path, by the end of its path (`a.jpg` for
 * `images/a.jpg`), or by its name without folder and extension. If several files match, it is the one next to the row's
 * label file, or in the folder of its split.
 */
export function samplePaths({ dataset, source, prefix, folder, paths, wants }: Naming): ReadonlyMap<number, string> {
  const inColumn = pathsInColumn({ dataset, source, prefix, folder, paths, wants })
  if (inColumn !== undefined) return inColumn
  const found = new Map<number, string>()
  if (idsAreNumbers(dataset, source, prefix)) return found
  const { kind } = dataset.layout
  const onlyImages = ANNOTATED.has(kind) && kind !== 'label-studio'
  const files: Paths = onlyImages ? new Set([...paths.keys()].filter(isImage)) : paths
  if (files.size === 0) return found
  const nameOf = namesOfRows(dataset)
  const isMostlyOther = source.end - source.start > MANY_ROWS * files.size
  const mayBe = isMostlyOther ? lengthsOf(files.keys(), prefix) : undefined
  const choose = chooser(files, { withStems: kind !== 'coco' && kind !== 'label-studio' })
  for (let row = source.start; row < source.end; row++) {
    if (wants?.(row) === false || mayBe?.has(nameOf.length(row)) === false) continue
    const path = choose(nameOf.text(row).slice(prefix.length), () => placesOfRow(dataset, source, { row, folder }))
    if (path !== undefined) found.set(row, path)
  }
  return found
}

/** Returns the files that a column names, if there is one. Paths are relative to the dataset's folder, or to the project's. */
function pathsInColumn({ dataset, source, folder, paths, wants }: Naming): ReadonlyMap<number, string> | undefined {
  const { files } = dataset.table
  if (!files?.codes.subarray(source.start, source.end).some((code) => code >= 0)) return undefined
  const found = new Map<number, string>()
  const choose = chooser(paths, { withStems: false })
  const above = folder === '' || folder === '.' ? '' : `${folder}/`
  for (let row = source.start; row < source.end; row++) {
    const name = files.values[files.codes[row] ?? -1]
    if (name === undefined || wants?.(row) === false) continue
    const path = posix.normalize(name)
    const places = () => placesOfRow(dataset, source, { row, folder })
    const chosen =
      choose(path, places) ?? (path.startsWith(above) ? choose(path.slice(above.length), places) : undefined)
    if (chosen !== undefined) found.set(row, chosen)
  }
  return found
}

interface NamesInSource {
  /** The path that a row names. */
  readonly text: (row: number) => string | undefined
  /** A code for the first folder of the path; -1 if it is not known. */
  readonly firstFolder: (row: number) => number
}

/** Returns the paths that the rows of a source name, in a column or as ids; nothing if no row names a path with folders. */
export function namesInSource({
  dataset,
  source: { start, end, ...source },
  prefix,
}: Pick<Naming, 'dataset' | 'source' | 'prefix'>): NamesInSource | undefined {
  const { files, ids } = dataset.table
  const unknown = () => -1
  if (files?.codes.subarray(start, end).some((code) => code >= 0))
    return { text: (row) => files.values[files.codes[row] ?? -1], firstFolder: unknown }
  if (idsAreNumbers(dataset, { ...source, start, end }, prefix)) return undefined
  const bytes = ids.bytes.subarray(ids.offsets[start], ids.offsets[end])
  const areIds = boxesOf(dataset) === undefined
  if (areIds && !bytes.includes(SLASH) && !bytes.includes(BACKSLASH)) return undefined
  const nameOf = namesOfRows(dataset)
  return {
    text: (row) => nameOf.text(row).slice(prefix.length),
    firstFolder: areIds ? firstFolders(ids, Buffer.byteLength(prefix)) : unknown,
  }
}

const SLASH = 0x2f
const BACKSLASH = 0x5c

/** Returns the prefix of the ids of a source: the main dataset has none. */
export function prefixOf({ name }: Source, place: number): string {
  return place === 0 ? '' : idPrefix(name)
}

/** With more rows per file, most rows do not name a file, so decoding all their ids is not worthwhile. */
const MANY_ROWS = 4

/** Layouts whose samples are images (or other media in Label Studio), next to label files that are not samples. */
const ANNOTATED: ReadonlySet<string> = new Set(['coco', 'yolo', 'voc', 'label-studio', 'cvat', 'labelme'])

/** Returns whether ids are row numbers. These do not name files, even if a file has such a name. */
function idsAreNumbers({ table: { ids }, layout }: SampleDataset, { start, end }: Source, prefix: string): boolean {
  if (layout.stableIds || end === start) return false
  return textAt(ids, start) === `${prefix}0` && textAt(ids, end - 1) === `${prefix}${end - 1 - start}`
}

interface RowNames {
  /** The length in bytes. */
  readonly length: (row: number) => number
  readonly text: (row: number) => string
}

/**
 * Returns a code for what each row belongs to, if a sample can have several rows: its image if samples are boxes, or its id.
 */
export function unitsOfRows({ table, layout }: SampleDataset): Int32Array | undefined {
  const boxes = boxesOf({ table, layout })
  if (boxes !== undefined) return boxes.codes
  const { repeated, size } = table
  if (repeated === undefined || !repeatsMany(table)) return undefined
  const units = Int32Array.from({ length: size }, (_, row) => row)
  for (const [i, row] of repeated.rows.entries()) units[row] = repeated.firsts[i] as number
  return units
}

/** Returns the images if the samples are boxes. */
function boxesOf({ table: { groups }, layout }: SampleDataset): Groups | undefined {
  return groups?.key === 'image' && ANNOTATED.has(layout.kind) ? groups : undefined
}

/** Returns the names of files: a sample's id, or for a box its group, which is the image. */
function namesOfRows({ table, layout }: SampleDataset): RowNames {
  const { ids } = table
  const boxes = boxesOf({ table, layout })
  if (boxes !== undefined) {
    const text = (row: number) => boxes.names[boxes.codes[row] ?? -1] ?? ''
    return { text, length: (row) => Buffer.byteLength(text(row)) }
  }
  return {
    text: (row) => textAt(ids, row),
    length: (row) => (ids.offsets[row + 1] as number) - (ids.offsets[row] as number),
  }
}

/**
 * Returns the possible lengths of a name in bytes. In a table of millions of rows, few ids have such a length if the
 * folder contains little else.
 */
function lengthsOf(paths: Iterable<string>, prefix: string): ReadonlySet<number> {
  const front = Buffer.byteLength(prefix)
  const lengths = new Set<number>()
  for (const path of paths) {
    const whole = Buffer.byteLength(path)
    lengths.add(front + whole).add(front + Buffer.byteLength(stemOf(path)))
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      lengths.add(front + whole - Buffer.byteLength(path.slice(0, at + 1)))
    }
  }
  return lengths
}

/** Returns conditions for the path of a row's file, for several files with the same name. */
type Places = () => readonly ((path: string) => boolean)[]

function placesOfRow(
  { table: { splits } }: SampleDataset,
  { files }: Source,
  { row, folder }: { readonly row: number; readonly folder: string },
): ReturnType<Places> {
  const labelFile = files?.find(({ start, end }) => start <= row && row < end)?.path ?? ''
  const beside = labelFile.replace(/[^/]*$/, '').slice(folder === '' || folder === '.' ? 0 : folder.length + 1)
  const split = splits?.names[splits.codes[row] ?? -1]
  return [
    ...(beside === '' ? [] : [(path: string) => path.startsWith(beside)]),
    ...(split === undefined ? [] : [(path: string) => isInSplit(path, split)]),
  ]
}

/** `train/a.jpg`, `images/train2017/a.jpg`. */
function isInSplit(path: string, split: string): boolean {
  const steps = path.toLowerCase().split('/').slice(0, -1)
  return steps.some((step) => step.startsWith(split))
}

function chooser(files: Paths, { withStems }: { readonly withStems: boolean }) {
  let byName: ReadonlyMap<string, readonly string[]> | undefined
  let byStem: ReadonlyMap<string, readonly string[]> | undefined
  return (name: string, places: Places): string | undefined => {
    if (files.has(name)) return name
    const plain = comparablePath(name).replace(/^\/+/, '')
    if (files.has(plain)) return plain
    byName ??= indexed(files.keys(), baseName)
    const ends = byName.get(baseName(plain))?.filter((path) => path.endsWith(`/${plain}`)) ?? []
    if (ends.length > 0) return onlyOne(ends, places)
    if (!withStems) return undefined
    byStem ??= indexed(files.keys(), stemOf)
    return onlyOne(byStem.get(name) ?? [], places)
  }
}

function onlyOne(paths: readonly string[], places: Places): string | undefined {
  if (paths.length < 2) return paths[0]
  for (const isThere of places()) {
    const [path, ...others] = paths.filter(isThere)
    if (path !== undefined && others.length === 0) return path
  }
  return undefined
}

function indexed(paths: Iterable<string>, keyOf: (path: string) => string): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const path of paths) {
    const key = keyOf(path)
    const known = index.get(key)
    if (known === undefined) index.set(key, [path])
    else known.push(path)
  }
  return index
}

function stemOf(path: string): string {
  return baseName(path).replace(/\.[^.]*$/, '')
}
