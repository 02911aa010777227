import { counted } from '../../config/index.ts'
import { areMasks, listedFew } from '../layouts/index.ts'
import { belowFolder, commonFolder, folderOf, isImage } from '../paths/index.ts'
import type { Find, Weighed } from './found/index.ts'
import { proposePatterns } from './names/index.ts'

const PER_IMAGE: ReadonlySet<Find['kind']> = new Set(['voc', 'yolo', 'labelme'])
/** Annotations of at least this many of four images are of all of them. */
const [ANNOTATED, OF_IMAGES] = [3, 4]

/**
 * Returns the classes in the names of images as another possible dataset if the annotations only cover a part of the images:
 * boxes for half of the pictures of `Abyssinian_1.jpg`, `beagle_1.jpg`.
 */
export function namesBesideAnnotations({ find, ...scores }: Weighed, files: readonly string[]): Weighed[] {
  const { kind, folder, samples, namesFiles, description } = find
  if (!PER_IMAGE.has(kind) || !namesFiles || samples === undefined) return []
  const front = folder === '' ? '' : `${folder}/`
  const all = files.filter((path) => path.startsWith(front) && isImage(path))
  const ofMasks = new Map([...new Set(all.map(folderOf))].map((path) => [path, path.split('/').some(areMasks)]))
  const images = all.filter((path) => ofMasks.get(folderOf(path)) === false)
  if (samples * OF_IMAGES >= images.length * ANNOTATED) return []
  const common = commonFolder([...new Set(images.map(folderOf))])
  const [proposed] = proposePatterns(images.map((path) => belowFolder(path, common)))
  if (proposed === undefined) return []
  const { pattern, classes } = proposed
  const names = classes.map(({ name }) => name)
  const what = `file names with ${counted(names.length, 'class', 'classes')}: ${listedFew(names)}`
  const reason = `${description} covers ${counted(samples, 'image')} of ${images.length}`
  const byName: Find = {
    kind: 'names',
    folder: common,
    settings: {},
    path: common,
    description: what,
    samples: classes.reduce((sum, one) => sum + one.samples, 0),
    namesFiles: true,
    flags: ['--pattern', pattern],
    reasons: [reason],
  }
  // The path of the annotations may contain other images, such as masks.
  const needsConfig = find.path === folder ? {} : { needsConfig: true as const }
  const part = `${description}, which only covers a part of the images`
  return [
    { ...scores, find: { ...find, ...needsConfig, description: part } },
    { ...scores, find: byName, reasons: [reason] },
  ]
}
