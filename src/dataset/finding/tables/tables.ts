import { counted, type LabelSettings, shortened } from '../../../config/index.ts'
import { labelRank, NO_NAME, suggestLabel } from '../../formats/index.ts'
import { fileSetting, labelFileGroups } from '../../layouts/index.ts'
import { baseName, commonFolder, folderOf, splitOfFile } from '../../paths/index.ts'
import { type Find, type Finder, filesBelow, type Look } from '../found/index.ts'
import { lookAtTables } from './look_at_tables.ts'
import { folderOfAll } from './named_files.ts'
import { partsAsOne } from './parts.ts'
import { namingFiles, rivalsOf } from './rivals.ts'
import { hasTableEnding, mayBeTable } from './table_files.ts'
import type { TableLabels } from './table_labels.ts'
import type { TableLook } from './table_looks.ts'

type Labelled = TableLook & { readonly labels: TableLabels }

/** Finds tables with a column whose name is typical of labels and whose values may be classes. */
export const findTables: Finder = async (look) => tablesFound(await lookAtTables(look), look)

/** Returns those of the opened tables that may be datasets. */
function tablesFound(looks: readonly TableLook[], look: Look): Find[] {
  const among = amongTables(looks, look)
  const tables = looks.filter(isLabelled)
  const areSomeNamed = tables.some(({ names }) => names !== undefined)
  const labelled = tables.map((table) => {
    const find = findOf(table, among)
    const missing =
      areSomeNamed && table.names === undefined ? table.columns.find(({ kind }) => kind === 'files') : undefined
    return missing === undefined
      ? find
      : { ...find, description: `${find.description}, for files in '${shortened(missing.name)}' that are not here` }
  })
  const rivals = rivalsOf(labelled, looks, look)
  const areLists =
    rivals.length === 0 && labelled.every(({ isUnrepeated }) => isUnrepeated) && looks.some(needsSettings)
  return areLists ? [] : [...withUnlabelled(labelled, looks), ...partsAsOne(looks, look), ...rivals]
}

const FEWEST_ROWS = 10

/** Adds the tables that the only labelled table hides, which may be somebody else's, kept for comparison. */
function withUnlabelled([only, ...others]: readonly Find[], looks: readonly TableLook[]): readonly Find[] {
  const [path = ''] = only?.labelFiles ?? []
  if (only === undefined || others.length > 0 || only.namesFiles) return only === undefined ? [] : [only, ...others]
  const depth = path.split('/').length
  const isBeside = ({ first, labels, rows }: TableLook) =>
    labels === undefined && rows >= FEWEST_ROWS && folderOf(first) !== folderOf(path) && isOwn(first.split('/'), depth)
  const beside = looks.filter(isBeside)
  const folders = new Set(beside.filter(mayHaveLabels).map(({ first }) => folderOf(first)))
  const unlabelledTables = beside.flatMap(({ first }) => (folders.has(folderOf(first)) ? [first] : []))
  return unlabelledTables.length === 0 ? [only] : [{ ...only, unlabelledTables }]
}

/** Returns the tables next to class folders that may have other labels, although no column is named like labels. */
export async function tablesBeside({ kind, folder }: Find, look: Look): Promise<readonly string[]> {
  if (kind !== 'folders' || folder === '') return []
  const depth = folder.split('/').length
  return (await lookAtTables(look)).flatMap((table) => {
    const { first, labels, rows, isHeadless } = table
    const isOne = labels === undefined && rows >= FEWEST_ROWS && !isHeadless && mayHaveLabels(table)
    return isOne && isOwn(first.split('/'), depth) ? [first] : []
  })
}

function mayHaveLabels({ columns, isHeadless }: TableLook): boolean {
  return isHeadless || columns.some(({ name }) => labelRank(name) < NO_NAME)
}

function isOwn(steps: readonly string[], depth: number): boolean {
  return steps.length <= depth && !steps.some((step) => isMadeFromDataset(step.replace(/\.[^.]*$/, '')))
}

