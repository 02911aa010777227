import {
  columnFlag,
  isAboutPerson,
  isCoordinate,
  type LabelGuess,
  lineToRead,
  oneHotFlags,
  settingsOfFlags,
} from '../formats/index.ts'
import { fileSetting } from '../layouts/index.ts'
import { folderOf } from '../paths/index.ts'
import type { Look } from './found/index.ts'
import type { LookedAtTable } from './offers/index.ts'
import { lackOf } from './table_lack.ts'
import { type Among, folderOfAll, isFoundThere, suggestedLabel, type TableLook, withNamedIds } from './tables/index.ts'

const COUNTED_ROWS = 1000

interface Around {
  readonly among: Among
  readonly look: Pick<Look, 'files' | 'context'>
  /** The files that no reader can open. */
  readonly broken: ReadonlySet<string>
  /** The files with the names of classes that are codes. */
  readonly namesOf: ReadonlyMap<TableLook, string>
}

/** Describes a table that was opened, and how it may be read. */
export function asLookedAt(table: TableLook, { among, look, broken, namesOf }: Around): LookedAtTable {
  const { first, columns, rows, samples, isHeadless, headerRows, hasMoreRows } = table
  const suggested = suggestedLabel(table)
  // A whole file has all classes.
  const guess = table.isWhole && suggested?.look.distinct === 1 ? undefined : suggested
  const names = columns.map(({ name }) => name)
  const isBroken = familyOf(table).some((path) => broken.has(path))
  const reading = isBroken ? undefined : howToRead(table, guess, { among, look, names: namesOf.get(table) })
  const describedBy = isHeadless ? namesOfColumns(first, look.files) : undefined
  return {
    path: first,
    columns: columns.map(({ name, distinct, isVote, isObject, kind, crossed }) => ({
      name,
      distinct,
      isCapped: distinct >= COUNTED_ROWS,
      ...(isVote || crossed || isObject || kind === 'files' || isCoordinate(name, names) ? { isNoLabel: true } : {}),
    })),
    rows,
    hasMoreRows: samples === undefined ? hasMoreRows : samples > rows,
    headerRows,
    ...(reading === undefined && !isBroken ? { lack: lackOf(table) } : {}),
    ...(isBroken ? { isBroken } : {}),
    namesFiles: table.names !== undefined,
    ...reading,
    ...(describedBy === undefined ? {} : { describedBy }),
  }
}

type HowToRead = Pick<
  LookedAtTable,
  | 'line'
  | 'otherLine'
  | 'equalLines'
  | 'filesOfLine'
  | 'flags'
  | 'otherFlags'
  | 'equalFlags'
  | 'isAboutPerson'
  | 'readBy'
  | 'isRagged'
  | 'withoutLabels'
>

/** Returns flags, or a line of the config if flags are not enough, as for one of several families of files in a folder. */
function howToRead(
  table: TableLook,
  guess: LabelGuess | undefined,
  {
    among,
    look: { files, context },
    names,
  }: Omit<Around, 'broken' | 'namesOf'> & { readonly names?: string | undefined },
): HowToRead | undefined {
  if (guess === undefined) return table.labels?.isOneClass ? { flags: [], readBy: table.first } : undefined
  const [guessed] = guess.flags
  const oneHot = guess.settings && table.paths.length === 1 && table.others.length === 0 && oneHotFlags(guess.settings)
  if (oneHot) return { flags: oneHot, readBy: table.first }
  if (guess.settings !== undefined || guessed === undefined) {
    const file = fileSetting(table.paths, files)
    const line = lineToRead({ ...context.settings, file, ...guess.settings }, context)
    return { line, ...(guess.settings?.ragged === undefined ? {} : { isRagged: true }) }
  }
  const flags = [...withNamedIds(guessed, table), ...idFlags(table, guess)]
  const { otherFlags, equals = [] } = guess
  const equalFlags = equals.map((each) => [...each, ...idFlags(table, guess)])
  const all = familyOf(table)
  const folder = folderOfFamily(table, all, guess.look.name, among)
  const other = otherFlags === undefined ? {} : { otherFlags }
  const about = { equalFlags, isAboutPerson: !table.isHeadless && isAboutPerson(guess.look.name) }
  const nameFlags = (path: string, isFile: boolean) => namesFlags(names, isFile ? folderOf(path) : path)
  if (all.length === 1 || folder !== undefined) {
    const readBy = folder ?? table.first
    return { flags: [...flags, ...nameFlags(readBy, folder === undefined)], ...other, ...about, readBy }
  }
  // Files without the label column cannot be read together with the others.
  const { paths, others } = table
  const left = others.length === 0 || table.isHeadless ? {} : { withoutLabels: others }
  if (paths.length === 1)
    return { flags: [...flags, ...nameFlags(table.first, true)], ...other, ...about, readBy: table.first, ...left }
  const lineOf = (flagsOfLine: readonly string[]) =>
    lineToRead({ ...context.settings, file: fileSetting(paths, files), ...settingsOfFlags(flagsOfLine) }, context)
  const otherLine = otherFlags === undefined ? {} : { otherLine: lineOf(otherFlags) }
  const equalLines = equalFlags.map(lineOf)
  return {
    line: lineOf([...flags, ...nameFlags('', false)]),
    filesOfLine: paths.length,
    ...otherLine,
    equalLines,
    ...left,
  }
}

/** Returns the flag for the file with the class names, relative to the folder that is read. */
function namesFlags(names: string | undefined, folder: string): readonly string[] {
  const front = folder === '' ? '' : `${folder}/`
  return names?.startsWith(front) ? ['--names', names.slice(front.length)] : []
}

/** Returns the files of a table. If columns have no names, files with another number of columns are excluded. */
function familyOf({ paths, others, isHeadless }: TableLook): readonly string[] {
  return isHeadless ? paths : [...paths, ...others].sort()
}

/** Returns the flag for the column that contains file names, if the reader would use another column as the ids. */
function idFlags({ columns, names, id, isHeadless }: TableLook, { look }: LabelGuess): readonly string[] {
  const name = names === undefined ? undefined : columns[names.place]?.name
  const needsId = !isHeadless && names?.areMedia === true && names.place !== id && names.place !== look.place
  return needsId && name !== undefined && name !== '' ? ['--id', columnFlag(name)] : []
}

/** Returns the folder of a table in several files, if reading it reads these files and no others. */
function folderOfFamily(
  { isHeadless, others }: TableLook,
  all: readonly string[],
  label: string,
  among: Among,
): string | undefined {
  const folder = folderOfAll(all)
  const front = folder === '' ? 0 : folder.length + 1
  const own = all.map((path) => path.slice(front))
  const isRival = ({ columns }: TableLook) => isHeadless || columns.some(({ name }) => name === label)
  const isAlone = own.length > 1 && !(isHeadless && others.length > 0) && isFoundThere(own, folder, among, isRival)
  return isAlone ? folder : undefined
}

/** Returns the file with column names, as in the UCI repository: `adult.names` next to `adult.data`. */
function namesOfColumns(path: string, files: readonly string[]): string | undefined {
  const stem = path.replace(/\.[^./]*$/, '')
  return files.find((other) => [`${stem}.names`, `${stem}.c45-names`].includes(other))
}
