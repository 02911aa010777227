import { describeDistribution, noteLookAlikes, type Renames, renameCounts, renameLabelSets } from '../analysis/index.ts'
import {
  compareSetSamples,
  compareStrategies,
  configuredStrategy,
  inTraining,
  noteUnusedBalancing,
  setSamples,
  withConfigured,
} from '../balance/index.ts'
import { type Config, checkNoMore, isDatabase } from '../config/index.ts'
import {
  type ClassCounts,
  classNoun,
  countClasses,
  type Dataset,
  hashPrefixes,
  type LabelSets,
  type LabelTable,
  type Note,
  placeOfRow,
  readDataset,
  withUniqueIds,
} from '../dataset/index.ts'
import {
  type GateRequest,
  judge,
  judgeOnceRenamed,
  noteUnusedWaivers,
  planOnceRenamed,
  withFileNotReplaced,
} from '../gate/index.ts'
import { type CheckResult, noteRename } from '../report/index.ts'
import { datasetDigest } from '../split/index.ts'
import { type BalancedSplit, balancedSplit } from './balanced/index.ts'
import { type BaseDataset, comparedWithBase, readBaseDataset } from './base_dataset.ts'
import { readDataChange } from './data_change.ts'
import { presentSplit, suggestGroups } from './group_suggestions/index.ts'
import { firstUnlabelled, lookAlikesOf, placedRenames, renamesOf, splitsOnceRenamed } from './misspelled_classes.ts'
import { type ChosenPolicy, choosePolicy, gateChanges, limitsOf } from './policy.ts'
import { rememberingIds } from './remembered_ids.ts'
import { type CheckRequest, checkRequest } from './request.ts'
import { type PlannedSplits, planSplits } from './splits.ts'
import { noteOnUnseen } from './test_split_state.ts'

/**
 * Checks a dataset: reads it and its base, and determines how large the classes are, what changed, which thresholds are
 * not met, what balancing would do, and which split each sample belongs to. Nothing is written.
 *
 * @throws {TypeError} if the request has another shape.
 * @throws {InputError} if the dataset cannot be read.
 */
export async function check(asked: CheckRequest, ...more: never[]): Promise<CheckResult> {
  checkNoMore(more, 'check a dataset', 'one request')
  checkRequest(asked)
  const request = { ...asked, head: rememberingIds(asked.head) }
  const { config } = request
  const policy = choosePolicy(config, request.base)
  const inDatabase = isDatabase(config.data.datasetPath)
  const { dataset, base, splits } = inDatabase
    ? await (await import(/* webpackMode: "eager" */ './read_database.ts')).readFromDatabase(request, policy)
    : await readRows(request, policy)
  const counts = countClasses(dataset.table)
  const gate = await gateRequest({ request, dataset, counts, base, policy, splits })
  const bound = { ...gate, ...limitsOf(policy.binding, request) }
  const verdict = judge(bound)
  const { misspelt, others } = lookAlikesOf({ counts, change: gate.change, configs: [policy.binding, config] })
  const renames = renamesOf(misspelt)
  const onceRenamed = misspelt.length === 0 ? undefined : judgeOnceRenamed(bound, renames)
  const plans = planOnceRenamed({ ...bound, ...setsOf(dataset.table, renames) }, renames)
  const placed = placedRenames(misspelt, dataset.table)
  const differs = policy.boundBy === 'base' && gateChanges(policy.changed).length > 0
  const training = balancedSplit(dataset.table, splits.outcome)
  const balancing = compareBalancing({ dataset, counts, config, training, renames })
  const { remedy, ...found } = verdict
  const remedyOnceRenamed = onceRenamed ? onceRenamed.remedy : remedy
  return {
    ...found,
    ...(remedyOnceRenamed && { remedy: remedyOnceRenamed }),
    ...(plans.length > 0 && { plans }),
    ...(onceRenamed && { renames: placed, onceRenamed }),
    config: { ...config, report: policy.binding.report },
    dataset: { path: config.data.datasetPath, layout: dataset.layout, digest: datasetDigest(dataset.table) },
    counts,
    distribution: describeDistribution(counts),
    comparison: comparedWithBase(base),
    policy: {
      boundBy: policy.boundBy,
      name: policy.name,
      changed: policy.changed,
      ...(differs && { headResult: judge({ ...gate, ...limitsOf(config, request) }).result }),
    },
    ...(balancing && { balancing }),
    // The samples of a database cannot be counted again under other names.
    splits: inDatabase ? splits.outcome : splitsOnceRenamed(splits.outcome, { table: dataset.table, config, renames }),
    ...testChangeOf(bound),
    groupSuggestions: inDatabase ? [] : await suggestGroups(dataset, presentSplit(dataset.table, splits.outcome.plan)),
    notes: [
      ...placed.slice(0, MOST_NOTES).map((rename) => noteRename(rename, classNoun(counts))),
      ...dataset.notes,
      ...notesOf(config, policy, dataset.table),
      ...noteLookAlikes(others, {
        hasMap: config.labels.map !== undefined,
        sizes: counts.counts,
        multiLabel: counts.multiLabel,
      }),
      ...noteOnBase(base),
      ...noteOnUnseen(bound),
      ...splits.notes,
      ...(training?.notes ?? []),
      ...noteUnusedWaivers(verdict.unusedWaivers),
    ],
  }
}

