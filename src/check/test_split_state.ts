import { posix } from 'node:path'
import { type Config, shortened } from '../config/index.ts'
import { type Dataset, firstRows, type LabelTable, type Note, type Tree } from '../dataset/index.ts'
import type { GateRequest, TestSplitState } from '../gate/index.ts'
import { compareTestSplit, testSplitOf } from '../split/index.ts'
import type { BaseDataset, OwnBaseTable } from './base_dataset.ts'
import { type ContentPolicy, whyContentUnseen } from './content/index.ts'
import { whySplitsUnknown } from './index_file.ts'
import { type FoundIndexFile, fileIn, readIndexFile } from './read_index_file.ts'
import { type CheckRequest, isPush } from './request.ts'
import { comparesContent, contentOfFiles, filesOfBase, type SampleContent } from './sample_content.ts'

interface TestSplitQuestion {
  readonly request: CheckRequest
  readonly dataset: Dataset
  readonly base: BaseDataset
  readonly baseFile: FoundIndexFile
  /** The configs whose thresholds apply. */
  readonly policies: readonly ContentPolicy[]
  /** The content of the head's files, if content is compared. */
  readonly content: SampleContent
  /** That of the base's files, if all of them were looked at. */
  readonly contentOnBase: SampleContent | undefined
  /** Reads the base with its own settings, if the change edits them. */
  readonly ownBase: () => Promise<OwnBaseTable | undefined>
}

/**
 * What the change does to the base's test split. Nothing if there is no base, or no threshold asks for it. If the change edits
 * how samples are read, the base's own settings decide which samples are in its test split, and what they are. So a change
 * of the settings cannot hide any of them.
 */
export async function testSplitState(question: TestSplitQuestion): Promise<TestSplitState | undefined> {
  const { request, dataset, base, policies } = question
  const isOff = policies.every(({ thresholds }) => thresholds.testChanged === 'off')
  if (base.kind === 'none' || isOff) return undefined
  const baseFile = await ownIndexFile(question)
  const own = await question.ownBase()
  const before = own ? { ...question, base: { ...base, ...own }, contentOnBase: undefined } : { ...question, base }
  const { table } = before.base
  const why = whySplitsUnknown(table, baseFile)
  if (why !== undefined) return { kind: 'unreadable', why, ...(isPush(request.base) && { isPushed: true }) }
  const test = testSplitOf(table, dataset.table, fileIn(baseFile))
  if (test === undefined) return { kind: 'none' }
  const uncompared = own && otherContent(own.config, request.config)
  const isOther = uncompared !== undefined && table.files !== undefined
  const files = isOther ? undefined : await filesOfBothSides(before, { rows: test.rows, size: table.size })
  const found = whyContentUnseen({ table, rows: test.rows, fileOf: files?.base, head: dataset.table })
  const compared = uncompared === undefined ? (side: LabelTable) => side : withoutContent
  const areNumbered = before.base.layout?.stableIds === false && !dataset.layout.stableIds
  const sides = { base: compared(table), head: compared(dataset.table), test, files, areNumbered }
  const { change, changedIds, moved } = compareTestSplit(sides)
  const isUntouched = found?.isEverywhere && areNumbered && (await haveSameTestFiles(request, table, test.rows))
  const unseen = isUntouched ? undefined : found
  return {
    kind: 'compared',
    change,
    ...(changedIds > 0 && { changedIds }),
    ...(moved > 0 && { moved }),
    ...(uncompared !== undefined && { uncompared }),
    ...(unseen !== undefined && { unseen: unseen.why, isUnseenNoted: unseen.isEverywhere && !areNumbered }),
  }
}

