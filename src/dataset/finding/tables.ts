import type { LabelSettings } from '../../config/index.ts'
import { fileSetting, labelFileGroups } from '../layouts/candidates.ts'
import { shortened } from '../naming.ts'
import { baseName, belowFolder, folderOf } from '../paths.ts'
import type { Find, Finder, Look } from './find.ts'
import { commonFolder } from './named_files.ts'
import type { TableLabels } from './table_labels.ts'
import { lookAtTables, type TableLook } from './table_looks.ts'

type Labelled = TableLook & { readonly labels: TableLabels }

/** Finds tables with a column that is named like labels and holds what may be classes. */
export const findTables: Finder = async (look) => {
  const looks = await lookAtTables(look)
  return tablesFound(looks, look)
}

/** Those of the tables that were looked at that may be datasets. */
export function tablesFound(looks: readonly TableLook[], look: Look): Find[] {
  return looks.filter(isLabelled).map((table) => findOf(table, looks, look))
}

function isLabelled(table: TableLook): table is Labelled {
  return (
    table.labels !== undefined && table.labels.problem === undefined && (table.rows > 0 || table.format === 'parquet')
  )
}

function findOf(table: Labelled, looks: readonly TableLook[], look: Look): Find {
  const { paths, names, samples } = table
  const own = commonFolder(paths)
  const folder = names === undefined ? own : commonOf(own, names.folder)
  const [only = '', ...others] = paths
  return {
    kind: 'table',
    folder,
    settings: settingsOf(table, folder, { looks, look }),
    path: others.length === 0 ? only : own,
    labelFiles: paths,
    description: describe(table),
    ...(samples === undefined ? {} : { samples }),
    namesFiles: names !== undefined,
    reasons: reasonsOf(table),
  }
}

/** The deepest folder that holds both. */
function commonOf(a: string, b: string): string {
  return commonFolder([`${a}/x`, `${b}/x`].map((path) => path.replace(/^\//, '')))
}

interface Among {
  readonly looks: readonly TableLook[]
  readonly look: Look
}

function settingsOf(table: Labelled, folder: string, among: Among): Partial<LabelSettings> {
  const { paths, columns, labels, names, id } = table
  const below = among.look.files.filter((path) => isBelow(path, folder)).map((path) => belowFolder(path, folder))
  const own = paths.map((path) => belowFolder(path, folder))
  const needsId = names !== undefined && names.place !== id && !labels.oneHot
  const idSetting = needsId ? { id: columns[names.place]?.name ?? '' } : {}
  if (isFoundThere(own, folder, { ...among, below })) return idSetting
  const label = labels.places.map((place) => columns[place]?.name ?? '')
  const oneHot = labels.oneHot ? { id: columns[0]?.name ?? '', label, oneHot: true } : {}
  return { file: fileSetting(own, below), ...idSetting, ...oneHot }
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

/** Whether detection at the folder finds these files and no others with labels. */
function isFoundThere(
  own: readonly string[],
  folder: string,
  { looks, look, below }: Among & { readonly below: readonly string[] },
): boolean {
  const { groups } = labelFileGroups(below, look.context)
  const inPlace = new Set(groups.flat())
  if (!own.every((path) => inPlace.has(path))) return false
  const lookOf = new Map(looks.flatMap((one) => one.paths.map((path) => [path, one] as const)))
  return groups.flat().every((path) => {
    if (own.includes(path)) return true
    const other = lookOf.get(folder === '' ? path : `${folder}/${path}`)
    return other !== undefined && other.labels === undefined
  })
}

function describe({ columns, labels, names, paths }: Labelled): string {
  const list = labels.places.map((place) => `'${shortened(columns[place]?.name ?? '')}'`)
  const what = paths.length === 1 ? 'table' : `table in ${paths.length} files`
  const where = labels.oneHot ? `a column for each of ${list.length} classes` : `the labels in ${list.join(' or ')}`
  const named =
    names === undefined ? '' : `, naming files in ${names.folder === '' ? 'the same folder' : `${names.folder}/`}`
  return `${what} with ${where}${named}`
}

/** What is made from a dataset or beside it, by the names of files and folders. */
const AGAINST =
  /^(?:.*[-_. ])?(?:results?|lexicons?|vocab|vocabulary|metrics?|logs?|scores?|predictions?|preds?|outputs?|submissions?|examples?|demo|sample|dictionary|glossary|confusion)(?:[-_. ].*)?$/i

function reasonsOf({ paths: [path = ''], columns, rows, labels, names }: Labelled): string[] {
  const looks = labels.places.flatMap((place) => columns[place] ?? [])
  const seen = looks.map(({ name, distinct }) => `column '${shortened(name)}' has ${distinct} values in ${rows} rows`)
  const steps = [...folderOf(path).split('/'), baseName(path).replace(/\.[^.]*$/, '')]
  const against = steps.filter((step) => AGAINST.test(step)).map((step) => `against it: is in or called '${step}'`)
  return [
    ...(labels.oneHot ? [`a column for each of ${labels.places.length} classes`] : seen),
    ...(names === undefined
      ? []
      : [`'${shortened(columns[names.place]?.name ?? '')}' names files in ${names.folder || 'the folder'}`]),
    ...against,
  ]
}
