import type { Base } from '../../check/index.ts'
import { type Config, InputError, isDatabase } from '../../config/index.ts'
import type { Context } from '../runner/index.ts'

/**
 * Checks that a pull request does not decide where the password goes: its database, table, columns and condition must be those of
 * the base.
 *
 * @throws {InputError} if they are not, or nobody knows.
 */
export function refuseNewDatabase({ event }: Pick<Context, 'event'>, head: Config, base: Base): void {
  const { datasetPath } = head.data
  if (!isDatabase(datasetPath)) return
  if (datasetPath.startsWith('duckdb:'))
    throw new InputError(
      'Cannot read a DuckDB file in the action, because its package is not part of it. Use the command line.',
    )
  if (event.kind !== 'pull_request' && event.kind !== 'merge_group') return
  if (base.kind === 'none' || 'missing' in base.config)
    throw new InputError(
      `Cannot connect to the database: the base has no config that names it${base.kind === 'none' ? ` (${base.reason})` : ''}. Merge the config first.`,
    )
  const [before, after] = [settingsOf(base.config), settingsOf(head)]
  const changed = Object.keys(after).find((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  if (changed !== undefined)
    throw new InputError(
      `Cannot connect to the database: this change edits ${changed}, and the password is only used as the config of ${base.name} says. Merge the config first.`,
    )
}

/** What decides where the password is sent, and what is read there. */
function settingsOf({ data, labels }: Config): Readonly<Record<string, unknown>> {
  return {
    'data.dataset_path': data.datasetPath,
    'labels.table': labels.table,
    'labels.id': labels.id,
    'labels.label': labels.label,
    'labels.group': labels.group,
    'labels.where': labels.where,
  }
}
