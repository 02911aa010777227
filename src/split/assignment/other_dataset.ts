import { counted } from '../../config/index.ts'
import { compareTexts, type LabelTable, type TextColumn, textAt } from '../../dataset/index.ts'
import { type IndexFile, type ListFile, matchLists } from '../index_file/index.ts'

/**
 * Why an index file cannot belong to this dataset: they have no id in common, or they have no class in common and the
 * file contains no ids (rules) or only row numbers, which every dataset has. Returns nothing if it can belong to the
 * dataset.
 */
export function whyOfAnotherDataset(table: LabelTable, file: IndexFile): string | undefined {
  if (file.kind === 'list' && hasOtherIds(table, file)) {
    const count = file.ids.reduce((sum, { length }) => sum + length, 0)
    const example = file.ids.flatMap((ids) => (ids.length > 0 ? [textAt(ids, 0)] : []))[0] ?? ''
    return `none of its ${counted(count, 'id')}, such as '${example}', is in the dataset`
  }
  const lacksIds = file.kind === 'rules' || idsAreRowNumbers(table)
  if (!hasOtherClasses(table, classesOf(file)) || !lacksIds) return undefined
  const [theirs, ours] = [classesOf(file), table.classes].map((names) => `${firstOf(names)}`)
  const why = file.kind === 'rules' ? 'it has no ids' : 'its ids are row numbers'
  return `${why}, and its classes (${theirs}) are different from the classes of the dataset (${ours})`
}

function hasOtherIds({ ids: ours }: LabelTable, file: ListFile): boolean {
  const { ids, config } = file
  if (ids.every(({ length }) => length === 0) || sharesAnIdByPosition(ours, file)) return false
  return matchLists(ids, ours, config).every((rows) => rows.every((row) => row < 0))
}

/** How many positions of a list are tried. */
const TRIED = 16

/**
 * Whether one of a few rows at the positions of a file has an id of that list. Most datasets grow at their end, so this spares
 * matching all ids.
 */
function sharesAnIdByPosition(ours: TextColumn, { ids, positions }: ListFile): boolean {
  return positions.some((rows, part) =>
    Array.from({ length: TRIED }, (_, i) => rows[Math.floor((i * rows.length) / TRIED)]).some(
      (row) => row !== undefined && row < ours.length && hasText(ids[part] as TextColumn, textAt(ours, row)),
    ),
  )
}

/** Whether a column that is sorted by bytes has a text. */
function hasText(sorted: TextColumn, text: string): boolean {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const order = compareTexts(textAt(sorted, middle), text)
    if (order === 0) return true
    if (order < 0) from = middle + 1
    else to = middle
  }
  return false
}

function classesOf(file: IndexFile): readonly string[] {
  return file.kind === 'list' ? file.dataset.classes : [...file.dataset.counts.keys()]
}

function hasOtherClasses({ classes }: LabelTable, theirs: readonly string[]): boolean {
  return classes.length > 0 && theirs.length > 0 && !theirs.some((name) => classes.includes(name))
}

function idsAreRowNumbers({ ids, size, sources }: LabelTable): boolean {
  const [main] = sources
  const end = main?.end ?? size
  for (let row = main?.start ?? 0; row < end; row++) if (textAt(ids, row) !== String(row)) return false
  return end > 0
}

const NAMED = 3

function firstOf(names: readonly string[]): string {
  return [...names.slice(0, NAMED), ...(names.length > NAMED ? ['...'] : [])].join(', ')
}
