import { shortened } from '../../config/index.ts'
import { namedSplit, splitOfFile } from '../paths/index.ts'
import type { CardReading } from './card_sizes.ts'
import type { CardPath, CardSplit } from './card_subsets.ts'

interface NameDifference {
  readonly text: string
  readonly at: CardPath
}

/** The names that Hugging Face's `datasets` gives to splits whose files are named `train.csv`, `dev.csv` or `eval.csv`. */
const NAMES_OF_FILES: ReadonlySet<string> = new Set(['train', 'validation', 'test'])

/**
 * Finds splits that the card names differently than its `data_files` do, or than the files of the data, such as `training`
 * for `data/train.csv`. Programs that load a split by its name from the card do not find it.
 */
export function splitNameDifferences(reading: Pick<CardReading, 'subset' | 'paths' | 'part'>): NameDifference[] {
  return reading.subset.splits.flatMap((split) => {
    const text = differenceOf(split, reading)
    return text === undefined ? [] : [{ text, at: [...split.at, 'name'] }]
  })
}

function differenceOf(
  { name }: CardSplit,
  { subset, paths, part }: Pick<CardReading, 'subset' | 'paths' | 'part'>,
): string | undefined {
  const meaning = namedSplit(name)?.split
  if (meaning === undefined) return undefined
  if (subset.splitsOfFiles.length > 0) {
    if (subset.splitsOfFiles.includes(name)) return undefined
    const other = subset.splitsOfFiles.find((one) => namedSplit(one)?.split === meaning)
    return other && `split '${shortened(name)}' is named '${shortened(other)}' in data_files`
  }
  if (NAMES_OF_FILES.has(name)) return undefined
  const files = part.flatMap((place) => paths[place] ?? []).filter((path) => splitOfFile(path) === meaning)
  const [first] = files
  if (first === undefined || files.some((path) => path.toLowerCase().includes(name.toLowerCase()))) return undefined
  return `split '${shortened(name)}' is not named so in the data, where its file is '${shortened(first)}'`
}
