import { analyzeCommand, canBeShown, firstFew, type LabelSettings, typedPath } from '../../config/index.ts'
import { guessLabel, isNeverLabel, labelRank, lineToRead, NO_NAME, suggestLabel } from '../formats/index.ts'
import { isEntityName } from '../grouping/index.ts'
import { fileSetting, isClassName } from '../layouts/index.ts'
import { baseName, commonFolder, folderOf, folderOfSplits, joinPath, looksLikeSplit } from '../paths/index.ts'
import { freePath } from '../tree/index.ts'
import { type FilesByWord, filesByWord, withoutWholes } from './file_words/index.ts'
import type { Look } from './found/index.ts'
import type { Conversion, Together } from './offers/index.ts'
import { isMadeFromDataset, type TableLook } from './tables/index.ts'

/** Tables with the same columns, each of which may contain the samples of one class: `Fake.csv` and `True.csv`. */
interface ClassFiles {
  readonly tables: readonly TableLook[]
  /** Whether their names or a column with one value per file show it. */
  readonly isCertain: boolean
  /** The lines of the config that read them, if a column contains the class. */
  readonly together?: Together
  /** How to make the names of the files the classes, if no column contains them. */
  readonly conversion?: Conversion | readonly Conversion[]
}

/** Returns the largest group of such tables, unless one column is named like labels. */
export async function classFiles(
  looks: readonly TableLook[],
  look: Pick<Look, 'files' | 'context'>,
): Promise<ClassFiles | undefined> {
  return (await classFilesAlike(looks, look)) ?? classFilesByWord(looks, look)
}

const MOST_BY_WORD = 2

/** Returns tables in one folder or in several whose names contain a class among other words. */
async function classFilesByWord(
  looks: readonly TableLook[],
  look: Pick<Look, 'files' | 'context'>,
): Promise<ClassFiles | undefined> {
  const found = filesByWord(looks.filter((table) => table.paths.length === 1 && keyOf(table) !== undefined))
  const shown = found.slice(0, MOST_BY_WORD)
  const conversion = await Promise.all(shown.map((family) => conversionOf(family.tables, look, family)))
  return found.length === 0 ? undefined : { tables: found.flatMap(({ tables }) => tables), isCertain: true, conversion }
}

async function classFilesAlike(
  looks: readonly TableLook[],
  look: Pick<Look, 'files' | 'context'>,
): Promise<ClassFiles | undefined> {
  const alike = new Map<string, TableLook[]>()
  for (const table of looks) {
    const key = keyOf(table)
    if (key !== undefined) alike.set(key, [...(alike.get(key) ?? []), table])
  }
  const families = [...alike.values()].sort((a, b) => b.length - a.length)
  const [all = []] = families
  const withColumn = families.flatMap((tables) => {
    const column = tables.length > 1 ? columnOfClasses(tables) : undefined
    return column === undefined ? [] : [{ tables, ...lineFor(tables, column, look) }]
  })
  const [largest, ...more] = withColumn
  if (largest !== undefined && largest.tables === all)
    return { tables: withColumn.flatMap(({ tables }) => tables), isCertain: true, together: { ...largest, more } }
  // Without a header, the splits of another dataset may have as many columns.
  const tables = all.filter(({ paths }) => paths.length === 1)
  const [first, second] = tables
  if (first === undefined || second === undefined) return undefined
  const stems = tables.map(({ first: path }) => stemOf(path))
  const words = withoutCommon(stems)
  if (
    !stems.every((stem) => PLAIN.test(stem)) ||
    first.first.split('/').slice(0, -1).concat(stems).some(isMadeFromDataset)
  )
    return undefined
  if (words.some(isNoClass) || words.every(isLanguage) || areLettered(words)) return undefined
  const isCertain = words.every(isClassName)
  // With several columns that may contain classes, each table is more likely a dataset of its own.
  if (!isCertain && (guessLabel(first.columns, first.isHeadless)?.equals ?? []).length >= MANY_COLUMNS) return undefined
  // Tables without headers may have as many columns by chance, unless their names have the same words in front.
  const areNamedAlike =
    tables.length >= FEWEST_ALIKE && new Set(stems.map((stem) => stem.split(/[_ -]+/)[0])).size === 1
  if (first.isHeadless && !isCertain && !(areNamedAlike && tables.every(hasNoClasses))) return undefined
  const conversion = await conversionOf(tables, look)
  return isCertain || conversion.command !== undefined ? { tables, isCertain, conversion } : undefined
}

