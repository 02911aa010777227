import { counted, firstFew, type LabelSettings } from '../../config/index.ts'
import { readCardText } from '../card/index.ts'
import { type Manifest, openManifest } from '../formats/index.ts'
import { belowFolder, missingShards } from '../paths/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { withFolderIds } from './hugging_face.ts'
import { splitFilesRemark } from './split_remark.ts'

/**
 * Opens label files as one manifest, with the class names that the dataset card declares for them.
 *
 * @param files Paths in the tree, in the order of their rows.
 * @throws {InputError} if a file cannot be read, or if the files do not fit together.
 */
export async function openManifests(files: readonly string[], context: SourceContext): Promise<Manifest> {
  return withCardNames(await openPieces(files, context), context)
}

/** Opens label files as one manifest without the names of the card. */
export async function openPieces(files: readonly string[], context: SourceContext): Promise<Manifest> {
  const manifests: Manifest[] = []
  for (const file of files) manifests.push(withFolderIds(await openManifest(file, context), context))
  return joinPieces(manifests, context)
}

/** Joins open label files into one manifest. */
export async function joinPieces(
  opened: readonly Manifest[],
  { folder, settings, splitOfFile }: SourceContext,
): Promise<Manifest> {
  const splits = splitOfFile && opened.map(({ files: [file = ''] }) => splitOfFile.get(belowFolder(file, folder)) ?? '')
  const joined = await joinedOf(opened, settings, splits)
  return { ...joined, ...remarksOn(joined, folder) }
}

async function joinedOf(
  opened: readonly Manifest[],
  settings: LabelSettings,
  splits?: readonly string[],
): Promise<Manifest> {
  const [first, ...others] = opened
  if (first !== undefined && others.length === 0) return first
  const { joinManifests } = await import(/* webpackMode: "eager" */ '../formats/joined_manifest.ts')
  const { withCommonColumns } = await import(/* webpackMode: "eager" */ '../formats/common_columns.ts')
  return joinManifests(withCommonColumns(opened, settings, splits), splits)
}

/** Adds the names that the dataset card declares to a manifest, unless it has its own or the settings do. */
export async function withCardNames(manifest: Manifest, context: SourceContext): Promise<Manifest> {
  if (context.settings.names !== undefined || manifest.declaredNames !== undefined) return manifest
  const card = await readCardText(context)
  if (card === undefined) return manifest
  const { cardNames } = await import(/* webpackMode: "eager" */ '../card/dataset_card.ts')
  const declaredNames = await cardNames(card, manifest.files, context)
  if (declaredNames.size === 0) return manifest
  const { plain } = manifest
  return { ...manifest, declaredNames, ...(plain && { plain: async () => ({ ...(await plain()), declaredNames }) }) }
}

/** Notes that the files are splits, and which shards are missing. */
function remarksOn(
  { files, remarks, warnings = [] }: Manifest,
  folder: string,
): Pick<Manifest, 'remarks' | 'warnings'> {
  const missing = files.length > 1 ? missingShards(files.map((file) => belowFolder(file, folder))) : []
  const filesAre = counted(missing.length, 'file of the series is', 'files of the series are')
  return {
    remarks: [...remarks, ...splitFilesRemark(files, folder)],
    warnings: [...warnings, ...(missing.length > 0 ? [`${filesAre} missing: ${firstFew(missing)}`] : [])],
  }
}
