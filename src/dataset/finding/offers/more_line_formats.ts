import { counted, shortened } from '../../../config/index.ts'
import { type ColumnLook, columnLooks, guessLabel, isNumber, mayBeLabel, mostly } from '../../formats/index.ts'

/** How to convert lines to CSV with awk. */
export interface FoundLines {
  /** The rest of a sentence that starts with the file's name. */
  readonly what: string
  /** The awk program that prints it as CSV; undefined if awk is not enough. */
  readonly program?: string
  readonly flags?: readonly string[]
  /** The program for several files, each with the variable `s` for its split. By default, derived from the program. */
  readonly ofSplits?: string
}

const FEWEST_LINES = 10

/** The lines that are not blank. */
export function filledLines(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.trim() !== '')
}

/** Whether there are several labels, and each has four samples on average. */
export function areRepeated({ size }: ReadonlySet<unknown>, { length }: readonly unknown[]): boolean {
  return size > 1 && size <= MOST_CLASSES && 4 * size <= length
}

/** The start of a program that prints the number of each line and its label. */
export const LINES = 'BEGIN { print "line,label" } '

/** A separator of several characters: `_!_`, `::`, ` +++$+++ `. */
const LONG_SEPARATOR = /_?[!:|+$#@~=<>%&*;-]{1,9}_|[!:|+$#@~=<>%&*;-]{2,9}/g
const FEWEST_CELLS = 3

/** Recognizes cells separated by several characters, as in `6552_!_102_!_news_!_a title`. */
export function ofLongSeparators(lines: readonly string[]): FoundLines | undefined {
  const rows = filledLines(lines)
  const [first = ''] = rows
  if (rows.length < FEWEST_LINES) return undefined
  for (const separator of new Set(first.match(LONG_SEPARATOR) ?? [])) {
    const width = first.split(separator).length
    if (width < FEWEST_CELLS || separator.length < 2) continue
    const cells = rows.map((line) => line.split(separator)).filter(({ length }) => length === width)
    if (cells.length * 10 < rows.length * 9) continue
    const looks = columnLooks(
      Array.from({ length: width }, (_, place) => String(place)),
      cells,
    ).filter((look) => mayBeLabel(look) && !cells.some((row) => /[",]/.test(row[look.place] ?? '')))
    const label = looks.find(({ kind }) => kind === 'texts') ?? looks[0]
    if (label === undefined) continue
    const { several, place } = label
    const field = separator.replace(/./g, '[$&]')
    return {
      what: `has ${width} cells per line, separated by '${separator}'`,
      program: `BEGIN { FS = "${field}"; print "line,label" } NF >= ${width} { sub(/\\r$/, ""); print NR "," $${place + 1} }`,
      ...(several === undefined ? {} : { flags: ['--label', 'label', '--separator', several.separator] }),
    }
  }
  return undefined
}

const FEWEST_LABELS = 20
const MOST_CLASSES = 50
const LONGEST_LABEL = 40

/** Recognizes one label per line, in the order of samples in another file or folder. */
export function ofLabelLines(lines: readonly string[]): FoundLines | undefined {
  const rows = filledLines(lines).map((line) => line.trim())
  const classes = new Set(rows)
  const repeat = areRepeated(classes, rows)
  if (rows.length < FEWEST_LABELS || !repeat || [...classes].some((name) => /^\d+\s+\d/.test(name))) return undefined
  if (![...classes].every((name) => /^[-+]?[\p{L}\p{N}][^",\t]*$/u.test(name) && name.length <= LONGEST_LABEL))
    return undefined
  return {
    what: `has one label per line, such as '${shortened(rows[0] ?? '')}', which may belong to the samples in the same order`,
    program: `${LINES}NF { sub(/\\r$/, ""); print NR "," $0 }`,
  }
}

/** Recognizes a table from R, whose rows start with a name that has no column. */
export function ofRowNames(lines: readonly string[]): FoundLines | undefined {
  const cells = filledLines(lines).map((line) => line.replaceAll('"', '').split(','))
  const [header = [], ...rows] = cells
  const width = header.length + 1
  if (header.length < 2 || rows.length < FEWEST_LINES || !rows.every(({ length }) => length === width)) return undefined
  const guess = guessLabel(columnLooks(['row', ...header], rows), false)
  return {
    what: 'has one column name fewer than cells per line',
    program: 'FNR == 1 { print "row," $0; next } NF',
    flags: guess?.flags[0] ?? [],
  }
}

/** Recognizes lines with a label in one place. */
function ofLabelsAt(
  pattern: RegExp,
  what: string,
  print: string,
): (lines: readonly string[]) => FoundLines | undefined {
  return (lines) => {
    const rows = filledLines(lines).filter((line) => !line.startsWith('#'))
    const labels = rows.flatMap((line) => pattern.exec(line.trim())?.[1] ?? [])
    const isMany = rows.length >= FEWEST_LINES && 10 * labels.length >= 9 * rows.length
    if (!isMany || !areRepeated(new Set(labels), rows)) return undefined
    return { what: `has a label ${what}, such as '${shortened(labels[0] ?? '')}'`, program: LINES + print }
  }
}

/** `OBJECTIVE<tab>a text` between other lines, such as ids of articles; `a sentence@positive`; `(3 (2 It) (4 works))`. */
export const OF_LABELS = [
  ofLabelsAt(/^([A-Za-z]\w{2,30})\t\S/, 'before a tab in each line', 'split($0, p, "\\t") > 1 { print NR "," p[1] }'),
  ofLabelsAt(
    /[^\s@]@([\p{L}][\p{L}\d _-]{0,30})$/u,
    'after an @ at the end of each line',
    '{ sub(/\\r$/, ""); n = split($0, p, "@") } n > 1 { print NR "," p[n] }',
  ),
  ofLabelsAt(
    /^\((\w{1,20}) \(.*\)$/,
    'at the start of a parsed sentence per line',
    'NF { print NR "," substr($1, 2) }',
  ),
]

const MOST_CODES = 20

/** Recognizes the codes of all sentences of a text in one line: `0 0 4 1`. */
export function ofCodeSequences(lines: readonly string[]): FoundLines | undefined {
  const rows = filledLines(lines).map((line) => line.trim().split(/\s+/))
  if (rows.length < FEWEST_LINES || !mostly(rows, (row) => row.every((cell) => isNumber(cell) && cell.length < 3)))
    return undefined
  const codes = new Set(rows.flat())
  const lengths = new Set(rows.map(({ length }) => length))
  if (lengths.size < 3 || codes.size < 2 || codes.size > MOST_CODES) return undefined
  return {
    what: 'has the codes of several labels per line, such as one for each sentence of a text',
    program: 'BEGIN { print "id,label" } { for (i = 1; i <= NF; i++) print NR ":" i "," $i }',
  }
}

/** Recognizes the examples of chatbots, which are listed below their intent: `- intent: greet`, `examples: |`, `- hello`. */
export function ofIntents(lines: readonly string[]): FoundLines | undefined {
  const starts = lines.flatMap((line) => /^\s*-\s*intent:\s*(\S+)\s*$/.exec(line)?.[1] ?? [])
  const classes = new Set(starts)
  if (classes.size < 2 || !lines.some((line) => /^\s*examples:\s*\|/.test(line))) return undefined
  return {
    what: `lists examples below ${classes.size} intents, such as '${shortened(starts[0] ?? '')}'`,
    program: `${LINES}{ sub(/\\r$/, "") } /^ *- *intent:/ { c = $NF; next } /^ *- *[a-z]+:/ { c = ""; next } /^ +- / && c != "" { print NR "," c }`,
  }
}

/** With so many cells per line, the lines are not sentences. */
const MANY_CELLS = 10

/** Recognizes cells separated by whitespace, one of which looks like classes, as in `ecoli.data`. */
export function ofBlanks(lines: readonly string[]): FoundLines | undefined {
  const rows = filledLines(lines).map((line) => line.trim().split(/\s+/))
  const [first = []] = rows
  const areEven = rows.length >= FEWEST_LINES && rows.every((row) => row.length === first.length)
  if (!areEven || first.length < FEWEST_CELLS || lines.some((line) => line.includes(','))) return undefined
  const looks = columnLooks(
    first.map((_, place) => String(place)),
    rows,
  )
  const areNumbers =
    first.some(isNumber) && (first.length >= MANY_CELLS || looks.some(({ kind }) => kind === 'decimals'))
  const named = areNumbers ? undefined : labelAfterId(looks)
  const guess = areNumbers ? guessLabel(looks, true) : named && { look: named, flags: [['--label', named.name]] }
  if (guess === undefined || guess.look.distinct < 2) return undefined
  const what = `has ${counted(first.length, 'cell')} per line, separated by whitespace`
  const file = named && looks.find(({ kind }) => kind === 'files')
  if (file !== undefined) {
    const row = `print $${file.place + 1} "," $${guess.look.place + 1} }`
    return { what, program: `BEGIN { print "id,label" } NF { sub(/\\r$/, ""); ${row}` }
  }
  const [flags = []] = guess.flags
  return {
    what,
    program: 'BEGIN { OFS = "," } NF { $1 = $1; print }',
    flags,
    // Only with names for the columns, the split has a name, too.
    ...(flags[0] === '--columns' && { ofSplits: 'BEGIN { OFS = "," } NF { $1 = $1; print $0, s }' }),
  }
}

/** In lines that each start with ids or a file, such as `LA_0079 LA_T_1 - - spoof`: the column of classes after them. */
function labelAfterId(looks: readonly ColumnLook[]): ColumnLook | undefined {
  const file = looks.find(({ kind }) => kind === 'files')
  const id = file ?? looks.find(({ distinct, filled, kind }) => distinct === filled && kind === 'texts')
  const after = looks.filter((look) => id !== undefined && look.place > id.place && isClassWord(look))
  return file === undefined ? after.at(-1) : after[0]
}

function isClassWord(look: ColumnLook): boolean {
  return mayBeLabel(look) && look.kind === 'texts' && look.distinct <= MOST_WORDS
}

const MOST_WORDS = 20
