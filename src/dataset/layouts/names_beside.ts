import { InputError } from '../../config/index.ts'
import { counted } from '../counted.ts'
import type { Note } from '../dataset.ts'
import type { NamesByCode } from '../formats/class_label.ts'
import { readLabelFile } from '../formats/label_file.ts'
import { textLines } from '../formats/text_lines.ts'
import { readNames } from '../naming.ts'
import { baseName, folderOf, joinPath } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'

/** Names of classes for labels that are codes, and the file that holds them. */
export interface FoundNames {
  /** Relative to the dataset's folder, as `labels.names` has it. */
  readonly path: string
  readonly names: NamesByCode
  readonly notes: readonly Note[]
}

/** How files are called that hold the names of classes. */
const NAMES =
  /^(?:(?:label|class|id2label|activity|category|index|emoji)?[-_]?(?:map|mapping|mappings)|(?:[a-z]+[-_])?labels?|(?:[a-z]+[-_])?(?:class|label|category)[-_]?(?:names?|list|ind|index)|(?:[a-z]+[-_])?(?:classes|categories)|synset[-_]?words|labels?[-_]map(?:ping)?)\.(?:txt|names)$/i

/** Whether a file may hold the names of classes, by its name. */
export function isNamesFile(path: string): boolean {
  return NAMES.test(baseName(path))
}

/**
 * The names that `labels.names` tells, else those of the only file beside the labels, or in the folder above, that has a
 * name for each code. Other files leave the labels as they are.
 *
 * @param taken Files that hold something else.
 * @throws {InputError} where two files call one code differently.
 */
export async function namesBeside(
  values: readonly string[],
  { files, taken }: { readonly files: readonly string[]; readonly taken: readonly string[] },
  context: SourceContext,
): Promise<FoundNames | undefined> {
  const { settings } = context
  if (settings.names !== undefined) return toldNames(settings.names, context)
  const codes = new Set(values.filter((value) => value !== ''))
  if (![...codes].every((code) => /^(?:\d{1,9}|n\d{8})$/.test(code))) return undefined
  const folders = new Set(['', ...taken.map(folderOf), ...taken.map((path) => folderOf(folderOf(path)))])
  const beside = files.filter((path) => !taken.includes(path) && isNamesFile(path) && folders.has(folderOf(path)))
  const found: FoundNames[] = []
  for (const path of [...beside, ...(beside.length > 0 ? [] : await namesAbove(context))]) {
    const one = namesOf(await linesIn(path, context), codes)
    if (one !== undefined) found.push({ path, names: one.names, notes: [note(path, one.remark)] })
  }
  const [first, ...others] = found
  const other =
    first && others.find(({ names }) => [...codes].some((code) => names.get(code) !== first.names.get(code)))
  if (first !== undefined && other !== undefined) throw severalNames(first, other)
  return first
}

async function toldNames(path: string, context: SourceContext): Promise<FoundNames> {
  const isText = !/\.(?:ya?ml|json)$/i.test(path)
  const names = isText ? numberedNames(await linesIn(path, context)) : undefined
  return { path, names: names ?? (await readNames(context.tree, context.folder, path)), notes: [] }
}

/** Of several tasks one file above may name the classes of each. */
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

function note(path: string, remark: string): Note {
  return { level: 'note', message: `The names of the classes are those of ${path}, ${remark}` }
}

interface Names {
  readonly names: NamesByCode
  readonly remark: string
}

/** By the numbers that stand beside the names; by line only where there are as many lines as codes, which leave out none. */
function namesOf(lines: readonly string[], codes: ReadonlySet<string>): Names | undefined {
  const numbered = numberedNames(lines)
  if (numbered !== undefined) {
    return [...codes].every((code) => numbered.has(code)) ? { names: numbered, remark: 'by their numbers' } : undefined
  }
  const names = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (names.length < 2 || names.length !== codes.size || new Set(names).size < names.length) return undefined
  const first = [0, 1].find((start) => names.every((_, i) => codes.has(String(i + start))))
  if (first === undefined) return undefined
  const byLine = new Map(withoutIds(names).map((name, i) => [String(i + first), name]))
  return { names: byLine, remark: `by line, the first of which is ${first}` }
}

const NUMBER_FIRST = /^\s*["']?(\d{1,9}|n\d{8})["']?\s*(?:[\t:,;=]|->|\s)\s*(.*\S)\s*$/
const NUMBER_LAST = /^\s*(.*\D)(?:\s*[\t:,;=]\s*|\s+)(\d{1,9})\s*$/

/** `0 anger`, `0: anger`, `0,anger`, `anger 0`; of several columns the first after the number. */
function numberedNames(lines: readonly string[]): NamesByCode | undefined {
  const filled = lines.filter((line) => line.trim() !== '')
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

/** `n01440764 tench, Tinca tinca` is a tench, unless that makes two classes one. */
function withoutIds(names: readonly string[]): readonly string[] {
  const bare = names.map((name) => name.replace(/^n\d{8}\s+/, ''))
  return new Set(bare).size === names.length ? bare : names
}

function severalNames(first: FoundNames, other: FoundNames): InputError {
  return new InputError(
    `Found ${counted(2, 'file')} with names of classes that do not agree: ${first.path} and ${other.path}. ` +
      `Say which one holds them: \`labels: { names: ${first.path} }\``,
  )
}
