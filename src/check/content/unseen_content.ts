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

interface UnseenContent {
  /** The reason, and what to do. */
  readonly why: string
  /** Whether no content of the test split is known, and that of no other sample in `labels.content`. */
  readonly isEverywhere: boolean
}

type ContentTable = Pick<LabelTable, 'sources' | 'content'>

/** Whether a row has a value in `labels.content`. */
export function hasValue({ content }: Pick<LabelTable, 'content'>, row: number): boolean {
  return (content?.[row] ?? -1) >= 0
}

/**
 * Returns why replaced samples of some datasets, or of all, cannot be found: no sample of their test split has a value in
 * `labels.content` or a file. Nothing if the change adds the column.
 */
export function whyContentUnseen({ table, rows, fileOf, head }: TestSamples): UnseenContent | undefined {
  const { sources, content } = table
  const isKnown = (row: number) => hasValue(table, row) || fileOf?.(row) !== undefined
  const ofSources = sources.map(({ name, start, end }) => {
    const own = rows.filter((row) => row >= start && row < end)
    return { name, samples: own.length, isSeen: own.some(isKnown) || isAdded(head, name) }
  })
  const unseen = ofSources.filter(({ samples, isSeen }) => samples > 0 && !isSeen)
  const isAnyKnown = content?.some((code) => code >= 0) === true || ofSources.some(({ isSeen }) => isSeen)
  if (unseen.length === 0) return undefined
  if (!isAnyKnown) return { why: NOTHING_KNOWN, isEverywhere: true }
  const count = unseen.reduce((sum, { samples }) => sum + samples, 0)
  const them = unseen.length === 1 ? 'this dataset' : 'these datasets'
  const why = `the content of ${formatCount(count)} of ${counted(rows.length, 'sample')} of the test split is unknown, so replaced samples of ${firstFew(unseen.map(({ name }) => name))} cannot be found. Set labels.content for ${them}.`
  return { why, isEverywhere: false }
}

const NOTHING_KNOWN =
  'the content of the samples is unknown, so replaced samples cannot be found. Set labels.content to the column with the content, or data.dataset_path to a folder that also contains the files.'

function isAdded({ sources, content }: ContentTable, name: string): boolean {
  const source = sources.find((one) => one.name === name)
  return source !== undefined && content?.subarray(source.start, source.end).some((code) => code >= 0) === true
}
