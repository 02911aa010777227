import { counted } from '../counted.ts'
import type { Manifest } from '../formats/manifest.ts'
import { openManifest } from '../formats/open_manifest.ts'
import { firstFew } from '../naming.ts'
import { belowFolder } from '../paths.ts'
import type { SourceContext } from '../source_context.ts'
import { missingShards } from '../split_files.ts'
import { readCardText } from './card_text.ts'
import { withFolderIds } from './hugging_face.ts'
import { splitFilesRemark } from './split_remark.ts'

/**
 * Opens label files as one manifest, with the names of classes that the dataset's card declares for them.
 *
 * @param files In the tree, in the order of their rows.
 * @throws {InputError} where one cannot be read, or they do not fit together.
 */
export async function openManifests(files: readonly string[], context: SourceContext): Promise<Manifest> {
  return withCardNames(await openPieces(files, context), context)
}

/** The same without the names of the card. */
export async function openPieces(files: readonly string[], context: SourceContext): Promise<Manifest> {
  const manifests: Manifest[] = []
  for (const file of files) manifests.push(withFolderIds(await openManifest(file, context), context))
  return joinPieces(manifests, context)
}

/** The same for label files that are open. */
export async function joinPieces(opened: readonly Manifest[], { folder }: SourceContext): Promise<Manifest> {
  const joined = await joinedOf(opened)
  return { ...joined, ...remarksOn(joined, folder) }
}

async function joinedOf(opened: readonly Manifest[]): Promise<Manifest> {
  const [first, ...others] = opened
  if (first !== undefined && others.length === 0) return first
  const { joinManifests } = await import(/* webpackMode: "eager" */ '../formats/joined_manifest.ts')
  return joinManifests(opened)
}

/** A manifest whose codes have the names that the dataset's card declares, unless it has its own or the settings do. */
export async function withCardNames(manifest: Manifest, context: SourceContext): Promise<Manifest> {
  if (context.settings.names !== undefined || manifest.declaredNames !== undefined) return manifest
  const card = await readCardText(context)
  if (card === undefined) return manifest
  const { cardNames } = await import(/* webpackMode: "eager" */ './dataset_card.ts')
  const declaredNames = await cardNames(card, manifest.files, context)
  if (declaredNames.size === 0) return manifest
  const { plain } = manifest
  return { ...manifest, declaredNames, ...(plain && { plain: async () => ({ ...(await plain()), declaredNames }) }) }
}

/** That the files are splits, in one line, and which shards there should be. */
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
