import { analyzeCommand, canBeShown, counted, flagsIn, shortened, typedPath } from '../../config/index.ts'
import type { ColumnLook, CrossedIds, Rows } from '../formats/index.ts'
import { freePath, type SourceContext } from '../tree/index.ts'

/** What a table with votes per class, or with one row per sample and class, contains, and how to read it. */
export interface VoteConversion {
  /** `'neutral' to 'contempt' contain votes per class, not one class per row`. */
  readonly lack: string
  /** One or two sentences: how to add a column with the classes. */
  readonly help: string
  /** The command to run after that. */
  readonly command?: string
}

interface Table {
  readonly file: string
  readonly format: string
  readonly rows: Rows
}

/** Returns undefined if the table is neither of them. */
export async function voteConversion(
  looks: readonly ColumnLook[],
  { file, format, rows }: Table,
  context: SourceContext,
): Promise<VoteConversion | undefined> {
  const crossed = looks.find((look) => look.crossed)
  if (crossed?.crossed !== undefined) return crossedConversion(looks, crossed.crossed, { file, format, rows }, context)
  const first = looks.find(({ isVote }) => isVote)
  if (first === undefined) return undefined
  const end = looks.find(({ place, isVote }) => place > first.place && isVote === undefined)?.place ?? looks.length
  const last = looks[end - 1] ?? first
  const lack = `'${shortened(first.name)}' to '${shortened(last.name)}' contain votes per class, not one class per row`
  const shown = await shownConversion({ file, format, rows }, programFor(first.place + 1, end), [], context)
  if (shown === undefined) {
    return {
      lack,
      help: 'Add a column with the class that has the most votes first, such as with `idxmax(axis=1)` in pandas.',
    }
  }
  return {
    lack,
    help: `To label each row with the class that has the most votes, and no row with a tie, first run: ${shown.run}`,
    command: shown.command,
  }
}

async function crossedConversion(
  [id]: readonly ColumnLook[],
  { classes, areFlags }: CrossedIds,
  table: Table,
  context: SourceContext,
): Promise<VoteConversion> {
  const lack = `each value of '${shortened(id?.name ?? '')}' ends in one of ${counted(classes, 'class', 'classes')}, and each sample has one row per class`
  const shown = await shownConversion(table, crossedProgram(areFlags), ['--separator', '|'], context)
  const help = `To get one row per sample, with the classes ${areFlags ? 'whose rows contain 1' : 'whose rows are not empty'}`
  if (shown === undefined) return { lack, help: `${help}, split these values at the last underscore first.` }
  return { lack, help: `${help}, first run: ${shown.run}`, command: shown.command }
}

/** Returns the command that writes the converted table, and the one that reads it; undefined if they cannot be shown. */
async function shownConversion(
  { file, format, rows }: Table,
  program: string,
  flags: readonly string[],
  context: SourceContext,
): Promise<{ readonly run: string; readonly command: string } | undefined> {
  const written = await freePath(`${file.replace(/\.[^./]*$/, '')}.labels.csv`, context)
  const command = analyzeCommand(written, flagsIn(flags))
  const isPlain = !rows.some((row) => row.some((cell) => /[",;|\t\r\n]/.test(cell)))
  const isTable = format === 'csv' || format === 'tsv'
  if (written === undefined || command === undefined || !canBeShown([file]) || !isPlain || !isTable) return undefined
  return { run: `awk '${program}' ${typedPath(file)} > ${typedPath(written)}`, command }
}

function crossedProgram(areFlags: boolean): string {
  return (
    'BEGIN { FS = "[,;|\\t]"; print "id,label" } { sub(/\\r$/, "") } NR == 1 || !match($1, /_[^_]*$/) { next } ' +
    '{ id = substr($1, 1, RSTART - 1); if (!(id in label)) { ids[++n] = id; label[id] = "" } } ' +
    `$2 ${areFlags ? '+ 0 == 1' : '!= ""'} ` +
    '{ label[id] = label[id] (label[id] == "" ? "" : "|") substr($1, RSTART + 1) } ' +
    'END { for (i = 1; i <= n; i++) print ids[i] "," label[ids[i]] }'
  )
}

/** The separators do not occur in the cells, so all of them separate cells. */
function programFor(first: number, last: number): string {
  return (
    'BEGIN { FS = "[,;|\\t]"; OFS = "," } { sub(/\\r$/, ""); $1 = $1 } ' +
    'NR == 1 { for (i = 1; i <= NF; i++) name[i] = $i; print $0, "label"; next } ' +
    `{ best = ${first}; tie = 0; for (i = ${first + 1}; i <= ${last}; i++) ` +
    'if ($i + 0 > $best + 0) { best = i; tie = 0 } else if ($i + 0 == $best + 0) tie = 1; ' +
    'print $0, (tie ? "" : name[best]) }'
  )
}
