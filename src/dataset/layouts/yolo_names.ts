import type { InputError } from '../../config/index.ts'
import { errorWithChoices, type NamesByCode, namesOfDocument, readLabelFile } from '../formats/index.ts'
import { baseName, isImage, joinPath } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { darknetFiles } from './darknet.ts'
import { readNames } from './naming.ts'
import { foldersOf, partsOfYaml, yamlAbove } from './yolo_yaml.ts'

interface NamesFile {
  readonly path: string
  readonly names: NamesByCode
}

/**
 * Returns the names of YOLO's classes by their numbers: from the file of `labels.names`, otherwise from all files that are
 * known to contain them (`data.yaml`, `classes.txt`, `obj.names`, `_darknet.labels`, Label Studio's `notes.json`).
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} if two of these files give a number different names.
 */
export async function yoloNames(files: readonly string[], context: SourceContext): Promise<NamesByCode | undefined> {
  const { tree, folder, settings } = context
  if (settings.names !== undefined) return readNames(tree, folder, settings.names)
  const found: NamesFile[] = []
  for (const path of await namesFiles(files, context)) {
    const names = await namesIn(path, context)
    if (names !== undefined && names.size > 0) found.push({ path, names })
  }
  return found.length === 0 ? undefined : joined(found, context)
}

/** If some files name files of this dataset, others of their type belong to other datasets. */
async function namesFiles(files: readonly string[], context: SourceContext): Promise<string[]> {
  const known = { files, folders: foldersOf(files.filter(isImage)) }
  const namesParts = async (path: string) => (await partsOfYaml(path, known, context)).length > 0
  const yaml = new Set(await passing(yamlAbove(files), namesParts))
  const named = new Set((await darknetFiles(files, context)).flatMap(({ names }) => names ?? []))
  const lists = files.filter(isDarknetNames)
  const listed = new Set(await passing(lists, async (path) => named.has(path)))
  const isOne = (path: string) =>
    yaml.has(path) || (isDarknetNames(path) ? listed.has(path) : isListOfNames(path) || isNotes(path))
  return files.filter(isOne)
}

/** The paths that pass a test, or all if none do. */
async function passing(
  paths: readonly string[],
  isTrue: (path: string) => Promise<boolean>,
): Promise<readonly string[]> {
  if (paths.length < 2) return paths
  const found: string[] = []
  for (const path of paths) if (await isTrue(path)) found.push(path)
  return found.length > 0 ? found : paths
}

function isNotes(path: string): boolean {
  return /(?:^|\/)notes\.json$/i.test(path)
}

function isDarknetNames(path: string): boolean {
  return /\.names$/i.test(path)
}

/** Whether a text file is known to contain one name per line. */
export function isListOfNames(path: string): boolean {
  const name = baseName(path).toLowerCase()
  return /^class(?:es|[-_]?names)\.txt$/.test(name) || name === '_darknet.labels' || name.endsWith('.names')
}

async function namesIn(path: string, { tree, folder }: SourceContext): Promise<NamesByCode | undefined> {
  if (isListOfNames(path)) return readNames(tree, folder, path)
  const file = joinPath(folder, path)
  return namesOfDocument(await readLabelFile(tree, file), file)
}

function joined(found: readonly NamesFile[], context: SourceContext): NamesByCode {
  const names = new Map<string, string>()
  for (const file of found) {
    for (const [code, name] of file.names) {
      const other = names.get(code)
      if (other !== undefined && other !== name) throw severalNames(found, { code, other, name }, context)
      names.set(code, name)
    }
  }
  return names
}

function severalNames(
  found: readonly NamesFile[],
  { code, other, name }: { readonly code: string; readonly other: string; readonly name: string },
  { settings, ...source }: SourceContext,
): InputError {
  const paths = found.map(({ path }) => path)
  const choices = paths.map((names) => ({ ...settings, format: 'yolo' as const, names }))
  const message =
    `Found several files with different class names (${paths.join(', ')}): ` +
    `class ${code} is '${other}' in one and '${name}' in another`
  return errorWithChoices({ message, choices }, source)
}
