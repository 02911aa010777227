import type { Dataset } from '../dataset.ts'
import type { Manifest } from '../formats/manifest.ts'
import type { SourceContext } from '../source_context.ts'
import { emopiaSettings } from './emopia.ts'
import { manifestDataset } from './manifest_dataset.ts'
import type { Finding } from './manifest_layout.ts'

/** Reads an open manifest, which may be EMOPIA's. */
export function readOpened(manifest: Manifest, context: SourceContext, finding: Finding): Promise<Dataset> {
  const settings = emopiaSettings(manifest, context.settings)
  if (settings === undefined) return manifestDataset(manifest, context, finding)
  return manifestDataset(manifest, { ...context, settings }, { kind: 'emopia', detected: true, title: 'EMOPIA' })
}
