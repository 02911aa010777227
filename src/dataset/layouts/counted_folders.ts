import { formatOf } from '../formats/index.ts'
import { baseName, folderOf, joinPath, kindOfFile, lastStep } from '../paths/index.ts'
import { codedTexts, type Dataset, rowNumbers } from '../table/index.ts'
import type { FolderFiles, SourceContext } from '../tree/index.ts'
import type { ClassFolders } from './class_folders.ts'
import { byKey } from './file_starts.ts'
import { listedFiles } from './sample_files.ts'

/** Class folders whose files were counted without their names: one path represents all files of an extension in a folder. */
interface CountedFolders extends ClassFolders {
  /** The number of files that each of `paths` represents. */
  readonly weights: Float64Array
  /** Some paths of files. */
  readonly examples: readonly string[]
}

/** Detects a dataset of class folders without the names of its files. Returns `undefined` if the names are needed. */
export async function detectCounted(context: SourceContext): Promise<Dataset | undefined> {
  const counted = await countedFolders(context, { detecting: true })
  if (counted === undefined || !(await areClassFolders(counted))) return undefined
  return countedFolderDataset(counted, context, { detected: true })
}

/** Whether counted folders are classes, and no layout with precedence over class folders matches. */
async function areClassFolders(folders: CountedFolders): Promise<boolean> {
  const { isClassified } = await import(/* webpackMode: "eager" */ './class_folders.ts')
  if (!isClassified(folders)) return false
  if (!folders.paths.some((path) => /\.(?:txt|xml|labels?|in)$/.test(path))) return true
  if (mayBeLines(folders)) return false
  const { hasYoloFolders } = await import(/* webpackMode: "eager" */ './yolo_files.ts')
  return !hasYoloFolders(folders.paths)
}

/** Folders with a few text files may be datasets with one sample per line: `emotion/train_text.txt`, `train/label`. */
function mayBeLines({ paths, weights }: CountedFolders): boolean {
  const texts = paths.flatMap((path, i) => (/\.(?:txt|labels?|text|in)$/.test(path) ? [weights[i] ?? 0] : []))
  return texts.length > 0 && texts.every((count) => count <= MOST_FILES_OF_LINES)
}

const MOST_FILES_OF_LINES = 20

/** Reads one folder per class, as set in the config. */
export async function readClassFolders(context: SourceContext): Promise<Dataset> {
  const finding = { detected: false }
  const counted = await countedFolders(context, { detecting: false })
  if (counted !== undefined) return countedFolderDataset(counted, context, finding)
  return listedFolderDataset(context, finding)
}

async function listedFolderDataset(context: SourceContext, finding: { readonly detected: boolean }): Promise<Dataset> {
  const { classFolders } = await import(/* webpackMode: "eager" */ './class_folders.ts')
  const { configuredMediaFolders } = await import(/* webpackMode: "eager" */ './media_folders.ts')
  const { folderDataset } = await import(/* webpackMode: "eager" */ './folder_dataset.ts')
  const { files, passedOver } = await listedFiles(context)
  const found = configuredMediaFolders(files) ?? classFolders(files)
  if (found.paths.length > 0) return folderDataset(found, context, { ...finding, passedOver })
  const { onlyTables } = await import(/* webpackMode: "eager" */ './folder_errors.ts')
  const problem = await onlyTables(found, context)
  if (problem !== undefined) throw problem
  return folderDataset(classFolders(files, { tablesToo: true }), context, { ...finding, passedOver })
}

/**
 * Returns the class folders of a dataset if only its classes are counted. Returns `undefined` if the names of the files
 * matter: to settings, as label files, or because some of the files are not samples.
 */
async function countedFolders(
  context: SourceContext,
  { detecting }: { detecting: boolean },
): Promise<CountedFolders | undefined> {
  const { tree, folder, settings, purpose } = context
  const { ignore, pattern, group, groupPattern } = settings
  const needsNames = ignore.length > 0 || [pattern, group, groupPattern].some((setting) => setting !== undefined)
  if (purpose === 'rows' || needsNames) return undefined
  const isListedFaster = listingTest()
  const found = await tree.countFiles?.(folder, (files) => isPlain(files, detecting) && !isListedFaster(files))
  if (found === undefined) return undefined
  const classes = await asClassFolders(found, detecting)
  if (classes === undefined || !detecting) return classes
  return (await mayNamesMatter(classes, found, context)) ? undefined : classes
}

