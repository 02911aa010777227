import { baseName, folderOf, splitOfFile } from '../../paths/index.ts'
import { MOST_LEVELS } from '../found/index.ts'
import { isMadeFromDataset } from '../tables/index.ts'
import type { LookedAtTable } from './inventory.ts'

/** Returns the files with such a path that are not too deep. */
export function nearFiles(files: readonly string[], isIt: (path: string) => boolean): string[] {
  return files.filter((path) => isIt(path) && path.split('/').length - 1 <= MOST_LEVELS)
}

/** Whether a path is that of a JSON file. */
export function isJson(path: string): boolean {
  return /\.json$/i.test(path)
}

const LIKELY = /label|class|cluster|categor|emotion|mood|topic|target/i
/** A folder with more files of lines probably contains one sample per file. */
const MANY_IN_FOLDER = 20

/** Returns the training split first, then files named like labels, and files of large folders last. */
export function likelyFirst(paths: readonly string[]): readonly string[] {
  const inFolder = new Map<string, number>()
  for (const path of paths) inFolder.set(folderOf(path), (inFolder.get(folderOf(path)) ?? 0) + 1)
  const rank = (path: string) => {
    const isMany = (inFolder.get(folderOf(path)) ?? 0) > MANY_IN_FOLDER
    const name = baseName(path)
    return (isMany ? 4 : 0) + (/train/i.test(name) ? 0 : LIKELY.test(name) ? 1 : 2)
  }
  const ranks = new Map(paths.map((path) => [path, rank(path)]))
  return paths.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
}

/** Returns what to subtract from the score of a table that is less likely the dataset. */
export function lessLikelyBy(table: LookedAtTable): number {
  const split = splitOfFile(table.path)
  return (isLessLikely(table) ? LESS_LIKELY : 0) + (split === undefined || split === 'train' ? 0 : HELD_OUT)
}

/** A test split alone outweighs a training split only with far more rows. */
const HELD_OUT = 1
/** More rows do not outweigh it, but the name of a label column does. */
const LESS_LIKELY = 3
const ANNOTATOR = /^(?:annotator|rater|worker|coder|labell?er)s?(?:[-_ ]?(?:id|name|no|num|number))?$/i

/** Whether a table is a subset of another one, is named like predictions, or contains the labels of each annotator, which repeat the samples. */
export function isLessLikely({ path, columns, subsetOf }: LookedAtTable): boolean {
  const isMade = isMadeFromDataset(baseName(path).replace(/\.[^.]*$/, ''))
  return subsetOf !== undefined || isMade || columns.some(({ name }) => ANNOTATOR.test(name))
}
