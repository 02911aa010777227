import { analyzeCommand, canBeShown, shortened, typedPath } from '../../config/index.ts'
import type { ColumnLook, Rows } from '../formats/index.ts'
import { freePath, type SourceContext } from '../tree/index.ts'

/** What a table with votes per class contains, and how to read it. */
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

/** Returns undefined if no columns contain votes. */
export async function voteConversion(
  looks: readonly ColumnLook[],
  { file, format, rows }: Table,
  context: SourceContext,
): Promise<VoteConversion | undefined> {
  const first = looks.find(({ isVote }) => isVote)
  if (first === undefined) return undefined
  const end = looks.find(({ place, isVote }) => place > first.place && isVote === undefined)?.place ?? looks.length
  const last = looks[end - 1] ?? first
  const lack = `'${shortened(first.name)}' to '${shortened(last.name)}' contain votes per class, not one class per row`
  const written = await freePath(`${file.replace(/\.[^./]*$/, '')}.labels.csv`, context)
  const command = analyzeCommand(written)
  const isPlain = !rows.some((row) => row.some((cell) => /[",;|\t\r\n]/.test(cell)))
  const isTable = format === 'csv' || format === 'tsv'
  if (written === undefined || command === undefined || !canBeShown([file]) || !isPlain || !isTable) {
    return {
      lack,
      help: 'Add a column with the class that has the most votes first, such as with `idxmax(axis=1)` in pandas.',
    }
  }
  const program = programFor(first.place + 1, end)
  return {
    lack,
    help: `To label each row with the class that has the most votes, and no row with a tie, first run: awk '${program}' ${typedPath(file)} > ${typedPath(written)}`,
    command,
  }
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