/** Whether the change touches none of the base's label files with rows of the test split, so it replaces none of them. */
async function haveSameTestFiles(
  { base, head }: CheckRequest,
  { sources, size }: LabelTable,
  rows: Int32Array,
): Promise<boolean> {
  const isTest = new Uint8Array(size)
  for (const row of rows) isTest[row] = 1
  const files = sources.flatMap(({ files = [] }) => files)
  const paths = files.filter(({ start, end }) => isTest.subarray(start, end).includes(1)).map(({ path }) => path)
  if (base.kind === 'none' || paths.length === 0) return false
  for (const path of paths) {
    const [before, after] = await Promise.all([base.tree, head].map((tree) => blobAt(tree, path)))
    if (before === undefined || before !== after) return false
  }
  return true
}

async function blobAt(tree: Tree, path: string): Promise<string | undefined> {
  return (await tree.blobIds?.(posix.dirname(path)))?.get(posix.basename(path))
}

/**
 * Says that some content is not compared. If the threshold is set, a finding says so. With ids that show all other changes,
 * there is no finding, and the note only appears if the threshold is set.
 */
export function noteOnUnseen({ testSplit, thresholds, written = new Set() }: GateRequest): Note[] {
  if (testSplit?.kind !== 'compared' || thresholds.testChanged === 'off') return []
  const { unseen: why, isUnseenNoted = false } = testSplit
  if (why === undefined || written.has('thresholds.test_changed') !== isUnseenNoted) return []
  return [{ level: 'note', message: `Changes of the test split can be missed: ${why}` }]
}

/** The index file at the path that the base's config names, so that another path cannot hide it. */
async function ownIndexFile({ request: { base, config }, baseFile }: TestSplitQuestion): Promise<FoundIndexFile> {
  if (base.kind === 'none' || 'missing' in base.config) return baseFile
  const { splitIndicesPath } = base.config.data
  if (splitIndicesPath === config.data.splitIndicesPath) return baseFile
  const own = await readIndexFile(base.tree, splitIndicesPath)
  return own.kind === 'missing' ? baseFile : own
}

/** Returns why the values of `labels.content` cannot be compared: the head reads them from another column, or not at all. */
function otherContent(base: Config, head: Config): string | undefined {
  const after = contentColumns(head)
  for (const [path, column] of contentColumns(base)) {
    const now = after.has(path) ? after.get(path) : column
    if (column === undefined || now === column) continue
    const change = now === undefined ? 'removes it' : `sets it to '${shortened(String(now))}'`
    return `the base reads labels.content from '${shortened(String(column))}' and the change ${change}, so replaced samples cannot be found. Restore labels.content.`
  }
  return undefined
}

function withoutContent({ content: _, contentValues: __, ...table }: LabelTable): LabelTable {
  return table
}

/** The column with the content of each dataset by its path; that of the main dataset by an empty path. */
function contentColumns({ data, labels }: Config): ReadonlyMap<string, string | number | undefined> {
  const additional = data.additionalDatasets.map(({ path, labels: own }) => [path, own?.content] as const)
  return new Map([['', labels.content] as const, ...additional])
}

/** The content of the files of both sides. Nothing if the samples of the base do not name files. */
async function filesOfBothSides(
  { request, dataset, base, policies, content, contentOnBase }: TestSplitQuestion,
  { rows, size }: { readonly rows: Int32Array; readonly size: number },
) {
  const ofBase = filesOfBase(request, base)
  if (ofBase === undefined) return undefined
  const { config, head: tree, progress } = request
  const isKnown = comparesContent(policies)
  const after = isKnown ? content : await contentOfFiles({ tree, dataset, config, policies, progress })
  if (after.unavailable !== undefined) return undefined
  const wanted = new Uint8Array(size)
  for (const row of rows) wanted[row] = 1
  const wants = (row: number) => wanted[row] === 1
  const before = (isKnown && contentOnBase) || (await contentOfFiles({ ...ofBase, policies, wants }))
  if (before.of === undefined) return undefined
  const inHead = after.of ?? (() => undefined)
  const firstOf = firstRows(dataset.table)
  return { base: before.of, head: (row: number) => inHead(row) ?? inHead(firstOf(row)) }
}
