import { InputError, type LabelSettings } from '../../config/index.ts'
import { type Groups, type Records, rowsAt, textColumn } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { contentGroups } from './content_groups.ts'
import { matchPaths, patternGroups } from './groups.ts'

/** @throws {InputError} if the config names columns although the samples are files. */
export function refuseColumns(settings: LabelSettings, allowed: readonly ColumnKey[] = []): void {
  const refused = COLUMN_KEYS.find((key) => settings[key] !== undefined && !allowed.includes(key))
  if (refused === undefined) return
  const key = refused.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  throw new InputError(
    `Cannot use labels.${key}: it applies to the columns of a label file, and the samples of this dataset are files`,
  )
}

type ColumnKey = 'id' | 'label' | 'columns' | 'split' | 'content' | 'separator' | 'oneHot' | 'ragged'
const COLUMN_KEYS: readonly ColumnKey[] = [
  'id',
  'label',
  'columns',
  'split',
  'content',
  'separator',
  'oneHot',
  'ragged',
]

/** Groups samples by their paths. */
export async function pathGroups(
  paths: readonly string[],
  { tree, folder, settings }: SourceContext,
): Promise<Groups | undefined> {
  const { group, groupPattern, pattern } = settings
  if (group === 'content') return contentGroups(tree, folder, { ids: textColumn(paths) })
  if (group !== undefined) {
    throw new InputError(
      `Cannot group by column '${group}' (labels.group): the samples are files, without columns. Set labels.group to \`content\`, or set labels.group_pattern.`,
    )
  }
  if (groupPattern !== undefined) return patternGroups(textColumn(paths), groupPattern)
  return pattern === undefined ? undefined : (await matchPaths(paths, { source: pattern, needsLabel: false })).groups
}

/** The records that `balance -o` writes for samples without a label file. */
export function pathRecords(paths: readonly string[], labels: readonly string[]): Records {
  return { columns: ['path', 'label'], rows: rowsAt(paths.length, (row) => [paths[row] ?? '', labels[row] ?? '']) }
}
