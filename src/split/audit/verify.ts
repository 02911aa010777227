import { type Config, counted, formatCount } from '../../config/index.ts'
import { type LabelTable, type TextColumn, textAt, UNLABELLED } from '../../dataset/index.ts'
import {
  addDifference,
  type Differences,
  expectedSplit,
  freshSplit,
  misplacedPositions,
  positionProblem,
  settingsUnlikeFile,
  whyOfAnotherDataset,
} from '../assignment/index.ts'
import { growRules } from '../cuts/index.ts'
import {
  balancingChanges,
  datasetDigest,
  foldsOf,
  type IndexFile,
  keepingStrategy,
  type ListFile,
  matchLists,
} from '../index_file/index.ts'
import {
  type IdInSeveralSplits,
  idsInSeveralSplits,
  NO_SPLIT,
  type SplitPlan,
  type SplitSettings,
  splitSettings,
  type TrainingBalance,
  tableToSplit,
  trainingBalance,
} from '../plan/index.ts'
import { verifyRules } from './verify_rules.ts'

interface VerifyRequest {
  readonly table: LabelTable
  readonly config: Config
  readonly file: IndexFile
  /** The index file that the split has grown from. */
  readonly base?: IndexFile | undefined
}

/** Whether an index file matches a dataset and the rules. */
export interface Verification {
  /** It follows the rules exactly; it is consistent, with kept ids; it does not match; or it belongs to another dataset. */
  readonly kind: 'fresh' | 'grown' | 'mismatch' | 'other dataset'
  /** The first 10, one sentence each without a full stop. */
  readonly differences: readonly string[]
  readonly differenceCount: number
  /** For `grown`: whether the kept ids were compared with the file on the base. */
  readonly proven: boolean
  /** Settings that differ from the file that the next split grows from, so it would not be written. */
  readonly settingsChanged: readonly string[]
  /** Ids with rows in more than one split, if the file does not treat ids as groups. */
  readonly idsInSeveralSplits: readonly IdInSeveralSplits[]
  /** The split that the file gives the samples, with the groups that it keeps together. None for another dataset. */
  readonly splits?: { readonly table: LabelTable; readonly plan: SplitPlan }
}

/**
 * Compares an index file with the dataset: settings, ids, positions, digest and balanced samples. With a base, also
 * checks that no sample has moved and that new ids are in the expected splits.
 *
 * @throws {InputError} if it is a rules file and samples have several labels each.
 */
export function verifySplit(asked: VerifyRequest): Verification {
  const { file, base } = asked
  const config = keepingStrategy(asked.config, base ?? file)
  const request = { ...asked, config }
  const settings = splitSettings(config, foldsOf(file))
  const differences: Differences = { first: [], count: 0 }
  const other = whyOfAnotherDataset(request.table, file)
  if (other !== undefined) {
    addDifference(differences, `it belongs to another dataset: ${other}`)
    return { ...conclude(differences, false, base), kind: 'other dataset', settingsChanged: [], idsInSeveralSplits: [] }
  }
  const table = tableToSplit(request.table, file.config.group)
  compareSettings({ settings, group: table.groups?.key ?? null, config, file }, differences)
  const settingsChanged = settingsSince(base ?? file, request)
  if (file.kind === 'rules') {
    const isFresh = verifyRules({ ...request, settings, file, base }, differences)
    const splits = { table, plan: growRules(table, settings, file) }
    return { ...conclude(differences, isFresh, base), settingsChanged, idsInSeveralSplits: [], splits }
  }
  const rows = matchLists(file.ids, table.ids, settings)
  const plan = planOfFile({ table, file, rows, settings }, differences)
  comparePositions({ table, file, rows, settings }, differences)
  compareDataset(table, file, differences)
  if (differences.count === 0) compareBalance({ table, plan, config }, file.balance, differences)
  if (base !== undefined) compareWithBase({ ...request, file, base }, plan, differences)
  const fresh = differences.count === 0 && isFresh(request.table, settings, plan)
  return {
    ...conclude(differences, fresh, base),
    settingsChanged,
    idsInSeveralSplits: idsInSeveralSplits(table, { codes: plan.assignment, names: plan.names }),
    splits: { table, plan },
  }
}

type Conclusion = Omit<Verification, 'idsInSeveralSplits' | 'settingsChanged' | 'splits'>

/** What the differences mean. */
export function conclude(differences: Differences, isFresh: boolean, base: IndexFile | undefined): Conclusion {
  const kind = differences.count > 0 ? 'mismatch' : isFresh ? 'fresh' : 'grown'
  return { kind, differences: differences.first, differenceCount: differences.count, proven: base !== undefined }
}

function settingsSince({ config: recorded, names }: IndexFile, { table, config, file }: VerifyRequest): string[] {
  const group = tableToSplit(table, recorded.group).groups?.key ?? null
  return settingsUnlikeFile(splitSettings(config, foldsOf(file)), group, recorded, names).map(({ key }) => key)
}

