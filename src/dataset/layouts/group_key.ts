import type { Groups } from '../table/index.ts'

/** EMOPIA's clip ids are `Q<quadrant>_<song>_<clip>`. A song id has 11 characters. */
export const EMOPIA_SONG = '^Q[1-4]_(.{11})_'

/** The key of the groups and what reports call them. */
export type GroupKey = Pick<Groups, 'key' | 'noun'>

export function columnGroupKey(names: readonly string[]): GroupKey {
  return { key: names.join('/'), noun: 'groups' }
}

export function patternGroupKey(source: string): GroupKey {
  return source === EMOPIA_SONG ? { key: 'song', noun: 'songs' } : { key: source, noun: 'groups' }
}

export const CONTENT_KEY: GroupKey = { key: 'content', noun: 'groups' }
