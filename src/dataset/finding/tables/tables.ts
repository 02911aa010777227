import { counted, type LabelSettings, shortened } from '../../../config/index.ts'
import { columnFlag, guessLabel } from '../../formats/index.ts'
import { fileSetting, isEntityName, labelFileGroups } from '../../layouts/index.ts'
import { baseName, commonFolder, folderOf } from '../../paths/index.ts'
import type { Find, Finder, Look } from '../found/index.ts'
import { folderOfAll } from './named_files.ts'
import { hasTableEnding, mayBeTable } from './table_files.ts'
import type { TableLabels } from './table_labels.ts'
import { lookAtTables, type TableLook } from './table_looks.ts'

type Labelled = TableLook & { readonly labels: TableLabels }

/** Finds tables with a column whose name is typical of labels and whose values may be classes. */
export const findTables: Finder = async (look) => tablesFound(await lookAtTables(look), look)

/** Returns those of the opened tables that may be datasets. */
function tablesFound(looks: readonly TableLook[], look: Look): Find[] {
  const among = amongTables(looks, look)
  const labelled = looks.filter(isLabelled).map((table) => findOf(table, among))
  const rivals = [...unlabelledRivals(looks, labelled, look), ...repeatedRivals(looks, labelled, look)]
  return [...labelled, ...rivals, ...equalsOf(labelled, looks, look)]
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

function equalOf({ first, rows, columns, isHeadless }: TableLook): Find | undefined {
  const guess = isHeadless ? undefined : guessedColumn(columns)
  if (guess === undefined || guess.look.kind !== 'texts') return undefined
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

/** Returns tables that name images or recordings of the tree, if no labelled table does. Their labels can only be guessed. */
function unlabelledRivals(looks: readonly TableLook[], labelled: readonly Find[], { context }: Look): Find[] {
  const { label, columns } = context.settings
  if (label !== undefined || columns !== undefined) return []
  if (labelled.length === 0 || labelled.some(({ namesFiles }) => namesFiles)) return []
  return looks.flatMap((table) => rivalOf(table) ?? [])
}

function rivalOf(table: TableLook): Find | undefined {
  const { first, columns, rows, labels, names, isHeadless } = table
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

function isLabelled(table: TableLook): table is Labelled {
  const { labels, names, rows, format } = table
  if (labels === undefined || (rows === 0 && format !== 'parquet')) return false
  if (labels.problem === undefined || labels.isUnrepeated === true) return true
  return labels.isOneClass === true && names?.areMedia === true
}

function findOf(table: Labelled, among: Among): Find {
  const { paths, names, samples } = table
  const own = folderOfAll(paths)
  const folder = names === undefined ? own : commonFolder([own, names.folder])
  const [only = '', ...others] = paths
  return {
    kind: 'table',
    folder,
    settings: settingsOf(table, folder, among),
    path: others.length === 0 ? only : own,
    labelFiles: paths,
    description: describe(table),
    ...(samples === undefined ? {} : { samples }),
    namesFiles: names !== undefined,
    ...(table.labels.isOneClass === undefined ? {} : { isOneClass: true }),
    ...(table.labels.isUnrepeated === undefined || names?.areMedia === true ? {} : { isUnrepeated: true }),
    reasons: reasonsOf(table),
  }
}

export interface Among {
  /** The tables that were opened. */
  readonly looks: ReadonlyMap<string, TableLook>
  readonly at: (folder: string) => Detection
}

export function amongTables(looks: readonly TableLook[], look: Look): Among {
  return {
    looks: new Map(looks.flatMap((one) => one.paths.map((path) => [path, one] as const))),
    at: detectionAt(look),
  }
}

/** What detection in a folder would use. */
interface Detection {
  /** All files there, relative to the folder. */
  readonly files: readonly string[]
  /** The files whose names are typical of label files. */
  readonly inPlace: ReadonlySet<string>
}

/** Remembers the answer for each folder: many tables may be in the same large folder. */
function detectionAt({ files, context }: Look): Among['at'] {
  const known = new Map<string, Detection>()
  return (folder) => {
    const found = known.get(folder)
    if (found !== undefined) return found
    const front = folder === '' ? '' : `${folder}/`
    const below = files.filter((path) => path.startsWith(front)).map((path) => path.slice(front.length))
    const { groups } = labelFileGroups(tablesAndNeighbours(below), context)
    const inPlace = new Set(groups.flat().filter((path) => mayBeTable(front + path)))
    const detection = { files: below, inPlace }
    known.set(folder, detection)
    return detection
  }
}

/** Returns the tables, and one other file of each folder, which represents all other files there. */
function tablesAndNeighbours(files: readonly string[]): string[] {
  const others = new Set<string>()
  return files.filter((path) => {
    if (hasTableEnding(path)) return true
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    if (others.has(folder)) return false
    others.add(folder)
    return true
  })
}

function settingsOf(table: Labelled, folder: string, among: Among): Partial<LabelSettings> {
  const { paths, columns, labels, names, id } = table
  const front = folder === '' ? 0 : folder.length + 1
  const own = paths.map((path) => path.slice(front))
  const needsId = names !== undefined && names.place !== id && !labels.oneHot
  const idSetting = needsId ? { id: columns[names.place]?.name ?? '' } : {}
  if (isFoundThere(own, folder, among)) return idSetting
  const label = labels.places.map((place) => columns[place]?.name ?? '')
  const oneHot = labels.oneHot ? { id: columns[0]?.name ?? '', label, oneHot: true } : {}
  return { file: fileSetting(own, among.at(folder).files), ...idSetting, ...oneHot }
}

/**
 * Whether detection in the folder finds these files and no rivals, by default other tables with labels. A table that
 * was not opened may be a rival.
 */
export function isFoundThere(
  own: readonly string[],
  folder: string,
  { looks, at }: Among,
  isRival: (other: TableLook) => boolean = ({ labels }) => labels !== undefined,
): boolean {
  const { inPlace } = at(folder)
  if (!own.every((path) => inPlace.has(path))) return false
  for (const path of inPlace) {
    const other = looks.get(folder === '' ? path : `${folder}/${path}`)
    if (!own.includes(path) && (other === undefined || isRival(other))) return false
  }
  return true
}

function describe({ columns, labels, names, paths }: Labelled): string {
  const list = labels.places.map((place) => `'${shortened(columns[place]?.name ?? '')}'`)
  const what = paths.length === 1 ? 'table' : `table in ${counted(paths.length, 'file')}`
  const where = labels.oneHot
    ? `one column for each of ${counted(list.length, 'class', 'classes')}`
    : `the labels in ${list.join(' or ')}`
  return `${what} with ${where}${namingFiles(names)}`
}

function namingFiles(names: TableLook['names']): string {
  if (names === undefined) return ''
  return `, for files in ${names.folder === '' ? 'the same folder' : `${names.folder}/`}`
}

/** Names of files and folders that are made from a dataset or accompany it. */
const AGAINST =
  /^(?:.*[-_. ])?(?:results?|lexicons?|vocab|vocabulary|metrics?|logs?|scores?|predictions?|preds?|outputs?|submissions?|examples?|demo|sample|dictionary|glossary|confusion)(?:[-_. ].*)?$/i

function reasonsOf({ paths: [path = ''], columns, rows, labels, names }: Labelled): string[] {
  const looks = labels.places.flatMap((place) => columns[place] ?? [])
  const seen = looks.map(
    ({ name, distinct }) => `column '${shortened(name)}' has ${counted(distinct, 'value')} in ${counted(rows, 'row')}`,
  )
  const steps = [...folderOf(path).split('/'), baseName(path).replace(/\.[^.]*$/, '')]
  const against = steps.filter((step) => AGAINST.test(step)).map((step) => `less likely: it is in or named '${step}'`)
  return [
    ...(labels.oneHot ? [`one column for each of ${counted(labels.places.length, 'class', 'classes')}`] : seen),
    ...(names === undefined
      ? []
      : [
          `'${shortened(columns[names.place]?.name ?? '')}' contains the names of files in ${names.folder || 'the folder'}`,
        ]),
    ...against,
  ]
}
