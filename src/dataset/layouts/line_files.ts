import { attributeList, firstLines, likenessToPathList } from '../formats/index.ts'
import { belowFolder } from '../paths/index.ts'
import type { Dataset } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { type BytesOf, bytesIn } from './configured_files.ts'
import { mayBeLabels, type PairFamily, pairFamilies } from './pair_names.ts'
import { DEEPEST, isThereIn, listFamilies, mayBeLists } from './path_lists.ts'
import { sampleFiles } from './sample_files.ts'

/** Reads text files with one sample per line: pairs of texts and labels, and lists of paths. Returns `undefined` for others. */
export async function lineFileDataset(files: readonly string[], context: SourceContext): Promise<Dataset | undefined> {
  if (context.settings.format !== undefined) return undefined
  const start = bytesIn(context)
  const pairs = await textPairsIn(files, { start, deepest: DEEPEST_PAIRS })
  if (pairs.length > 0) {
    const { textPairsDataset } = await import(/* webpackMode: "eager" */ './text_pairs.ts')
    return textPairsDataset(files, context, { detected: true, found: pairs })
  }
  const lists = await listFamilies(files, { start, deepest: DEEPEST })
  if (lists.length === 0) return undefined
  const { pathListDataset } = await import(/* webpackMode: "eager" */ './path_lists.ts')
  return pathListDataset(files, context, { detected: true, found: lists })
}

/** Similar tasks are in sibling folders, which may have one folder per split. */
const DEEPEST_PAIRS = 2

/** The pairs among files whose label files look like labels. */
export async function textPairsIn(
  files: readonly string[],
  { start, deepest }: { readonly start: BytesOf; readonly deepest: number },
): Promise<readonly PairFamily[]> {
  if (!files.some(mayBeLabels)) return []
  const found: PairFamily[] = []
  const reachable = files.filter((path) => path.split('/').length - 1 <= deepest)
  for (const family of pairFamilies(reachable)) if (await holdsLabels(family, start)) found.push(family)
  return found
}

async function holdsLabels({ pairs: [pair] }: PairFamily, start: BytesOf): Promise<boolean> {
  if (pair === undefined) return false
  const labels = firstLines(await start(pair.labels))
  const { bytes: texts } = await start(pair.texts)
  const distinct = new Set(labels).size
  const areFew = labels.length < FEW_LINES
  const repeat = areFew ? distinct < labels.length : 2 * distinct <= labels.length
  const areShort = labels.every(({ length }) => length <= LONGEST_LABEL)
  const areSequences = 2 * labels.filter((line) => line.trim().split(/\s+/).length > 2).length > labels.length
  return (
    labels.length > 0 &&
    texts.length > 0 &&
    !texts.includes(0) &&
    areShort &&
    !areSequences &&
    (repeat || (pair.isCertain && areFew))
  )
}

const FEW_LINES = 20
const LONGEST_LABEL = 100

/** Reads the text file at a path and the files that belong to it. Returns `undefined` if it does not contain labels. */
export async function lineFile(context: SourceContext, file: string, detected: boolean): Promise<Dataset | undefined> {
  const path = belowFolder(file, context.folder)
  const files = await sampleFiles(context)
  const pointed = { ...context, file }
  const start = bytesIn(context)
  const isInPair = ({ texts, labels }: PairFamily['pairs'][number]) => texts === path || labels === path
  if (pairFamilies(files).some(({ pairs }) => pairs.some(isInPair))) {
    const { textPairsDataset } = await import(/* webpackMode: "eager" */ './text_pairs.ts')
    return textPairsDataset(files, pointed, { detected })
  }
  const isList = mayBeLists([path], { deepest: Number.POSITIVE_INFINITY }).length > 0
  const lines = isList ? firstLines(await start(path)) : []
  const isRead = attributeList(lines) !== undefined || likenessToPathList(lines, isThereIn(files)) === 'certain'
  if (!isRead) return undefined
  const { pathListDataset } = await import(/* webpackMode: "eager" */ './path_lists.ts')
  return pathListDataset(files, pointed, { detected })
}
