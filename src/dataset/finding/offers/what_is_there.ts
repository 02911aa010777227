import { counted, firstAndMore, formatCount, type Problem, shortened } from '../../../config/index.ts'
import { datasetPathLine, labelRank, NO_NAME } from '../../formats/index.ts'
import { kindOfFile, normalPath } from '../../paths/index.ts'
import { commandsForDeepFolders, MOST_LINES, shownLines } from '../found/index.ts'
import { filesByKind, type KindOfFiles, kindLines } from './files_by_kind.ts'
import { linesFromParts, offersFromFolders } from './folder_offers.ts'
import type { Inventory, LookedAtTable } from './inventory.ts'
import { isLessLikely } from './likely_files.ts'
import { looksForMore } from './missing_data.ts'
import { IN_CONFIG, type Offer, offersFromNames, offersFromTables } from './offers.ts'

/**
 * Describes a folder in which no dataset was found: the files by their kinds, the tables with their columns, and
 * the lines to run next. Each line after the first begins with `- `, or is a command and begins with `dataset-balance `.
 */
export function whatIsThere(inventory: Inventory): Problem {
  const { files, tables } = inventory
  const path = normalPath(inventory.path)
  const place = path === '' ? 'here' : `in '${shortened(path)}'`
  const kinds = filesByKind(files)
  const missing = looksForMore(inventory, kinds)
  if (files.length === 0) return { message: `Found no files ${place}`, lines: missing.map(asItem) }
  const converted = (inventory.conversions ?? []).flatMap(({ what, command }) => [
    asItem(what),
    ...(command ? [command] : []),
  ])
  const commands = [...converted, ...nextLines(inventory, kinds)]
  const parts = commands.length > 0 ? [] : linesFromParts(inventory)
  const deep = commands.length > 0 ? [] : commandsForDeepFolders(path, kinds)
  const help = commands.length + missing.length + deep.length > 0 ? [] : [HOW_TO_POINT]
  const lines = [
    ...kindLines(kinds).map(asItem),
    ...tableLines(tables).map(asItem),
    ...unreadableLines(inventory).map(asItem),
    ...commands,
    ...(deep.length > 0 ? [asItem(TOO_DEEP), ...deep] : []),
    ...[...parts, ...missing, ...unexaminedLine(inventory), ...help].map(asItem),
  ]
  return { message: `Found no dataset ${place}, but these files:`, lines }
}

function unexaminedLine({ unexamined = 0 }: Inventory): readonly string[] {
  if (unexamined === 0) return []
  const files = counted(
    unexamined,
    'text file or file without an extension',
    'text files and files without an extension',
  )
  return [
    `There are too many files to open all of them, so ${files} were not searched for a table. If one of them contains the labels, run the command with its path.`,
  ]
}

const HOW_TO_POINT =
  'Specify where the labels are. Run `dataset-balance analyze` with the path of a table and `--label COLUMN`, with a folder that ' +
  "contains one folder per class, or with a folder of files and `--pattern '(?<label>...)'` if their names contain the class."

const TOO_DEEP = 'Files more than three levels below are not searched. To search there, run:'

function asItem(text: string): string {
  return `- ${text}`
}

const MOST_OFFERS = 3
/** More tables are offered if they have the same label column as the last one, because any of them may be the main one. */
const MOST_ALIKE = 5
/** A table with far fewer rows than there are files with a class in their names describes something else, such as the speakers. */
const MANY_TIMES = 4

/** Returns tables that clearly contain classes, then folders that may be classes, then patterns for file names, then the rest. */
function nextLines(inventory: Inventory, kinds: readonly KindOfFiles[]): readonly string[] {
  if (inventory.conversions?.some(({ hasIds }) => hasIds)) return []
  const { together } = inventory
  const isPart = ({ path }: LookedAtTable) => together?.areParts === true && together.paths.includes(path)
  const [tables, moreTables] = offersFromTables({
    ...inventory,
    tables: inventory.tables.filter((table) => !isPart(table)),
  })
  const areLessLikely =
    together?.isLessLikely === true || inventory.tables.some((table) => isPart(table) && isLessLikely(table))
  const folders = offersFromFolders(inventory)
  const [likely, unlikely] = [folders.filter((one) => one.isCertain), folders.filter((one) => !one.isCertain)]
  const samples = kinds.filter(({ kind }) => kind !== 'text' || !areTexts(inventory))
  const areAlike = likely.every(({ areSameFiles }) => areSameFiles)
  const areNamed = areLabelled(inventory)
  const found = areAlike ? offersFromNames(inventory.path, samples) : []
  const names = areNamed ? [] : found
  const isAside = ({ samples = Number.POSITIVE_INFINITY }: Offer) =>
    names.some((one) => (one.samples ?? 0) > MANY_TIMES * samples)
  const [certain, others] = [
    tables.filter((one) => one.isCertain && !isAside(one)),
    tables.filter((one) => !one.isCertain || isAside(one)),
  ]
  const parts = offerTogether(inventory)
  const tablesFirst = areLessLikely ? [...certain, ...parts] : [...parts, ...certain]
  // The names of files may contain the classes although a table describes them.
  const first = mayBeInNames(inventory) ? tablesFirst.toSpliced(MOST_OFFERS - 1, 0, ...found.slice(0, 1)) : tablesFirst
  const all = [...first, ...likely, ...names, ...others, ...unlikely, ...moreTables]
  const column = labelFlagOf(all[MOST_OFFERS - 1])
  const isOffered = (one: Offer, at: number) =>
    at < MOST_OFFERS || (at < MOST_ALIKE && column !== undefined && labelFlagOf(one) === column)
  const most = Math.max(1, MOST_LINES - (inventory.conversions ?? []).filter(({ command }) => command).length)
  return withFewLines(all.filter(isOffered).slice(0, most), most).flatMap(
    ({ what, command, datasetPath, more = [] }) => {
      if (!command.startsWith('labels:'))
        return [asItem(`${what}, run${more.length > 0 ? ' one of these' : ''}:`), command, ...more]
      const oneOf = more.length > 0 ? ', with one of the lines that start with `labels`' : ''
      return [asItem(`${what}${oneOf}:`), datasetPathLine(datasetPath ?? normalPath(inventory.path)), command, ...more]
    },
  )
}

