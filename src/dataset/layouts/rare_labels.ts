import { counted, shortened, Undetected } from '../../config/index.ts'
import { columnFlag, columnLooks, isNeverLabel, labelRank, type Manifest, mayBeLabel } from '../formats/index.ts'
import { isEntityName } from '../grouping/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { Roles } from './manifest_layout.ts'
import { commandFor } from './no_label_column.ts'

const FIRST_ROWS = 1000
const FEWEST_ROWS = 10
/** The rank of a name that does not indicate classes. */
const NO_NAME = 4

/**
 * The user must choose if the labels rarely repeat and another column contains texts that do: descriptions are often
 * called labels.
 *
 * @throws {InputError} with the line that reads each column.
 */
export async function refuseRareLabels(
  manifest: Manifest,
  { label, id }: Roles,
  context: SourceContext,
): Promise<void> {
  const [place = -1] = label
  const rows = (await manifest.firstRows?.(FIRST_ROWS)) ?? []
  const looks = columnLooks(manifest.columns, rows)
  const own = looks[place]
  if (own === undefined || own.filled < FEWEST_ROWS || own.several !== undefined || 2 * own.distinct <= own.filled)
    return
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
  if (rivals.length === 0) return
  const file = manifest.files[0] ?? ''
  const names = rivals.map(({ name, distinct }) => `'${shortened(name)}' (${counted(distinct, 'value')})`)
  const message =
    `The values of '${shortened(own.name)}' rarely repeat (${counted(own.distinct, 'value')} in ${counted(own.filled, 'row')}), ` +
    `so the classes may be in another column: ${names.join(', ')}. ` +
    'To choose one, run its command or set labels.label in the config:'
  const choices = [...rivals, own].map(({ name }) => ['--label', columnFlag(name)])
  throw new Undetected(message, { file, lines: choices.flatMap((flags) => commandFor(manifest, context, flags)) })
}
