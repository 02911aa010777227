import {
  type Config,
  formatDecimal,
  InputError,
  isRulesPath,
  type SettingChange,
  toNumber,
} from '../../config/index.ts'
import type { LabelTable } from '../../dataset/index.ts'
import { freshRules } from '../cuts/index.ts'
import { type IndexFile, type RecordedConfig, recordedParts } from '../index_file/index.ts'
import {
  type Parts,
  partNames,
  SPLIT_NAMES,
  type SplitPlan,
  type SplitSettings,
  splitSettings,
  tableToSplit,
} from '../plan/index.ts'
import { freshSplit } from './fresh.ts'
import { growSplit } from './grow.ts'
import { whyOfAnotherDataset } from './other_dataset.ts'

/** A setting of the split that differs from the index file's: `before` is the value in the file. */
type SettingDifference = SettingChange

interface ExpectedSplitRequest {
  readonly table: LabelTable
  readonly config: Config
  /** The index file of the working tree. */
  readonly head?: IndexFile | undefined
  /** The index file of what the change starts from. */
  readonly base?: IndexFile | undefined
  readonly rebalance: boolean
  /** That many folds in place of train, val and test. */
  readonly folds?: number | undefined
  /** What messages call the index file. */
  readonly name?: string | undefined
  /** The command that writes the index file, for messages. */
  readonly command?: string | undefined
  /** Whether to write cut points instead of lists. By default, the extension of `split_indices_path` decides. */
  readonly rules?: boolean | undefined
}

interface ExpectedSplit {
  readonly plan: SplitPlan
  /** The table with the groups that the plan keeps together. */
  readonly table: LabelTable
  /** If not empty, the plan keeps the file's settings, and nothing should be written without `--rebalance`. */
  readonly settingsChanged: readonly SettingDifference[]
}

/**
 * The split that the dataset should have. It grows from the file on the base, or from the head's file if the base has
 * none. It is fresh if there is no file, with `rebalance`, and if the head's generation is above the base's.
 *
 * @throws {InputError} if it is a rules file and samples have several labels each or splits are frozen, or if the file belongs
 * to another dataset.
 */
export function expectedSplit(request: ExpectedSplitRequest): ExpectedSplit {
  const { config, head, base, rebalance, folds } = request
  const rules = request.rules ?? isRulesPath(config.data.splitIndicesPath)
  const settings = splitSettings(config, folds)
  if (rules && settings.frozen !== undefined) throw new InputError(FROZEN_RULES)
  const fresh = (generation: number): ExpectedSplit => {
    const table = tableToSplit(request.table)
    const plan = rules ? freshRules(table, settings, generation) : freshSplit(table, settings, generation)
    return { plan, table, settingsChanged: [] }
  }
  const earlier = base ?? head
  if (earlier === undefined) return fresh(1)
  if (rebalance || isRebalanced(request.table, head, base)) return fresh(earlier.generation + 1)
  refuseAnotherDataset(request, earlier)
  const table = tableToSplit(request.table, earlier.config.group)
  const settingsChanged = settingsUnlikeFile(settings, table.groups?.key ?? null, earlier.config, earlier.names)
  const kept = settingsChanged.length > 0 ? recordedSettings(earlier) : settings
  if ((earlier.kind === 'rules') !== rules) {
    return { plan: changedForm(table, kept, rules, earlier), table, settingsChanged }
  }
  return { plan: { ...growSplit(table, kept, earlier), group: earlier.config.group }, table, settingsChanged }
}

const FROZEN_RULES =
  'Cannot freeze splits in a rules file, because the hash of a new sample decides its split. Write a file that does not end in .rules.json, or remove data.frozen_splits.'

function refuseAnotherDataset({ table, name, command }: ExpectedSplitRequest, earlier: IndexFile): void {
  const reason = whyOfAnotherDataset(table, earlier)
  if (reason === undefined) return
  const file = name === undefined ? 'the index file' : `'${name}'`
  const again = command === undefined ? '--rebalance' : `${command} --rebalance`
  const fix = `Use another index file, or split again from scratch with \`${again}\`.`
  throw new InputError(`Cannot use ${file}: it belongs to another dataset (${reason}). ${fix}`)
}

/**
 * A split cannot grow from lists to cut points or back. The rules are applied again, and moved samples are reported.
 */
function changedForm(table: LabelTable, settings: SplitSettings, rules: boolean, { generation }: IndexFile): SplitPlan {
  return rules ? freshRules(table, settings, generation) : freshSplit(table, settings, generation)
}

/** Whether the head was split again since the base. The generation in another dataset's file does not count. */
function isRebalanced(table: LabelTable, head: IndexFile | undefined, base: IndexFile | undefined): boolean {
  if (head === undefined || base === undefined || head.generation <= base.generation) return false
  return whyOfAnotherDataset(table, head) === undefined
}

/** The settings that an index file was made with. */
function recordedSettings({ config, names }: Pick<IndexFile, 'config' | 'names'>): SplitSettings {
  return {
    parts: recordedParts({ config, names }),
    seed: config.seed,
    hash: config.hash,
    rounding: config.rounding,
    stratified: config.stratified,
    ...(config.frozen && { frozen: config.frozen }),
  }
}

/** The settings of the split that differ from those of an index file. */
export function settingsUnlikeFile(
  settings: SplitSettings,
  group: string | null,
  recorded: RecordedConfig,
  names: readonly string[],
): SettingDifference[] {
  const made = recordedSettings({ config: recorded, names })
  const before = settingTexts(made, recorded.group)
  const after = settingTexts(settings, group)
  if (roundsAlike(made, settings)) for (const texts of [before, after]) texts.delete('rounding')
  // Another frozen split takes effect without moving any sample, but a split that was frozen must stay so.
  const thawed = made.frozen?.some((name) => settings.frozen?.includes(name) !== true)
  if (thawed && settings.parts.kind === 'splits')
    for (const [texts, { frozen }] of [
      [before, made],
      [after, settings],
    ] as const)
      if (frozen) texts.set('frozen_splits', frozen.join(', '))
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].flatMap((key) => {
    const difference = { key, before: before.get(key) ?? 'none', after: after.get(key) ?? 'none' }
    return difference.before === difference.after ? [] : [difference]
  })
}

/** `auto` keeps the rounding of the file, and folds always have the same rounding. */
function roundsAlike(made: SplitSettings, now: SplitSettings): boolean {
  return now.rounding === 'auto' || (made.parts.kind === 'folds' && now.parts.kind === 'folds')
}

function settingTexts(
  { parts, seed, hash, rounding, stratified }: SplitSettings,
  group: string | null,
): Map<string, string> {
  const texts = new Map<string, string>()
  if (parts.kind === 'folds') texts.set('folds', String(partNames(parts).length))
  else for (const [part, name] of SPLIT_NAMES.entries()) texts.set(`${name}_split`, shareText(parts.ratios, part))
  return texts
    .set('seed', String(seed))
    .set('hash', hash)
    .set('rounding', rounding)
    .set('group', group ?? 'none')
    .set('use_stratified_split', String(stratified))
}

/** The share as a number in a JSON file, so that digits beyond the precision of a double do not count. */
function shareText(ratios: Extract<Parts, { kind: 'splits' }>['ratios'], part: number): string {
  const ratio = ratios[part]
  return ratio === undefined || ratio.scale > 15
    ? String(toNumber(ratio ?? { units: 0n, scale: 0 }))
    : formatDecimal(ratio)
}