/** Whether only a line of the config reads the labels of a table, as if rows have several. */
function needsSettings({ labels, columns, isHeadless }: TableLook): boolean {
  return labels === undefined && suggestLabel(columns, isHeadless)?.settings !== undefined
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
  const front = own === '' ? 0 : own.length + 1
  // A path to the folder would read other tables there too.
  const needsConfig =
    others.length > 0 &&
    !isFoundThere(
      paths.map((path) => path.slice(front)),
      own,
      among,
    )
  return {
    kind: 'table',
    folder,
    settings: settingsOf(table, folder, among, needsConfig),
    ...(needsConfig ? { needsConfig: true } : {}),
    path: others.length === 0 ? only : own,
    labelFiles: paths,
    description: describe(table),
    ...(samples === undefined ? {} : { samples }),
    ...labelChoices(table),
    namesFiles: names !== undefined,
    ...idsOfFiles(table),
    ...(table.labels.isOneClass === undefined ? {} : { isOneClass: true }),
    ...(BOX.every((side) => table.columns.some(({ name }) => side.test(name))) ? { areBoxes: true } : {}),
    ...(mayListClasses(table) ? { isUnrepeated: true } : {}),
    reasons: reasonsOf(table),
  }
}

const BOX: readonly RegExp[] = [/^(?:x_?min|x1|left)$/i, /^(?:y_?min|y1|top)$/i]

/** Whether no label repeats in a few rows, unless these name files or are a split. */
function mayListClasses({ labels, names, paths }: Labelled): boolean {
  return labels.isUnrepeated === true && names?.areMedia !== true && splitOfFile(paths[0] ?? '') === undefined
}

function labelChoices({ columns, labels: { places, oneHot } }: Labelled): Pick<Find, 'labelChoices'> {
  return oneHot || places.length < 2 ? {} : { labelChoices: places.map((place) => columns[place]?.name ?? '') }
}

function idsOfFiles({ columns, names, id, labels }: Labelled): Pick<Find, 'idsOfFiles'> {
  const look = names === undefined ? undefined : columns[names.place]
  const isOther = look !== undefined && id === undefined && names?.areMedia === true && !labels.oneHot
  return isOther && look.name !== '' && look.distinct === look.filled ? { idsOfFiles: look.name } : {}
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
    const below = filesBelow(files)(folder)
    const { groups } = labelFileGroups(tablesAndNeighbours(below), context.settings)
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

function settingsOf(table: Labelled, folder: string, among: Among, needsFile: boolean): Partial<LabelSettings> {
  const { paths, columns, labels, names, id } = table
  const front = folder === '' ? 0 : folder.length + 1
  const own = paths.map((path) => path.slice(front))
  const needsId = names !== undefined && names.place !== id && !labels.oneHot
  const idSetting = needsId ? { id: columns[names.place]?.name ?? '' } : {}
  if (!needsFile && isFoundThere(own, folder, among)) return idSetting
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

/** Names of files and folders that are made from a dataset or accompany it. */
const AGAINST =
  /^(?:.*[-_. ])?(?:results?|lexicons?|vocab|vocabulary|metrics?|stats|statistics|logs?|scores?|predictions?|preds?|outputs?|submissions?|examples?|demo|sample|dictionary|glossary|confusion)(?:[-_. ].*)?$/i

/** Whether a file or folder is named like results, logs or word lists. */
export function isMadeFromDataset(name: string): boolean {
  return AGAINST.test(name)
}

function reasonsOf({ paths: [path = ''], columns, rows, labels, names }: Labelled): string[] {
  const looks = labels.places.flatMap((place) => columns[place] ?? [])
  const seen = looks.map(
    ({ name, distinct }) => `column '${shortened(name)}' has ${counted(distinct, 'value')} in ${counted(rows, 'row')}`,
  )
  const steps = [...folderOf(path).split('/'), baseName(path).replace(/\.[^.]*$/, '')]
  const against = steps.filter(isMadeFromDataset).map((step) => `less likely: it is in or named '${step}'`)
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
