import {
  analyzeCommand,
  CONFIG_FILE,
  counted,
  firstFew,
  flagsIn,
  formatCount,
  shortened,
} from '../../../config/index.ts'
import { columnFlag, isNeverLabel, isPathLike, LABEL_NAMES, lineForFlags } from '../../formats/index.ts'
import { isMedia, joinPath } from '../../paths/index.ts'
import { levelPatterns, type ProposedPattern, proposePatterns } from '../names/index.ts'
import { type KindOfFiles, treesOf } from './files_by_kind.ts'
import type { Inventory, LookedAtColumn, LookedAtTable } from './inventory.ts'
import { isLessLikely, lessLikelyBy } from './likely_files.ts'

/** A line to run, and when to run it. */
export interface Offer {
  readonly what: string
  /** The command, or the line of the config if there are no flags for it. */
  readonly command: string
  /** The path that a line of the config needs as `dataset_path`, if it is not the given one. */
  readonly datasetPath?: string
  /** Further lines, each of which reads another column of the same table. */
  readonly more?: readonly string[]
  /** Whether the header or the first row of a table shows that it contains classes. */
  readonly isCertain: boolean
  /** Whether it reads folders with the same files as classes, so the names of the files may contain the classes instead. */
  readonly areSameFiles?: boolean
  /** The number of samples that it would read, if known. */
  readonly samples?: number
}

/** Comes before the lines of a config, whether it exists or not. */
export const IN_CONFIG = `put these lines in \`${CONFIG_FILE}\``

/** More tables are only offered if there is nothing else. */
const FIRST_TABLES = 2

/** Returns the commands for tables that may contain classes: for the most likely ones, then for others. */
export function offersFromTables({
  path,
  tables,
}: Pick<Inventory, 'path' | 'tables'>): readonly [first: readonly Offer[], more: readonly Offer[]] {
  const readings = tables
    .flatMap((table) => reading(table) ?? [])
    .map((one) => ({ ...one, weight: one.weight - lessLikelyBy(one.table) }))
    .sort((a, b) => b.weight - a.weight)
  const mayBeMore = ({ table, isCertain }: Reading) =>
    isCertain && !isLessLikely(table) && !table.isAboutPerson && table.alike === undefined
  const more = readings.slice(FIRST_TABLES).filter(mayBeMore)
  const offersOfAll = (some: readonly Reading[]) => some.flatMap((one) => offersOf(one, path))
  return [offersOfAll(readings.slice(0, FIRST_TABLES)), offersOfAll(more)]
}

function offersOf({ table, flags, what, isCertain }: Reading, path: string): readonly Offer[] {
  if (flags === undefined) return linesOf(table, what, isCertain)
  const place = joinPath(path, table.readBy ?? table.path) || '.'
  const others = table.otherFlags ?? []
  const equals = (table.equalFlags ?? []).flatMap((each) => analyzeCommand(place, flagsIn(each)) ?? [])
  const more = {
    isCertain,
    ...(equals.length > 0 && { more: equals }),
    ...(table.hasMoreRows !== true && { samples: table.rows }),
  }
  return [
    ...offer(what, [place, ...flags], more),
    ...(others.length > 0 ? offer(byFlag(table), [place, ...others], more) : []),
  ]
}

function linesOf(table: LookedAtTable, what: string, isCertain: boolean): Offer[] {
  const { line = '', otherLine, equalLines = [] } = table
  const other = otherLine === undefined ? [] : [{ what: byFlag(table), command: otherLine, isCertain }]
  return [{ what, command: line, isCertain, ...(equalLines.length > 0 && { more: equalLines }) }, ...other]
}

function byFlag({ path }: LookedAtTable): string {
  return `If the column of ${shortened(path)} that contains only 0 and 1 is the class`
}

/** The weight of a column for each class. */
const ONE_HOT = 5

interface Reading {
  readonly table: LookedAtTable
  /** Undefined if only a line of the config reads it. */
  readonly flags?: readonly string[]
  readonly what: string
  readonly weight: number
  readonly isCertain: boolean
}

