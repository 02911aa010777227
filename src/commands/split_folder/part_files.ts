import { InputError } from '../../config/index.ts'
import { type Dataset, type Records, rawHeader, rawRows, type Source } from '../../dataset/index.ts'
import type { SplitPlan } from '../../split/index.ts'
import type { Project } from '../input/index.ts'
import { formatTable, imageList, noteOnPaths, refuseLineBreaks } from '../output/index.ts'

/** How the rows of one dataset are written. */
export interface PartFormat {
  readonly source: Source
  /** The folder for its files, relative to that of the split; empty if there is only one dataset. */
  readonly folder: string
  readonly ending: '.csv' | '.tsv' | '.jsonl' | '.txt'
}

interface Splitting {
  readonly project: Project
  readonly dataset: Dataset
  readonly plan: SplitPlan
}

/**
 * Returns the datasets that have samples in the splits, and how their rows are written.
 *
 * @throws {InputError} if one of them cannot be written to a file per split
 */
export async function partFormats({ project, dataset, plan }: Splitting, folder: string): Promise<PartFormat[]> {
  const { sources } = dataset.table
  const used = sources.filter(({ start, end }) => plan.assignment.subarray(start, end).some((part) => part >= 0))
  const chosen = used.length === 0 ? sources.slice(0, 1) : used
  const names = chosen.length === 1 ? [''] : folderNames(chosen.map(({ name }) => name))
  const formats = chosen.map((source, i) => ({ source, folder: names[i] ?? '', ending: endingOf(source, folder) }))
  if (dataset.table.idsAreLocal && formats.some(({ ending }) => ending === '.txt')) {
    throw new InputError(
      `Cannot write a list of images per split to the folder '${folder}': each sample is one annotation. Remove labels.label to split images, or write the split of each annotation with \`-o FILE.csv\`.`,
    )
  }
  if (formats.some(({ ending }) => ending === '.txt')) await refuseLineBreaks(folder, dataset)
  for (const format of formats) await refuseOtherHeaders(format, { project, dataset, folder })
  return formats
}

function endingOf({ format, name }: Source, folder: string): PartFormat['ending'] {
  switch (format) {
    case 'csv':
    case 'tsv':
    case 'jsonl':
      return `.${format}`
    case 'folders':
    case 'names':
      return '.csv'
    case 'yolo':
      return '.txt'
    default:
      throw new InputError(
        `Cannot write a file per split to the folder '${folder}': the labels of '${name}' are in the format ${format ?? 'of the library'}, which cannot be divided. To write id,label,split rows, use \`-o FILE.csv\`.`,
      )
  }
}

/** Folder names that are safe on every system and different without regard to case. */
function folderNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const safe = name.replaceAll(/[^\p{L}\p{N}._ -]+/gu, '_').replaceAll(/^[. ]+|[. ]+$/g, '') || 'dataset'
    let free = safe
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${safe}-${number}`
    taken.add(free.toLowerCase())
    return free
  })
}

/** Rows of several label files can be in one file only if their headers are equal. */
async function refuseOtherHeaders(
  { source: { files = [], format } }: PartFormat,
  { project: { tree }, dataset, folder }: Omit<Splitting, 'plan'> & { readonly folder: string },
): Promise<void> {
  const { lines = new Uint32Array() } = dataset.table
  if (files.length < 2 || (format !== 'csv' && format !== 'tsv')) return
  let first: string | undefined
  for (const file of files) {
    const header = (await rawHeader(tree, { file, format, lines })).trimEnd()
    first ??= header
    if (header === first) continue
    const why = `the header of '${file.path}' is not the same as that of '${files[0]?.path}'`
    throw new InputError(`Cannot write a file per split to the folder '${folder}': ${why}. Use \`-o FILE.csv\`.`)
  }
}

/** A piece of a file, and the position in the dataset up to which rows are done. */
type Pieces = AsyncGenerator<Uint8Array, void, void>

interface Part extends Splitting {
  readonly part: number
  readonly path: string
  /** Receives what should be said about the paths of a list. */
  readonly note: (text: string | undefined) => void
}

/** Returns the content of the file of one split. */
export async function* partContent(
  { source, ending }: PartFormat,
  { project, dataset, plan, part, path, note }: Part,
): Pieces {
  const isWanted = (row: number) => plan.assignment[row] === part
  const { format, files = [] } = source
  const { lines = new Uint32Array() } = dataset.table
  if (format === 'csv' || format === 'tsv' || format === 'jsonl') {
    for (const [i, file] of files.entries())
      yield* rawRows(project.tree, { file, format, lines, isWanted, withoutHeader: i > 0 })
  } else if (ending === '.txt') {
    const { text, paths } = await imageList(path, dataset, { rows: rowsOf(source, isWanted), project })
    note(noteOnPaths(paths))
    yield Buffer.from(text)
  } else yield* pathRows(await dataset.records(), source, isWanted)
}

function rowsOf({ start, end }: Source, isWanted: (row: number) => boolean): Int32Array {
  return Int32Array.from({ length: end - start }, (_, i) => start + i).filter(isWanted)
}

const ROWS_AT_ONCE = 10_000

/** Rows `path,label` of files. Other datasets can have other columns. */
async function* pathRows({ columns, rows }: Records, source: Source, isWanted: (row: number) => boolean): Pieces {
  const places = ['path', 'label'].map((name) => columns.indexOf(name))
  const table = (some: readonly (readonly string[])[]) =>
    formatTable('part.csv', { columns: ['path', 'label'], rows: some })
  const header = table([])
  yield Buffer.from(header)
  let [some, at]: [string[][], number] = [[], 0]
  for (const row of rows) {
    if (at >= source.start && at < source.end && isWanted(at)) some.push(places.map((place) => row[place] ?? ''))
    if (++at % ROWS_AT_ONCE > 0) continue
    yield Buffer.from(table(some).slice(header.length))
    some = []
  }
  yield Buffer.from(table(some).slice(header.length))
}
