import type { LabelSettings } from '../../../config/index.ts'
import type { Note } from '../../table/index.ts'

/** What a Croissant file says about the labels. */
export interface CroissantLabels {
  /** The settings that read the table with the labels, if it is here. */
  readonly settings?: LabelSettings
  /** The split of each file, if the names of the files determine it. */
  readonly splitOfFile?: ReadonlyMap<string, string>
  /** What could not be used, and why. */
  readonly notes: readonly Note[]
}
