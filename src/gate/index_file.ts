import type { SettingChange } from '../config/index.ts'
import { formatCount } from '../dataset/counted.ts'
import type { ClassCounts } from '../dataset/index.ts'
import { classesWithSamples } from './extremes.ts'

import { check, finding } from './level.ts'
import { type DataChange, type GateRequest, type IndexFileState, NOTHING, type RuleOutcome } from './request.ts'

/**
 * Under `splits: check` the index file is what the rules give. Under `commit` one that is not is put right; where that
 * cannot be, a missing or stale file only warns, since the next run that can write brings it up to date, and an edited
 * or unreadable one fails.
 */
export function judgeIndexFile({ indexFile }: Pick<GateRequest, 'indexFile'>): RuleOutcome {
  const rule = 'index_file'
  if (indexFile === undefined || !isJudged(indexFile)) return NOTHING
  const { path, state, reason, command } = indexFile
  const detail = [reason, command === undefined ? '' : `mend it by \`${command}\``].filter((part) => part !== '')
  const message = `The index file is ${state}${detail.length > 0 ? `: ${detail.join('; ')}` : ''}`
  const file = state === 'missing' ? null : path
  const found = finding({ rule, level: levelOf(indexFile), value: state, limit: 'current', message, file })
  const findings = state === 'current' ? [] : [found]
  return { checks: [check(rule, { name: 'index file', value: state, limit: 'current' }, findings)], findings }
}

function isJudged({ mode, state, asked = true, unmended }: IndexFileState): boolean {
  if (mode === 'off' || state === 'not compared') return false
  return mode === 'check' || (asked && unmended !== undefined)
}

function levelOf({ mode, state }: IndexFileState): 'warn' | 'fail' {
  return mode === 'commit' && (state === 'missing' || state === 'stale') ? 'warn' : 'fail'
}

/** Ratios, seed and group key are those of the index file, unless it is rebalanced. */
export function judgeSplitSettings({ splitSettings = [] }: GateRequest): RuleOutcome {
  const rule = 'split_settings'
  if (splitSettings.length === 0) return NOTHING
  const changed = describeSettings(splitSettings)
  const message = `Split settings differ from the index file (${changed}); \`--rebalance\` starts afresh with them`
  const findings = [finding({ rule, level: 'fail', value: changed, limit: 'unchanged', message })]
  return { checks: [check(rule, { name: 'split settings', value: changed, limit: 'unchanged' }, findings)], findings }
}

/** A change of `data` or `labels` takes effect, and is pointed out with the counts under both. */
export function judgeDataChange({ dataChange }: GateRequest): RuleOutcome {
  const rule = 'data_changed'
  if (dataChange === undefined || dataChange.settings.length === 0) return NOTHING
  const changed = describeSettings(dataChange.settings)
  const message = `What is counted changed (${changed}): ${beforeChange(dataChange)}, ${describeCounts(dataChange.after)} under these`
  const findings = [finding({ rule, level: 'warn', value: changed, limit: 'unchanged', message })]
  return { checks: [check(rule, { name: 'data settings', value: changed, limit: 'unchanged' }, findings)], findings }
}

function beforeChange({ before, onBase }: DataChange): string {
  if (before !== undefined) return `${describeCounts(before)} under the base's settings`
  return onBase === undefined ? "unreadable under the base's settings" : `${describeCounts(onBase)} on the base`
}

function describeSettings(settings: readonly SettingChange[]): string {
  return settings.map(({ key, before, after }) => `${key}: ${before} → ${after}`).join(', ')
}

function describeCounts(counts: ClassCounts): string {
  const sized = classesWithSamples(counts)
  const some = sized.slice(0, 10).map(({ name, size }) => `${name} ${formatCount(size)}`)
  const classes = [...some, ...(sized.length > 10 ? [`${sized.length - 10} more`] : [])].join(', ')
  return `${formatCount(counts.total)} samples${classes === '' ? '' : ` (${classes})`}`
}
