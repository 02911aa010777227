import { describeSettings } from './describe_settings.ts'
import type { Config } from './settings.ts'

/** A setting that differs between two configs. */
export interface SettingChange {
  /** The dotted key, such as `thresholds.max_imbalance_ratio.fail`. */
  readonly key: string
  /** The value before, as text; `not set` if there was none. */
  readonly before: string
  /** The value after, as text; `not set` if there is none. */
  readonly after: string
}

type Block = 'data' | 'labels' | 'thresholds' | 'balancing' | 'report' | 'waivers'

const NOT_SET = 'not set'

/**
 * Returns the settings in which two configs differ, defaults included, in the order of the config's keys: `{ key:
 * 'thresholds.max_imbalance_ratio.fail', before: '5', after: '8' }`. A setting without a value on one side is `not set`.
 */
export function changedSettings(base: Config, head: Config): SettingChange[] {
  const before = describeSettings(base)
  const after = describeSettings(head)
  return [...new Set([...before.keys(), ...after.keys()])].sort(byBlock).flatMap((key) => {
    const change = { key, before: before.get(key) ?? NOT_SET, after: after.get(key) ?? NOT_SET }
    return before.get(key) === after.get(key) ? [] : [change]
  })
}

const BLOCKS: readonly Block[] = ['data', 'labels', 'thresholds', 'balancing', 'report', 'waivers']

function blockOf(key: string): Block {
  return BLOCKS.find((block) => key.startsWith(`${block}.`)) ?? 'data'
}

function byBlock(a: string, b: string): number {
  return BLOCKS.indexOf(blockOf(a)) - BLOCKS.indexOf(blockOf(b))
}
