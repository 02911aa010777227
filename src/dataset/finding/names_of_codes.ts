import { InputError } from '../../config/index.ts'
import { firstLines, guessLabel, isNumber, requiredNamesOfDocument } from '../formats/index.ts'
import { folderOf } from '../paths/index.ts'
import type { Look } from './found/index.ts'
import type { TableLook } from './tables/index.ts'

/** The maximum number of files that are opened. */
const MOST_OPENED = 20
const MOST_NAMES = 1000
const LONGEST_NAME = 80

/**
 * Returns the file with the class names for each table whose labels are codes: a list in the folder of the table, or above
 * it, with as many names as there are codes. Returns none for a table if several lists have that many.
 */
export async function namesOfCodes(looks: readonly TableLook[], look: Look): Promise<ReadonlyMap<TableLook, string>> {
  const found = new Map<TableLook, string>()
  const coded = looks.filter((table) => codesOf(table) !== undefined)
  if (coded.length === 0) return found
  const lists = await listsOfNames(new Set(coded.map(({ first }) => folderOf(first))), look)
  for (const table of coded) {
    const folder = folderOf(table.first)
    const near = [folder, folderOf(folder)]
    const fitting = lists.filter(({ path, count }) => near.includes(folderOf(path)) && fits(table, count))
    const [only, ...others] = fitting
    if (only !== undefined && others.length === 0) found.set(table, only.path)
  }
  return found
}

function codesOf({ columns, isHeadless }: TableLook) {
  return guessLabel(columns, isHeadless)?.look.codes
}

/** Whether the codes are the numbers from 0 or 1 to that of the last name. Rare codes may not be in the first rows. */
function fits(table: TableLook, count: number): boolean {
  const codes = codesOf(table)
  return codes !== undefined && codes.most - codes.least === count - 1
}

interface ListOfNames {
  readonly path: string
  readonly count: number
}

async function listsOfNames(folders: ReadonlySet<string>, { files, start }: Look): Promise<readonly ListOfNames[]> {
  const near = new Set([...folders].flatMap((folder) => [folder, folderOf(folder)]))
  const paths = files.filter((path) => /\.(?:txt|names|json)$/i.test(path) && near.has(folderOf(path)))
  const lists: ListOfNames[] = []
  for (const path of paths.slice(0, MOST_OPENED)) {
    const { bytes, isWhole } = await start(path)
    const names = isWhole ? await namesIn(path, bytes) : []
    if (areNames(names)) lists.push({ path, count: names.length })
  }
  return lists
}

async function namesIn(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  if (!/\.json$/i.test(path)) return firstLines({ bytes, isWhole: true }).filter((line) => line.trim() !== '')
  try {
    return [...(await requiredNamesOfDocument(bytes, path)).values()]
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}

function areNames(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.length > MOST_NAMES || new Set(lines).size < lines.length) return false
  return lines.every((line) => line.length <= LONGEST_NAME && /^[^\t]*\p{L}[^\t]*$/u.test(line) && !isNumber(line))
}
