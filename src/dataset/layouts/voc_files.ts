import { rootName } from '../formats/xml.ts'
import { byFolder, fewOf, folderOfFile, type StartOf } from './file_starts.ts'

const ANNOTATIONS = /^(?:annotations?|annots?|ann|xmls?|labels?|.*[-_ ](?:annotations?|annots?|xmls?|labels?))$/i

/** Whether a folder's name says that annotations are in it: `Annotations`, `xmls`, `train_annotations`. */
export function holdsAnnotations(name: string): boolean {
  return ANNOTATIONS.test(name)
}

/** So many folders with XML files are looked into to find out whether Pascal VOC is among them. */
const MOST_LOOKED_AT = 50

/** Whether some XML file is Pascal VOC's, in a folder of any name or beside the images. */
export async function isVoc(files: readonly string[], startOf: StartOf): Promise<boolean> {
  const folders = [...byFolder(files.filter(isXml))]
  const named = ([folder]: (typeof folders)[number]) => Number(!folder.split('/').some(holdsAnnotations))
  const first = folders.toSorted((a, b) => named(a) - named(b)).slice(0, MOST_LOOKED_AT)
  for (const [, paths] of first) if (await someAreVoc(paths, startOf)) return true
  return false
}

export interface VocFiles {
  readonly annotations: readonly string[]
  /** XML files in folders that hold no annotations: settings of tools, detectors. */
  readonly others: readonly string[]
}

/** Sorts the XML files by what is in their folders. */
export async function vocFiles(files: readonly string[], startOf: StartOf): Promise<VocFiles> {
  const xml = files.filter(isXml)
  const folders = new Set<string>()
  for (const [folder, paths] of byFolder(xml)) if (await someAreVoc(paths, startOf)) folders.add(folder)
  const isThere = (path: string) => folders.has(folderOfFile(path))
  return { annotations: xml.filter(isThere), others: xml.filter((path) => !isThere(path)) }
}

export async function someAreVoc(paths: readonly string[], startOf: StartOf): Promise<boolean> {
  for (const path of fewOf(paths)) if (rootName(await startOf(path)) === 'annotation') return true
  return false
}

export function isXml(path: string): boolean {
  return /\.xml$/i.test(path)
}
