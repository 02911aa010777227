import { counted, firstFew, lastAnswer } from '../../config/index.ts'
import {
  codeRange,
  errorWithChoices,
  firstLines,
  type IsThere,
  labelsInList,
  likenessToPathList,
  lineToRead,
  type Manifest,
  openPathList,
  readLabelFile,
  settingsLines,
} from '../formats/index.ts'
import { baseName, fileFamilies, folderOf, joinPath, namedSplit } from '../paths/index.ts'
import { type Dataset, type Note, type TextColumn, textAt } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { fileSetting } from './candidates.ts'
import { namesFromFile } from './class_names_file.ts'
import { type BytesOf, bytesIn, configuredFiles } from './configured_files.ts'
import { stemOf } from './file_starts.ts'
import { manifestDataset } from './manifest_dataset.ts'
import { joinPieces } from './open_manifests.ts'
import { splitNamesNote } from './split_names_note.ts'

/** The paths below the dataset of lists that are the splits of one dataset. */
export type ListFamily = readonly string[]

const LIST = /\.(?:txt|lst|list)$/i
/** If a folder has more possible lists, they are samples. */
const MOST_IN_FOLDER = 50
const MOST_LISTS = 200

/** The files that may be lists, by their names and their number per folder. */
export function mayBeLists(files: readonly string[], { deepest }: { readonly deepest: number }): string[] {
  const byFolder = new Map<string, string[]>()
  for (const path of files) {
    if (!LIST.test(path) || path.split('/').length - 1 > deepest) continue
    const folder = folderOf(path)
    const found = byFolder.get(folder)
    if (found === undefined) byFolder.set(folder, [path])
    else if (found.length <= MOST_IN_FOLDER) found.push(path)
  }
  const few = [...byFolder.values()].filter(({ length }) => length <= MOST_IN_FOLDER)
  return few.flat().slice(0, MOST_LISTS)
}

/** Finds lists by their first lines. Lists whose names differ only by the split are one dataset. */
export async function listFamilies(
  files: readonly string[],
  { start, deepest }: { readonly start: BytesOf; readonly deepest: number },
): Promise<readonly ListFamily[]> {
  const candidates = mayBeLists(files, { deepest })
  if (candidates.length === 0) return []
  const isThere = isThereIn(files)
  const certain = new Set<string>()
  const lists: string[] = []
  for (const path of candidates) {
    const lines = firstLines(await start(path))
    const likeness = likenessToPathList(lines, isThere)
    if (likeness === 'none' || assignsSplits(path, labelsInList(lines, isThere))) continue
    lists.push(path)
    if (likeness === 'certain') certain.add(path)
  }
  return familiesOf(lists).filter((family) => family.some((path) => certain.has(path)))
}

/** The lists of paths whose labels are splits: `list_eval_partition.txt` with lines such as `000001.jpg 0`. */
async function splitAssignments(
  files: readonly string[],
  { start, deepest }: { readonly start: BytesOf; readonly deepest: number },
): Promise<string[]> {
  const found: string[] = []
  const isThere = isThereIn(files)
  for (const path of mayBeLists(files, { deepest }).filter(isNamedForSplits)) {
    const lines = firstLines(await start(path))
    const isList = likenessToPathList(lines, isThere) !== 'none'
    if (isList && assignsSplits(path, labelsInList(lines, isThere))) found.push(path)
  }
  return found
}

const CODES_OF_SPLITS = /^[0-3]$/

function assignsSplits(path: string, labels: readonly string[]): boolean {
  const values = [...new Set(labels)]
  if (values.length === 0) return false
  if (values.length > 1 && values.every((value) => namedSplit(value) !== undefined)) return true
  return isNamedForSplits(path) && values.every((value) => CODES_OF_SPLITS.test(value))
}

function isNamedForSplits(path: string): boolean {
  return /partition|splits?(?![a-z])|eval_status|subset/i.test(baseName(path))
}

function familiesOf(paths: readonly string[]): readonly ListFamily[] {
  const families = fileFamilies(paths.map((path) => ({ paths: [path] })))
  return families.map((family) => family.flatMap((file) => file.paths))
}

/** A note on files that are named like another split but have no labels: `test.txt` with only paths. */
function withoutLabels(family: ListFamily, files: readonly string[]): Note[] {
  const all = familiesOf(mayBeLists(files, { deepest: DEEPEST })).find((one) =>
    family.every((path) => one.includes(path)),
  )
  const left = (all ?? []).filter((path) => !family.includes(path))
  if (left.length === 0) return []
  return [
    {
      level: 'note',
      message: `Ignored ${counted(left.length, 'list')} without labels like those of the other lists: ${firstFew(left)}`,
    },
  ]
}

