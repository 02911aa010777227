import { compareTexts } from '../../dataset/index.ts'
import { type Cut, type Cuts, type RuleCuts, SPLIT_NAMES } from '../plan/index.ts'
import { isRecord, type JsonRecord, refuse, wholeNumber } from './json_file.ts'
import type { RecordedConfig } from './recorded_config.ts'
import type { RulesFile } from './rules_file.ts'

interface RulesHead {
  readonly generation: number
  readonly config: RecordedConfig
  readonly file: string
}

/** @throws {InputError} if counts or cut points are missing, or cut points are not hashes or decrease. */
export function readRules(json: JsonRecord, { generation, config, file }: RulesHead): RulesFile {
  const { dataset, cuts } = json
  if (!isRecord(dataset) || !isRecord(dataset['counts'])) return refuse(file, "its 'dataset' lacks 'counts'")
  const counts = Object.entries(dataset['counts']).map(
    ([name, count]) => [name, wholeNumber(count, `count of '${name}'`, file)] as const,
  )
  return {
    kind: 'rules',
    generation,
    names: SPLIT_NAMES,
    config,
    dataset: { samples: wholeNumber(dataset['samples'], 'samples', file), counts: new Map(counts) },
    cuts: readRuleCuts(cuts, file),
  }
}

/** In the byte order of the names, because a JavaScript object lists names that are whole numbers first. */
function readRuleCuts(json: unknown, file: string): RuleCuts {
  if (Array.isArray(json)) return { kind: 'all', cuts: readCuts(json, 'all classes', file) }
  if (!isRecord(json)) return refuse(file, "its 'cuts' are not an object")
  const entries = Object.entries(json).map(([name, cuts]) => [name, readCuts(cuts, `'${name}'`, file)] as const)
  return { kind: 'classes', byClass: new Map(entries.sort(([a], [b]) => compareTexts(a, b))) }
}

function readCuts(json: unknown, of: string, file: string): Cuts {
  if (!Array.isArray(json) || json.length !== 2) return refuse(file, `its cut points of ${of} are not a pair`)
  const first = readCut(json[0], of, file)
  const second = readCut(json[1], of, file)
  if (second !== null && (first === null || first > second)) return refuse(file, `its cut points of ${of} decrease`)
  return [first, second]
}

function readCut(json: unknown, of: string, file: string): Cut {
  if (json === null) return null
  if (typeof json === 'string' && /^[0-9a-f]{32}$/.test(json)) return BigInt(`0x${json}`)
  return refuse(
    file,
    `its cut points of ${of} contain ${JSON.stringify(json)}, which is not a hash of 32 hexadecimal digits`,
  )
}
