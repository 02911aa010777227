import { counted, firstFew, type InputError } from '../../config/index.ts'
import { columnOfFiles, isPathLike, isTablePath } from '../formats/index.ts'
import { belowFolder, fileFamilies } from '../paths/index.ts'
import { type Dataset, type Note, textAt } from '../table/index.ts'
import { type SourceContext, withLabelFile } from '../tree/index.ts'
import { withFailures, withNotes } from './added_notes.ts'
import { type Candidate, LargeJson, type Manifests } from './candidate.ts'
import { fileSetting, joinFamilies, openCandidates } from './candidates.ts'
import type { ClassFolders } from './class_folders.ts'
import { bytesIn } from './configured_files.ts'
import { readOpened } from './emopia.ts'
import { hasLabels, withoutCrossed, withoutMeasurements, withoutResults } from './labelled_tables.ts'
import { oneHotSettings } from './one_hot.ts'
import { withCardNames } from './open_manifests.ts'
import { listedFiles } from './sample_files.ts'

/**
 * Detects the layout of a dataset's folder by all its files, if it is neither EMOPIA nor counted class folders.
 *
 * @throws {InputError} if there are several label files of one layout, or if no layout matches.
 */
export async function detectByFiles(context: SourceContext): Promise<Dataset> {
  const { files, passedOver } = await listedFiles(context)
  const { found, failures } = await openCandidates(files, context)
  const manifests = found.filter((candidate) => candidate.kind === 'manifest')
  const hasLabelColumn = manifests.filter(({ manifest }) => hasLabels(manifest, context.settings))
  const named = await withoutCrossed(hasLabelColumn, context.settings)
  const labelled = manifests.length > 1 ? await withoutMeasurements(named, context.settings) : named
  // A table with one row per class is only read if there is nothing else.
  const repeated = await withoutMeasurements(labelled, context.settings, 2)
  const readTables = async (tables: Manifests) => {
    refuseBrokenSplit(tables, failures, { files, folder: context.folder })
    const own = withoutResults(tables, ({ paths }) => paths)
    const known = new Set(own)
    const results = tables.filter((table) => !known.has(table))
    const dataset = await readOnly(own, files, context)
    const leftOut = [...resultsLeftOut(results), ...tablesLeftOut(tables, manifests)]
    return withFailures(withNotes(dataset, leftOut), failures.filter(isOfTable))
  }
  if (repeated.length > 0) return readTables(repeated)
  for (const kind of ['coco', 'label-studio'] as const) {
    const ofKind = found.filter((candidate) => candidate.kind === kind)
    if (ofKind.length > 0) return readOnly(ofKind, files, context)
  }
  const { annotationDataset } = await import(/* webpackMode: "eager" */ './annotation_dataset.ts')
  const annotated = await annotationDataset(files, context)
  if (annotated !== undefined) return annotated
  const { lineFileDataset } = await import(/* webpackMode: "eager" */ './line_files.ts')
  const ofLines = await lineFileDataset(files, context)
  if (ofLines !== undefined) return withFailures(ofLines, failures)
  const { mediaFolders } = await import(/* webpackMode: "eager" */ './media_folders.ts')
  const folders = mediaFolders(files)
  if (folders !== undefined && !(await listsFiles(manifests, folders)) && !(await areTables(folders, context))) {
    const { folderDataset } = await import(/* webpackMode: "eager" */ './folder_dataset.ts')
    return withFailures(await folderDataset(folders, context, { detected: true, passedOver }), failures)
  }
  if (labelled.length > 0) return readTables(labelled)
  const { classFolders } = await import(/* webpackMode: "eager" */ './class_folders.ts')
  const { withoutLabels } = await import(/* webpackMode: "eager" */ './without_labels.ts')
  return withoutLabels({ files, manifests, failures, folders: classFolders(files) }, context)
}

function resultsLeftOut(results: Manifests): Note[] {
  if (results.length === 0) return []
  const paths = results.flatMap((one) => one.paths)
  const message = `Ignored ${counted(paths.length, 'file')} named like the results of a model: ${firstFew(paths)}`
  return [{ level: 'note', message }]
}

async function areTables({ medium, paths }: ClassFolders, context: SourceContext): Promise<boolean> {
  if (medium !== 'text') return false
  const { areTextTables } = await import(/* webpackMode: "eager" */ './text_tables.ts')
  return areTextTables(paths, bytesIn(context))
}

/** JSON and YAML files contain settings more often than labels. Those that were not read are always named. */
function isOfTable(failure: InputError): boolean {
  return failure instanceof LargeJson || isTablePath(failure.problems[0]?.file ?? '')
}

