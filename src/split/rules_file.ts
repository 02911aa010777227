import type { LabelTable } from '../dataset/index.ts'
import type { Cut, Cuts, RuleCuts, SplitPlan } from './plan.ts'
import type { RecordedConfig } from './recorded_config.ts'
import { countCodes } from './strata.ts'

/** A rules file as it was read: cuts on the hash order in place of lists, of one size for any number of samples. */
export interface RulesFile {
  readonly kind: 'rules'
  readonly generation: number
  readonly names: readonly string[]
  readonly config: RecordedConfig
  readonly dataset: { readonly samples: number; readonly counts: ReadonlyMap<string, number> }
  readonly cuts: RuleCuts
}

export const RULES_VERSION = 1

/** Whether a split index of that name holds cuts in place of lists. */
export function isRulesPath(path: string): boolean {
  return path.endsWith('.rules.json')
}

export interface RulesFileRequest {
  readonly table: LabelTable
  readonly plan: SplitPlan
  readonly cuts: RuleCuts
  /** The `config` line. */
  readonly recorded: string
}

/** The bytes of a rules file. */
export function writeRulesFile({ table, plan, cuts, recorded }: RulesFileRequest): Uint8Array {
  const lines = [
    `"version": ${RULES_VERSION}`,
    `"generation": ${plan.generation}`,
    `"rule": ${JSON.stringify(describeRule(cuts, plan.group))}`,
    `"config": ${recorded}`,
    `"dataset": { "samples": ${table.size}, "counts": ${jsonObject(countsByClass(table), String)} }`,
    `"cuts": ${cuts.kind === 'all' ? jsonCuts(cuts.cuts) : jsonObject(cuts.byClass, jsonCuts)}`,
  ]
  return new TextEncoder().encode(`{\n  ${lines.join(',\n  ')}\n}\n`)
}

function describeRule(cuts: RuleCuts, group: string | null): string {
  if (group !== null) return 'md5(seed:group)'
  return cuts.kind === 'all' ? 'md5(seed:id)' : 'md5(seed:id) per class'
}

/** Labelled samples by class, those without any left out. */
export function countsByClass({ classes, labels }: LabelTable): ReadonlyMap<string, number> {
  const counts = countCodes(labels, classes.length)
  return new Map(classes.flatMap((name, code) => (counts[code] ? [[name, counts[code]] as const] : [])))
}

function jsonObject<T>(entries: ReadonlyMap<string, T>, text: (value: T) => string): string {
  const parts = Array.from(entries, ([key, value]) => `${JSON.stringify(key)}: ${text(value)}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

function jsonCuts(cuts: Cuts): string {
  return `[${cuts.map(jsonCut).join(', ')}]`
}

function jsonCut(cut: Cut): string {
  return cut === null ? 'null' : `"${cut.toString(16).padStart(32, '0')}"`
}
