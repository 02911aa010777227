import { counted, firstFew, shortened } from '../../../config/index.ts'
import { columnFlag, firstLines, isNumber, LABEL_NAMES } from '../../formats/index.ts'
import { baseName, kindOfFile } from '../../paths/index.ts'
import type { Look } from '../found/index.ts'
import { filesOfClasses } from './class_lists.ts'
import type { Conversion } from './inventory.ts'
import { keyedLists, labelsBelowKey } from './keyed_lists.ts'
import { knownAnnotations } from './known_annotations.ts'
import { likelyFirst, nearFiles } from './likely_files.ts'
import { conversion, familiesOfLines, type RecognizedFile } from './line_families.ts'
import {
  areRepeated,
  type FoundLines,
  filledLines,
  LINES,
  OF_LABELS,
  ofBlanks,
  ofCodeSequences,
  ofIntents,
  ofLabelLines,
  ofLongSeparators,
  ofRowNames,
} from './more_line_formats.ts'
import { nestedLabels } from './nested_labels.ts'
import { regionAttributes } from './region_attributes.ts'
import { timedLines } from './timed_lines.ts'

/** If a folder has more such files, each is a sample. */
const MOST_JUDGED = 1000
const MOST_OPENED = 16
const MOST_REPORTED = 2

/** Finds files that are recognized by their lines: ARFF, CoNLL, a label at the start of each line, one file per class. */
export async function conversions(look: Look): Promise<readonly Conversion[]> {
  const { files } = look
  const near = nearFiles(files, mayHoldLines).slice(0, MOST_JUDGED)
  const found: Conversion[] = [
    ...(await filesOfClasses(near, look)),
    ...(await keyedLists(look)),
    ...(await labelsBelowKey(look)),
    ...(await regionAttributes(look)),
    ...(await timedLines(look)),
    ...(await knownAnnotations(look)),
    ...(await nestedLabels(look)),
  ]
  const opened = likelyFirst(withoutPerSample(near)).slice(0, found.length >= MOST_REPORTED ? 0 : MOST_OPENED)
  const tables = found.length >= MOST_REPORTED ? [] : nearFiles(files, (path) => /\.(?:csv|tsv)$/i.test(path))
  const byLines = await conversionsBy(RECOGNIZED, opened, look)
  if (found.length === 0 && byLines.length > MOST_REPORTED) return withRest(byLines)
  return [
    ...found,
    ...byLines,
    ...(await conversionsBy([ofOnlyBlanks], likelyFirst(tables).slice(0, MOST_OPENED), look)),
  ].slice(0, MOST_REPORTED)
}

/** With a file of the same name in more folders than this, each describes one sample. */
const MOST_FOLDERS = 10

function withoutPerSample(paths: readonly string[]): readonly string[] {
  const count = new Map<string, number>()
  for (const path of paths) count.set(baseName(path), (count.get(baseName(path)) ?? 0) + 1)
  return paths.filter((path) => (count.get(baseName(path)) ?? 0) <= MOST_FOLDERS)
}

/** The number of lines if there are only files of lines, each a dataset. */
const MOST_LINES = 4

/** Returns the first conversions, and one without a command that names the other files. */
function withRest(conversions: readonly ConversionOfFiles[]): readonly Conversion[] {
  const rest = conversions.slice(MOST_LINES).flatMap(({ paths }) => paths)
  const shown = conversions.slice(0, MOST_LINES)
  return rest.length === 0 ? shown : [...shown, { what: `The lines of ${firstFew(rest)} may contain labels as well` }]
}

interface ConversionOfFiles extends Conversion {
  readonly paths: readonly string[]
}

/** Recognizes blanks between the cells of a file that is named like a table. */
function ofOnlyBlanks(lines: readonly string[]): FoundLines | undefined {
  return lines.some((line) => /[,;|\t]/.test(line)) ? undefined : ofBlanks(lines)
}

