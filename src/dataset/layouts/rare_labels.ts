import { counted, shortened, Undetected } from '../../config/index.ts'
import {
  type ColumnLook,
  columnFlag,
  columnLooks,
  isNeverLabel,
  isNumber,
  labelRank,
  type Manifest,
  type ManifestRows,
  mayBeLabel,
  mostly,
  NO_NAME,
} from '../formats/index.ts'
import { isEntityName } from '../grouping/index.ts'
import type { Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { Roles } from './manifest_layout.ts'
import { commandFor } from './no_label_column.ts'

const FIRST_ROWS = 1000
const FEWEST_ROWS = 10
/** More decimal numbers than this are no codes, and neither are numbers with four decimals. */
const MOST_DECIMALS = 20
/** At least one in this many numbers has decimals. */
const DECIMALS_OF = 4
/** With more values per row, the labels may be texts or measurements. */
const MOST_DIFFERENT = 0.9

/**
 * Judges labels that rarely repeat or that are decimal numbers, if nobody chose their column. The user must choose if there
 * are many decimal numbers, or if another column contains texts that repeat: descriptions are often called labels.
 *
 * @returns warnings about labels that are read although they may not be classes.
 * @throws {InputError} with the line that reads each column.
 */
export async function unlikelyLabels(
  manifest: Manifest,
  { coded: [column], samples }: Pick<ManifestRows, 'coded'> & { readonly samples: number },
  { roles, context }: { readonly roles: Roles; readonly context: SourceContext },
): Promise<Note[]> {
  const [place = -1] = roles.label
  const name = shortened(manifest.columns[place] ?? '')
  const values = (column?.values ?? []).filter((value) => value !== '')
  const file = manifest.files[0] ?? ''
  const areMany = `${counted(values.length, 'value')} in ${counted(samples, 'row')}`
  const choices = await refuseRareLabels(manifest, roles, context)
  if (areDecimals(values) && samples >= FEWEST_ROWS) {
    const what = `The values of '${name}' are decimal numbers (${areMany}), so they may be the target of a regression, not classes.`
    if (values.length <= MOST_DECIMALS && !values.some((value) => /\.\d{4}/.test(value)))
      return [{ level: 'warning', message: what, file }]
    const help = 'To count each number as a class, run this command or set labels.label in the config:'
    throw new Undetected(`${what} ${help}`, { file, lines: choices })
  }
  if (samples < FEWEST_ROWS || values.length <= MOST_DIFFERENT * samples) return []
  const message = `Nearly every row has another value in '${name}' (${areMany}), so they may be texts or measurements, not classes.`
  return [{ level: 'warning', message, file }]
}

function areDecimals(values: readonly string[]): boolean {
  const decimals = values.filter((value) => isNumber(value) && !Number.isInteger(Number(value)))
  return decimals.length * DECIMALS_OF >= values.length && values.length > 0 && mostly(values, isNumber)
}

/** Returns the command that reads the labels although they rarely repeat. */
async function refuseRareLabels(
  manifest: Manifest,
  { label, id }: Roles,
  context: SourceContext,
): Promise<readonly string[]> {
  const [place = -1] = label
  const rows = (await manifest.firstRows?.(FIRST_ROWS)) ?? []
  const looks = columnLooks(manifest.columns, rows)
  const own = looks[place]
  const lineFor = ({ name }: Pick<ColumnLook, 'name'>) => commandFor(manifest, context, ['--label', columnFlag(name)])
  const ownLine = lineFor({ name: manifest.columns[place] ?? '' })
  if (own === undefined || own.filled < FEWEST_ROWS || own.several !== undefined || 2 * own.distinct <= own.filled)
    return ownLine
  const rivals = looks.filter(
    (look) =>
      look.place !== place &&
      look.place !== id &&
      look.name !== '' &&
      mayBeLabel(look) &&
      !isNeverLabel(look.name) &&
      !isEntityName(look.name) &&
      (look.kind === 'texts' || labelRank(look.name) < NO_NAME),
  )
  if (rivals.length === 0) return ownLine
  const file = manifest.files[0] ?? ''
  const names = rivals.map(({ name, distinct }) => `'${shortened(name)}' (${counted(distinct, 'value')})`)
  const message =
    `The values of '${shortened(own.name)}' rarely repeat (${counted(own.distinct, 'value')} in ${counted(own.filled, 'row')}), ` +
    `so the classes may be in another column: ${names.join(', ')}. ` +
    'To choose one, run its command or set labels.label in the config:'
  throw new Undetected(message, { file, lines: [...rivals, own].flatMap(lineFor) })
}
