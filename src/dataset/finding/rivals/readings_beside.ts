import { counted, shortened } from '../../../config/index.ts'
import { settingsOfFlags, suggestLabel } from '../../formats/index.ts'
import { fileSetting, stemOf, textPairsIn } from '../../layouts/index.ts'
import { folderOf, isMedia, kindOfFile } from '../../paths/index.ts'
import type { SourceContext } from '../../tree/index.ts'
import { type Find, type Look, lookAt, MOST_LEVELS, searchedFiles, type Weighed } from '../found/index.ts'
import {
  hasTableEnding,
  lookAtTables,
  type TableLook,
  tablesNamingMedia,
  unnamedTableFiles,
  withNamedIds,
} from '../tables/index.ts'
import { readingsBesideAnnotations } from './partly_annotated.ts'

/** A table with fewer rows than this fraction (1/n) of the samples is not a rival. */
const FRACTION = 2

/** Returns a winner with the other datasets that may be the intended one although it leads; none if there are none. */
export async function readingsBeside(
  winner: Weighed,
  files: readonly string[],
  context: SourceContext,
): Promise<readonly Weighed[]> {
  const annotated = await readingsBesideAnnotations(winner, files, context)
  return annotated.length > 0 ? annotated : rivalsOfWinner(winner, files, context)
}

/**
 * Returns a winner with its rivals, none if it has none: tables without a header that may be the dataset instead of pairs of
 * text files, and tables with the names of files that are in each of the folders that were found, so the
 * folders may be views of the same samples.
 */
async function rivalsOfWinner(winner: Weighed, files: readonly string[], context: SourceContext): Promise<Weighed[]> {
  const { label, columns } = context.settings
  if (label !== undefined || columns !== undefined) return []
  const { find } = winner
  const isOfLines = find.kind === 'text-pairs' && !find.namesFiles
  if (!isOfLines && !areViews(find, files)) return []
  const look = lookAt(searchedFiles(files), context)
  const rivals = await (isOfLines ? besideLines(find, look) : besideViews(look))
  if (rivals.length === 0) return []
  // Its folder would lead to the same rivals.
  const own: Find = isOfLines
    ? { ...find, settings: { ...find.settings, format: 'text-pairs' }, needsConfig: true }
    : find
  return [own, ...rivals].map((one) => ({ ...winner, find: one }))
}

async function besideLines({ samples = 1 }: Find, look: Look): Promise<Find[]> {
  const looks = [...(await lookAtTables(look)), ...(await lookAtTables(look, unnamedTableFiles(look)))]
  const pairs = await textPairsIn(look.files, { start: look.start, deepest: MOST_LEVELS })
  const own = new Set(pairs.flatMap((family) => family.pairs.flatMap(({ labels, texts }) => [labels, texts])))
  return looks
    .filter(({ paths, rows }) => rows * FRACTION >= samples && !paths.some((path) => own.has(path)))
    .flatMap((table) => asFind(table, look) ?? [])
}

/** Whether the files in class folders have at most half as many names. */
function areViews({ kind, folder }: Find, files: readonly string[]): boolean {
  if (kind !== 'folders' || !files.some(hasTableEnding)) return false
  const front = folder === '' ? '' : `${folder}/`
  const names = files.filter((path) => path.startsWith(front) && isMedia(kindOfFile(path))).map(stemOf)
  return new Set(names).size * FRACTION <= names.length
}

async function besideViews(look: Look): Promise<Find[]> {
  const naming = (await lookAtTables(look)).filter(
    ({ names, columns }) => names?.areMedia === true && columns[names.place]?.kind !== 'files',
  )
  return [...tablesNamingMedia(naming, look), ...naming.flatMap((table) => asFind(table, look) ?? [])]
}

function asFind(table: TableLook, { files }: Look): Find | undefined {
  const { first, columns, rows, isHeadless, paths, names } = table
  const guess = isHeadless ? suggestLabel(columns, isHeadless) : undefined
  const [guessed] = guess?.flags ?? []
  if (guess === undefined || guessed === undefined) return undefined
  const flags = withNamedIds(guessed, table)
  const isOne = paths.length === 1
  return {
    kind: 'table',
    folder: isOne ? folderOf(first) : '',
    settings: isOne ? {} : { file: fileSetting(paths, files), ...settingsOfFlags(flags) },
    path: isOne ? first : '',
    labelFiles: paths,
    description: `${isOne ? 'table' : `table in ${counted(paths.length, 'file')}`} without a header`,
    // The first row is data, too.
    ...(isOne ? { samples: rows + 1 } : { needsConfig: true }),
    flags: isOne ? flags : [],
    namesFiles: names !== undefined,
    reasons: [
      `a column of ${shortened(first)} has ${counted(guess.look.distinct, 'value')} in ${counted(rows, 'row')}`,
    ],
  }
}
