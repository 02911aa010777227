import type { LabelSettings } from '../../config/index.ts'
import type { Manifest } from '../formats/index.ts'
import { baseName } from '../paths/index.ts'
import type { Dataset } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'
import { EMOPIA_SONG } from './group_key.ts'
import { manifestDataset } from './manifest_dataset.ts'
import type { Discovery } from './manifest_layout.ts'

/** The quadrants of Russell's valence-arousal plane, numbered as in EMOPIA. */
const QUADRANTS: ReadonlyMap<string, string> = new Map([
  ['1', 'joy'],
  ['2', 'anger'],
  ['3', 'sadness'],
  ['4', 'calm'],
])

/** The settings to read EMOPIA's `label.csv`, overridden by the config. Returns `undefined` for any other file. */
export function emopiaSettings(manifest: Manifest, settings: LabelSettings): LabelSettings | undefined {
  const column = (name: string) => manifest.columns.find((found) => found.toLowerCase() === name)
  const [id, label] = [column('id'), column('4q')]
  if (baseName(manifest.files[0] ?? '').toLowerCase() !== 'label.csv') return undefined
  if (id === undefined || label === undefined || settings.label !== undefined || settings.pattern) return undefined
  const isGrouped = settings.group !== undefined || settings.groupPattern !== undefined
  return { id, label, map: QUADRANTS, ...(isGrouped ? {} : { groupPattern: EMOPIA_SONG }), ...settings }
}

/** Reads an open manifest, which may be EMOPIA's. */
export function readOpened(manifest: Manifest, context: SourceContext, finding: Discovery): Promise<Dataset> {
  const settings = emopiaSettings(manifest, context.settings)
  if (settings === undefined) return manifestDataset(manifest, context, finding)
  return manifestDataset(manifest, { ...context, settings }, { kind: 'emopia', detected: true, title: 'EMOPIA' })
}
