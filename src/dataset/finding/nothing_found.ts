import { isUtf8 } from 'node:buffer'
import { InputError, NoDataset, savedAsUtf8, shortened } from '../../config/index.ts'
import { guessLabel, labelRank, likelyEncoding, utf16In } from '../formats/index.ts'
import { baseName, type FileKind, isMedia, joinPath, kindOfFile } from '../paths/index.ts'
import { isLfsPointer, type SourceContext, startOfFile } from '../tree/index.ts'
import { classFiles } from './class_files.ts'
import { type Look, lookAt, searchedFiles } from './found/index.ts'
import { asLookedAt } from './looked_at_table.ts'
import { namesOfCodes } from './names_of_codes.ts'
import {
  type Conversion,
  conversions,
  knownAnnotations,
  type LookedAtTable,
  listsOfClasses,
  whatIsThere,
} from './offers/index.ts'
import { savedTables } from './other_encoding.ts'
import { quotedCells } from './quoted_cells.ts'
import { wholeOf } from './subsets.ts'
import {
  amongTables,
  isMadeFromDataset,
  lookAtTables,
  type TableLook,
  tableFiles,
  tableStartOr,
  unexaminedFiles,
  unnamedTableFiles,
} from './tables/index.ts'
import { oneOfEachShape } from './tables_of_one_shape.ts'
import { tablesTogether } from './tables_together.ts'

/** Returns the error for a folder that contains no dataset at any level: the existing files, and the command to run next. */
export async function nothingFound(files: readonly string[], context: SourceContext): Promise<InputError> {
  const look = lookAt(searchedFiles(files), context)
  const pointers = await pointersAmong(look)
  const named = await lookAtTables(look)
  const known = await knownAnnotations(look)
  const unnamed = known.length > 0 ? [] : await lookAtTables(look, unnamedTableFiles(look))
  const readable = unnamed.filter(isReadable)
  const other = named.length + readable.length === 0 ? unnamed.filter(({ rows }) => rows >= FEWEST_ROWS) : readable
  const looks = [...named, ...(named.some(isReadable) ? readable.filter(isNamedLikeLabels) : other)]
  const among = amongTables(looks, look)
  const unreadable = await unreadableTables(look)
  const quoted = await quotedCells(look)
  const encoded = unreadable.length === 0 ? [] : await savedTables(looks, look)
  const saved = new Set(encoded.flatMap(({ paths }) => paths))
  const broken = new Set([...unreadable.map(({ path }) => path), ...quoted.flatMap(({ paths }) => paths)])
  const byFile = await classFiles(
    [...looks, ...unnamed.filter((table) => !readable.includes(table) && !looks.includes(table))],
    look,
  )
  const isOfClass = (table: TableLook) => byFile?.isCertain === true && byFile.tables.includes(table)
  const namesOf = await namesOfCodes(looks, look)
  const tables = oneOfEachShape(looks).map(([table, others]) => {
    const subsetOf = wholeOf(table, looks)
    const looked = {
      ...asLookedAt(table, { among, look, broken, namesOf }),
      ...(others > 0 && { alike: others }),
      ...(subsetOf !== undefined && { subsetOf }),
    }
    return isOfClass(table) ? asClassFile(looked) : looked
  })
  const found = {
    path: context.path,
    files: look.files,
    tables,
    ...(byFile?.together === undefined
      ? tablesTogether(
          await withoutCopies(
            looks.filter((table) => !isOfClass(table) && !table.paths.some((path) => broken.has(path))),
            look,
          ),
          look,
        )
      : { together: byFile.together }),
    unreadable: unreadable.filter(({ path }) => !saved.has(path)),
    conversions: [
      ...looks.flatMap(fromVotes),
      ...(await withLinesAbove(tables, look)),
      ...quoted,
      ...encoded,
      ...[byFile?.conversion ?? []].flat(),
      ...(tables.some(({ flags, line }) => flags !== undefined || line !== undefined)
        ? [...known, ...(await listsOfClasses(look))]
        : await conversions(look)),
    ],
    lfsPointers: pointers,
    submodules: await missingSubmodules(look),
    leftOut: [...(look.leftOut ?? [])].sort(),
    unexamined: unexaminedFiles(look),
  }
  return new NoDataset([whatIsThere(found)])
}

/** Returns how to delete the lines above the header of tables that cannot be read because of them. */
async function withLinesAbove(tables: readonly LookedAtTable[], { context }: Look): Promise<readonly Conversion[]> {
  const { linesAboveHeader } = await import(/* webpackMode: "eager" */ '../layouts/lines_above_header.ts')
  const found: Conversion[] = []
  for (const { path, lack } of tables) {
    if (lack === undefined || !/\.(?:csv|tsv|tab|txt|data)$/i.test(path)) continue
    const [problem] = (await linesAboveHeader(joinPath(context.folder, path), context))?.problems ?? []
    const [command] = problem?.lines ?? []
    if (problem !== undefined)
      found.push({ what: `${shortened(path)}: ${problem.message}`, ...(command && { command }) })
  }
  return found.slice(0, MOST_WITH_LINES_ABOVE)
}

