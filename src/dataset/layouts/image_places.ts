import { counted, firstFew } from '../../config/index.ts'
import { baseName, namedSplit, splitAbove } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import { describes } from './describing_folders.ts'
import { byFolderOf, folderOfFile, pathStemOf, stemOf } from './file_starts.ts'
import { areMasks, mayHaveMasks } from './folder_names.ts'

/** Finds the image of an annotation by its path, and by the name in the annotation. */
export type ImageFinder = (path: string, name?: string) => FoundImage | undefined

interface FoundImage {
  readonly image: string
  /** Whether it is next to its annotation and has the same name. */
  readonly isNextToImage: boolean
}

/** Finds images next to their annotation, otherwise by name in the best matching folder, but never in another split. */
export function imageFinder(images: readonly string[]): ImageFinder {
  const beside = new Map(images.map((path) => [pathStemOf(path), path]))
  const byStem = new Map<string, string[]>()
  for (const path of images) {
    const stem = stemOf(path)
    const found = byStem.get(stem)
    if (found) found.push(path)
    else byStem.set(stem, [path])
  }
  const placeOf = byFolderOf(folderPlace)
  return (path, name = '') => {
    const neighbour = beside.get(pathStemOf(path))
    if (neighbour !== undefined) return { image: neighbour, isNextToImage: true }
    const found =
      byStem.get(stemOf(path)) ?? (name === '' ? [] : (byStem.get(stemOf(name.replaceAll('\\', '/'))) ?? []))
    const image = bestPlace(found, placeOf(path), placeOf)
    return image === undefined ? undefined : { image, isNextToImage: false }
  }
}

/** What the parent folders of a file indicate. */
interface FolderPlace {
  readonly steps: readonly string[]
  readonly split: string | undefined
  readonly arePictures: boolean
  readonly derived: readonly string[]
}

function folderPlace(folder: string): FolderPlace {
  const steps = folder.split('/')
  return {
    steps,
    split: splitAbove(`${folder}/`).split,
    arePictures: steps.some(mayHaveMasks),
    derived: steps.filter(isDerived),
  }
}

function bestPlace(
  images: readonly string[],
  { steps, split }: FolderPlace,
  placeOf: (path: string) => FolderPlace,
): string | undefined {
  let best: string | undefined
  let most = -1
  for (const image of images) {
    const other = placeOf(image)
    const isOfOtherSplit = split !== undefined && other.split !== undefined && other.split !== split
    if (isOfOtherSplit || other.derived.some((step) => !steps.includes(step))) continue
    const shared = other.steps.filter((step) => steps.includes(step)).length
    const points = shared + (other.split === split ? 100 : 0) + (other.arePictures ? 10 : 0)
    if (points > most) [best, most] = [image, points]
  }
  return best
}

/** Whether a folder contains derived images: masks, results, pictures for a README. */
function isDerived(folder: string): boolean {
  return describes(folder) || areMasks(folder) || DERIVED.test(folder)
}

const DERIVED = /^(?:tri-?maps?|results?|outputs?|predictions?|visuali[sz]ations?|figures?|screenshots?|demos?)$/i

/**
 * Tests by its folder whether an image belongs to the dataset: folders of annotated images, everything below a folder such
 * as `images/`, and the same folders of other splits. If no annotated image exists, `images/` next to the annotations.
 */
export function imageFolders(
  annotated: Iterable<string>,
  annotationFolders: Iterable<string>,
): (path: string) => boolean {
  const exact = new Set<string>()
  const below = new Set<string>()
  for (const folder of new Set([...annotated].map(folderOfFile))) {
    const root = above(folder).find((path) => mayHaveMasks(baseName(path)))
    exact.add(withAnySplit(folder))
    if (root !== undefined) below.add(withAnySplit(root))
  }
  const besides = exact.size > 0 ? [] : [...annotationFolders].flatMap((folder) => [folder, folderOfFile(folder)])
  const beside = new Set(besides.map(withAnySplit))
  const belongs = (folder: string) =>
    exact.has(withAnySplit(folder)) ||
    above(folder).some(
      (path) =>
        below.has(withAnySplit(path)) || (mayHaveMasks(baseName(path)) && beside.has(withAnySplit(folderOfFile(path)))),
    )
  return byFolderOf(belongs)
}

/** A folder and all its parent folders, from the bottom up. */
function above(folder: string): string[] {
  const steps = folder.split('/')
  return steps.map((_, i) => steps.slice(0, steps.length - i).join('/'))
}

/** The same for `train/images` and `test/images`. */
export function withAnySplit(folder: string): string {
  return folder
    .split('/')
    .map((step) => (namedSplit(step) === undefined ? step : '*'))
    .join('/')
}

/** The split at the end of a folder's name: `WIDER_train`, `VisDrone2019-DET-val`. */
function endOfName(folder: string): string | undefined {
  const end = /[-_ ](train|training|val|valid|validation|dev|test|testing)$/i.exec(folder)?.[1]
  return end === undefined ? undefined : namedSplit(end)?.split
}

/** The name of a folder without the split at its end. */
export function withoutEnd(folder: string): string | undefined {
  return endOfName(folder) === undefined ? undefined : folder.replace(/[-_ ][A-Za-z]+$/, '')
}

/**
 * Returns the split of a path: that of a folder named after a split, otherwise the one at the end of a folder's name if
 * the names end in several splits.
 */
export function folderSplits(paths: readonly string[]): (path: string) => { readonly split?: string } {
  const endAbove = byFolderOf((folder) =>
    folder
      .split('/')
      .map(endOfName)
      .find((split) => split !== undefined),
  )
  const haveSeveral = new Set(paths.flatMap((path) => endAbove(path) ?? [])).size > 1
  return byFolderOf((folder) => {
    const named = splitAbove(`${folder}/`)
    const split = named.split === undefined && haveSeveral ? endAbove(`${folder}/`) : undefined
    return split === undefined ? named : { split }
  })
}

/** A note on images that are not samples because of their folders. */
export function elsewhereNote(images: readonly string[]): Note[] {
  if (images.length === 0) return []
  const message = `Ignored ${counted(images.length, 'image')} outside the folders that contain annotated images: ${firstFew(images)}`
  return [{ level: 'note', message }]
}
