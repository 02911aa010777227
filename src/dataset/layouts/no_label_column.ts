import {
  canBeShown,
  counted,
  formatCount,
  type LabelSettings,
  shortened,
  typedPath,
  Undetected,
} from '../../config/index.ts'
import {
  type ColumnLook,
  columnFlag,
  columnLooks,
  datasetPathLine,
  firstRowIsData,
  guessLabel,
  headerRowCount,
  isAboutPerson,
  isNeverLabel,
  isSeparatedByBlanks,
  LABEL_NAMES,
  lineForFlags,
  lineToRead,
  listColumns,
  type Manifest,
  mayBeLabel,
  oneHotFlags,
  type Rows,
  suggestLabel,
} from '../formats/index.ts'
import { belowFolder, convertedPath, isSplitColumn } from '../paths/index.ts'
import { freePath, type SourceContext } from '../tree/index.ts'
import { voteConversion } from './vote_conversion.ts'

const FIRST_ROWS = 1000
const MOST_LISTED = 30

/** The error for a table without a column that is named like labels, with its columns and the line to run next. */
export async function noLabelColumn(manifest: Manifest, context: SourceContext): Promise<Undetected> {
  const rows = (await manifest.firstRows?.(FIRST_ROWS)) ?? []
  const place = { file: manifest.files[0] ?? '' }
  const names = LABEL_NAMES.join(', ')
  const shape = manifest.shape === undefined ? '' : `, of ${manifest.shape()}`
  if (rows.length === 0) {
    const message = `Found no label column (${names}); ${listColumns(manifest.columns)}${shape}. Set it with \`labels: { label: COLUMN }\` in the config, or run:`
    return new Undetected(message, {
      ...place,
      lines: commandFor(manifest, context, ['--label', columnFlag(manifest.columns.at(-1) ?? '')]),
    })
  }
  const odd = await oddTable(manifest, rows, context)
  if (odd !== undefined) return odd
  const looks = columnLooks(manifest.columns, rows)
  const guess = suggestLabel(looks, false)
  const table = { ...place, format: manifest.format, rows }
  const votes = guess === undefined ? await voteConversion(looks, table, context) : undefined
  if (votes !== undefined) {
    const message = `Found no label column (${names}): ${votes.lack}. ${votes.help}`
    return new Undetected(message, { ...place, ...(votes.command === undefined ? {} : { lines: [votes.command] }) })
  }
  const shownRows = rows.length === FIRST_ROWS ? `the first ${counted(FIRST_ROWS, 'row')}` : counted(rows.length, 'row')
  const oneHot = guess?.settings && oneHotFlags(guess.settings)
  const lack =
    oneHot !== undefined
      ? `Found no label column (${names}). If there is one column per class, name these columns with \`--one-hot\`, or with labels.one_hot in the config`
      : guess?.settings !== undefined
        ? `Found no label column (${names}). If ${guess.settings.ragged === undefined ? 'there is one column per class' : 'rows with more cells contain further labels'}, add the line below the columns to the config`
        : guess === undefined
          ? `Found no label column (${names}), and no column looks like one`
          : `Found no label column (${names})${isAboutPerson(guess.look.name) ? ', and only columns that describe people or recordings have few values' : ''}. Set the column that contains the classes with \`labels: { label: COLUMN }\` in the config, or with \`--label COLUMN\``
  const flags = oneHot
    ? [oneHot]
    : (guess?.flags ?? (manifest.shape === undefined ? [['--label', columnFlag(likeliest(looks))]] : []))
  const next = [...flags, ...(guess?.equals ?? [])].flatMap((words) => commandFor(manifest, context, words))
  const line =
    guess?.settings === undefined || oneHot !== undefined ? [] : [lineOfTable(guess.settings, manifest, context)]
  return new Undetected(`${lack}. The columns of ${shownRows}${shape}:`, {
    ...place,
    lines: [...columnLines(looks), ...next, ...line],
  })
}

/**
 * The error for a table whose first row is not a usable header: it looks like data, it is one of several header rows, or
 * the cells are separated by spaces. Returns `undefined` for any other table.
 */
