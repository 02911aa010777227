import { InputError, type LabelSettings } from '../../config/index.ts'
import { counted } from '../counted.ts'
import { dvcPointer, formatOf } from '../formats/label_file.ts'
import { anyGlob } from '../glob.ts'
import { firstFew } from '../naming.ts'
import { baseName, joinPath } from '../paths.ts'
import { linesToChoose } from '../settings_lines.ts'
import type { SourceContext } from '../source_context.ts'
import type { ClassFolders } from './class_folders.ts'
import { TOP_FOLDER } from './folder_notes.ts'

/** Where the name of a file may tell its class: letters at its start, or behind the last `_` or `-`. */
const NAME_PATTERNS = ['(^|/)(?<label>[A-Za-z]+)[^/]*$', '[_-](?<label>[A-Za-z]+)\\.[^./]+$']
const SECOND_FOLDER = '^[^/]+/(?<label>[^/]+)/'
const MOST_CLASSES = 50
const NO_LABELS =
  'Neither folders nor names tell classes: name a label file that does, such as `labels: { file: labels.csv, label: class }`'

/** Why folders tell no classes, with the lines of the config that would read them; none where there is nothing to say. */
export function folderProblem(found: ClassFolders, context: SourceContext): InputError | undefined {
  const { problem } = found.roles
  if (problem?.kind === 'no-classes-below') {
    const what = `Found the split folders ${firstFew(problem.folders)} with no class folders in them${labelFiles(found)}`
    return choices(what, [...namePatterns(found.leftOut), TOP_FOLDER], found, context)
  }
  if (problem?.kind === 'images-beside') {
    const [images = '', ...beside] = problem.folders
    const { file: _, format: __, ...plain } = context.settings
    const what = `Found the folders ${firstFew(problem.folders)}, which are no classes`
    const ignore = [...context.settings.ignore, ...beside.map((folder) => `**/${baseName(folder)}/**`)]
    const without = { ...context, settings: { ...context.settings, ignore } }
    const left = found.leftOut.filter((path) => !anyGlob(ignore)(path))
    const below = `(^|/)${baseName(images)}/(?<label>[^/]+)/`
    const patterns = [below, ...namePatterns(left)]
    const isVoc = found.leftOut.some((path) => path.endsWith('.xml'))
    return choices(what, patterns, { ...found, leftOut: left }, without, isVoc ? [{ ...plain, format: 'voc' }] : [])
  }
  return undefined
}

/** The error for a single class folder, which tells nothing apart. */
export function singleFolder(found: ClassFolders, context: SourceContext): InputError | undefined {
  const [name, ...others] = new Set(found.classes)
  if (name === undefined || others.length > 0) return undefined
  const files = counted(found.paths.length, 'file')
  return choices(`Found a single folder, '${name}', with ${files}`, [SECOND_FOLDER, TOP_FOLDER], found, context)
}

/** The error for data of which there are pointers alone. */
export function onlyPointers(files: readonly string[], { folder }: SourceContext): InputError | undefined {
  const pointer = files.find((path) => path.endsWith('.dvc'))
  return pointer === undefined ? undefined : dvcPointer(joinPath(folder, pointer))
}

/** Files that may hold the labels but could not be taken for them by themselves. */
function labelFiles({ leftOut }: ClassFolders): string {
  const files = leftOut.filter((path) => path.includes('/') && formatOf(path) !== undefined)
  return files.length === 0 ? '' : `, and ${firstFew(files)}, which may be label files (labels.file)`
}

function choices(
  what: string,
  patterns: readonly string[],
  { paths, leftOut }: ClassFolders,
  { settings, ...source }: SourceContext,
  others: readonly LabelSettings[] = [],
): InputError {
  const { file: _, format: __, ...plain } = settings
  const all = [...paths, ...leftOut]
  const fitting = patterns.filter((pattern) => all.some((path) => new RegExp(pattern).test(path)))
  const lines = [...others, ...fitting.map((pattern): LabelSettings => ({ ...plain, pattern }))]
  if (lines.length === 0) return new InputError(`${what}. ${NO_LABELS}`)
  return new InputError(`${what}. Say where the classes are. ${linesToChoose(lines, source)}`)
}

/** Patterns that tell a few classes of nearly all files. */
function namePatterns(files: readonly string[]): string[] {
  return NAME_PATTERNS.filter((source) => {
    const pattern = new RegExp(source)
    const labels = files.flatMap((path) => pattern.exec(path)?.groups?.['label'] ?? [])
    const classes = new Set(labels).size
    return classes > 1 && classes <= MOST_CLASSES && classes * 2 <= labels.length && labels.length * 2 >= files.length
  })
}
