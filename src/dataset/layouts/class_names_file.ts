import { formatCount, InputError, type LabelSettings, largest, smallest } from '../../config/index.ts'
import { type NamesByCode, readLabelFile, textLines } from '../formats/index.ts'
import { baseName, folderOf, joinPath, splitOfFile } from '../paths/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { readNames } from './naming.ts'

/** The class names for labels that are codes, and the file that contains them. */
export interface FoundNames {
  /** The path relative to the dataset's folder, as in `labels.names`. */
  readonly path: string
  readonly names: NamesByCode
  /** The settings that produce the same names. A list with one name per line starts with 0, so any other order becomes a map. */
  readonly settings: Pick<LabelSettings, 'names' | 'map'>
}

/** The names found next to the labels, and notes about them. */
interface NamesFromFile {
  readonly found?: FoundNames
  readonly notes: readonly Note[]
}

/** The names of files that contain class names. */
const NAMES =
  /^(?:(?:label|class|id2label|activity|category|index|emoji)?[-_]?(?:map|mapping|mappings)|(?:[a-z]+[-_])?labels?|(?:[a-z]+[-_])?(?:class|label|category)[-_]?(?:names?|list|ind|index)|(?:[a-z]+[-_])?(?:classes|categories)|synset[-_]?words|labels?[-_]map(?:ping)?)\.(?:txt|names)$/i

/** Whether a file may contain class names, by its name. `val_labels.txt` contains labels. */
function isNamesFile(path: string): boolean {
  return NAMES.test(baseName(path)) && splitOfFile(baseName(path)) === undefined
}

/**
 * Returns the names of `labels.names`, otherwise those of the only file next to the labels, or in the parent folder, that
 * has a name for each code. Other files leave the labels unchanged.
 *
 * @param taken Files that contain something else.
 * @throws {InputError} if two files give a code different names.
 */
export async function namesFromFile(
  values: readonly string[],
  { files, taken }: { readonly files: readonly string[]; readonly taken: readonly string[] },
  context: SourceContext,
): Promise<NamesFromFile> {
  const { settings } = context
  const codes = new Set(values.filter((value) => value !== ''))
  if (settings.names !== undefined) {
    const { notes, ...found } = await configuredNames(settings.names, codes, context)
    return { found, notes }
  }
  if (settings.map !== undefined || ![...codes].every((code) => /^(?:\d{1,9}|n\d{8})$/.test(code))) return { notes: [] }
  const folders = new Set(['', ...taken.map(folderOf), ...taken.map((path) => folderOf(folderOf(path)))])
  const beside = files.filter((path) => isNamesFile(path) && folders.has(folderOf(path)) && !taken.includes(path))
  const found: (FoundNames & { readonly remark: string })[] = []
  const withoutNames: string[] = []
  for (const path of [...beside, ...(beside.length > 0 ? [] : await namesAbove(context))]) {
    const one = namesOf(await linesIn(path, context), codes)
    if (one !== undefined) found.push({ path, ...one, settings: one.isMap ? { map: one.names } : { names: path } })
    else if (!NOT_NAMES.test(baseName(path))) withoutNames.push(path)
  }
  const [first, ...others] = found
  const other =
    first && others.find(({ names }) => [...codes].some((code) => names.get(code) !== first.names.get(code)))
  if (first !== undefined && other !== undefined) throw severalNames(first, other)
  if (first !== undefined)
    return { found: first, notes: [note(`Read the class names from ${first.path}, ${first.remark}`)] }
  return { notes: withoutNames.map((path) => note(noNamesMessage(path))) }
}

/** Files that are named like lists of names but often contain something else. */
const NOT_NAMES = /^(?:index|[a-z]+[-_]labels?|labels?)\./i

function noNamesMessage(path: string): string {
  return (
    `Kept the labels as numbers because it is not clear which name in ${path} belongs to which number. ` +
    `If the first name belongs to 0, set \`labels: { names: ${path} }\``
  )
}

/**
 * Returns the names of `labels.names` by code: by the numbers next to them, otherwise by line from 0, or from 1 if the codes
 * are the numbers from 1 to the number of names.
 *
 * @throws {InputError} if the file is missing or cannot be read.
 */
export async function configuredNames(
  path: string,
  codes: ReadonlySet<string>,
  { tree, folder }: SourceContext,
): Promise<FoundNames & { readonly notes: readonly Note[] }> {
  const listed = await readNames(tree, folder, path)
  const found = { path, settings: { names: path } }
  if (/\.(?:ya?ml|json)$/i.test(path)) return { ...found, names: listed, notes: [] }
  const all = [...listed.values()]
  // The first line of a table is its header.
  const lines = /\.csv$/i.test(path) && !/\d/.test(all[0] ?? '') ? all.slice(1) : all
  const numbered = numberedNames(lines)
  if (numbered !== undefined && (!areIds(numbered) || [...codes].some((code) => !isNumber(code))))
    return { ...found, names: numbered, notes: [] }
  const first = startAtOne(lines.length, codes) ? 1 : 0
  const names = new Map(withoutIds(lines).map((name, i) => [String(i + first), name]))
  const message = `Counted the names in ${path} from 1 because the labels are the numbers from 1 to ${formatCount(lines.length)}`
  return { ...found, names, notes: first === 1 ? [note(message)] : [] }
}

