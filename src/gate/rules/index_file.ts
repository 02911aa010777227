import { capital, counted, formatCount, type SettingChange, visibleName } from '../../config/index.ts'
import type { ClassCounts } from '../../dataset/index.ts'
import {
  checkRow,
  classesWithSamples,
  type DataChange,
  finding,
  type GateRequest,
  type IndexFileState,
  NO_OUTCOME,
  type RuleOutcome,
} from '../finding/index.ts'

/** The words for the state of an index file in the table of checks. */
const STATES: Record<IndexFileState['state'], string> = {
  current: 'up to date',
  missing: 'missing',
  stale: 'out of date',
  edited: 'edited by hand',
  broken: 'unreadable',
  'not compared': 'not compared',
}

/** Part of the message about a file that is not replaced because this tool did not write it. */
export const IN_THE_WAY = 'move it away'

/** What a sentence says about an index file. */
export const INDEX_FILE_PREDICATES: Record<IndexFileState['state'], string> = {
  current: 'is up to date',
  missing: 'is missing',
  stale: 'is out of date',
  edited: 'was edited by hand',
  broken: 'cannot be used',
  'not compared': 'was not compared',
}

/**
 * With `splits: check`, the index file must match the dataset and the config. With `commit`, a file that does not match is
 * replaced. If that is not possible, a missing or outdated file only warns, because the next run that can write updates it,
 * and a file that was edited by hand or cannot be read fails.
 */
export function judgeIndexFile({ indexFile }: Pick<GateRequest, 'indexFile'>): RuleOutcome {
  const rule = 'index_file'
  if (indexFile === undefined || !isJudged(indexFile)) return NO_OUTCOME
  const { path, state, reason, command, isInTheWay = false } = indexFile
  const why = reason === '' ? '' : `: ${reason}`
  const step = `${isInTheWay ? `${IN_THE_WAY} or delete it, and run` : 'run'} \`${command}\``
  const fix = command === undefined ? '' : why.endsWith('.') ? ` Or ${step}` : `. ${capital(step)}`
  const message = `The index file ${INDEX_FILE_PREDICATES[state]}${why}${fix}`
  const file = state === 'missing' ? null : path
  const found = finding({ rule, level: levelOf(indexFile), value: state, limit: 'current', message, file })
  const findings = state === 'current' ? [] : [found]
  const row = { name: 'index file', value: STATES[state], limit: STATES.current }
  return { checks: [checkRow(rule, row, findings)], findings }
}

function isJudged({ mode, state, requested = true, notReplaced }: IndexFileState): boolean {
  if (mode === 'off' || state === 'not compared') return false
  return mode === 'check' || (requested && notReplaced !== undefined)
}

function levelOf({ mode, state }: IndexFileState): 'warn' | 'fail' {
  return mode === 'commit' && (state === 'missing' || state === 'stale') ? 'warn' : 'fail'
}

/** Part of the message about a split that is not frozen anymore. */
export const UNFROZEN = 'no longer freezes'

/** Part of the message if the index file was rebalanced, so it is the one of the new settings. */
export const SPLITS_AGAIN = 'splits again'

const REBALANCE = ' --rebalance'

/** Part of the message if the split is the dataset's own, which no index file contains. */
export const OF_DATASET = 'of the dataset itself'

/** How to stop freezing a split on purpose. */
const THAW =
  'No waiver applies to this. If it is intended, a maintainer can set the override label (report.override_label), or push'

/**
 * Checks that ratios, seed and group key are those of the index file, unless it is rebalanced. A split that the base freezes
 * must stay frozen even then.
 */
export function judgeSplitSettings({ splitSettings = [], unfrozen, indexFile }: GateRequest): RuleOutcome {
  const rule = 'split_settings'
  const isRebalanced = splitSettings.length === 0
  if (isRebalanced && unfrozen === undefined) return NO_OUTCOME
  const changed = describeSettings(isRebalanced && unfrozen ? [unfrozen] : splitSettings)
  const again = isRebalanced && !unfrozen?.isOwn
  const command = `\`${indexFile?.command?.replace(REBALANCE, '') ?? 'split'}${REBALANCE}\``
  const pushed = unfrozen?.isOwn ? 'the config' : `the config and the file of \`split${REBALANCE}\``
  const message = unfrozen
    ? `The change ${again ? `${SPLITS_AGAIN} and ` : ''}${UNFROZEN} a split ${unfrozen.isOwn ? `${OF_DATASET} ` : ''}that the base freezes (${changed}). Restore frozen_splits${again ? `, and split again with ${command}` : ''}. ${THAW} ${pushed} to the base branch.`
    : `The split settings differ from the index file (${changed}). Restore them, or split again with ${command}`
  const findings = [finding({ rule, level: 'fail', value: changed, limit: 'unchanged', message })]
  return {
    checks: [checkRow(rule, { name: 'split settings', value: changed, limit: 'unchanged' }, findings)],
    findings,
  }
}

/** Part of a message if the base's index file exists but cannot be used: the change itself cannot replace it. */
export const RESTORE_ON_BASE = 'Restore the index file on the base branch first.'

/** Part of the message if nobody knows which samples the frozen splits have. */
export const FROZEN_UNKNOWN = 'Cannot keep the frozen'

/** Samples can only stay in the splits that the base freezes if its index file says which they are. */
export function judgeFrozenUnknown({ frozenUnknown }: GateRequest): RuleOutcome {
  if (frozenUnknown === undefined) return NO_OUTCOME
  const rule = 'split_settings'
  const { splits, why } = frozenUnknown
  const value = 'unknown samples'
  const message = `${FROZEN_UNKNOWN} ${splits.join(' and ')} ${splits.length === 1 ? 'split' : 'splits'} as on the base: ${why}`
  const findings = [finding({ rule, level: 'fail', value, limit: 'unchanged', message })]
  return { checks: [checkRow(rule, { name: 'frozen splits', value, limit: 'unchanged' }, findings)], findings }
}

/** A change of `data` or `labels` takes effect, and a warning shows the counts with both settings. */
export function judgeDataChange({ dataChange }: GateRequest): RuleOutcome {
  const rule = 'data_changed'
  if (dataChange === undefined || dataChange.settings.length === 0) return NO_OUTCOME
  const changed = describeSettings(dataChange.settings)
  const message = `This change affects which samples are counted (${changed}): ${beforeChange(dataChange)}, ${describeCounts(dataChange.after)} with the new settings`
  const findings = [finding({ rule, level: 'warn', value: changed, limit: 'unchanged', message })]
  return { checks: [checkRow(rule, { name: 'data settings', value: changed, limit: 'unchanged' }, findings)], findings }
}

function beforeChange({ before, onBase }: DataChange): string {
  if (before !== undefined) return `${describeCounts(before)} with the base's settings`
  return onBase === undefined ? "unreadable with the base's settings" : `${describeCounts(onBase)} on the base`
}

function describeSettings(settings: readonly SettingChange[]): string {
  return settings.map(({ key, before, after }) => `${key}: ${before} → ${after}`).join(', ')
}

function describeCounts(counts: ClassCounts): string {
  const sized = classesWithSamples(counts)
  const some = sized.slice(0, 10).map(({ name, size }) => `${visibleName(name)} ${formatCount(size)}`)
  const classes = [...some, ...(sized.length > 10 ? [`${formatCount(sized.length - 10)} more`] : [])].join(', ')
  return `${counted(counts.total, 'sample')}${classes === '' ? '' : ` (${classes})`}`
}