/** @throws {InputError} the error of a file that belongs to the splits of the dataset. */
function refuseBrokenSplit(
  labelled: Manifests,
  failures: readonly InputError[],
  { files, folder }: { readonly files: readonly string[]; readonly folder: string },
): void {
  const known = new Set(failures.length > 0 ? files : [])
  for (const failure of failures) {
    const paths = [belowFolder(failure.problems[0]?.file ?? '', folder)].filter((path) => known.has(path))
    const families = fileFamilies<Pick<Candidate, 'paths'>>([...labelled, { paths }])
    if (paths.length > 0 && families.some((family) => family.length > 1 && family.some((one) => one.paths === paths)))
      throw failure
  }
}

/** Notes on tables that were ignored because they have no labels: `test.csv` next to `train.csv`, and any other. */
function tablesLeftOut(labelled: Manifests, manifests: Manifests): Note[] {
  const known = new Set(labelled)
  const left = manifests.filter((candidate) => !known.has(candidate)).flatMap(({ paths }) => paths)
  const families = fileFamilies([...labelled, ...left.map((path) => ({ paths: [path] }))])
  const ofSplits = families.filter((family) => family.length > 1)
  const isSplit = new Set(ofSplits.flatMap((family) => family.flatMap(({ paths }) => paths)))
  const files = left.filter((path) => isSplit.has(path))
  const others = left.filter((path) => !isSplit.has(path) && isTablePath(path))
  return [
    ...(files.length === 0
      ? []
      : [
          `Ignored ${counted(files.length, 'file')} without a label column like that of the other files: ${firstFew(files)}`,
        ]),
    ...(others.length === 0
      ? []
      : [`Ignored ${counted(others.length, 'file')} without a column that is named like a label: ${firstFew(others)}`]),
  ].map((message): Note => ({ level: 'note', message }))
}

async function readOnly(
  candidates: readonly Candidate[],
  files: readonly string[],
  context: SourceContext,
): Promise<Dataset> {
  const [only, ...others] = await joinFamilies(candidates, context)
  if (only === undefined || others.length > 0) {
    const { severalTables } = await import(/* webpackMode: "eager" */ './several_files.ts')
    throw await severalTables(only === undefined ? candidates : [only, ...others], files, context)
  }
  const selected = withLabelFile(context, fileSetting(only.paths, files))
  if (only.kind === 'coco') {
    const { cocoDataset } = await import(/* webpackMode: "eager" */ './coco.ts')
    return cocoDataset(only.documents, selected, { detected: true })
  }
  if (only.kind === 'label-studio') {
    const { labelStudioDataset } = await import(/* webpackMode: "eager" */ './label_studio.ts')
    return labelStudioDataset(only.document, selected, { detected: true })
  }
  const kind = only.isHuggingFace ? 'hugging-face' : only.manifest.format
  const title = only.isHuggingFace ? { title: 'Hugging Face' } : {}
  const oneHot = context.settings.label === undefined ? oneHotSettings(only.manifest) : undefined
  const settings = { ...oneHot, ...selected.settings }
  const manifest = await withCardNames(only.manifest, selected)
  return readOpened(manifest, { ...selected, settings }, { kind, detected: true, ...title })
}

/** Whether a manifest without labels lists the files in the folders, so the folders are not classes unless it names them. */
async function listsFiles(candidates: Manifests, { paths: files, classes }: ClassFolders): Promise<boolean> {
  if (candidates.length === 0) return false
  const folders = new Map(files.map((path, i) => [path, nameOf(classes[i] ?? '')]))
  for (const { manifest } of candidates) {
    const named = manifest.columns.flatMap((name, place) => (isPathLike(name) ? [place] : []))
    const paths = named.length > 0 ? named : [await columnOfFiles(manifest)].flatMap((place) => place ?? [])
    if (paths.length === 0) continue
    const { texts } = await manifest.read({ coded: [], texts: paths })
    const place = paths[texts.findIndex((column) => column.length > 0 && folders.has(textAt(column, 0)))]
    const rows = place === undefined ? [] : ((await manifest.firstRows?.(FIRST_ROWS)) ?? [])
    const listed = rows.filter((row) => folders.has(row[place ?? 0] ?? ''))
    const isFolder = (row: readonly string[], i: number) => nameOf(row[i] ?? '') === folders.get(row[place ?? 0] ?? '')
    if (place !== undefined && !manifest.columns.some((_, i) => listed.every((row) => isFolder(row, i)))) return true
  }
  return false
}

const FIRST_ROWS = 100

/** The letters and digits of a class name: a folder may be named `air_hockey`. */
function nameOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
