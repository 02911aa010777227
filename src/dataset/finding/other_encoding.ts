import { isUtf8 } from 'node:buffer'
import {
  analyzeCommand,
  canBeShown,
  firstFew,
  flagsIn,
  InputError,
  type Problem,
  typedPath,
  utf8Command,
} from '../../config/index.ts'
import { likelyEncoding, oneHotFlags, suggestLabel, utf16In } from '../formats/index.ts'
import { readableFiles } from '../layouts/index.ts'
import { baseName, belowFolder, folderOf, joinPath } from '../paths/index.ts'
import { freePath, type SourceContext } from '../tree/index.ts'
import { type Look, lookAt, searchedFiles } from './found/index.ts'
import type { Conversion } from './offers/index.ts'
import { lookAtTables, type TableLook, unnamedTableFiles, withNamedIds } from './tables/index.ts'

const FOLDER = 'utf8'

const MOST_SHOWN = 3

/**
 * Adds the commands that read the tables once they are saved as UTF-8, with their columns, so that the next run does not ask
 * for them. The error is unchanged if the settings name the columns, or if no command is known for its file.
 */
export async function withNextCommand(error: InputError, context: SourceContext): Promise<InputError> {
  const { label, columns, pattern } = context.settings
  const [problem] = error.problems
  if (problem?.file === undefined || [label, columns, pattern].some((setting) => setting !== undefined)) return error
  const file = belowFolder(problem.file, context.folder)
  const files = context.file === undefined ? (await readableFiles(context)).files : [file]
  const look = lookAt(searchedFiles(files), context)
  const problems: Problem[] = []
  for (const table of await tablesIn(look)) {
    const flags = flagsOf(table)
    const isOwn = table.paths.includes(file)
    const next =
      flags && (isOwn || (await otherEncodings(table.paths, look)).length > 0)
        ? await nextOf(table, flags, look)
        : undefined
    if (next === undefined && isOwn) return error
    if (next === undefined || problems.length >= MOST_SHOWN) continue
    const what = isOwn ? problem.message.replace(/\. .*$/s, '.') : NOT_UTF8
    const place = isOwn ? problem : { file: joinPath(context.folder, table.first) }
    problems.push({ ...place, message: `${what} Save ${next.how}. Then run:`, lines: [next.command] })
  }
  return problems.length === 0 ? error : new InputError(problems)
}

/** Returns how to save each table as UTF-8 that is in another encoding, with the command that reads it then, and its files. */
export async function savedTables(
  looks: readonly TableLook[],
  look: Look,
): Promise<readonly (Conversion & { readonly paths: readonly string[] })[]> {
  const found: (Conversion & { readonly paths: readonly string[] })[] = []
  for (const table of looks) {
    const flags = flagsOf(table)
    const encoded = flags === undefined ? [] : await otherEncodings(table.paths, look)
    if (flags === undefined || encoded.length === 0) continue
    const next = await nextOf(table, flags, look)
    if (next === undefined) continue
    const are = encoded.length === 1 ? 'is' : 'are'
    const what = `${firstFew(encoded)} ${are} not UTF-8. Before you run the command below, save ${next.how}`
    found.push({ what, command: next.command, paths: table.paths })
  }
  return found
}

const NOT_UTF8 = 'Cannot read the file: it is not UTF-8.'

async function tablesIn(look: Look): Promise<readonly TableLook[]> {
  const tables = [...(await lookAtTables(look)), ...(await lookAtTables(look, unnamedTableFiles(look)))]
  return tables.toSorted((a, b) => b.rows - a.rows)
}

async function otherEncodings(paths: readonly string[], { start }: Look): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) {
    const { bytes, isWhole } = await start(path)
    const lines = isWhole ? bytes : bytes.subarray(0, bytes.lastIndexOf(LF) + 1)
    if (utf16In(bytes) !== undefined || !isUtf8(lines)) found.push(path)
  }
  return found
}

/** Returns the flags that read a table, none if it has a column of labels, and undefined if there are no such flags. */
function flagsOf(table: TableLook): readonly string[] | undefined {
  const { labels, columns, isHeadless } = table
  if (labels !== undefined && labels.problem === undefined && !labels.oneHot) return []
  const guess = suggestLabel(columns, isHeadless)
  const flags = guess?.settings === undefined ? guess?.flags[0] : oneHotFlags(guess.settings)
  return flags && withNamedIds(flags, table)
}

interface Next {
  readonly how: string
  readonly command: string
}

/** One file is saved next to the other one, and several in a folder, so that they are read together. */
async function nextOf({ paths }: TableLook, flags: readonly string[], look: Look): Promise<Next | undefined> {
  const { context } = look
  const all = paths.map((path) => joinPath(context.file === undefined ? context.path : folderOf(context.path), path))
  const [first = '', ...others] = all
  const isSingle = others.length === 0
  const near = isSingle ? first.replace(/(\.[^./]*)?$/, '.utf8$1') : joinPath(folderOf(first), FOLDER)
  const target = await freePath(near, context)
  const command = analyzeCommand(target, flagsIn(flags))
  const asUtf8 = async (path: string, at: number) => {
    const { bytes } = await look.start(path)
    return utf8Command(all[at] ?? '', utf16In(bytes) ?? likelyEncoding(bytes))
  }
  const single = await asUtf8(paths[0] ?? '', 0)
  const areApart = new Set(all.map(baseName)).size === all.length && !all.some((path) => /\.gz$/i.test(path))
  if (target === undefined || command === undefined || single === undefined || !areApart || !canBeShown(all))
    return undefined
  if (isSingle) return { how: `it as UTF-8, for example with \`${single} > ${typedPath(target)}\``, command }
  const steps: string[] = []
  for (const [at, path] of paths.entries()) {
    const from = all[at] ?? ''
    const to = typedPath(joinPath(target, baseName(path)))
    const isUtf8 = (await otherEncodings([path], look)).length === 0
    steps.push(isUtf8 ? `cp ${typedPath(from)} ${to}` : `${await asUtf8(path, at)} > ${to}`)
  }
  const run = [`mkdir ${typedPath(target)}`, ...steps].join(' && ')
  return { how: `the ${paths.length} files of the dataset as UTF-8, for example with \`${run}\``, command }
}

const LF = 10