/** Whether the codes are the numbers from 1 to the number of names, so none of them is 0 and the last name has the largest. */
function startAtOne(count: number, codes: ReadonlySet<string>): boolean {
  const numbers = [...codes].flatMap((code) => (/^\d{1,9}(?:\.0+)?$/.test(code) ? Number(code) : []))
  return numbers.length > 0 && smallest(numbers) === 1 && largest(numbers) === count
}

/** A file in the parent folder may name the classes of several tasks. */
async function namesAbove({ tree, folder }: SourceContext): Promise<readonly string[]> {
  if (folder === '' || folder === '/') return []
  const above = joinPath(folder, '../mapping.txt')
  try {
    return (await tree.kindOf(above)) === 'file' ? ['../mapping.txt'] : []
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}

async function linesIn(path: string, { tree, folder }: SourceContext): Promise<readonly string[]> {
  const file = joinPath(folder, path)
  return textLines(await readLabelFile(tree, file), file)
}

function note(message: string): Note {
  return { level: 'note', message }
}

interface Names {
  readonly names: NamesByCode
  readonly remark: string
  readonly isMap: boolean
}

/**
 * Matches by the numbers next to the names. Matches by line only if the codes show whether the first is 0 or 1: there is a
 * 0, or the last line is the largest code.
 */
function namesOf(lines: readonly string[], codes: ReadonlySet<string>): Names | undefined {
  const numbered = numberedNames(lines)
  if (numbered !== undefined && (!areIds(numbered) || [...codes].some((code) => !isNumber(code)))) {
    const hasAll = [...codes].every((code) => numbered.has(code))
    return hasAll ? { names: numbered, remark: 'matched by number', isMap: false } : undefined
  }
  const names = lines.map((line) => line.trim()).filter((line) => line !== '')
  const numbers = [...codes].map(Number)
  const [least, most] = [smallest(numbers), largest(numbers)]
  if (names.length < 2 || new Set(names).size < names.length || Number.isNaN(least)) return undefined
  const first = least === 0 && most < names.length ? 0 : least === 1 && most === names.length ? 1 : undefined
  if (first === undefined) return undefined
  const byLine = new Map(withoutIds(names).map((name, i) => [String(i + first), name]))
  return { names: byLine, remark: `matched by line, counting from ${first}`, isMap: first !== 0 }
}

function isNumber(code: string): boolean {
  return /^\d/.test(code)
}

/** Whether the names are next to WordNet ids. */
function areIds(names: NamesByCode): boolean {
  return [...names.keys()].every((code) => !isNumber(code))
}

/** The patterns are slow for longer lines. */
const LONGEST_NAME = 500
const NUMBER_FIRST = /^["']?(\d{1,9}|n\d{8})["']?(?:\s*[:,;=]|\s*->|\s)\s*(\S.*)$/s
const NUMBER_LAST = /^(.*\D)[\s:,;=](\d{1,9})$/s

/** `0 anger`, `0: anger`, `0,anger`, `anger 0`. If there are several columns, the first after the number. */
function numberedNames(lines: readonly string[]): NamesByCode | undefined {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (filled.some(({ length }) => length > LONGEST_NAME)) return undefined
  const first = filled.map((line) => NUMBER_FIRST.exec(line))
  const last = filled.map((line) => NUMBER_LAST.exec(line))
  const entries = first.every((found) => found !== null)
    ? first.map((found) => [found?.[1] ?? '', nameIn(found?.[2] ?? '')] as const)
    : last.every((found) => found !== null)
      ? last.map((found) => [found?.[2] ?? '', nameIn(found?.[1] ?? '')] as const)
      : []
  const names = new Map(entries)
  return names.size === 0 || names.size < entries.length ? undefined : names
}

function nameIn(text: string): string {
  const [cell = ''] = text.split('\t')
  return cell.trim().replace(/^(["'])(.*)\1$/, '$2')
}

/** `n01440764 tench, Tinca tinca` becomes `tench, Tinca tinca`, unless this merges two classes. */
function withoutIds(names: readonly string[]): readonly string[] {
  const bare = names.map((name) => name.replace(/^n\d{8}\s+/, ''))
  return new Set(bare).size === names.length ? bare : names
}

function severalNames(first: FoundNames, other: FoundNames): InputError {
  return new InputError(
    `Found two files with different class names: ${first.path} and ${other.path}. ` +
      `Set the one to use, for example \`labels: { names: ${first.path} }\``,
  )
}
