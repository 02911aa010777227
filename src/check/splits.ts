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
} from '../split/index.ts'
import type { BaseDataset } from './base_dataset.ts'
import { auditOwnSplit } from './existing_split.ts'
import { compareIndexFile, type FoundIndexFile, fileIn, readBaseIndexFile, readIndexFile } from './index_file.ts'
import type { ChosenPolicy } from './policy.ts'
import { noteOnRebalance } from './rebalance_note.ts'
import type { CheckRequest } from './request.ts'
import { contentOf } from './sample_content.ts'

/** Where each sample goes, and what the gate must know of it. */
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

export async function planSplits({ request, dataset, base, policy }: SplitQuestion): Promise<PlannedSplits> {
  const { config, head } = request
  const { table } = dataset
  const headFile = await readIndexFile(head, config.data.splitIndicesPath)
  const baseFile = await readBaseIndexFile(request)
  const files = { head: fileIn(headFile), base: fileIn(baseFile) }
  request.progress?.('splitting')
  const { plan, settingsChanged } = expectedSplit({ table, config, ...files, rebalance: request.rebalance ?? false })
  const summary = summarizeSplit(table, splitSettings(config), plan)
  const content = await contentOf({ tree: head, dataset, config, progress: request.progress })
  const own = auditOwnSplit(table, content.of)
  const leaks = [...findLeaks(table, plan, { ...(content.of && { blobIds: content.of }) }), ...own.leaks]
  const earlier = files.base ?? files.head
  const moves = earlier ? movesFrom({ earlier, head: files.head, table, plan }) : NO_MOVES
  const file = compareIndexFile({ request, policy, headFile, baseFile, table, plan })
  const lookedFor = [
    ...(table.groups ? ['group' as const] : []),
    ...(content.of || table.content ? ['content' as const] : []),
  ]
  return {
    outcome: { plan, summary, leaks, moves, file },
    gate: {
      splits: splitState({ table, config, summary, leaks, lookedFor }),
      ...(policy.binding.thresholds.existing === 'warn' && baseStateOf(base, baseFile, config)),
      ...(earlier && { moves }),
      indexFile: file,
      splitSettings: settingsChanged,
    },
    notes: [
      ...content.notes,
      ...own.notes,
      ...noteOnRebalance({ table, plan, summary, earlier }),
      ...noteOnFileSize(file, table.size),
    ],
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

/** Who moves by the rules; where nobody does, who was moved in the head's file by hand. */
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
  const noun = table.groups && { groupNoun: table.groups.noun }
  return { summary, ratios: [trainSplit, valSplit, testSplit], leaks, lookedFor, ...noun }
}

/** The base's own samples in the base's own splits, to tell what was broken there already. */
function baseStateOf(base: BaseDataset, found: FoundIndexFile, config: Config): Pick<GateRequest, 'baseSplits'> {
  const file = fileIn(found)
  if (base.kind === 'none' || file === undefined || base.table.labelSets) return {}
  const { table } = base
  const plan = growSplit(table, splitSettings(config), file)
  const summary = summarizeSplit(table, splitSettings(config), plan)
  const leaks = [...findLeaks(table, plan, {}), ...auditOwnSplit(table, undefined).leaks]
  return { baseSplits: splitState({ table, config, summary, leaks, lookedFor: ['group'] }) }
}
