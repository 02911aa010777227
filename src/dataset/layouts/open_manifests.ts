import { joinManifests } from '../formats/joined_manifest.ts'
import type { Manifest } from '../formats/manifest.ts'
import { openManifest } from '../formats/open_manifest.ts'
import type { SourceContext } from '../source_context.ts'
import { cardNames, isHuggingFace, withFolderIds } from './hugging_face.ts'

/**
 * Opens label files as one manifest.
 *
 * @param files In the tree, in the order of their rows.
 * @throws {InputError} where one cannot be read, or they do not fit together.
 */
export async function openManifests(files: readonly string[], context: SourceContext): Promise<Manifest> {
  const { tree, folder } = context
  const manifests: Manifest[] = []
  for (const file of files) manifests.push(withFolderIds(await openManifest(file, context), folder))
  const manifest = joinManifests(manifests)
  if (!files.every(isHuggingFace)) return manifest
  return {
    ...manifest,
    declaredNames: new Map([...(manifest.declaredNames ?? []), ...(await cardNames(tree, folder))]),
  }
}
