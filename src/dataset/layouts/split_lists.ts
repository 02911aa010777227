import { counted, firstFew, InputError, smallest } from '../../config/index.ts'
import { listedSplits } from '../formats/index.ts'
import { baseName, joinPath, lastTwoSteps, type NamedSplit, namedSplit } from '../paths/index.ts'
import type { ExistingSplits, Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { ClassFolders } from './class_folders.ts'

/** The splits from lists of samples next to class folders. */
interface SplitsOfLists {
  readonly splits: ExistingSplits
  readonly notes: readonly Note[]
}

interface SplitList {
  readonly path: string
  readonly named: NamedSplit
  /** The rows of the listed samples. */
  readonly rows: readonly number[]
  /** The number of lines that do not name a sample. */
  readonly unknown: number
}

/** If there are more files, they are not lists of splits. */
const MOST_LISTS = 10
/** At least this many of ten lines name a sample. */
const [NAMING, OF_LINES] = [9, 10]

/**
 * Reads the splits of class folders from lists next to them: `testing_list.txt` with lines such as `yes/1.wav`, or
 * `meta/train.txt` with lines such as `apple_pie/1005649`. If there is no list for train, unlisted samples are in train.
 */
export async function splitsOfLists(found: ClassFolders, context: SourceContext): Promise<SplitsOfLists | undefined> {
  const { lists: candidates, rounds } = found.splits === undefined ? await firstRound(found, context) : NO_LISTS
  if (candidates.length === 0 || candidates.length > MOST_LISTS) return splitsByNumber(found, context)
  const rowOf = rowsByName(found.paths)
  const lists: SplitList[] = []
  for (const { path, named } of candidates) {
    const list = await listAt(path, named, rowOf, context)
    if (list !== undefined) lists.push(list)
  }
  if (!lists.some(({ named }) => named.kind === 'held-out')) return splitsByNumber(found, context)
  const rows = found.paths.map((): string[] => [])
  for (const { named, rows: listed } of lists) {
    for (const row of listed) if (!rows[row]?.includes(named.split)) rows[row]?.push(named.split)
  }
  const hasTraining = lists.some(({ named }) => named.kind === 'train')
  const rest = rows.filter(({ length }) => length === 0)
  if (!hasTraining) for (const splits of rest) splits.push('train')
  return { splits: listedSplits(rows), notes: notesOf(lists, rest.length, { hasTraining, rounds }) }
}

interface ListFile {
  /** Relative to the dataset's folder. */
  readonly path: string
  readonly named: NamedSplit
}

interface Rounds {
  readonly lists: readonly ListFile[]
  /** How many splits of the same samples there are, each with its number: `train1.txt`, `test1.txt`, `train2.txt`. */
  readonly rounds: number
}

const NO_LISTS: Rounds = { lists: [], rounds: 1 }

/** Returns the lists of the first round if there are several, because each contains all samples. */
async function firstRound({ leftOut }: ClassFolders, context: SourceContext): Promise<Rounds> {
  const below = leftOut.flatMap(candidateAt)
  const lists = below.length > 0 ? below : await listsBeside(context)
  const byNumber = new Map<number, ListFile[]>()
  for (const list of lists) {
    const number = Number(/\d+(?=\.\w+$)/.exec(list.path)?.[0])
    const round = byNumber.get(number)
    if (round === undefined) byNumber.set(number, [list])
    else round.push(list)
  }
  const first = byNumber.get(smallest([...byNumber.keys()])) ?? []
  const areRounds = byNumber.size > 1 && !byNumber.has(Number.NaN) && first.length * byNumber.size === lists.length
  return areRounds ? { lists: first, rounds: byNumber.size } : { lists, rounds: 1 }
}

/** Names of folders with lists next to the folder of the images. */
const LISTS = ['labels', 'splits', 'split', 'lists', 'meta', 'ucfTrainTestlist']

/** Most lists are in the dataset's folder. If that only contains the images, they are next to it. */
async function listsBeside({ tree, folder }: SourceContext): Promise<readonly ListFile[]> {
  if (folder === '' || /^(?:\/|\.\.(?:\/|$))/.test(folder)) return []
  for (const name of LISTS) {
    const lists = await listsIn(`../${name}`, { tree, folder })
    if (lists.length > 0) return lists
  }
  return []
}

/** A folder that cannot be read is not part of the dataset, so it is not an error. */
async function listsIn(beside: string, { tree, folder }: Pick<SourceContext, 'tree' | 'folder'>): Promise<ListFile[]> {
  const path = joinPath(folder, beside)
  try {
    if ((await tree.kindOf(path)) !== 'folder') return []
    const files = await tree.files(path)
    return files.flatMap((file) => (file.path.includes('/') ? [] : candidateAt(joinPath(beside, file.path))))
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}

/** The code for splits by the numbers of samples is loaded on demand, because few datasets have them. */
async function splitsByNumber(found: ClassFolders, context: SourceContext): Promise<SplitsOfLists | undefined> {
  if (found.splits !== undefined || !found.leftOut.some(isSplitByNumber)) return undefined
  const { numberedSplits } = await import(/* webpackMode: "eager" */ './numbered_splits.ts')
  return numberedSplits(found, context)
}

/** `train_test_split.txt` of CUB-200. */
function isSplitByNumber(path: string): boolean {
  return path.endsWith('train_test_split.txt')
}

function candidateAt(path: string): ListFile[] {
  const name = /^(.+)\.(?:txt|lst|list)$/i
    .exec(baseName(path))?.[1]
    ?.replace(/[-_ ]?(?:list|files?|samples|images)(?=\d*$)/i, '')
  const named = name === undefined ? undefined : namedSplit(name)
  const isSplit = named?.kind === 'train' || named?.kind === 'held-out'
  return named !== undefined && isSplit && path.replace(/^\.\.\//, '').split('/').length <= 2 ? [{ path, named }] : []
}

async function listAt(
  path: string,
  named: NamedSplit,
  rowOf: (line: string) => number | undefined,
  { tree, folder }: SourceContext,
): Promise<SplitList | undefined> {
  // Text in another encoding is not a list, and not an error.
  const text = new TextDecoder().decode(await tree.read(joinPath(folder, path)))
  const lines = text.split(/\r?\n/).flatMap((line) => line.trim() || [])
  const rows = lines.flatMap((line) => rowOf(line) ?? [])
  if (rows.length === 0 || rows.length * OF_LINES < lines.length * NAMING) return undefined
  return { path, named, rows, unknown: lines.length - rows.length }
}

/** Finds the sample of a line by its folder and name, with or without an extension or a number after it. */
function rowsByName(paths: readonly string[]): (line: string) => number | undefined {
  const rows = new Map<string, number | undefined>()
  const add = (key: string, row: number) => rows.set(key, rows.has(key) ? undefined : row)
  for (const [row, path] of paths.entries()) {
    const key = lastTwoSteps(path)
    const dot = key.lastIndexOf('.')
    add(key, row)
    if (dot > key.lastIndexOf('/')) add(key.slice(0, dot), row)
  }
  return (line) => {
    if (!line.includes('/')) return undefined
    return rows.get(lastTwoSteps(line)) ?? rows.get(lastTwoSteps(line.replace(/(?<![\t ,])[\t ,]+\d+$/, '')))
  }
}

function notesOf(
  lists: readonly SplitList[],
  rest: number,
  { hasTraining, rounds }: { readonly hasTraining: boolean; readonly rounds: number },
): Note[] {
  const files = firstFew(lists.map(({ path }) => path))
  const first = rounds > 1 ? `, the first of ${counted(rounds, 'numbered split')}` : ''
  const unknown = lists.reduce((sum, list) => sum + list.unknown, 0)
  const others = hasTraining
    ? `${counted(rest, 'sample that is not listed has', 'samples that are not listed have')} no split`
    : `${counted(rest, 'sample that is not listed is', 'samples that are not listed are')} in train`
  const read = `Read the dataset's own split from ${files}${first}${rest === 0 ? '' : `. ${others}.`}`
  const missing = `${counted(unknown, 'line', 'lines')} of ${files} ${unknown === 1 ? 'does' : 'do'} not name a sample`
  return [{ level: 'note', message: read }, ...(unknown === 0 ? [] : [{ level: 'warning' as const, message: missing }])]
}
