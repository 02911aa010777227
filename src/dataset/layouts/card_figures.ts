import { counted, firstFew, formatCount } from '../../config/index.ts'
import { scalar } from '../formats/index.ts'
import { anyGlob, belowFolder, namedSplit, splitOfFile } from '../paths/index.ts'
import { countClasses, type Dataset, type LabelTable, type Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { CardText } from './card_text.ts'
import { type CardSplit, type Subset, subsetOfFiles } from './dataset_card.ts'

/**
 * Compares the dataset card with the data: the number of examples per split, and the names of the classes. Returns at
 * most one warning. If the card describes several subsets, only the one whose files are read counts.
 */
export async function cardDifferences(card: CardText, dataset: Dataset, context: SourceContext): Promise<Note[]> {
  const paths = dataset.layout.files.map((path) => belowFolder(path, card.folder))
  const subset = await subsetOfFiles(card, paths)
  if (subset === undefined) return []
  const asked = { ...context.settings, ...dataset.layout.found?.labels }
  const isPart = asked.file !== undefined || context.file !== undefined || asked.ignore.length > 0
  const read = { dataset, subset, paths, isPart }
  const sizes = sizeDifferences(read)
  const found = [...sizes.map(({ text }) => text), ...classDifferences(read, asked)]
  if (found.length === 0) return []
  const message = `The dataset card does not match the data: ${found.join('; ')}. Correct the card or the data.`
  const line = lineOf(card, sizes[0]?.promised)
  return [{ level: 'warning', message, file: card.file, ...(line !== undefined && { line }) }]
}

interface CardReading {
  readonly dataset: Dataset
  readonly subset: Subset
  /** The label files, relative to the card's folder. */
  readonly paths: readonly string[]
  /** Whether the settings may leave out some of the data. */
  readonly isPart: boolean
}

interface SizeDifference {
  readonly text: string
  /** The number of examples in the card. */
  readonly promised: number
}

/** Compares the splits one by one if the data has them, or else the sums. */
function sizeDifferences({ dataset: { table }, subset, paths, isPart }: CardReading): SizeDifference[] {
  const { splits } = subset
  if (splits.length === 0) return []
  const sizes = sizesBySplit(table, paths, splits)
  const { total, unlabelled } = countClasses(table)
  if (sizes === undefined) {
    const promised = splits.reduce((sum, { examples }) => sum + examples, 0)
    // A split by this tool leaves out unlabelled samples.
    const isComplete = promised === total || (splits.length > 1 && promised === total - unlabelled)
    if (isComplete || (isPart && splits.length > 1)) return []
    return [{ promised, text: `${examplesIn(splits, promised)} in the card, ${formatCount(total)} in the data` }]
  }
  return splits.flatMap(({ name, examples }) => {
    const size = sizes.get(splitKey(name))
    if (size === examples || (size === undefined && isPart)) return []
    const text = `split '${name}' has ${counted(examples, 'example')} in the card and ${size === undefined ? 'none' : formatCount(size)} in the data`
    return [{ promised: examples, text }]
  })
}

function examplesIn([first, ...others]: readonly CardSplit[], promised: number): string {
  const number = counted(promised, 'example')
  return others.length > 0 || first === undefined ? `all splits have ${number}` : `split '${first.name}' has ${number}`
}

/** `validation` and `val` are the same split. */
function splitKey(name: string): string {
  return namedSplit(name)?.split ?? name
}

/** The number of rows per split. Returns `undefined` if the split of some rows is unknown. */
function sizesBySplit(
  { splits: own, weights, sources, size }: LabelTable,
  paths: readonly string[],
  splits: readonly CardSplit[],
): ReadonlyMap<string, number> | undefined {
  const sizes = new Map<string, number>()
  const add = (name: string, rows: number) => sizes.set(splitKey(name), (sizes.get(splitKey(name)) ?? 0) + rows)
  if (own !== undefined) {
    for (let row = 0; row < size; row++) {
      const name = own.names[own.codes[row] ?? -1]
      if (name !== undefined) add(name, weights?.[row] ?? 1)
    }
    return sizes
  }
  const files = sources[0]?.files ?? []
  if (weights !== undefined || files.length !== paths.length || files.length === 0) return undefined
  for (const [i, path] of paths.entries()) {
    const { start = 0, end = 0 } = files[i] ?? {}
    const name = splits.find((split) => split.files.length > 0 && anyGlob(split.files)(path))?.name ?? splitOfFile(path)
    if (name === undefined) return undefined
    add(name, end - start)
  }
  return sizes
}

/** Compares the names of the classes, unless the settings rename them. */
function classDifferences(
  { dataset, subset, paths, isPart }: CardReading,
  { map, names, pattern }: SourceContext['settings'],
): string[] {
  if ([map, names, pattern].some((setting) => setting !== undefined)) return []
  const { layout, table } = dataset
  const column = [...subset.names.keys()].find((name) =>
    layout.kind === 'folders' ? name === 'label' : layout.settings.includes(`label: ${scalar(name)}`),
  )
  if (column === undefined) return []
  const inCard = new Set(subset.names.get(column)?.values())
  const { counts } = countClasses(table)
  const inData = table.classes.filter((_, code) => (counts[code] ?? 0) > 0)
  // The names of the card name the labels of a text file, so unlisted labels have their own warning.
  const areNamed = layout.kind !== 'folders' && !paths.every((path) => path.endsWith('.parquet'))
  const isKnown = areNamed && [...inCard].every((name) => table.classes.includes(name))
  const extra = isKnown ? [] : inData.filter((name) => !inCard.has(name))
  const missing = isPart ? [] : [...inCard].filter((name) => !inData.includes(name))
  return [
    ...(extra.length === 0
      ? []
      : [`${firstFew(extra)} ${extra.length === 1 ? 'is' : 'are'} not among the classes of the card`]),
    ...(missing.length === 0
      ? []
      : [`${firstFew(missing)} of the card ${missing.length === 1 ? 'has' : 'have'} no samples`]),
  ]
}

/** The line of the number in the card. The YAML starts on line 2. */
function lineOf({ text }: CardText, promised: number | undefined): number | undefined {
  if (promised === undefined) return undefined
  const at = text.search(new RegExp(`num_examples:\\s*${promised}(?!\\d)`))
  return at === -1 ? undefined : text.slice(0, at).split('\n').length + 1
}
