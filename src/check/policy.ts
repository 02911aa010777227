import { type Config, changedSettings, type SettingChange } from '../config/index.ts'
import type { GateRequest } from '../gate/index.ts'
import { type Base, type CheckRequest, dayFor } from './request.ts'

/** Whose thresholds and report settings apply, and what the change edits in the config. */
export interface ChosenPolicy {
  readonly binding: Config
  readonly boundBy: 'base' | 'head'
  readonly name: string
  readonly changed: readonly SettingChange[]
  /** Why the base's settings do not apply although there is a base, or why those of another file apply. */
  readonly note?: string
}

/**
 * Chooses the base's policy, so a pull request cannot loosen the limits that apply to it. The head's policy applies if the
 * base has no valid config or sets `policy: head` itself, and after a push.
 */
export function choosePolicy(head: Config, base: Base): ChosenPolicy {
  const headPolicy = { binding: head, boundBy: 'head', name: head.file ?? 'the defaults', changed: [] } as const
  if (base.kind === 'none') return headPolicy
  if ('missing' in base.config) return { ...headPolicy, note: base.config.missing }
  const changed = changedSettings(base.config, head)
  if (base.config.report.policy === 'head') return { ...headPolicy, changed }
  if (base.headBinds !== undefined) return { ...headPolicy, changed, note: base.headBinds }
  const note = noteOnFile(base.config, head, base.name)
  return { binding: base.config, boundBy: 'base', name: base.name, changed, ...(note !== undefined && { note }) }
}

/** Says that the config that applies is not the head's file, because the change adds, moves or removes a config. */
function noteOnFile({ file: before }: Config, { file: after }: Config, base: string): string | undefined {
  if (before === undefined || before === after) return undefined
  return after === undefined
    ? `The change removes the config '${before}'. Its thresholds, waivers and test split on ${base} still apply.`
    : `On ${base}, the config of this dataset is '${before}'. Its thresholds, waivers and test split apply, not those of '${after}'.`
}

/** Returns the settings that determine which samples are read and what class they have. */
export function readingChanges(changed: readonly SettingChange[]): readonly SettingChange[] {
  return changed.filter(
    ({ key }) =>
      key.startsWith('labels') || key.startsWith('data.dataset_path') || key.startsWith('data.additional_datasets'),
  )
}

/** Returns whether the change names another index file, which need not be the one that was used so far. */
export function movesIndexFile({ changed }: Pick<ChosenPolicy, 'changed'>): boolean {
  return changed.some(({ key }) => key === 'data.split_indices_path')
}

export function gateChanges(changed: readonly SettingChange[]): readonly SettingChange[] {
  return changed.filter(({ key }) => key.startsWith('thresholds') || key.startsWith('waivers'))
}

/** Returns what a config allows: its thresholds, and the findings that it waives. */
export function limitsOf(
  config: Config,
  request: CheckRequest,
): Pick<GateRequest, 'thresholds' | 'written' | 'waivers' | 'today'> {
  const { thresholds, written, waivers } = config
  return { thresholds, written, waivers, today: dayFor(config, request) }
}