/** Whether one name per folder indicates that the names may show that the folders are not classes. */
async function mayNamesMatter(
  { roles }: CountedFolders,
  folders: readonly FolderFiles[],
  context: SourceContext,
): Promise<boolean> {
  const { tree, folder: dataset } = context
  const { areNamedAsPairs, mayBeFrames } = await import(/* webpackMode: "eager" */ './paired_names.ts')
  const { FEWEST_ALIKE, mayBearFolder } = await import(/* webpackMode: "eager" */ './name_evidence.ts')
  const examples = new Map(folders.map(({ folder, example }) => [folder, example]))
  const exampleIn = (path: string) => examples.get(path) ?? ''
  const classes = [...roles.places].flatMap(([path, { label }]) => (label === '' ? [] : [path]))
  if (classes.every((path) => mayBearFolder(exampleIn(path), baseName(path)))) return true
  if (areNamedAsPairs([...new Set(classes.map(baseName))])) return true
  if (mayBeFrames(classes.map((folder) => ({ folder, path: exampleIn(folder) })))) return true
  if (await someIsTwin(folders, context)) return true
  const sizes = new Map(folders.map(({ folder, files }) => [folder, files]))
  for (const siblings of byKey(classes, folderOf).values()) {
    const [least = '', ...others] = siblings.toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0))
    const most = others.at(-1)
    const [fewest, areAsMany] = [sizes.get(least) ?? 0, sizes.get(least) === sizes.get(most ?? '')]
    if (most === undefined || (!areAsMany && others.length > 1)) continue
    // Files in deeper folders are not examined.
    if (exampleIn(least) === '' || exampleIn(most) === '') return true
    if (fewest < FEWEST_ALIKE) continue
    if ((await tree.kindOf(joinPath(dataset, `${most}/${exampleIn(least)}`))) === 'file') return true
  }
  return false
}

/** The number of names that are examined for twins. */
const MOST_TWINS = 20

/** Whether a known name shows that half of the files may be masks: `1-d.png` next to `1.png`. */
async function someIsTwin(folders: readonly FolderFiles[], { tree, folder: dataset }: SourceContext): Promise<boolean> {
  const { othersOfTwin } = await import(/* webpackMode: "eager" */ './twin_names.ts')
  const [first] = folders.filter(({ files }) => files >= FEWEST_WITH_TWINS)
  const names = first === undefined ? [] : [first.example, ...(first.examples ?? [])].slice(0, MOST_TWINS)
  for (const other of names.flatMap(othersOfTwin))
    if ((await tree.kindOf(joinPath(dataset, `${first?.folder}/${other}`))) === 'file') return true
  return false
}

const FEWEST_WITH_TWINS = 6

/** The number of code files from which a folder may be a project without samples. */
const MUCH_CODE = 1000
/** From this number of folders on, listing is faster if there are few files in each. */
const MANY_FOLDERS = 5000
const FEW_FILES = 5

/** Returns a test whether listing all files takes less time than counting them, judging by the folders so far. */
function listingTest(): (files: FolderFiles) => boolean {
  let [code, all, folders] = [0, 0, 0]
  return ({ files, endings }) => {
    folders++
    all += files
    for (const [ending, count] of endings) if (kindOfFile(`_.${ending}`) === 'code') code += count
    return (code >= MUCH_CODE && code * 2 > all) || (folders >= MANY_FOLDERS && all < folders * FEW_FILES)
  }
}

/** Files at the top level are not samples, and files that may contain labels must be read. */
function isPlain({ folder, files, endings }: FolderFiles, detecting: boolean): boolean {
  if (folder === '' && files > 0) return false
  const found = [...endings.keys()]
  return !found.includes('gz') && !(detecting && found.some((ending) => formatOf(`.${ending}`) !== undefined))
}

async function asClassFolders(
  folders: readonly FolderFiles[],
  detecting: boolean,
): Promise<CountedFolders | undefined> {
  const { classFolders } = await import(/* webpackMode: "eager" */ './class_folders.ts')
  const { mediaFolders, configuredMediaFolders } = await import(/* webpackMode: "eager" */ './media_folders.ts')
  const files = new Map<string, number>()
  for (const { folder, endings } of folders) {
    for (const [ending, count] of endings) files.set(`${folder}/_.${ending}`, count)
  }
  const paths = [...files.keys()]
  const found = detecting ? mediaFolders(paths, files) : (configuredMediaFolders(paths, files) ?? classFolders(paths))
  if (found === undefined || found.paths.length === 0 || found.leftOut.length > 0) return undefined
  const counted = new Set(found.paths.map(folderOf))
  const examples = folders.flatMap((one) =>
    counted.has(one.folder) ? (one.examples ?? []).map((name) => `${one.folder}/${name}`) : [],
  )
  return { ...found, weights: Float64Array.from(found.paths, (path) => files.get(path) ?? 0), examples }
}

/** The dataset of counted folders: like `folderDataset`, but each row represents many samples. */
async function countedFolderDataset(
  { weights, examples, ...found }: CountedFolders,
  context: SourceContext,
  finding: { readonly detected: boolean },
): Promise<Dataset> {
  const { folderDataset } = await import(/* webpackMode: "eager" */ './folder_dataset.ts')
  const dataset = await folderDataset(found, context, { ...finding, passedOver: [] })
  return {
    ...dataset,
    table: { ...dataset.table, ids: rowNumbers(weights.length), weights },
    groupClues: async () => ({
      columns: [],
      names: examples,
      classes: codedTexts(examples.map((path) => lastStep(folderOf(path)))).codes,
      hasSplit: dataset.table.splits !== undefined,
    }),
    records: async () => (await listedFolderDataset(context, finding)).records(),
  }
}