const MOST_WITH_LINES_ABOVE = 3

/** Leaves out tables with the same name and the same first bytes as one in another folder. */
async function withoutCopies(looks: readonly TableLook[], { start }: Look): Promise<readonly TableLook[]> {
  const known = new Map<string, Uint8Array[]>()
  const found: TableLook[] = []
  for (const table of looks) {
    const { bytes } = await start(table.first)
    const alike = known.get(baseName(table.first)) ?? []
    if (alike.some((other) => Buffer.compare(other, bytes) === 0)) continue
    known.set(baseName(table.first), [...alike, bytes])
    found.push(table)
  }
  return found
}

/** Returns a table of which no column is suggested because each file seems to be one class. */
function asClassFile({ path, columns, rows, hasMoreRows = false, headerRows = 1 }: LookedAtTable): LookedAtTable {
  return { path, columns, rows, hasMoreRows, headerRows, isOneClass: true, lack: 'it seems to contain one class' }
}

/** Whether the header has a column that is named exactly like labels. */
function isNamedLikeLabels({ columns, isHeadless }: TableLook): boolean {
  const name = guessLabel(columns, isHeadless)?.look.name
  return !isHeadless && name !== undefined && labelRank(name) === 0
}

function fromVotes({ first, votes }: TableLook): Conversion[] {
  if (votes === undefined || isMadeFromDataset(stemOf(first))) return []
  const { help, command } = votes
  return [{ what: `In ${shortened(first)}, ${votes.lack}. ${help}`, ...(command === undefined ? {} : { command }) }]
}

function stemOf(path: string): string {
  return baseName(path).replace(/\.[^.]*$/, '')
}

function isReadable({ columns, isHeadless }: TableLook): boolean {
  return guessLabel(columns, isHeadless) !== undefined
}

/** With fewer lines, a file that only its lines identify as a table may be any text. */
const FEWEST_ROWS = 10

/** Returns tables whose first bytes show that their reader will reject them. */
async function unreadableTables(look: Look): Promise<{ path: string; reason: string }[]> {
  const paths = tableFiles(look).flatMap(({ opened }) => opened)
  const found: { path: string; reason: string }[] = []
  for (const path of unnamedTableFiles(look).flatMap(({ opened }) => opened)) {
    if (utf16In((await look.start(path)).bytes) !== undefined) found.push({ path, reason: IS_UTF16 })
  }
  for (const path of paths.filter(isPlainText)) {
    const { bytes, isWhole } = await look.start(path)
    const end = isWhole ? bytes.length : bytes.lastIndexOf(LF) + 1
    const reason =
      problemOfBytes(bytes.subarray(0, end), joinPath(look.context.folder, path)) ?? (await problemOfText(path, look))
    if (reason !== undefined) found.push({ path, reason })
  }
  return found
}

/** Skips JSON, which does not have to be a table. */
async function problemOfText(path: string, look: Look): Promise<string | undefined> {
  const start = /\.json$/i.test(path) ? undefined : await tableStartOr(path, look)
  return start instanceof InputError ? start.problems[0]?.message : undefined
}

const LF = 10

function isPlainText(path: string): boolean {
  return /\.(?:csv|tsv|tab|jsonl|ndjson|json)$/i.test(path)
}

const IS_UTF16 = 'it is UTF-16. Save it as UTF-8.'

function problemOfBytes(bytes: Uint8Array, file: string): string | undefined {
  if (utf16In(bytes) !== undefined) return IS_UTF16
  return isUtf8(bytes) ? undefined : `it is not UTF-8. Save it ${savedAsUtf8(file, likelyEncoding(bytes))}`
}

/** The maximum number of files that are opened. */
const MOST_LOOKED_INTO = 20

async function pointersAmong({ files, start }: Look): Promise<string[]> {
  const data = files.filter((path) => mayHoldData(kindOfFile(path)))
  const pointers: string[] = []
  for (const path of data.slice(0, MOST_LOOKED_INTO)) {
    if (isLfsPointer((await start(path)).bytes)) pointers.push(path)
  }
  return pointers
}

function mayHoldData(kind: FileKind): boolean {
  return kind === 'table' || kind === 'annotation' || isMedia(kind)
}

async function missingSubmodules({ files, context }: Look): Promise<string[]> {
  const file = joinPath(context.folder, '.gitmodules')
  if ((await context.tree.kindOf(file)) !== 'file') return []
  const { bytes } = await startOfFile(context.tree, file)
  const paths = new TextDecoder().decode(bytes).split('\n').flatMap(submodulePath).slice(0, MOST_LOOKED_INTO)
  return paths.filter((path) => !files.some((other) => other.startsWith(`${path}/`)))
}

/** `path = data/faces`, as `git` writes it. */
function submodulePath(line: string): string[] {
  const at = line.indexOf('=')
  const value = line.slice(at + 1).trim()
  return at !== -1 && line.slice(0, at).trim() === 'path' && value !== '' ? [value] : []
}
