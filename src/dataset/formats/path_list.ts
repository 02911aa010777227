import { counted, formatCount, InputError, shortened } from '../../config/index.ts'
import { namesAFile } from '../paths/index.ts'
import { codedTexts, textColumn } from '../table/index.ts'
import { attributeList, openAttributeList } from './attribute_list.ts'
import type { Manifest } from './manifest.ts'
import { textLines } from './text_lines.ts'

/** A line of a list: a path and its label. */
interface ListLine {
  readonly path: string
  readonly label: string
  /** The values between them, such as a number of frames. */
  readonly between: readonly string[]
}

/** Whether a file with that path exists, including without its folder or its extension. */
export type IsThere = (path: string) => boolean

/** `rest` means that everything after the first word is the label: `0034309 Boeing 737-200`. */
type Separator = '\t' | ';' | ',' | ' ' | 'rest'
const SEPARATORS: readonly Separator[] = ['\t', ';', ',', ' ', 'rest']

/**
 * Opens a list of paths with their labels, with one line per sample: `glass1.jpg 1`. The delimiter is a tab, a
 * semicolon, a comma or spaces. The label is the last value, or the rest of the line if labels contain spaces. Blank lines, and lines that start with `#`, are not rows.
 *
 * @throws {InputError} with the line that has no label.
 */
export function openPathList(bytes: Uint8Array, file: string, isThere: IsThere = () => false): Manifest {
  const texts = textLines(bytes, file)
  const attributes = attributeList(texts)
  if (attributes !== undefined) return openAttributeList(attributes, file)
  const lines = texts.map((text, i) => ({ text, line: i + 1 }))
  const found = lines.filter(({ text }) => isRow(text))
  const rows = withoutCount(found, ({ text }) => text)
  if (rows.length === 0) throw new InputError('Found no rows: the file is empty', { file })
  const separator = separatorOf(
    rows.map(({ text }) => text),
    isThere,
  )
  const [first, ...others] = rows
  const hasHeader = others.length > 0 && first !== undefined && isHeader(first.text, separator, isThere)
  const samples = (hasHeader ? others : rows).map(({ text, line }) => ({
    line,
    ...lineOf(text, { separator, file, line }),
  }))
  const most = Math.max(...samples.slice(0, MOST_LOOKED_AT).map(({ between }) => between.length))
  const between = Array.from({ length: most }, (_, i) => `field_${i + 2}`)
  const cells = samples.map(({ path, label, between: fields }) => [
    path,
    label,
    ...between.map((_, i) => fields[i] ?? ''),
  ])
  const column = (place: number) => cells.map((row) => row[place] ?? '')
  const comments = lines.filter(({ text }) => text.trim() !== '' && !isRow(text)).length
  const count = rows.length < found.length ? [countRemark(found[0]?.text ?? '', samples.length, file)] : []
  const headerLine = count.length > 0 ? 'second' : 'first'
  return {
    files: [file],
    format: 'path-list',
    columns: ['path', 'label', ...between],
    remarks: [
      ...count,
      ...(hasHeader
        ? [`Treated the ${headerLine} line of ${file} as a header: '${shortened(first?.text.trim() ?? '')}'`]
        : []),
      ...(comments > 0 ? [commentRemark(comments, file)] : []),
    ],
    hasHeader,
    read: async (wanted) => ({
      size: cells.length,
      coded: wanted.coded.map((place) => codedTexts(column(place))),
      texts: wanted.texts.map((place) => textColumn(column(place))),
      lines: Uint32Array.from(samples, ({ line }) => line),
    }),
    records: async () => ({ columns: ['path', 'label', ...between], rows: cells }),
  }
}

/**
 * Rates whether lines are from such a list: at least nine tenths start with a file name and end with a label. It is
 * certain if labels repeat, which they do not have to in a small split.
 *
 * @param lines The first lines of the file.
 */
export function likenessToPathList(lines: readonly string[], isInTree: IsThere): 'certain' | 'possible' | 'none' {
  const rows = rowsOf(lines)
  if (rows.length === 0) return 'none'
  // Searching the tree for names is slow, and most text files contain sentences.
  const arePairs = mostly(rows, (text) => text.trim().split(/[\s,;]+/).length === 2)
  const areIds = arePairs || mostly(rows, (text) => ID_AND_NAME.test(text))
  const isThere: IsThere = (path) => areIds && isInTree(path)
  const separator = separatorOf(rows, isThere)
  const found = rows.flatMap((text) => {
    const one = parsed(text, separator)
    return one !== undefined && isSample(one, isThere) ? [one] : []
  })
  const labels = new Set(found.map(({ label }) => label))
  const areLabels = [...labels].every((label) => label.length <= LONGEST_LABEL && !namesAFile(label))
  const haveOneLabel = found.every(({ between }) => between.length < MOST_BETWEEN)
  if (10 * found.length < 9 * rows.length || !areLabels || !haveOneLabel) return 'none'
  if (separator === 'rest' && areLists(labels)) return 'none'
  const repeat = rows.length < FEW_LINES ? labels.size < found.length : 2 * labels.size <= found.length
  return repeat ? 'certain' : 'possible'
}

/** Returns the paths in the lines of a list. */
export function pathsInList(lines: readonly string[], isThere: IsThere): string[] {
  return linesOfList(lines, isThere).map(({ path }) => path)
}

/** Returns the labels in the lines of a list. */
export function labelsInList(lines: readonly string[], isThere: IsThere): string[] {
  return linesOfList(lines, isThere).map(({ label }) => label)
}

