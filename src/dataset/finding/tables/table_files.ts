import { lastAnswer } from '../../../config/index.ts'
import { formatOf } from '../../formats/index.ts'
import { hasNoSamples } from '../../layouts/index.ts'
import { baseName, fileFamilies, folderOf, kindOfFile, splitsOfFiles } from '../../paths/index.ts'
import { type Look, MOST_LEVELS } from '../found/index.ts'

/** The number of tables per folder, apart from splits, that are opened first. */
const MOST_OF_A_FOLDER = 12
const MOST_FILES_OF_A_FAMILY = 3
const MOST_OPENED = 100

/** Names of JSON and text files that belong to a dataset or a model but do not list samples. */
const NO_TABLE =
  /^(?:dataset_?infos?|.*vocab(?:ulary)?|.*tokenizer(?:_config)?|added_tokens|(?:.*[-_.])?configs?|(?:label|class)[-_]?(?:map(?:ping)?|names|list)|categories|classes|id2label|label2id|.*schema|environment|codecov|mkdocs|data|dvc|hparams|params)$/i
/** Names of files that are searched for labels first. */
const LIKELY = /label|annot|train|data|meta|legend|index|target|class|dev|val|test/i

/** Files that may be one table: the splits or shards of one, or one alone. */
export interface TableFiles {
  /** Relative to the given folder. */
  readonly paths: readonly string[]
  /** The ones to open, the training split first. */
  readonly opened: readonly string[]
}

/** Returns tables by their names, the most likely first, with at most 100 files to open, some from each folder. */
export function tableFiles({ files, context }: Look): readonly TableFiles[] {
  return tableFilesOf(files, context.settings.format)
}

const tableFilesOf = lastAnswer((files: readonly string[], format: string | undefined): readonly TableFiles[] => {
  const tables = files.filter(hasTableEnding)
  const paths = tables.filter((path) => levelsOf(path) <= MOST_LEVELS && isOfFormat(path, format) && mayBeTable(path))
  const ofFolder = new Map<string, number>()
  const first: (readonly string[])[] = []
  const later: (readonly string[])[] = []
  for (const family of likeliestFirst(familiesOf(paths))) {
    const folder = folderOf(family[0] ?? '')
    const count = ofFolder.get(folder) ?? 0
    ofFolder.set(folder, count + 1)
    if (count < MOST_OF_A_FOLDER) first.push(family)
    else later.push(family)
  }
  return upTo([...first, ...later])
})

function familiesOf(paths: readonly string[]): string[][] {
  return fileFamilies(paths.map((path) => ({ paths: [path] }))).map((family) => family.flatMap((one) => one.paths))
}

function asTable(paths: readonly string[]): TableFiles {
  return { paths, opened: opened(paths) }
}

/** Whether a file may be a table, judging by its extension. Called for every file. */
export function hasTableEnding(path: string): boolean {
  return /\.(?:csv|tsv|tab|jsonl|ndjson|json|ya?ml|parquet)(?:\.gz)?$/i.test(path)
}

const MOST_UNNAMED = 12
/** Names of text files that are not tables, whatever their lines look like. */
const NO_TABLE_OF_LINES =
  /(?:^|[-_.])(?:names?|classes|labels?[-_]?(?:map|names|list)|vocab|readme|info|index|requirements)(?:[-_.]|$)/i

/** Returns a few files near the top that may be tables although their extensions do not show it: `adult.data`, `SMSSpamCollection`, `train.txt`. */
export function unnamedTableFiles({ files }: Look): readonly TableFiles[] {
  return unnamedAmong(files)
}

/** Returns the number of such files that are not examined because there are too many. */
export function unexaminedFiles({ files }: Pick<Look, 'files'>): number {
  return Math.max(0, unnamedFiles(files).length - MOST_EXAMINED)
}

const unnamedAmong = lastAnswer((files: readonly string[]): readonly TableFiles[] =>
  likeliestFirst(familiesOf(mostLikely(unnamedFiles(files))))
    .slice(0, MOST_UNNAMED)
    .map(asTable),
)

const unnamedFiles = lastAnswer((files: readonly string[]): readonly string[] => {
  const mayHoldLines = (path: string) => {
    if (/\.(?:txt|text)$/i.test(path)) return kindOfFile(path) === 'text'
    return /\.(?:(?:data(?:_\w+)?|txt)(?:\.gz)?|tra|tes|trn|tst|cls)$/i.test(path) || kindOfFile(path) === 'no-ending'
  }
  return files.filter(
    (path) => mayHoldLines(path) && levelsOf(path) <= MOST_LEVELS && !NO_TABLE_OF_LINES.test(stemOf(path)),
  )
})

/** With more files, those that are less likely by their places and names are not examined. */
const MOST_EXAMINED = 2000

function mostLikely(paths: readonly string[]): readonly string[] {
  if (paths.length <= MOST_EXAMINED) return paths
  const first = likeliestFirst(paths.map((path) => [path])).slice(0, MOST_EXAMINED)
  const known = new Set(first.flat())
  return paths.filter((path) => known.has(path))
}

function isOfFormat(path: string, format: string | undefined): boolean {
  return format === undefined || formatOf(path) === format
}

/** Whether a file may list samples, judging by its path. */
export function mayBeTable(path: string): boolean {
  const format = formatOf(path)
  if (format === undefined || hasNoSamples(path)) return false
  if (format === 'yaml') return !path.includes('/') && !NO_TABLE.test(stemOf(path))
  if (format === 'json') return kindOfFile(path) !== 'config' && !NO_TABLE.test(stemOf(path))
  return true
}

function stemOf(path: string): string {
  return baseName(path).replace(/(?:\.[a-z]+)?\.[a-z]+$/i, '')
}

function opened(family: readonly string[]): string[] {
  const splits = splitsOfFiles(family)
  const isTrain = (path: string, at: number) => /train/i.test(path) || splits[at] === 'train'
  const trained = family.filter(isTrain)
  return [...new Set([...trained, ...family])].slice(0, MOST_FILES_OF_A_FAMILY)
}

function levelsOf(path: string): number {
  return path.split('/').length - 1
}

/** Sorts families by their folder level, then by their names. */
function likeliestFirst(families: readonly (readonly string[])[]): (readonly string[])[] {
  return families
    .map((family) => {
      const [path = ''] = family
      return { family, rank: 2 * levelsOf(path) + (LIKELY.test(baseName(path)) ? 0 : 1) }
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ family }) => family)
}

function upTo(families: readonly (readonly string[])[]): TableFiles[] {
  const found: TableFiles[] = []
  let count = 0
  for (const paths of families) {
    const family = asTable(paths)
    count += family.opened.length
    if (count > MOST_OPENED) break
    found.push(family)
  }
  return found
}
