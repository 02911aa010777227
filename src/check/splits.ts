import type { Config } from '../config/index.ts'
import type { Dataset, LabelTable, Note } from '../dataset/index.ts'
import type { GateRequest, SplitState } from '../gate/index.ts'
import type { IndexFileOutcome, SplitOutcome } from '../report/index.ts'
import {
  adviceOnFileSize,
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
} from '../split/index.ts'
import type { BaseDataset } from './base_dataset.ts'
import { conflictState, labelConflicts } from './content/index.ts'
import { auditOwnSplit, type ExistingSplitFindings } from './existing_split.ts'
import {
  compareIndexFile,
  type FoundIndexFile,
  fileIn,
  readBaseIndexFile,
  readIndexFile,
  usableFiles,
} from './index_file.ts'
import { lookedFor, whyUnknown } from './looked_for.ts'
import type { ChosenPolicy } from './policy.ts'
import { noteOnRebalance } from './rebalance_note.ts'
import type { CheckRequest } from './request.ts'
import { noteOnRowsOfOneId } from './rows_of_one_id_note.ts'
import { contentOf, type SampleContent } from './sample_content.ts'
import { unitsOfRows } from './sample_paths.ts'

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
  const { request, dataset, policy } = question
  const { config, head } = request
  const headFile = await readIndexFile(head, config.data.splitIndicesPath)
  const baseFile = await readBaseIndexFile(request)
  const content = await contentOf({ tree: head, dataset, config, progress: request.progress })
  const leakable = contentForLeakage(content, config)
  const own = auditOwnSplit(dataset.table, leakable.of, config)
  const before = policy.binding.thresholds.existing === 'warn' && (await baseStateOf(question, baseFile))
  const found = { ...question, headFile, baseFile, content: leakable, own }
  const { outcome, gate, notes } = plannedFrom(found)
  return {
    outcome,
    gate: { ...gate, ...before, conflicts: conflictsIn(dataset, content) },
    notes: [...content.notes, ...own.notes, ...notes],
  }
}

/** The content may be known only because `label_conflicts` compares it. */
function contentForLeakage(content: SampleContent, { thresholds }: Config): SampleContent {
  return thresholds.leakage.content === 'off' ? { ...content, of: undefined } : content
}

function conflictsIn(dataset: Dataset, content: SampleContent) {
  const { table } = dataset
  return conflictState({ table, fileOf: content.of, units: unitsOfRows(dataset), ...whyUnknown(table, content) })
}

interface Found extends SplitQuestion {
  readonly headFile: FoundIndexFile
  readonly baseFile: FoundIndexFile
  readonly content: SampleContent
  readonly own: ExistingSplitFindings
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
  const looked = lookedFor({ table, content, ownLeaks: own.leaks })
  return {
    outcome: { plan, summary, leaks, moves, file },
    gate: {
      splits: {
        ...splitState({ table, config, summary, leaks, lookedFor: looked.lookedFor }),
        ...looked,
        ...ownState(own),
      },
      ...(earlier && { moves }),
      ...(files.base.kind === 'broken' && { movesUnknown: unreadableFile(files.base.reason) }),
      indexFile: file,
      splitSettings: settingsChanged,
    },
    notes: [
      ...noteOnRowsOfOneId({ table: dataset.table, plan }),
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

interface SplitFacts extends Pick<SplitState, 'leaks' | 'lookedFor'> {
  readonly table: LabelTable
  readonly config: Config
  readonly summary: SplitOutcome['summary']
}

function splitState({ table, config, summary, leaks, lookedFor }: SplitFacts): SplitState {
  const { trainSplit, valSplit, testSplit } = config.data
  return { summary, ratios: [trainSplit, valSplit, testSplit], leaks, lookedFor, ...nounOf(table) }
}

function nounOf({ groups }: LabelTable): Pick<SplitState, 'groupNoun'> {
  return { ...(groups && { groupNoun: groups.noun }) }
}

/** Returns what is wrong on the base already: in its splits, and with the labels of identical samples. */
async function baseStateOf(
  { base, request }: SplitQuestion,
  found: FoundIndexFile,
): Promise<Pick<GateRequest, 'baseSplits' | 'conflictsOnBase'>> {
  if (base.kind === 'none' || request.base.kind === 'none') return {}
  const { config } = request
  const { table, layout } = base
  const content = layout && (await contentOf({ tree: request.base.tree, dataset: { table, layout }, config }))
  const units = layout && unitsOfRows({ table, layout })
  const conflicts = labelConflicts({ table, fileOf: content?.of, units })
  return {
    baseSplits: splitsOnBase(table, {
      file: fileIn(found),
      config,
      fileOf: content && contentForLeakage(content, config).of,
    }),
    ...(conflicts && { conflictsOnBase: conflicts.samples }),
  }
}

interface BaseSplits {
  readonly file: IndexFile | undefined
  readonly config: Config
  readonly fileOf: SampleContent['of']
}

/** Returns the base's samples in the base's splits, to detect findings that the base has already. */
function splitsOnBase(baseTable: LabelTable, { file, config, fileOf }: BaseSplits): SplitState {
  const own = auditOwnSplit(baseTable, fileOf, config)
  if (file === undefined) return { leaks: own.leaks, lookedFor: ['group'], ...ownState(own) }
  const table = tableToSplit(baseTable, file.config.group)
  const plan = growSplit(table, splitSettings(config), file)
  const summary = summarizeSplit(table, splitSettings(config), plan)
  const leaks = [...findLeaks(table, plan, { ...(fileOf && { blobIds: fileOf }) }), ...own.leaks]
  return { ...splitState({ table, config, summary, leaks, lookedFor: ['group'] }), ...ownState(own) }
}
