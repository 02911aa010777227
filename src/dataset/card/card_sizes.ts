import { counted, formatCount, type LabelSettings, shortened } from '../../config/index.ts'
import { anyGlob, namedSplit, splitOfFile } from '../paths/index.ts'
import { countClasses, type Dataset } from '../table/index.ts'
import type { CardPath, CardSplit, Subset } from './card_subsets.ts'

/** What is compared with a subset of the card. */
export interface CardReading {
  readonly dataset: Dataset
  readonly subset: Subset
  /** The label files, relative to the card's folder. */
  readonly paths: readonly string[]
  /** The positions of those that belong to the subset. */
  readonly part: readonly number[]
  /** The settings that read the data. */
  readonly asked: LabelSettings
  /** Whether the settings may leave out some of the data. */
  readonly isPart: boolean
}

interface SizeDifference {
  readonly text: string
  readonly at: CardPath
}

type Sizes = ReadonlyMap<string, { readonly name: string; readonly rows: number }>

/** Compares the splits one by one if the data has them, or else the sums. */
export function sizeDifferences(reading: CardReading): SizeDifference[] {
  const { subset, isPart } = reading
  const { splits, total: promised, at } = subset
  const total = totalOf(reading)
  const sum = sumOf(splits)
  const place = [...at, 'num_examples']
  if (splits.length === 0) {
    if (promised === undefined || total === undefined || promised === total || isPart) return []
    return [{ text: `${counted(promised, 'example')} in the card, ${formatCount(total)} in the data`, at: place }]
  }
  const contradiction =
    promised !== undefined && sum !== undefined && promised !== sum
      ? [
          {
            text: `num_examples is ${formatCount(promised)}, but the splits have ${counted(sum, 'example')}`,
            at: place,
          },
        ]
      : []
  const [first, ...others] = splits
  // A column or a folder that is a split here need not be one in the card.
  if (others.length === 0 && first?.examples === total) return contradiction
  const found = sizesBySplit(reading).map((sizes) => splitDifferences(sizes, reading))
  const best = found.find((one) => one.length === 0) ?? found[0]
  return [...contradiction, ...(best ?? sumDifference(reading, total, sum))]
}

function sumDifference(reading: CardReading, total?: number, sum?: number): SizeDifference[] {
  const { dataset, subset, isPart } = reading
  const { splits } = subset
  // The splits of an index file leave out unlabelled samples.
  if (splits.length > 1 && total !== undefined && sum === total - countClasses(dataset.table).unlabelled) return []
  if (sum === undefined || total === undefined || sum === total || (isPart && splits.length > 1)) return []
  const [first, ...others] = splits
  const number = counted(sum, 'example')
  const what = others.length > 0 || first === undefined ? 'all splits have' : `split '${shortened(first.name)}' has`
  return [{ text: `${what} ${number} in the card, ${formatCount(total)} in the data`, at: numberIn(first) }]
}

function numberIn(split: CardSplit | undefined): CardPath {
  return split === undefined ? [] : [...split.at, 'num_examples']
}

function sumOf(splits: readonly CardSplit[]): number | undefined {
  return splits.reduce<number | undefined>(
    (sum, { examples }) => (sum === undefined || examples === undefined ? undefined : sum + examples),
    0,
  )
}

function splitDifferences(sizes: Sizes, { subset, isPart }: CardReading): SizeDifference[] {
  const { splits } = subset
  const inCard = new Set(splits.map(({ name }) => splitKey(name)))
  const extra = [...sizes].filter(([key, { rows }]) => !inCard.has(key) && rows > 0)
  return [
    ...splits.flatMap((split) => {
      const { name, examples } = split
      const size = sizes.get(splitKey(name))?.rows
      if (examples === undefined || size === examples || (size === undefined && isPart)) return []
      const text = `split '${shortened(name)}' has ${counted(examples, 'example')} in the card and ${size === undefined ? 'none' : formatCount(size)} in the data`
      return [{ text, at: numberIn(split) }]
    }),
    ...extra.map(([, { name, rows }]) => ({
      text: `split '${shortened(name)}' has ${counted(rows, 'example')} in the data and is not in the card`,
      at: [...subset.at, 'splits'],
    })),
  ]
}