/** Finds files whose lines contain a file, its class and further cells: `3 a.png normal rsna`. */
export async function linesWithFiles(look: Look): Promise<readonly Conversion[]> {
  const near = nearFiles(look.files, mayHoldLines)
  const ofFiles = (lines: readonly string[]) => {
    const found = ofBlanks(lines)
    return found?.program?.includes('"id,label"') ? found : undefined
  }
  return (await conversionsBy([ofFiles], likelyFirst(near).slice(0, 2 * MOST_OPENED), look)).slice(0, MOST_REPORTED)
}

async function conversionsBy(
  known: readonly ((lines: readonly string[]) => FoundLines | undefined)[],
  paths: readonly string[],
  { start, context }: Look,
): Promise<readonly ConversionOfFiles[]> {
  const recognized: RecognizedFile[] = []
  for (const path of paths) {
    const lines = firstLines(await start(path))
    const one = known.map((recognize) => recognize(lines)).find((found) => found !== undefined)
    if (one !== undefined) recognized.push({ ...one, path })
  }
  // Several splits are more likely a dataset than one file.
  const families = familiesOfLines(recognized).toSorted((a, b) => b.paths.length - a.paths.length)
  return Promise.all(families.map(async (family) => ({ ...(await conversion(family, context)), paths: family.paths })))
}

function mayHoldLines(path: string): boolean {
  if (/\.(?:arff|data|dat)$|nlu[^/]*\.ya?ml$/i.test(path)) return true
  const kind = kindOfFile(path)
  return kind === 'other' || kind === 'no-ending' || (kind === 'text' && /\.(?:txt|text)$/i.test(path))
}

/** Single quotes of cells become double ones. In awk, `\047` is a single quote and `\042` a double one, which no shell changes. */
const DOUBLE_QUOTED = String.raw`if (/(^|,)\047/) { gsub(/\042/, "\042\042"); gsub(/\\\047/, "\001"); gsub(/\047/, "\042"); gsub(/\001/, "\047") } `

const ARFF_PROGRAM =
  'tolower($1) == "@attribute" { h = h s $2; s = "," } tolower($1) == "@data" { print h; d = 1; next } d && NF && !/^%/ { ' +
  `${DOUBLE_QUOTED}print }`

const ARFF_SPLITS =
  'FNR == 1 { d = 0 } tolower($1) == "@attribute" && NR == FNR { h = h $2 "," } tolower($1) == "@data" { if (!k++) print h "split"; d = 1; next } d && NF && !/^%/ { ' +
  `${DOUBLE_QUOTED}sub(/\\r$/, ""); print $0 "," s }`
/** The number of attributes of 0 and 1 at the end that are one class each. */
const FEWEST_ON = 3