/** A note on other lists that assign a split to each path. */
async function assignmentNotes(family: ListFamily, files: readonly string[], context: SourceContext): Promise<Note[]> {
  const others = files.filter((path) => !family.includes(path))
  const lists = await splitAssignments(others, { start: bytesIn(context), deepest: DEEPEST })
  if (lists.length === 0) return []
  const message =
    `Ignored ${counted(lists.length, 'list that assigns', 'lists that assign')} a split to each path: ${firstFew(lists)}. ` +
    'To use these splits, write paths, labels and splits as columns of one CSV file.'
  return [{ level: 'note', message }]
}

/** Whether a path names a file of the tree: completely, by its name, or without its extension. */
export const isThereIn: (files: readonly string[]) => IsThere = lastAnswer((files: readonly string[]): IsThere => {
  let known: ReadonlySet<string> | undefined
  return (path) => {
    known ??= new Set(files.flatMap((file) => [file, baseName(file), file.replace(/\.[^./]+$/, ''), stemOf(file)]))
    return known.has(path) || known.has(baseName(path.replaceAll('\\', '/')))
  }
})

/**
 * Reads lists of paths and labels as one dataset. The file names determine the splits.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} if there are no lists, or if they belong to several datasets.
 */
export async function pathListDataset(
  files: readonly string[],
  context: SourceContext,
  { detected, found }: { readonly detected: boolean; readonly found?: readonly ListFamily[] },
): Promise<Dataset> {
  const [family = [], ...others] = found ?? [await configuredLists(files, context)]
  if (others.length > 0) throw severalLists([family, ...others], files, context)
  const { names: _, ...settings } = context.settings
  const isThere = isThereIn(files)
  const manifests: Manifest[] = []
  for (const path of family) {
    const file = joinPath(context.folder, path)
    manifests.push(openPathList(await readLabelFile(context.tree, file), file, isThere))
  }
  const manifest = await joinPieces(manifests, context)
  const between = settings.label === undefined ? manifest.columns.slice(LABEL_PLACE + 1) : []
  const { coded, texts, size } = await manifest.read({
    coded: manifest.columns.map((_, at) => at).slice(LABEL_PLACE),
    texts: [ID_PLACE],
  })
  const { found: names, notes } = await namesFromFile(coded[0]?.values ?? [], { files, taken: family }, context)
  const file = context.file === undefined ? fileSetting(family, files) : undefined
  const reading = { ...settings, format: 'path-list' as const, ...(file !== undefined && { file }) }
  const named = names === undefined ? manifest : { ...manifest, declaredNames: new Map([['label', names.names]]) }
  const dataset = await manifestDataset(
    named,
    { ...context, settings: reading },
    { kind: 'path-list', detected, title: 'list of paths' },
  )
  const namesLine = names === undefined ? [] : settingsLines({ ...names.settings, ignore: [] })
  const codes = between.filter((_, at) => areCodesOfClasses(coded[at + 1]?.values ?? [], size))
  const otherLabels = codes.map((label): Note => {
    const line = lineToRead({ ...reading, label }, context)
    return {
      level: 'note',
      message: `Read the last value of each line as its label. For another value, use \`${line}\``,
    }
  })
  return {
    ...dataset,
    notes: [
      ...notes,
      ...otherLabels,
      ...(detected ? withoutLabels(family, files) : []),
      ...(context.role === 'main' ? await assignmentNotes(family, files, context) : []),
      ...(dataset.table.splits ? [] : splitNamesNote(idsIn(texts[0]), reading, { front: '(^|/)', context })),
      ...dataset.notes,
    ],
    layout: { ...dataset.layout, settings: [...dataset.layout.settings, ...namesLine] },
  }
}

function idsIn(ids: TextColumn | undefined) {
  return { size: ids?.length ?? 0, idAt: (row: number) => (ids === undefined ? '' : textAt(ids, row)) }
}

const ID_PLACE = 0
const LABEL_PLACE = 1

/** Whether few numbers from 0 or 1 repeat, unlike the numbers of frames. */
function areCodesOfClasses(values: readonly string[], rows: number): boolean {
  return 2 * values.length <= rows && codeRange(values, undefined) !== undefined
}

async function configuredLists(files: readonly string[], context: SourceContext): Promise<ListFamily> {
  const configured = await configuredFiles(files, context)
  if (configured !== undefined) return configured
  const families = await listFamilies(files, { start: bytesIn(context), deepest: DEEPEST })
  if (families.length > 1) throw severalLists(families, files, context)
  return families[0] ?? []
}

/** Lists are at the top level of a dataset, or in a folder such as `lists`. */
export const DEEPEST = 1

function severalLists(
  families: readonly ListFamily[],
  files: readonly string[],
  { settings, ...source }: SourceContext,
) {
  const globs = families.map((family) => fileSetting(family, files))
  const choices = globs.map((file) => ({ ...settings, format: 'path-list' as const, file }))
  return errorWithChoices({ message: `Found several lists of paths: ${firstFew(globs)}`, choices }, source)
}
