import type { Config } from '../config/index.ts'
import type { Dataset, LabelTable, Note } from '../dataset/index.ts'
import type { GateRequest, SplitState, TestSplitState } from '../gate/index.ts'
import type { IndexFileOutcome, SplitOutcome } from '../report/index.ts'
import {
  adviceOnFileSize,
  compareTestSplit,
  expectedSplit,
  findLeaks,
  growSplit,
  type IndexFile,
  type Moves,
  movesBetween,
  type SplitPlan,
  splitSettings,
  summarizeSplit,
  tableToSplit,
  testSplitOf,
} from '../split/index.ts'
import type { BaseDataset } from './base_dataset.ts'
import { findableLeaks } from './checked_leaks.ts'
import { auditOwnSplit, type ExistingSplitFindings } from './existing_split.ts'
import { noteOnFrozen } from './frozen/index.ts'
import {
  compareIndexFile,
  type FoundIndexFile,
  fileIn,
  readBaseIndexFile,
  readIndexFile,
  usableFiles,
} from './index_file.ts'
import type { ChosenPolicy } from './policy.ts'
import { noteOnRebalance } from './rebalance_note.ts'
import type { CheckRequest } from './request.ts'
import { noteOnRowsOfOneId } from './rows_of_one_id_note.ts'
import { contentOf, contentOfFiles, type SampleContent } from './sample_content.ts'

/** The split of each sample, and what the checks need to know about it. */
export interface PlannedSplits {
  readonly outcome: SplitOutcome
  readonly gate: Omit<GateRequest, 'thresholds' | 'counts'>
  readonly notes: readonly Note[]
}

interface SplitQuestion {
  readonly request: CheckRequest
  readonly dataset: Dataset
  readonly base: BaseDataset
  readonly policy: ChosenPolicy
}

export async function planSplits(question: SplitQuestion): Promise<PlannedSplits> {
  const { request, dataset, base, policy } = question
  const { config, head } = request
  const headFile = await readIndexFile(head, config.data.splitIndicesPath)
  const baseFile = await readBaseIndexFile(request)
  const content = await contentOf({ tree: head, dataset, config, progress: request.progress })
  const own = auditOwnSplit(dataset.table, content.of, config)
  const before = policy.binding.thresholds.existing === 'warn' && baseStateOf(base, baseFile, config)
  const found = { ...question, headFile, baseFile, content, own }
  const testSplit = await testSplitState(found)
  const { outcome, gate, notes } = plannedFrom(found)
  return {
    outcome,
    gate: { ...gate, ...before, ...(testSplit && { testSplit }) },
    notes: [...content.notes, ...own.notes, ...notes],
  }
}

interface Found extends SplitQuestion {
  readonly headFile: FoundIndexFile
  readonly baseFile: FoundIndexFile
  readonly content: SampleContent
  readonly own: ExistingSplitFindings
}

/** What the change does to the base's test split. Nothing if there is no base, or no threshold asks for it. */
async function testSplitState(found: Found): Promise<TestSplitState | undefined> {
  const { request, dataset, base, policy, baseFile } = found
  const isOff = [policy.binding, request.config].every(({ thresholds }) => thresholds.testChanged === 'off')
  if (base.kind === 'none' || isOff) return undefined
  if (baseFile.kind === 'broken') return { kind: 'unreadable', why: unreadableFile(baseFile.reason).why }
  const test = testSplitOf(base.table, dataset.table, fileIn(baseFile))
  if (test === undefined) return { kind: 'none' }
  const files = await filesOfBothSides(found, base, test.rows)
  return { kind: 'compared', change: compareTestSplit({ base: base.table, head: dataset.table, test, files }) }
}

/** The content of the files of both sides. Nothing if the samples of one side do not name files. */
async function filesOfBothSides(
  { request, dataset: ofHead, content }: Found,
  { table, layout, config: baseConfig }: Extract<BaseDataset, { readonly kind: 'read' }>,
  rows: Int32Array,
) {
  const { config, head, base, progress } = request
  if (layout === undefined || baseConfig === undefined || base.kind === 'none') return undefined
  const isLooked = config.thresholds.leakage.content !== 'off'
  const after = isLooked ? content : await contentOfFiles({ tree: head, dataset: ofHead, config, progress })
  if (after.of === undefined) return undefined
  const wanted = new Uint8Array(table.size)
  for (const row of rows) wanted[row] = 1
  const wants = (row: number) => wanted[row] === 1
  const dataset = { table, layout }
  const before = await contentOfFiles({ tree: base.tree, dataset, config: baseConfig, progress, wants })
  return before.of && { base: before.of, head: after.of }
}

