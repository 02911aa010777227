import { InputError, type LabelSettings } from '../../config/index.ts'
import type { Manifest } from '../formats/manifest.ts'
import type { SourceContext } from '../source_context.ts'
import { openCandidate } from './candidates.ts'
import { hasLabelColumns, labelLikePlaces } from './manifest_labels.ts'
import { oneHotSettings } from './one_hot.ts'

/** Those of several label files that tell labels by themselves. */
export async function withLabels(paths: readonly string[], context: SourceContext): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const candidate = await openCandidate([path], context, false).catch((error: unknown) => {
      if (error instanceof InputError) return undefined
      throw error
    })
    if (candidate === undefined) continue
    if (candidate.kind !== 'manifest' || hasLabels(candidate.manifest, context.settings)) found.push(path)
  }
  return found
}

export function hasLabels(manifest: Manifest, { label }: LabelSettings): boolean {
  if (label === undefined && oneHotSettings(manifest) !== undefined) return true
  return label === undefined ? labelLikePlaces(manifest.columns).length > 0 : hasLabelColumns(manifest, label)
}
