import { rootName } from '../formats/index.ts'
import { isImage } from '../paths/index.ts'
import { describes } from './describing_folders.ts'
import { byFolder, fewOf, folderOfFile, type StartOf, stemOf } from './file_starts.ts'

const ANNOTATIONS = /^(?:annotations?|annots?|ann|xmls?|labels?|.*[-_ ](?:annotations?|annots?|xmls?|labels?))$/i

/** Whether a folder's name indicates that it contains annotations: `Annotations`, `xmls`, `train_annotations`. */
export function holdsAnnotations(name: string): boolean {
  return ANNOTATIONS.test(name)
}

/** The maximum number of folders with XML files that are examined for Pascal VOC. */
const MOST_LOOKED_AT = 50

/**
 * Whether XML files are Pascal VOC: those in a folder named accordingly, those with the names of images, and those that are
 * numerous compared with the images. An example annotation in another dataset does not make it Pascal VOC.
 */
export async function isVoc(files: readonly string[], startOf: StartOf): Promise<boolean> {
  const all = [...byFolder(files.filter(isXml))].filter(([folder]) => !describes(folder.split('/')[0] ?? ''))
  if (all.length === 0) return false
  const named = all.filter(([folder]) => isNamed(folder))
  const others = all.filter(([folder]) => !isNamed(folder))
  for (const [, paths] of named.slice(0, MOST_LOOKED_AT)) if (await someAreVoc(paths, startOf)) return true
  if (others.length === 0) return false
  const images = files.filter(isImage)
  const stems = new Set(images.map(stemOf))
  const areOfImages = (paths: readonly string[]) =>
    paths.length * 2 >= images.length || paths.some((path) => stems.has(stemOf(path)))
  const fitting = others.filter(([, paths]) => areOfImages(paths))
  for (const [, paths] of fitting.slice(0, MOST_LOOKED_AT)) if (await someAreVoc(paths, startOf)) return true
  return false
}

function isNamed(folder: string): boolean {
  return folder.split('/').some(holdsAnnotations)
}

interface VocFiles {
  readonly annotations: readonly string[]
  /** XML files in folders without annotations: settings of tools, detectors. */
  readonly others: readonly string[]
}

/** Sorts the XML files by the contents of their folders. */
export async function vocFiles(files: readonly string[], startOf: StartOf): Promise<VocFiles> {
  const xml = files.filter(isXml)
  const folders = new Set<string>()
  for (const [folder, paths] of byFolder(xml)) if (await someAreVoc(paths, startOf)) folders.add(folder)
  const isThere = (path: string) => folders.has(folderOfFile(path))
  return { annotations: xml.filter(isThere), others: xml.filter((path) => !isThere(path)) }
}

async function someAreVoc(paths: readonly string[], startOf: StartOf): Promise<boolean> {
  for (const path of fewOf(paths)) if (rootName(await startOf(path)) === 'annotation') return true
  return false
}

function isXml(path: string): boolean {
  return /\.xml$/i.test(path)
}
