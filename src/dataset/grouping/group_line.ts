import type { LabelSettings } from '../../config/index.ts'
import { settingsLines } from '../formats/index.ts'

/**
 * Returns the line of the config that sets the group key. It is apart from the search for groups, because most suggestions
 * only need this.
 *
 * @param key A column, or a pattern for names.
 * @returns such as `labels: { group: song_id }`
 */
export function groupLine(key: Pick<LabelSettings, 'group' | 'groupPattern'>): string {
  return settingsLines({ ...key, ignore: [] }).join()
}