function reading(table: LookedAtTable): Reading | undefined {
  const read = readingOf(table)
  const { withoutLabels = [], subsetOf } = table
  if (read !== undefined && subsetOf !== undefined)
    return { ...read, what: `${shortened(table.path)} may be a subset of ${shortened(subsetOf)}. ${read.what}` }
  if (read === undefined || withoutLabels.length === 0) return read
  return { ...read, what: `${read.what} (without ${firstFew(withoutLabels)}, where this column is missing)` }
}

function readingOf(table: LookedAtTable): Reading | undefined {
  if (table.isBroken || table.isOneClass || (table.headerRows ?? 1) > 1) return undefined
  const name = shortened(table.path)
  if (table.line !== undefined) {
    const { filesOfLine } = table
    const mapped = !/\bmap: /.test(table.line)
      ? ''
      : /\bmap: \{ '-1(?:\.0)?': '' \}/.test(table.line)
        ? ', where `map` shows that rows with -1 are unlabelled'
        : ', where `map` shows which other values count as 0'
    const where = `${IN_CONFIG}${mapped}`
    const what =
      filesOfLine === undefined
        ? `If ${name} has ${table.isRagged === true ? 'further labels in rows with more cells' : 'a column for each class'}, ${where}`
        : `To read ${name} and ${counted(filesOfLine - 1, 'other file')} as one dataset with its splits${oneOf(table.equalLines)}, ${where}`
    return { table, what, weight: Math.log10(1 + table.rows) + ONE_HOT, isCertain: true }
  }
  if (table.flags !== undefined) {
    const hasNames = table.flags.includes('--columns')
    const isOneHot = table.flags.includes('--one-hot')
    const described = table.describedBy === undefined ? '' : ` (described in ${shortened(table.describedBy)})`
    const what = hasNames
      ? `The first row of ${name} looks like data. To name its columns${described}`
      : isOneHot
        ? `If ${name} has a column for each class`
        : table.isAboutPerson
          ? `Only columns of ${name} that describe people or recordings have few values. If they are the classes`
          : `To read ${name} with the column that looks most like classes${oneOf(table.equalFlags)}`
    const isNamed = !hasNames && table.flags.some((flag) => LABEL_NAMES.includes(flag.toLowerCase()))
    const weight = Math.log10(1 + table.rows) + (isOneHot ? ONE_HOT : isNamed ? NAMED_EXACTLY : NAMED)
    return { table, flags: table.flags, what, weight, isCertain: true }
  }
  const [best] = table.columns
    .map((column) => ({ column, likeness: likeness(column, table) }))
    .filter((each) => each.likeness > 0 && table.headerRows !== 0)
    .sort((a, b) => b.likeness - a.likeness)
  if (best === undefined) return undefined
  const { column } = best
  const what = `If the ${formatCount(column.distinct)} values of '${shortened(column.name)}' in ${name} are the classes`
  return {
    table,
    flags: ['--label', columnFlag(column.name)],
    what,
    weight: best.likeness + Math.log10(1 + table.rows),
    isCertain: best.likeness >= NAMED,
  }
}

/** There may be several label columns. */
function oneOf(others: readonly unknown[] = []): string {
  return others.length === 0 ? '' : `, or with ${others.length === 1 ? 'the other one' : 'another one'}`
}

const LIKE_LABELS =
  /label|class|categor|target|emotion|sentiment|polarity|species|genre|intent|topic|diagnos|outcome|variety|quality|rating|mood|stance|verdict/i
const UNLIKE_LABELS =
  /^(?:unnamed: \d+|index|rows?)?$|(?:^|[-_. ])(?:id|date|time|year|month|day|split|fold|set|user|name|url)(?:$|[-_. ])/i
const MOST_VALUES = 60
/** The score of a column with a name that is typical of classes. */
const NAMED = 5
/** The score of a column with the name of labels, which more rows of other tables do not exceed. */
const NAMED_EXACTLY = 2 * NAMED