/** Fewer tables without headers may be named alike by chance. */
const FEWEST_ALIKE = 3

function hasNoClasses({ columns, isHeadless }: TableLook): boolean {
  return suggestLabel(columns, isHeadless) === undefined
}

/** With this many other columns that may contain classes, a file is not one class. */
const MANY_COLUMNS = 3

function keyOf({ paths, first, columns, isHeadless, labels, format, rows }: TableLook): string | undefined {
  const name = guessLabel(columns, isHeadless)?.look.name
  const isNamed = !isHeadless && name !== undefined && labelRank(name) < NO_NAME
  if ((paths.length > 1 && !isHeadless) || labels !== undefined || isNamed || rows === 0 || /\.gz$/i.test(first))
    return undefined
  return JSON.stringify([
    folderOfSplits(first),
    format,
    isHeadless ? columns.length : columns.map((column) => column.name),
  ])
}

/** Returns the settings for the column that has one value in each file, and another in each. */
function columnOfClasses(tables: readonly TableLook[]): Partial<LabelSettings> | undefined {
  const [{ columns = [], isHeadless = true } = {}] = tables
  const found = columns.find(({ name, place, kind }) => {
    if (kind !== 'texts' || (!isHeadless && (isNeverLabel(name) || isEntityName(name)))) return false
    const values = tables.map(({ columns: { [place]: column } }) => column?.only)
    // Without a header, the first row has the value, too.
    const areOnly = !isHeadless || tables.every((table, i) => table.columns[place]?.name === values[i])
    return areOnly && !values.includes(undefined) && new Set(values).size > (isHeadless ? 1 : tables.length - 1)
  })
  if (found === undefined || !isHeadless) return found && { label: found.name }
  return { columns: columns.map((column) => (column === found ? 'label' : `column_${column.place + 1}`)) }
}

function lineFor(
  tables: readonly TableLook[],
  read: Partial<LabelSettings>,
  { files, context }: Pick<Look, 'files' | 'context'>,
) {
  const [{ first = '', isHeadless = false } = {}] = tables
  const ending = first.slice(first.lastIndexOf('.'))
  const beside = files.filter((path) => folderOf(path) === folderOf(first) && path.endsWith(ending))
  // There may be more files than were opened.
  const paths = withoutWholes(
    beside.length > tables.length && !isHeadless ? beside : tables.flatMap((table) => table.paths).sort(),
  )
  const line = lineToRead({ ...context.settings, file: fileSetting(paths, files), ...read }, context)
  return { line, paths }
}

function stemOf(path: string): string {
  return baseName(path).replace(/\.[^.]*$/, '')
}

