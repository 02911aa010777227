import { analyzeCommand, canBeShown, flagsIn, typedPath, Undetected } from '../../config/index.ts'
import { firstLines, firstRowIsData, isNumber, type Rows } from '../formats/index.ts'
import { freePath, type SourceContext, startOfFile } from '../tree/index.ts'

const MOST_ABOVE = 5
const FEWEST_ROWS = 3
const MOST_LINES = 200
/** At most this fraction (1/n) of the rows may have another number of cells, such as a sentence with a comma. */
const ODD_ROWS = 20

/** The error for a table with lines above its header, such as a comment or a title; undefined for any other table. */
export async function linesAboveHeader(file: string, context: SourceContext): Promise<Undetected | undefined> {
  const lines = firstLines(await startOfFile(context.tree, file)).slice(0, MOST_LINES)
  const found = [',', ';', '\t', '|'].map((separator) => aboveHeader(lines, separator)).find((one) => one !== undefined)
  if (found === undefined) return undefined
  const { above, header, rows, separator } = found
  const cells = header.length
  const which = above === 1 ? 'The first line is' : `The first ${above} lines are`
  const what = `${which} not the header: ${above === 1 ? 'it has' : 'they have'} fewer cells than the lines below, which have ${cells}. Delete ${above === 1 ? 'it' : 'them'}`
  const to = await freePath(
    file.replace(/(?:\.[^./]*)?$/, (ending) => `.table${ending}`),
    context,
  )
  const { columnLooks } = await import(/* webpackMode: "eager" */ '../formats/column_looks.ts')
  const { guessLabel } = await import(/* webpackMode: "eager" */ '../formats/label_flags.ts')
  const [flags = []] = guessLabel(columnLooks(header, rows), false)?.flags ?? []
  const next = analyzeCommand(to, flagsIn(flags))
  if (to === undefined || next === undefined || !canBeShown([file]))
    return new Undetected(`${what}.`, { file, line: above })
  const steps = [
    `${above === 1 ? 1 : `1,${above}`}d`,
    ...(isComment(lines[above] ?? '') ? [`${above + 1}s/^[#%]* *//`] : []),
    ...(lines.some((line) => line.includes(`${separator} "`)) ? [`s/${separator} */${separator}/g`] : []),
  ]
  const program = steps.length === 1 ? `tail -n +${above + 1}` : `sed '${steps.join('; ')}'`
  const how = `, for example with: ${program} ${typedPath(file)} > ${typedPath(to)}`
  return new Undetected(`${what}${how}`, { file, line: above, lines: [next] })
}

interface Above {
  readonly above: number
  readonly header: readonly string[]
  readonly rows: Rows
  readonly separator: string
}

function isComment(line: string): boolean {
  return /^[#%]/.test(line)
}

function aboveHeader(lines: readonly string[], separator: string): Above | undefined {
  const rows = lines.map((line) => cellsOf(line, separator))
  for (let above = 1; above <= MOST_ABOVE || isComment(lines[above - 1] ?? ''); above++) {
    const [header = [], ...others] = rows.slice(above)
    const body = others.filter((row) => row.some((cell) => cell !== ''))
    const isFewer = rows.slice(0, above).every((row, at) => {
      return row.findLastIndex((cell) => cell !== '') + 1 < header.length || isComment(lines[at] ?? '')
    })
    const isNamed = header.length > 1 && header.every((cell) => cell !== '' && !isNumber(cell))
    const odd = body.filter((row) => row.length !== header.length)
    const isTable = body.length >= FEWEST_ROWS && odd.length * ODD_ROWS <= body.length
    if (isFewer && isNamed && isTable && !firstRowIsData(header, body))
      return {
        above,
        header: header.map((name, at) => (at === 0 ? name.replace(/^[#%]+ */, '') : name)),
        rows: body,
        separator,
      }
  }
  return undefined
}

/** Stands for a separator in quotes. */
const IN_QUOTES = '\0'

function cellsOf(line: string, separator: string): readonly string[] {
  const quoted = /"[^"]*"/g
  return line
    .replaceAll(quoted, (cell) => cell.slice(1, -1).replaceAll(separator, IN_QUOTES))
    .split(separator)
    .map((cell) => cell.trim().replaceAll(IN_QUOTES, separator))
}
