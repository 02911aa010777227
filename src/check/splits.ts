import type { Config } from '../config/index.ts'
import type { Dataset, LabelTable, Note } from '../dataset/index.ts'
import type { GateRequest, SplitState } from '../gate/index.ts'
import type { SplitOutcome } from '../report/index.ts'
import {
  expectedSplit,
  growSplit,
  type IndexFile,
  type Moves,
  movesBetween,
  type SplitPlan,
  splitSettings,
  summarizeSplit,
  tableToSplit,
} from '../split/index.ts'
import { type BaseDataset, readWithOwnSettings } from './base_dataset.ts'
import { areConflictsLookedFor, conflictsIn, findableLeaks } from './checked_leaks.ts'
import {
  type ContentPolicy,
  labelConflicts,
  leaksIn,
  leaksInForce,
  nearLeaks,
  unitsOfRows,
  withoutContentIfOff,
} from './content/index.ts'
import { auditOwnSplit, type ExistingSplitFindings, inOwnSplit } from './existing_split.ts'
import { noteOnFrozen, noteOnOwnFrozen, unfrozenSplits } from './frozen/index.ts'
import { noteOnRebalance, noteOnRowsOfOneId } from './growth/index.ts'
import { compareIndexFile, frozenUnknown, noteOnFileSize, usableFiles, whyMovesUnknown } from './index_file.ts'
import { type ChosenPolicy, movesIndexFile } from './policy.ts'
import { type FoundIndexFile, fileIn, readBaseIndexFile, readIndexFile } from './read_index_file.ts'
import { type CheckRequest, isPush, type Progress } from './request.ts'
import { contentOf, filesOfBase, type SampleContent } from './sample_content.ts'
import { testSplitState } from './test_split_state.ts'

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
  const { config, head, progress } = request
  const headFile = await readIndexFile(head, config.data.splitIndicesPath)
  const baseFile = await readBaseIndexFile(request, headFile)
  const policies = [policy.binding, config]
  const content = await contentOf({ tree: head, dataset, config, policies, progress })
  const looking = { config, fileOf: content.of, policies, splitCommand: request.splitCommand, progress }
  const own = await ownSplit(dataset.table, looking)
  const isBaseLooked = policy.binding.thresholds.existing === 'warn'
  const ofBase = isBaseLooked ? filesOfBase(request, base) : undefined
  const contentOnBase = ofBase && (await contentOf({ ...ofBase, policies }))
  const onBase = isBaseLooked && (await baseStateOf(base, baseFile, { ...looking, fileOf: contentOnBase?.of }))
  const found = { ...question, headFile, baseFile, content, looking, own }
  let reading: ReturnType<typeof readWithOwnSettings> | undefined
  const ownBase = () => (reading ??= readWithOwnSettings(request.base, base, config))
  const testSplit = await testSplitState({ ...found, policies, contentOnBase, ownBase })
  const { outcome, gate, notes } = await plannedFrom(found)
  const unfrozen = await unfrozenOf(found, ownBase)
  const frozen = { ...(unfrozen && { unfrozen }), ...(await frozenUnknown({ ...found, ownBase })) }
  const moreGate = { ...onBase, ...(testSplit && { testSplit }), ...frozen }
  return {
    outcome,
    gate: { ...gate, ...conflictsIn(dataset, content, policies), ...moreGate },
    notes: [...content.notes, ...own.notes, ...notes],
  }
}

/** What leakage is looked for, and in which files. */
interface Looking {
  readonly config: Config
  readonly fileOf: SampleContent['of']
  readonly policies: readonly ContentPolicy[]
  readonly splitCommand: string | undefined
  readonly progress?: Progress | undefined
}

async function ownSplit(table: LabelTable, { config, ...looking }: Looking): Promise<ExistingSplitFindings> {
  const own = auditOwnSplit(table, looking.fileOf, config, looking.splitCommand)
  if (table.splits === undefined) return own
  const { codes, ...splits } = table.splits
  const near = await nearLeaks({ table, splits: { ...splits, assignment: Int16Array.from(codes) }, ...looking })
  return { ...own, leaks: [...withoutContentIfOff(own.leaks, looking.policies), ...near.map(inOwnSplit)] }
}

interface Found extends SplitQuestion {
  readonly headFile: FoundIndexFile
  readonly baseFile: FoundIndexFile
  readonly content: SampleContent
  readonly looking: Looking
  readonly own: ExistingSplitFindings
}

