import { counted, firstFew, InputError, type LabelSettings, shortened } from '../../config/index.ts'
import { dvcPointer, errorWithChoices, formatOf, isTablePath, lineToRead } from '../formats/index.ts'
import {
  affixedSplits,
  anyGlob,
  baseName,
  folderOf,
  joinPath,
  kindOfFile,
  namedSplit,
  splitPrefix,
} from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { type ClassFolders, isDescription } from './class_folders.ts'
import { startsIn } from './file_starts.ts'
import { areMasks } from './folder_names.ts'
import { TOP_FOLDER } from './folder_notes.ts'
import { someMayHoldLabels, withLabels } from './labelled_tables.ts'
import { isVoc } from './voc_files.ts'

/** Where a file name may contain the class: before the number at its end, in the letters at its start, or after the last `_` or `-`. */
const NAME_PATTERNS = [
  '(^|/)(?<label>[^/]*[A-Za-z])[-_ ]?\\d+\\.[^./]+$',
  '(^|/)(?<label>[A-Za-z]+)[^/]*$',
  '[_-](?<label>[A-Za-z]+)\\.[^./]+$',
]
const MOST_CLASSES = 50
const NO_LABELS =
  'Neither the folders nor the file names indicate classes. Set a label file, such as `labels: { file: labels.csv, label: class }`'

/** The error for folders that are not classes, with the config lines that would read them. */
export async function folderProblem(found: ClassFolders, context: SourceContext): Promise<InputError | undefined> {
  const { problem } = found.roles
  if (problem?.kind === 'no-classes-below') {
    const what = `Found no class folders in the split folders ${firstFew(problem.folders)}${labelFiles(found)}`
    const inSplits = found.leftOut.filter((path) => problem.folders.some((folder) => path.startsWith(`${folder}/`)))
    const ofNames = namePatterns(inSplits).map((pattern) => withSplit(pattern, problem.folders))
    return choices(what, [...ofNames, TOP_FOLDER], found, context)
  }
  if (problem?.kind === 'splits-with-class') {
    const what = `Found the folders ${firstFew(problem.folders)}, whose names combine a split with something else`
    return choices(what, [splitPattern(problem.folders)], found, context)
  }
  return problem === undefined ? undefined : otherFoldersProblem(problem.folders, found, context)
}

async function otherFoldersProblem(
  folders: readonly string[],
  found: ClassFolders,
  context: SourceContext,
): Promise<InputError> {
  const [images = ''] = folders
  const { file: _, format: __, ...plain } = context.settings
  const what = `Found the folders ${firstFew(folders)}, which are not classes`
  const masks = [...new Set(folders.map(baseName).filter(areMasks))]
  const ignore = [...context.settings.ignore, ...masks.map((name) => `**/${name}/**`)]
  const without = { ...context, settings: { ...context.settings, ignore } }
  const left = found.leftOut.filter((path) => !anyGlob(ignore)(path))
  const below = `(^|/)${escaped(baseName(images))}/(?<label>[^/]+)/`
  const voc: LabelSettings[] = (await isVoc(found.leftOut, startsIn(context))) ? [{ ...plain, format: 'voc' }] : []
  const error = await choices(what, [below, ...namePatterns(left)], { ...found, leftOut: left }, without, voc)
  return found.leftOut.some(mayDescribeImages) ? orDescribed(error, context) : error
}

/** Lists of labels, and a JSON file per image. */
function mayDescribeImages(path: string): boolean {
  return /\.lst$|(?:^|\/)labels\/[^/]+\.json$/.test(path)
}

/** The error for a single class folder. */
export async function singleFolder(found: ClassFolders, context: SourceContext): Promise<InputError | undefined> {
  const [name, ...others] = new Set(found.classes)
  if (name === undefined || others.length > 0) return undefined
  const files = counted(found.paths.length, 'file')
  const depths = found.paths.map((path) => path.split('/').length - 1)
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0)
  const levels = Array.from({ length: deepest }, (_, depth) => `^${'[^/]+/'.repeat(depth)}(?<label>[^/]+)/`)
  const patterns = [...levels, ...namePatterns(found.paths)]
  return choices(`Found only one folder, '${shortened(name)}', with ${files}`, patterns, found, context)
}

/** The error for folders with only tables, which are not samples. */
export async function onlyTables(
  { roles, leftOut }: ClassFolders,
  context: SourceContext,
): Promise<InputError | undefined> {
  const tables = leftOut.filter(mayBeTable)
  if (roles.problem !== undefined || tables.length === 0) return undefined
  const areFolders = context.settings.file === 'folders' || context.settings.format === 'folders'
  const first = tables.slice(0, MOST_OPENED)
  if (!areFolders && context.nothingFound !== undefined && (await someMayHoldLabels(first, context))) return undefined
  const lines = await linesOfTables(tables, context)
  if (!areFolders && context.nothingFound !== undefined && lines.length === 0 && areFewJson(tables)) return undefined
  const what = `Found ${counted(tables.length, 'table')} in folders, but tables alone are not samples: ${firstFew(tables)}`
  if (lines.length > 0) return errorWithChoices({ message: what, choices: lines }, context)
  if (areFolders) return undefined
  const { format: _, ...plain } = context.settings
  const help = 'None has a label column. If each table is one sample and its folder is the class, use'
  return new InputError(`${what}. ${help} \`${lineToRead({ ...plain, file: 'folders' }, context)}\``)
}

