import { shortened } from '../../../config/index.ts'
import { columnLooks, isNumber, mayBeLabel, mostly } from '../../formats/index.ts'

/** How to convert lines to CSV with awk. */
export interface FoundLines {
  /** The rest of a sentence that starts with the file's name. */
  readonly what: string
  /** The awk program that prints it as CSV; undefined if awk is not enough. */
  readonly program?: string
  readonly flags?: readonly string[]
}

const FEWEST_LINES = 10

/** A separator of several characters: `_!_`, `::`, ` +++$+++ `. */
const LONG_SEPARATOR = /_?[!:|+$#@~=<>%&*;-]{1,9}_|[!:|+$#@~=<>%&*;-]{2,9}/g
const FEWEST_CELLS = 3

/** Recognizes cells separated by several characters, as in `6552_!_102_!_news_!_a title`. */
export function ofLongSeparators(lines: readonly string[]): FoundLines | undefined {
  const rows = lines.filter((line) => line.trim() !== '')
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
  const rows = lines.map((line) => line.trim()).filter((line) => line !== '')
  const classes = new Set(rows)
  const repeat = classes.size > 1 && classes.size <= MOST_CLASSES && 4 * classes.size <= rows.length
  if (rows.length < FEWEST_LABELS || !repeat || [...classes].some((name) => /^\d+\s+\d/.test(name))) return undefined
  if (![...classes].every((name) => /^[\p{L}\p{N}][^",\t]*$/u.test(name) && name.length <= LONGEST_LABEL))
    return undefined
  return {
    what: `has one label per line, such as '${shortened(rows[0] ?? '')}', which may belong to the samples in the same order`,
    program: 'BEGIN { print "line,label" } NF { sub(/\\r$/, ""); print NR "," $0 }',
  }
}

const MOST_CODES = 20

/** Recognizes the codes of all sentences of a text in one line: `0 0 4 1`. */
export function ofCodeSequences(lines: readonly string[]): FoundLines | undefined {
  const rows = lines.filter((line) => line.trim() !== '').map((line) => line.trim().split(/\s+/))
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
    program:
      'BEGIN { print "line,label" } { sub(/\\r$/, "") } /^ *- *intent:/ { c = $NF; next } /^ *- *[a-z]+:/ { c = ""; next } /^ +- / && c != "" { print NR "," c }',
  }
}