/** A name with a number may be a person, a day or a run. */
const PLAIN = /^[\p{L}][\p{L} _-]*$/u
const NO_CLASS =
  /^(?:data|meta|metadata|all|full|raw|clean|cleaned|processed|samples?|backup|copy|old|new|final|validated|invalidated|reported|others?|merged|combined|small|large|big|mini|original|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$|^(?:january|february|march|april|august|september|october|november|december)$/i

function isNoClass(word: string): boolean {
  return word === '' || NO_CLASS.test(word) || looksLikeSplit(word)
}

function isLanguage(word: string): boolean {
  return /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(word) && !isClassName(word)
}

/** `levela`, `levelb`. */
function areLettered(words: readonly string[]): boolean {
  return new Set(words.map((word) => word.slice(0, -1))).size === 1
}

/** The names without the words that all of them start or end with: `reviews_pos`, `reviews_neg`. */
function withoutCommon(stems: readonly string[]): string[] {
  const all = stems.map((stem) => stem.split(/[_ -]+/))
  const [shortest = 0] = all.map(({ length }) => length).sort((a, b) => a - b)
  const areSame = (place: number) => new Set(all.map((words) => words.at(place))).size === 1
  let front = 0
  while (front < shortest - 1 && areSame(front)) front++
  let back = 0
  while (back < shortest - 1 - front && areSame(-1 - back)) back++
  return all.map((words) => words.slice(front, words.length - back).join('_'))
}

/** If there are more files, all of the folder are named by their extension. */
const MOST_WRITTEN = 12

/** A record ends where all quotes are closed, so cells may contain line breaks. */
function programFor(hasHeader: boolean): string {
  const start = hasHeader ? 'r = -1' : 'r = 0'
  return (
    `BEGIN { print "id\\tlabel" } FNR == 1 { ${start}; q = 0; n = split(FILENAME, p, "[/.]") } ` +
    '{ w = NF; q += gsub(/"/, "") } q % 2 == 0 && w && ++r > 0 { print FILENAME ":" r "\\t" p[n - 1] }'
  )
}

const PROGRAM_OF_LINES =
  'BEGIN { print "id\\tlabel" } FNR == 1 { n = split(FILENAME, p, "[/.]") } NF { print FILENAME ":" FNR "\\t" p[n - 1] }'

/** `gossipcop_fake`, `gossipcop_real`, `politifact_fake`: several files per class, which is the last word of their names. */
function endInClasses(stems: readonly string[]): boolean {
  const words = stems.map((stem) => stem.split(/[-_ ]+/).at(-1) ?? '')
  const classes = new Set(words)
  return classes.size > 1 && classes.size < stems.length && words.every(isClassName)
}

function byLastWord(program: string): string {
  return program
    .replaceAll('p[n - 1]', 'c')
    .replace('split(FILENAME, p, "[/.]")', 'split(FILENAME, p, "[/.]"); c = p[n - 1]; sub(/.*[-_ ]/, "", c)')
}

/** Returns the words that the names of all files start or end with: `THUOCL_` and `.txt`. */
function commonWords(paths: readonly string[]): Pick<FilesByWord, 'front' | 'back'> {
  const names = paths.map(baseName)
  const [first = ''] = names
  const [word = ''] = withoutCommon(names.map(stemOf))
  const at = first.indexOf(word)
  const [front, back] = [first.slice(0, at), first.slice(at + word.length)]
  const areAlike = at !== -1 && names.length <= MOST_WRITTEN
  const isCut = areAlike && names.every((name) => name.startsWith(front) && name.endsWith(back))
  return isCut ? { front, back } : { front: '', back: '' }
}

/** Cuts the class out of the name of a file. */
function byWord(program: string, { front, back }: Pick<FilesByWord, 'front' | 'back'>): string {
  if (front === '' && !/[-_ ]/.test(back)) return program
  const cut = `c = FILENAME; sub(/.*\\//, "", c); c = substr(c, ${front.length + 1}, length(c) - ${front.length + back.length})`
  return program.replaceAll('p[n - 1]', 'c').replace('n = split(FILENAME, p, "[/.]")', () => cut)
}

async function conversionOf(
  tables: readonly TableLook[],
  { context }: Pick<Look, 'context'>,
  word?: FilesByWord,
): Promise<Conversion> {
  const paths = tables.map(({ first }) => joinPath(context.path, first)).sort()
  const [{ format = '', isHeadless = false } = {}] = tables
  const [first = ''] = paths
  const folder = word === undefined ? folderOf(first) : commonFolder(paths.map(folderOf))
  const what = `${firstFew(paths)} have the same columns, and each may contain one class`
  const name = word === undefined ? 'classes_by_file' : stemOf(`${word.front}classes${word.back}`)
  const written = await freePath(joinPath(folder, `${name}.tsv`), context)
  const command = analyzeCommand(written)
  if (written === undefined || command === undefined || !canBeShown(paths) || format === 'json') {
    return { what: `${what}. If so, write their rows into one file first, with the class of each row in a column.` }
  }
  const whole = format === 'jsonl' ? PROGRAM_OF_LINES : programFor(!isHeadless)
  const program = endInClasses(paths.map(stemOf)) ? byLastWord(whole) : byWord(whole, word ?? commonWords(paths))
  const from =
    paths.length > MOST_WRITTEN && word === undefined
      ? `${typedPath(folder === '' ? '.' : folder)}/*${first.slice(first.lastIndexOf('.'))}`
      : paths.map(typedPath).join(' ')
  return { what: `${what}. If so, first run: awk '${program}' ${from} > ${typedPath(written)}`, command }
}
