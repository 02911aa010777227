import { openManifest } from '../formats/index.ts'
import { joinPath } from '../paths/index.ts'
import type { Dataset } from '../table/index.ts'
import { type SourceContext, withLabelFile } from '../tree/index.ts'
import { emopiaSettings, readOpened } from './emopia.ts'

/** Detects layouts that do not require all file names: EMOPIA, or class folders whose files are only counted. */
export async function detectAtOnce(context: SourceContext): Promise<Dataset | undefined> {
  const emopia = await detectEmopia(context)
  if (emopia !== undefined) return emopia
  const { detectCounted } = await import(/* webpackMode: "eager" */ './counted_folders.ts')
  return detectCounted(context)
}

/**
 * Detects the layout of a dataset's folder. Tries the layouts in the order of the documentation and takes the first match.
 *
 * @throws {InputError} if there are several label files of one layout, or if no layout matches.
 */
export async function detectDataset(context: SourceContext): Promise<Dataset> {
  const atOnce = await detectAtOnce(context)
  if (atOnce !== undefined) return atOnce
  const { detectByFiles } = await import(/* webpackMode: "eager" */ './detect_by_files.ts')
  return detectByFiles(context)
}

async function detectEmopia(context: SourceContext): Promise<Dataset | undefined> {
  const { tree, folder, settings } = context
  const path = joinPath(folder, 'label.csv')
  if (settings.format !== undefined && settings.format !== 'csv') return undefined
  if ((await tree.kindOf(path)) !== 'file') return undefined
  const manifest = await openManifest(path, context)
  if (emopiaSettings(manifest, settings) === undefined) return undefined
  return readOpened(manifest, withLabelFile(context, 'label.csv'), { kind: 'emopia', detected: true })
}
