import type { Dataset } from '../dataset/index.ts'
import type { TestSplitState } from '../gate/index.ts'
import { compareTestSplit, testSplitOf } from '../split/index.ts'
import type { BaseDataset } from './base_dataset.ts'
import type { ContentPolicy } from './content/index.ts'
import { type FoundIndexFile, fileIn, whyUnreadable } from './index_file.ts'
import type { CheckRequest } from './request.ts'
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
}

/** What the change does to the base's test split. Nothing if there is no base, or no threshold asks for it. */
export async function testSplitState(question: TestSplitQuestion): Promise<TestSplitState | undefined> {
  const { dataset, base, baseFile, policies } = question
  const isOff = policies.every(({ thresholds }) => thresholds.testChanged === 'off')
  if (base.kind === 'none' || isOff) return undefined
  if (baseFile.kind === 'broken') return { kind: 'unreadable', why: whyUnreadable(baseFile.reason) }
  const test = testSplitOf(base.table, dataset.table, fileIn(baseFile))
  if (test === undefined) return { kind: 'none' }
  const files = await filesOfBothSides(question, { rows: test.rows, size: base.table.size })
  return { kind: 'compared', change: compareTestSplit({ base: base.table, head: dataset.table, test, files }) }
}

/** The content of the files of both sides. Nothing if the samples of one side do not name files. */
async function filesOfBothSides(
  { request, dataset, base, policies, content, contentOnBase }: TestSplitQuestion,
  { rows, size }: { readonly rows: Int32Array; readonly size: number },
) {
  const ofBase = filesOfBase(request, base)
  if (ofBase === undefined) return undefined
  const { config, head: tree, progress } = request
  const isKnown = comparesContent(policies)
  const after = isKnown ? content : await contentOfFiles({ tree, dataset, config, policies, progress })
  if (after.of === undefined) return undefined
  const wanted = new Uint8Array(size)
  for (const row of rows) wanted[row] = 1
  const wants = (row: number) => wanted[row] === 1
  const before = (isKnown && contentOnBase) || (await contentOfFiles({ ...ofBase, policies, wants }))
  return before.of && { base: before.of, head: after.of }
}