function linesOfList(lines: readonly string[], isThere: IsThere): ListLine[] {
  const rows = rowsOf(lines)
  const separator = separatorOf(rows, isThere)
  const [first] = rows
  const hasHeader = first !== undefined && rows.length > 1 && isHeader(first, separator, isThere)
  return (hasHeader ? rows.slice(1) : rows).flatMap((text) => parsed(text, separator) ?? [])
}

/** Whether the condition is true for at least nine tenths of the lines. */
function mostly(lines: readonly string[], isSo: (line: string) => boolean): boolean {
  return 10 * lines.filter(isSo).length >= 9 * lines.length
}

const FEW_LINES = 20
const LONGEST_LABEL = 100
/** A line with more values in between is about boxes or features. */
const MOST_BETWEEN = 3
const MOST_LOOKED_AT = 1000
/** A line with more values is not divided further. */
const MOST_FIELDS = 50

/** Whether the labels are several words each, in more combinations than there are words, so each word is a label. */
function areLists(labels: ReadonlySet<string>): boolean {
  return new Set([...labels].flatMap((label) => label.split(' '))).size < labels.size
}

/** A word with a number, followed by a name. */
const ID_AND_NAME = /^\s*[\w-]*\d[\w-]*(?:\.\w+)?\s+\S.*\S\s*$/

function isRow(text: string): boolean {
  return text.trim() !== '' && !text.trimStart().startsWith('#')
}

function rowsOf(lines: readonly string[]): readonly string[] {
  return withoutCount(lines.filter(isRow), (text) => text)
}

/** Removes a first line with only the number of samples, as in the lists of CelebA and DeepFashion. */
function withoutCount<T>(rows: readonly T[], textOf: (row: T) => string): readonly T[] {
  const [first, second] = rows
  if (first === undefined || second === undefined || !/^\d+$/.test(textOf(first).trim())) return rows
  return /^\d+$/.test(textOf(second).trim()) ? rows : rows.slice(1)
}

function commentRemark(lines: number, file: string): string {
  return `Ignored ${counted(lines, 'line')} of ${file} because ${lines === 1 ? 'it starts' : 'they start'} with #`
}

function countRemark(text: string, samples: number, file: string): string {
  const count = Number(text.trim())
  const followed = count === samples ? '' : `, but the file has ${formatCount(samples)}`
  return `Treated the first line of ${file} as the number of samples: '${count}'${followed}`
}

function separatorOf(rows: readonly string[], isThere: IsThere): Separator {
  const some = rows.slice(0, MOST_LOOKED_AT)
  const fits = (separator: Separator) =>
    some.filter((text) => {
      const one = parsed(text, separator)
      return one !== undefined && isSample(one, isThere)
    }).length
  const counts = SEPARATORS.map(fits)
  const best = counts.indexOf(Math.max(...counts))
  return SEPARATORS[best] ?? ' '
}

function isSample({ path, label }: ListLine, isThere: IsThere): boolean {
  return label !== '' && (namesAFile(path) || isThere(path))
}

/** Whether the first line is a header: it does not name a file like the other lines, but has as many values. */
function isHeader(text: string, separator: Separator, isThere: IsThere): boolean {
  const one = parsed(text, separator)
  return one === undefined || (!isSample(one, isThere) && /^[\s\w,;"'-]+$/.test(text))
}

interface Reading {
  readonly separator: Separator
  readonly file: string
  readonly line: number
}

function lineOf(text: string, { separator, file, line }: Reading): ListLine {
  const found = parsed(text, separator)
  if (found !== undefined) return found
  throw new InputError(`Expected a path and its label, found '${shortened(text.trim())}'`, { file, line })
}

function parsed(text: string, separator: Separator): ListLine | undefined {
  const trimmed = text.trim()
  if (separator === 'rest') return withRest(trimmed)
  const quotedPath = /^(["'])(.*?)\1\s*[\t;, ]\s*(.*)$/s.exec(trimmed)
  if (quotedPath !== null) {
    const fields = fieldsOf(quotedPath[3] ?? '', separator)
    return { path: quotedPath[2] ?? '', label: fields.at(-1) ?? '', between: fields.slice(0, -1) }
  }
  const fields = fieldsOf(trimmed, separator)
  const label = fields.at(-1)
  if (fields.length < 2 || label === undefined) return undefined
  const front = fields.slice(0, -1)
  if (front.length > MOST_FIELDS) return { path: joined(front, trimmed, separator), label, between: [] }
  // The path itself can contain delimiters. It ends with its extension.
  const end = front.findLastIndex((_, i) => namesAFile(joined(front.slice(0, i + 1), trimmed, separator)))
  const size = end === -1 ? front.length : end + 1
  const between = front.slice(size)
  if (between.some((field) => Number.isNaN(Number(field))))
    return { path: joined(front, trimmed, separator), label, between: [] }
  return { path: joined(front.slice(0, size), trimmed, separator), label, between }
}

/** Numbers after the path are not a name, and neither are cells or a name with the numbers of a box. */
function withRest(text: string): ListLine | undefined {
  const [, path = '', label = ''] = /^(\S+) +(.*)$/s.exec(text) ?? []
  const isName = /\p{L}/u.test(label) ? !/[\t;]|(?: [\d.]+){3}$/.test(label) : /^\S+$/.test(label)
  return isName ? { path, label, between: [] } : undefined
}

function fieldsOf(text: string, separator: Separator): string[] {
  const fields = separator === ' ' ? text.split(/\s+/) : text.split(separator)
  return fields.map((field) => field.trim().replace(/^(["'])(.*)\1$/, '$2'))
}

/** Returns the first values as they are written in the line. */
function joined(fields: readonly string[], text: string, separator: Separator): string {
  if (fields.length === 1 || separator !== ' ') return fields.join(separator)
  let end = 0
  for (const field of fields) end = text.indexOf(field, end) + field.length
  return text.slice(0, end)
}