async function readRows(request: CheckRequest, policy: ChosenPolicy) {
  const { config, head } = request
  const read = await readDataset(head, config)
  const dataset = withUniqueIds(read, hashPrefixes(read.table.ids, config.data))
  request.progress?.('comparing with the base')
  const base = await readBaseDataset({ ...request, dataset })
  return { dataset, base, splits: await planSplits({ request, dataset, base, policy }) }
}

/** Returns the result after the expected index file could not be committed. */
export function withoutCommit(result: CheckResult): CheckResult {
  const { splits, onceRenamed } = result
  if (splits === undefined) return result
  return {
    ...result,
    ...withFileNotReplaced(result, splits.file),
    ...(onceRenamed && { onceRenamed: withFileNotReplaced(onceRenamed, splits.file) }),
  }
}

function testChangeOf({ testSplit, thresholds }: GateRequest): Pick<CheckResult, 'testChange'> {
  if (testSplit?.kind !== 'compared' || thresholds.testChanged === 'off') return {}
  const { change, changedIds = 0, moved = 0 } = testSplit
  // Nobody knows whether samples with other ids or at other rows changed.
  const isKnown = changedIds + moved === 0 || change.removed + change.relabelled + change.replaced > 0
  return isKnown ? { testChange: change } : {}
}

interface GateMaterial {
  readonly request: CheckRequest
  readonly dataset: Dataset
  readonly counts: ClassCounts
  readonly base: BaseDataset
  readonly policy: ChosenPolicy
  readonly splits: PlannedSplits
}

async function gateRequest({ request, dataset, counts, base, policy, splits }: GateMaterial) {
  const dataChange = await readDataChange({ request, dataset, base, counts, changed: policy.changed })
  return {
    counts,
    ...(base.kind === 'read' && { change: base.change }),
    ...(base.kind === 'none' && base.unreadable && { unreadableBase: `the base cannot be read (${base.reason})` }),
    ...splits.gate,
    ...(dataChange && { dataChange }),
    firstPlace: (name: string) => firstPlaceOf(dataset, name),
    firstUnlabelled: () => firstUnlabelled(dataset, counts),
  }
}

/** Returns the labels of each sample, renamed, if it can have several. */
function setsOf({ labelSets, ...table }: LabelTable, renames: Renames): Pick<GateRequest, 'sets'> {
  if (labelSets === undefined) return {}
  const sets = { ...table, labelSets }
  return { sets: renames.size === 0 ? sets : renameLabelSets(sets, renames) }
}

function firstPlaceOf({ table }: Dataset, name: string) {
  const { labels, labelSets, classes } = table
  const code = classes.indexOf(name)
  const member = labelSets?.codes.indexOf(code) ?? -1
  const row =
    labelSets === undefined ? labels.indexOf(code) : labelSets.offsets.findIndex((start) => start > member) - 1
  return placeOfRow(table, row)
}

/** A base that exists but cannot be read is a warning. If there is no base, the table of classes says so. */
function noteOnBase(base: BaseDataset): Note[] {
  if (base.kind !== 'none' || !base.unreadable) return []
  return [{ level: 'warning', message: `Cannot compare with the base: ${base.reason}` }]
}

/** Each note is a separate warning with its place. */
const MOST_NOTES = 20

interface Balancing {
  readonly dataset: Dataset
  readonly counts: ClassCounts
  readonly config: Config
  readonly training: BalancedSplit | undefined
  readonly renames: Renames
}

/** Balances only the training split, or the whole dataset if there are no splits. */
function compareBalancing(asked: Balancing): NonNullable<CheckResult['balancing']> {
  const { dataset, training } = asked
  const { table } = dataset
  const comparison = table.labelSets
    ? compareSets({ ...table, labelSets: table.labelSets }, asked)
    : compareClasses(asked)
  return { on: training ? 'train' : 'all', comparison }
}

function compareClasses({ counts, config, training, renames }: Balancing) {
  const train = training?.sizes ?? counts.counts
  const asMeant = (given: ClassCounts) => (renames.size === 0 ? given : renameCounts(given, renames))
  const { classes, counts: sizes } = asMeant({ ...counts, counts: train })
  const compared = compareStrategies({
    classes,
    sizes,
    whole: asMeant(counts),
    stratified: config.data.useStratifiedSplit,
  })
  return withConfigured(compared, configuredStrategy(training ? inTraining(config) : config), classes)
}

function compareSets(
  table: LabelTable & { readonly labelSets: LabelSets },
  { counts, config, training, renames }: Balancing,
) {
  const asMeant = renames.size === 0 ? table : renameLabelSets(table, renames)
  const samples = setSamples(asMeant, config.data, training?.isIncluded ?? (() => true))
  return compareSetSamples(samples, counts.total - counts.unlabelled, configuredStrategy(config))
}

function notesOf(config: Config, policy: ChosenPolicy, table: LabelTable) {
  const notes = [...config.notes, policy.note, noteUnusedBalancing(config, table)]
  const messages = notes.filter((note) => note !== undefined)
  return messages.map((message) => ({ level: 'note', message }) as const)
}
