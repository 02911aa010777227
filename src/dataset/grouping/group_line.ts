import type { LabelSettings } from '../../config/index.ts'
import { settingsLines } from '../formats/index.ts'

/** Returns the line of the config that sets the group key. */
export function groupLine(key: Pick<LabelSettings, 'group' | 'groupPattern'>): string {
  return settingsLines({ ...key, ignore: [] }).join()
}