async function plannedFrom(found: Found): Promise<PlannedSplits> {
  const { request, dataset, policy, headFile, baseFile, content, looking, own } = found
  const { config, splitCommand: command } = request
  const files = usableFiles(dataset.table, { head: headFile, base: baseFile }, request.rebalance)
  request.progress?.('splitting')
  const { head, base } = { head: fileIn(files.head), base: fileIn(files.base) }
  const rebalance = request.rebalance ?? false
  const { plan, table, settingsChanged } = expectedSplit({ table: dataset.table, config, head, base, rebalance })
  const summary = summarizeSplit(table, splitSettings(config), plan)
  const { leaks, notes } = await leaksInForce({
    config,
    splits: dataset.table.splits,
    hasBase: found.base.kind === 'read' && found.base.table.size > 0,
    files: { base: files.base.kind === 'read' && !movesIndexFile(policy), head: headFile.kind !== 'missing' },
    planned: { table, splits: plan, ...looking },
    ownLeaks: own.leaks,
  })
  const earlier = base ?? head
  const moves = earlier ? movesFrom({ earlier, head, table, plan }) : NO_MOVES
  const file = compareIndexFile({ request, policy, headFile: files.head, baseFile: files.base, table, plan })
  const movesUnknown = whyMovesUnknown(dataset.table, files.base)
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
      ...(movesUnknown && { movesUnknown }),
      indexFile: file,
      splitSettings: settingsChanged,
    },
    notes: [
      ...notes,
      ...noteOnRowsOfOneId({ table: dataset.table, plan, command }),
      ...noteOnFrozen({ table, plan, summary, command }),
      ...noteOnOwnFrozen(found),
      ...(settingsChanged.length > 0 ? [] : noteOnRebalance({ table: dataset.table, plan, summary, earlier, command })),
      ...noteOnFileSize(file, table.size),
    ],
  }
}

/** A push to the base branch stops freezing a split on purpose. */
async function unfrozenOf({ request, dataset, base, headFile, baseFile }: Found, ownBase: OwnBase) {
  const there = request.base
  if (there.kind === 'none' || isPush(there)) return undefined
  const file = fileIn(usableFiles(dataset.table, { head: headFile, base: baseFile }, request.rebalance).base)
  const isOwn = baseFile.kind === 'missing' && base.kind === 'read' && !('missing' in there.config)
  const own = isOwn ? { config: there.config, table: base.table, ...(await ownBase()) } : undefined
  return unfrozenSplits(request.config, { file, own })
}

type OwnBase = () => Promise<object | undefined>
type OwnState = Pick<SplitState, 'own' | 'ownShareless' | 'ownUnreadable'>

function ownState({ own, shareless, unreadable }: ExistingSplitFindings): OwnState {
  return {
    ...(own && { own }),
    ...(shareless !== undefined && { ownShareless: shareless }),
    ...(unreadable !== undefined && { ownUnreadable: unreadable }),
  }
}

export const NO_MOVES: Moves = { total: 0, testToTrain: 0, examples: [] }

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
  const noun = table.groups && { groupNoun: table.groups.noun }
  return { summary, ...(parts.kind === 'splits' && { ratios: parts.ratios }), leaks, checkedLeaks, ...noun }
}

/** Returns what is wrong on the base already: in its splits, and with the labels of identical samples. */
async function baseStateOf(
  base: BaseDataset,
  found: FoundIndexFile,
  looking: Looking,
): Promise<Pick<GateRequest, 'baseSplits' | 'conflictsOnBase'>> {
  if (base.kind === 'none') return {}
  const { table, layout } = base
  const units = layout && unitsOfRows({ table, layout })
  const conflicts = areConflictsLookedFor(looking.policies) && labelConflicts({ table, fileOf: looking.fileOf, units })
  return {
    baseSplits: await splitsOnBase(table, found, looking),
    ...(conflicts && { conflictsOnBase: conflicts.samples }),
  }
}

/**
 * Returns the base's samples in the base's splits, to detect findings that the base has already. Without an index file, it
 * is split from scratch like the head. Nothing is known about the splits of an unreadable one.
 */
async function splitsOnBase(onBase: LabelTable, found: FoundIndexFile, looking: Looking): Promise<SplitState> {
  const { config } = looking
  const own = await ownSplit(onBase, looking)
  if (found.kind === 'broken') return { leaks: own.leaks, checkedLeaks: ['group'], ...ownState(own) }
  const { plan, table } = splitOnBase(onBase, fileIn(found), config)
  const summary = summarizeSplit(table, splitSettings(config), plan)
  const leaks = [...(await leaksIn({ table, splits: plan, ...looking })), ...own.leaks]
  return { ...splitState({ table, config, plan, summary, leaks, checkedLeaks: ['group'] }), ...ownState(own) }
}

function splitOnBase(onBase: LabelTable, file: IndexFile | undefined, config: Config) {
  if (file === undefined)
    return expectedSplit({ table: onBase, config, head: undefined, base: undefined, rebalance: false })
  const table = tableToSplit(onBase, file.config.group)
  return { table, plan: growSplit(table, splitSettings(config), file) }
}