/** Leaves out further lines of offers if there are too many. */
function withFewLines(offers: readonly Offer[], most: number): readonly Offer[] {
  const shown = shownLines(
    offers.map(({ more = [] }) => 1 + more.length),
    most,
  )
  return offers.map((one, at) => {
    const more = (one.more ?? []).slice(0, (shown[at] ?? 1) - 1)
    const isCut = more.length === 0 && one.more !== undefined
    return { ...one, more, ...(isCut && { what: one.what.replace(/, or with (?:the other|another) one/, '') }) }
  })
}

function labelFlagOf(offer: Offer | undefined): string | undefined {
  return / --label .*$/.exec(offer?.command ?? '')?.[0]
}

/** Whether a table with the labels of the files is offered, so their names do not have to contain the classes. */
function areLabelled({ tables }: Inventory): boolean {
  return tables.some(
    ({ namesFiles, flags, line, isAboutPerson }) => namesFiles && !isAboutPerson && (flags ?? line) !== undefined,
  )
}

/** Whether the tables with the labels of the files have headers without a name that shows classes, as those of votes. */
function mayBeInNames(inventory: Inventory): boolean {
  const naming = inventory.tables.filter(({ namesFiles, isAboutPerson }) => namesFiles && !isAboutPerson)
  const isVague = ({ columns, headerRows }: LookedAtTable) =>
    headerRows !== 0 && columns.every(({ name }) => labelRank(name) === NO_NAME)
  return areLabelled(inventory) && naming.every(isVague)
}

/** Whether text files are tables that can be read, so the names of text files do not contain the classes. */
function areTexts({ tables }: Inventory): boolean {
  return tables.some(({ path, flags, line }) => kindOfFile(path) === 'text' && (flags ?? line) !== undefined)
}

function offerTogether({ together }: Inventory): Offer[] {
  if (together === undefined) return []
  return [together, ...(together.more ?? [])].map(({ line, paths: [first = '', ...others] }) => {
    const files = `${shortened(first)} and ${counted(others.length, 'other file')}`
    const what = `To read ${files} with the same columns as one dataset, ${IN_CONFIG}`
    return { what, command: line, isCertain: true }
  })
}

const MOST_TABLES = 4
const MOST_COLUMNS = 8

function tableLines(tables: readonly LookedAtTable[]): readonly string[] {
  const sorted = tables.toSorted((a, b) => b.rows - a.rows)
  const rest = sorted.length - MOST_TABLES
  return [
    ...sorted.slice(0, MOST_TABLES).map(tableLine),
    ...(rest > 0 ? [`${counted(rest, 'more table')} with columns`] : []),
  ]
}

function unreadableLines({ unreadable = [] }: Inventory): readonly string[] {
  const rest = unreadable.length - MOST_TABLES
  const shown = unreadable.slice(0, MOST_TABLES)
  return [
    ...shown.map(({ path, reason }) => `Could not read ${shortened(path)}: ${reason}`),
    ...(rest > 0 ? [`${counted(rest, 'more table')} that could not be read`] : []),
  ]
}

function tableLine({
  path,
  columns,
  rows,
  hasMoreRows = false,
  headerRows = 1,
  lack,
  alike = 0,
}: LookedAtTable): string {
  const all = columns.map(({ name, distinct, isCapped }) => {
    const title = name === '' ? "''" : shortened(name)
    return `${title} (${isCapped ? `more than ${formatCount(distinct)}` : formatCount(distinct)})`
  })
  const looked = hasMoreRows ? `the first ${counted(rows, 'row')}` : counted(rows, 'row')
  const above = headerRows > 1 ? `, below ${counted(headerRows, 'header row')}` : ''
  const remark = lack === undefined ? '' : `; ${lack}`
  const others = alike > 0 ? ` and ${counted(alike, 'other file')} with the same columns` : ''
  return `${shortened(path)}${others}, distinct values in ${looked}${above}: ${firstAndMore(all, MOST_COLUMNS)}${remark}`
}