export async function oddTable(
  manifest: Manifest,
  rows: Rows,
  context: SourceContext,
): Promise<Undetected | undefined> {
  const { columns, files, hasHeader, format } = manifest
  if (!hasHeader || (format !== 'csv' && format !== 'tsv')) return undefined
  const [file = ''] = files
  const { linesAboveHeader } = await import(/* webpackMode: "eager" */ './lines_above_header.ts')
  const above = await linesAboveHeader(file, context)
  if (above !== undefined) return above
  if (isSeparatedByBlanks(columns, rows)) {
    const to = await freePath(convertedPath(file), context)
    const help =
      to === undefined || !canBeShown([file])
        ? 'Convert the file to CSV first'
        : `Convert the file to CSV first: sed 's/^[[:blank:]]*//; s/[[:blank:]]*$//; s/[[:blank:]][[:blank:]]*/,/g' ${typedPath(file)} > ${typedPath(to)}`
    return new Undetected(`Expected commas or tabs between the cells, found spaces. ${help}`, { file })
  }
  if (firstRowIsData(columns, rows)) return firstRowError(manifest, rows, context)
  const headers = headerRowCount(columns, rows)
  if (headers === 1) return undefined
  const message =
    `The table seems to have ${headers} header rows, with no label column (${LABEL_NAMES.join(', ')}) in the first. ` +
    `Keep only one header row; ${listColumns([...new Set(columns)])}`
  return new Undetected(message, { file })
}

/** The column with the fewest values, if no column looks like classes, but no names of files. The line to run next must run. */
function likeliest(looks: readonly ColumnLook[]): string {
  const [first] = looks
    .filter(({ name, filled }) => filled > 0 && name !== '' && !isSplitColumn(name) && !isNeverLabel(name))
    .toReversed()
    .toSorted((a, b) => Number(a.kind === 'files') - Number(b.kind === 'files') || a.distinct - b.distinct)
  return first?.name ?? 'COLUMN'
}

const MOST_CELLS = 6

function firstRowError(manifest: Manifest, rows: Rows, context: SourceContext): Undetected {
  const { columns, files } = manifest
  const guess = guessLabel(columnLooks(columns, rows), true)
  const cells = columns.slice(0, MOST_CELLS).map((cell) => (cell === '' ? "''" : shortened(cell)))
  const shown = `${cells.join(', ')}${columns.length > MOST_CELLS ? ', ...' : ''}`
  const start = `The first row looks like data, not a header (${shown})`
  const what =
    guess === undefined
      ? ', and no column looks like classes'
      : `. Column ${guess.look.place + 1} (${counted(guess.look.distinct, 'distinct value')}) may contain the classes`
  const help =
    'Name the columns with `labels: { columns: [...] }` in a config, or set the number of the label column, counted from 0:'
  const flags = guess?.flags ?? [['--label', 'NUMBER']]
  const lines = flags.flatMap((words) => commandFor(manifest, context, words))
  return new Undetected(`${start}${what}. ${help}`, { file: files[0] ?? '', lines })
}

/** The line names the file, unless the dataset's path or the settings do. */
function lineOfTable(found: Partial<LabelSettings>, { files }: Manifest, context: SourceContext): string {
  const [only = '', ...others] = files
  const isNamed = context.file !== undefined || others.length > 0
  const file = isNamed ? {} : { file: belowFolder(only, context.folder) }
  return lineToRead({ ...file, ...context.settings, ...found }, context)
}

function columnLines(looks: readonly ColumnLook[]): string[] {
  const isMany = looks.length > MOST_LISTED
  const ordered = isMany ? [...looks].sort((a, b) => Number(mayBeLabel(b)) - Number(mayBeLabel(a))) : looks
  const rest = looks.length - MOST_LISTED
  return [...ordered.slice(0, MOST_LISTED).map(columnLine), ...(rest > 0 ? [`... and ${formatCount(rest)} more`] : [])]
}

function columnLine(look: ColumnLook): string {
  const { name, distinct, filled, kind, several } = look
  const least = distinct === FIRST_ROWS ? 'at least ' : ''
  const values = filled === 0 ? 'empty' : `${least}${counted(distinct, 'distinct value')}`
  const could =
    several === undefined
      ? '; could be the label'
      : `; could be ${counted(several.distinct, 'label')} separated by '${several.separator}'`
  const remark =
    mayBeLabel(look) && !isNeverLabel(name) ? could : kind === 'decimals' && filled > 0 ? '; decimal numbers' : ''
  return `- ${name === '' ? "''" : shortened(name)}: ${values}${remark}`
}

/** The command that reads the files of a table with these flags, if a shell accepts it. */
export function commandFor(
  { files, columns, hasHeader }: Manifest,
  { path, settings }: SourceContext,
  flags: readonly string[],
): string[] {
  const [file = '', ...others] = files
  const named = hasHeader || settings.columns === undefined ? [] : ['--columns', columns.join(',')]
  const read = lineForFlags(others.length === 0 ? file : path, [...named, ...flags])
  if (read === undefined) return []
  return [...(read.datasetPath === undefined ? [] : [datasetPathLine(read.datasetPath)]), read.command]
}
