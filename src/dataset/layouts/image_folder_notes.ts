import { counted, firstFew } from '../../config/index.ts'
import { folderOf, isImage } from '../paths/index.ts'
import { compareTexts, type Note } from '../table/index.ts'
import type { ClassFolders } from './class_folders.ts'
import { compareFolders, topOf } from './folder_order.ts'

/**
 * Notes where the positions of `torchvision.datasets.ImageFolder` on the same folder differ. It also counts images that are
 * not samples here: hidden or ignored images, and images in folders that are not classes.
 *
 * @param passedOver Hidden and ignored files.
 */
export function imageFolderNotes({ paths, leftOut, roles }: ClassFolders, passedOver: readonly string[]): Note[] {
  if (!isImage(paths[0] ?? '')) return []
  const more = [...passedOver, ...leftOut].filter((path) => path.includes('/') && isImage(path)).sort(compareSamples)
  const [first] = more
  if (first === undefined) return []
  const position = positionIn(paths, first)
  const effect =
    position < paths.length
      ? `its positions differ from position ${position} onward`
      : `it lists them after position ${position - 1}`
  const tops = new Set(paths.map(topOf))
  const areClasses = roles.splits.length === 0 && roles.levels.length === 0
  const classes = areClasses && more.some((path) => !tops.has(topOf(path))) ? ', and its class numbers differ' : ''
  const images = counted(more.length, 'image that is not a sample', 'images that are not samples')
  const message = `torchvision.datasets.ImageFolder also counts ${images} here, so ${effect}${classes}: ${firstFew(more)}`
  return [{ level: 'note', message }]
}

function compareSamples(a: string, b: string): number {
  return compareFolders(folderOf(a), folderOf(b)) || compareTexts(a, b)
}

/** Returns how many of the sorted paths come before another path. */
function positionIn(paths: readonly string[], other: string): number {
  let low = 0
  let high = paths.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareSamples(paths[middle] ?? '', other) < 0) low = middle + 1
    else high = middle
  }
  return low
}
