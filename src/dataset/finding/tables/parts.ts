import { counted, shortened } from '../../../config/index.ts'
import { fileSetting } from '../../layouts/index.ts'
import { baseName, folderOf, splitOfFile } from '../../paths/index.ts'
import type { Find, Look } from '../found/index.ts'
import type { TableLook } from './table_looks.ts'

/** With fewer tables, each is more likely a dataset of its own. */
const FEWEST_PARTS = 3
/** Names of copies of one dataset in other sizes or formats. */
const COPIES =
  /(?:^|[-_. ])(?:full|all|small|large|mini|tiny|subset|sample|balanced|imbalanced|raw|clean|cleaned|copy|old|new|\d+k)(?:[-_. ]|$)/i

/**
 * Returns tables with the same columns in one folder as one dataset, which may be a table per day or per place. The user
 * is asked, because each of them may be the dataset.
 */
export function partsAsOne(looks: readonly TableLook[], { files, context }: Pick<Look, 'files' | 'context'>): Find[] {
  if (context.settings.label !== undefined || context.settings.columns !== undefined) return []
  const alike = new Map<string, TableLook[]>()
  for (const table of looks) {
    const key = keyOf(table)
    if (key !== undefined) alike.set(key, [...(alike.get(key) ?? []), table])
  }
  return [...alike.values()].flatMap((tables) => {
    const labelled = tables.filter(({ labels }) => labels?.problem === undefined)
    return tables.length < FEWEST_PARTS || labelled.length < 2 ? [] : [joined(tables, files)]
  })
}

function keyOf({ paths, first, labels, columns, isHeadless, rows, format }: TableLook): string | undefined {
  const isUsable = labels !== undefined && (labels.problem === undefined || labels.isOneClass === true)
  if (!isUsable || labels.oneHot || labels.places.length !== 1 || isHeadless || rows === 0) return undefined
  if (paths.length > 1 || COPIES.test(baseName(first).replace(/\.[^.]*$/, ''))) return undefined
  if (splitOfFile(first) !== undefined) return undefined
  return JSON.stringify([folderOf(first), format, columns.map(({ name }) => name)])
}

function joined(tables: readonly TableLook[], files: readonly string[]): Find {
  const paths = tables.map(({ first }) => first).sort()
  const [first] = tables
  const label = first?.columns[first.labels?.places[0] ?? -1]?.name ?? ''
  const counts = tables.flatMap(({ samples }) => samples ?? [])
  return {
    kind: 'table',
    folder: '',
    settings: { file: fileSetting(paths, files), label },
    path: folderOf(paths[0] ?? ''),
    labelFiles: paths,
    description: `${counted(paths.length, 'table')} with the labels in '${shortened(label)}', as one dataset`,
    ...(counts.length === tables.length ? { samples: counts.reduce((sum, count) => sum + count, 0) } : {}),
    namesFiles: false,
    flags: [],
    needsConfig: true,
    isTogether: true,
    reasons: [`${counted(paths.length, 'table')} with the same columns in one folder`],
  }
}
