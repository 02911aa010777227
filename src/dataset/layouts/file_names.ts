import { analyzeCommand, counted, firstFew, InputError, shortened, Undetected } from '../../config/index.ts'
import { settingsLines } from '../formats/index.ts'
import { baseName, folderOf, joinPath, kindOfFile } from '../paths/index.ts'
import {
  classesOf,
  codedTexts,
  compareTexts,
  type Dataset,
  type Layout,
  type Note,
  textColumn,
} from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { chosenNames } from './chosen_names.ts'
import { isDescription } from './class_folders.ts'
import { pathStemOf } from './file_starts.ts'
import { matchPaths, noteUngrouped } from './groups.ts'
import { classNames, noteSpaces } from './naming.ts'
import { pathGroups, pathRecords, refuseColumns } from './path_samples.ts'

/**
 * Makes every file a sample, in the order of the bytes of the paths. The label is what `labels.pattern` finds in the path.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} if there are no files, or if the pattern does not match any of them.
 */
export async function fileNameDataset(files: readonly string[], context: SourceContext): Promise<Dataset> {
  const { settings } = context
  refuseColumns(settings)
  const all = files.filter((path) => !isReadme(path)).toSorted(compareTexts)
  const [first] = all
  if (first === undefined) throw new InputError(`Found no files in ${context.folder || '.'}: the dataset is empty`)
  const source = settings.pattern ?? ''
  const matches = await matchPaths(all, { source, needsLabel: true })
  if (matches.unmatched.length === all.length) {
    const message = `Cannot find labels in the paths: labels.pattern '${source}' matches none of ${counted(all.length, 'path')}, such as '${shortened(first)}'`
    throw (await matchedBelow(all, message, context)) ?? new InputError(message)
  }
  const companions = companionsAmong(all, matches.unmatched)
  const others = othersAmong(all, matches.unmatched)
  const samples =
    companions.size + others.size === 0 ? all : all.filter((path) => !companions.has(path) && !others.has(path))
  const { paths, leftOut } = withoutTables(
    samples,
    matches.unmatched.filter((path) => !companions.has(path) && !others.has(path)),
  )
  const {
    labels: raw,
    unmatched,
    splits,
  } = paths.length === all.length ? matches : await matchPaths(paths, { source, needsLabel: true })
  const chosen = await chosenNames(raw, context)
  const names = classNames(settings, chosen?.names)
  const labels = classesOf(codedTexts(raw), names.nameOf, names.declared)
  const groups = await pathGroups(paths, context)
  const notes = [
    ...companionsNote([...companions]),
    ...othersNote([...others]),
    ...leftOutNote(leftOut),
    ...unmatchedNote(unmatched),
    ...(chosen?.notes ?? []),
    ...names.notes(),
    ...noteSpaces(labels),
    ...(groups ? noteUngrouped(groups) : []),
  ]
  const grouped = groups === undefined ? '' : `, groups by ${groups.key}`
  return {
    table: {
      size: paths.length,
      ...labels,
      ids: textColumn(paths),
      ...(groups ? { groups } : {}),
      ...(splits ? { splits } : {}),
      sources: [{ name: context.name, start: 0, end: paths.length, format: 'names' }],
    },
    ...(chosen && { labelNames: chosen.names }),
    layout: pathLayout(context, 'names', `file names: classes by labels.pattern, ids are paths${grouped}`),
    notes,
    records: async () =>
      pathRecords(
        paths,
        raw.map((value) => (value === '' ? '' : names.nameOf(value))),
      ),
  }
}

/** The error for a pattern that matches the paths below one of the folders, with the command that reads this folder. */
async function matchedBelow(all: readonly string[], message: string, { role, path, settings }: SourceContext) {
  const source = settings.pattern ?? ''
  const { labels } = await matchPaths(all.map(baseName), { source, needsLabel: true })
  const [folder = '', ...others] = new Set(all.filter((_, i) => labels[i] !== '').map(folderOf))
  const command = analyzeCommand(joinPath(path, folder), [['--pattern', source]])
  if (folder === '' || others.length > 0 || role !== 'main' || command === undefined) return undefined
  const help = `It matches the paths below '${shortened(folder)}'. To read this folder, run its command or set \`dataset_path\` in a config:`
  return new Undetected(`${message}. ${help}`, { lines: [command] })
}

/** Files about the dataset, which are never samples. */
function isReadme(path: string): boolean {
  return README.test(path)
}

const README = /(?:(?:^|\/)(?:readme(?:\.\w+)?|licen[cs]e|changelog|citation)(?:\.(?:md|txt|rst|cff))?|\.dvc)$/i

