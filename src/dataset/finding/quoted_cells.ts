import { analyzeCommand, canBeShown, firstFew, flagsIn, pythonCommand, typedPath } from '../../config/index.ts'
import { columnLooks, firstLines, firstRowIsData, suggestLabel } from '../formats/index.ts'
import { baseName, fileFamilies, folderOf, joinPath } from '../paths/index.ts'
import { freePath } from '../tree/index.ts'
import { type Look, MOST_LEVELS } from './found/index.ts'
import type { Conversion } from './offers/index.ts'

const MOST_OPENED = 20
const FEWEST_LINES = 10
const SEPARATORS: readonly string[] = [';', '\t', ',', '|']
const FOLDER = 'converted'

/** Finds tables whose cells are quoted with `'`, so that they contain the separator: `Sport;'A title; and ''a text'''`. */
export async function quotedCells({ files, context, start }: Look): Promise<readonly QuotedConversion[]> {
  const near = files.filter((path) => /\.(?:csv|tsv|tab)$/i.test(path) && path.split('/').length - 1 <= MOST_LEVELS)
  const found: { readonly paths: readonly string[]; readonly table: QuotedTable }[] = []
  for (const path of near.slice(0, MOST_OPENED)) {
    const table = quotedTable(firstLines(await start(path)))
    if (table !== undefined) found.push({ paths: [path], table })
  }
  const families = fileFamilies(found).toSorted((a, b) => b.length - a.length)
  const conversions = families.map(async ([first, ...others]) => {
    if (first === undefined) return []
    const paths = [first, ...others].flatMap((one) => one.paths)
    const all = paths.map((path) => joinPath(context.path, path))
    return [{ ...(await conversion(all, first.table, context)), paths }]
  })
  return (await Promise.all(conversions)).flat()
}

interface QuotedConversion extends Conversion {
  /** The files that it converts, relative to the given folder. */
  readonly paths: readonly string[]
}

interface QuotedTable {
  readonly separator: string
  readonly flags: readonly string[]
}

function quotedTable(lines: readonly string[]): QuotedTable | undefined {
  const rows = lines.filter((line) => line.trim() !== '')
  if (rows.length < FEWEST_LINES) return undefined
  for (const separator of SEPARATORS) {
    const quoted = rows.filter((line) => line.includes(`${separator}'`) && /'\s*$/.test(line))
    const cells = rows.map((line) => cellsOf(line, separator))
    const [first = []] = cells
    const even = cells.filter((row) => row.length === first.length)
    const isEven = 10 * even.length >= 9 * rows.length
    const isSplit = rows.some((line) => line.split(separator).length !== first.length)
    if (10 * quoted.length < rows.length || first.length < 2 || !isEven || !isSplit) continue
    const isHeadless = firstRowIsData(first, even.slice(1))
    const columns = isHeadless ? first.map((_, place) => String(place)) : first
    const flags = suggestLabel(columnLooks(columns, isHeadless ? even : even.slice(1)), isHeadless)?.flags[0]
    if (flags !== undefined) return { separator, flags }
  }
  return undefined
}

/** Splits a line at the separators outside of quotes. A quote only starts a cell, and is doubled inside of it. */
function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let i = 0; i < line.length; i++) {
    const character = line[i] ?? ''
    if (isQuoted && character === "'" && line[i + 1] === "'") i++
    else if (character === "'" && (isQuoted || cell === '')) {
      isQuoted = !isQuoted
      continue
    } else if (!isQuoted && character === separator) {
      cells.push(cell)
      cell = ''
      continue
    }
    cell += character
  }
  return [...cells, cell]
}

async function conversion(
  paths: readonly string[],
  { separator, flags }: QuotedTable,
  context: Look['context'],
): Promise<Conversion> {
  const [first = '', ...others] = paths
  const stem = baseName(first).replace(/\.[^.]*$/, '')
  const isSingle = others.length === 0
  const folder = await freePath(joinPath(folderOf(first), isSingle ? `${FOLDER}_${stem}` : FOLDER), context)
  const command = analyzeCommand(folder && (isSingle ? joinPath(folder, baseName(first)) : folder), flagsIn(flags))
  const has = others.length > 0 ? 'have' : 'has'
  const what = `${firstFew(paths)} ${has} cells that are quoted with ' instead of "`
  if (folder === undefined || command === undefined || !canBeShown(paths))
    return { what: `${what}. Convert the quotes first.` }
  const program =
    'import csv, os, sys; os.mkdir(sys.argv[1]); ' +
    '[csv.writer(open(os.path.join(sys.argv[1], os.path.basename(f)), "x", encoding="utf-8", newline="")).writerows(' +
    `csv.reader(open(f, encoding="utf-8", newline=""), delimiter="${separator === '\t' ? '\\t' : separator}", quotechar="\\x27")) for f in sys.argv[2:]]`
  const words = [folder, ...paths].map(typedPath).join(' ')
  return {
    what: `${what}. Before you run the command below, convert ${others.length > 0 ? 'them' : 'it'} to CSV: ${pythonCommand(program, "'")} ${words}`,
    command,
  }
}
