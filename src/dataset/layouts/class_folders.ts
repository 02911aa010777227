import { splitWord } from '../existing_splits.ts'
import { compareTexts } from '../text_column.ts'

/** torchvision's IMG_EXTENSIONS. */
const IMAGES = /\.(?:jpe?g|png|ppm|bmp|pgm|tiff?|webp)$/i

/** Whether torchvision would take the file for an image. */
export function isImage(path: string): boolean {
  return IMAGES.test(path)
}

/** Samples whose class is the folder that they are in. */
export interface ClassFolders {
  /** In the order of `torchvision.datasets.ImageFolder`. */
  readonly paths: readonly string[]
  readonly classes: readonly string[]
  /** The upper folder's split, where classes lie below folders such as `train` and `val`. */
  readonly splits?: readonly string[]
  /** Files that are no samples: outside of the class folders, and what is no image among images. */
  readonly leftOut: readonly string[]
}

/**
 * Sorts a dataset's files into class folders: the first step of a path is the class, or the second where the first steps
 * are all splits.
 *
 * @param files Neither hidden nor ignored.
 */
export function classFolders(files: readonly string[]): ClassFolders {
  const depth = hasSplitFolders(files) ? 1 : 0
  const inFolders = files.filter((path) => stepsOf(path, depth + 1) !== undefined)
  const images = inFolders.filter(isImage)
  const paths = inImageFolderOrder(images.length > 0 ? images : inFolders, depth)
  const taken = new Set(paths.length === files.length ? [] : paths)
  return {
    paths,
    classes: paths.map((path) => path.slice(depth === 0 ? 0 : path.indexOf('/') + 1, stepsOf(path, depth + 1)?.length)),
    ...(depth === 1 ? { splits: paths.map((path) => stepsOf(path, 1) ?? '') } : {}),
    leftOut: paths.length === files.length ? [] : files.filter((path) => !taken.has(path)),
  }
}

/** The first steps of a path; none where it has no more than these. */
function stepsOf(path: string, count: number): string | undefined {
  let slash = -1
  for (let i = 0; i < count; i++) {
    slash = path.indexOf('/', slash + 1)
    if (slash === -1) return undefined
  }
  return path.slice(0, slash)
}

function hasSplitFolders(files: readonly string[]): boolean {
  const tops = new Set(files.flatMap((path) => stepsOf(path, 1) ?? []))
  const isDeep = files.some((path) => stepsOf(path, 2) !== undefined)
  return isDeep && tops.size > 1 && [...tops].every((top) => splitWord(top) !== undefined)
}

/** The class folders sorted, within one the folders as `os.walk` gives them sorted, within these the names. */
function inImageFolderOrder(paths: readonly string[], depth: number): string[] {
  const folders = new Map<string, string[]>()
  for (const path of paths.toSorted(compareTexts)) {
    const folder = path.slice(0, path.lastIndexOf('/'))
    const names = folders.get(folder)
    if (names) names.push(path)
    else folders.set(folder, [path])
  }
  const classOf = (folder: string) => stepsOf(folder, depth + 1) ?? folder
  const order = [...folders.keys()].sort((a, b) => compareTexts(classOf(a), classOf(b)) || compareTexts(a, b))
  return order.flatMap((folder) => folders.get(folder) ?? [])
}