/** Recognizes a Weka table. Sparse rows and quoted names take more than one line to convert to CSV. */
function ofArff(lines: readonly string[]): FoundLines | undefined {
  const data = lines.findIndex((line) => /^\s*@data\b/i.test(line))
  const attributes = lines.slice(0, Math.max(data, 0)).flatMap((line) => {
    const [, name = '', type = ''] = /^\s*@attribute\s+('[^']*'|"[^"]*"|\S+)\s+(.*)$/i.exec(line) ?? []
    return name === '' ? [] : [{ name, type }]
  })
  if (attributes.length === 0) return undefined
  const what = `is a table in Weka's format (ARFF) with ${counted(attributes.length, 'attribute')}`
  if (attributes.some(({ type }) => /^relational\b/i.test(type)))
    return { what: `${what}, some of which contain tables` }
  const isPlain = attributes.every(({ name }) => /^[\w.@-]+$/.test(name)) && !/^\s*\{/.test(lines[data + 1] ?? '')
  if (!isPlain) return { what }
  const isNamed = attributes.some(({ name }) => LABEL_NAMES.includes(name.toLowerCase()))
  const nominal = attributes.findLast(({ type }) => type.startsWith('{'))
  const on = attributes.filter(({ type }) => /^\{\s*'?[01]'?\s*,\s*'?[01]'?\s*\}/.test(type)).map(({ name }) => name)
  const isOneHot = !isNamed && on.length >= FEWEST_ON && nominal?.name === on.at(-1)
  const flags = isOneHot
    ? ['--one-hot', on.map(columnFlag).join(',')]
    : isNamed || nominal === undefined
      ? []
      : ['--label', columnFlag(nominal.name)]
  return { what, program: ARFF_PROGRAM, flags, ofSplits: ARFF_SPLITS }
}

const FEWEST_LINES = 10

/** Recognizes one token and its tag per line, with blank lines between sentences. */
function ofConll(lines: readonly string[]): FoundLines | undefined {
  const rows = lines.filter((line) => line.trim() !== '' && !line.startsWith('-DOCSTART-'))
  const cells = rows.map((line) => line.trim().split(/\s+/))
  const tagged = cells.filter((row) => row.length > 1 && /^(?:O|[BIESLMU]-\S+)$/.test(row.at(-1) ?? ''))
  const hasTags = tagged.some((row) => row.at(-1) !== 'O')
  if (rows.length < FEWEST_LINES || rows.length === lines.length || !hasTags) return undefined
  if (10 * tagged.length < 9 * rows.length) return undefined
  return {
    what: 'has one token and its tag per line (CoNLL), and the tags can be counted as the classes of the tokens',
    program: `${LINES}NF > 1 && $1 != "-DOCSTART-" { print NR "," $NF }`,
  }
}

const LABEL_IN_FRONT = /^(?:__label__\S+|[A-Z]{2,}:\w+|[+-]?\d{1,2})$/

/** Recognizes `__label__pos a text`, as in fastText, `LOC:city Where is ...` and `1 a text`. */
function ofLabelsInFront(lines: readonly string[]): FoundLines | undefined {
  const rows = filledLines(lines).map((line) => line.trim().split(/\s+/))
  const labelled = rows.filter(([label = '', ...rest]) => LABEL_IN_FRONT.test(label) && rest.length > 0)
  const classes = new Set(labelled.map(([label]) => label))
  const repeat = areRepeated(classes, rows)
  const isMany = rows.length >= FEWEST_LINES && 10 * labelled.length >= 9 * rows.length
  const areTexts = 2 * rows.filter((row) => row.length > 2).length > rows.length
  // The class of a table of numbers is rather in the last column.
  const isTable = rows.every((row) => row.every(isNumber)) && ofBlanks(lines) !== undefined
  if (!repeat || !isMany || !areTexts || isTable) return undefined
  const fast = rows.every(([label = '']) => label.startsWith(FAST_TEXT)) ? ofFastText(rows) : undefined
  return {
    what: `has a label at the start of each line, such as '${shortened(labelled[0]?.[0] ?? '')}'`,
    program: `${LINES}NF { print NR "," $1 }`,
    ...fast,
  }
}

const FAST_TEXT = '__label__'

/** Each line of fastText has one or several labels, whose prefix is no part of their names. */
function ofFastText(rows: readonly (readonly string[])[]): Pick<FoundLines, 'program' | 'flags'> | undefined {
  const labels = rows.flatMap((row) => row.filter((word) => word.startsWith(FAST_TEXT)))
  if (labels.some((label) => /[",|]/.test(label))) return undefined
  if (!rows.some(([, second = '']) => second.startsWith(FAST_TEXT)))
    return { program: `${LINES}NF { print NR "," substr($1, ${FAST_TEXT.length + 1}) }` }
  const joined = `l = l (i > 1 ? "|" : "") substr($i, ${FAST_TEXT.length + 1})`
  return {
    program: `${LINES}NF { l = ""; for (i = 1; $i ~ /^${FAST_TEXT}/; i++) ${joined}; print NR "," l }`,
    flags: ['--label', 'label', '--separator', '|'],
  }
}

/** In this order: the first that recognizes the lines counts. */
const RECOGNIZED: readonly ((lines: readonly string[]) => FoundLines | undefined)[] = [
  ofArff,
  ofConll,
  ofIntents,
  ofRowNames,
  ofLongSeparators,
  ofCodeSequences,
  ofLabelsInFront,
  ...OF_LABELS,
  ofBlanks,
  ofLabelLines,
]