function plannedFrom({ request, dataset, policy, headFile, baseFile, content, own }: Found): PlannedSplits {
  const { config } = request
  const files = usableFiles(dataset.table, { head: headFile, base: baseFile }, request.rebalance)
  request.progress?.('splitting')
  const { head, base } = { head: fileIn(files.head), base: fileIn(files.base) }
  const rebalance = request.rebalance ?? false
  const { plan, table, settingsChanged } = expectedSplit({ table: dataset.table, config, head, base, rebalance })
  const summary = summarizeSplit(table, splitSettings(config), plan)
  const leaks = [...findLeaks(table, plan, { ...(content.of && { blobIds: content.of }) }), ...own.leaks]
  const earlier = base ?? head
  const moves = earlier ? movesFrom({ earlier, head, table, plan }) : NO_MOVES
  const file = compareIndexFile({ request, policy, headFile: files.head, baseFile: files.base, table, plan })
  const findable = findableLeaks({ table, content, ownLeaks: own.leaks })
  return {
    outcome: { plan, summary, leaks, moves, file },
    gate: {
      splits: {
        ...splitState({ table, config, plan, summary, leaks, checkedLeaks: findable.checkedLeaks }),
        ...findable,
        ...ownState(own),
      },
      ...(earlier && { moves }),
      ...(files.base.kind === 'broken' && { movesUnknown: unreadableFile(files.base.reason) }),
      indexFile: file,
      splitSettings: settingsChanged,
    },
    notes: [
      ...noteOnRowsOfOneId({ table: dataset.table, plan }),
      ...noteOnFrozen({ table, plan, summary }),
      ...(settingsChanged.length > 0 ? [] : noteOnRebalance({ table: dataset.table, plan, summary, earlier })),
      ...noteOnFileSize(file, table.size),
    ],
  }
}

function unreadableFile(reason: string): NonNullable<GateRequest['movesUnknown']> {
  return { why: `the base's index file cannot be read (${reason})`, isUnreadable: true }
}

function ownState({
  own,
  shareless,
  unreadable,
}: ExistingSplitFindings): Pick<SplitState, 'own' | 'ownShareless' | 'ownUnreadable'> {
  return {
    ...(own && { own }),
    ...(shareless !== undefined && { ownShareless: shareless }),
    ...(unreadable !== undefined && { ownUnreadable: unreadable }),
  }
}

function noteOnFileSize({ path, mode, expected }: IndexFileOutcome, samples: number): Note[] {
  const message = mode === 'off' ? undefined : adviceOnFileSize(path, samples, expected.length)
  return message === undefined ? [] : [{ level: 'note', message }]
}

const NO_MOVES: Moves = { total: 0, testToTrain: 0, examples: [] }

interface Moving {
  readonly earlier: IndexFile
  readonly head: IndexFile | undefined
  readonly table: LabelTable
  readonly plan: SplitPlan
}

/**
 * Returns the samples that change their split in the expected file, or else those that were moved by hand in the head's
 * file.
 */
function movesFrom({ earlier, head, table, plan }: Moving): Moves {
  const byRules = movesBetween(earlier, table, plan)
  if (byRules.total > 0 || head === undefined || head === earlier) return byRules
  return movesBetween(earlier, table, growSplit(table, plan.settings, head))
}

interface SplitFacts extends Pick<SplitState, 'leaks' | 'checkedLeaks'> {
  readonly table: LabelTable
  readonly config: Config
  readonly plan: SplitPlan
  readonly summary: SplitOutcome['summary']
}

function splitState({ table, config, plan, summary, leaks, checkedLeaks }: SplitFacts): SplitState {
  const { parts } = summary.frozen ? plan.settings : splitSettings(config)
  return { summary, ...(parts.kind === 'splits' && { ratios: parts.ratios }), leaks, checkedLeaks, ...nounOf(table) }
}

function nounOf({ groups }: LabelTable): Pick<SplitState, 'groupNoun'> {
  return { ...(groups && { groupNoun: groups.noun }) }
}

/** Returns the base's samples in the base's splits, to detect findings that the base has already. */
function baseStateOf(base: BaseDataset, found: FoundIndexFile, config: Config): Pick<GateRequest, 'baseSplits'> {
  const file = fileIn(found)
  if (base.kind === 'none') return {}
  const own = auditOwnSplit(base.table, undefined, config)
  if (file === undefined) {
    return { baseSplits: { leaks: own.leaks, checkedLeaks: ['group'], ...ownState(own) } }
  }
  const table = tableToSplit(base.table, file.config.group)
  const plan = growSplit(table, splitSettings(config), file)
  const summary = summarizeSplit(table, splitSettings(config), plan)
  const leaks = [...findLeaks(table, plan, {}), ...own.leaks]
  return {
    baseSplits: { ...splitState({ table, config, plan, summary, leaks, checkedLeaks: ['group'] }), ...ownState(own) },
  }
}
