import { counted } from '../../config/index.ts'
import { listedSplits } from '../formats/index.ts'
import { baseName, folderOf, joinPath, lastTwoSteps } from '../paths/index.ts'
import type { ExistingSplits, Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import type { ClassFolders } from './class_folders.ts'

const LIST = 'images.txt'
const SPLIT = 'train_test_split.txt'
/** A number of a sample, and what belongs to it. */
const ENTRY = /^(\d{1,9})\s+(\S.*)$/
const SPLITS: Readonly<Record<string, string>> = { 0: 'test', 1: 'train' }

/**
 * Reads the split of class folders from two lists by the numbers of samples, as in CUB-200: `images.txt` has lines such as
 * `1 001.Albatross/a.jpg`, and `train_test_split.txt` next to it has `1 0`, where 1 means train and 0 means test. Returns
 * nothing if the lists have other lines, or do not name the samples.
 */
export async function numberedSplits(
  found: ClassFolders,
  context: SourceContext,
): Promise<{ readonly splits: ExistingSplits; readonly notes: readonly Note[] } | undefined> {
  const path = found.leftOut.find((one) => baseName(one) === SPLIT)
  const list = found.leftOut.find((one) => baseName(one) === LIST && folderOf(one) === folderOf(path ?? ''))
  if (path === undefined || list === undefined) return undefined
  const [splits, images] = [await entriesIn(path, context), await entriesIn(list, context)]
  if (splits === undefined || images === undefined) return undefined
  if (![...splits.values()].every((split) => Object.hasOwn(SPLITS, split))) return undefined
  const splitOf = new Map([...images].map(([number, image]) => [lastTwoSteps(image), SPLITS[splits.get(number) ?? '']]))
  const rows = found.paths.map((sample) => splitOf.get(lastTwoSteps(sample)) ?? [])
  const listed = rows.filter((split) => typeof split === 'string').length
  if (listed === 0) return undefined
  const rest = rows.length - listed
  const without = `${counted(rest, 'sample that is not listed has', 'samples that are not listed have')} no split`
  const message = `Read the dataset's own split from '${path}' and '${list}'${rest === 0 ? '' : `. ${without}.`}`
  return { splits: listedSplits(rows.map((split) => [split].flat())), notes: [{ level: 'note', message }] }
}

/** Returns undefined if a line is not an entry. */
async function entriesIn(
  path: string,
  { tree, folder }: SourceContext,
): Promise<ReadonlyMap<string, string> | undefined> {
  // Text in another encoding has no entries, and is not an error.
  const text = new TextDecoder().decode(await tree.read(joinPath(folder, path)))
  const entries = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const [, number, value] = ENTRY.exec(line.trim()) ?? []
    if (number === undefined || value === undefined) return undefined
    entries.set(number, value)
  }
  return entries
}