/** Returns the files that the pattern does not match and that describe a sample of the same name: `a.txt` next to `a.wav`. */
function companionsAmong(paths: readonly string[], unmatched: readonly string[]): ReadonlySet<string> {
  if (unmatched.length === 0) return new Set()
  const without = new Set(unmatched)
  const stems = new Set(paths.filter((path) => !without.has(path)).map(pathStemOf))
  return new Set(unmatched.filter((path) => stems.has(pathStemOf(path))))
}

/** If a pattern matches at least this share of the files, the others do not have to be samples. */
const NEARLY_ALL = 0.95

/** Returns texts, arrays and other files among images or recordings that the pattern does not match: `notes.txt`, `list.mat`. */
function othersAmong(paths: readonly string[], unmatched: readonly string[]): ReadonlySet<string> {
  if (unmatched.length === 0 || unmatched.length > paths.length * (1 - NEARLY_ALL)) return new Set()
  const without = new Set(unmatched)
  const kinds = new Set<string>()
  for (const path of paths) if (!without.has(path)) kinds.add(kindOfFile(path))
  if (![...kinds].every((kind) => SAMPLES.has(kind))) return new Set()
  return new Set(unmatched.filter((path) => !SAMPLES.has(kindOfFile(path))))
}

const SAMPLES: ReadonlySet<string> = new Set(['image', 'audio', 'video', 'midi'])

function othersNote(paths: readonly string[]): Note[] {
  if (paths.length === 0) return []
  const message = `Ignored ${counted(paths.length, 'file')} of another kind than the samples: ${firstFew(paths)}`
  return [{ level: 'note', message }]
}

function companionsNote(paths: readonly string[]): Note[] {
  if (paths.length === 0) return []
  const message = `Ignored ${counted(paths.length, 'file')} with the same name as a sample, but another extension: ${firstFew(paths)}`
  return [{ level: 'note', message }]
}

/** Tables and label files are samples only if the pattern does not match other files. */
function withoutTables(paths: readonly string[], unmatched: readonly string[]) {
  const tables = new Set(paths.filter(tableTest()))
  if (tables.size === 0) return { paths, leftOut: [] }
  const without = new Set(unmatched)
  const areSamples = paths.every((path) => tables.has(path) || without.has(path))
  const isLeftOut = (path: string) => tables.has(path) && (!areSamples || without.has(path))
  return { paths: paths.filter((path) => !isLeftOut(path)), leftOut: paths.filter(isLeftOut) }
}

/** Tests each extension once. */
function tableTest(): (path: string) => boolean {
  const known = new Map<string, boolean>()
  return (path) => {
    const ending = path.slice(path.lastIndexOf('.') + 1)
    if (ending === 'gz') return isDescription(path)
    const found = known.get(ending) ?? isDescription(path)
    known.set(ending, found)
    return found
  }
}

function leftOutNote(paths: readonly string[]): Note[] {
  if (paths.length === 0) return []
  const message = `Ignored ${counted(paths.length, 'table or label file', 'tables or label files')} among the samples: ${firstFew(paths)}`
  return [{ level: 'note', message }]
}

/** Files that have no labels at all, such as a folder of `.mid` files. */
export async function unlabelledFiles(
  files: readonly string[],
  context: SourceContext,
  description: string,
): Promise<Dataset> {
  const paths = files.toSorted(compareTexts)
  const groups = await pathGroups(paths, context)
  return {
    table: {
      size: paths.length,
      ...classesOf(codedTexts(paths.map(() => '')), (name) => name),
      ids: textColumn(paths),
      ...(groups ? { groups } : {}),
      sources: [{ name: context.name, start: 0, end: paths.length, format: 'names' }],
    },
    layout: { ...pathLayout(context, 'unlabelled', description), detected: true },
    notes: groups ? noteUngrouped(groups) : [],
    records: async () => pathRecords(paths, []),
  }
}

function pathLayout({ folder, settings }: SourceContext, kind: Layout['kind'], description: string): Layout {
  const used = kind === 'names' ? { ...settings, format: 'names' as const } : settings
  return {
    kind,
    files: [folder || '.'],
    description,
    detected: false,
    stableIds: true,
    settings: settingsLines(used),
  }
}

function unmatchedNote(unmatched: readonly string[]): Note[] {
  if (unmatched.length === 0) return []
  const files = counted(unmatched.length, 'file')
  const paths = unmatched.length === 1 ? 'its path' : 'their paths'
  const message = `Counted ${files} as unlabelled because labels.pattern does not match ${paths}: ${firstFew(unmatched)}`
  return [{ level: 'note', message }]
}
