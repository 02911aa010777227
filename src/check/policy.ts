import { type Config, changedSettings, type SettingChange } from '../config/index.ts'
import type { Base } from './request.ts'

/** Whose thresholds and report settings bind, and what the change edits in the config. */
export interface ChosenPolicy {
  readonly binding: Config
  readonly boundBy: 'base' | 'head'
  readonly name: string
  readonly changed: readonly SettingChange[]
  /** Why the base's do not bind though there is a base. */
  readonly note?: string
}

/**
 * The base's policy binds, so that nobody relaxes the gate in the change that it should stop; the head's where the base
 * has no config or a broken one, or says `policy: head` itself, and after a push.
 */
export function choosePolicy(head: Config, base: Base): ChosenPolicy {
  const headPolicy = { binding: head, boundBy: 'head', name: head.file ?? 'the defaults', changed: [] } as const
  if (base.kind === 'none') return headPolicy
  if ('missing' in base.config) return { ...headPolicy, note: base.config.missing }
  const changed = changedSettings(base.config, head)
  if (base.config.report.policy === 'head') return { ...headPolicy, changed }
  if (base.headBinds !== undefined) return { ...headPolicy, changed, note: base.headBinds }
  return { binding: base.config, boundBy: 'base', name: base.name, changed }
}

/** Settings that decide which samples are read and what class they have. */
export function readingChanges(changed: readonly SettingChange[]): readonly SettingChange[] {
  return changed.filter(
    ({ key }) =>
      key.startsWith('labels') || key.startsWith('data.dataset_path') || key.startsWith('data.additional_datasets'),
  )
}

export function gateChanges(changed: readonly SettingChange[]): readonly SettingChange[] {
  return changed.filter(({ key }) => key.startsWith('thresholds'))
}