/** `validation` and `val` are the same split. */
function splitKey(name: string): string {
  return namedSplit(name)?.split ?? name
}

/** The ranges of rows of the files, if they are known. */
function rangesOf({ dataset, paths }: Pick<CardReading, 'dataset' | 'paths'>) {
  const { weights, sources } = dataset.table
  const files = sources[0]?.files ?? []
  return weights === undefined && files.length === paths.length && files.length > 0 ? files : undefined
}

function totalOf(reading: CardReading): number | undefined {
  const { dataset, paths, part } = reading
  if (part.length === paths.length) return countClasses(dataset.table).total
  const ranges = rangesOf(reading)
  return ranges && part.reduce((sum, place) => sum + (ranges[place]?.end ?? 0) - (ranges[place]?.start ?? 0), 0)
}

/** The numbers of rows per split: by the dataset's own splits, and by the files. */
function sizesBySplit(reading: CardReading): Sizes[] {
  return [ownSizes(reading), fileSizes(reading)].filter((sizes) => sizes !== undefined)
}

function counter() {
  const sizes = new Map<string, { readonly name: string; readonly rows: number }>()
  const add = (name: string, rows: number) =>
    sizes.set(splitKey(name), { name, rows: (sizes.get(splitKey(name))?.rows ?? 0) + rows })
  return { sizes, add }
}

function ownSizes({ dataset: { table }, paths, part, subset }: CardReading): Sizes | undefined {
  const { splits: own, weights, size } = table
  if (own === undefined || part.length !== paths.length) return undefined
  if (own.names.length > 1 && subset.splits.length === 1) return undefined
  const rows = new Float64Array(own.names.length)
  for (let row = 0; row < size; row++) {
    const code = own.codes[row] ?? -1
    if (code >= 0) rows[code] = (rows[code] ?? 0) + (weights?.[row] ?? 1)
  }
  const { sizes, add } = counter()
  for (const [code, name] of own.names.entries()) add(name, rows[code] ?? 0)
  return sizes
}

/** Returns `undefined` if the split of some files is unknown. */
function fileSizes(reading: CardReading): Sizes | undefined {
  const { subset, paths, part } = reading
  const ranges = rangesOf(reading)
  if (ranges === undefined) return undefined
  const globs = subset.splits.flatMap(({ name, files }) => (files.length > 0 ? [{ name, isOwn: anyGlob(files) }] : []))
  const { sizes, add } = counter()
  for (const place of part) {
    const path = paths[place] ?? ''
    const name = globs.find(({ isOwn }) => isOwn(path))?.name ?? splitOfFile(path)
    if (name === undefined) return undefined
    add(name, (ranges[place]?.end ?? 0) - (ranges[place]?.start ?? 0))
  }
  return sizes
}

/** The difference of the sums of several subsets. */
export interface TotalOfAll {
  readonly differences: SizeDifference[]
}

/** Compares the sum of several subsets. Returns `undefined` if the rows of each file are known, so that each can be compared. */
export function totalDifference(
  subsets: readonly Subset[],
  reading: Pick<CardReading, 'dataset' | 'paths'>,
): TotalOfAll | undefined {
  if (rangesOf(reading) !== undefined) return undefined
  const total = countClasses(reading.dataset.table).total
  const sums = subsets.map(({ splits, total: all }) => (splits.length > 0 ? sumOf(splits) : all))
  const promised = sums.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0)
  if (promised === undefined || promised === total) return { differences: [] }
  const text = `all subsets have ${counted(promised, 'example')} in the card, ${formatCount(total)} in the data`
  return { differences: [{ text, at: subsets[0]?.at ?? [] }] }
}
