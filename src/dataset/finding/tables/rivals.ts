import { counted, shortened } from '../../../config/index.ts'
import { type ColumnLook, columnFlag, guessLabel, labelRank } from '../../formats/index.ts'
import { isEntityName } from '../../grouping/index.ts'
import { folderOf, isMedia, kindOfFile } from '../../paths/index.ts'
import type { Find, Look } from '../found/index.ts'
import type { NamedFiles } from './named_files.ts'
import type { TableLook } from './table_looks.ts'

/** Returns the tables that may be the dataset although no column is named like labels, so the user must choose. */
export function rivalsOf(labelled: readonly Find[], looks: readonly TableLook[], look: Look): Find[] {
  return [
    ...unlabelledRivals(looks, labelled, look),
    ...repeatedRivals(looks, labelled, look),
    ...equalsOf(labelled, looks, look),
    ...goldRivals(labelled, looks, look),
    ...largerRivals(labelled, looks, look),
  ].filter((rival, at, all) => all.findIndex(({ path }) => path === rival.path) === at)
}

/** A labelled table with fewer rows may be an example, or about something else, if another table has many times as many rows. */
const FEW_ROWS = 10

function largerRivals(labelled: readonly Find[], looks: readonly TableLook[], { context }: Look): Find[] {
  const { label, columns } = context.settings
  if (label !== undefined || columns !== undefined || labelled.length === 0) return []
  const most = labelled.reduce((sum, { samples = FEW_ROWS }) => Math.max(sum, samples), 1)
  if (most >= FEW_ROWS || labelled.some(({ namesFiles }) => namesFiles)) return []
  const isLarger = ({ labels, rows }: TableLook) => labels === undefined && rows >= most * FACTOR
  return looks.filter(isLarger).flatMap((table) => equalOf(table, isCode) ?? [])
}

/** If several tables have labels, one with a column such as `gold_label` is one more task. */
function goldRivals(labelled: readonly Find[], looks: readonly TableLook[], { context, files }: Look): Find[] {
  const { label, columns } = context.settings
  if (label !== undefined || columns !== undefined || labelled.length < 2) return []
  const isGold = ({ name, kind }: ColumnLook) => kind === 'texts' && labelRank(name) === 0
  return looks
    .filter(({ labels }) => labels === undefined)
    .flatMap((table) => {
      const find = equalOf(table, isGold)
      if (find === undefined || table.paths.length === 1) return find ?? []
      const { samples: _, ...family } = find
      const folder = folderOf(table.first)
      const isWhole = files.every((path) => folderOf(path) !== folder || table.paths.includes(path))
      return isWhole && folder !== '' ? [{ ...family, folder, path: folder, labelFiles: table.paths }] : [find]
    })
}

/** Whether a column may contain the codes of classes. */
function isCode({ kind, distinct }: ColumnLook): boolean {
  return kind === 'texts' || (kind === 'integers' && distinct < FEW_ROWS)
}

/** If no label repeats in any labelled table, the classes may be in a column of another table, whatever it is called. */
function repeatedRivals(looks: readonly TableLook[], labelled: readonly Find[], { context }: Look): Find[] {
  const { label, columns } = context.settings
  if (label !== undefined || columns !== undefined || labelled.length === 0) return []
  if (!labelled.every(({ isUnrepeated }) => isUnrepeated === true)) return []
  return looks.filter(({ labels }) => labels === undefined).flatMap((table) => equalOf(table) ?? [])
}

/** If a folder has at least this many tables, each may be a separate dataset, whatever its label is called. */
const FEWEST_EQUALS = 2
const FACTOR = 10

