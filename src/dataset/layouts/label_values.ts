import type { CodedColumn, Note } from '../table/index.ts'
import type { SourceContext } from '../tree/index.ts'

/** The keys of an object that may contain its class names, in this order, besides `rectanglelabels` and similar keys. */
export const NAME_KEYS: readonly string[] = ['choices', 'labels', 'name']

/** How messages refer to a column. */
export interface LabelPlace {
  readonly column: string
  readonly file: string
  readonly lines?: Uint32Array
  /** Whether the user chose the column, so its objects may name classes in other ways. */
  readonly isChosen?: boolean
  /** The source if the user can be asked how to read the column. */
  readonly asked?: SourceContext
}

/** The labels of each row, and what to know about them. */
export interface LabelColumn {
  readonly column: CodedColumn
  readonly notes: readonly Note[]
}

const SEPARATOR = /[|;,/#+ ]/

/** Whether a text contains a character that may separate labels. */
export function mayBeSeveral(value: string): boolean {
  return SEPARATOR.test(value)
}

/** Whether a text may be an object or a list, written as JSON or as Python writes a list of texts. */
export function mayHoldLabels(value: string): boolean {
  return (value.startsWith('{') && value.endsWith('}')) || (value.startsWith('[') && value.endsWith(']'))
}
