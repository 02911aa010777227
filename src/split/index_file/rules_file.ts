import type { LabelTable } from '../../dataset/index.ts'
import { type Cut, type Cuts, countCodes, type RuleCuts, type SplitPlan } from '../plan/index.ts'
import type { RecordedConfig } from './recorded_config.ts'

/**
 * A rules file that was read. It holds cuts instead of lists, so that its size does not depend on the number of
 * samples.
 */
export interface RulesFile {
  /** Distinguishes it from a file that lists samples. */
  readonly kind: 'rules'
  /** How often the dataset has been split from scratch, starting from 1. */
  readonly generation: number
  /** The names of the splits. */
  readonly names: readonly string[]
  /** The settings that the file was made with. */
  readonly config: RecordedConfig
  /** The dataset that the file was made for. */
  readonly dataset: {
    /** The number of samples. */
    readonly samples: number
    /** The number of samples of each class, by its name. */
    readonly counts: ReadonlyMap<string, number>
  }
  /** Where the order of hashes is cut. */
  readonly cuts: RuleCuts
}

const RULES_VERSION = 1

interface RulesFileRequest {
  /** The number of all samples. */
  readonly size: number
  /** The number of labelled samples by class, without empty classes. */
  readonly counts: ReadonlyMap<string, number>
  readonly plan: SplitPlan
  readonly cuts: RuleCuts
  /** The value of `config`. */
  readonly recorded: string
}

/** The bytes of a rules file. */
export function writeRulesFile({ size, counts, plan, cuts, recorded }: RulesFileRequest): Uint8Array {
  const lines = [
    `"version": ${RULES_VERSION}`,
    `"generation": ${plan.generation}`,
    `"rule": ${JSON.stringify(describeRule(cuts, plan))}`,
    `"config": ${recorded}`,
    `"dataset": { "samples": ${size}, "counts": ${jsonObject(counts, String)} }`,
    `"cuts": ${cuts.kind === 'all' ? jsonCuts(cuts.cuts) : jsonObject(cuts.byClass, jsonCuts)}`,
  ]
  return new TextEncoder().encode(`{\n  ${lines.join(',\n  ')}\n}\n`)
}

function describeRule(cuts: RuleCuts, { group, settings: { hash } }: SplitPlan): string {
  if (group !== null) return `${hash}(seed:group)`
  return cuts.kind === 'all' ? `${hash}(seed:id)` : `${hash}(seed:id) per class`
}

/** The number of labelled samples by class, without empty classes. */
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
