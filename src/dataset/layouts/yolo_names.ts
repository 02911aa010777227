import { InputError } from '../../config/index.ts'
import type { NamesByCode } from '../formats/class_label.ts'
import { readLabelFile } from '../formats/label_file.ts'
import { namesOfDocument } from '../formats/names_document.ts'
import { isImage } from '../image_names.ts'
import { readNames } from '../naming.ts'
import { baseName, folderOf, joinPath } from '../paths.ts'
import { linesToChoose } from '../settings_lines.ts'
import type { SourceContext } from '../source_context.ts'

interface NamesFile {
  readonly path: string
  readonly names: NamesByCode
}

/**
 * The names of YOLO's classes by their numbers: of the file that `labels.names` tells, else of all files that are known to
 * hold them (`data.yaml`, `classes.txt`, `obj.names`, `_darknet.labels`, Label Studio's `notes.json`).
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} where two of these give one number different names.
 */
export async function yoloNames(files: readonly string[], context: SourceContext): Promise<NamesByCode | undefined> {
  const { tree, folder, settings } = context
  if (settings.names !== undefined) return readNames(tree, folder, settings.names)
  const found: NamesFile[] = []
  for (const path of namesFiles(files)) {
    const names = await namesIn(path, context)
    if (names !== undefined && names.size > 0) found.push({ path, names })
  }
  return found.length === 0 ? undefined : joined(found, context)
}

function namesFiles(files: readonly string[]): string[] {
  const yaml = new Set(yamlAbove(files))
  return files.filter((path) => yaml.has(path) || isListOfNames(path) || /(?:^|\/)notes\.json$/i.test(path))
}

/** The YAML files at the top, and in folders that have images further down. */
export function yamlAbove(files: readonly string[]): string[] {
  const found = files.filter((path) => /\.ya?ml$/i.test(path))
  if (found.every((path) => !path.includes('/'))) return found
  const above = foldersOf(files.filter(isImage))
  return found.filter((path) => !path.includes('/') || above.has(folderOf(path)))
}

/** All folders in which files are, at any depth. */
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

/** Whether a text file is known to hold a name a line. */
export function isListOfNames(path: string): boolean {
  const name = baseName(path).toLowerCase()
  return name === 'classes.txt' || name === '_darknet.labels' || name.endsWith('.names')
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
  return new InputError(
    `Found several files with names of classes that do not agree (${paths.join(', ')}): ` +
      `class ${code} is '${other}' in one and '${name}' in another. ${linesToChoose(choices, source)}`,
  )
}