interface ComparedSettings {
  readonly settings: SplitSettings
  /** The group key of the dataset. */
  readonly group: string | null
  readonly config: Config
  readonly file: IndexFile
}

/** Adds the settings that differ from those of a file. */
export function compareSettings({ settings, group, config, file }: ComparedSettings, differences: Differences): void {
  const changed = settingsUnlikeFile(settings, group, file.config, file.names)
  for (const { key, before, after } of [...changed, ...balancingChanges(config, file)]) {
    addDifference(differences, `${key} is ${before} in the file and ${after} in the config`)
  }
  if (file.config.frozen === undefined && settings.frozen !== undefined) {
    addDifference(differences, `frozen_splits is not in the file and is ${settings.frozen.join(', ')} in the config`)
  }
}

interface MatchedFile {
  readonly table: LabelTable
  readonly file: ListFile
  /** The row of each id in the file by split, or -1. */
  readonly rows: readonly Int32Array[]
  readonly settings: SplitSettings
}

/** The split that the ids of the file assign to this dataset. Adds ids and samples that are missing to the differences. */
function planOfFile({ table, file, rows: lists, settings }: MatchedFile, differences: Differences): SplitPlan {
  const assignment = new Int16Array(table.size).fill(NO_SPLIT)
  for (const [part, rows] of lists.entries()) {
    for (const [i, row] of rows.entries()) {
      if (row >= 0 && table.labels[row] !== UNLABELLED) assignment[row] = part
      else {
        const where = `'${textAt(file.ids[part] as TextColumn, i)}' is in ${file.names[part]}`
        addDifference(differences, row < 0 ? `${where} but not in the dataset` : `${where} but has no label`)
      }
    }
  }
  for (let row = 0; row < table.size; row++) {
    if (table.labels[row] === UNLABELLED || assignment[row] !== NO_SPLIT) continue
    addDifference(differences, `'${textAt(table.ids, row)}' is not in any split of the file`)
  }
  const { rounding, group } = file.config
  const { names, generation } = file
  return {
    names,
    assignment,
    generation,
    rounding,
    roundingReason: '',
    origin: 'grown',
    placed: [],
    gone: 0,
    settings,
    group,
  }
}

function comparePositions({ table, file, rows: lists }: MatchedFile, differences: Differences): void {
  for (const { position, part } of misplacedPositions(file, lists, table.size)) {
    addDifference(differences, positionProblem(table, position, String(file.names[part])))
  }
}

function compareDataset(table: LabelTable, { dataset }: ListFile, differences: Differences): void {
  if (dataset.samples !== table.size) {
    addDifference(
      differences,
      `the file was written for ${counted(dataset.samples, 'sample')}, and the dataset has ${formatCount(table.size)}`,
    )
  } else if (dataset.digest !== datasetDigest(table)) {
    addDifference(differences, "the dataset's digest is different because its ids or their order have changed")
  }
}

function compareBalance(
  request: Parameters<typeof trainingBalance>[0],
  found: TrainingBalance | undefined,
  differences: Differences,
): void {
  const expected = trainingBalance(request)
  const key = expected?.kind === 'weights' ? 'train_weights' : 'train_balanced'
  if (expected === undefined) {
    if (found !== undefined) addDifference(differences, 'the training split is balanced but should not be')
  } else if (found?.kind !== expected.kind) addDifference(differences, `'${key}' is missing`)
  else if (valuesOf(found).join() !== valuesOf(expected).join()) {
    addDifference(differences, `'${key}' does not match the result of balancing`)
  }
}

function valuesOf(balance: TrainingBalance): Int32Array | Float64Array {
  return balance.kind === 'rows' ? balance.rows : balance.weights
}

function compareWithBase(
  { table, config, file, base }: Required<VerifyRequest>,
  { assignment, names }: SplitPlan,
  differences: Differences,
): void {
  if (base === undefined) return
  const { plan } = expectedSplit({
    table,
    config,
    head: file,
    base,
    rebalance: false,
    folds: foldsOf(file),
    rules: false,
  })
  const placed = new Set(plan.placed)
  for (const [row, part] of plan.assignment.entries()) {
    const found = assignment[row] as number
    if (found === part || found === NO_SPLIT) continue
    const verb = placed.has(row) || plan.origin === 'fresh' ? 'belongs in' : 'was in'
    addDifference(differences, `'${textAt(table.ids, row)}' is in ${names[found]} but ${verb} ${plan.names[part]}`)
  }
  if (file.generation !== plan.generation) {
    addDifference(differences, `the generation is ${file.generation} but should be ${plan.generation}`)
  }
}

function isFresh(table: LabelTable, settings: SplitSettings, { group, ...plan }: SplitPlan): boolean {
  const { assignment, rounding, generation } = plan
  const fresh = freshSplit(tableToSplit(table), settings, generation)
  return (
    fresh.group === group &&
    fresh.rounding === rounding &&
    fresh.assignment.every((part, row) => assignment[row] === part)
  )
}
