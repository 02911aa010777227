import { columnLooks } from '../column_looks.ts'
import { commandLine, flagWords } from '../command_line.ts'
import type { Note } from '../dataset.ts'
import { isEntityName } from '../entity_names.ts'
import type { Manifest } from '../formats/manifest.ts'
import { shortened } from '../naming.ts'
import { settingsLines } from '../settings_lines.ts'

const FIRST_ROWS = 1000

/**
 * That a column is named like people or songs and repeats, so that it could be the group key. It is only pointed out.
 *
 * @param taken The columns that have another role.
 */
export async function noteGroupColumn({ columns, firstRows }: Manifest, taken: readonly number[]): Promise<Note[]> {
  const rows = (await firstRows?.(FIRST_ROWS)) ?? []
  const found = columnLooks(columns, rows).find(
    ({ name, place, distinct, filled, kind }) =>
      isEntityName(name) && !taken.includes(place) && kind !== 'decimals' && distinct > 1 && distinct < filled,
  )
  if (found === undefined) return []
  const { name, distinct, filled } = found
  const line = settingsLines({ group: name, ignore: [] }).join()
  const message =
    `Column '${shortened(name)}' repeats (${distinct} values in the first ${filled} rows): to keep each in one split, ` +
    `add \`${commandLine(flagWords(['--group', name]))}\`, or \`labels: { ${line} }\` to the config`
  return [{ level: 'note', message }]
}
