import { counted, firstFew, formatCount } from '../../config/index.ts'
import type { LabelTable } from '../../dataset/index.ts'
import type { FileContent } from './content_codes.ts'

interface TestSamples {
  /** The table of the base. */
  readonly table: ContentTable
  /** The rows of its test split. */
  readonly rows: Int32Array
  readonly fileOf: FileContent | undefined
  /** The table of the head. */
  readonly head: ContentTable
}

type ContentTable = Pick<LabelTable, 'sources' | 'content'>

/** Whether a row has a value in `labels.content`. */
export function hasValue({ content }: Pick<LabelTable, 'content'>, row: number): boolean {
  return (content?.[row] ?? -1) >= 0
}

/**
 * Returns why replaced samples of some datasets cannot be found: no sample of their test split has a value in
 * `labels.content` or a file, but samples of other datasets have. Nothing if no content is known anywhere, or if the change
 * adds the column.
 */
export function whyContentUnseen({ table, rows, fileOf, head }: TestSamples): string | undefined {
  const { sources, content } = table
  const isKnown = (row: number) => hasValue(table, row) || fileOf?.(row) !== undefined
  const ofSources = sources.map(({ name, start, end }) => {
    const own = rows.filter((row) => row >= start && row < end)
    return { name, samples: own.length, isSeen: own.some(isKnown) || isAdded(head, name) }
  })
  const unseen = ofSources.filter(({ samples, isSeen }) => samples > 0 && !isSeen)
  const isAnyKnown = content?.some((code) => code >= 0) === true || ofSources.some(({ isSeen }) => isSeen)
  if (unseen.length === 0 || !isAnyKnown) return undefined
  const count = unseen.reduce((sum, { samples }) => sum + samples, 0)
  const them = unseen.length === 1 ? 'this dataset' : 'these datasets'
  return `the content of ${formatCount(count)} of ${counted(rows.length, 'sample')} of the test split is unknown, so replaced samples of ${firstFew(unseen.map(({ name }) => name))} cannot be found. Set labels.content for ${them}.`
}

function isAdded({ sources, content }: ContentTable, name: string): boolean {
  const source = sources.find((one) => one.name === name)
  return source !== undefined && content?.subarray(source.start, source.end).some((code) => code >= 0) === true
}
