import { canBeShown, commandLine, flagWords, InputError } from '../../../config/index.ts'
import { scalar } from '../../formats/index.ts'
import { configuredNames, readableFiles } from '../../layouts/index.ts'
import { baseName, belowFolder, folderOf, foldersAbove, joinPath, normalPath } from '../../paths/index.ts'
import type { Dataset } from '../../table/index.ts'
import { type SourceContext, startOfFile } from '../../tree/index.ts'

/** Names of files that may contain a name for each code. */
const NAMES = /(?:(?:name|class|label|map|categor|idx|id)[^/]*\.(?:json|txt|csv)|\.names)$/i
const MOST_OPENED = 10

/** Adds a note if one file near the labels of a dataset whose classes are numbers has a name for each of them. */
export async function withCodeNamesNote(dataset: Dataset, context: SourceContext): Promise<Dataset> {
  const { layout, table } = dataset
  const folder = layout.found?.path ?? context.folder
  const { files } = await readableFiles(context)
  const below = pathsFrom(
    normalPath(folder),
    files.map((path) => joinPath(context.folder, path)),
  )
  const labelFiles = new Set(layout.files.map((path) => belowFolder(path, folder)))
  const near = new Set(['', ...Array.from(labelFiles, folderOf), ...below.above])
  const mayHaveNames = (path: string) =>
    near.has(folderOf(path)) && NAMES.test(path) && canBeShown([path]) && !labelFiles.has(path)
  const paths = below.paths.filter(mayHaveNames)
  const codes = new Set(table.classes)
  const fitting: string[] = []
  for (const path of paths.slice(0, MOST_OPENED))
    if (await hasNames(path, codes, { ...context, folder })) fitting.push(path)
  const [only, ...others] = fitting
  if (only === undefined || others.length > 0) return dataset
  const message =
    `The classes are numbers, and '${only}' contains a name for each of them. To use the names, add ` +
    `\`${commandLine(flagWords(['--names', only]))}\`, or add \`names: ${scalar(only)}\` to \`labels\` in the config.`
  return { ...dataset, notes: [...dataset.notes, { level: 'note', message }] }
}

/** Returns the paths of the files in a folder relative to it, and of those directly in the folders above it: `../names.txt`. */
function pathsFrom(folder: string, files: readonly string[]) {
  const folders = ['', ...foldersAbove(`${folder}/`)].slice(0, folder === '' ? 0 : -1).toReversed()
  const steps = new Map(folders.map((path, i) => [path, '/..'.repeat(i + 1).slice(1)] as const))
  const paths = files.flatMap((path) => {
    const above = steps.get(folderOf(path))
    if (above !== undefined) return `${above}/${baseName(path)}`
    return folder === '' || path.startsWith(`${folder}/`) ? belowFolder(path, folder) : []
  })
  return { paths, above: [...steps.values()] }
}

/** A list without numbers must have exactly as many names. */
async function hasNames(path: string, codes: ReadonlySet<string>, context: SourceContext): Promise<boolean> {
  const { isWhole } = await startOfFile(context.tree, joinPath(context.folder, path))
  if (!isWhole) return false
  try {
    const { names } = await configuredNames(path, codes, context)
    const found = [...codes].flatMap((code) => names.get(code) ?? [])
    const areNames = found.every((name) => /^[^\t]*\p{L}[^\t]*$/u.test(name)) && new Set(found).size === codes.size
    return areNames && (/\.json$/i.test(path) || names.size === codes.size)
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}
