import { commandLine, flagWords, type LabelSettings, shortened } from '../../config/index.ts'
import {
  columnFlag,
  columnLooks,
  labelRank,
  type Manifest,
  NO_NAME,
  type Rows,
  settingsLines,
} from '../formats/index.ts'
import type { Note } from '../table/index.ts'

/** Wider tables contain features. */
const MOST_COLUMNS = 100

/** Whether a column next to the detected label column may contain the names of the classes, judging by its name. */
export function mayHaveClassNames(
  { columns, declaredNames }: Pick<Manifest, 'columns' | 'declaredNames'>,
  label: readonly number[],
  settings: LabelSettings,
): boolean {
  const isOpen = [settings.label, settings.names, settings.map, declaredNames].every((one) => one === undefined)
  if (!isOpen || label.length !== 1 || columns.length > MOST_COLUMNS) return false
  return columns.some((name, place) => !label.includes(place) && labelRank(name) < NO_NAME)
}

/** At least this many rows per class on average show that two columns name the same classes. */
const FEWEST_PER_CLASS = 2

/** A note on a column that contains the names of the classes, if the label column only contains their codes. */
export function classNamesNote(
  columns: readonly string[],
  rows: Rows,
  { codes, taken }: { readonly codes: number; readonly taken: readonly number[] },
): Note[] {
  const looks = columnLooks(columns, rows)
  const label = looks[codes]
  if (label?.kind !== 'integers' || label.distinct < 2) return []
  const found = looks.find(
    ({ name, place, kind, distinct, filled }) =>
      labelRank(name) < NO_NAME &&
      !taken.includes(place) &&
      kind === 'texts' &&
      distinct === label.distinct &&
      filled >= FEWEST_PER_CLASS * distinct &&
      new Set(rows.map((row) => JSON.stringify([row[codes], row[place]]))).size === distinct,
  )
  if (found === undefined) return []
  const line = settingsLines({ label: found.name, ignore: [] }).join()
  const message =
    `Column '${shortened(found.name)}' contains the names of the classes in column '${shortened(label.name)}'. To use the names, add ` +
    `\`${commandLine(flagWords(['--label', columnFlag(found.name)]))}\`, or add \`labels: { ${line} }\` to the config.`
  return [{ level: 'note', message }]
}
