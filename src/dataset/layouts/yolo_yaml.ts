import { InputError, readYaml } from '../../config/index.ts'
import { isList, isObject, type JsonValue, member, utf8Text, yamlValue } from '../formats/index.ts'
import { folderOf, isImage, joinPath } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { fromFolderUp } from './darknet.ts'

/** A part of a split: a folder of images, or a file that lists images. */
export interface SplitPart {
  readonly split: string
  readonly path: string
}

/** The YAML files at the top level, and in parent folders of images. */
export function yamlAbove(files: readonly string[]): string[] {
  const found = files.filter((path) => /\.ya?ml$/i.test(path))
  if (found.every((path) => !path.includes('/'))) return found
  const above = foldersOf(files.filter(isImage))
  return found.filter((path) => !path.includes('/') || above.has(folderOf(path)))
}

/** All folders that contain files, at any depth. */
export function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}

const KEYS: readonly (readonly [string, string])[] = [
  ['train', 'train'],
  ['val', 'val'],
  ['valid', 'val'],
  ['test', 'test'],
]

export function isListFile(path: string): boolean {
  return path.endsWith('.txt')
}

/** The files and folders that a YAML file may name. */
export interface Known {
  readonly files: readonly string[]
  /** Folders that contain images at any depth. */
  readonly folders: ReadonlySet<string>
}

/** The existing folders and lists that `train:`, `val:` and `test:` of a YAML file name. */
export async function partsOfYaml(
  path: string,
  { files, folders }: Known,
  { tree, folder }: SourceContext,
): Promise<SplitPart[]> {
  const root = await yamlRoot(joinPath(folder, path), tree)
  if (root === undefined || !isObject(root)) return []
  const isThere = (end: string) => (isListFile(end) ? files.includes(end) : folders.has(end))
  return KEYS.flatMap(([key, split]) =>
    texts(member(root, key)).flatMap((entry) => {
      const found = fromFolderUp(path, entry, isThere)
      return found === undefined ? [] : [{ split, path: found }]
    }),
  )
}

async function yamlRoot(file: string, tree: SourceContext['tree']): Promise<JsonValue | undefined> {
  try {
    return yamlValue(await readYaml(utf8Text(await tree.read(file), file), { file }))
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function texts(value: JsonValue | undefined): string[] {
  const values = isList(value) ? value : [value]
  return values.filter((entry): entry is string => typeof entry === 'string')
}