/** If folders have fewer JSON files on average, each may contain several samples. */
const FEWEST_PER_FOLDER = 10

function areFewJson(tables: readonly string[]): boolean {
  if (!tables.every((path) => /\.json$/i.test(path))) return false
  return tables.length < FEWEST_PER_FOLDER * new Set(tables.map(folderOf)).size
}

/** The error for a dataset of which there are only pointers. */
export function onlyPointers(files: readonly string[], { folder }: SourceContext): InputError | undefined {
  const pointer = files.find((path) => path.endsWith('.dvc'))
  return pointer === undefined ? undefined : dvcPointer(joinPath(folder, pointer))
}

/** Lists files that may contain the labels but were not detected as label files. */
function labelFiles({ leftOut }: ClassFolders): string {
  const isTable = (path: string) => path.includes('/') && formatOf(path) !== undefined
  const files = leftOut.filter((path) => isTable(path) || /\.geojson$/i.test(path))
  return files.length === 0 ? '' : `, but found ${counted(files.length, 'possible label file')}: ${firstFew(files)}`
}

async function choices(
  what: string,
  patterns: readonly string[],
  { paths, leftOut }: ClassFolders,
  context: SourceContext,
  others: readonly LabelSettings[] = [],
): Promise<InputError> {
  const { file: _, format: __, ...plain } = context.settings
  const all = [...paths, ...leftOut]
  const tables = await linesOfTables(leftOut.filter(mayBeTable), context)
  const samples = all.filter(mayBeSample)
  const fitting = patterns.filter((pattern) => findsClasses(pattern, samples))
  const lines = [...others, ...tables, ...fitting.map((pattern): LabelSettings => ({ ...plain, pattern }))]
  if (lines.length === 0) return orDescribed(new InputError(`${what}. ${NO_LABELS}`), context)
  const error = errorWithChoices({ message: `${what}. Specify where the classes are`, choices: lines }, context)
  const mayHoldLabels = leftOut.some((path) => mayBeTable(path) || kindOfFile(path) === 'text')
  return tables.length === 0 && mayHoldLabels ? orDescribed(error, context) : error
}

/** A README or a license next to the samples is no class. */
function mayBeSample(path: string): boolean {
  return !isDescription(path) && kindOfFile(path) !== 'documentation'
}

async function orDescribed(error: InputError, context: SourceContext): Promise<InputError> {
  return (await describedInstead(error, context)) ?? error
}

/** Returns the description of all files instead of an error that is not about a table, if it says what to do. */
export async function describedInstead(
  { problems: [problem] }: InputError,
  { nothingFound }: SourceContext,
): Promise<InputError | undefined> {
  if (problem?.file !== undefined && isTablePath(problem.file)) return undefined
  const described = await nothingFound?.()
  return described?.problems.some(({ lines = [] }) => lines.some(saysWhatToDo)) ? described : undefined
}

function saysWhatToDo(line: string): boolean {
  return /^(?:dataset-balance |labels: )/.test(line) || / files are not read\. /.test(line)
}

/** Whether a pattern finds several classes, none of them named like a split or like masks. */
function findsClasses(source: string, files: readonly string[]): boolean {
  const pattern = new RegExp(source)
  const labels = files.flatMap((path) => pattern.exec(path)?.groups?.['label'] ?? [])
  const classes = [...new Set(labels)]
  if (affixedSplits(classes) !== undefined) return false
  return classes.length > 1 && !classes.some((name) => namedSplit(name) !== undefined || areMasks(name))
}

/** Adds the split folders to a pattern for the names of the files in them. */
function withSplit(pattern: string, folders: readonly string[]): string {
  const names = [...new Set(folders.map(baseName))].map(escaped).join('|')
  return `(^|/)(?<split>${names})/${pattern.startsWith('(^|/)') ? pattern.replace('(^|/)', '(.*/)?') : `.*${pattern}`}`
}

function splitPattern(folders: readonly string[]): string {
  const rests = new Set(folders.map((path) => splitPrefix(baseName(path))?.rest ?? ''))
  return `(?:^|/)[A-Za-z]+?[-_ ]?(?<label>${[...rests].map(escaped).join('|')})/`
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function mayBeTable(path: string): boolean {
  const format = formatOf(path)
  return path.includes('/') && format !== undefined && format !== 'yaml'
}

/** The maximum number of tables to open for a message. Archives are not opened because they may be large. */
const MOST_OPENED = 10

/** The settings that read the tables with labels. */
async function linesOfTables(tables: readonly string[], context: SourceContext): Promise<LabelSettings[]> {
  const { format: _, pattern: __, ...plain } = context.settings
  const plainTables = tables.filter((path) => !/\.gz$/i.test(path))
  const found = await withLabels(plainTables.slice(0, MOST_OPENED), context)
  return found.map((file) => ({ ...plain, file }))
}

/** The patterns that find a few classes in most files, without those that find the same ones. */
function namePatterns(all: readonly string[]): string[] {
  const files = all.filter(mayBeSample)
  const known = new Set<string>()
  return NAME_PATTERNS.filter((source) => {
    const pattern = new RegExp(source)
    const labels = files.flatMap((path) => pattern.exec(path)?.groups?.['label'] ?? [])
    const classes = new Set(labels)
    const key = [...classes].sort().join('/')
    const isNew = !known.has(key)
    known.add(key)
    const { size } = classes
    return isNew && size > 1 && size <= MOST_CLASSES && size * 2 <= labels.length && labels.length * 2 >= files.length
  })
}