/** Returns a score from 0 (not classes), based on the name of a column and its number of values. */
function likeness({ name, distinct, isCapped, isNoLabel }: LookedAtColumn, { rows }: LookedAtTable): number {
  if (
    isCapped ||
    isNoLabel ||
    distinct < 2 ||
    distinct > rows / 2 ||
    UNLIKE_LABELS.test(name) ||
    isPathLike(name) ||
    isNeverLabel(name)
  )
    return 0
  if (LABEL_NAMES.includes(name.toLowerCase())) return NAMED + 1
  if (LIKE_LABELS.test(name)) return NAMED
  return distinct <= MOST_VALUES ? 2 - distinct / MOST_VALUES : 0
}

/** Returns the commands with patterns for files whose names may contain classes. */
export function offersFromNames(path: string, kinds: readonly KindOfFiles[]): readonly Offer[] {
  for (const files of mediaFirst(kinds).slice(0, MOST_KINDS)) {
    for (const { folder, paths } of treesOf(files)) {
      const proposals = proposePatterns(paths)
      if (proposals.length > 0) return proposals.flatMap((each) => patternOffer(each, { path, folder }))
    }
  }
  return offersFromLevels(path, kinds)
}

/** Returns the commands for files of annotations in folders, of which some may be the classes, if there are no other samples. */
function offersFromLevels(path: string, kinds: readonly KindOfFiles[]): readonly Offer[] {
  const isOther = ({ kind, paths }: KindOfFiles) => isMedia(kind) && (kind !== 'text' || paths.length > FEW_TEXTS)
  const files = kinds.some(isOther) ? undefined : kinds.find(({ kind }) => kind === 'annotation')
  const place = { path, folder: '', named: 'The names of folders' }
  return levelPatterns(files?.paths ?? []).flatMap((each) => patternOffer(each, place))
}

/** So few texts are lists of names, not samples. */
const [MOST_KINDS, FEW_TEXTS] = [3, 10]
/** Returns the kinds that may be samples. Texts and signals next to at least half as many images or recordings describe those. */
function mediaFirst(kinds: readonly KindOfFiles[]): readonly KindOfFiles[] {
  const areMedia = kinds.filter(({ kind }) => isMedia(kind))
  const media =
    areMedia.length > 0 ? areMedia : kinds.filter(({ paths }) => paths.every((path) => path.endsWith('.xml')))
  const most = media[0]?.paths.length ?? 0
  const isFirst = ({ kind, paths }: KindOfFiles) => !DESCRIBING.has(kind) && 2 * paths.length >= most
  return [...media.filter(isFirst), ...media.filter((one) => !isFirst(one))]
}

const DESCRIBING: ReadonlySet<KindOfFiles['kind']> = new Set(['text', 'data', 'no-ending'])
const MOST_CLASSES = 6

function patternOffer(
  { pattern, classes, reason }: ProposedPattern,
  place: { readonly path: string; readonly folder: string; readonly named?: string },
): readonly Offer[] {
  const { named = 'The file names' } = place
  const path = joinPath(place.path, place.folder)
  const shown = classes
    .slice(0, MOST_CLASSES)
    .map(({ name, samples }) => `${shortened(name)} (${formatCount(samples)})`)
  const more = classes.length > shown.length ? ', ...' : ''
  const where = path === '' ? 'here' : `in ${shortened(path)}`
  const what = `${counted(classes.length, 'class', 'classes')}: ${shown.join(', ')}${more} (${reason})`
  const samples = classes.reduce((sum, one) => sum + one.samples, 0)
  const words = [path === '' ? '.' : path, '--pattern', pattern]
  return offer(`${named} ${where} may contain ${what}. If so`, words, { isCertain: false, samples })
}

/** Returns nothing if the names cannot be shown. */
function offer(
  what: string,
  [path = '', ...flags]: readonly string[],
  more: Pick<Offer, 'isCertain' | 'samples' | 'more'>,
): readonly Offer[] {
  const read = lineForFlags(path, flags)
  return read ? [{ what: read.datasetPath === undefined ? what : `${what}, ${IN_CONFIG}`, ...read, ...more }] : []
}