/** If only one table of a collection has a column with a name that is typical of labels, the others are equally likely. */
function equalsOf(labelled: readonly Find[], looks: readonly TableLook[], { context }: Look): Find[] {
  const { label, columns } = context.settings
  const [only, ...others] = labelled
  const [path = '', ...splits] = only?.labelFiles ?? []
  const own = looks.find(({ first }) => first === path)
  if (only === undefined || others.length + splits.length > 0 || only.namesFiles || own === undefined) return []
  if (label !== undefined || columns !== undefined || own.others.length > 0) return []
  const equals = looks.filter(
    ({ first, rows, paths, labels }) =>
      folderOf(first) === folderOf(path) &&
      labels === undefined &&
      paths.length === 1 &&
      rows * FACTOR >= own.rows &&
      rows <= own.rows * FACTOR,
  )
  const finds = equals.flatMap((table) => equalOf(table) ?? [])
  return finds.length < FEWEST_EQUALS ? [] : finds
}

function equalOf(
  { first, rows, columns, isHeadless }: TableLook,
  mayBe = ({ kind }: ColumnLook) => kind === 'texts',
): Find | undefined {
  const guess = isHeadless ? undefined : guessedColumn(columns)
  if (guess === undefined || !mayBe(guess.look)) return undefined
  const { look, flags } = guess
  const name = shortened(look.name)
  return {
    kind: 'table',
    folder: folderOf(first),
    settings: {},
    path: first,
    labelFiles: [first],
    description: `table without a column named like labels, but '${name}' may contain them`,
    samples: rows,
    flags,
    namesFiles: false,
    reasons: [`column '${name}' has ${counted(look.distinct, 'value')} in ${counted(rows, 'row')}`],
  }
}

/**
 * Returns tables that name images or recordings of the tree, if no labelled table does. Their labels can only be guessed. If there
 * is no labelled table, class folders may be read, unless they are named by long numbers, as those of people are.
 */
function unlabelledRivals(looks: readonly TableLook[], labelled: readonly Find[], look: Look): Find[] {
  const media = labelled.length > 0 ? [] : look.files.filter((path) => isMedia(kindOfFile(path)))
  if (labelled.length === 0 && !media.every((path) => /(?:^|\/)\d{5,}\//.test(path))) return []
  if (labelled.some(({ namesFiles }) => namesFiles)) return []
  return tablesNamingMedia(
    looks.filter(({ names }) => names !== undefined),
    look,
  )
}

/** Returns tables that name images or recordings of the tree, although no column is named like labels. */
export function tablesNamingMedia(looks: readonly TableLook[], { context }: Pick<Look, 'context'>): Find[] {
  const { label, columns } = context.settings
  return label === undefined && columns === undefined ? looks.flatMap((table) => rivalOf(table) ?? []) : []
}

function rivalOf(table: TableLook): Find | undefined {
  const { first, columns, rows, labels, isHeadless } = table
  const names = table.names ?? table.partlyNames
  if (labels !== undefined || isHeadless || names?.areMedia !== true) return undefined
  const guess = guessedColumn(columns)
  if (guess === undefined) return undefined
  const { look, flags } = guess
  const id = columns[names.place]?.name ?? ''
  const group = columns.find(
    ({ name, place, distinct, filled }) =>
      isEntityName(name) && place !== names.place && place !== look.place && distinct > 1 && distinct < filled,
  )
  const what = `table without a column named like labels${namingFiles(names)}`
  return {
    kind: 'table',
    folder: folderOf(first),
    settings: {},
    path: first,
    labelFiles: [first],
    description: `${what}, but '${shortened(look.name)}' may contain them`,
    samples: rows,
    flags: [...flags, '--id', columnFlag(id), ...(group === undefined ? [] : ['--group', columnFlag(group.name)])],
    namesFiles: true,
    reasons: [`'${shortened(id)}' contains the names of files in ${names.folder || 'the folder'}`],
  }
}

/** Returns the column that may contain the labels of a table with a header, if flags can read it. */
function guessedColumn(columns: TableLook['columns']) {
  const guess = guessLabel(columns, false)
  const [flags] = guess?.flags ?? []
  return guess === undefined || flags === undefined ? undefined : { look: guess.look, flags }
}

export function namingFiles(names: NamedFiles | undefined): string {
  if (names === undefined) return ''
  return `, for files in ${names.folder === '' ? 'the same folder' : `${names.folder}/`}`
}
